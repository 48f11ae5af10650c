//! Bytes → the output folder, which is the old site or the new one; and the one writer of files for every command.
//!
//! A site is staged beside the output, with second names for the files that did not change, and the two folders are
//! exchanged in one step. Where a disk cannot do that, files are moved one by one in an order that misleads nobody.
//! A manifest lists what Ajar wrote, with hashes; nothing else is ever overwritten or deleted.

mod error;
mod lock;
mod made;
mod manifest;
mod open;
mod place;
mod publish;
mod retire;
mod source;
mod survey;

pub use error::WriteError;
pub use made::{BuildFindings, Ingredients};
pub use source::{begin, create, is_there, recall, refresh, replace};

use crate::disk::{DiskError, DiskFault, FileContent, Folder};
use crate::plan::name;
use crate::render::Sink;
use lock::Lock;
use manifest::{Manifest, StagedFile};
use open::OpenFolders;
use place::{Place, WORK};
use publish::Publication;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use survey::Survey;

/// What a build did to the output folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or changed.
    pub written: usize,
    /// Files whose bytes were already there.
    pub unchanged: usize,
    /// Files of an earlier build that are no longer part of the site.
    pub deleted: usize,
}

/// How a site is put into its output folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Whether the site has to be on the disk before it is shown, so that it is whole after a power cut, too.
    pub sync: bool,
    /// Whether the folder stays the same one and its files are changed in it, for whoever holds it open.
    pub in_place: bool,
}

/// A build on its way into the output folder. Dropped without [`Staging::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    manner: Manner,
    stage: Folder,
    out: Option<Folder>,
    old: Manifest,
    files: Mutex<BTreeMap<String, StagedFile>>,
    made: Option<(Ingredients, BuildFindings)>,
    /// Folders of the stage and of the output.
    staged: OpenFolders,
    published: OpenFolders,
    /// Dropped last.
    _lock: Lock,
}

impl Staging {
    /// Prepares to write the site made from `root` into `out`.
    ///
    /// # Errors
    /// If `out` is not Ajar's to write, another build writes into it, or the disk refuses.
    pub fn new(root: &Path, out: &Path, manner: Manner) -> Result<Self, WriteError> {
        let place = Place::find(root, out)?;
        let lock = Lock::take(&place.workshop, &place.lock, &place.path())?;
        let out = place.out()?;
        retire::clear(&place, out.as_ref())?;
        let old = match &out {
            Some(folder) => known(folder)?,
            None => Manifest::default(),
        };
        let stage = place.workshop.make(&place.stage)?;
        let (staged, published) = (OpenFolders::default(), OpenFolders::default());
        Ok(Self { place, manner, stage, out, old, files: Mutex::default(), made: None, staged, published, _lock: lock })
    }

    /// What an earlier build found that made the site in the output of the same, if every file of it is still there as
    /// it was written; with how many these are. Nothing is to be done then.
    pub fn recall(&self, ingredients: Ingredients) -> Option<(BuildFindings, Written)> {
        let made = made::recall(&self.place, self.out.as_ref()?, &self.old, ingredients)?;
        Some((made, Written { unchanged: self.old.addresses().count(), ..Written::default() }))
    }

    /// Says what the site is made of, for the next build.
    pub fn remember(&mut self, ingredients: Ingredients, made: BuildFindings) {
        self.made = Some((ingredients, made));
    }

    /// Puts the site in the place of the one before.
    ///
    /// # Errors
    /// If something of others is in the way, found before anything is moved, or the disk refuses.
    pub fn commit(self) -> Result<Written, WriteError> {
        let files = std::mem::take(&mut *self.lock());
        let survey = self.out.as_ref().map_or_else(|| Ok(Survey::default()), Survey::of)?;
        let changes = match &self.out {
            Some(out) => survey.changes(out, &self.old, &files)?,
            None => survey::OutputChanges { can_carry: true, ..survey::OutputChanges::default() },
        };
        let fresh = files.values().filter(|it| it.is_fresh).count();
        let written = Written { written: fresh, unchanged: files.len() - fresh, deleted: changes.gone.len() };
        let publication = Publication {
            place: &self.place,
            stage: &self.stage,
            out: self.out.as_ref(),
            old: &self.old,
            files: &files,
            survey: &survey,
            changes: &changes,
            sync: self.manner.sync,
        };
        // A build that was killed at its very end left a manifest that says too much.
        let is_there = fresh == 0 && changes.gone.is_empty() && publication.manifest() == self.old;
        let is_done = is_there || self.is_whole() && publication.swap()?;
        if !is_done {
            publication.in_order()?;
        }
        if let Some(((ingredients, made), out)) = self.made.zip(self.place.out()?) {
            made::remember(&self.place, &out, ingredients, made);
        }
        Ok(written)
    }

    /// Whether the staged folder gets the files that did not change, too, to take the place of the output.
    fn is_whole(&self) -> bool {
        self.place.is_beside && !self.manner.in_place
    }

    /// Whether the output has a file of Ajar's with these bytes, which the staged folder then has, too.
    fn keep(&self, address: &str, bytes: &[u8]) -> bool {
        let Some(out) = self.out.as_ref().filter(|_| self.old.names(address)) else { return false };
        let (path, name) = parted(address);
        let Ok(old) = self.published.at(path, || out.below(path)) else { return false };
        let is_as_long = |it: crate::disk::EntryLook| it.length == bytes.len() as u64;
        if !old.look(name).is_ok_and(|it| it.is_some_and(is_as_long)) {
            return false;
        }
        if !self.is_whole() {
            return has(&old, name, bytes);
        }
        let Ok(new) = self.staged(path) else { return false };
        // Looked at under its new name, which nobody else exchanges.
        old.link(name, &new, name).is_ok() && (has(&new, name, bytes) || unlink(&new, name))
    }

    /// The folder of the stage at `path`, which is made.
    fn staged(&self, path: &str) -> Result<std::sync::Arc<Folder>, DiskError> {
        self.staged.at(path, || self.stage.make(path))
    }

    /// A thread that died holding the lock left a whole map behind: insertion is one step.
    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, StagedFile>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Staging {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        if let Some(why) = name::fault(address) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
        }
        let is_fresh = !self.keep(address, &bytes);
        if is_fresh {
            let (path, name) = parted(address);
            drop(self.staged(path).and_then(|it| it.create(name, &bytes)).map_err(refusal)?);
        }
        let file = StagedFile { hash: manifest::hash(&bytes), is_fresh };
        self.lock().insert(address.to_owned(), file);
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Whatever has the name of the stage now: a site that came to nothing, or the one before. Nothing can be done
        // about one that cannot be removed; the next build tries again, and tells.
        let out = self.place.out().ok().flatten();
        let _ = retire::clear(&self.place, out.as_ref());
    }
}

/// The folder and the name of the file at an address.
fn parted(address: &str) -> (&str, &str) {
    address.rsplit_once('/').unwrap_or(("", address))
}

/// Takes a second name away again; always `false`.
fn unlink(folder: &Folder, name: &str) -> bool {
    // If it stays, the file cannot be written, which is told.
    let _ = folder.remove_file(name);
    false
}

/// The manifest of an output folder, which is Ajar's if it has one or is empty.
fn known(out: &Folder) -> Result<Manifest, WriteError> {
    if let Some(manifest) = Manifest::read(out)? {
        return Ok(manifest);
    }
    let is_work = |name: &std::ffi::OsStr| WORK.iter().any(|it| name == *it);
    if out.entries()?.iter().any(|(name, _)| !is_work(name)) {
        return Err(WriteError::Foreign(out.path().to_owned()));
    }
    Ok(Manifest::default())
}

/// Whether the file `name` has exactly these bytes.
fn has(folder: &Folder, name: &str, bytes: &[u8]) -> bool {
    matches!(folder.read(name, bytes.len() as u64), Ok(FileContent::Bytes(it)) if it == bytes)
}

/// The system's own words for what it refused; the path is known to whoever asked.
fn refusal(error: DiskError) -> io::Error {
    match error.fault {
        DiskFault::Io(error) => error,
        DiskFault::Link => io::Error::other("a link stands in the way"),
    }
}
