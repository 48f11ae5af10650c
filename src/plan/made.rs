//! Files that a build makes and that are no pages: what a link or a redirect of the site's own may lead to beside pages
//! and files of the site.

use super::address::{COLLECTIONS, DOORS, PUBLISHED, chart, preview, published};
use super::feeds::is_feed;
use super::pictures::{has_doors, has_previews};
use crate::check::Facts;
use crate::data::{Chart, ComponentKind, Group, RecordKind};
use crate::shape::Words;
use std::collections::BTreeSet;

/// Whether a build makes a file at `address` that is no page, for a site that has these `pages`.
pub(super) fn is_made(facts: &Facts, pages: &BTreeSet<&str>, address: &str) -> bool {
    let has_feeds = facts.settings.url.is_some();
    match address {
        "sitemap.xml" | "robots.txt" => true,
        "changes.xml" | "changes.json" => has_feeds && pages.contains("changes.html"),
        "explainers.xml" | "explainers.json" => {
            has_feeds && facts.explainers.values().any(|it| it.value.front.date.is_some())
        }
        "explainers.epub" => facts.settings.epub == Some(true) && !facts.explainers.is_empty(),
        _ if is_picture(facts, pages, address) => true,
        _ => match address.strip_prefix(PUBLISHED).and_then(|it| it.strip_prefix('/')) {
            Some(rest) => is_published(facts, rest),
            None => has_feeds && is_feed(facts, pages, address),
        },
    }
}

/// The file for programs that is called as a path that leads nowhere: `api/v1/models.csv` of `data/models.csv`.
pub(super) fn called(facts: &Facts, path: &str) -> Option<String> {
    let name = path.rsplit('/').next().unwrap_or_default();
    is_published(facts, name).then(|| format!("{PUBLISHED}/{name}"))
}

/// Whether each language has a file of its own at such an address: all but what programs read.
pub(super) fn is_told(address: &str) -> bool {
    let is_shared = |it: &str| matches!(it, "sitemap.xml" | "robots.txt" | "llms.txt" | "llms-full.txt");
    let folder = address.split('/').next().unwrap_or_default();
    !(is_shared(address) || folder == "badges" || address.starts_with(PUBLISHED))
}

/// Whether a build draws a picture at `address`.
fn is_picture(facts: &Facts, pages: &BTreeSet<&str>, address: &str) -> bool {
    let Some((bare, ending)) = address.rsplit_once('.').filter(|it| matches!(it.1, "svg" | "png")) else {
        return false;
    };
    if bare == DOORS {
        return has_doors(facts);
    }
    if Chart::ALL.iter().any(|it| chart(it.name()) == bare) {
        return !facts.models.is_empty();
    }
    let is_of =
        |page: &str| (page.starts_with("models/") || page.starts_with("explainers/")) && preview(page) == address;
    ending == "png" && has_previews(facts) && pages.iter().any(|it| is_of(it))
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
