//! Files that a build makes and that are no pages: what a link or a redirect of the site's own may lead to beside pages
//! and files of the site.

use super::address::{COLLECTIONS, DOORS, PUBLISHED, chart, preview, published};
use super::feeds::{in_news, is_feed};
use super::pictures::{has_doors, has_previews};
use crate::check::Facts;
use crate::data::{Chart, ComponentKind, Group, RecordKind};
use crate::shape::Words;
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Knows which files a site makes beside its pages. What is told of all records is worked out once, however many links ask.
pub(super) struct MadeFiles<'f> {
    facts: &'f Facts,
    /// Whether an explainer has a day, by which a feed of them has entries.
    is_dated: OnceCell<bool>,
    /// The families that have a feed, by their pages.
    families: OnceCell<BTreeSet<String>>,
    /// The pictures that links are shown with.
    previews: OnceCell<BTreeSet<String>>,
}

impl<'f> MadeFiles<'f> {
    pub(super) fn new(facts: &'f Facts) -> Self {
        Self { facts, is_dated: OnceCell::new(), families: OnceCell::new(), previews: OnceCell::new() }
    }

    /// Whether a build makes a file at `address` that is no page, for a site that has these `pages`.
    pub(super) fn has(&self, pages: &BTreeSet<&str>, address: &str) -> bool {
        let facts = self.facts;
        let has_feeds = facts.settings.url.is_some();
        match address {
            "sitemap.xml" | "robots.txt" => true,
            "changes.xml" | "changes.json" => has_feeds && pages.contains("changes.html"),
            "explainers.xml" | "explainers.json" => {
                has_feeds
                    && *self.is_dated.get_or_init(|| facts.explainers.values().any(|it| it.value.front.date.is_some()))
            }
            "explainers.epub" => facts.settings.epub == Some(true) && !facts.explainers.is_empty(),
            _ if self.is_picture(pages, address) => true,
            _ => match address.strip_prefix(PUBLISHED).and_then(|it| it.strip_prefix('/')) {
                Some(rest) => is_published(facts, rest),
                None => has_feeds && is_feed(facts, pages, || self.families.get_or_init(|| in_news(facts)), address),
            },
        }
    }

    /// Whether a build draws a picture at `address`.
    fn is_picture(&self, pages: &BTreeSet<&str>, address: &str) -> bool {
        let facts = self.facts;
        let Some((bare, ending)) = address.rsplit_once('.').filter(|it| matches!(it.1, "svg" | "png")) else {
            return false;
        };
        if bare == DOORS {
            return has_doors(facts);
        }
        if Chart::ALL.iter().any(|it| chart(it.name()) == bare) {
            return !facts.models.is_empty();
        }
        let is_shown = |page: &&&str| page.starts_with("models/") || page.starts_with("explainers/");
        let all = || pages.iter().filter(is_shown).map(|page| preview(page)).collect();
        ending == "png" && has_previews(facts) && self.previews.get_or_init(all).contains(address)
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
    let Some((collection, name)) = rest.split_once('/') else { return false };
    if collection == "components" {
        let parts = ComponentKind::ALL.iter().filter(|it| it.group() != Group::Access);
        let address = format!("{PUBLISHED}/{rest}");
        return parts.into_iter().any(|it| published(collection, it.name()) == address);
    }
    // A record's id is what its file is called, which an address can have as it is.
    let Some(id) = name.strip_suffix(".json") else { return false };
    item_kind(collection).and_then(|kind| facts.record(kind, id)).is_some_and(|it| it.file.is_some())
}

/// The kind of record by which the files of a collection's items are called; none if they are not called by records.
fn item_kind(collection: &str) -> Option<RecordKind> {
    match collection {
        "editions" | "answers" | "verdicts" => Some(RecordKind::Model),
        "organizations" => Some(RecordKind::Org),
        _ => RecordKind::many().find(|it| it.plural() == collection && !it.is_text()),
    }
}
