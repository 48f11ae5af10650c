//! A site, ready to be rendered.

use super::language::{Languages, PageVersion, SiteLanguage, above};
use super::lists::Lists;
use super::{Asset, Dated, Families, Feed, Menus, Page, Part, Redirect, Resolved, Subject, changes, feeds};
use crate::assess::Assessed;
use crate::check::Facts;
use crate::dependency::{Dependency, as_one, note_everything};
use crate::read::Sources;
use crate::span::FileId;
use crate::words::Messages;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// A site, ready to be rendered.
#[derive(Debug)]
pub struct Site<'d> {
    /// What the pages are made from.
    pub assessed: &'d Assessed<'d>,
    /// The texts, for line numbers.
    pub sources: &'d Sources,
    pub(super) pages: Vec<Page>,
    /// Static files and their published names.
    pub assets: Vec<Asset>,
    /// Old addresses, each with the page that took its place.
    pub redirects: Vec<Redirect>,
    /// Where the links of each text lead, by its file, in the order of its pieces.
    pub links: BTreeMap<FileId, Vec<Resolved>>,
    /// The links above every page and below it.
    pub menus: Menus,
    /// The address of the settings' picture, with which a link to any page is shown elsewhere, and its width and height.
    pub picture: Option<(String, Option<(usize, usize)>)>,
    /// Families by slug.
    pub families: Families,
    /// What is said to readers, in the language of the site.
    pub words: Arc<Messages>,
    /// The same in each language that a text of the site is in.
    pub text_words: Arc<BTreeMap<String, Arc<Messages>>>,
    /// Every language that the site is published in.
    pub(super) languages: Arc<Languages>,
    /// The rank of this one among them.
    pub(super) rank: usize,
    /// The files beside texts that any of them leads to or shows.
    pub(super) used: BTreeSet<FileId>,
    pub(super) order: OnceLock<Vec<usize>>,
    pub(super) reading: OnceLock<Vec<String>>,
    pub(super) changes: OnceLock<Vec<Dated<'d>>>,
    pub(super) changes_at: OnceLock<BTreeMap<String, Vec<usize>>>,
    pub(super) feeds: OnceLock<BTreeMap<String, Feed>>,
    pub(super) lists: Lists,
    /// The slugs of the explainers that mention the page at an address.
    pub(super) mentions: BTreeMap<String, BTreeSet<String>>,
}

impl<'d> Site<'d> {
    /// Every page, in the order of addresses.
    pub fn pages(&self) -> &[Page] {
        note_everything();
        &self.pages
    }

    /// Whether there is a page about `subject`: of what hangs on no single record, all pages share that.
    pub fn has_page(&self, subject: &Subject) -> bool {
        if subject.is_of_models() {
            note_everything();
        }
        self.pages.iter().any(|it| it.subject == *subject)
    }

    /// Every dated line of every record, newest first, then by name; worked out when it is first asked for.
    pub fn changes(&self) -> &[Dated<'d>] {
        note_everything();
        self.changes.get_or_init(|| changes::changes(self.assessed.facts, &self.words))
    }

    /// Those that belong on one of the pages that list all of them.
    pub fn changes_on(&self, part: Part) -> &[Dated<'d>] {
        as_one(Dependency::Changes(part.number), || part.slice(self.changes()))
    }

    /// The places in [`Self::changes`] of those of the records with these pages, in order.
    pub fn changes_of(&self, pages: &BTreeSet<String>) -> Vec<usize> {
        note_everything();
        let known = self.changes_at.get_or_init(|| {
            let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (at, it) in self.changes().iter().enumerate() {
                known.entry(it.address.clone()).or_default().push(at);
            }
            known
        });
        let mut res: Vec<usize> = pages.iter().filter_map(|it| known.get(it)).flatten().copied().collect();
        res.sort_unstable();
        res
    }

    /// Every feed by the address of its page, worked out when it is first asked for.
    pub fn feeds(&self) -> &BTreeMap<String, Feed> {
        note_everything();
        self.feeds.get_or_init(|| feeds::feeds(self.assessed.facts, &self.pages, self.changes()))
    }

    /// Whether the page at an address has a feed.
    pub fn has_feed(&self, page: &str) -> bool {
        as_one(Dependency::Feed(page.to_owned()), || self.feeds().contains_key(page))
    }

    /// The slugs of all explainers in the order of reading, worked out when it is first asked for.
    pub fn reading_order(&self) -> &[String] {
        once(&self.reading, || reading_order(self.assessed.facts))
    }

    /// The ranks of all models: most open first, then newest, then by name. Worked out when it is first asked for,
    /// because it needs every model's verdict, and a check or the preview of one page does not.
    pub fn order(&self) -> &[usize] {
        as_one(Dependency::Order, || once(&self.order, || order(self.assessed, &self.words)))
    }

    /// The page at `address`, if there is one.
    pub fn page(&self, address: &str) -> Option<&Page> {
        note_everything();
        self.pages.binary_search_by(|it| it.address.as_str().cmp(address)).ok().map(|at| &self.pages[at])
    }

    /// The slugs of the explainers that link to the page about `subject`, or show its record.
    pub fn mentions(&self, subject: &Subject) -> impl Iterator<Item = &str> {
        let address = subject.address(self.assessed);
        self.mentions.get(&address).into_iter().flatten().map(String::as_str)
    }
}

/// What hangs on its language.
impl Site<'_> {
    /// The language of the pages.
    pub fn language(&self) -> &SiteLanguage {
        self.languages.at(self.rank)
    }

    /// The language at the root.
    pub fn first_language(&self) -> &SiteLanguage {
        self.languages.at(0)
    }

    /// Whether it is the one at the root, which has what all languages share.
    pub fn is_first(&self) -> bool {
        self.rank == 0
    }

    /// The language that records on its pages are in, beside its own: that of the site, or what the settings say they are
    /// written in.
    pub fn records_language(&self) -> Option<&str> {
        let first = Some(self.first_language().tag.as_str()).filter(|_| !self.is_first());
        first.or_else(|| self.assessed.facts.settings.records_language())
    }

    /// Whether there are others.
    pub fn has_languages(&self) -> bool {
        self.languages.count() > 1
    }

    /// The address of something that all languages share, from the root of this one.
    pub fn shared(&self, address: &str) -> String {
        format!("{}{address}", above(self.rank))
    }

    /// The whole address of the root of this language, without a slash at its end; none if the settings name no address.
    pub fn base(&self) -> Option<String> {
        let base = self.assessed.facts.settings.base()?;
        Some(format!("{base}/{}", self.language().prefix).trim_end_matches('/').to_owned())
    }

    /// Whether the text at `address` is in the first language, because nobody has translated it.
    pub fn is_untold(&self, address: &str) -> bool {
        self.language().untold.contains(address)
    }

    /// The language of the text of a file where it is not that of the pages: it stands in for a translation, or the
    /// settings say what it is written in.
    pub fn language_of(&self, file: FileId) -> Option<&str> {
        let path = &self.sources.file(file).path;
        if self.languages.is_told(self.rank, path) {
            return None;
        }
        let named = self.assessed.facts.settings.named_language(path).unwrap_or(&self.first_language().tag);
        Some(named).filter(|it| !it.eq_ignore_ascii_case(&self.language().tag))
    }

    /// The pages that only languages other than the first have, by their addresses below the root of all.
    pub fn own_pages(&self) -> impl Iterator<Item = String> {
        self.languages.own_pages()
    }

    /// The same page in every language that has it; none if one has it alone.
    pub fn versions(&self, page: &Page) -> Vec<PageVersion<'_>> {
        self.languages.versions(page, self.rank)
    }
}

/// What `cell` holds, or holds from now on. It is made before the cell is locked: whoever makes it shares work between
/// threads, and a thread that waits for its share could be given a page that waits for the same cell.
pub(crate) fn once<T>(cell: &OnceLock<Vec<T>>, make: impl FnOnce() -> Vec<T>) -> &[T] {
    match cell.get() {
        Some(it) => it,
        None => {
            let made = make();
            cell.get_or_init(|| made)
        }
    }
}

/// The slugs of all explainers: by the order of their section, by their own, then by slug.
fn reading_order(facts: &Facts) -> Vec<String> {
    let mut slugs: Vec<String> = facts.explainers.keys().cloned().collect();
    slugs.sort_by_cached_key(|it| {
        // Those in no section come before the sections, and those of a section itself before the sections in it.
        let around = facts.sections_around(it).into_iter();
        let sections: Vec<(u64, String)> =
            around.map(|(folder, page)| (page.front.order.unwrap_or(u64::MAX), folder.to_owned())).collect();
        (sections, facts.explainers[it].value.front.order.unwrap_or(u64::MAX))
    });
    slugs
}

/// All models by rank: most open first, then newest, then by name.
fn order(assessed: &Assessed<'_>, words: &Messages) -> Vec<usize> {
    let models: Vec<_> = assessed.models.iter().collect();
    let key = |at: &usize| {
        let ladder = models[*at].standing().map(crate::assess::Trace::ladder);
        let (floor, ceiling) = ladder.map_or((0, 0), |it| (it.floor, it.ceiling));
        (floor, ceiling, models[*at].release.record.value.released.as_ref().map(|it| it.value))
    };
    let name = |at: &usize| &models[*at].release.record.value.name;
    let mut res: Vec<usize> = (0..models.len()).collect();
    res.sort_by(|one, other| words.compare(name(one), name(other)));
    // A stable order: those that stand on one step since one day stay in the order of names.
    res.sort_by_cached_key(|at| std::cmp::Reverse(key(at)));
    res
}
