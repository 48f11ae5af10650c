//! A table whose keys are taken one by one; what is left is unknown.

use super::Entry;
use crate::span::Span;

/// A table while its keys are taken.
#[derive(Debug, Default)]
pub struct Table<'t> {
    entries: Vec<Entry<'t>>,
    span: Span,
    real: bool,
}

impl<'t> Table<'t> {
    /// The table with those entries, found at `span`.
    pub fn new(entries: Vec<Entry<'t>>, span: Span) -> Self {
        Self { entries, span, real: true }
    }

    /// What is read where something else than a table stands at `span`: no key is there, and none is missed.
    pub fn missing(span: Span) -> Self {
        Self { entries: Vec::new(), span, real: false }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether a table was written there.
    pub fn is_real(&self) -> bool {
        self.real
    }

    /// Takes the first key that `is` it, with its value.
    pub fn entry(&mut self, is: impl Fn(&str) -> bool) -> Option<Entry<'t>> {
        let at = self.entries.iter().position(|it| is(&it.key))?;
        Some(self.entries.remove(at))
    }

    /// Passes over every key that `is` it; whether there was one.
    pub fn pass(&mut self, is: impl Fn(&str) -> bool) -> bool {
        let before = self.entries.len();
        self.entries.retain(|it| !is(&it.key));
        self.entries.len() < before
    }

    /// What nobody took yet, in the order of the file.
    pub fn entries(&self) -> &[Entry<'t>] {
        &self.entries
    }

    /// Everything that nobody took.
    pub fn into_entries(self) -> Vec<Entry<'t>> {
        self.entries
    }
}
