//! The sources of a record, as they are listed at the end of its page.

use super::ViewContext;
use crate::data::{Source, SourceKind};
use crate::shape::{Named, Text, Words};
use crate::span::Spanned;
use serde::Serialize;
use std::collections::BTreeMap;

/// A source as it is listed at the end of a page.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its number on the page, from 1.
    pub number: usize,
    /// What the source is called: "Model card".
    pub title: String,
    /// Where it can be read.
    pub url: String,
    /// The host, for the reader: "github.com".
    pub host: String,
    /// The day it was read, in words.
    pub retrieved: String,
    /// The day on which most of the page's sources were read, in words; empty if hardly any share one.
    pub usual: String,
    /// "primary", "secondary" or "index".
    pub kind: &'static str,
    /// Whether it only repeats what others say.
    pub second_hand: bool,
    /// Whether it was read longer ago than the house rules allow.
    pub stale: bool,
    /// An archived copy.
    pub archived: Option<String>,
    /// What to know about it.
    pub note: Option<String>,
}

/// How many sources must have been read on one day for the day to be said once for all of them.
const SEVERAL: usize = 3;

/// The day on which most sources were read. Of some that have none, nothing could be said by saying nothing.
fn usual(sources: &[SourceView]) -> String {
    let mut days: BTreeMap<&str, usize> = BTreeMap::new();
    for it in sources {
        *days.entry(&it.retrieved).or_default() += 1;
    }
    let most = days.iter().max_by_key(|(_, count)| **count).filter(|(_, count)| **count >= SEVERAL);
    most.filter(|_| !days.contains_key("")).map_or_else(String::new, |(day, _)| (*day).to_owned())
}

/// The sources of a record in the order of its file, and the number of each key.
#[derive(Debug, Clone, Default)]
pub(super) struct NumberedSources {
    pub(super) views: Vec<SourceView>,
    numbers: BTreeMap<String, usize>,
}

impl NumberedSources {
    /// `max_age` is the age in days beyond which a source is stale.
    pub(super) fn new(context: ViewContext<'_, '_>, sources: &Named<Text, Source>, max_age: Option<u64>) -> Self {
        let words = context.words();
        let as_of = context.site.assessed.facts.as_of;
        let age = |it: &Source| it.retrieved.as_ref().map_or(0, |day| day.days_until(as_of));
        let mut sorted: Vec<(&Spanned<Text>, &Source)> = sources.iter().collect();
        sorted.sort_by_key(|(key, _)| key.span);
        let mut res = Self::default();
        for (key, source) in sorted {
            let number = res.views.len() + 1;
            res.numbers.insert(key.value.to_string(), number);
            res.views.push(SourceView {
                number,
                title: source.title.to_string(),
                url: source.url.text.to_string(),
                host: source.url.host().trim_start_matches("www.").to_owned(),
                retrieved: source.retrieved.as_ref().map_or_else(String::new, |it| words.date(it.value)),
                usual: String::new(),
                kind: source.kind.name(),
                second_hand: source.kind != SourceKind::Primary,
                stale: max_age.is_some_and(|it| u64::try_from(age(source)).is_ok_and(|age| age > it)),
                archived: source.archived.as_ref().map(|it| it.text.to_string()),
                note: source.note.as_deref().map(str::to_owned),
            });
        }
        let usual = usual(&res.views);
        for it in &mut res.views {
            it.usual.clone_from(&usual);
        }
        res
    }

    /// The source with that key; every key was checked.
    pub(super) fn get(&self, key: &str) -> Option<&SourceView> {
        self.numbers.get(key).map(|it| &self.views[it - 1])
    }
}
