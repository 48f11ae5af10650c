//! Footnotes: gathered, and shown at the end in the order they are called.

use pulldown_cmark::{Event, TagEnd};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes<'s> {
    called: Vec<String>,
    /// For each name its place among those called, from 1, and how often it is called.
    calls: BTreeMap<String, (usize, usize)>,
    bodies: BTreeMap<String, Vec<Event<'s>>>,
}

impl<'s> Notes<'s> {
    /// The number that stands where a note is called, as HTML.
    pub(super) fn call(&mut self, name: &str) -> String {
        let (number, call) = self.calls.entry(name.to_owned()).or_insert_with(|| {
            self.called.push(name.to_owned());
            (self.called.len(), 0)
        });
        *call += 1;
        let nth = if *call == 1 { String::new() } else { format!("-{call}") };
        format!(
            "<sup class=\"call\"><a id=\"call-{number}{nth}\" href=\"#note-{number}\" aria-label=\"Note {number}\">{number}</a></sup>"
        )
    }

    /// Keeps what a note says until the end of the text.
    pub(super) fn define(&mut self, name: &str, body: Vec<Event<'s>>) {
        self.bodies.insert(name.to_owned(), body);
    }

    /// The footnotes that are called, as a list at the end.
    pub(super) fn write(mut self, out: &mut Vec<Event<'s>>) {
        if self.called.is_empty() {
            return;
        }
        out.push(html("<section class=\"notes\" aria-label=\"Notes\"><ol>\n"));
        for (at, name) in self.called.iter().enumerate() {
            let number = at + 1;
            out.push(html(format!("<li id=\"note-{number}\">")));
            let back = back(number, self.calls.get(name).map_or(0, |(_, count)| *count));
            let mut body = self.bodies.remove(name).unwrap_or_default();
            // The way back stands behind the last words, not on a line of its own.
            match body.pop() {
                Some(end @ Event::End(TagEnd::Paragraph)) => body.extend([html(back), end]),
                last => body.extend(last.into_iter().chain([html(back)])),
            }
            out.extend(body);
            out.push(html("</li>\n"));
        }
        out.push(html("</ol></section>\n"));
    }
}

fn html<'s>(text: impl Into<String>) -> Event<'s> {
    Event::Html(text.into().into())
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
