//! The rules for model records.

use super::evidence::{Cited, missing};
use super::expression::Known;
use super::terms::Terms;
use super::{Release, absence, editions, sizes, unknown_name};
use crate::data::{Component, ComponentKind, License, LineageKind, Model, State};
use crate::diag::{Code, Diag, FOLDER};
use crate::parse::{InFile, Parsed, Records};
use crate::shape::Words;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an earlier run found out about each model, for a run on nearly the same records.
#[derive(Debug, Default)]
pub struct CheckMemo {
    /// Everything but the model's own record that a finding rests on.
    around: Around,
    found: BTreeMap<String, CheckedModel>,
}

/// What was found out about one model.
#[derive(Debug)]
struct CheckedModel {
    release: Arc<Release>,
    diags: Vec<Diag>,
    /// Licenses it most likely means by names that are none.
    misspelled: Vec<String>,
}

/// The records of other kinds, and which models there are.
#[derive(Debug, Default)]
struct Around {
    licenses: Records<License>,
    orgs: Vec<String>,
    datasets: Vec<String>,
    indices: Vec<String>,
    /// Each with the names of its variants, of which others may be made.
    models: Vec<(String, Vec<String>)>,
}

impl Around {
    fn of(parsed: &Parsed) -> Self {
        Self {
            licenses: parsed.licenses.clone(),
            orgs: parsed.orgs.keys().cloned().collect(),
            datasets: parsed.datasets.keys().cloned().collect(),
            indices: parsed.indices.keys().cloned().collect(),
            models: parsed
                .models
                .iter()
                .map(|(id, model)| (id.clone(), variants(model).map(str::to_owned).collect()))
                .collect(),
        }
    }

    fn is_of(&self, parsed: &Parsed) -> bool {
        let licenses = self.licenses.iter().zip(&parsed.licenses);
        self.licenses.len() == parsed.licenses.len()
            && licenses.into_iter().all(|(old, new)| old.0 == new.0 && old.1.is_same(new.1))
            && self.orgs.iter().eq(parsed.orgs.keys())
            && self.datasets.iter().eq(parsed.datasets.keys())
            && self.indices.iter().eq(parsed.indices.keys())
            && self.models.len() == parsed.models.len()
            && self.models.iter().zip(&parsed.models).all(|((id, names), (other, model))| {
                id == other && names.iter().map(String::as_str).eq(variants(model))
            })
    }
}

fn variants(model: &InFile<Model>) -> impl Iterator<Item = &str> {
    model.value.variant.iter().map(|variant| variant.id.value.as_str())
}

/// Checks every model record and resolves its terms.
pub(super) fn resolve(
    parsed: &Parsed,
    known: &mut Known,
    memo: &mut CheckMemo,
    diags: &mut Vec<Diag>,
) -> BTreeMap<String, Arc<Release>> {
    if !memo.around.is_of(parsed) {
        *memo = CheckMemo { around: Around::of(parsed), found: BTreeMap::new() };
    }
    let mut releases = BTreeMap::new();
    for (id, filed) in &parsed.models {
        let found = match memo.found.get(id).filter(|it| it.release.record.is_same(filed)) {
            Some(it) => {
                known.meet(&it.release, &it.misspelled);
                it
            }
            None => {
                let fresh = check_model(id, filed, parsed, known);
                memo.found.entry(id.clone()).insert_entry(fresh).into_mut()
            }
        };
        diags.extend_from_slice(&found.diags);
        releases.insert(id.clone(), Arc::clone(&found.release));
    }
    releases
}

fn check_model(id: &str, filed: &InFile<Model>, parsed: &Parsed, known: &mut Known) -> CheckedModel {
    let (mut diags, before) = (Vec::new(), known.misspelled().len());
    let org = id.split('/').next().unwrap_or(id);
    if !parsed.orgs.contains_key(org) {
        let top = Span::new(filed.file, 0..0);
        let mut diag = Diag::new(Code::UnknownName, top, format!("the folder `{org}` is no organization"));
        diag.absent(FOLDER, org);
        diag.help(format!("write data/orgs/{org}.toml, or move the file to the folder of its organization"));
        diags.push(diag);
    }
    let (terms, own_terms) = settle(id, &filed.value, parsed, known, &mut diags);
    check_external(&filed.value, parsed, &mut diags);
    editions::check(&filed.value, parsed, &mut diags);
    sizes::check(&filed.value, &mut diags);
    let editions = editions::editions(&filed.value, known, &mut diags);
    let release = Release { id: id.to_owned(), org: org.to_owned(), record: filed.clone(), terms, own_terms, editions };
    CheckedModel { release: Arc::new(release), diags, misspelled: known.misspelled()[before..].to_vec() }
}

/// The terms of one model: its own, and those of the components that name some.
fn settle(
    id: &str,
    model: &Model,
    parsed: &Parsed,
    known: &mut Known,
    diags: &mut Vec<Diag>,
) -> (Terms, BTreeMap<ComponentKind, Terms>) {
    let mut cited = Cited::new(&model.source);
    cited.cite_all(&model.evidence, diags);
    let terms = model.license.as_ref().map(|it| known.resolve(it, diags)).unwrap_or_default();
    if let Some(license) = &model.license
        && *license.value != *"unknown"
        && model.evidence.is_empty()
    {
        missing(&format!("the license `{}`", license.value), license.span, diags);
    }
    let mut own_terms = BTreeMap::new();
    for (kind, component) in &model.component {
        check_component(kind, component, model, &mut cited, parsed, diags);
        if let Some(license) = &component.license {
            own_terms.insert(kind.value, known.resolve(license, diags));
        }
    }
    model.variant.iter().for_each(|it| cited.cite_all(&it.evidence, diags));
    check_lineage(id, model, &mut cited, parsed, diags);
    check_claims(model, &mut cited, diags);
    check_release_date(model, diags);
    cited.finish(diags);
    (terms, own_terms)
}

fn check_component<'r>(
    kind: &Spanned<ComponentKind>,
    component: &'r Component,
    model: &Model,
    cited: &mut Cited<'r>,
    parsed: &Parsed,
    diags: &mut Vec<Diag>,
) {
    cited.cite_all(&component.evidence, diags);
    let name = kind.title();
    absence::check(&name, component, &model.source, diags);
    let shown = !component.evidence.is_empty();
    if !shown && matches!(component.state.value, State::Released | State::Partial) {
        let what = format!("that the {name} {} {}", verb(kind.value), component.state.name());
        missing(&what, component.state.span, diags);
    } else if !shown
        && let Some(license) = &component.license
        && !absence::is_no_claim(license, component)
    {
        missing(&format!("the license of the {name}"), license.span, diags);
    }
    if let Some(container) = &component.included_in
        && !model.component.contains_key(container)
    {
        let mut diag =
            Diag::new(Code::UnknownName, container.span, format!("there is no `{}` in this record", container.name()));
        diag.label("the document that should contain it").help("add the component, or remove `included-in`");
        diags.push(diag);
    }
    for dataset in &component.datasets {
        if !dataset.is_empty() && !parsed.datasets.contains_key(dataset.value.as_str()) {
            diags.push(unknown_name("dataset", dataset, parsed.datasets.keys().map(String::as_str), "data/datasets"));
        }
    }
}

fn verb(kind: ComponentKind) -> &'static str {
    if kind.title().ends_with('s') { "are" } else { "is" }
}

fn check_lineage<'r>(id: &str, model: &'r Model, cited: &mut Cited<'r>, parsed: &Parsed, diags: &mut Vec<Diag>) {
    for lineage in &model.lineage {
        cited.cite_all(&lineage.evidence, diags);
        if lineage.id.is_empty() {
            continue;
        }
        if lineage.kind == LineageKind::Dataset {
            if !parsed.datasets.contains_key(lineage.id.value.as_str()) {
                diags.push(unknown_name(
                    "dataset",
                    &lineage.id,
                    parsed.datasets.keys().map(String::as_str),
                    "data/datasets",
                ));
            }
        } else if !parsed.models.contains_key(lineage.id.value.as_str()) {
            diags.push(unknown_name("model", &lineage.id, parsed.models.keys().map(String::as_str), "data/models"));
        } else if lineage.id.value == id {
            let mut diag = Diag::new(Code::UnknownName, lineage.id.span, "a model cannot descend from itself");
            diags.push(diag.label("this record's own id").done());
        }
    }
}

/// Verdicts are quoted from indices that have a record.
fn check_external(model: &Model, parsed: &Parsed, diags: &mut Vec<Diag>) {
    for index in model.external.keys().filter(|index| !parsed.indices.contains_key(index.value.as_str())) {
        diags.push(unknown_name("index", index, parsed.indices.keys().map(String::as_str), "data/indices"));
    }
}

/// Everything else that cites a source.
fn check_claims<'r>(model: &'r Model, cited: &mut Cited<'r>, diags: &mut Vec<Diag>) {
    if let Some(training) = &model.training {
        cited.cite_all(&training.evidence, diags);
    }
    for conflict in &model.conflict {
        for value in &conflict.values {
            cited.cite(&value.source, diags);
        }
    }
    for external in model.external.values() {
        cited.cite(&external.source, diags);
    }
    if let Some(claim) = model.claims_open
        && model.evidence.is_empty()
    {
        let what = if claim { "that its producer calls it open" } else { "that its producer does not call it open" };
        missing(what, model.span, diags);
    }
}

fn check_release_date(model: &Model, diags: &mut Vec<Diag>) {
    let weights = model.component.iter().find(|(kind, _)| kind.value == ComponentKind::Weights);
    if let Some((kind, weights)) = weights
        && matches!(weights.state.value, State::Released | State::Partial)
        && model.released.is_none()
    {
        let mut diag =
            Diag::new(Code::ReleaseDate, kind.span, "the weights were released, but there is no release date");
        diags.push(diag.help("add `released = 2025-04-05`, or a month as \"2025-04\"").done());
    }
}
