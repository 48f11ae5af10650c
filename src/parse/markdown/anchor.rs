//! Anchors of headings: none twice, and none that the page itself has.

use crate::parse::html::slug;
use std::collections::{BTreeMap, BTreeSet};

/// Anchors that the page itself has: a heading of that name gets a number.
const RESERVED: [&str; 5] = ["main", "in-short", "key-terms", "sources", "related"];

/// What the anchors of notes, sources and definitions begin with.
const NUMBERED: [&str; 4] = ["note-", "call-", "source-", "gloss-"];

/// The anchors of a page.
pub(super) struct Anchors {
    taken: BTreeSet<String>,
    /// The last number tried behind each name: a thousand equal headings do not try all numbers a thousand times.
    last: BTreeMap<String, usize>,
}

impl Default for Anchors {
    fn default() -> Self {
        Self { taken: RESERVED.into_iter().map(str::to_owned).collect(), last: BTreeMap::new() }
    }
}

impl Anchors {
    /// An anchor for a heading with those words, that no other heading and no part of the page has.
    pub(super) fn of(&mut self, words: &str) -> String {
        let mut base = slug(words);
        if base.is_empty() {
            base = "section".to_owned();
        }
        // With a number behind it, it would be the anchor of a note.
        let stem = if NUMBERED.iter().any(|it| it.strip_suffix('-') == Some(&base)) {
            format!("{base}-section")
        } else {
            base.clone()
        };
        let last = self.last.entry(base.clone()).or_insert(0);
        loop {
            *last += 1;
            let id = if *last == 1 { base.clone() } else { format!("{stem}-{last}") };
            let numbered = NUMBERED.iter().any(|start| id.strip_prefix(start).is_some_and(|rest| !rest.contains('-')));
            if !numbered && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn equal_words_get_numbers_and_none_is_that_of_a_note() {
        let mut anchors = Anchors::default();
        let mut of = |words: &str| anchors.of(words);
        assert_eq!([of("A b"), of("A b"), of("a-b-2"), of("a b")], ["a-b", "a-b-2", "a-b-2-2", "a-b-3"]);
        assert_eq!(
            [of("Note"), of("note"), of("Note"), of("Note 1")],
            ["note", "note-section-2", "note-section-3", "note-1-2"]
        );
        assert_eq!([of("Main"), of("!"), of("?")], ["main-2", "section", "section-2"]);
    }
}
