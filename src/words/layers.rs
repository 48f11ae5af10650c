//! Which files of messages hold for a language: the program's and the site's, each layer over the ones before it.

use super::built_in::{COMPLETE, LOCALES, message_files, resource};
use super::syntax::{Declared, messages};
use fluent_bundle::FluentResource;
use std::collections::BTreeMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The messages that hold for a language, English first, each layer over the ones before it: the program's, then the
/// site's; of a language with a region, those of the language alone before.
pub(super) fn layers(language: &LanguageIdentifier, own: &[(String, Arc<FluentResource>)]) -> Vec<Arc<FluentResource>> {
    let mut tags = [vec![COMPLETE.to_owned()], tags(language)].concat();
    tags.dedup();
    let shipped =
        |tag: &str| LOCALES.iter().filter(|file| file.0 == tag).map(|file| resource(file.2)).collect::<Vec<_>>();
    let mut res = Vec::new();
    for tag in &tags {
        res.extend(shipped(tag));
        res.extend(own.iter().filter(|(folder, _)| folder == tag).map(|(_, resource)| Arc::clone(resource)));
    }
    res
}

/// The ids of the program's messages that take no argument in any layer. What a site says beyond them is made when it is
/// wanted: a file of nothing but messages that name each other costs no more than its length.
pub(super) fn ids(layers: &[Arc<FluentResource>]) -> Vec<String> {
    let complete = message_files().count();
    let mut taking: BTreeMap<String, bool> = BTreeMap::new();
    let all = |layers: &[Arc<FluentResource>], then: &mut dyn FnMut(Declared)| {
        layers.iter().flat_map(|layer| messages(layer)).for_each(then);
    };
    let (shipped, over) = layers.split_at(complete.min(layers.len()));
    all(shipped, &mut |it| *taking.entry(it.id).or_default() |= !it.arguments.is_empty());
    all(over, &mut |it| {
        if let Some(takes) = taking.get_mut(&it.id) {
            *takes |= !it.arguments.is_empty();
        }
    });
    taking.into_iter().filter(|(_, takes)| !takes).map(|(id, _)| id).collect()
}

/// The folders whose messages hold for a language: that of the language alone, and that of its region.
pub(super) fn tags(language: &LanguageIdentifier) -> Vec<String> {
    let mut res = vec![language.language.to_string(), language.to_string()];
    res.dedup();
    res
}

/// Whether the messages in a folder below `locales/` are said in the language of a tag, also where they stand in for others.
pub fn is_said_in(folder: &str, language: &str) -> bool {
    let spoken = language.parse::<LanguageIdentifier>().map(|it| tags(&it)).unwrap_or_default();
    folder == COMPLETE || spoken.iter().any(|it| it == folder)
}
