//! What a format cannot say.

use crate::data::{Component, Model};

/// What of a record a format cannot say.
#[derive(Debug, Default)]
pub struct NeighborLosses(Vec<String>);

impl NeighborLosses {
    /// `what` of the record is not in the file, because of `why`.
    pub(super) fn tell(&mut self, what: impl AsRef<str>, why: &str) {
        let line = format!("{}: {why}", what.as_ref());
        if !self.0.contains(&line) {
            self.0.push(line);
        }
    }

    /// What none of these formats has a place for.
    pub(super) fn of_record(&mut self, record: &Model) {
        let why = "the format has no place for it";
        let lists = [
            ("variant", record.variant.len().saturating_sub(1)),
            ("conflict", record.conflict.len()),
            ("dispute", record.dispute.len()),
            ("external", record.external.len()),
            ("change", record.change.len()),
        ];
        for (key, count) in lists.into_iter().filter(|it| it.1 > 0) {
            self.tell(format!("{key} ({count})"), why);
        }
        if record.component.values().any(|it: &Component| !it.evidence.is_empty()) {
            self.tell("evidence and quotes", why);
        }
    }

    pub(super) fn into_lines(self) -> Vec<String> {
        self.0
    }
}
