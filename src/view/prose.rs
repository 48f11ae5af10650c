//! A text of the site's own: the pieces of its Markdown with their holes filled.

use super::ViewContext;
use super::live::LiveView;
use super::sources::NumberedSources;
use super::written::{counted, target};
use crate::foreign::{mark_in, passage};
use crate::parse::{self, Alert, Body, Figure, Label, Piece, escape};
use crate::plan::Resolved;
use crate::span::{FileId, Span, Spanned};
use crate::words::{Messages, say};
use serde::Serialize;

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

/// The headings of a text, for its table of contents.
pub(super) fn headings(context: ViewContext<'_, '_>, file: FileId, body: &Body) -> Vec<HeadingView> {
    let language = context.site.language_of(file);
    let text = |it: &parse::Heading| language.map_or_else(|| it.text.clone(), |name| mark_in(&it.text, Some(name)));
    let heading = |it: &parse::Heading| HeadingView { level: it.level, id: it.id.clone(), text: text(it) };
    body.headings.iter().map(heading).collect()
}

/// The text in `file` with its holes filled.
pub(super) fn body(
    context: ViewContext<'_, '_>,
    file: FileId,
    text: &Body,
    sources: &NumberedSources,
) -> Vec<PieceView> {
    let links = context.site.links.get(&file).map(Vec::as_slice).unwrap_or_default();
    let words = context.words_of(file);
    let finished = |html: &mut String| PieceView { html: Some(told(context, file, std::mem::take(html))), live: None };
    let mut res: Vec<PieceView> = Vec::new();
    let mut html = String::new();
    for (at, piece) in text.pieces.iter().enumerate() {
        match piece {
            Piece::Html(finished) => html.push_str(finished),
            Piece::Code(block) => html.push_str(block.html()),
            Piece::Link(_) => {
                html.push_str(&href(context, links.get(at)));
                // The place on the page is kept free while the picture is on its way.
                if let Some(Resolved::Picture(_, Some((width, height)))) = links.get(at) {
                    html.push_str(&format!("\" width=\"{width}\" height=\"{height}"));
                }
            }
            Piece::Cite(key) => {
                let number = sources.get(key).map_or(0, |it| it.number);
                let label = say!(words, "source-number", number = number);
                let label = escape(&label);
                html.push_str(&format!(
                    "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"{label}\">{number}</a></sup>"
                ));
            }
            Piece::Figure(figure) => html.push_str(&number(context, words, figure)),
            Piece::Gloss(slug) => html.push_str(&gloss(context, file, slug)),
            Piece::Label(it) => html.push_str(&escape(&label(words, *it))),
            Piece::Live(live) => {
                res.push(finished(&mut html));
                res.push(PieceView { html: None, live: Some(LiveView::new(context, live)) });
            }
        }
    }
    res.push(finished(&mut html));
    res
}

/// The HTML of a text; with marks if it is in another language than the page.
fn told(context: ViewContext<'_, '_>, file: FileId, html: String) -> String {
    match context.site.language_of(file) {
        Some(language) => passage(&html, language),
        None => html,
    }
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
fn number(context: ViewContext<'_, '_>, words: &Messages, figure: &Figure) -> String {
    let (count, text) = counted(context, words, figure);
    format!("<data value=\"{count}\">{}</data>", escape(&text))
}

/// What a term means, shown while its link has the pointer or the focus.
fn gloss(context: ViewContext<'_, '_>, file: FileId, slug: &str) -> String {
    let glossary = context.site.assessed.facts.glossary.as_ref();
    let slugged = Spanned::new(slug.to_owned(), Span::default());
    let term = glossary.and_then(|it| it.value.term.get(&slugged));
    term.map_or_else(String::new, |term| {
        let definition = escape(&term.definition);
        // In a text in another language, what its terms mean is said in that of the page.
        let own = context.site.language();
        let is_foreign = context.site.language_of(file).is_some();
        let language =
            if is_foreign { format!(" lang=\"{}\" dir=\"{}\"", own.tag, own.direction) } else { String::new() };
        format!("<span class=\"gloss\" role=\"tooltip\" id=\"gloss-{slug}\"{language}>{definition}</span>")
    })
}

/// A link as it stands inside the quotes of an attribute.
fn href(context: ViewContext<'_, '_>, link: Option<&Resolved>) -> String {
    parse::href(&target(context, link))
}
