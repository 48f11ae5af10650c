//! What is worked out once and asked for by many threads.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

/// Values by their keys, each made when it is first wanted.
pub struct OnceMap<K, V>(RwLock<HashMap<K, V>>);

impl<K, V> Default for OnceMap<K, V> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K, V> fmt::Debug for OnceMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceMap").finish_non_exhaustive()
    }
}

impl<K: Hash + Eq, V: Clone> OnceMap<K, V> {
    /// The value of `key`, which `make` makes if nobody asked for it before. Of two threads that make it at the same time
    /// the first is right, and both get its value.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        // A thread that died here left a whole map behind: insertion is one step.
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            // Nothing is locked meanwhile, because it can ask for other values.
            let made = make();
            self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(made).clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::OnceMap;

    #[test]
    fn a_value_is_made_once() {
        let known = OnceMap::default();
        assert_eq!(known.get("a", || 1), 1);
        assert_eq!(known.get("a", || 2), 1);
        assert_eq!(known.get("b", || known.get("a", || 3) + 1), 2);
    }
}
