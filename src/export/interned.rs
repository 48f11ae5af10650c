//! Values that stand in a table once and are named by their place.

use std::collections::BTreeMap;

/// Gives each value its place, the same value the same one.
pub(super) struct Interned<K, V> {
    known: BTreeMap<K, usize>,
    /// The values, in the order of their places.
    pub(super) values: Vec<V>,
}

impl<K: Ord, V> Interned<K, V> {
    pub(super) fn new() -> Self {
        Self { known: BTreeMap::new(), values: Vec::new() }
    }

    /// The place of the value of that key, which is made when it is first asked for.
    pub(super) fn of(&mut self, key: K, value: impl FnOnce() -> V) -> usize {
        let Self { known, values } = self;
        *known.entry(key).or_insert_with(|| {
            values.push(value());
            values.len() - 1
        })
    }
}
