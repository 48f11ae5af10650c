//! What an earlier build made of the same is neither made nor written again.
//!
//! What a page or another file is made of is noted while it is made ([`crate::dependency`]). What all pages share is one digest; with it
//! and the digests of what the page looked at, a later build knows whether the page would be the same, without making it.

use super::Naming;
use super::loads::{names_tables, with_tables};
use super::reach::TemplateReach;
use super::shared::Shared;
use super::sink::{Recipe, Sink};
use crate::dependency::{Dependencies, Dependency, noted};
use crate::export::Tables;
use crate::plan::{Site, SiteState};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// Knows what an earlier build made of the same.
pub(super) struct Reuse<'r, 's, 'd> {
    sink: &'r dyn Sink,
    /// The templates that name tables whose addresses change with their bytes.
    with_tables: BTreeSet<&'s str>,
    /// `None` if the sink keeps nothing.
    state: Option<SiteState<'s, 'd>>,
    /// What was looked at so far.
    looked_at: Mutex<BTreeSet<Arc<Dependency>>>,
}

impl<'r, 's, 'd> Reuse<'r, 's, 'd> {
    pub(super) fn new(
        site: &'s Site<'d>,
        tables: &Tables<'s, 'd>,
        reach: &TemplateReach<'s>,
        sink: &'r dyn Sink,
    ) -> Self {
        let state = sink.digests().map(|it| SiteState::new(site, it, &around(site, tables)));
        let with_tables = if state.is_some() { with_tables(reach) } else { BTreeSet::new() };
        Self { sink, with_tables, state, looked_at: Mutex::default() }
    }

    /// Makes the files called by `name`, unless an earlier build made them of the same. `apart` is what they are made of
    /// that no source says. `make` hands its files over and says their addresses.
    pub(super) fn make<E>(
        &self,
        name: &str,
        apart: &impl Debug,
        make: impl FnOnce() -> Result<Vec<String>, E>,
    ) -> Result<(), E> {
        if self.keep(name, apart).is_some() {
            return Ok(());
        }
        self.note(name, apart, || make().map(|files| Some(FilesMade { files, places: Vec::new() })))
    }

    /// Makes the files called by `name`, and remembers of what, unless they must be made every time.
    pub(super) fn note<E>(
        &self,
        name: &str,
        apart: &impl Debug,
        make: impl FnOnce() -> Result<Option<FilesMade>, E>,
    ) -> Result<(), E> {
        let (made, dependencies) = noted(make);
        if let Some(made) = made? {
            self.made(name, apart, dependencies, made);
        }
        Ok(())
    }

    /// Takes over the files called by `name`, if an earlier build made them of the same; says of what.
    pub(super) fn keep(&self, name: &str, apart: &impl Debug) -> Option<&'r Recipe> {
        self.same(name, apart).filter(|it| self.sink.keep(name, it))
    }

    /// What an earlier build made the files called by `name` of, if that is the same.
    pub(super) fn same(&self, name: &str, apart: &impl Debug) -> Option<&'r Recipe> {
        let (state, earlier) = self.state.as_ref().zip(self.sink.earlier(name))?;
        (state.of(&called(name, apart), &earlier.dependencies) == earlier.key).then_some(earlier)
    }

    /// Remembers what the files called by `name` were made of, unless it was everything.
    pub(super) fn made(&self, name: &str, apart: &impl Debug, dependencies: Dependencies, made: FilesMade) {
        let Some((state, dependencies)) = self.state.as_ref().zip(dependencies.into_named()) else { return };
        let dependencies: Arc<[_]> = dependencies.into_iter().map(|it| self.shared(it)).collect();
        let key = state.of(&called(name, apart), &dependencies);
        let FilesMade { files, places } = made;
        self.sink.remember(name, Recipe { key, dependencies, files, places });
    }

    /// The same as it was noted for others, if it was.
    fn shared(&self, it: Dependency) -> Arc<Dependency> {
        let mut looked_at = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = looked_at.get(&it) {
            return Arc::clone(known);
        }
        let fresh = Arc::new(it);
        looked_at.insert(Arc::clone(&fresh));
        fresh
    }

    /// Whether the pages of a template can name a table by its address, which is another one as soon as any model is.
    pub(super) fn names_table(&self, template: &str) -> bool {
        self.with_tables.contains(template)
    }
}

/// Files that were made, and where that what they hold stands in others.
pub(super) struct FilesMade {
    pub(super) files: Vec<String>,
    pub(super) places: Vec<Range<u64>>,
}

fn called(name: &str, apart: &impl Debug) -> String {
    format!("{name:?} {apart:?}")
}

/// What pages are made of beside the site and its sources: the program, and what every template can name. The addresses of
/// tables are left out of that where templates name none but the theme's: pages that have one are made every time.
fn around(site: &Site<'_>, tables: &Tables<'_, '_>) -> String {
    let naming = if names_tables(site) { Naming::Published } else { Naming::Bare };
    let shared = serde_json::to_string(&Shared::new(site, tables, naming)).expect("it is texts, lists and tables");
    format!("{} {}\n{shared}", env!("CARGO_PKG_VERSION"), env!("AJAR_PROGRAM"))
}
