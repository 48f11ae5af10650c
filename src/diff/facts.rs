//! The lines of data because of which a finding is other than it was.

use super::{Pair, Plan};
use crate::assess::Rest;
use crate::check::Release;
use crate::data::ComponentKind;
use crate::plan::words;
use crate::read::Sources;
use crate::shape::{At, FileId, Place, Words};
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
    before: impl IntoIterator<Item = &'a Rest<'a>>,
    after: impl IntoIterator<Item = &'a Rest<'a>>,
) -> Vec<Fact> {
    let mut rests: BTreeMap<String, (Option<Said>, Option<Said>)> = BTreeMap::new();
    // What another license says is no news beside the news that it is another license.
    let told = |it: &&Rest<'_>| terms.is_none() || matches!(it, Rest::Component { .. });
    for rest in before.into_iter().filter(told) {
        rests.insert(key(rest), (Some(said(rest)), counterpart(rest, &pair.head)));
    }
    for rest in after.into_iter().filter(told) {
        let (was, is) = rests.entry(key(rest)).or_default();
        *is = Some(said(rest));
        *was = was.take().or_else(|| counterpart(rest, &pair.base));
    }
    let differ =
        rests.into_values().filter(|(was, is)| was.as_ref().map(|it| &it.text) != is.as_ref().map(|it| &it.text));
    differ.map(|(was, is)| fact(pair, was, is)).chain(terms).collect()
}

/// What is said on one side, and where.
struct Said {
    text: String,
    place: Option<Place>,
}

fn said(rest: &Rest<'_>) -> Said {
    let text = match rest {
        Rest::Clause { license, .. } => format!("{}: {}", license.short_name(), words::rest(rest)),
        _ => words::rest(rest),
    };
    Said { text, place: rest.place() }
}

/// The clause that a finding of the other side rests on: a finding names only the clauses that decide it.
fn counterpart(rest: &Rest<'_>, site: &Plan<'_>) -> Option<Said> {
    let Rest::Clause { license, kind, finding, .. } = rest else { return None };
    let license = site.dataset.licenses.get(&license.id)?;
    let clause = Some(license.clause(*kind)?);
    Some(said(&Rest::Clause { license, kind: *kind, clause, finding: *finding }))
}

fn fact(pair: &Pair<'_>, was: Option<Said>, is: Option<Said>) -> Fact {
    let place = |it: &Option<Said>| it.as_ref().and_then(|it| it.place);
    let at = place(&is).map(|it| spot(it, pair.head.sources, Side::Head));
    let at = at.or_else(|| place(&was).map(|it| spot(it, pair.base.sources, Side::Base)));
    Fact { before: was.map(|it| it.text), after: is.map(|it| it.text), at }
}

/// The fact that a component is under other terms, if it is.
pub(super) fn terms(pair: &Pair<'_>, was: &Release, is: &Release, kind: ComponentKind) -> Option<Fact> {
    if was.terms_of(kind) == is.terms_of(kind) {
        return None;
    }
    let say =
        |it: &At<String>| Said { text: format!("Terms of the {}: {}", kind.title(), it.value), place: Some(it.place) };
    Some(fact(pair, stated(was, kind).map(say), stated(is, kind).map(say)))
}

/// The fact that a definition or question is another one, if its file is.
pub(super) fn definition(pair: &Pair<'_>, was: FileId, is: FileId, what: &str) -> Option<Fact> {
    let other = pair.base.sources.file(was).text() != pair.head.sources.file(is).text();
    let at = Some(spot(Place::new(is, 0..0), pair.head.sources, Side::Head));
    other.then(|| Fact { before: None, after: Some(format!("The {what} itself was changed.")), at })
}

pub(super) fn spot(place: Place, sources: &Sources, side: Side) -> Spot {
    let (line, _) = sources.line_column(place.file, place.start);
    Spot { file: sources.file(place.file).path.clone(), line, side }
}

fn stated(release: &Release, kind: ComponentKind) -> Option<&At<String>> {
    let own = release.component(kind).and_then(|it| it.license.as_ref());
    own.or(release.record.record.license.as_ref())
}

/// What makes a fact the same fact before and after.
fn key(rest: &Rest<'_>) -> String {
    match rest {
        Rest::Component { kind, .. } => format!("component {}", kind.name()),
        Rest::NoTerms(_) => "terms".to_owned(),
        Rest::Listed { license, .. } | Rest::Unlisted { license } => format!("list {}", license.id),
        Rest::Clause { license, kind, .. } => format!("clause {} {}", license.id, kind.name()),
    }
}
