//! The rules of texts: each text is read once for each use, however many models are under it.

use super::clause::TextReader;
use super::rule::Rule;
use crate::once::OnceMap;
use std::ptr::from_ref;
use std::sync::Arc;

/// The rules that one text makes for one use, in the order of its clauses.
pub(super) type RulesOfText<'d> = Arc<[Arc<Rule<'d>>]>;

/// A license and a use, each by the place of its record, and whether the model is known to be multimodal: all that the
/// rules of a text depend on.
type TextKey = (usize, usize, Option<bool>);

/// The rules of the texts that were read so far. Rules are known by where they stand.
#[derive(Debug, Default)]
pub(super) struct TextRules<'d>(OnceMap<TextKey, RulesOfText<'d>>);

impl<'d> TextRules<'d> {
    /// Every rule that a text makes for a use.
    pub(super) fn of(&self, reader: TextReader<'d>) -> RulesOfText<'d> {
        let key = (from_ref(reader.license).addr(), from_ref(reader.usage).addr(), reader.multimodal);
        self.0.get(key, || reader.rules().into_iter().map(Arc::new).collect())
    }
}
