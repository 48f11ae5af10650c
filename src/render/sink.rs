//! What takes the files of a site.

use super::times::{PageTimes, Stage};
pub use crate::export::PourAll;
use crate::read::File;
use std::io::{self, Write};
use std::time::{Duration, Instant};

/// Hands the bytes of a file over, all of them from their start.
pub type Pour<'p> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'p;

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
