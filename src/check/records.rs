//! The rules for licenses, corpora, indices, the glossary and explainers.

use super::evidence::Cited;
use super::expression::Known;
use super::terms::spdx_name;
use super::{clauses, corpora, ladder, standards, unknown_name, uses};
use crate::data::{Glossary, License, Source};
use crate::diag::{Code, Diag};
use crate::parse::{Body, InFile, Parsed, Piece, Records};
use crate::shape::{Named, Text};
use crate::span::{Span, Spanned};

/// Checks the records of every kind but models.
pub(super) fn check(parsed: &Parsed, known: &mut Known, diags: &mut Vec<Diag>) {
    licenses(&parsed.licenses, diags);
    standards::check(&parsed.standards, diags);
    ladder::check(&parsed.settings, &parsed.standards, diags);
    uses::check(&parsed.uses, diags);
    corpora::check(parsed, known, diags);
    indices(parsed, diags);
    glossary(parsed.glossary.as_ref(), diags);
    explainers(parsed, diags);
}

fn licenses(licenses: &Records<License>, diags: &mut Vec<Diag>) {
    for (id, filed) in licenses {
        let license = &filed.value;
        if spdx_name(id).is_none() && !id.starts_with("LicenseRef-") {
            let top = Span::new(filed.file, 0..0);
            let mut diag = Diag::new(Code::UnknownLicense, top, format!("`{id}` is not an SPDX id"));
            if let Some((near, _)) = spdx::imprecise_license_id(id) {
                diag.did_you_mean(near.name);
            }
            diags.push(diag.help(format!("name the file LicenseRef-{id}.toml if the text has no SPDX id")).done());
        }
        let mut cited = Cited::new(&license.source);
        cited.cite_all(&license.evidence, diags);
        let text = clauses::text_of(license);
        clauses::check(license, &text, &mut cited, diags);
        if let Some(predecessor) = license.predecessor.as_ref().filter(|it| !licenses.contains_key(it.value.as_str())) {
            diags.push(unknown_name("license", predecessor, licenses.keys().map(String::as_str), "data/licenses"));
        }
        cited.finish(diags);
    }
}

fn indices(parsed: &Parsed, diags: &mut Vec<Diag>) {
    let standards = &parsed.standards;
    for filed in parsed.indices.values() {
        let index = &filed.value;
        if let Some(standard) = index.standard.as_ref().filter(|it| !standards.contains_key(it.value.as_str())) {
            diags.push(unknown_name("standard", standard, standards.keys().map(String::as_str), "data/standards"));
        }
        let mut cited = Cited::new(&index.source);
        cited.cite_all(&index.evidence, diags);
        cited.finish(diags);
    }
}

fn glossary(glossary: Option<&InFile<Glossary>>, diags: &mut Vec<Diag>) {
    let Some(filed) = glossary else { return };
    let terms = &filed.value.term;
    for term in terms.values() {
        for see in &term.see {
            if !terms.contains_key(see) {
                diags.push(unknown_name("term", see, terms.keys().map(|it| it.value.as_str()), "data/glossary.toml"));
            }
        }
    }
}

fn explainers(parsed: &Parsed, diags: &mut Vec<Diag>) {
    for filed in parsed.explainers.values() {
        let front = &filed.value.front;
        relies_on(parsed, &front.terms, diags);
        for slug in &front.related {
            if !parsed.explainers.contains_key(&slug.value) {
                let known = parsed.explainers.keys().map(String::as_str);
                diags.push(unknown_name("explainer", slug, known, "content/explainers"));
            }
        }
        cites(&front.source, &filed.value.body, diags);
    }
    for filed in parsed.pages.values().chain(parsed.sections.values()) {
        relies_on(parsed, &filed.value.front.terms, diags);
        cites(&filed.value.front.source, &filed.value.body, diags);
    }
}

/// The terms that a text names are in the glossary.
fn relies_on(parsed: &Parsed, named: &[Spanned<String>], diags: &mut Vec<Diag>) {
    let glossary = parsed.glossary.as_ref().map(|it| &it.value.term);
    let terms = || glossary.into_iter().flat_map(Named::keys).map(|it| it.value.as_str());
    for term in named.iter().filter(|it| !glossary.is_some_and(|known| known.contains_key(it))) {
        diags.push(unknown_name("term", term, terms(), "data/glossary.toml"));
    }
}

/// What a text cites, it declares, and the other way round.
fn cites(sources: &Named<Text, Source>, body: &Body, diags: &mut Vec<Diag>) {
    let mut cited = Cited::in_prose(sources);
    for piece in &body.pieces {
        if let Piece::Cite(key) = piece {
            cited.cite(key, diags);
        }
    }
    cited.finish(diags);
}
