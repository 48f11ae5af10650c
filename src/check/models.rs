//! The rules for model records.

use super::evidence::{Cited, missing};
use super::expression::Known;
use super::terms::Terms;
use super::{Release, unknown_name};
use crate::data::{Component, ComponentKind, LineageKind, Model, State};
use crate::diag::{Code, Diag};
use crate::parse::{Filed, Parsed, Records};
use crate::shape::{At, Place, Words};
use std::collections::BTreeMap;

/// The terms of one model: its own, and those of the components that name some.
pub(super) struct Settled {
    pub(super) terms: Terms,
    pub(super) own_terms: BTreeMap<ComponentKind, Terms>,
}

/// Checks every model record and resolves its terms; the records stay where they are.
pub(super) fn resolve(parsed: &Parsed, known: &mut Known, diags: &mut Vec<Diag>) -> Vec<Settled> {
    let mut res = Vec::with_capacity(parsed.models.len());
    for (id, filed) in &parsed.models {
        let org = org_of(id);
        if !parsed.orgs.contains_key(org) {
            let top = Place::new(filed.file, 0..0);
            let mut diag = Diag::new(Code::UnknownName, top, format!("the folder `{org}` is no organization"));
            diag.help(format!("write data/orgs/{org}.toml, or move the file to the folder of its organization"));
            diags.push(diag);
        }
        res.push(settle(id, &filed.record, parsed, known, diags));
    }
    res
}

/// Joins records and their terms, which come in the same order.
pub(super) fn releases(records: Records<Model>, settled: Vec<Settled>) -> BTreeMap<String, Release> {
    let release = |((id, record), Settled { terms, own_terms }): ((String, Filed<Model>), Settled)| {
        let org = org_of(&id).to_owned();
        (id.clone(), Release { id, org, record, terms, own_terms })
    };
    records.into_iter().zip(settled).map(release).collect()
}

fn org_of(id: &str) -> &str {
    id.split('/').next().unwrap_or(id)
}

fn settle(id: &str, model: &Model, parsed: &Parsed, known: &mut Known, diags: &mut Vec<Diag>) -> Settled {
    let mut cited = Cited::new(&model.source);
    cited.cite_all(&model.evidence, diags);
    let terms = model.license.as_ref().map(|it| known.resolve(it, diags)).unwrap_or_default();
    if let Some(license) = &model.license
        && *license.value != *"unknown"
        && model.evidence.is_empty()
    {
        missing(&format!("the license `{}`", license.value), license.place, false, diags);
    }
    let mut own_terms = BTreeMap::new();
    for (kind, component) in &model.component {
        check_component(kind, component, model, &mut cited, parsed, diags);
        if let Some(license) = &component.license {
            own_terms.insert(kind.value, known.resolve(license, diags));
        }
    }
    check_lineage(id, model, &mut cited, parsed, diags);
    check_claims(model, &mut cited, diags);
    check_release_date(model, diags);
    cited.finish(diags);
    Settled { terms, own_terms }
}

fn check_component<'r>(
    kind: &At<ComponentKind>,
    component: &'r Component,
    model: &Model,
    cited: &mut Cited<'r>,
    parsed: &Parsed,
    diags: &mut Vec<Diag>,
) {
    cited.cite_all(&component.evidence, diags);
    let name = kind.title();
    let looked = !component.looked.is_empty() && component.looked_on.is_some();
    let shown = !component.evidence.is_empty() || looked && component.state.value == State::Withheld;
    match component.state.value {
        State::Released | State::Partial | State::Withheld if !shown => {
            let what = format!("that the {name} {} {}", verb(kind.value), component.state.name());
            missing(&what, component.state.place, component.state.value == State::Withheld, diags);
        }
        _ => {
            if let Some(license) = component.license.as_ref().filter(|it| it.as_str() != "unknown")
                && component.evidence.is_empty()
            {
                missing(&format!("the license of the {name}"), license.place, false, diags);
            }
        }
    }
    if let Some(container) = &component.included_in
        && !model.component.contains_key(container)
    {
        let mut diag =
            Diag::new(Code::UnknownName, container.place, format!("there is no `{}` in this record", container.name()));
        diag.label("the document that should contain it").help("add the component, or remove `included-in`");
        diags.push(diag);
    }
    for corpus in &component.datasets {
        if !corpus.is_empty() && !parsed.corpora.contains_key(&corpus.value) {
            diags.push(unknown_name("dataset", corpus, parsed.corpora.keys().map(String::as_str), "data/datasets"));
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
            if !parsed.corpora.contains_key(&lineage.id.value) {
                diags.push(unknown_name(
                    "dataset",
                    &lineage.id,
                    parsed.corpora.keys().map(String::as_str),
                    "data/datasets",
                ));
            }
        } else if !parsed.models.contains_key(&lineage.id.value) {
            diags.push(unknown_name("model", &lineage.id, parsed.models.keys().map(String::as_str), "data/models"));
        } else if lineage.id.value == id {
            let mut diag = Diag::new(Code::UnknownName, lineage.id.place, "a model cannot descend from itself");
            diags.push(diag.label("this record's own id").done());
        }
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
        missing(what, model.place, false, diags);
    }
}

fn check_release_date(model: &Model, diags: &mut Vec<Diag>) {
    let weights = model.component.iter().find(|(kind, _)| kind.value == ComponentKind::Weights);
    if let Some((kind, weights)) = weights
        && matches!(weights.state.value, State::Released | State::Partial)
        && model.released.is_none()
    {
        let mut diag =
            Diag::new(Code::ReleaseDate, kind.place, "the weights were released, but there is no release date");
        diags.push(diag.help("add `released = 2025-04-05`, or a month as \"2025-04\"").done());
    }
}
