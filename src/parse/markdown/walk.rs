//! Turns parser events into events for the HTML writer, one after the other.

use super::body::{Alert, Heading, Label, Link, Piece};
use super::criteria;
use super::dialect::{Extensions, RawHtml};
use super::events::{CITE, DEEPEST, RangedEvent, events, matching, plain};
use super::figure;
use super::writer::{EXAMPLES_DEEP, Writer};
use crate::data::Live;
use crate::diag::{Code, Diag};
use crate::parse::html::escape;
use crate::parse::math::{self, Setting};
use crate::parse::toml;
use crate::span::{Span, Spanned};
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::ops::Range;

impl<'s> Writer<'s, '_> {
    /// Writes a part of the source, whatever it holds.
    pub(super) fn read(&mut self, part: Range<usize>) {
        let mut found = events(&self.source[part.clone()], self.dialect);
        for (_, range) in &mut found.list {
            *range = range.start + part.start..range.end + part.start;
        }
        if let Some(deep) = found.deep {
            let message = format!("quotes, lists, notes or emphasis stand more than {DEEPEST} deep in each other");
            let range = deep.start + part.start..(deep.end + part.start).min(deep.start + part.start + 1);
            self.too_much(Code::TooDeep, range, &message, "write it flat: no reader follows so far");
        }
        let moved = |it: Range<usize>| it.start + part.start..it.end + part.start;
        self.undefined(found.undefined.into_iter().map(moved).collect());
        self.run(&found.list);
    }

    /// Writes some events; those inside an element are written by what opens it, where it has its own form.
    pub(super) fn run(&mut self, events: &[RangedEvent<'s>]) {
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
            rest = if consumed { tail.get(inner + 1..).unwrap_or_default() } else { tail };
        }
    }

    /// Writes one event; true if its inner events and its end are done with too.
    fn event(&mut self, event: &Event<'s>, range: Range<usize>, inner: &[RangedEvent<'s>]) -> bool {
        match event {
            Event::Start(tag) => return self.open(tag, range, inner),
            Event::End(end) => self.close(*end),
            Event::Html(_) | Event::InlineHtml(_) => self.raw(event, range),
            Event::InlineMath(latex) => self.math(latex, Setting::Inline, range),
            Event::DisplayMath(latex) => self.math(latex, Setting::Display, range),
            Event::FootnoteReference(name) => {
                let (number, id) = self.notes.call(name);
                self.labeled(
                    format!("<sup class=\"call\"><a id=\"{id}\" href=\"#note-{number}\" aria-label=\""),
                    Label::Note(number),
                    format!("\">{number}</a></sup>"),
                );
            }
            Event::TaskListMarker(done) => {
                let (mark, label) = if *done { ("☑", Label::Done) } else { ("☐", Label::ToDo) };
                let before = "<span class=\"task\" role=\"img\" aria-label=\"".to_owned();
                self.labeled(before, label, format!("\">{mark}</span> "));
            }
            Event::Text(text) => {
                self.words += text.split_whitespace().count();
                if self.dialect.extensions == Extensions::On {
                    self.unwritten(range.clone());
                    self.nearly(range.clone());
                }
                let span = self.span(range);
                self.text(text, span);
            }
            _ => self.out.push(event.clone()),
        }
        false
    }

    fn open(&mut self, tag: &Tag<'s>, range: Range<usize>, inner: &[RangedEvent<'s>]) -> bool {
        match tag {
            Tag::Heading { level, id, .. } => {
                if *level == HeadingLevel::H1 && self.dialect.top > 1 {
                    self.second_title(&range);
                }
                self.heading(*level, id.as_deref(), inner);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if self.is_live(info) => self.live(inner),
            Tag::CodeBlock(kind) => {
                if let Some(shown) = self.code(kind, range, inner) {
                    self.outcome(shown);
                }
            }
            Tag::Image { dest_url, title, .. } => self.picture(dest_url, title, range, inner),
            Tag::FootnoteDefinition(name) => self.note(name, range, inner),
            Tag::Link { dest_url, title, link_type, .. } => self.link(*link_type, dest_url, title, range, inner),
            Tag::BlockQuote(Some(kind)) => {
                self.depth += 1;
                let alert = alert(*kind);
                let before = format!("<div class=\"alert {}\" role=\"note\"><p class=\"alert-title\">", alert.class());
                self.labeled(before, Label::Alert(alert), "</p>");
                return false;
            }
            Tag::Table(columns) => {
                self.depth += usize::from(is_container(tag));
                let number = self.table.begin(columns);
                let before = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"".to_owned();
                self.labeled(before, Label::Table(number), "\"><table>");
                return false;
            }
            _ => {
                self.depth += usize::from(is_container(tag));
                if *tag == Tag::TableRow {
                    self.lost_cells(range);
                }
                match self.table.open(tag) {
                    Some(html) => self.html(html),
                    None => self.out.push(Event::Start(tag.clone())),
                }
                return false;
            }
        }
        true
    }

    fn close(&mut self, end: TagEnd) {
        match end {
            TagEnd::BlockQuote(Some(_)) => {
                self.depth -= 1;
                self.html("</div>\n".into());
            }
            TagEnd::BlockQuote(None) | TagEnd::List(_) | TagEnd::DefinitionList => {
                self.depth -= 1;
                self.out.push(Event::End(end));
            }
            _ => match self.table.close(end) {
                Some(html) => self.html(html.to_owned()),
                None => self.out.push(Event::End(end)),
            },
        }
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<&str>, inner: &[RangedEvent<'s>]) {
        let text = plain(inner).trim().to_owned();
        let id = self.anchors.of(id.unwrap_or(&text));
        // The title is the page's only heading of the first level.
        let level = (level as u8).max(self.dialect.top);
        self.end_answer(level);
        if self.is_question(&text) {
            self.question = Some(level);
            self.html("<section class=\"question\">\n".into());
        }
        if self.dialect.extensions == Extensions::Off {
            self.html(format!("<h{level}>"));
            self.aside(|it| it.run(inner));
            self.html(format!("</h{level}>\n"));
            return;
        }
        self.html(format!("<h{level} id=\"{id}\">"));
        self.aside(|it| it.run(inner));
        let before = format!("<a class=\"anchor\" href=\"#{id}\" aria-label=\"");
        self.labeled(before, Label::Section, format!("\">#</a></h{level}>\n"));
        // What an example shows is no part of the page's own order.
        if self.asides == 0 {
            self.headings.push(Heading { level, id, text });
        }
    }

    /// Whether a heading asks or quotes what people say, so that the text below it is the answer.
    fn is_question(&self, text: &str) -> bool {
        let quoted = text.starts_with(['“', '"']) && text.ends_with(['”', '"']) && text.chars().count() > 2;
        let outside = self.depth == 0 && self.asides == 0 && self.dialect.extensions == Extensions::On;
        outside && (quoted || text.ends_with('?'))
    }

    /// Ends an answer before a heading of that level.
    pub(super) fn end_answer(&mut self, level: u8) {
        if self.depth == 0 && self.asides == 0 && self.question.is_some_and(|it| level <= it) {
            self.question = None;
            self.html("</section>\n".into());
        }
    }

    fn is_live(&self, info: &str) -> bool {
        self.dialect.extensions == Extensions::On && info.split_whitespace().next() == Some("ajar")
    }

    fn live(&mut self, inner: &[RangedEvent<'s>]) {
        let range = inner.first().zip(inner.last()).map_or(0..0, |(first, last)| first.1.start..last.1.end);
        if !self.source[range.end..].trim_start_matches([' ', '\n', '>']).starts_with(['`', '~']) && self.depth == 0 {
            self.diags.push(self.endless(range.start));
            return;
        }
        let decoded = toml::decode::<Live>(self.file, &self.source[range.clone()], self.start + range.start);
        self.diags.extend(decoded.diags);
        self.hole(Piece::Live(Box::new(decoded.record)));
    }

    /// What to tell of a block of live data behind which no line ends it; its text begins at `start`.
    fn endless(&self, start: usize) -> Diag {
        let before = self.source[..start].trim_end();
        let begin = before.rfind('\n').map_or(0, |it| it + 1);
        let span = Span::new(self.file, self.start + begin..self.start + before.len());
        let mut diag = Diag::new(Code::TomlSyntax, span, "the block does not end");
        diag.label("begins here").help("put a line of three backticks, ```, below its last key").done()
    }

    fn picture(&mut self, target: &str, title: &str, range: Range<usize>, inner: &[RangedEvent<'s>]) {
        self.silent_picture(range.clone(), inner);
        let target = self.target(target, range);
        self.html("<img src=\"".into());
        self.hole(Piece::Link(Link { target, picture: true, says: None }));
        let title = if title.is_empty() { String::new() } else { format!("\" title=\"{}", escape(title)) };
        self.html(format!("\" alt=\"{}{title}\" loading=\"lazy\">", escape(&plain(inner))));
    }

    fn link(&mut self, kind: LinkType, target: &str, title: &str, range: Range<usize>, inner: &[RangedEvent<'s>]) {
        if let Some(key) = target.strip_prefix(CITE) {
            return self.cite(kind, key, range, inner);
        }
        let target = if kind == LinkType::Email { format!("mailto:{target}") } else { target.to_owned() };
        let target = self.target(&target, range.clone());
        if self.dialect.extensions == Extensions::On {
            if target.starts_with(figure::SCHEME) {
                return self.number(&target, range, inner);
            }
            if let Some(slug) = target.strip_prefix("term:").filter(|_| self.asides == 0).map(str::to_owned) {
                return self.term(&slug, target, |walk| walk.aside(|aside| aside.run(inner)));
            }
        }
        let (says, diags) = criteria::said_by(&target).unzip();
        self.diags.extend(diags.into_iter().flatten());
        self.html("<a href=\"".into());
        self.hole(Piece::Link(Link { target, picture: false, says }));
        let title = if title.is_empty() { String::new() } else { format!("\" title=\"{}", escape(title)) };
        self.html(format!("{title}\">"));
        self.aside(|it| it.run(inner));
        self.html("</a>".into());
    }

    fn note(&mut self, name: &str, range: Range<usize>, inner: &[RangedEvent<'s>]) {
        let outside = std::mem::take(&mut self.out);
        self.aside(|it| it.run(inner));
        let body = std::mem::replace(&mut self.out, outside);
        self.notes.define(name, range, body);
    }

    /// A number from the dataset.
    fn number(&mut self, target: &Spanned<String>, range: Range<usize>, inner: &[RangedEvent<'s>]) {
        if !self.counts(range.clone()) {
            return;
        }
        let (mut figure, diags) = figure::figure(target, &plain(inner));
        figure.span = self.span(range);
        self.diags.extend(diags);
        self.words += 1;
        self.hole(Piece::Figure(figure));
    }

    /// Shows what a block's own text becomes, so that a description of Markdown cannot be wrong about it.
    fn outcome(&mut self, inner: Range<usize>) {
        if self.examples == EXAMPLES_DEEP {
            let message = format!("examples stand more than {EXAMPLES_DEEP} deep in each other");
            let line = inner.start..(inner.start + 1).min(inner.end);
            return self.too_much(Code::TooDeep, line, &message, "leave `example` out of the innermost one");
        }
        self.examples += 1;
        self.html("<div class=\"outcome\">\n".into());
        self.aside(|it| it.read(inner));
        self.html("</div>\n".into());
        self.examples -= 1;
    }

    fn cite(&mut self, kind: LinkType, key: &str, range: Range<usize>, inner: &[RangedEvent<'s>]) {
        // `[@a][@b]` reads to the parser as one link; both are citations.
        let text = plain(inner);
        let last = (kind == LinkType::ReferenceUnknown).then_some(key);
        let mut rest = range.clone();
        for key in text.split('@').filter(|it| !it.is_empty()).chain(last) {
            // They stand one after the other; behind one that is written otherwise, none is looked for.
            let sought = format!("@{key}");
            let found = self.source[rest.clone()].find(&sought).map(|at| rest.start + at);
            rest = found.map_or(range.end, |at| at + sought.len())..range.end;
            let span = self.span(found.map_or(range.clone(), |at| at + 1..at + sought.len()));
            self.hole(Piece::Cite(Spanned::new(key.to_owned().into(), span)));
        }
    }

    fn math(&mut self, latex: &str, setting: Setting, range: Range<usize>) {
        self.words += 1;
        match math::render(latex, setting) {
            Ok(html) => self.html(html),
            Err((wrong, message)) => {
                let whole = self.span_of(latex, range, 0);
                let span = whole.within(wrong.start.min(latex.len()), wrong.len().max(1));
                let mut diag = Diag::new(Code::BadFormula, span, message);
                self.diags.push(diag.label("in this formula").help("a dollar that is money is written \\$").done());
            }
        }
    }

    fn raw(&mut self, event: &Event<'s>, range: Range<usize>) {
        if self.dialect.raw_html == RawHtml::Published {
            self.out.push(event.clone());
            return;
        }
        let written = self.source[range.clone()].trim();
        // Comments say nothing to a reader, and the tag that opened was already reported.
        if written.starts_with("<!--") || written.starts_with("</") {
            return;
        }
        let end = range.start + self.source[range.clone()].trim_end().len();
        self.diags.push(
            Diag::new(Code::RawHtml, self.span(range.start..end), "raw HTML is dropped")
                .label("not published")
                .help("write it in Markdown, or set `raw-html = true` in ajar.toml if all authors are trusted")
                .done(),
        );
    }
}

/// Whether blocks can stand inside it.
fn is_container(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::DefinitionList)
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}
