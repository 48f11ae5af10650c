//! What takes the files of a site.

use super::times::{PageTimes, Stage};
use crate::dependency::Dependency;
use crate::digest::Hash;
use crate::read::{File, SourceDigests};
use std::io;
use std::time::{Duration, Instant};

/// What some files were made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// The same as long as all that they were made of is.
    pub key: Hash,
    /// What was looked at while they were made, in order.
    pub dependencies: Vec<Dependency>,
    /// Their addresses.
    pub files: Vec<String>,
}

/// Takes finished files; called from several threads, in no order.
pub trait Sink: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// If it cannot be kept.
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()>;

    /// Takes one file as it stands among the sources. Whoever writes to a disk need not hold all of it.
    ///
    /// # Errors
    /// If it cannot be read or kept.
    fn copy(&self, address: &str, file: &File) -> io::Result<()> {
        self.put(address, file.load()?.into_owned())
    }

    /// The digests of the sources, if the sink knows what an earlier build made: nothing is taken over without.
    fn digests(&self) -> Option<&SourceDigests> {
        None
    }

    /// What an earlier build made what is called `name` of.
    fn earlier(&self, name: &str) -> Option<&Recipe> {
        let _ = name;
        None
    }

    /// Takes over the files that an earlier build made by this recipe, if all of them are there as they were written.
    fn keep(&self, name: &str, recipe: &Recipe) -> bool {
        let _ = (name, recipe);
        false
    }

    /// Hears what the files called `name` were made of, for the next build.
    fn remember(&self, name: &str, recipe: Recipe) {
        let _ = (name, recipe);
    }

    /// Hears how long a part of a build took.
    fn stage(&self, stage: Stage, time: Duration) {
        let _ = (stage, time);
    }

    /// Hears how long a page took.
    fn page(&self, times: PageTimes) {
        let _ = times;
    }
}

/// Forgets every file: for a check that builds nothing.
#[derive(Debug, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: Vec<u8>) -> io::Result<()> {
        Ok(())
    }

    fn copy(&self, _: &str, _: &File) -> io::Result<()> {
        Ok(())
    }
}

/// Does a part of a build, and tells `sink` how long it took.
pub fn timed<T>(sink: &dyn Sink, stage: Stage, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let res = work();
    sink.stage(stage, start.elapsed());
    res
}
