//! Sources that a record named and no longer names.

use super::{Pair, Plan, RecordFile};
use crate::data::Source;
use crate::parse::Records;
use crate::span::Spanned;
use serde::Serialize;
use std::collections::BTreeMap;

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

type CitedSources<'a> = &'a BTreeMap<Spanned<String>, Source>;

/// Sources of records that are on both sides: that a removed record's sources are gone goes without saying.
pub(super) fn lost(pair: &Pair<'_>) -> Vec<Lost> {
    let (old, new) = (all(&pair.base), all(&pair.head));
    let mut res = Vec::new();
    for ((kind, id), (file, now)) in &new {
        let Some((_, then)) = old.get(&(*kind, pair.before(kind, id))) else { continue };
        for (key, source) in then.iter().filter(|(_, it)| !now.values().any(|other| other.url.text == it.url.text)) {
            res.push(Lost {
                record: RecordFile { kind, id: (*id).to_owned(), file: (*file).to_owned() },
                key: key.value.clone(),
                title: source.title.clone(),
                url: source.url.text.clone(),
                now: now.get(key).map(|it| it.url.text.clone()),
            });
        }
    }
    res
}

type SourcesByRecord<'a> = BTreeMap<(&'static str, &'a str), (&'a str, CitedSources<'a>)>;

/// The sources of every record, with its file, by kind and id.
fn all<'a>(site: &Plan<'a>) -> SourcesByRecord<'a> {
    fn put<'a, T>(
        (res, site): (&mut SourcesByRecord<'a>, &Plan<'a>),
        kind: &'static str,
        records: &'a Records<T>,
        sources: fn(&T) -> CitedSources<'_>,
    ) {
        let entry = |(id, filed): (&'a String, &'a crate::parse::InFile<T>)| {
            let file = site.sources.file(filed.file).path.as_str();
            ((kind, id.as_str()), (file, sources(&filed.value)))
        };
        res.extend(records.iter().map(entry));
    }
    let facts = site.facts;
    let mut res = SourcesByRecord::new();
    for (id, release) in &facts.models {
        let file = site.sources.file(release.record.file).path.as_str();
        res.insert(("model", id.as_str()), (file, &release.record.value.source));
    }
    for (id, filed) in facts.licenses.iter().filter_map(|(id, it)| Some((id, it.record.as_ref()?))) {
        res.insert(("license", id.as_str()), (site.sources.file(filed.file).path.as_str(), &filed.value.source));
    }
    put((&mut res, site), "standard", &facts.standards, |it| &it.source);
    put((&mut res, site), "dataset", &facts.datasets, |it| &it.source);
    put((&mut res, site), "explainer", &facts.explainers, |it| &it.front.source);
    res
}
