//! A line of a record's history.

use crate::shape::Words;
use crate::words::Messages;
use serde::Serialize;

/// A line of history.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// The day in words.
    pub date: String,
    /// "fact", "correction" or "rubric".
    pub kind: &'static str,
    /// What changed.
    pub what: String,
}

pub(in crate::view) fn changes(words: &Messages, changes: &[crate::data::Change]) -> Vec<ChangeView> {
    let view = |it: &crate::data::Change| ChangeView {
        date: words.date(it.date.value),
        kind: it.kind.name(),
        what: it.what.to_string(),
    };
    changes.iter().map(view).collect()
}
