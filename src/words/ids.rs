//! Which messages are built in: their ids, and the arguments that each takes.

use super::Messages;
use super::built_in::{COMPLETE, LOCALES, message_files, resource};
use super::syntax::{documented, messages};
use std::collections::BTreeMap;

impl Messages {
    /// All ids, each with the names of the arguments its message takes in English; in the order of ids.
    pub fn known() -> BTreeMap<String, Vec<String>> {
        Self::built_in(COMPLETE)
    }

    /// The languages whose messages are built in, by their folders below `locales/`, in order.
    pub fn languages() -> Vec<&'static str> {
        let mut res: Vec<&str> = LOCALES.iter().map(|file| file.0).collect();
        res.dedup();
        res
    }

    /// The ids that are built in for a language, each with the names of the arguments that its message takes there.
    pub fn built_in(language: &str) -> BTreeMap<String, Vec<String>> {
        let mut res = BTreeMap::new();
        for file in LOCALES.iter().filter(|file| file.0 == language) {
            let resource = resource(file.2);
            res.extend(messages(&resource).map(|it| (it.id, it.arguments)));
        }
        res
    }

    /// All ids, each with the names of the arguments that another language can take: those that English takes, and those
    /// that a comment above the message or above its group names.
    pub(super) fn given() -> BTreeMap<String, Vec<String>> {
        let mut res = Self::known();
        for (id, names) in message_files().flat_map(|(_, text)| documented(text)) {
            let Some(known) = res.get_mut(id) else { continue };
            known.extend(names.into_iter().map(str::to_owned));
            known.sort();
            known.dedup();
        }
        res
    }
}
