//! A build on its way into the output folder.

use super::lock::Lock;
use super::made::{self, BuildFindings, Ingredients, MadeOf};
use super::manifest::{Manifest, StagedFile};
use super::open::OpenFolders;
use super::place::{Place, WORK};
use super::publish::Publication;
use super::recipes::Recipes;
use super::survey::{OutputChanges, Survey};
use super::{WriteError, retire};
use crate::digest::{Hash, hash, hash_of};
use crate::disk::{DiskError, FileContent, Folder};
use crate::plan::name;
use crate::read::{File, SourceDigests};
use crate::render::{Pour, PourAll, Recipe, Sink};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often a static file is copied that changes while it is read.
const MOST_COPIES: usize = 3;

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
    /// Those of the sources; with them the pages of the output are taken over that were made of the same.
    digests: Option<SourceDigests>,
    earlier: Recipes,
    recipes: Mutex<Recipes>,
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
        Ok(Self {
            place,
            manner,
            stage,
            out,
            old,
            files: Mutex::default(),
            made: None,
            digests: None,
            earlier: Recipes::default(),
            recipes: Mutex::default(),
            staged: OpenFolders::default(),
            published: OpenFolders::default(),
            _lock: lock,
        })
    }

    /// What an earlier build found that made the site in the output of the same, if every file of it is still there as
    /// it was written; with how many these are. Nothing is to be done then.
    pub fn recall(&self, ingredients: Ingredients) -> Option<(BuildFindings, Written)> {
        let made = made::recall(&self.place, self.out.as_ref()?, &self.old, ingredients)?;
        Some((made, Written { unchanged: self.old.addresses().count(), ..Written::default() }))
    }

    /// Takes over from the site in the output what was made of the same, which the digests of the sources tell.
    pub fn reuse(&mut self, digests: SourceDigests) {
        self.earlier = self.out.as_ref().map(|out| made::recipes(&self.place, out)).unwrap_or_default();
        self.digests = Some(digests);
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
        let files = std::mem::take(&mut *lock(&self.files));
        let survey = self.out.as_ref().map_or_else(|| Ok(Survey::default()), Survey::of)?;
        let changes = match &self.out {
            Some(out) => survey.changes(out, &self.old, &files)?,
            None => OutputChanges { can_carry: true, ..OutputChanges::default() },
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
        if let Some(((ingredients, found), out)) = self.made.zip(self.place.out()?) {
            let recipes = std::mem::take(&mut *lock(&self.recipes));
            made::remember(&self.place, &out, &MadeOf { ingredients, found, recipes });
        }
        Ok(written)
    }

    /// Whether the staged folder gets the files that did not change, too, to take the place of the output.
    fn is_whole(&self) -> bool {
        self.place.is_beside && !self.manner.in_place
    }

    /// Whether the output has a file of Ajar's at `address` that is so long, where that is known, and `is_same`; the staged
    /// folder has it then, too.
    fn keep_if(&self, address: &str, length: Option<u64>, is_same: impl Fn(&Folder, &str) -> bool) -> bool {
        let Some(out) = self.out.as_ref().filter(|_| self.old.names(address)) else { return false };
        let (path, name) = parted(address);
        let Ok(old) = self.published.at(path, || out.below(path)) else { return false };
        if !old.look(name).is_ok_and(|it| it.is_some_and(|look| length.is_none_or(|length| length == look.length))) {
            return false;
        }
        if !self.is_whole() {
            return is_same(&old, name);
        }
        let Ok(new) = self.staged(path) else { return false };
        // Looked at under its new name, which nobody else exchanges.
        old.link(name, &new, name).is_ok() && (is_same(&new, name) || unlink(&new, name))
    }

    /// Takes a file of `length` bytes that `pour` hands over piece by piece, so that little of it is in memory.
    ///
    /// # Errors
    /// Those of `pour`, or if the disk refuses. A file that changes while it is handed over is asked for again.
    pub fn take(&self, address: &str, length: u64, pour: &Pour<'_>) -> io::Result<()> {
        named(address)?;
        let mut staged = self.stage_copy(address, length, pour);
        for _ in 1..MOST_COPIES {
            let is_busy = staged.as_ref().is_err_and(|it| it.kind() == io::ErrorKind::ResourceBusy);
            if !is_busy {
                break;
            }
            staged = self.stage_copy(address, length, pour);
        }
        self.note(address, staged?);
        Ok(())
    }

    /// Puts a file into the stage; one that is there already is read and not written.
    fn stage_copy(&self, address: &str, length: u64, pour: &Pour<'_>) -> io::Result<StagedFile> {
        if self.old.names(address) {
            let hash = hash_of(io::sink(), |to| pour(to))?;
            if self.keep_if(address, Some(length), |folder, name| hash_in(folder, name) == Some(hash)) {
                return Ok(StagedFile { hash, is_fresh: false });
            }
        }
        Ok(StagedFile { hash: self.fresh(address, pour)?, is_fresh: true })
    }

    /// Writes new files into the stage, all of them open until `pour` is done, and says the hash of each. What is open
    /// already is in `to`.
    fn side_by_side(
        &self,
        addresses: &[&str],
        to: &mut [&mut dyn Write],
        pour: &mut PourAll<'_>,
    ) -> io::Result<Vec<Hash>> {
        let Some((address, others)) = addresses.split_first() else { return pour(to).map(|()| Vec::new()) };
        named(address)?;
        let mut hashes = Vec::new();
        let hash = self.fresh(address, |file| {
            let mut all: Vec<&mut dyn Write> = to.iter_mut().map(|it| &mut **it as &mut dyn Write).collect();
            all.push(file);
            hashes = self.side_by_side(others, &mut all, pour)?;
            Ok(())
        })?;
        hashes.insert(0, hash);
        Ok(hashes)
    }

    /// Notes a file that was written into the stage without a look at the output. Where that has the same bytes, its file
    /// takes the place of the new one.
    fn settle(&self, address: &str, hash: Hash) -> io::Result<()> {
        let is_fresh = !self.old.is_at(address, hash) || !self.keeps_written(address, hash)?;
        self.note(address, StagedFile { hash, is_fresh });
        Ok(())
    }

    /// Puts the output's own file in the place of a new one, if it has the same bytes, and says whether.
    fn keeps_written(&self, address: &str, hash: Hash) -> io::Result<bool> {
        let (path, name) = parted(address);
        let (folder, aside) = (self.staged(path)?, format!(".{name}.aside"));
        let length = folder.look(name)?.map_or(0, |it| it.length);
        folder.rename(name, &folder, &aside)?;
        let is_kept = self.keep_if(address, Some(length), |folder, name| hash_in(folder, name) == Some(hash));
        if is_kept {
            folder.remove_file(&aside)?;
        } else {
            folder.rename(&aside, &folder, name)?;
        }
        Ok(is_kept)
    }

    /// Writes a new file into the stage, and says the hash of what `pour` wrote.
    fn fresh(&self, address: &str, pour: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Hash> {
        let (path, name) = parted(address);
        let mut hash = None;
        self.staged(path)?.create_by(name, |file| {
            hash = Some(hash_of(file, |to| pour(to))?);
            Ok(())
        })?;
        hash.ok_or_else(|| io::Error::other("nothing was written"))
    }

    fn note(&self, address: &str, file: StagedFile) {
        lock(&self.files).insert(address.to_owned(), file);
    }

    /// Takes over a file of the output, if it is as it was written.
    fn keep_written(&self, address: &str) -> Option<StagedFile> {
        let hash = self.old.hash_at(address)?;
        let is_there = self.keep_if(address, None, |folder, name| hash_in(folder, name) == Some(hash));
        is_there.then_some(StagedFile { hash, is_fresh: false })
    }

    /// Leaves out again what was taken over.
    fn leave(&self, address: &str) {
        let (path, name) = parted(address);
        if let Some(folder) = self.staged(path).ok().filter(|_| self.is_whole()) {
            unlink(&folder, name);
        }
    }

    /// The folder of the stage at `path`, which is made.
    fn staged(&self, path: &str) -> Result<std::sync::Arc<Folder>, DiskError> {
        self.staged.at(path, || self.stage.make(path))
    }
}

impl Sink for Staging {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        named(address)?;
        let is_fresh = !self.keep_if(address, Some(bytes.len() as u64), |folder, name| has(folder, name, &bytes));
        if is_fresh {
            let (path, name) = parted(address);
            drop(self.staged(path)?.create(name, &bytes)?);
        }
        self.note(address, StagedFile { hash: hash(&bytes), is_fresh });
        Ok(())
    }

    fn pour_all(&self, addresses: &[&str], pour: &mut PourAll<'_>) -> io::Result<()> {
        let hashes = self.side_by_side(addresses, &mut [], pour)?;
        addresses.iter().zip(hashes).try_for_each(|(address, hash)| self.settle(address, hash))
    }

    fn copy(&self, address: &str, file: &File) -> io::Result<()> {
        self.take(address, file.length(), &|mut to: &mut dyn Write| file.pour(&mut to))
    }

    fn digests(&self) -> Option<&SourceDigests> {
        self.digests.as_ref()
    }

    fn earlier(&self, name: &str) -> Option<&Recipe> {
        self.earlier.get(name)
    }

    fn keep(&self, name: &str, recipe: &Recipe) -> bool {
        let kept = recipe.files.iter().map_while(|it| Some((it, self.keep_written(it)?)));
        let kept: Vec<(&String, StagedFile)> = kept.collect();
        if kept.len() < recipe.files.len() {
            kept.iter().for_each(|it| self.leave(it.0));
            return false;
        }
        kept.into_iter().for_each(|(address, file)| self.note(address, file));
        self.remember(name, recipe.clone());
        true
    }

    fn remember(&self, name: &str, recipe: Recipe) {
        lock(&self.recipes).insert(name.to_owned(), recipe);
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

/// Refuses an address that some disk cannot hold.
fn named(address: &str) -> io::Result<()> {
    name::fault(address).map_or(Ok(()), |why| Err(io::Error::new(io::ErrorKind::InvalidInput, why)))
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
pub(super) fn known(out: &Folder) -> Result<Manifest, WriteError> {
    if let Some(manifest) = Manifest::read(out)? {
        return Ok(manifest);
    }
    let is_work = |name: &std::ffi::OsStr| WORK.iter().any(|it| name == *it);
    if out.entries()?.iter().any(|(name, _)| !is_work(name)) {
        return Err(WriteError::Foreign(out.path().to_owned()));
    }
    Ok(Manifest::default())
}

/// A thread that died holding the lock left a whole map behind: insertion is one step.
fn lock<T>(map: &Mutex<BTreeMap<String, T>>) -> MutexGuard<'_, BTreeMap<String, T>> {
    map.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The hash of the file `name`, if there is one.
fn hash_in(folder: &Folder, name: &str) -> Option<Hash> {
    hash_of(io::sink(), |to| folder.pour(name, to)).ok()
}

/// Whether the file `name` has exactly these bytes.
fn has(folder: &Folder, name: &str, bytes: &[u8]) -> bool {
    matches!(folder.read(name, bytes.len() as u64), Ok(FileContent::Bytes(it)) if it == bytes)
}
