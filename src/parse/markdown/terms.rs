//! Terms of the glossary, linked where a text first uses them.

use super::body::{Link, Piece};
use super::writer::Writer;
use crate::parse::html::escape;
use crate::span::{Span, Spanned};
use pulldown_cmark::Event;
use std::ops::Range;

impl<'s> Writer<'s, '_> {
    /// Writes text, with a link at the first use of each term.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        let mut rest = text;
        while let Some((slug, range)) = self.next_term(rest) {
            self.out.push(Event::Text(rest[..range.start].to_owned().into()));
            let target = Spanned::new(format!("term:{slug}"), span);
            self.term(&slug, target, |it| it.html(escape(&rest[range.clone()]).into_owned()));
            rest = &rest[range.end..];
        }
        self.out.push(Event::Text(rest.to_owned().into()));
    }

    /// Writes a link to a term; beside the first one stands what it means.
    pub(super) fn term(&mut self, slug: &str, target: Spanned<String>, words: impl FnOnce(&mut Self)) {
        let first = self.explained.insert(slug.to_owned());
        let id = escape(slug).into_owned();
        self.html(if first { "<span class=\"term\"><a href=\"" } else { "<a href=\"" }.into());
        self.hole(Piece::Link(Link { target, picture: false }));
        self.html(format!("\" aria-describedby=\"gloss-{id}\">"));
        words(self);
        self.html("</a>".into());
        if first {
            self.hole(Piece::Gloss(slug.to_owned()));
            self.html("</span>".into());
        }
    }

    /// The first term in `text` that was not explained yet; of two at one place, the longer.
    fn next_term(&self, text: &str) -> Option<(String, Range<usize>)> {
        if self.asides > 0 || self.dialect.terms.iter().all(|it| self.explained.contains(&it.slug)) {
            return None;
        }
        let lower = text.to_ascii_lowercase().replace('\n', " ");
        let open = self.dialect.terms.iter().filter(|it| !self.explained.contains(&it.slug));
        let found =
            open.flat_map(|it| it.forms.iter().filter_map(|form| find(&lower, form)).map(move |range| (it, range)));
        let (term, range) = found.min_by_key(|(_, range)| (range.start, usize::MAX - range.end))?;
        Some((term.slug.clone(), range))
    }
}

/// Where `form`, or its plural, stands in `text` as words of its own.
fn find(text: &str, form: &str) -> Option<Range<usize>> {
    let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    text.match_indices(form).find_map(|(start, _)| {
        let end = start + form.len();
        let end = if text[end..].starts_with('s') { end + 1 } else { end };
        let apart = !text[..start].ends_with(part) && !text[end..].starts_with(part);
        apart.then_some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_term_is_found_as_words_of_its_own() {
        assert_eq!(find("the weights are open", "weights"), Some(4..11));
        assert_eq!(find("two licenses", "license"), Some(4..12));
        for text in ["lightweights", "open-weight", "licensed", "weightss"] {
            assert_eq!(find(text, "weight"), None, "{text}");
        }
    }
}
