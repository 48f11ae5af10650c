//! The rules of texts: each text is read once for each use, however many models are under it.

use super::clause::TextReader;
use super::rule::Rule;
use std::collections::HashMap;
use std::fmt;
use std::ptr::from_ref;
use std::sync::{Arc, PoisonError, RwLock};

/// The rules that one text makes for one use, in the order of its clauses.
pub(super) type RulesOfText<'d> = Arc<[Arc<Rule<'d>>]>;

/// A license and a use, each by the place of its record, and whether the model is known to be multimodal: all that the
/// rules of a text depend on.
type TextKey = (usize, usize, Option<bool>);

/// The rules of the texts that were read so far.
#[derive(Default)]
pub(super) struct TextRules<'d>(RwLock<HashMap<TextKey, RulesOfText<'d>>>);

impl fmt::Debug for TextRules<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TextRules").finish_non_exhaustive()
    }
}

impl<'d> TextRules<'d> {
    /// Every rule that a text makes for a use.
    pub(super) fn of(&self, reader: TextReader<'d>) -> RulesOfText<'d> {
        let key = (from_ref(reader.license).addr(), from_ref(reader.usage).addr(), reader.multimodal);
        // A thread that died here left a whole map behind: insertion is one step.
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(known);
        }
        let rules: RulesOfText<'d> = reader.rules().into_iter().map(Arc::new).collect();
        // Whoever was first is right: rules are known by where they stand.
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(key).or_insert(rules))
    }
}
