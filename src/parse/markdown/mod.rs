//! Markdown → [`Body`]: finished HTML with holes where a later stage knows better.
//!
//! The HTML is written by pulldown-cmark itself. What only the plan can know
//! (where a link leads, what a block of live data shows) is left as a hole,
//! marked by NUL bytes: CommonMark replaces NUL in any text, so a mark can
//! never be confused with something an author wrote.

mod code;
mod figure;
mod notes;
mod table;
mod terms;
mod writer;

use super::highlight::Highlighter;
use crate::data::{Criterion, Live};
use crate::diag::Diag;
use crate::span::{FileId, Spanned};
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser};
use std::borrow::Cow;
use std::ops::Range;

pub use terms::Forms;

/// A text: HTML and holes, in order.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The parts.
    pub pieces: Vec<Piece>,
    /// The headings, for the table of contents and as anchors.
    pub headings: Vec<Heading>,
    /// How many words there are to read.
    pub words: usize,
    /// Whether it shows what its own source comes to: what it links to then is an example.
    pub teaches: bool,
}

/// A part of a text.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The value of an `href` or `src`, to be filled in.
    Link(Link),
    /// A citation of a source of the front matter: `[@key]`.
    Cite(Spanned<String>),
    /// A block of live data.
    Live(Box<Live>),
    /// A number from the dataset: `[93](count:models)`.
    Figure(Figure),
    /// What the term with that slug means, beside the first link to it.
    Gloss(String),
}

/// What a link names.
#[derive(Debug, Clone)]
pub struct Link {
    /// As written: an address, a path, or a name such as `model:meta/llama-3`.
    pub target: Spanned<String>,
    /// Whether it is the address of a picture.
    pub picture: bool,
}

/// How many models meet every one of some criteria; all of them, if there is none.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The criteria.
    pub criteria: Vec<(Criterion, Spanned<String>)>,
    /// How it is written.
    pub spelling: Spelling,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// In digits: 12.
    Digits,
    /// In letters: twelve.
    Letters,
    /// In letters, at the beginning of a sentence: Twelve.
    Capital,
}

/// A heading of a text.
#[derive(Debug, Clone)]
pub struct Heading {
    /// 2 for a section, 3 for a part of one.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its words, without markup.
    pub text: String,
}

/// Which Markdown a text is written in.
#[derive(Debug, Clone, Copy)]
pub struct Dialect<'t> {
    /// What it can say beyond CommonMark.
    pub extensions: Extensions,
    /// What becomes of HTML in it.
    pub raw_html: RawHtml,
    /// What a dollar sign means.
    pub math: Math,
    /// The level of the first heading: 2 where the page has a title of its own.
    pub top: u8,
    /// Terms that are linked where they are first used.
    pub terms: &'t [Forms],
}

impl Dialect<'_> {
    /// CommonMark and nothing else, with its HTML.
    pub const COMMONMARK: Self =
        Self { extensions: Extensions::Off, raw_html: RawHtml::Published, math: Math::Off, top: 1, terms: &[] };

    /// What explainers are written in.
    pub const EXPLAINER: Self =
        Self { extensions: Extensions::On, raw_html: RawHtml::Dropped, top: 2, ..Self::COMMONMARK };
}

/// Tables, notes, alerts, definition lists, tasks, citations, live data and typographic quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extensions {
    /// They are text.
    Off,
    /// They are read.
    On,
}

/// What becomes of HTML in Markdown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RawHtml {
    /// It is left out, with a warning.
    #[default]
    Dropped,
    /// It is published as it is.
    Published,
}

/// What a dollar sign means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Math {
    /// Money.
    Off,
    /// The beginning or end of a formula.
    On,
}

/// Parses the part of `text` from byte `start` on.
pub(super) fn parse(
    file: FileId,
    text: &str,
    start: usize,
    dialect: Dialect<'_>,
    highlighter: &Highlighter,
) -> (Body, Vec<Diag>) {
    let source = &text[start..];
    let mut writer = writer::Writer::new(file, source, start, dialect, highlighter);
    writer.run(&events(source, dialect));
    writer.finish()
}

type RangedEvent<'s> = (Event<'s>, Range<usize>);

/// The events of a text, with the lines of a paragraph joined: words that stand together are found together.
fn events<'s>(source: &'s str, dialect: Dialect<'_>) -> Vec<RangedEvent<'s>> {
    let callback = |broken: BrokenLink<'s>| citation(&broken).filter(|_| dialect.extensions == Extensions::On);
    let parser = Parser::new_with_broken_link_callback(source, options(dialect), Some(callback));
    let mut res: Vec<RangedEvent<'s>> = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        let more: Option<CowStr<'s>> = match &event {
            Event::Text(text) => Some(text.clone()),
            Event::SoftBreak => Some("\n".into()),
            _ => None,
        };
        match (res.last_mut(), more) {
            (Some((Event::Text(text), whole)), Some(more)) => {
                *text = format!("{text}{more}").into();
                whole.end = range.end.max(whole.end);
            }
            _ => res.push((event, range)),
        }
    }
    res
}

/// The scheme a citation gets between the parser and the writer.
const CITE: &str = "\0cite:";

/// Reads `[@key]`, which to CommonMark is a link without a definition.
fn citation<'s>(broken: &BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)> {
    let key = broken.reference.strip_prefix('@')?;
    Some((format!("{CITE}{key}").into(), "".into()))
}

fn options(dialect: Dialect<'_>) -> Options {
    let mut res = Options::empty();
    if dialect.extensions == Extensions::On {
        res = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_SMART_PUNCTUATION
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM;
    }
    if dialect.math == Math::On {
        res |= Options::ENABLE_MATH;
    }
    res
}

/// How many events stand before the end that closes an opened tag.
fn matching(tail: &[RangedEvent<'_>]) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in tail.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return at,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    tail.len()
}

/// The words of some events, without markup, in one line.
fn plain(events: &[RangedEvent<'_>]) -> String {
    let mut res = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) => res.push_str(&text.replace('\n', " ")),
            Event::SoftBreak | Event::HardBreak => res.push(' '),
            _ => {}
        }
    }
    res
}

/// Words as an anchor: lowercase letters and digits, joined by hyphens.
pub(crate) fn slug(text: &str) -> String {
    let mut res = String::new();
    for it in text.chars().flat_map(char::to_lowercase) {
        if it.is_alphanumeric() {
            res.push(it);
        } else if !res.is_empty() && !res.ends_with('-') && it != '\'' && it != '’' {
            res.push('-');
        }
    }
    res.trim_end_matches('-').to_owned()
}

/// Text as HTML, in an element or an attribute.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\0']) {
        return Cow::Borrowed(text);
    }
    let mut res = String::with_capacity(text.len() + 16);
    for it in text.chars() {
        match it {
            '&' => res.push_str("&amp;"),
            '<' => res.push_str("&lt;"),
            '>' => res.push_str("&gt;"),
            '"' => res.push_str("&quot;"),
            // Marks the holes.
            '\0' => res.push('\u{fffd}'),
            _ => res.push(it),
        }
    }
    Cow::Owned(res)
}

/// An address as it stands inside the quotes of an attribute, percent-encoded where CommonMark asks for it.
pub fn href(address: &str) -> String {
    let mut res = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'&' => res.push_str("&amp;"),
            b'\'' => res.push_str("&#x27;"),
            _ if byte.is_ascii_alphanumeric() || b"-_.+!*(),%#@?=;:/$~".contains(&byte) => res.push(char::from(byte)),
            _ => {
                res.push('%');
                res.extend([byte >> 4, byte & 15].map(|it| char::from(b"0123456789ABCDEF"[usize::from(it)])));
            }
        }
    }
    res
}
