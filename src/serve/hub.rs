//! What every browser should show now, and who is looking at what.

use super::Refresh;
use super::snapshot::Snapshot;
use serde::Serialize;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The one place that connections and the maker of editions share.
pub(super) struct Hub {
    /// Differs from run to run, so that a page of an earlier run is known as one.
    run: u64,
    posted: Mutex<Posted>,
    changed: Condvar,
}

#[derive(Default)]
struct Posted {
    edition: Option<Snapshot>,
    count: u64,
    styles: BTreeMap<String, String>,
    mistakes: Option<String>,
    content: String,
    /// Rises with everything posted.
    issue: u64,
    viewed: BTreeMap<String, usize>,
}

/// The notice that a browser gets, as JSON.
#[derive(Serialize)]
struct BrowserNotice<'p> {
    /// What the pages are made from; a page made from something else is old.
    content: &'p str,
    /// Addresses of the styles, by name.
    styles: &'p BTreeMap<String, String>,
    /// The report, if there are mistakes.
    mistakes: Option<&'p str>,
}

impl Hub {
    pub(super) fn new() -> Self {
        let run = RandomState::new().hash_one(0);
        let posted = Posted { content: format!("{run:x}-0"), ..Posted::default() };
        Self { run, posted: Mutex::new(posted), changed: Condvar::new() }
    }

    /// The board has no state that a panic elsewhere could leave half-written.
    fn lock(&self) -> MutexGuard<'_, Posted> {
        self.posted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The name of the content that `change` makes of the current one.
    pub(super) fn next_content(&self, change: Refresh) -> String {
        let mut posted = self.lock();
        if change == Refresh::Pages {
            posted.count += 1;
            return format!("{:x}-{}", self.run, posted.count);
        }
        posted.content.clone()
    }

    /// Shows a new edition; there are no mistakes any more.
    pub(super) fn show(&self, edition: Snapshot, content: String, styles: BTreeMap<String, String>) {
        self.post(|it| {
            if let Some(old) = it.edition.replace(edition) {
                old.end();
            }
            it.content = content;
            it.styles = styles;
            it.mistakes = None;
        });
    }

    /// Shows mistakes over the edition that there is.
    pub(super) fn mistaken(&self, report: &str) {
        self.post(|it| it.mistakes = Some(report.to_owned()));
    }

    /// The edition that is shown is right again.
    pub(super) fn mended(&self) {
        self.post(|it| it.mistakes = None);
    }

    fn post(&self, change: impl FnOnce(&mut Posted)) {
        let mut posted = self.lock();
        change(&mut posted);
        posted.issue += 1;
        drop(posted);
        self.changed.notify_all();
    }

    /// The edition to answer from; else what stands in the way of the first one.
    pub(super) fn edition(&self) -> Result<Snapshot, (String, String)> {
        let posted = self.lock();
        posted.edition.clone().ok_or_else(|| (posted.content.clone(), posted.mistakes.clone().unwrap_or_default()))
    }

    /// Waits for a notice newer than `seen`, at most `patience`; the notice and its number.
    pub(super) fn notice(&self, seen: u64, patience: Duration) -> Option<(u64, String)> {
        let posted = self.lock();
        let waited = self.changed.wait_timeout_while(posted, patience, |it| it.issue == seen);
        let (posted, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if posted.issue == seen {
            return None;
        }
        let notice =
            BrowserNotice { content: &posted.content, styles: &posted.styles, mistakes: posted.mistakes.as_deref() };
        let json = serde_json::to_string(&notice).expect("a notice is strings and a map of strings");
        Some((posted.issue, json))
    }

    /// The addresses of the pages that somebody looks at.
    pub(super) fn viewed(&self) -> Vec<String> {
        self.lock().viewed.keys().cloned().collect()
    }

    /// Notes that somebody looks at a page, until the result is dropped.
    pub(super) fn look(self: &Arc<Self>, address: &str) -> Look {
        *self.lock().viewed.entry(address.to_owned()).or_default() += 1;
        Look { hub: Arc::clone(self), address: address.to_owned() }
    }
}

/// Somebody looking at a page.
pub(super) struct Look {
    hub: Arc<Hub>,
    address: String,
}

impl Drop for Look {
    fn drop(&mut self) {
        let mut posted = self.hub.lock();
        let count = posted.viewed.entry(self.address.clone()).or_default();
        *count = count.saturating_sub(1);
        if *count == 0 {
            posted.viewed.remove(&self.address);
        }
    }
}
