//! What a text says of a model or a license is what the dataset says: a link to one can carry claims, and they hold.

use super::filter::{self, Filter};
use super::stated::Stated;
use crate::assess::{Answer, Assessed, Assessment, Reason};
use crate::check::{Facts, Release};
use crate::data::{ClauseKind, ClauseValue, ComponentKind, Criterion, Variant};
use crate::diag::{Code, Diag};
use crate::parse::{Link, LinkSays};
use crate::shape::{Words, names, nearest};
use crate::span::{Span, Spanned};

/// How many facts that decide are shown.
const SHOWN: usize = 2;

/// Reports what a link says of its model or license and what is not so. A name that nothing has was reported with the link.
pub(super) fn check(link: &Link, assessed: &Assessed<'_>, diags: &mut Vec<Diag>) {
    let Some(said) = &link.says else { return };
    let Some((scheme, rest)) = link.target.split_once(':') else { return };
    let name = rest.split(['?', '#']).next().unwrap_or(rest);
    if scheme == "license" {
        return of_license(name, said, assessed.facts, diags);
    }
    let mut wrong = Vec::new();
    Filter::of_link(link).check(assessed.facts, &mut wrong);
    match assessed.models.find(name) {
        Some(model) if wrong.is_empty() => of_model(model, said, assessed.facts, diags),
        _ => diags.append(&mut wrong),
    }
}

fn of_model<'d>(model: &Assessment<'d>, said: &LinkSays, facts: &Facts, diags: &mut Vec<Diag>) {
    let stated = match &said.edition {
        None => Stated::of(model),
        Some(name) => match Stated::of_edition(model, name) {
            Some(stated) => stated,
            None => return diags.push(no_edition(model.release, name)),
        },
    };
    let claim = TextClaim { stated, edition: said.edition.as_ref(), facts };
    let untrue = said.of_model.iter().filter(|(criterion, value)| !filter::meets(stated, *criterion, value));
    diags.extend(untrue.map(|(criterion, value)| claim.contradicted(*criterion, value)));
}

fn no_edition(release: &Release, name: &Spanned<String>) -> Diag {
    let known = || release.editions.iter().flat_map(|it| &it.variants).map(String::as_str);
    let message = format!("`{}` has no edition called `{}`", release.id, name.value);
    let mut diag = Diag::new(Code::BrokenLink, name.span, message);
    if let Some(near) = nearest(name, known()) {
        diag.did_you_mean(near).replace(near);
    }
    match known().next() {
        Some(_) => diag.help(format!("name one of its variants: {}", names(known().collect::<Vec<_>>()))),
        None => diag.help("its record names no variants: say it of the model, without `edition`"),
    };
    diag
}

/// What a text says of a license, held to its record.
fn of_license(name: &str, said: &LinkSays, facts: &Facts, diags: &mut Vec<Diag>) {
    let Some(entry) = facts.licenses.get(name) else { return };
    for (kind, value) in &said.of_license {
        let so = entry.says(*kind);
        if so != value.value {
            diags.push(other_clause(name, *kind, value, so, entry.clause(*kind).map(|it| it.value.span)));
        }
    }
}

fn other_clause(
    name: &str,
    kind: ClauseKind,
    said: &Spanned<ClauseValue>,
    so: ClauseValue,
    decides: Option<Span>,
) -> Diag {
    let key = kind.name();
    let message = format!("the text says `{key}={}` of `{name}`, and its record does not", said.value.name());
    let mut diag = Diag::new(Code::ContradictedClaim, said.span, message);
    diag.label(format!("it says `{}`", so.name()));
    if let Some(span) = decides {
        diag.see(span, "this decides");
    }
    diag.help(format!("if the record is right, write `{key}={}`, and the sentence so that it says that", so.name()));
    diag.help("if the sentence is right, correct the record, with a quote");
    diag
}

/// What a text says of a model or of one of its editions.
struct TextClaim<'c, 'm, 'd> {
    stated: Stated<'m, 'd>,
    edition: Option<&'c Spanned<String>>,
    facts: &'c Facts,
}

impl TextClaim<'_, '_, '_> {
    /// The mistake, with what is so and the facts that decide it.
    fn contradicted(&self, criterion: Criterion, said: &Spanned<String>) -> Diag {
        let key = criterion.name();
        let id = &self.stated.release.id;
        let edition = self.edition.map(|it| format!("the edition `{}` of ", it.value)).unwrap_or_default();
        let message = format!("the text says `{key}={}` of {edition}`{id}`, and the dataset does not", said.value);
        let mut diag = Diag::new(Code::ContradictedClaim, said.span, message);
        let so = filter::actual(self.stated, criterion, said);
        diag.label(so.as_ref().map_or_else(|| "it says nothing of it".to_owned(), |so| format!("it says `{so}`")));
        for span in self.deciding(criterion, said).into_iter().take(SHOWN) {
            diag.see(span, "this decides");
        }
        if let Some(so) = so {
            diag.help(format!("if the dataset is right, write `{key}={so}`, and the sentence so that it says that"));
        }
        diag.help("if the sentence is right, correct the record, with a source");
        diag
    }

    /// Where the facts stand that decide a criterion, the record itself where nothing in it does.
    fn deciding(&self, criterion: Criterion, said: &str) -> Vec<Span> {
        let release = self.stated.release;
        let name = said.split('/').next().unwrap_or(said);
        let mut res = match criterion {
            Criterion::Step => self.facts.ladder.as_deref().map(|it| self.of_trace(it)).unwrap_or_default(),
            Criterion::Standard => self.of_trace(name),
            Criterion::Use => {
                let points = self.stated.answer(name).into_iter().flat_map(Answer::deciding);
                points.filter_map(|it| it.rule.basis.as_ref()?.span()).collect()
            }
            Criterion::Component => {
                let component = ComponentKind::from_name(name).and_then(|it| release.component(it));
                component.map(|it| it.state.span).into_iter().collect()
            }
            Criterion::License => self.license().into_iter().collect(),
            Criterion::Released => self.released().into_iter().collect(),
            Criterion::Org => Vec::new(),
        };
        res.dedup();
        if res.is_empty() { vec![Span::new(release.record.file, 0..0)] } else { res }
    }

    /// Where the facts stand that decide a verdict.
    fn of_trace(&self, id: &str) -> Vec<Span> {
        let trace = self.stated.trace(id);
        let missing = trace.map(|it| it.missing()).unwrap_or_default();
        let places = missing.iter().flat_map(|it| it.places()).collect::<Vec<Span>>();
        if places.is_empty() {
            trace.into_iter().flat_map(|it| &it.reasons).flat_map(Reason::places).collect()
        } else {
            places
        }
    }

    /// Where the license stands: that of the variant, where it has one of its own.
    fn license(&self) -> Option<Span> {
        let own = self.variant().and_then(|it| it.license.as_ref());
        own.or(self.stated.release.record.value.license.as_ref()).map(|it| it.span)
    }

    /// Where it stands when it came out.
    fn released(&self) -> Option<Span> {
        let own = self.variant().and_then(|it| it.released.as_ref());
        own.or(self.stated.release.record.value.released.as_ref()).map(|it| it.span)
    }

    /// The variant by which the edition is named.
    fn variant(&self) -> Option<&Variant> {
        let variants = &self.stated.release.record.value.variant;
        self.edition.and_then(|name| variants.iter().find(|it| it.id.value == name.value))
    }
}
