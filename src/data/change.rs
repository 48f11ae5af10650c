//! The history of a record.

use crate::shape::{Day, Text, record, words};
use crate::span::Spanned;

words! {
    /// Why a record changed.
    pub enum ChangeKind("kind of change", Fact) {
        /// The world changed: a new release, a new license.
        Fact = "fact",
        /// The record was wrong.
        Correction = "correction",
        /// The definition changed, not the facts.
        Rubric = "rubric",
    }
}

record! {
    /// A dated line of the record's history.
    pub struct Change {
        /// The day on which the record changed.
        required date: Spanned<Day>,
        /// Why the record changed.
        optional kind: ChangeKind,
        /// What changed, in a sentence.
        required what: Text => kept,
    }
}
