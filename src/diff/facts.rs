//! The lines of data because of which a finding is other than it was.

use super::{Pair, Plan};
use crate::assess::Basis;
use crate::check::Release;
use crate::data::ComponentKind;
use crate::read::Sources;
use crate::shape::{Text, Words};
use crate::span::{FileId, Span, Spanned};
use crate::words::say;
use crate::words::{Messages, basis as told, component};
use serde::Serialize;
use std::collections::BTreeMap;

/// A fact before and after.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fact {
    /// What was said; `None` if nothing was.
    pub before: Option<String>,
    /// What is said; `None` if nothing is.
    pub after: Option<String>,
    /// Where it is said: where it was, if it no longer is.
    pub at: Option<Spot>,
}

/// A line of a source file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Spot {
    /// The file's path below the site's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// On which side it stands.
    pub side: Side,
}

/// One of the two sites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The one before.
    Base,
    /// The one after.
    Head,
}

/// What two findings rest on, as far as it differs: the terms if they are others, else fact by fact.
pub(super) fn facts<'a>(
    pair: &Pair<'a>,
    terms: Option<Fact>,
    before: impl IntoIterator<Item = &'a Basis<'a>>,
    after: impl IntoIterator<Item = &'a Basis<'a>>,
) -> Vec<Fact> {
    let words = pair.words();
    let mut bases: BTreeMap<String, (Option<Said>, Option<Said>)> = BTreeMap::new();
    // What another license says is no news beside the news that it is another license.
    let told = |it: &&Basis<'_>| terms.is_none() || matches!(it, Basis::Component { .. } | Basis::Gone { .. });
    for basis in before.into_iter().filter(told) {
        bases.insert(key(basis), (Some(said(words, basis)), counterpart(words, basis, &pair.head)));
    }
    for basis in after.into_iter().filter(told) {
        let (was, is) = bases.entry(key(basis)).or_default();
        *is = Some(said(words, basis));
        *was = was.take().or_else(|| counterpart(words, basis, &pair.base));
    }
    let differ =
        bases.into_values().filter(|(was, is)| was.as_ref().map(|it| &it.text) != is.as_ref().map(|it| &it.text));
    differ.map(|(was, is)| fact(pair, was, is)).chain(terms).collect()
}

/// What is said on one side, and where.
struct Said {
    text: String,
    span: Option<Span>,
}

fn said(words: &Messages, basis: &Basis<'_>) -> Said {
    let says = told::sentence(words, basis);
    let text = match basis {
        Basis::Clause { license, .. } => say!(words, "diff-clause", license = license.short_name(), says = says),
        _ => says,
    };
    Said { text, span: basis.span() }
}

/// The clause that a finding of the other side rests on: a finding names only the clauses that decide it.
fn counterpart(words: &Messages, basis: &Basis<'_>, site: &Plan<'_>) -> Option<Said> {
    let Basis::Clause { license, kind, finding, .. } = basis else { return None };
    let license = site.facts.licenses.get(&license.id)?;
    let clause = Some(license.clause(*kind)?);
    Some(said(words, &Basis::Clause { license, kind: *kind, clause, finding: *finding }))
}

fn fact(pair: &Pair<'_>, was: Option<Said>, is: Option<Said>) -> Fact {
    let span = |it: &Option<Said>| it.as_ref().and_then(|said| said.span);
    let at = span(&is).map(|it| spot(it, pair.head.sources, Side::Head));
    let at = at.or_else(|| span(&was).map(|it| spot(it, pair.base.sources, Side::Base)));
    Fact { before: was.map(|it| it.text), after: is.map(|it| it.text), at }
}

/// The fact that a component is under other terms, if it is.
pub(super) fn terms(pair: &Pair<'_>, was: &Release, is: &Release, kind: ComponentKind) -> Option<Fact> {
    if was.terms_of(kind) == is.terms_of(kind) {
        return None;
    }
    let name = component::name(pair.words(), kind);
    let say = |it: &Spanned<Text>| Said {
        text: say!(pair.words(), "diff-terms", component = name.as_str(), terms = it.value.as_str()),
        span: Some(it.span),
    };
    Some(fact(pair, stated(was, kind).map(say), stated(is, kind).map(say)))
}

/// The fact that a definition or question is another one, if its file is.
pub(super) fn definition(pair: &Pair<'_>, was: FileId, is: FileId, what: &str) -> Option<Fact> {
    let other = pair.base.sources.file(was).text() != pair.head.sources.file(is).text();
    let at = Some(spot(Span::new(is, 0..0), pair.head.sources, Side::Head));
    other.then(|| Fact { before: None, after: Some(pair.words().get(&format!("diff-{what}-changed"))), at })
}

pub(super) fn spot(span: Span, sources: &Sources, side: Side) -> Spot {
    let (line, _) = sources.line_column(span.file, span.start);
    Spot { file: sources.file(span.file).path.clone(), line, side }
}

fn stated(release: &Release, kind: ComponentKind) -> Option<&Spanned<Text>> {
    let own = release.component(kind).and_then(|it| it.license.as_ref());
    own.or(release.record.value.license.as_ref())
}

/// What makes a fact the same fact before and after.
fn key(basis: &Basis<'_>) -> String {
    match basis {
        Basis::Component { kind, .. } => format!("component {}", kind.name()),
        Basis::Gone { id, .. } => format!("corpus {id}"),
        Basis::NoTerms(_) | Basis::Spelled { .. } => "terms".to_owned(),
        Basis::Coverage(_) => "license coverage".to_owned(),
        Basis::Quality(_) => "quality".to_owned(),
        Basis::Listed { license, .. } | Basis::Unlisted { license } | Basis::NotOsi { license } => {
            format!("list {}", license.id)
        }
        Basis::Clause { license, kind, .. } => format!("clause {} {}", license.id, kind.name()),
    }
}
