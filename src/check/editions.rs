//! The editions of a release: sizes and stages with the same facts are one.

use super::edition::Edition;
use super::expression::Known;
use super::unknown_name;
use crate::data::{Base, LineageKind, Model, Variant};
use crate::diag::{Code, Diag};
use crate::parse::Parsed;
use crate::shape::Text;
use crate::span::Spanned;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many variants a model may have: each is compared with all before it.
const MOST: usize = 500;

/// The editions of a model, the one a page leads with first.
pub(super) fn editions(model: &Model, known: &mut Known, diags: &mut Vec<Diag>) -> Vec<Edition> {
    let mut res: Vec<Edition> = Vec::new();
    let mut lead = 0;
    let shared = shared(model);
    for variant in model.variant.iter().take(MOST) {
        let edition = edition(model, variant, &shared, known, diags);
        let at = res.iter().position(|known| known.is_like(&edition));
        let at = at.unwrap_or_else(|| {
            res.push(Edition { variants: Vec::new(), ..edition });
            res.len() - 1
        });
        res[at].variants.push(variant.id.value.to_string());
        if variant.lead {
            lead = at;
        }
    }
    if res.is_empty() {
        res.push(shared);
    }
    res[..=lead].rotate_right(1);
    res
}

/// What holds of every edition that says nothing else.
fn shared(model: &Model) -> Edition {
    let base = model.lineage.iter().filter(|it| matches!(it.kind, LineageKind::BaseModel | LineageKind::MergedFrom));
    Edition {
        bases: base.map(|it| (it.id.value.clone(), it.edition.as_ref().map(|edition| edition.value.clone()))).collect(),
        input: model.input.clone(),
        output: model.output.clone(),
        ..Edition::default()
    }
}

fn edition(model: &Model, variant: &Variant, shared: &Edition, known: &mut Known, diags: &mut Vec<Diag>) -> Edition {
    let named = |base: &Base| (base.id.value.clone(), base.edition.as_ref().map(|it| it.value.clone()));
    // A variant that repeats what the release says is no edition of its own.
    let differs = variant.license.as_ref().filter(|own| model.license.as_ref().is_none_or(|it| it.value != own.value));
    Edition {
        variants: Vec::new(),
        terms: differs.map(|it| known.resolve(it, diags)),
        additional: variant.terms.clone(),
        bases: variant
            .base
            .as_ref()
            .map_or_else(|| Arc::clone(&shared.bases), |bases| bases.iter().map(named).collect()),
        access: variant.access.as_ref().map(|it| it.value),
        input: variant.input.clone().unwrap_or_else(|| shared.input.clone()),
        output: variant.output.clone().unwrap_or_else(|| shared.output.clone()),
    }
}

/// Whether every variant has a name of its own, shows how it differs, and names bases that there are.
pub(super) fn check(model: &Model, parsed: &Parsed, diags: &mut Vec<Diag>) {
    let mut seen = BTreeSet::new();
    if let Some(variant) = model.variant.get(MOST) {
        let message = format!("the model has more than {MOST} variants");
        let mut diag = Diag::new(Code::TooMuch, variant.id.span, message);
        diags.push(diag.label("one too many").help("sizes and stages that share all facts can be one").done());
    }
    for variant in &model.variant {
        if !variant.id.is_empty() && !seen.insert(variant.id.value.as_str()) {
            let mut diag =
                Diag::new(Code::UnknownName, variant.id.span, format!("two variants are called `{}`", *variant.id));
            diags.push(diag.label("the second of that name").help("give each edition a name of its own").done());
        }
        let differs = variant.license.is_some() || variant.terms.is_some() || variant.access.is_some();
        if (differs || variant.base.is_some()) && variant.evidence.is_empty() {
            super::evidence::missing(&format!("how `{}` differs", *variant.id), variant.id.span, diags);
        }
        variant.terms.iter().flatten().for_each(|id| additional(id, parsed, diags));
        variant.base.iter().flatten().for_each(|base| based(&base.id, base.edition.as_ref(), parsed, diags));
    }
    for lineage in model.lineage.iter().filter(|it| it.edition.is_some()) {
        based(&lineage.id, lineage.edition.as_ref(), parsed, diags);
    }
    model.component.values().flat_map(|it| &it.terms).for_each(|id| additional(id, parsed, diags));
    for variant in model.variant.iter().filter(|it| it.lead).skip(1) {
        let mut diag = Diag::new(Code::UnknownName, variant.id.span, "two variants are marked as `lead`");
        diags.push(diag.label("a page leads with one").help("remove `lead` here or there").done());
    }
}

fn additional(id: &Spanned<Text>, parsed: &Parsed, diags: &mut Vec<Diag>) {
    if !id.is_empty() && !parsed.licenses.contains_key(id.value.as_str()) {
        diags.push(unknown_name("license", id, parsed.licenses.keys().map(String::as_str), "data/licenses"));
    }
}

fn based(id: &Spanned<Text>, edition: Option<&Spanned<Text>>, parsed: &Parsed, diags: &mut Vec<Diag>) {
    if id.is_empty() {
        return;
    }
    let Some(base) = parsed.models.get(id.value.as_str()) else {
        diags.push(unknown_name("model", id, parsed.models.keys().map(String::as_str), "data/models"));
        return;
    };
    let known = || base.value.variant.iter().map(|it| it.id.value.as_str());
    if let Some(edition) = edition.filter(|name| !name.is_empty() && !known().any(|it| it == name.value)) {
        diags.push(unknown_name("edition", edition, known(), &format!("data/models/{}.toml", id.value)));
    }
}
