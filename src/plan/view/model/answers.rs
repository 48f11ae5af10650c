//! What a reader may do with a model, and which clause says so.

use super::reasons::{origin, section};
use crate::assess::{Answer, Bearing, Point, Rest};
use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseKind};
use crate::plan::view::Scene;
use crate::plan::view::parts::LinkView;
use crate::plan::{address, words};
use crate::shape::Words;
use serde::Serialize;

/// An answer to one use.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// The use and its page.
    pub usage: LinkView,
    /// "yes", "yes-if", "no" or "unknown".
    pub word: &'static str,
    /// The same for a reader: "Yes, if".
    pub answer: &'static str,
    /// The duties, the exclusions or what is not known, with what shows them.
    pub points: Vec<PointView>,
}

/// One thing that an answer rests on.
#[derive(Debug, PartialEq, Serialize)]
pub struct PointView {
    /// What it asks or says, as a part of a sentence.
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand.
    pub origin: Option<String>,
    /// Where that can be read.
    pub href: Option<String>,
}

impl AnswerView {
    pub(crate) fn new(scene: Scene<'_, '_>, answer: &Answer<'_>) -> Self {
        let outcome = answer.outcome();
        let texts = words::points(answer);
        let point = |text: String| {
            let shows = |it: &&Point<'_>| match &it.bearing {
                Bearing::Excludes(it) | Bearing::Open(it) | Bearing::Asks(it) => *it == text,
                Bearing::Depends(it) => words::depends(it) == text,
                Bearing::Allows => false,
            };
            let rest = answer.points.iter().find(shows).and_then(|it| it.rest);
            let (quote, origin, href) = shown(scene, rest);
            PointView { text, quote, origin, href }
        };
        Self {
            usage: scene.link(&answer.usage.name, &address::usage(answer.id)),
            word: outcome.word(),
            answer: words::outcome(outcome),
            points: texts.into_iter().map(point).collect(),
        }
    }
}

/// The words that show a clause, where they stand, and where that can be read.
pub(in crate::plan::view) fn shown(
    scene: Scene<'_, '_>,
    rest: Option<Rest<'_>>,
) -> (Option<String>, Option<String>, Option<String>) {
    let Some(Rest::Clause { license, kind, clause, .. }) = rest else { return (None, None, None) };
    let quote = clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone());
    let at = clause.and_then(|it| it.at.as_deref()).map(section);
    let href = clause_href(scene, license, kind, clause);
    (quote, Some(origin(license.short_name(), at.as_deref())), Some(href))
}

/// A clause on its license's page; the page itself for a clause that its file does not list.
pub(in crate::plan::view) fn clause_href(
    scene: Scene<'_, '_>,
    license: &LicenseEntry,
    kind: ClauseKind,
    clause: Option<&Clause>,
) -> String {
    let page = scene.href(&address::license(&license.id));
    clause.map_or(page.clone(), |_| format!("{page}#{}", kind.name()))
}
