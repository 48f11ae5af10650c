//! Footnotes: gathered, and shown at the end in the order they are called.

use super::RangedEvent;
use super::writer::Writer;
use pulldown_cmark::{Event, TagEnd};
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

    pub(super) fn note(&mut self, name: &str, inner: &[RangedEvent<'s>]) {
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
            let back = back(number, notes.calls.get(name).copied().unwrap_or(0));
            let mut body = notes.bodies.get(name).cloned().unwrap_or_default();
            // The way back stands behind the last words, not on a line of its own.
            match body.pop() {
                Some(end @ Event::End(TagEnd::Paragraph)) => body.extend([Event::Html(back.into()), end]),
                last => body.extend(last.into_iter().chain([Event::Html(back.into())])),
            }
            self.out.extend(body);
            self.html("</li>\n".into());
        }
        self.html("</ol></section>\n".into());
    }
}

/// Links to every place that calls a note.
fn back(number: usize, calls: usize) -> String {
    let mut res = String::new();
    for call in 1..=calls {
        let nth = if call == 1 { String::new() } else { format!("-{call}") };
        let which = if call == 1 { String::new() } else { format!(", place {call}") };
        let _ =
            write!(res, " <a class=\"back\" href=\"#call-{number}{nth}\" aria-label=\"Back to the text{which}\">↩</a>");
    }
    res
}
