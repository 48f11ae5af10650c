//! Feeds: of the changes of a site, of its explainers, and of every record and family that has changed.

use super::changes::{Dated, is_news};
use super::family::slug;
use super::{Page, address};
use crate::check::{Facts, Release};
use crate::data::RecordKind;
use crate::shape::Words as _;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The endings of a feed's addresses with their media types: Atom (RFC 4287) and JSON Feed 1.1.
pub const FEED_FORMATS: [(&str, &str); 2] = [("xml", "application/atom+xml"), ("json", "application/feed+json")];

/// The page of all changes.
const CHANGES: &str = "changes.html";

/// What a feed tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feed {
    /// Every change.
    Changes,
    /// Every explainer that names a day.
    Explainers,
    /// The changes of records: of one, or of the models of a family.
    Records {
        /// What the record or the family is called.
        name: String,
        /// The addresses of the records' pages.
        pages: BTreeSet<String>,
    },
}

impl Feed {
    fn of(name: &str) -> Self {
        Self::Records { name: name.to_owned(), pages: BTreeSet::new() }
    }

    /// Tells of the record with that page, too.
    fn add(&mut self, page: &str) {
        if let Self::Records { pages, .. } = self {
            pages.insert(page.to_owned());
        }
    }
}

/// The address of the feed beside the page at `page`.
pub fn feed_address(page: &str, ending: &str) -> String {
    format!("{}.{ending}", page.strip_suffix(".html").unwrap_or(page))
}

/// Every feed by the address of its page; none where the site does not say where it is published, because a feed names
/// whole addresses.
pub(super) fn feeds(facts: &Facts, pages: &[Page], changes: &[Dated<'_>]) -> BTreeMap<String, Feed> {
    let mut res: BTreeMap<String, Feed> = BTreeMap::new();
    if facts.settings.url.is_none() {
        return res;
    }
    let families: BTreeMap<&str, &str> = facts
        .models
        .iter()
        .filter_map(|(id, it)| Some((id.as_str(), it.record.value.family.as_ref()?.value.as_str())))
        .collect();
    for it in changes {
        res.entry(it.address.clone()).or_insert_with(|| Feed::of(it.name)).add(&it.address);
        let family = families.get(it.record).filter(|_| it.kind == RecordKind::Model);
        if let Some(family) = family {
            res.entry(address::family(&slug(family))).or_insert_with(|| Feed::of(family)).add(&it.address);
        }
    }
    if facts.explainers.values().any(|it| it.value.front.date.is_some()) {
        res.insert(address::list(RecordKind::Explainer), Feed::Explainers);
    }
    if !changes.is_empty() {
        res.insert(CHANGES.to_owned(), Feed::Changes);
    }
    let there: BTreeSet<&str> = pages.iter().map(|it| it.address.as_str()).collect();
    res.retain(|page, _| there.contains(page.as_str()));
    res
}

/// Whether the file at `address` is the feed of a record or a family that has changed; `families` are the pages of those.
pub(super) fn is_feed<'f>(
    facts: &Facts,
    pages: &BTreeSet<&str>,
    families: impl FnOnce() -> &'f BTreeSet<String>,
    address: &str,
) -> bool {
    let Some((stem, ending)) = address.rsplit_once('.') else { return false };
    let page = format!("{stem}.html");
    if !FEED_FORMATS.iter().any(|it| it.0 == ending) || !pages.contains(page.as_str()) {
        return false;
    }
    let named = |kind: &RecordKind| {
        let id = if *kind == RecordKind::Page { stem } else { stem.strip_prefix(kind.plural())?.strip_prefix('/')? };
        facts.record(*kind, id)
    };
    let mut records = RecordKind::ALL.iter().filter_map(named);
    records.any(|it| it.about.change.iter().any(is_news)) || families().contains(&page)
}

/// The pages of the families of which a model has changed.
pub(super) fn in_news(facts: &Facts) -> BTreeSet<String> {
    let changed = facts.models.values().filter(|it| it.record.value.change.iter().any(is_news));
    let family = |it: &Arc<Release>| Some(address::family(&slug(it.record.value.family.as_ref()?)));
    changed.filter_map(family).collect()
}
