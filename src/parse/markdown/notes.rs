//! Footnotes, gathered until the end of the text.

use pulldown_cmark::Event;
use std::collections::BTreeMap;
use std::ops::Range;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes<'s> {
    called: Vec<String>,
    calls: BTreeMap<String, NoteCalls>,
    bodies: BTreeMap<String, Vec<Event<'s>>>,
    /// Where each is written.
    places: BTreeMap<String, Range<usize>>,
}

/// The calls of one note.
#[derive(Clone, Copy, Default)]
pub(super) struct NoteCalls {
    /// Its number, from one.
    pub(super) number: usize,
    /// How often it is called.
    pub(super) count: usize,
}

impl<'s> Notes<'s> {
    /// Notes a call: the number of the note, and the anchor of the place.
    pub(super) fn call(&mut self, name: &str) -> (usize, String) {
        let calls = self.calls.entry(name.to_owned()).or_insert_with(|| {
            self.called.push(name.to_owned());
            NoteCalls { number: self.called.len(), count: 0 }
        });
        calls.count += 1;
        (calls.number, anchor(calls.number, calls.count))
    }

    /// Keeps what a note says until the end of the text.
    pub(super) fn define(&mut self, name: &str, place: Range<usize>, body: Vec<Event<'s>>) {
        self.places.insert(name.to_owned(), place);
        self.bodies.insert(name.to_owned(), body);
    }

    /// The notes that nothing calls, and where they are written.
    pub(super) fn uncalled(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let uncalled = self.places.iter().filter(|(name, _)| !self.calls.contains_key(*name));
        uncalled.map(|(name, place)| (name.as_str(), place.clone()))
    }

    /// The notes that are called, in the order of their first calls.
    pub(super) fn called(self) -> Vec<CalledNote<'s>> {
        let Self { called, mut bodies, calls, .. } = self;
        let note = |name| CalledNote {
            body: bodies.remove(&name).unwrap_or_default(),
            calls: calls.get(&name).copied().unwrap_or_default(),
        };
        called.into_iter().map(note).collect()
    }
}

/// A note that is called.
pub(super) struct CalledNote<'s> {
    /// What it says.
    pub(super) body: Vec<Event<'s>>,
    /// Where it is called.
    pub(super) calls: NoteCalls,
}

/// The anchor of a call of a note.
pub(super) fn anchor(number: usize, call: usize) -> String {
    if call == 1 { format!("call-{number}") } else { format!("call-{number}-{call}") }
}
