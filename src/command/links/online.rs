//! The part of `ajar links` that asks.

use super::arguments::{ArchiveWish, Links};
use super::known::keep;
use crate::command::{is_quiet, tell};
use ajar::fetch::{ARCHIVE, CopyWish, LookSettings, copies, look};
use ajar::links::{CitedAddress, LinkAnswer, LinkCache, LinkState, Moment, jobs};
use ajar::write::WriteError;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// After so many answers what is known is written, so that a run that is killed loses no more.
const KEPT: usize = 20;

/// So many hosts are not silent by chance.
const SILENT: usize = 3;

/// How much of a page is read.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Asks for what is due, and for copies if they are wanted.
///
/// # Errors
/// If what is known cannot be written.
pub(super) fn ask(
    dir: &Path,
    wanted: &Links,
    cache: &mut LinkCache,
    cited: &[CitedAddress],
    base: Option<&str>,
    moment: &Moment,
) -> Result<(), String> {
    let settings = settings(wanted, base);
    let due = cited.iter().filter(|it| wanted.again || cache.is_due(it, moment));
    let due = jobs(due);
    let run = Mutex::new(LinksRun { cache: std::mem::take(cache), ..LinksRun::default() });
    look(&due, &settings, &|job, answer| {
        let mut run = run.lock().unwrap_or_else(PoisonError::into_inner);
        run.take_in(&job.url, answer, moment);
        if run.done.is_multiple_of(KEPT) {
            progress(run.done, due.len());
            run.refused = run.refused.take().or_else(|| keep(dir, &wanted.cache, &run.cache).err());
        }
    });
    let mut run = run.into_inner().unwrap_or_else(PoisonError::into_inner);
    run.end(moment)?;
    *cache = run.cache;
    if let Some(error) = run.refused {
        return Err(error.to_string());
    }
    if let Some(wish) = wanted.archive {
        ask_archive(wish, cache, cited, &settings);
    }
    keep(dir, &wanted.cache, cache).map_err(|it| it.to_string())
}

/// What a run has learned so far.
#[derive(Default)]
struct LinksRun {
    cache: LinkCache,
    done: usize,
    /// Why what is known could not be written.
    refused: Option<WriteError>,
    /// Whether any host has answered: only then is a silence that of a host, and not of this machine's own network.
    is_connected: bool,
    doubtful: Vec<(String, LinkAnswer)>,
}

impl LinksRun {
    fn take_in(&mut self, url: &str, answer: LinkAnswer, moment: &Moment) {
        self.done += 1;
        let is_silence = matches!(answer.state, LinkState::NoHost | LinkState::Unreachable | LinkState::Slow);
        self.is_connected |= !is_silence;
        self.doubtful.push((url.to_owned(), answer));
        if self.is_connected {
            self.believe(moment);
        }
    }

    fn believe(&mut self, moment: &Moment) {
        for (url, answer) in self.doubtful.drain(..) {
            self.cache.put(&url, answer, moment);
        }
    }

    /// Believes what is left, unless several hosts were asked and all were silent.
    fn end(&mut self, moment: &Moment) -> Result<(), String> {
        let hosts: BTreeSet<&str> = self.doubtful.iter().filter_map(|it| it.0.split('/').nth(2)).collect();
        if hosts.len() >= SILENT {
            return Err("no host answers: is this machine on the network? nothing was kept of this run".to_owned());
        }
        self.believe(moment);
        Ok(())
    }
}

fn progress(done: usize, all: usize) {
    if !is_quiet() {
        tell(&format!("{done} of {all} addresses\n"));
    }
}

fn settings(wanted: &Links, base: Option<&str>) -> LookSettings {
    let site = base.map_or_else(String::new, |it| format!("; +{it}"));
    LookSettings {
        name: format!("ajar-links/{} (looks at sources that a site cites{site})", env!("CARGO_PKG_VERSION")),
        pause: Duration::from_secs_f64(wanted.pause),
        at_once: wanted.at_once.clamp(1, 64),
        timeout: Duration::from_secs_f64(wanted.timeout.max(0.1)),
        patience: Duration::from_secs_f64(wanted.patience),
        redirects: 10,
        most_bytes: MOST_BYTES,
        archive: wanted.test_archive.clone().unwrap_or_else(|| ARCHIVE.to_owned()),
        test: wanted.test_server,
    }
}

/// Asks for copies of sources that name none, and of which none is known.
fn ask_archive(wish: ArchiveWish, cache: &mut LinkCache, cited: &[CitedAddress], settings: &LookSettings) {
    let wants = |it: &&CitedAddress| {
        let Some(entry) = cache.addresses.get(&it.url).filter(|entry| entry.archived.is_none()) else {
            return false;
        };
        let is_copy = it.url.contains("://web.archive.org/");
        let is_broken = !entry.state.is_fine() || !entry.missing.is_empty();
        let is_source = it.sources.iter().any(|source| source.archived.is_none());
        !is_copy && (is_broken || wish == ArchiveWish::All && is_source)
    };
    let wishes: Vec<CopyWish> = cited.iter().filter(wants).map(|it| (it.url.clone(), it.read_on())).collect();
    copies(&wishes, settings, &mut |url, copy| match copy {
        Ok(found) => {
            if let Some(entry) = cache.addresses.get_mut(url) {
                entry.archived = found;
            }
        }
        Err(why) => {
            tell(&format!("no word of a copy of {}: {}\n", ajar::inert::line(url), ajar::inert::line(&why)));
        }
    });
}
