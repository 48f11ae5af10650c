//! Files that a build makes and that are no pages: what a link or a redirect of the site's own may lead to beside pages
//! and files of the site.

use super::address::{COLLECTIONS, PUBLISHED, published};
use crate::check::Facts;
use crate::data::{ComponentKind, Group, RecordKind};
use crate::shape::Words;
use std::collections::BTreeSet;

/// Whether a build makes a file at `address` that is no page, for a site that has these `pages`.
pub(super) fn is_made(facts: &Facts, pages: &BTreeSet<&str>, address: &str) -> bool {
    let has_feeds = facts.settings.url.is_some();
    match address {
        "sitemap.xml" | "robots.txt" => true,
        "data/doors.svg" => facts.ladder.is_some() && !facts.models.is_empty(),
        "changes.xml" => has_feeds && pages.contains("changes.html"),
        "explainers.xml" => has_feeds && facts.explainers.values().any(|it| it.value.front.date.is_some()),
        _ => address
            .strip_prefix(PUBLISHED)
            .and_then(|it| it.strip_prefix('/'))
            .is_some_and(|it| is_published(facts, it)),
    }
}

/// Whether each language has a file of its own at such an address.
pub(super) fn is_told(address: &str) -> bool {
    matches!(address, "data/doors.svg" | "changes.xml" | "explainers.xml")
}

/// Whether programs find something at `rest`, below where files for them stand.
fn is_published(facts: &Facts, rest: &str) -> bool {
    if matches!(rest, "index.json" | "lookup.json" | "openapi.json") {
        return true;
    }
    if let Some(name) = rest.strip_prefix("schemas/").and_then(|it| it.strip_suffix(".json")) {
        return COLLECTIONS.contains(&name);
    }
    let whole = rest.rsplit_once('.').filter(|(_, ending)| matches!(*ending, "json" | "ndjson" | "csv"));
    if whole.is_some_and(|(name, _)| COLLECTIONS.contains(&name)) {
        return true;
    }
    let Some((collection, _)) = rest.split_once('/') else { return false };
    let address = format!("{PUBLISHED}/{rest}");
    if collection == "components" {
        let parts = ComponentKind::ALL.iter().filter(|it| it.group() != Group::Access);
        return parts.into_iter().any(|it| published(collection, it.name()) == address);
    }
    let has = |kind| facts.of(kind).iter().any(|it| it.file.is_some() && published(collection, it.id) == address);
    item_kind(collection).is_some_and(has)
}

/// The kind of record by which the files of a collection's items are called; none if they are not called by records.
fn item_kind(collection: &str) -> Option<RecordKind> {
    match collection {
        "editions" | "answers" | "verdicts" => Some(RecordKind::Model),
        "organizations" => Some(RecordKind::Org),
        _ => RecordKind::many().find(|it| it.plural() == collection && !it.is_text()),
    }
}
