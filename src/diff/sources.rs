//! Sources that a record named and no longer names.

use super::{Pair, Plan, RecordFile};
use crate::check::KnownRecord;
use crate::data::Source;
use crate::shape::{Named, Text};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A source that is gone from a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lost {
    /// The record.
    pub record: RecordFile,
    /// The key it had.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The address that the key stands for now, if it is still there.
    pub now: Option<String>,
}

type CitedSources<'a> = &'a Named<Text, Source>;

/// Sources of records that are on both sides: that a removed record's sources are gone goes without saying.
pub(super) fn lost(pair: &Pair<'_>) -> Vec<Lost> {
    let (old, new) = (all(&pair.base), all(&pair.head));
    let mut res = Vec::new();
    for ((kind, id), (file, now)) in &new {
        let Some((_, then)) = old.get(&(*kind, pair.before(kind, id))) else { continue };
        let kept: BTreeSet<&str> = now.values().map(|it| it.url.text.as_str()).collect();
        for (key, source) in then.iter().filter(|(_, it)| !kept.contains(it.url.text.as_str())) {
            res.push(Lost {
                record: RecordFile { kind, id: (*id).to_owned(), file: (*file).to_owned() },
                key: key.value.to_string(),
                title: source.title.to_string(),
                url: source.url.text.to_string(),
                now: now.get(key).map(|it| it.url.text.to_string()),
            });
        }
    }
    res
}

type SourcesByRecord<'a> = BTreeMap<(&'static str, &'a str), (&'a str, CitedSources<'a>)>;

/// The sources of every record, with its file, by kind and id.
fn all<'a>(site: &Plan<'a>) -> SourcesByRecord<'a> {
    let entry = |it: KnownRecord<'a>| {
        let file = site.sources.file(it.file?).path.as_str();
        Some(((it.kind.title(), it.id), (file, it.about.source?)))
    };
    site.facts.records().filter_map(entry).collect()
}
