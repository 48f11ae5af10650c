//! A text while it is written: events for the HTML writer, and what became a hole.

use super::anchor::Anchors;
use super::body::{Heading, Label, Piece};
use super::dialect::Dialect;
use super::finder::TermFinder;
use super::notes::Notes;
use super::table::TableState;
use crate::diag::{Code, Diag};
use crate::parse::highlight::MOST_OF_A_FILE;
use crate::span::{FileId, Span, Spanned};
use pulldown_cmark::Event;
use std::collections::BTreeSet;
use std::ops::Range;

/// How deep examples may show examples: each shows its text and what it comes to, twice as much with every level.
pub(super) const EXAMPLES_DEEP: usize = 3;

/// How many numbers from the dataset a text may have: each looks at every model.
const MOST_FIGURES: usize = 1000;

/// A text while it is written.
pub(super) struct Writer<'s, 'h> {
    pub(super) file: FileId,
    pub(super) source: &'s str,
    pub(super) start: usize,
    pub(super) dialect: Dialect<'h>,
    pub(super) out: Vec<Event<'s>>,
    pub(super) holes: Vec<Piece>,
    pub(super) headings: Vec<Heading>,
    pub(super) anchors: Anchors,
    pub(super) terms: TermFinder<'h>,
    /// How much work may still go into the colors of code.
    pub(super) color: usize,
    /// How many numbers from the dataset there are.
    pub(super) figures: usize,
    /// How many examples are open.
    pub(super) examples: usize,
    pub(super) notes: Notes<'s>,
    pub(super) table: TableState,
    pub(super) words: usize,
    pub(super) teaches: bool,
    /// Slugs of the terms that were linked with their meaning.
    pub(super) explained: BTreeSet<String>,
    /// How many headings, links, notes and examples are open: places that are not running text.
    pub(super) asides: usize,
    /// How many lists, quotes and their like are open.
    pub(super) depth: usize,
    /// The level of the question that is being answered.
    pub(super) question: Option<u8>,
    /// Calls of notes that nobody wrote, by name, with the place of each report among the diagnostics.
    pub(super) lost_calls: Vec<(String, usize)>,
    pub(super) diags: Vec<Diag>,
}

impl<'s, 'h> Writer<'s, 'h> {
    pub(super) fn new(file: FileId, source: &'s str, start: usize, dialect: Dialect<'h>) -> Self {
        Self {
            file,
            source,
            start,
            dialect,
            out: Vec::new(),
            holes: Vec::new(),
            headings: Vec::new(),
            anchors: Anchors::default(),
            terms: TermFinder::new(dialect.terms),
            color: MOST_OF_A_FILE,
            figures: 0,
            examples: 0,
            notes: Notes::default(),
            table: TableState::default(),
            words: 0,
            teaches: false,
            explained: BTreeSet::new(),
            asides: 0,
            depth: 0,
            question: None,
            lost_calls: Vec::new(),
            diags: Vec::new(),
        }
    }

    /// Reports what a text has too much of; for each kind once, because the first says it all.
    pub(super) fn too_much(&mut self, code: Code, range: Range<usize>, message: &str, help: &str) {
        if !self.diags.iter().any(|it| it.code == code && it.message == message) {
            let span = self.span(range);
            self.diags.push(Diag::new(code, span, message).label("here it is too much").help(help).done());
        }
    }

    /// Whether one more number from the dataset may stand in the text.
    pub(super) fn counts(&mut self, range: Range<usize>) -> bool {
        self.figures += 1;
        if self.figures > MOST_FIGURES {
            let message = format!("a text has more than {MOST_FIGURES} numbers from the dataset");
            self.too_much(Code::TooMuch, range, &message, "part it into several explainers");
        }
        self.figures <= MOST_FIGURES
    }

    /// Does something outside of running text.
    pub(super) fn aside(&mut self, work: impl FnOnce(&mut Self)) {
        self.asides += 1;
        work(self);
        self.asides -= 1;
    }

    pub(super) fn html(&mut self, html: String) {
        self.out.push(Event::Html(html.into()));
    }

    pub(super) fn hole(&mut self, piece: Piece) {
        self.html(format!("\0{}\0", self.holes.len()));
        self.holes.push(piece);
    }

    /// The HTML before a label, the label, and the HTML behind it.
    pub(super) fn labeled(&mut self, before: String, label: Label, behind: impl Into<String>) {
        self.html(before);
        self.hole(Piece::Label(label));
        self.html(behind.into());
    }

    /// Where `words` stand inside `range`, without the first `skip` bytes; all of `range` if they are written differently there.
    pub(super) fn span_of(&self, words: &str, range: Range<usize>, skip: usize) -> Span {
        let found =
            self.source[range.clone()].rfind(words).map(|at| range.start + at + skip..range.start + at + words.len());
        self.span(found.unwrap_or(range))
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.start..range.end + self.start)
    }

    pub(super) fn target(&self, target: &str, range: Range<usize>) -> Spanned<String> {
        Spanned::new(target.to_owned(), self.span_of(target, range, 0))
    }
}
