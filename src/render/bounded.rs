//! A page while it is made, which cannot grow or go on without end.

use super::space::Tight;
use std::io::{self, Write};

/// The largest page, in bytes before its white space goes.
const LARGEST: usize = 64 * 1024 * 1024;

/// How often a template may write for one page: some thirty times for each row of the largest list.
const MOST_STROKES: usize = 20_000_000;

/// How many of them go by between two questions whether the page is still wanted.
const STROKES_BETWEEN: usize = 256;

/// Why a page was not made to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stop {
    TooLarge,
    TooMuchWork,
    /// Whoever asked for it does not want it any more.
    Unwanted,
}

impl Stop {
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::TooLarge => "the page has more than 64 MiB",
            Self::TooMuchWork => "the template writes more than twenty million times for one page",
            Self::Unwanted => "the template takes too long for one page",
        }
    }
}

/// Takes what a template writes.
pub(super) struct Bounded<'w> {
    tight: Tight,
    bytes: usize,
    strokes: usize,
    wanted: &'w (dyn Fn() -> bool + Sync),
    stop: Option<Stop>,
}

impl<'w> Bounded<'w> {
    /// An empty page, made as long as it is `wanted`.
    pub(super) fn new(wanted: &'w (dyn Fn() -> bool + Sync)) -> Self {
        Self { tight: Tight::new(16 * 1024), bytes: 0, strokes: 0, wanted, stop: None }
    }

    /// Why it was stopped, if it was.
    pub(super) fn stop(&self) -> Option<Stop> {
        self.stop
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.tight.finish()
    }

    fn count(&mut self, bytes: usize) -> Option<Stop> {
        self.bytes += bytes;
        self.strokes += 1;
        if self.bytes > LARGEST {
            return Some(Stop::TooLarge);
        }
        if self.strokes > MOST_STROKES {
            return Some(Stop::TooMuchWork);
        }
        (self.strokes.is_multiple_of(STROKES_BETWEEN) && !(self.wanted)()).then_some(Stop::Unwanted)
    }
}

impl Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(stop) = self.count(bytes.len()) {
            self.stop = Some(stop);
            return Err(io::Error::other(stop.words()));
        }
        self.tight.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tight.flush()
    }
}
