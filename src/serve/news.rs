//! What happened, for the terminal and for browsers.

use std::time::Duration;

/// What happened, for the terminal.
#[derive(Debug)]
pub enum News {
    /// The first site, or the report of its mistakes, can be asked for.
    Listening,
    /// A site is shown.
    Shown {
        /// How many pages it has.
        pages: usize,
        /// How long it took from what was read to what can be asked for.
        took: Duration,
    },
    /// There are mistakes; with the report as `ajar check` prints it.
    Mistaken(String),
    /// The mistakes are gone, and the site is as it was before them.
    Mended,
    /// Changes are noticed late, because the system's own notice cannot be had; with its words.
    Polling(String),
}

/// What a browser has to do to show other sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refresh {
    Nothing,
    /// Exchange its styles.
    Styles,
    /// Load its page again.
    Pages,
}
