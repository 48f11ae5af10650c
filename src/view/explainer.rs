//! An explainer's page: the text, with live data in its places.

use super::ViewContext;
use super::explainers::{crumbs, minutes, way};
use super::glossary::{TermView, terms};
use super::link::LinkView;
use super::meta::PageMeta;
use super::prose::{self, HeadingView, PieceView};
use super::sources::{NumberedSources, SourceView};
use super::written::{TextPiece, written};
use crate::parse::Explainer;
use crate::plan::address;
use crate::view::page::View;
use crate::words::say;
use serde::Serialize;
use std::collections::BTreeSet;

/// What `explainer.html` gets.
#[derive(Debug, Serialize)]
pub struct ExplainerView {
    /// What every page has.
    pub page: PageMeta,
    /// The explainer's title.
    pub title: String,
    /// The answer in short.
    pub summary: String,
    /// The part it belongs to.
    pub section: Option<String>,
    /// Whether it is still being written, which only a preview shows.
    pub draft: bool,
    /// The day it was published, in words.
    pub date: Option<String>,
    /// The day it was last revised, in words.
    pub updated: Option<String>,
    /// The day whose facts it reflects, in words.
    pub as_of: Option<String>,
    /// How old its facts are, if they are older than the site's policy allows.
    pub stale: Option<String>,
    /// Reading time in minutes.
    pub minutes: usize,
    /// Its headings, for the table of contents.
    pub headings: Vec<HeadingView>,
    /// The text, piece by piece.
    pub body: Vec<PieceView>,
    /// The same as it was written, for its twin in Markdown.
    pub text: Vec<TextPiece>,
    /// The terms it relies on.
    pub terms: Vec<TermView>,
    /// Explainers to read next.
    pub related: Vec<LinkView>,
    /// The explainer before it.
    pub previous: Option<LinkView>,
    /// The explainer after it.
    pub next: Option<LinkView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl View for ExplainerView {
    const TEMPLATE: &'static str = "explainer.html";
}

impl ExplainerView {
    pub(super) fn new(context: ViewContext<'_, '_>, slug: &str, explainer: &Explainer) -> Self {
        let words = context.words();
        let (front, facts) = (&explainer.front, context.site.assessed.facts);
        let sources = NumberedSources::new(context, &front.source, None);
        let named: BTreeSet<&str> = front.terms.iter().map(|it| it.value.as_str()).collect();
        let order = context.site.reading_order();
        let at = order.iter().position(|it| it == slug).unwrap_or_default();
        let neighbor = |slug: Option<&String>| slug.map(|slug| title(context, slug));
        Self {
            page: PageMeta::new(context, "explainers", front.title.clone(), front.summary.clone())
                .crumbs(context, crumbs(context, slug)),
            title: front.title.clone(),
            summary: front.summary.clone(),
            section: way(context, slug).pop().map(|it| it.name),
            draft: front.draft.unwrap_or(false),
            date: front.date.as_ref().map(|it| words.date(it.value)),
            updated: front.updated.as_ref().map(|it| words.date(it.value)),
            as_of: front.as_of.as_ref().map(|it| words.date(it.value)),
            stale: stale(context, explainer),
            minutes: minutes(explainer.body.words),
            headings: prose::headings(context, facts.explainers[slug].file, &explainer.body),
            body: prose::body(context, facts.explainers[slug].file, &explainer.body, &sources),
            text: written(context, facts.explainers[slug].file, &explainer.body, &sources),
            terms: terms(context, |id| named.contains(id)),
            related: front.related.iter().map(|it| title(context, it)).collect(),
            previous: neighbor(at.checked_sub(1).and_then(|it| order.get(it))),
            next: neighbor(order.get(at + 1)),
            sources: sources.views,
        }
    }
}

/// "14 months", if the facts are older than `data/policy.toml` allows.
fn stale(context: ViewContext<'_, '_>, explainer: &Explainer) -> Option<String> {
    let facts = context.site.assessed.facts;
    let age = explainer.front.as_of.as_ref()?.days_until(facts.as_of);
    let limit = i64::try_from(facts.max_age.explainers?).ok()?;
    let words = context.words();
    let said =
        if age < 60 { say!(words, "age-days", days = age) } else { say!(words, "age-months", months = age / 30) };
    (i64::from(age) > limit).then_some(said)
}

fn title(context: ViewContext<'_, '_>, slug: &str) -> LinkView {
    let explainer = context.site.assessed.facts.explainers.get(slug);
    let name = explainer.map_or(slug, |it| it.value.front.title.as_str());
    context.link(name, &address::explainer(slug))
}
