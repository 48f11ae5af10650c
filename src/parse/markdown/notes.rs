//! Footnotes: gathered, and shown at the end in the order they are called.

use super::Spanned;
use super::writer::Writer;
use pulldown_cmark::Event;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes<'s> {
    called: Vec<String>,
    calls: BTreeMap<String, usize>,
    bodies: BTreeMap<String, Vec<Event<'s>>>,
}

impl<'s> Writer<'s, '_> {
    pub(super) fn call_note(&mut self, name: &str) {
        let number = match self.notes.called.iter().position(|it| it == name) {
            Some(at) => at + 1,
            None => {
                self.notes.called.push(name.to_owned());
                self.notes.called.len()
            }
        };
        let call = self.notes.calls.entry(name.to_owned()).or_insert(0);
        *call += 1;
        let nth = if *call == 1 { String::new() } else { format!("-{call}") };
        self.html(format!(
            "<sup class=\"call\"><a id=\"call-{number}{nth}\" href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a></sup>"
        ));
    }

    pub(super) fn note(&mut self, name: &str, inner: &[Spanned<'s>]) {
        let outside = std::mem::take(&mut self.out);
        self.aside(|it| it.run(inner));
        let body = std::mem::replace(&mut self.out, outside);
        self.notes.bodies.insert(name.to_owned(), body);
    }

    /// The footnotes that are called, as a list at the end.
    pub(super) fn write_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.called.is_empty() {
            return;
        }
        self.html("<section class=\"notes\" aria-label=\"Notes\"><ol>\n".into());
        for (at, name) in notes.called.iter().enumerate() {
            let number = at + 1;
            self.html(format!("<li id=\"note-{number}\">"));
            self.out.extend(notes.bodies.get(name).cloned().unwrap_or_default());
            let mut back = String::new();
            for call in 1..=notes.calls.get(name).copied().unwrap_or(0) {
                let nth = if call == 1 { String::new() } else { format!("-{call}") };
                let which = if call == 1 { String::new() } else { format!(", place {call}") };
                let _ = write!(
                    back,
                    " <a class=\"back\" href=\"#call-{number}{nth}\" aria-label=\"Back to the text{which}\">↩</a>"
                );
            }
            self.html(format!("{back}</li>\n"));
        }
        self.html("</ol></section>\n".into());
    }
}
