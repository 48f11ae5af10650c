//! An explainer's page: the text, with live data in its places.

use super::ViewContext;
use super::glossary::{TermView, terms};
use super::link::LinkView;
use super::lists::{minutes, order};
use super::live::LiveView;
use super::meta::PageMeta;
use super::sources::{NumberedSources, SourceView};
use super::written::{TextPiece, counted, target, text};
use crate::parse::{self, Alert, Explainer, Figure, Label, Piece, escape};
use crate::plan::{Resolved, address};
use crate::view::page::View;
use crate::words::{Messages, say};
use serde::Serialize;

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
    /// The day it was published, in words.
    pub date: String,
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

/// A heading.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    /// 2 or more.
    pub level: u8,
    /// The anchor of the heading.
    pub id: String,
    /// The words of the heading.
    pub text: String,
}

/// A piece of the text: finished HTML, or live data.
#[derive(Debug, Default, Serialize)]
pub struct PieceView {
    /// Finished HTML, made by Ajar from Markdown.
    pub html: Option<String>,
    /// Live data.
    pub live: Option<LiveView>,
}

impl ExplainerView {
    pub(super) fn new(context: ViewContext<'_, '_>, slug: &str, explainer: &Explainer) -> Self {
        let words = context.words();
        let front = &explainer.front;
        let sources = NumberedSources::new(context, &front.source, None);
        let heading = |it: &parse::Heading| HeadingView { level: it.level, id: it.id.clone(), text: it.text.clone() };
        let order = order(context);
        let at = order.iter().position(|it| it == slug).unwrap_or_default();
        let neighbor = |slug: Option<&String>| slug.map(|slug| title(context, slug));
        Self {
            page: PageMeta::new(context, "explainers", front.title.clone(), front.summary.clone())
                .crumbs(vec![context.link(words.get("meta-explainers-title"), "explainers.html")]),
            title: front.title.clone(),
            summary: front.summary.clone(),
            section: front.section.clone(),
            date: front.date.as_ref().map_or_else(String::new, |it| words.date(it.value)),
            updated: front.updated.as_ref().map(|it| words.date(it.value)),
            as_of: front.as_of.as_ref().map(|it| words.date(it.value)),
            stale: stale(context, explainer),
            minutes: minutes(explainer.body.words),
            headings: explainer.body.headings.iter().map(heading).collect(),
            body: body(context, slug, explainer, &sources),
            text: written(context, slug, explainer, &sources),
            terms: terms(context).into_iter().filter(|it| front.terms.iter().any(|term| term.value == it.id)).collect(),
            related: front.related.iter().map(|it| title(context, it)).collect(),
            previous: neighbor(at.checked_sub(1).and_then(|it| order.get(it))),
            next: neighbor(order.get(at + 1)),
            sources: sources.views,
        }
    }
}

fn written(
    context: ViewContext<'_, '_>,
    slug: &str,
    explainer: &Explainer,
    sources: &NumberedSources,
) -> Vec<TextPiece> {
    let links = context.site.links.get(slug).map(Vec::as_slice).unwrap_or_default();
    context.page.file.map(|file| text(context, file, &explainer.body, links, sources)).unwrap_or_default()
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

/// The text with its holes filled.
fn body(context: ViewContext<'_, '_>, slug: &str, explainer: &Explainer, sources: &NumberedSources) -> Vec<PieceView> {
    let links = context.site.links.get(slug).map(Vec::as_slice).unwrap_or_default();
    let mut res: Vec<PieceView> = Vec::new();
    let mut html = String::new();
    for (at, piece) in explainer.body.pieces.iter().enumerate() {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Code(block) => html.push_str(block.html()),
            Piece::Link(_) => html.push_str(&href(context, links.get(at))),
            Piece::Cite(key) => {
                let number = sources.get(key).map_or(0, |it| it.number);
                let label = say!(context.words(), "source-number", number = number);
                let label = escape(&label);
                html.push_str(&format!(
                    "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"{label}\">{number}</a></sup>"
                ));
            }
            Piece::Figure(figure) => html.push_str(&number(context, figure)),
            Piece::Gloss(slug) => html.push_str(&gloss(context, slug)),
            Piece::Label(it) => html.push_str(&escape(&label(context.words(), *it))),
            Piece::Live(live) => {
                res.push(PieceView { html: Some(std::mem::take(&mut html)), live: None });
                res.push(PieceView { html: None, live: Some(LiveView::new(context, live)) });
            }
        }
    }
    res.push(PieceView { html: Some(html), live: None });
    res
}

/// What a part of the text is called.
fn label(words: &Messages, label: Label) -> String {
    match label {
        Label::Section => say!(words, "text-section"),
        Label::Table(number) => say!(words, "text-table", number = number),
        Label::Note(number) => say!(words, "text-note", number = number),
        Label::Notes => say!(words, "text-notes"),
        Label::Back(1) => say!(words, "text-back"),
        Label::Back(call) => say!(words, "text-back-to", number = call),
        Label::Done => say!(words, "text-done"),
        Label::ToDo => say!(words, "text-to-do"),
        Label::Alert(Alert::Note) => say!(words, "text-alert-note"),
        Label::Alert(Alert::Tip) => say!(words, "text-alert-tip"),
        Label::Alert(Alert::Important) => say!(words, "text-alert-important"),
        Label::Alert(Alert::Warning) => say!(words, "text-alert-warning"),
        Label::Alert(Alert::Caution) => say!(words, "text-alert-caution"),
    }
}

/// A number from the dataset, as a program reads it and as the sentence spells it.
fn number(context: ViewContext<'_, '_>, figure: &Figure) -> String {
    let (count, text) = counted(context, figure);
    format!("<data value=\"{count}\">{}</data>", escape(&text))
}

/// What a term means, shown while its link has the pointer or the focus.
fn gloss(context: ViewContext<'_, '_>, slug: &str) -> String {
    let glossary = context.site.assessed.facts.glossary.as_ref();
    let term = glossary.and_then(|it| it.value.term.iter().find(|(id, _)| id.value == slug));
    term.map_or_else(String::new, |(_, term)| {
        let definition = escape(&term.definition);
        format!("<span class=\"gloss\" role=\"tooltip\" id=\"gloss-{slug}\">{definition}</span>")
    })
}

/// A link as it stands inside the quotes of an attribute.
fn href(context: ViewContext<'_, '_>, link: Option<&Resolved>) -> String {
    parse::href(&target(context, link))
}
