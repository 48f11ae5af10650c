//! The releases of a site: whoever looks at one depends on it, and that is noted.

use super::Release;
use crate::dependency::{Dependency, note, note_everything};
use std::collections::{BTreeMap, btree_map};
use std::ops::Index;
use std::sync::Arc;

/// Releases by id: "meta/llama-4-maverick". What is looked at is noted, so that a page is made again when that changes;
/// whether there is any is a thing that all pages share.
#[derive(Debug, Default)]
pub struct Releases(BTreeMap<String, Arc<Release>>);

impl Releases {
    /// All releases of a site, by id.
    pub fn new(releases: BTreeMap<String, Arc<Release>>) -> Self {
        Self(releases)
    }

    /// The release called `id`, if there is one.
    pub fn get(&self, id: &str) -> Option<&Arc<Release>> {
        note(|| Dependency::Model(id.to_owned()));
        self.0.get(id)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all().len()
    }

    /// All of them, in the order of ids.
    pub fn values(&self) -> btree_map::Values<'_, String, Arc<Release>> {
        self.all().values()
    }

    /// Their ids, in order.
    pub fn keys(&self) -> btree_map::Keys<'_, String, Arc<Release>> {
        self.all().keys()
    }

    /// All of them with their ids.
    pub fn iter(&self) -> btree_map::Iter<'_, String, Arc<Release>> {
        self.all().iter()
    }

    fn all(&self) -> &BTreeMap<String, Arc<Release>> {
        note_everything();
        &self.0
    }
}

impl<'r> IntoIterator for &'r Releases {
    type Item = (&'r String, &'r Arc<Release>);
    type IntoIter = btree_map::Iter<'r, String, Arc<Release>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Index<&str> for Releases {
    type Output = Arc<Release>;

    fn index(&self, id: &str) -> &Arc<Release> {
        note(|| Dependency::Model(id.to_owned()));
        &self.0[id]
    }
}
