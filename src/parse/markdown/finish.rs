//! The end of a text: its footnotes, in the order they are called, and its HTML cut at the holes.

use super::body::{Body, Label, Piece};
use super::notes::{CalledNote, NoteCalls, anchor};
use super::writer::Writer;
use crate::diag::Diag;
use pulldown_cmark::{Event, TagEnd, html};

impl Writer<'_, '_> {
    /// The HTML with its holes, and what was wrong.
    pub(super) fn finish(mut self) -> (Body, Vec<Diag>) {
        self.end_answer(0);
        self.unused();
        self.endnotes();
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
        (
            Body { pieces, headings: self.headings, words: self.words, teaches: self.teaches, start: self.start },
            self.diags,
        )
    }

    fn endnotes(&mut self) {
        let called = std::mem::take(&mut self.notes).called();
        if called.is_empty() {
            return;
        }
        self.labeled("<section class=\"notes\" aria-label=\"".into(), Label::Notes, "\"><ol>\n");
        for CalledNote { mut body, calls } in called {
            self.html(format!("<li id=\"note-{}\">", calls.number));
            // The way back stands behind the last words, not on a line of its own.
            let end = body.pop_if(|it| matches!(it, Event::End(TagEnd::Paragraph)));
            self.out.extend(body);
            self.back(calls);
            self.out.extend(end);
            self.html("</li>\n".into());
        }
        self.html("</ol></section>\n".into());
    }

    /// Links to every place that calls a note.
    fn back(&mut self, calls: NoteCalls) {
        for call in 1..=calls.count {
            let before = format!(" <a class=\"back\" href=\"#{}\" aria-label=\"", anchor(calls.number, call));
            self.labeled(before, Label::Back(call), "\">↩</a>");
        }
    }
}
