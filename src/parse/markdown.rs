//! Markdown → [`Body`]: finished HTML with holes where a later stage knows better.
//!
//! The HTML is written by pulldown-cmark itself. What only the plan can know
//! (where a link leads, what a block of live data shows) is left as a hole,
//! marked by NUL bytes: CommonMark replaces NUL in any text, so a mark can
//! never be confused with something an author wrote.

use super::toml;
use crate::data::Live;
use crate::diag::{Code, Diag};
use crate::shape::{At, FileId, Place};
use pulldown_cmark::{
    Alignment, BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag,
    TagEnd, html,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

/// A text: HTML and holes, in order.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The parts.
    pub pieces: Vec<Piece>,
    /// The headings, for the table of contents and as anchors.
    pub headings: Vec<Heading>,
    /// How many words there are to read.
    pub words: usize,
}

/// A part of a text.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The value of an `href` or `src`, to be filled in.
    Link(Link),
    /// A citation of a source of the front matter: `[@key]`.
    Cite(At<String>),
    /// A block of live data.
    Live(Box<Live>),
}

/// What a link names.
#[derive(Debug, Clone)]
pub struct Link {
    /// As written: an address, a path, or a name such as `model:meta/llama-3`.
    pub target: At<String>,
    /// Whether it is the address of a picture.
    pub picture: bool,
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

/// Parses the part of `text` from byte `start` on.
pub(super) fn parse(file: FileId, text: &str, start: usize, raw_html: bool) -> (Body, Vec<Diag>) {
    let source = &text[start..];
    let events = Parser::new_with_broken_link_callback(source, options(), Some(citation)).into_offset_iter();
    let ids = RESERVED.iter().map(|it| ((*it).to_owned(), 1)).collect();
    let mut writer = Writer { file, source, start, raw_html, ids, ..Writer::default() };
    writer.run(&events.collect::<Vec<_>>());
    writer.finish()
}

/// Reads `[@key]`, which to CommonMark is a link without a definition.
#[expect(clippy::needless_pass_by_value, reason = "the parser's callback has this form")]
fn citation<'s>(broken: BrokenLink<'s>) -> Option<(CowStr<'s>, CowStr<'s>)> {
    let key = broken.reference.strip_prefix('@')?;
    Some((format!("{CITE}{key}").into(), "".into()))
}

/// Anchors that the page itself has: a heading of that name gets a number.
const RESERVED: [&str; 5] = ["main", "in-short", "key-terms", "sources", "related"];

/// The scheme a citation gets between the parser and the writer.
const CITE: &str = "\0cite:";

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// Turns parser events into events for the HTML writer, taking out what becomes a hole.
#[derive(Default)]
struct Writer<'s> {
    file: FileId,
    source: &'s str,
    start: usize,
    raw_html: bool,
    out: Vec<Event<'s>>,
    holes: Vec<Piece>,
    headings: Vec<Heading>,
    ids: BTreeMap<String, usize>,
    footnotes: Footnotes<'s>,
    columns: Vec<Alignment>,
    column: usize,
    head: bool,
    words: usize,
    tables: usize,
    diags: Vec<Diag>,
}

/// Footnotes are gathered and shown at the end, in the order they are called.
#[derive(Default)]
struct Footnotes<'s> {
    called: Vec<String>,
    calls: BTreeMap<String, usize>,
    bodies: BTreeMap<String, Vec<Event<'s>>>,
}

type Spanned<'s> = (Event<'s>, Range<usize>);

impl<'s> Writer<'s> {
    fn run(&mut self, events: &[Spanned<'s>]) {
        let mut rest = events;
        while let Some(((event, range), tail)) = rest.split_first() {
            let inner = match event {
                Event::Start(
                    Tag::Heading { .. }
                    | Tag::CodeBlock(_)
                    | Tag::Image { .. }
                    | Tag::FootnoteDefinition(_)
                    | Tag::Link { .. },
                ) => matching(tail),
                _ => 0,
            };
            let consumed = self.event(event, range.clone(), &tail[..inner]);
            rest = if consumed { &tail[inner + 1..] } else { tail };
        }
    }

    /// Writes one event; true if its inner events and its end are done with too.
    fn event(&mut self, event: &Event<'s>, range: Range<usize>, inner: &[Spanned<'s>]) -> bool {
        match event {
            Event::Start(tag) => return self.open(tag, range, inner),
            Event::End(end) => self.close(*end),
            Event::Html(_) | Event::InlineHtml(_) => self.raw(event, range),
            Event::FootnoteReference(name) => self.call_footnote(name),
            Event::TaskListMarker(done) => {
                let (mark, word) = if *done { ("☑", "done") } else { ("☐", "to do") };
                self.html(format!("<span class=\"task\" role=\"img\" aria-label=\"{word}\">{mark}</span> "));
            }
            Event::Text(text) => {
                self.words += text.split_whitespace().count();
                self.out.push(event.clone());
            }
            _ => self.out.push(event.clone()),
        }
        false
    }

    fn open(&mut self, tag: &Tag<'s>, range: Range<usize>, inner: &[Spanned<'s>]) -> bool {
        match tag {
            Tag::Heading { level, id, .. } => {
                self.heading(*level, id.as_deref(), inner);
                return true;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if info.split_whitespace().next() == Some("ajar") => {
                self.live(inner);
                return true;
            }
            Tag::CodeBlock(_) => self.html("<div class=\"code\" tabindex=\"0\">".into()),
            Tag::Image { dest_url, title, .. } => {
                self.picture(dest_url, title, range, inner);
                return true;
            }
            Tag::FootnoteDefinition(name) => {
                self.footnote(name, inner);
                return true;
            }
            Tag::Link { dest_url, title, link_type, .. } => {
                return self.link(*link_type, dest_url, title, range, inner);
            }
            Tag::BlockQuote(Some(kind)) => {
                let (class, title) = alert(*kind);
                self.html(format!(
                    "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{title}</p>"
                ));
                return false;
            }
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                self.tables += 1;
                let label = format!("Table {}", self.tables);
                self.html(format!(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><table>"
                ));
                return false;
            }
            Tag::TableHead => {
                (self.head, self.column) = (true, 0);
                self.html("<thead><tr>".into());
                return false;
            }
            Tag::TableRow => {
                self.column = 0;
                self.html("<tr>".into());
                return false;
            }
            Tag::TableCell => {
                let class = match self.columns.get(self.column) {
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                let cell = if self.head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") };
                self.html(cell);
                self.column += 1;
                return false;
            }
            _ => {}
        }
        self.out.push(Event::Start(tag.clone()));
        false
    }

    fn close(&mut self, end: TagEnd) {
        match end {
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n".into()),
            TagEnd::Table => self.html("</tbody></table></div>\n".into()),
            TagEnd::TableHead => {
                self.head = false;
                self.html("</tr></thead><tbody>\n".into());
            }
            TagEnd::TableRow => self.html("</tr>\n".into()),
            TagEnd::TableCell => self.html(if self.head { "</th>" } else { "</td>" }.into()),
            TagEnd::CodeBlock => {
                self.out.push(Event::End(end));
                self.html("</div>\n".into());
            }
            _ => self.out.push(Event::End(end)),
        }
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<&str>, inner: &[Spanned<'s>]) {
        let text = plain(inner).trim().to_owned();
        let base = match id {
            Some(id) => slug(id),
            None => slug(&text),
        };
        let base = if base.is_empty() { "section".to_owned() } else { base };
        let count = self.ids.entry(base.clone()).or_insert(0);
        *count += 1;
        let id = if *count == 1 { base } else { format!("{base}-{count}") };
        // The title is the page's only first-level heading.
        let level = (level as u8).clamp(2, 6);
        self.html(format!("<h{level} id=\"{id}\">"));
        self.run(inner);
        self.html(format!("<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this section\">#</a></h{level}>\n"));
        self.headings.push(Heading { level, id, text });
    }

    fn live(&mut self, inner: &[Spanned<'s>]) {
        let Some((first, last)) = inner.first().zip(inner.last()) else {
            let (live, diags) = toml::decode::<Live>(self.file, "", self.start);
            self.diags.extend(diags);
            self.hole(Piece::Live(Box::new(live)));
            return;
        };
        let range = first.1.start..last.1.end;
        let (live, diags) = toml::decode::<Live>(self.file, &self.source[range.clone()], self.start + range.start);
        self.diags.extend(diags);
        self.hole(Piece::Live(Box::new(live)));
    }

    fn picture(&mut self, target: &str, title: &str, range: Range<usize>, inner: &[Spanned<'s>]) {
        let target = self.target(target, range);
        self.html("<img src=\"".into());
        self.hole(Piece::Link(Link { target, picture: true }));
        let title = if title.is_empty() { String::new() } else { format!("\" title=\"{}", escape(title)) };
        self.html(format!("\" alt=\"{}{title}\" loading=\"lazy\">", escape(&plain(inner))));
    }

    fn link(&mut self, kind: LinkType, target: &str, title: &str, range: Range<usize>, inner: &[Spanned<'s>]) -> bool {
        if let Some(key) = target.strip_prefix(CITE) {
            // `[@a][@b]` reads to the parser as one link; both are citations.
            let text = plain(inner);
            for key in
                text.split('@').filter(|it| !it.is_empty()).chain((kind == LinkType::ReferenceUnknown).then_some(key))
            {
                let place = self.place_of(&format!("@{key}"), range.clone(), 1);
                self.hole(Piece::Cite(At::new(key.to_owned(), place)));
            }
            return true;
        }
        let target = if kind == LinkType::Email { format!("mailto:{target}") } else { target.to_owned() };
        let target = self.target(&target, range);
        self.html("<a href=\"".into());
        self.hole(Piece::Link(Link { target, picture: false }));
        let title = if title.is_empty() { String::new() } else { format!("\" title=\"{}", escape(title)) };
        self.html(format!("{title}\">"));
        self.run(inner);
        self.html("</a>".into());
        true
    }

    fn target(&self, target: &str, range: Range<usize>) -> At<String> {
        At::new(target.to_owned(), self.place_of(target, range, 0))
    }

    /// Where `words` stand inside `range`, without the first `skip` bytes; all of `range` if they are written differently there.
    fn place_of(&self, words: &str, range: Range<usize>, skip: usize) -> Place {
        let found =
            self.source[range.clone()].rfind(words).map(|at| range.start + at + skip..range.start + at + words.len());
        let found = found.unwrap_or(range);
        Place::new(self.file, found.start + self.start..found.end + self.start)
    }

    fn raw(&mut self, event: &Event<'s>, range: Range<usize>) {
        if self.raw_html {
            self.out.push(event.clone());
            return;
        }
        let written = self.source[range.clone()].trim();
        // Comments say nothing to a reader, and the tag that opened was already reported.
        if written.starts_with("<!--") || written.starts_with("</") {
            return;
        }
        let end = range.start + self.source[range.clone()].trim_end().len();
        let place = Place::new(self.file, range.start + self.start..end + self.start);
        self.diags.push(
            Diag::new(Code::RawHtml, place, "raw HTML is dropped")
                .label("not published")
                .help("write it in Markdown, or set `raw-html = true` in ajar.toml if all authors are trusted")
                .done(),
        );
    }

    fn call_footnote(&mut self, name: &str) {
        let number = match self.footnotes.called.iter().position(|it| it == name) {
            Some(at) => at + 1,
            None => {
                self.footnotes.called.push(name.to_owned());
                self.footnotes.called.len()
            }
        };
        let call = self.footnotes.calls.entry(name.to_owned()).or_insert(0);
        *call += 1;
        let nth = if *call == 1 { String::new() } else { format!("-{call}") };
        self.html(format!(
            "<sup class=\"call\"><a id=\"call-{number}{nth}\" href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a></sup>"
        ));
    }

    fn footnote(&mut self, name: &str, inner: &[Spanned<'s>]) {
        let outside = std::mem::take(&mut self.out);
        self.run(inner);
        let body = std::mem::replace(&mut self.out, outside);
        self.footnotes.bodies.insert(name.to_owned(), body);
    }

    fn html(&mut self, html: String) {
        self.out.push(Event::Html(html.into()));
    }

    fn hole(&mut self, piece: Piece) {
        self.html(format!("\0{}\0", self.holes.len()));
        self.holes.push(piece);
    }

    fn finish(mut self) -> (Body, Vec<Diag>) {
        self.notes();
        let mut page = String::with_capacity(self.source.len() * 3 / 2);
        html::push_html(&mut page, self.out.into_iter());
        let mut holes: Vec<Option<Piece>> = self.holes.into_iter().map(Some).collect();
        let mut pieces = Vec::new();
        for (at, part) in page.split('\0').enumerate() {
            if at % 2 == 0 {
                pieces.push(Piece::Html(part.to_owned()));
            } else if let Some(piece) = part.parse::<usize>().ok().and_then(|it| holes.get_mut(it)?.take()) {
                pieces.push(piece);
            }
        }
        (Body { pieces, headings: self.headings, words: self.words }, self.diags)
    }

    /// The footnotes that are called, as a list at the end.
    fn notes(&mut self) {
        let footnotes = std::mem::take(&mut self.footnotes);
        if footnotes.called.is_empty() {
            return;
        }
        self.html("<section class=\"notes\" aria-label=\"Notes\"><ol>\n".into());
        for (at, name) in footnotes.called.iter().enumerate() {
            let number = at + 1;
            self.html(format!("<li id=\"note-{number}\">"));
            self.out.extend(footnotes.bodies.get(name).cloned().unwrap_or_default());
            let mut back = String::new();
            for call in 1..=footnotes.calls.get(name).copied().unwrap_or(0) {
                let nth = if call == 1 { String::new() } else { format!("-{call}") };
                let _ = write!(
                    back,
                    " <a class=\"back\" href=\"#call-{number}{nth}\" aria-label=\"Back to the text\">↩</a>"
                );
            }
            self.html(format!("{back}</li>\n"));
        }
        self.html("</ol></section>\n".into());
    }
}

/// How many events stand before the end that closes an opened tag.
fn matching(tail: &[Spanned<'_>]) -> usize {
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

/// The words of some events, without markup.
fn plain(events: &[Spanned<'_>]) -> String {
    let mut res = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => res.push_str(text),
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

fn escape(text: &str) -> String {
    let mut res = String::new();
    for it in text.chars() {
        match it {
            '&' => res.push_str("&amp;"),
            '<' => res.push_str("&lt;"),
            '>' => res.push_str("&gt;"),
            '"' => res.push_str("&quot;"),
            _ => res.push(it),
        }
    }
    res
}

fn alert(kind: BlockQuoteKind) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => ("note", "Note"),
        BlockQuoteKind::Tip => ("tip", "Tip"),
        BlockQuoteKind::Important => ("important", "Important"),
        BlockQuoteKind::Warning => ("warning", "Warning"),
        BlockQuoteKind::Caution => ("caution", "Caution"),
    }
}
