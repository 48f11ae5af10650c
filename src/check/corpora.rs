//! The rules for corpora: what shows their terms, those of their parts, and what became of them.

use super::evidence::{Cited, missing};
use super::expression::Known;
use super::unknown_name;
use crate::data::{Availability, Dataset, Disclosure, Fate};
use crate::diag::{Code, Diag};
use crate::parse::Parsed;
use std::collections::BTreeSet;

/// Checks every corpus and meets the licenses it names.
pub(super) fn check(parsed: &Parsed, known: &mut Known, diags: &mut Vec<Diag>) {
    for (id, filed) in &parsed.datasets {
        let dataset = &*filed.value;
        let mut cited = Cited::new(&dataset.source);
        cited.cite_all(&dataset.evidence, diags);
        if dataset.evidence.is_empty() && dataset.disclosure.value != Disclosure::Unknown {
            missing("what is told of the data", dataset.disclosure.span, diags);
        }
        if let Some(license) = &dataset.license {
            known.resolve(license, diags);
        }
        if let Some(org) = dataset.org.as_ref().filter(|it| !parsed.orgs.contains_key(it.value.as_str())) {
            diags.push(unknown_name("organization", org, parsed.orgs.keys().map(String::as_str), "data/orgs"));
        }
        parts(dataset, known, &mut cited, diags);
        if let Some(it) = &dataset.availability {
            fate(id, dataset, it, parsed, &mut cited, diags);
        }
        cited.finish(diags);
    }
}

/// Whose terms a part is under is a claim of its own: the license of the collection says nothing of it.
fn parts<'r>(dataset: &'r Dataset, known: &mut Known, cited: &mut Cited<'r>, diags: &mut Vec<Diag>) {
    for part in &dataset.part {
        cited.cite_all(&part.evidence, diags);
        let Some(license) = &part.license else { continue };
        known.resolve(license, diags);
        if *license.value != *"unknown" && part.evidence.is_empty() {
            missing(&format!("the license of {}", part.name.value), license.span, diags);
        }
    }
}

fn fate<'r>(
    id: &str,
    dataset: &'r Dataset,
    fate: &'r Fate,
    parsed: &Parsed,
    cited: &mut Cited<'r>,
    diags: &mut Vec<Diag>,
) {
    cited.cite_all(&fate.evidence, diags);
    if fate.evidence.is_empty() && fate.state.value != Availability::Unknown {
        missing("what became of the corpus", fate.state.span, diags);
    }
    let known: BTreeSet<&str> = dataset.part.iter().map(|it| it.name.as_str()).collect();
    let called = crate::shape::names(dataset.part.iter().map(|it| it.name.as_str()));
    for part in fate.parts.iter().filter(|it| !it.is_empty() && !known.contains(it.as_str())) {
        let mut diag = Diag::new(Code::UnknownName, part.span, format!("unknown part `{}`", part.value));
        diag.label("no `[[part]]` of this file is called so");
        if !known.is_empty() {
            diag.help(format!("called here: {called}"));
        }
        diags.push(diag);
    }
    match &fate.replaced_by {
        Some(next) if next.value == *id => {
            let mut diag = Diag::new(Code::UnknownName, next.span, "a corpus cannot take its own place");
            diags.push(diag.label("this record's own id").done());
        }
        Some(next) if !next.is_empty() && !parsed.datasets.contains_key(next.value.as_str()) => {
            diags.push(unknown_name("dataset", next, parsed.datasets.keys().map(String::as_str), "data/datasets"));
        }
        None if fate.state.value == Availability::Replaced => {
            let mut diag = Diag::new(Code::MissingKey, fate.state.span, "missing key `replaced-by`");
            diag.label("replaced by what?").help("name the corpus that took its place, or say `taken-down`");
            diags.push(diag);
        }
        _ => {}
    }
}
