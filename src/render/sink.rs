//! What takes the files of a site.

use super::times::{PageTimes, Stage};
use crate::dependency::Dependency;
use crate::digest::Hash;
pub use crate::export::PourAll;
use crate::read::{File, SourceDigests};
use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Hands the bytes of a file over, all of them from their start.
pub type Pour<'p> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'p;

/// What some files were made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// The same as long as all that they were made of is.
    pub key: Hash,
    /// What was looked at while they were made, in order: much of it was looked at for others, too, and stands in memory once.
    pub dependencies: Arc<[Arc<Dependency>]>,
    /// Their addresses.
    pub files: Vec<String>,
    /// Where what is in them stands in other files, too: in which, the name tells.
    pub places: Vec<Range<u64>>,
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

    /// The file that an earlier build left at `address`, if it is as it was written: whoever makes it anew can take parts
    /// of it over.
    fn before(&self, address: &str) -> Option<fs::File> {
        let _ = address;
        None
    }

    /// Hears what the files called `name` were made of, for the next build.
    fn remember(&self, name: &str, recipe: Recipe) {
        let _ = (name, recipe);
    }

    /// Takes several files that `pour` hands over side by side, once. Whoever writes to a disk need not hold any of them.
    ///
    /// # Errors
    /// If one of them cannot be kept, or those of `pour`.
    fn pour_all(&self, addresses: &[&str], pour: &mut PourAll<'_>) -> io::Result<()> {
        let mut files = vec![Vec::new(); addresses.len()];
        let mut to: Vec<&mut dyn Write> = files.iter_mut().map(|it| it as &mut dyn Write).collect();
        pour(&mut to)?;
        addresses.iter().zip(files).try_for_each(|(address, bytes)| self.put(address, bytes))
    }

    /// Hears that a part of a build begins.
    fn begins(&self, stage: Stage) {
        let _ = stage;
    }

    /// Hears how many pages there will be, in all languages.
    fn expects(&self, pages: usize) {
        let _ = pages;
    }

    /// Hears how long a part of a build took.
    fn stage(&self, stage: Stage, time: Duration) {
        let _ = (stage, time);
    }

    /// Hears that a page was taken over.
    fn kept(&self) {}

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

    fn pour_all(&self, _: &[&str], _: &mut PourAll<'_>) -> io::Result<()> {
        Ok(())
    }

    fn copy(&self, _: &str, _: &File) -> io::Result<()> {
        Ok(())
    }
}

/// Does a part of a build, and tells `sink` when it begins and how long it took.
pub fn timed<T>(sink: &dyn Sink, stage: Stage, work: impl FnOnce() -> T) -> T {
    sink.begins(stage);
    let start = Instant::now();
    let res = work();
    sink.stage(stage, start.elapsed());
    res
}
