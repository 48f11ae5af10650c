//! The one place that asks the network, and only for `ajar links` and `ajar publish`.
//!
//! It stands to the right of everything that reads, builds, checks or serves a site, so that none of these can name it
//! (`tests/it/layers`); the feature `network` leaves it out of the program. What hosts answer is a stranger's word:
//! it is bounded in time and size, and nothing of it is obeyed but a redirect to another public address and a wish for
//! patience.

mod archive;
mod client;
mod fault;
mod follow;
mod gates;
mod guard;
mod settings;
mod storage;
mod text;
mod wall;

pub use archive::ARCHIVE;
pub use guard::is_public;
pub use settings::LookSettings;
pub use storage::{ObjectHead, Storage, StorageError, StorageSettings};
pub use text::words;

use crate::links::{LinkAnswer, LinkJob};
use crate::shape::Day;
use client::Client;
use gates::held;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Looks at every address, and tells of each as soon as it is known, from several threads.
pub fn look(jobs: &[LinkJob], settings: &LookSettings, tell: &(dyn Fn(&LinkJob, LinkAnswer) + Sync)) {
    let client = Client::new(settings);
    spread(jobs, |it| &it.url, settings.at_once, &|job| tell(job, follow::look(&client, job)));
}

/// An address, and the day near which a copy is wanted.
pub type CopyWish = (String, Option<Day>);

/// An archived copy, or that there is none; or why the archive did not say.
pub type CopyFound = Result<Option<String>, String>;

/// Asks for archived copies, one after the other because one host has them all.
pub fn copies(wishes: &[CopyWish], settings: &LookSettings, tell: &mut dyn FnMut(&str, CopyFound)) {
    let client = Client::new(settings);
    for (url, day) in wishes {
        tell(url, archive::copy(&client, url, *day));
    }
}

/// Does the work for each item, with one thread at most for those of one host and `at_once` threads in all. Hosts with
/// the most to do begin.
fn spread<T: Sync>(items: &[T], url: impl Fn(&T) -> &str, at_once: usize, work: &(dyn Fn(&T) + Sync)) {
    let host = |it: &T| url(it).split('/').nth(2).unwrap_or_default().to_ascii_lowercase();
    let mut by_host: BTreeMap<String, Vec<&T>> = BTreeMap::new();
    for it in items {
        by_host.entry(host(it)).or_default().push(it);
    }
    let mut queues: Vec<Vec<&T>> = by_host.into_values().collect();
    queues.sort_by_key(Vec::len);
    let queues = Mutex::new(queues);
    let next = || held(&queues).pop();
    std::thread::scope(|scope| {
        for _ in 0..at_once.max(1) {
            scope.spawn(|| {
                while let Some(queue) = next() {
                    queue.into_iter().for_each(work);
                }
            });
        }
    });
}
