//! What CommonMark passes over in silence and an author did not mean: a reference without a definition, a note that nothing
//! calls, a picture without words, a second title, a term that the text never uses.

use super::events::{RangedEvent, plain};
use super::writer::Writer;
use crate::diag::{Code, Diag};
use crate::shape::nearest;
use crate::span::Span;
use std::ops::Range;

/// No call of a note has a longer name, in bytes.
const LONGEST_NAME: usize = 100;

/// Of more calls that nobody wrote, none is compared with the notes that nothing calls.
const MOST_COMPARED: usize = 50;

/// Where text that is left over calls notes: `[^name]`. A call of a note that is written is no text.
fn calls(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("[^").filter(|(at, _)| !text[..*at].ends_with('\\')).filter_map(|(at, _)| {
        let end = text[at..].bytes().take(LONGEST_NAME).position(|it| it == b']')?;
        let name = &text[at + 2..at + end];
        (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(at..at + end + 1)
    })
}

impl Writer<'_, '_> {
    /// Reports brackets that refer to nothing, each once.
    pub(super) fn undefined(&mut self, mut places: Vec<Range<usize>>) {
        places.sort_by_key(|it| (it.start, it.end));
        places.dedup_by_key(|it| it.start);
        for place in places {
            let help = "write the address behind the words, as in [words](address), or `\\[` for a bracket";
            self.brackets(place, "a reference has no definition", help);
        }
    }

    /// Reports calls of notes that nobody wrote, in a piece of text.
    pub(super) fn unwritten(&mut self, text: Range<usize>) {
        let source = self.source;
        for call in calls(&source[text.clone()]) {
            let place = text.start + call.start..text.start + call.end;
            let name = &source[place.clone()];
            let help = format!("write the note on a line of its own: {name}: …");
            self.lost_calls.push((name.trim_matches(['[', '^', ']']).to_owned(), self.diags.len()));
            self.brackets(place, "a note is called and not written", &help);
        }
    }

    /// The call that means the note `name`, misspelled: it is told in the report of the call.
    fn is_called_otherwise(&mut self, name: &str) -> bool {
        if self.lost_calls.len() > MOST_COMPARED {
            return false;
        }
        let calls = self.lost_calls.iter().map(|it| it.0.as_str());
        let Some(at) = nearest(name, calls).and_then(|near| self.lost_calls.iter().position(|it| it.0 == near)) else {
            return false;
        };
        let (_, report) = self.lost_calls.remove(at);
        if let Some(diag) = self.diags.get_mut(report) {
            diag.help.clear();
            diag.did_you_mean(format!("[^{name}]")).replace(format!("[^{name}]"));
        }
        true
    }

    fn brackets(&mut self, place: Range<usize>, message: &str, help: &str) {
        let span = self.span(place);
        let mut diag = Diag::new(Code::UndefinedReference, span, message);
        self.diags.push(diag.label("readers see these brackets").help(help).done());
    }

    /// Reports a picture that says nothing to those who do not see it.
    pub(super) fn silent_picture(&mut self, range: Range<usize>, inner: &[RangedEvent<'_>]) {
        if plain(inner).trim().is_empty() {
            let span = self.span(range);
            let mut diag = Diag::new(Code::NoAltText, span, "a picture has no words");
            let help = "say what it shows between the brackets: ![A door that is ajar](door.svg)";
            self.diags.push(diag.label("nothing is read out here").help(help).done());
        }
    }

    /// Reports the first heading that claims the level of the page's title.
    pub(super) fn second_title(&mut self, range: &Range<usize>) {
        if self.asides == 0 && !self.diags.iter().any(|it| it.code == Code::SingleTitle) {
            let line = self.source[range.clone()].lines().next().map_or(0, str::len);
            let span = self.span(range.start..range.start + line);
            let mut diag = Diag::new(Code::SingleTitle, span, "a page has one title, which stands in its front matter");
            self.diags.push(diag.label("shown as a heading of the second level").help("begin with `##`").done());
        }
    }

    /// Reports what was prepared and never used: notes without a call, terms that do not occur.
    pub(super) fn unused(&mut self) {
        let notes: Vec<(String, Span)> =
            self.notes.uncalled().map(|(name, range)| (name.to_owned(), self.span(range))).collect();
        for (name, span) in notes {
            if self.is_called_otherwise(&name) {
                continue;
            }
            let mut diag = Diag::new(Code::UndefinedReference, span, "a note is written and never called");
            self.diags.push(diag.label("no reader sees it").help("call it where it belongs, or remove it").done());
        }
        for term in self.terms.list.iter().filter(|it| !self.explained.contains(&it.slug)) {
            let message = format!("the text never uses the term `{}`", term.slug);
            let mut diag = Diag::new(Code::UnusedTerm, term.span, message);
            let help = "remove it, or use one of its names in a sentence; headings and links do not count";
            self.diags.push(diag.label("explained nowhere").help(help).done());
        }
    }
}
