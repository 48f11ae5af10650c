//! What a record tells of itself, whatever its kind.

use super::{Change, Source};
use crate::shape::{Named, Text};

/// What a record tells of itself, whatever its kind: for the search, the list of changes and the comparison of sources.
/// What a kind does not have stays empty.
#[derive(Debug, Clone, Default)]
pub struct About<'r> {
    /// What its page is called.
    pub title: &'r str,
    /// What it is, in a sentence.
    pub summary: &'r str,
    /// What else it is found by.
    pub names: Vec<&'r str>,
    /// What was read for it, by key; `None` for a kind that cites nothing.
    pub source: Option<&'r Named<Text, Source>>,
    /// The warnings that do not matter for it, by code, each with the reason.
    pub allow: Option<&'r Named<Text, Text>>,
    /// Its history, newest first.
    pub change: &'r [Change],
}

/// A record, whatever its kind.
pub trait Record {
    /// What it tells of itself.
    fn about(&self) -> About<'_>;
}
