//! The tables of a record whose keys are names: sources by key, components by kind.

use crate::span::Spanned;
use serde::{Serialize, Serializer};
use std::borrow::Borrow;

/// Values by name, in the order of names.
///
/// Every record holds several, most of them small and all of them made once and then only read: they stand side by side
/// with no room to grow. A tree of the standard library has room for eleven in each node, which of one large value is
/// kilobytes for nothing.
#[derive(Debug, Clone)]
pub struct Named<K, T>(Box<[(Spanned<K>, T)]>);

impl<K, T> Default for Named<K, T> {
    fn default() -> Self {
        Self(Box::default())
    }
}

impl<K: Ord, T> Named<K, T> {
    /// Where `key` stands, or would.
    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|it| it.0.value.cmp(key))
    }

    /// The value called `key`.
    pub fn get(&self, key: &Spanned<K>) -> Option<&T> {
        self.get_key_value(key).map(|it| it.1)
    }

    /// The value called `key`, with the name as it is written where the value stands.
    pub fn get_key_value(&self, key: &Spanned<K>) -> Option<(&Spanned<K>, &T)> {
        self.find(&key.value).ok().map(|at| (&self.0[at].0, &self.0[at].1))
    }

    /// Whether there is a value called `key`.
    pub fn contains_key(&self, key: &Spanned<K>) -> bool {
        self.find(&key.value).is_ok()
    }

    /// The value with that name, without its place.
    pub fn called<Q: Ord + ?Sized>(&self, name: &Q) -> Option<&T>
    where
        K: Borrow<Q>,
    {
        let at = self.0.binary_search_by(|it| it.0.value.borrow().cmp(name)).ok()?;
        Some(&self.0[at].1)
    }

    /// The same without the value called `key`.
    pub fn without(self, key: &K) -> Self {
        self.into_iter().filter(|it| it.0.value != *key).collect()
    }

    /// The same with the values of another table, which stand in the place of those with their names.
    pub fn with(self, others: Self) -> Self {
        self.into_iter().chain(others).collect()
    }
}

impl<K, T> Named<K, T> {
    /// Every name with its value, in the order of names.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Spanned<K>, &T)> + DoubleEndedIterator + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Every name, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Spanned<K>> + DoubleEndedIterator + Clone {
        self.0.iter().map(|it| &it.0)
    }

    /// Every value, in the order of names.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &T> + DoubleEndedIterator + Clone {
        self.0.iter().map(|it| &it.1)
    }

    /// The same, to be changed.
    pub fn values_mut(&mut self) -> impl ExactSizeIterator<Item = &mut T> {
        self.0.iter_mut().map(|it| &mut it.1)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Of two values with one name the later is kept.
impl<K: Ord, T> FromIterator<(Spanned<K>, T)> for Named<K, T> {
    fn from_iter<I: IntoIterator<Item = (Spanned<K>, T)>>(values: I) -> Self {
        let mut res: Vec<(Spanned<K>, T)> = values.into_iter().collect();
        // Stable: of equal names the order stays, and reversed, the later one is the first.
        res.reverse();
        res.sort_by(|one, other| one.0.value.cmp(&other.0.value));
        res.dedup_by(|later, first| later.0.value == first.0.value);
        Self(res.into_boxed_slice())
    }
}

impl<K, T> IntoIterator for Named<K, T> {
    type Item = (Spanned<K>, T);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_vec().into_iter()
    }
}

impl<'n, K, T> IntoIterator for &'n Named<K, T> {
    type Item = (&'n Spanned<K>, &'n T);
    type IntoIter = std::iter::Map<std::slice::Iter<'n, (Spanned<K>, T)>, fn(&(Spanned<K>, T)) -> (&Spanned<K>, &T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Serialize, T: Serialize> Serialize for Named<K, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Named;
    use crate::span::{Span, Spanned};

    fn named(entries: &[(&'static str, u8)]) -> Named<&'static str, u8> {
        entries.iter().map(|(key, value)| (Spanned::new(*key, Span::default()), *value)).collect()
    }

    fn shown(it: &Named<&'static str, u8>) -> Vec<(&'static str, u8)> {
        it.iter().map(|(key, value)| (key.value, *value)).collect()
    }

    #[test]
    fn values_stand_in_the_order_of_names_and_the_later_of_two_is_kept() {
        let it = named(&[("b", 1), ("a", 2), ("b", 3)]);
        assert_eq!(shown(&it), [("a", 2), ("b", 3)]);
        assert_eq!(it.get(&Spanned::new("b", Span::default())), Some(&3));
        assert_eq!(it.get(&Spanned::new("c", Span::default())), None);
        assert_eq!(shown(&it.clone().with(named(&[("c", 4), ("a", 5)]))), [("a", 5), ("b", 3), ("c", 4)]);
        assert_eq!(shown(&it.without(&"a")), [("b", 3)]);
    }
}
