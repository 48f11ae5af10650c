//! A built site → a storage that serves it: only what changed, pages last, deletions after.
//!
//! A manifest among the objects says which of them are Ajar's; others are neither written over nor deleted. Before the
//! first object changes, the manifest names the old and the new state, so that a publication that is killed is gone on
//! with by the next one.

mod error;

pub use error::PublishError;

use crate::digest::{Hash, digits, hash};
use crate::fetch::{ObjectHead, Storage, StorageError};
use crate::plan::{is_fingerprinted, media_type};
use crate::write::{BuiltSite, Manifest, rank};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many requests are under way at a time: each waits much longer than it works.
const AT_ONCE: usize = 16;

/// Files above this length, in bytes, go one after the other, so that few of them are in memory.
const LARGE: u64 = 16 * 1024 * 1024;

/// What a publication has to do.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Publishing {
    /// The addresses of files that are new or changed, in the order in which they are sent.
    pub send: Vec<String>,
    /// Of files that are no longer part of the site, in the order in which they are deleted.
    pub delete: Vec<String>,
    /// How many files are there already.
    pub unchanged: usize,
    /// Files of an earlier publication that are no longer part of the site and not what it wrote: they are left.
    pub left: Vec<String>,
}

/// A site and the storage it goes to, compared.
pub struct StoragePublication<'p> {
    site: &'p BuiltSite,
    storage: &'p Storage,
    old: Manifest,
    /// What is to be done.
    pub work: Publishing,
    pool: ThreadPool,
}

impl<'p> StoragePublication<'p> {
    /// Compares the site with what the storage holds. Nothing is changed.
    ///
    /// # Errors
    /// If the storage cannot be read, or an object that Ajar did not write stands where a file belongs.
    pub fn new(site: &'p BuiltSite, storage: &'p Storage) -> Result<Self, PublishError> {
        let pool = ThreadPoolBuilder::new().num_threads(AT_ONCE).build().map_err(PublishError::threads)?;
        let old = match storage.get(Manifest::NAME)? {
            None => Manifest::default(),
            Some(bytes) => {
                let text =
                    String::from_utf8(bytes).map_err(|_| PublishError::Manifest("it is not UTF-8".to_owned()))?;
                Manifest::parse(&text).map_err(|(line, why)| PublishError::Manifest(format!("line {line}: {why}")))?
            }
        };
        let there = storage.list()?;
        let mut work = compare(site, &old, &there);
        let is_ours = |address: &String| {
            Ok::<_, StorageError>(storage.own_hash(address)?.is_some_and(|it| old.covers_digits(address, &it)))
        };
        let look = |addresses: Vec<String>| -> Result<(Vec<String>, Vec<String>), StorageError> {
            let ours: Result<Vec<bool>, _> = pool.install(|| addresses.par_iter().map(is_ours).collect());
            let mut ours = ours?.into_iter();
            Ok(addresses.into_iter().partition(|_| ours.next().unwrap_or_default()))
        };
        let occupied: Vec<String> = work.send.iter().filter(|it| there.contains_key(*it)).cloned().collect();
        let (_, foreign) = look(occupied)?;
        if !foreign.is_empty() {
            return Err(PublishError::Occupied(foreign));
        }
        (work.delete, work.left) = look(std::mem::take(&mut work.delete))?;
        Ok(Self { site, storage, old, work, pool })
    }

    /// Does it.
    ///
    /// # Errors
    /// If the storage refuses, or a file is not what was built. The next publication goes on where this one stopped.
    pub fn run(&self) -> Result<(), PublishError> {
        let new = self.site.manifest();
        if self.work.send.is_empty() && self.work.delete.is_empty() && self.work.left.is_empty() && self.old == new {
            return Ok(());
        }
        let mut both = self.old.clone();
        both.extend(&new);
        self.put_manifest(&both)?;
        let hashes: BTreeMap<&str, Hash> = self.site.files().iter().map(|(it, hash)| (it.as_str(), *hash)).collect();
        let send = |address: &String| match hashes.get(address.as_str()) {
            Some(hash) => self.put(address, *hash),
            None => Ok(()),
        };
        for group in self.work.send.chunk_by(|one, other| stage(one) == stage(other)) {
            let (large, small): (Vec<&String>, Vec<&String>) =
                group.iter().partition(|it| self.site.length(it) > LARGE);
            large.into_iter().try_for_each(send)?;
            self.pool.install(|| small.into_par_iter().try_for_each(send))?;
        }
        for group in self.work.delete.chunk_by(|one, other| stage(one) == stage(other)) {
            self.pool.install(|| group.par_iter().try_for_each(|it| self.storage.delete(it)))?;
        }
        self.put_manifest(&new)
    }

    fn put(&self, address: &str, hash: Hash) -> Result<(), PublishError> {
        let bytes = self.site.read(address, hash)?;
        let head = ObjectHead { media_type: media_type(address), cache: cache(address), hash: &digits(hash) };
        Ok(self.storage.put(address, &bytes, head)?)
    }

    fn put_manifest(&self, manifest: &Manifest) -> Result<(), PublishError> {
        let text = manifest.text();
        let head =
            ObjectHead { media_type: media_type("x.txt"), cache: "no-store", hash: &digits(hash(text.as_bytes())) };
        Ok(self.storage.put(Manifest::NAME, text.as_bytes(), head)?)
    }
}

/// What is to be done where `old` says what Ajar wrote and `there` what stands there, with lengths.
fn compare(site: &BuiltSite, old: &Manifest, there: &BTreeMap<String, u64>) -> Publishing {
    let mut res = Publishing::default();
    for (address, hash) in site.files() {
        if old.is_at(address, *hash) && there.get(address) == Some(&site.length(address)) {
            res.unchanged += 1;
        } else {
            res.send.push(address.clone());
        }
    }
    let is_part = |address: &str| site.files().binary_search_by(|it| it.0.as_str().cmp(address)).is_ok();
    let gone = old.addresses().filter(|it| there.contains_key(*it) && !is_part(it));
    res.delete = gone.map(str::to_owned).collect();
    // What pages load goes before them; a page goes away before what it needs.
    res.send.sort_by_key(|it| (stage(it), rank(it)));
    res.delete.sort_by_key(|it| Reverse((stage(it), rank(it))));
    res
}

/// Which files may be sent at the same time: what pages load, pages, the front page and what lists pages.
fn stage(address: &str) -> u8 {
    match rank(address).0 {
        1 if address == "index.html" => 2,
        kind => kind,
    }
}

/// How long a file may be kept by whoever loads it. One whose address says its bytes never changes; the others are
/// asked for again, and the answer is short if they are as they were.
fn cache(address: &str) -> &'static str {
    if is_fingerprinted(address) { "public, max-age=31536000, immutable" } else { "public, max-age=0, must-revalidate" }
}
