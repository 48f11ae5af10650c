//! What pages are made of, as digests: that of everything which all pages share, and of each thing that one looked at.
//!
//! Every source is either the record of one model, with its translations, or shared by all pages. A page is what it was as
//! long as what all share is, and each of its dependencies.

use super::lists::LicenseList;
use super::{Asset, Dated, Family, Page, Part, Redirect, Site};
use crate::assess::Assessed;
use crate::data::{Change, ComponentKind, RecordKind, original_of};
use crate::dependency::{Dependency, noted};
use crate::digest::{Hash, digits, hash};
use crate::read::SourceDigests;
use crate::shape::Words as _;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

/// The state of a site in one language.
#[derive(Debug)]
pub struct SiteState<'s, 'd> {
    site: &'s Site<'d>,
    /// What all pages share.
    shared: Hash,
    /// What says that a page looked at a model, and in which state of its files.
    records: HashMap<String, Hash>,
    /// Which models there are, so that a rank means the same one.
    ranks: Hash,
    /// What was worked out so far of lists: many pages look at one.
    lists: Mutex<BTreeMap<Dependency, Hash>>,
}

impl<'s, 'd> SiteState<'s, 'd> {
    /// The state of `site`, of which `around` says what pages are made of beside it: the program, and what templates can
    /// name.
    pub fn new(site: &'s Site<'d>, digests: &SourceDigests, around: &str) -> Self {
        let (mut shared, mut records) = (String::new(), BTreeMap::<String, String>::new());
        let folders: Vec<&str> = site.languages.folders().collect();
        for (id, file) in site.sources.files() {
            let text = match model_of(&file.path, &folders) {
                Some(model) => records.entry(model).or_default(),
                None => &mut shared,
            };
            // Paths stand as quoted text, so that no name can look like two.
            let _ = writeln!(text, "{:?} {} {} {}", file.path, file.builtin, file.refused, digits(digests.file(id)));
        }
        let _ = writeln!(shared, "{around}\n{}\n{}", site.assessed.facts.around_models(), site.around_models());
        let models: Vec<&String> = records.keys().collect();
        let ranks = hash(format!("{models:?}").as_bytes());
        let looked_at = |(model, text): (String, String)| {
            let state = seen_in(&Dependency::Model(model.clone()), &digits(hash(text.as_bytes())));
            (model, state)
        };
        let records = records.into_iter().map(looked_at).collect();
        Self { site, shared: hash(shared.as_bytes()), records, ranks, lists: Mutex::default() }
    }

    /// What says that something of that name is as it was: the same as long as all that it is made of is.
    pub fn of(&self, name: &str, dependencies: &[Arc<Dependency>]) -> Hash {
        // All parts are of one length, so that no two rows of them look alike.
        let parts = [self.shared, hash(name.as_bytes())].into_iter();
        hash(parts.chain(dependencies.iter().map(|it| self.state(it))).flatten().collect::<Vec<u8>>().as_slice())
    }

    /// One thing, and its state.
    fn state(&self, it: &Dependency) -> Hash {
        if let Dependency::Model(id) = it {
            return self.records.get(id).copied().unwrap_or_else(|| seen_in(it, "none"));
        }
        let known = || self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(state) = known().get(it) {
            return *state;
        }
        // Whoever is making something on this thread does not look at it.
        let state = seen_in(it, &noted(|| self.list(it)).0);
        known().insert(it.clone(), state);
        state
    }

    /// What a list holds: of a short one the ids of its models, of one that names all of them their ranks.
    fn list(&self, it: &Dependency) -> String {
        let site = self.site;
        let ids = |ranks: &[usize]| -> Vec<&str> {
            ranks.iter().map(|at| site.assessed.models.release(*at).id.as_str()).collect()
        };
        let ranks = digits(self.ranks);
        match it {
            Dependency::Model(_) => String::new(),
            Dependency::Feed(page) => site.has_feed(page).to_string(),
            Dependency::Family(slug) => {
                let family = |Family { name, models }: &Family| format!("{name:?} {:?}", ids(models));
                format!("{:?}", site.families.get(slug).map(|it| family(it.1)))
            }
            Dependency::License(id) => {
                let list = |LicenseList { weights, parts }: &LicenseList| (ids(weights), ids(parts));
                format!("{:?}", site.license_list(id).map(list))
            }
            Dependency::Org(id) => format!("{:?}", ids(site.org_list(id))),
            Dependency::Dataset(id) => format!("{:?}", ids(site.dataset_list(id))),
            Dependency::Order => format!("{ranks} {:?}", site.order()),
            Dependency::Steps => format!("{ranks} {:?}", site.step_lists()),
            Dependency::Use(id) => format!("{ranks} {:?}", site.use_list(id)),
            Dependency::Standard(id) => format!("{ranks} {:?}", site.standard_list(id)),
            Dependency::Component(name) => {
                format!("{ranks} {:?}", ComponentKind::from_name(name).map(|it| site.component_list(it)))
            }
            Dependency::Changes(number) => {
                // Where in its file a change stands, no page says.
                let line = |Dated { kind, record, name, address, change }: &Dated<'_>| {
                    let Change { date, kind: why, what, span: _ } = change;
                    format!("{kind:?} {record:?} {name:?} {address:?} {:?} {why:?} {what:?}\n", date.value)
                };
                site.changes_on(Part { number: *number, of: *number }).iter().map(line).collect()
            }
        }
    }
}

impl Site<'_> {
    /// What a site holds beside its models and what follows from them. Every field is named here, so that a new one cannot
    /// be forgotten: what stands for nothing is made of the facts, or is a list of which whoever looks at it is noted.
    fn around_models(&self) -> String {
        let Self {
            assessed: Assessed { facts: _, models: _ },
            sources,
            pages,
            assets,
            redirects,
            links,
            menus,
            picture,
            families,
            words: _,
            text_words: _,
            languages,
            rank,
            used: _,
            order: _,
            reading: _,
            changes: _,
            changes_at: _,
            feeds: _,
            lists: _,
            mentions,
        } = self;
        // How many parts a list has, it says itself; and no page but those that look at all speaks of the others.
        let others = pages.iter().filter(|it| !it.subject.is_of_models() && it.part.number == 1);
        let pages = others.map(|Page { address, subject, part: _, file: _ }| (address, subject));
        let assets = assets.iter().map(|Asset { name, address, file: _, beside }| (name, address, beside));
        let links = links.iter().map(|(file, links)| (&sources.file(*file).path, links));
        let redirects = redirects.iter().map(|Redirect { address, target, span: _ }| (address, target));
        let lists: (Vec<_>, Vec<_>, Vec<_>, Vec<_>) =
            (pages.collect(), assets.collect(), links.collect(), redirects.collect());
        format!("{lists:?} {menus:?} {picture:?} {} {languages:?} {rank} {mentions:?}", families.is_empty())
    }
}

/// A thing in a state, of which `state` says all.
fn seen_in(it: &Dependency, state: &str) -> Hash {
    hash(format!("{it:?} {state}").as_bytes())
}

/// The model of which the file at `path` is the record, or a translation of it.
fn model_of(path: &str, folders: &[&str]) -> Option<String> {
    let original = folders.iter().find_map(|folder| original_of(path, folder));
    match RecordKind::at(original.as_deref().unwrap_or(path))? {
        (RecordKind::Model, id) => Some(id),
        _ => None,
    }
}
