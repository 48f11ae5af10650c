//! Rules that stand in a table once: known by where they stand in memory, because the rules of a text are shared.

use crate::assess::Rule;
use std::collections::HashMap;
use std::ptr::from_ref;
use std::sync::Arc;

/// The places of rules that were met.
#[derive(Default)]
pub(super) struct RulePlaces<'d> {
    /// Each with its rule, which must live as long as its place in memory stands for it.
    known: HashMap<usize, (Arc<Rule<'d>>, usize)>,
}

impl<'d> RulePlaces<'d> {
    /// The place of a rule, if it was met.
    pub(super) fn get(&self, rule: &Arc<Rule<'d>>) -> Option<usize> {
        self.known.get(&from_ref(&**rule).addr()).map(|it| it.1)
    }

    /// Remembers the place of a rule. One that nobody else holds is not met again, and not kept.
    pub(super) fn set(&mut self, rule: &Arc<Rule<'d>>, place: usize) {
        if Arc::strong_count(rule) > 1 {
            self.known.insert(from_ref(&**rule).addr(), (Arc::clone(rule), place));
        }
    }
}
