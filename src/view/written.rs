//! A text as it was written, for its twin in Markdown: links lead where those of the page do, numbers are those of the
//! dataset, citations are the numbers of the page.

use super::ViewContext;
use super::live::LiveView;
use super::sources::NumberedSources;
use crate::data::Live;
use crate::parse::{Body, Figure, Piece, Spelling};
use crate::plan::Resolved;
use crate::plan::filter::Filter;
use crate::span::{FileId, Span};
use crate::words::{Messages, say};
use serde::Serialize;
use std::ops::Range;

/// A piece of the text as it was written: Markdown, or live data.
#[derive(Debug, Default, Serialize)]
pub struct TextPiece {
    /// Markdown whose links lead where those of the page do.
    pub markdown: Option<String>,
    /// Live data.
    pub live: Option<LiveView>,
}

/// What stands in place of a part of a text.
enum Instead<'b> {
    Text(String),
    Live(&'b Live),
}

/// The text of `file`, which `body` was made from.
pub(super) fn written(
    context: ViewContext<'_, '_>,
    file: FileId,
    body: &Body,
    sources: &NumberedSources,
) -> Vec<TextPiece> {
    let links = context.site.links.get(&file).map(Vec::as_slice).unwrap_or_default();
    let source = context.site.sources.file(file).text();
    let mut rest = body.start.min(source.len());
    let mut res = Vec::new();
    let mut markdown = String::new();
    for (range, instead) in changes(context, (file, source), body, links, sources) {
        // What an example of Markdown becomes stands in the text only once: as it was written.
        let Some(kept) = source.get(rest..range.start) else { continue };
        markdown.push_str(kept);
        rest = range.end;
        match instead {
            Instead::Text(text) => markdown.push_str(&text),
            Instead::Live(live) => {
                res.push(TextPiece { markdown: Some(std::mem::take(&mut markdown)), live: None });
                res.push(TextPiece { markdown: None, live: Some(LiveView::new(context, live)) });
            }
        }
    }
    markdown.push_str(source.get(rest..).unwrap_or_default());
    res.push(TextPiece { markdown: Some(markdown), live: None });
    res
}

/// What is other than it was written, in the order of the text. A text that teaches Markdown stays as it is.
fn changes<'b>(
    context: ViewContext<'_, '_>,
    (file, source): (FileId, &str),
    body: &'b Body,
    links: &[Resolved],
    sources: &NumberedSources,
) -> Vec<(Range<usize>, Instead<'b>)> {
    let pieces = body.pieces.iter().enumerate().filter(|_| !body.teaches);
    let words = context.words_of(file);
    let change = |(at, piece): (usize, &'b Piece)| match piece {
        Piece::Link(link) => {
            let range = link.target.span.range();
            let is_written = source.get(range.clone()) == Some(link.target.as_str());
            is_written.then(|| (range, Instead::Text(target(context, links.get(at)))))
        }
        Piece::Cite(key) => {
            let number = sources.get(key)?.number;
            Some((bracketed(source, key.span)?, Instead::Text(format!("[{number}]"))))
        }
        Piece::Figure(figure) => Some((figure.span.range(), Instead::Text(counted(context, words, figure).1))),
        Piece::Live(live) => Some((fenced(source, live.show.span)?, Instead::Live(live))),
        Piece::Html(_) | Piece::Code(_) | Piece::Gloss(_) | Piece::Label(_) => None,
    };
    let mut res: Vec<(Range<usize>, Instead<'b>)> = pieces.filter_map(change).collect();
    res.sort_by_key(|it| it.0.start);
    res
}

/// The whole of `[@key]`.
fn bracketed(source: &str, key: Span) -> Option<Range<usize>> {
    let Range { start, end } = key.range();
    let (before, after) = (source.get(..start)?, source.get(end..)?);
    (before.ends_with("[@") && after.starts_with(']')).then(|| start - 2..end + 1)
}

/// The block of live data around what it shows, with its fences.
fn fenced(source: &str, show: Span) -> Option<Range<usize>> {
    const FENCES: [&str; 2] = ["\n```", "\n~~~"];
    let Range { start, end } = show.range();
    let first = FENCES.iter().filter_map(|it| source.get(..start)?.rfind(it)).max()? + 1;
    let last = FENCES.iter().filter_map(|it| source.get(end..)?.find(it)).min()? + end + 1;
    let line = source.get(last..)?.find('\n').map_or(source.len(), |it| last + it);
    Some(first..line)
}

/// A number from the dataset, and how the sentence spells it.
pub(super) fn counted(context: ViewContext<'_, '_>, words: &Messages, figure: &Figure) -> (usize, String) {
    let filter = Filter::of_figure(figure);
    let count = context.site.assessed.models.iter().filter(|it| filter.takes(it)).count();
    let letters = || say!(words, "spelled", count = count);
    let text = match figure.spelling {
        Spelling::Digits => words.number(u64::try_from(count).unwrap_or(u64::MAX)),
        Spelling::Letters => letters(),
        Spelling::Capital => say!(words, "spelled-capital", number = letters()),
    };
    (count, text)
}

/// Where a link leads from this page.
pub(super) fn target(context: ViewContext<'_, '_>, link: Option<&Resolved>) -> String {
    match link {
        Some(Resolved::Inside(address)) if address.starts_with(&format!("{}#", context.page.address)) => {
            address[context.page.address.len()..].to_owned()
        }
        Some(Resolved::Inside(address) | Resolved::Picture(address, _)) => context.href(address),
        Some(Resolved::Outside(url)) => url.clone(),
        Some(Resolved::Nowhere) | None => String::new(),
    }
}
