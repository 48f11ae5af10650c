//! The two sites that are compared, and who is who in them.

use super::RecordChanges;
use crate::assess::Assessment;
use crate::check::Facts;
use crate::plan::{Asset, Page, Redirect, Site};
use crate::read::Sources;
use crate::words::Messages;
use std::collections::BTreeMap;

/// What is compared of a site. All verdicts are worked out.
pub(super) struct Plan<'a> {
    pub(super) facts: &'a Facts,
    pub(super) models: Vec<&'a Assessment<'a>>,
    pub(super) words: &'a Messages,
    pub(super) sources: &'a Sources,
    pub(super) pages: &'a [Page],
    pub(super) assets: &'a [Asset],
    pub(super) redirects: &'a [Redirect],
    /// The same site in its other languages.
    pub(super) told: Vec<ToldPlan<'a>>,
}

/// A site in one of its other languages.
pub(super) struct ToldPlan<'a> {
    /// The folder of the language, with a slash at its end.
    pub(super) prefix: &'a str,
    pub(super) facts: &'a Facts,
    pub(super) pages: &'a [Page],
}

impl<'a> Plan<'a> {
    /// The plan of a site in all its languages, the one at the root first.
    pub(super) fn of(sites: &'a [Site<'_>]) -> Self {
        let site = &sites[0];
        let told =
            |it: &'a Site<'_>| ToldPlan { prefix: &it.language().prefix, facts: it.assessed.facts, pages: it.pages() };
        Self {
            told: sites[1..].iter().map(told).collect(),
            facts: site.assessed.facts,
            models: site.assessed.models.iter().map(|it| it as &Assessment<'a>).collect(),
            words: &site.words,
            sources: site.sources,
            pages: site.pages(),
            assets: &site.assets,
            redirects: &site.redirects,
        }
    }
}

/// The site before and after, and who is who.
pub(super) struct Pair<'a> {
    pub(super) base: Plan<'a>,
    pub(super) head: Plan<'a>,
    /// The earlier ids of renamed records, by kind and id.
    pub(super) names: BTreeMap<(&'a str, &'a str), &'a str>,
    /// The paths of renamed records, from the earlier to the later one.
    pub(super) paths: BTreeMap<&'a str, &'a str>,
}

impl<'a> Pair<'a> {
    pub(super) fn new(base: Plan<'a>, head: Plan<'a>, records: &'a RecordChanges) -> Self {
        let renamed = records.renamed.iter();
        let names = renamed.clone().map(|it| ((it.to.kind, it.to.id.as_str()), it.from.id.as_str())).collect();
        let paths = renamed.map(|it| (it.from.file.as_str(), it.to.file.as_str())).collect();
        Self { base, head, names, paths }
    }

    /// What both sides are told in: as the site words it after the change, so that no wording makes a difference.
    pub(super) fn words(&self) -> &'a Messages {
        self.head.words
    }

    /// The id that the record called `id` had before.
    pub(super) fn before<'s>(&'s self, kind: &str, id: &'s str) -> &'s str {
        self.names.get(&(kind, id)).copied().unwrap_or(id)
    }
}
