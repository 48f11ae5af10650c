//! A staged site → the output: in one step where the disk can, else file by file in an order that misleads nobody.

use super::WriteError;
use super::descent::each_file;
use super::manifest::{self, Manifest, StagedFile};
use super::retire::{delete, retire};
use super::survey::{OutputChanges, Survey};
use crate::disk::{DiskError, EntryKind, Folder};
use crate::write::place::Place;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

/// How many files wait for the disk at a time: it writes many in the time of one.
const WAITING: usize = 16;

/// Everything a publication is about.
pub(super) struct Publication<'p> {
    pub(super) place: &'p Place,
    pub(super) stage: &'p Folder,
    /// `None` if there is no output yet.
    pub(super) out: Option<&'p Folder>,
    pub(super) old: &'p Manifest,
    pub(super) files: &'p BTreeMap<String, StagedFile>,
    pub(super) survey: &'p Survey,
    pub(super) changes: &'p OutputChanges,
    /// Whether what was written has to be on the disk before it is shown.
    pub(super) sync: bool,
}

impl Publication<'_> {
    /// The manifest of the new site.
    pub(super) fn manifest(&self) -> Manifest {
        let mut res = Manifest::default();
        for (address, file) in self.files {
            res.add(address, file.hash);
        }
        res
    }

    /// Puts the staged folder in the place of the output. `false` if this disk, or something in the output, does not
    /// allow it; nothing was done then.
    ///
    /// # Errors
    /// If the disk refuses; the output is as it was then.
    pub(super) fn swap(&self) -> Result<bool, WriteError> {
        if !self.place.is_beside || self.carry().is_err() {
            return Ok(false);
        }
        self.settle()?;
        self.stage_manifest(&self.manifest())?;
        self.settle_names(self.stage)?;
        let Place { parent, name, workshop, stage, .. } = self.place;
        let exchanged = match self.out {
            // Over an empty folder, which a program may have put there since, this works as well.
            None => workshop.rename(stage, parent, name),
            Some(_) => workshop.exchange(stage, parent, name),
        };
        if let Err(error) = exchanged {
            self.stage.remove_file(manifest::NAME)?;
            return if is_refused_by_kind(&error) { Ok(false) } else { Err(error.into()) };
        }
        if self.sync {
            parent.sync_names()?;
        }
        if self.out.is_some() {
            // The new site is there. What cannot be cleared away is told by the next build, which tries again.
            let _ = retire(workshop, stage, self.old, Some(&parent.below(name)?));
        }
        Ok(true)
    }

    /// Gives files of others a second name in the staged folder, and its folders the permissions of those before.
    fn carry(&self) -> Result<(), DiskError> {
        let Some(out) = self.out else { return Ok(()) };
        if !self.changes.can_carry {
            return Err(DiskError::io(out.path(), ErrorKind::Unsupported.into()));
        }
        for path in &self.changes.foreign {
            let (from, name) = out.holder(path)?;
            let (to, _) = self.stage.make_holder(path)?;
            from.link(name, &to, name)?;
        }
        let folders: Vec<&str> = self.survey.folders.keys().map(String::as_str).collect();
        let staged = each_file(self.stage, &folders, |folder, name, _| folder.look(name).ok().flatten());
        for ((path, was), is) in self.survey.folders.iter().zip(staged) {
            if is.flatten().is_some_and(|it| it.kind == EntryKind::Folder && it.mode != *was) {
                permit(&self.stage.below(path)?, &out.below(path)?)?;
            }
        }
        permit(self.stage, out)
    }

    /// Waits until the staged files are on the disk.
    fn settle(&self) -> Result<(), WriteError> {
        if !self.sync {
            return Ok(());
        }
        let fresh: Vec<&str> = self.fresh().collect();
        each(&fresh, |address| {
            let (folder, name) = self.stage.holder(*address)?;
            folder.sync(name)
        })?;
        Ok(())
    }

    /// Waits until the names of all files are on the disk in `top`, which is the site.
    fn settle_names(&self, top: &Folder) -> Result<(), WriteError> {
        if self.sync {
            let folders: Vec<&str> = folders(self.files.keys()).into_iter().collect();
            each(&folders, |path| top.below(path)?.sync_names())?;
        }
        Ok(())
    }

    /// Puts a manifest into the staged folder.
    fn stage_manifest(&self, manifest: &Manifest) -> Result<(), WriteError> {
        drop(self.stage.create(manifest::NAME, manifest.text().as_bytes())?);
        if self.sync { Ok(self.stage.sync(manifest::NAME)?) } else { Ok(()) }
    }

    /// The addresses of the files that are new or changed.
    fn fresh(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter(|it| it.1.is_fresh).map(|it| it.0.as_str())
    }

    /// Moves file by file: what pages need, then pages, then what lists them; and deletes what nothing needs any more.
    /// Whoever reads meanwhile can see old pages beside new ones, but none without its style, script or table.
    ///
    /// # Errors
    /// If the disk refuses. The next build goes on where this one stopped.
    pub(super) fn in_order(&self) -> Result<(), WriteError> {
        let out = self.place.parent.make(&self.place.name)?;
        let new = self.manifest();
        // From here on both the old and the new bytes are known as Ajar's, so that a killed build is no stranger.
        let mut both = self.old.clone();
        both.extend(&new);
        self.write_manifest(&out, &both)?;
        self.settle()?;
        let (blocking, mut gone): (Vec<&String>, Vec<&String>) =
            self.changes.gone.iter().partition(|it| self.is_blocking(it));
        blocking.iter().try_for_each(|it| delete(&out, &both, it))?;
        // No folder is missing in the middle.
        folders(self.files.keys()).into_iter().try_for_each(|it| out.make(it).map(drop))?;
        let mut fresh: Vec<&str> = self.fresh().collect();
        fresh.sort_by_key(|address| rank(address));
        for address in fresh {
            self.place_file(&out, address)?;
        }
        self.settle_names(&out)?;
        // The other way round: a page goes before what it needs.
        gone.sort_by_key(|address| Reverse(rank(address)));
        gone.iter().try_for_each(|it| delete(&out, &both, it))?;
        self.write_manifest(&out, &new)?;
        if self.sync { Ok(out.sync_names()?) } else { Ok(()) }
    }

    /// Whether an old file stands where the site needs a folder, or in a folder where it needs a file.
    fn is_blocking(&self, gone: &str) -> bool {
        let below = format!("{gone}/");
        let is_file = |it: (usize, &str)| self.files.contains_key(&gone[..it.0]);
        self.files.range(below.clone()..).next().is_some_and(|it| it.0.starts_with(&below))
            || gone.match_indices('/').any(is_file)
    }

    fn place_file(&self, out: &Folder, address: &str) -> Result<(), WriteError> {
        let (from, name) = self.stage.holder(address)?;
        let (to, _) = out.holder(address)?;
        match from.rename(name, &to, name) {
            // Something else is mounted there: written beside, and moved within.
            Err(error) if error.kind() == Some(ErrorKind::CrossesDevices) => {
                super::source::rewrite(&to, name, &super::source::bytes(&from, name)?, None)
            }
            other => Ok(other?),
        }
    }

    fn write_manifest(&self, out: &Folder, manifest: &Manifest) -> Result<(), WriteError> {
        self.stage_manifest(manifest)?;
        Ok(self.stage.rename(manifest::NAME, out, manifest::NAME)?)
    }
}

/// When a file is moved: what pages load, pages from the leaves to the front page, lists of pages.
pub fn rank(address: &str) -> (u8, usize, bool) {
    let is_list = matches!(address, "sitemap.xml" | "feed.xml");
    let kind = if address.ends_with(".html") { 1 } else { 2 * u8::from(is_list) };
    (kind, usize::MAX - address.matches('/').count(), address == "index.html")
}

/// Every folder on the way to the addresses, those above first.
fn folders<'a>(addresses: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    let mut res = BTreeSet::from([""]);
    for address in addresses {
        res.extend(address.match_indices('/').map(|(end, _)| &address[..end]));
    }
    res
}

/// Gives a new folder the permissions of the old one in its place.
///
/// # Errors
/// If they belong to different people, or the disk refuses.
fn permit(new: &Folder, old: &Folder) -> Result<(), DiskError> {
    let (was, is) = (old.itself()?.mode, new.itself()?.mode);
    if (was.1, was.2) != (is.1, is.2) {
        return Err(DiskError::io(old.path(), ErrorKind::Unsupported.into()));
    }
    if was.0 == is.0 { Ok(()) } else { new.permit_as(old) }
}

/// Whether a disk cannot exchange folders, or not these: other than that it is full or broken.
fn is_refused_by_kind(error: &DiskError) -> bool {
    matches!(
        error.kind(),
        Some(
            ErrorKind::CrossesDevices
                | ErrorKind::Unsupported
                | ErrorKind::InvalidInput
                | ErrorKind::ResourceBusy
                | ErrorKind::PermissionDenied
                | ErrorKind::DirectoryNotEmpty
                | ErrorKind::AlreadyExists
        )
    )
}

/// Does `work` for every item, several at a time; the first error ends it.
fn each<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<(), DiskError> + Sync) -> Result<(), DiskError> {
    let share = items.len().div_ceil(WAITING).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> =
            items.chunks(share).map(|share| scope.spawn(|| share.iter().try_for_each(&work))).collect();
        threads.into_iter().try_for_each(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}
