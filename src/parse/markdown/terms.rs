//! Terms of the glossary, linked where a text first uses them.

use super::body::{Link, Piece};
use super::writer::Writer;
use crate::parse::html::escape;
use crate::span::{Span, Spanned};
use pulldown_cmark::Event;

impl<'s> Writer<'s, '_> {
    /// Writes text, with a link at the first use of each term.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        let mut done = 0;
        let open = self.asides == 0;
        let uses = if open { self.terms.uses(text) } else { Vec::new() };
        for (start, end, rank) in uses {
            let slug = &self.terms.list[rank].slug;
            if start < done || self.explained.contains(slug) {
                continue;
            }
            let slug = slug.clone();
            self.out.push(Event::Text(text[done..start].to_owned().into()));
            let target = Spanned::new(format!("term:{slug}"), span);
            self.term(&slug, target, |it| it.html(escape(&text[start..end]).into_owned()));
            done = end;
        }
        self.out.push(Event::Text(text[done..].to_owned().into()));
    }

    /// Writes a link to a term; beside the first one stands what it means.
    pub(super) fn term(&mut self, slug: &str, target: Spanned<String>, words: impl FnOnce(&mut Self)) {
        let first = self.explained.insert(slug.to_owned());
        let id = escape(slug).into_owned();
        self.html(if first { "<span class=\"term\"><a href=\"" } else { "<a href=\"" }.into());
        self.hole(Piece::Link(Link { target, picture: false, says: None }));
        self.html(format!("\" aria-describedby=\"gloss-{id}\">"));
        words(self);
        self.html("</a>".into());
        if first {
            self.hole(Piece::Gloss(slug.to_owned()));
            self.html("</span>".into());
        }
    }
}
