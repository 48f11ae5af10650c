//! What stands in an output before it is published into, and whether a site can take its place.

use super::WriteError;
use super::descent::each_file;
use super::manifest::{self, Manifest, StagedFile};
use super::place::WORK;
use crate::disk::{DiskError, EntryKind, Folder};
use crate::plan::name::WELL_KNOWN;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Every entry of an output folder, by its path there.
#[derive(Debug, Default)]
pub(super) struct Survey {
    files: BTreeSet<String>,
    /// With their permissions, owner and group.
    pub(super) folders: BTreeMap<String, (u32, u32, u32)>,
    /// Folders of which no entry could be made or removed.
    locked: BTreeSet<String>,
    /// Links, pipes and devices, names that are no text, folders that are hidden, and those on which something else is
    /// mounted: nothing of Ajar's.
    odd: BTreeMap<String, EntryKind>,
}

/// What a site does to the files that are there.
#[derive(Debug, Default)]
pub(super) struct OutputChanges {
    /// Files of an earlier build that the site no longer has.
    pub(super) gone: BTreeSet<String>,
    /// Files of others.
    pub(super) foreign: BTreeSet<String>,
    /// Whether everything of others is a file in a folder that the site has too, so that the whole folder can be
    /// exchanged and they be carried over.
    pub(super) can_carry: bool,
}

impl Survey {
    /// Looks at everything in `out`.
    pub(super) fn of(out: &Folder) -> Result<Self, DiskError> {
        let mut res = Self::default();
        res.walk(out, "")?;
        Ok(res)
    }

    fn walk(&mut self, folder: &Folder, path: &str) -> Result<(), DiskError> {
        for (name, kind) in folder.entries()? {
            let Some(name) = name.to_str() else {
                self.odd.insert(format!("{path}{}", name.to_string_lossy()), EntryKind::Other);
                continue;
            };
            if path.is_empty() && (name == manifest::NAME || WORK.contains(&name)) {
                continue;
            }
            let below = format!("{path}{name}");
            match kind {
                EntryKind::File => _ = self.files.insert(below),
                // A repository can have a hundred thousand files, and Ajar has none there.
                EntryKind::Folder if name.starts_with('.') && below != WELL_KNOWN => _ = self.odd.insert(below, kind),
                EntryKind::Folder => {
                    let inner = folder.below(name)?;
                    if inner.is_mounted_apart(folder)? {
                        self.odd.insert(below.clone(), kind);
                    }
                    self.walk(&inner, &format!("{below}/"))?;
                    if inner.is_writable().is_err() {
                        self.locked.insert(below.clone());
                    }
                    self.folders.insert(below, inner.itself()?.mode);
                }
                EntryKind::Link | EntryKind::Other => _ = self.odd.insert(below, kind),
            }
        }
        Ok(())
    }

    /// What the site of `new` does to `out`, of which `old` says what is Ajar's.
    ///
    /// # Errors
    /// If something of others is in the way, or the disk would refuse. Nothing was done then.
    pub(super) fn changes(
        &self,
        out: &Folder,
        old: &Manifest,
        new: &BTreeMap<String, StagedFile>,
    ) -> Result<OutputChanges, WriteError> {
        let gone = old.addresses().filter(|it| !new.contains_key(*it) && self.files.contains(*it));
        // What was changed since it was written is somebody else's now.
        let gone: BTreeSet<String> = gone.filter(|it| old.is_ours(out, it)).map(str::to_owned).collect();
        let mut occupied: Vec<(&String, WriteError)> = new
            .par_iter()
            .filter(|(_, file)| file.is_fresh)
            .filter_map(|(address, _)| self.in_the_way(out, old, address, &gone).map(|it| (address, it)))
            .collect();
        let more = occupied.len().saturating_sub(1);
        if !occupied.is_empty() {
            let (_, first) = occupied.swap_remove(0);
            return Err(if let WriteError::Occupied(path, _) = first {
                WriteError::Occupied(path, more)
            } else {
                first
            });
        }
        self.writable(out, old)?;
        let is_foreign = |it: &&String| !new.contains_key(*it) && !gone.contains(*it);
        let foreign = self.files.iter().filter(is_foreign).cloned().collect();
        Ok(OutputChanges { gone, foreign, can_carry: self.can_carry(old, new) })
    }

    /// What stands where the site wants a file, and is not Ajar's.
    fn in_the_way(&self, out: &Folder, old: &Manifest, address: &str, gone: &BTreeSet<String>) -> Option<WriteError> {
        let path = |it: &str| out.path().join(it);
        let folders = address.match_indices('/').map(|(end, _)| &address[..end]);
        for part in folders.chain([address]) {
            match self.odd.get(part) {
                Some(EntryKind::Link) => return Some(WriteError::Link(path(part))),
                Some(EntryKind::Folder) if part != address => {}
                Some(_) => return Some(WriteError::Occupied(path(part), 0)),
                None => {}
            }
            if part != address && self.files.contains(part) && !gone.contains(part) {
                return Some(WriteError::WrongKind(path(part)));
            }
        }
        if self.folders.contains_key(address) && !self.is_all_gone(address, old, gone) {
            return Some(WriteError::WrongKind(path(address)));
        }
        let is_taken = self.files.contains(address) && !old.is_ours(out, address);
        is_taken.then(|| WriteError::Occupied(path(address), 0))
    }

    /// Whether a folder and all in it goes with the files that go.
    fn is_all_gone(&self, folder: &str, old: &Manifest, gone: &BTreeSet<String>) -> bool {
        let below = format!("{folder}/");
        let inner = self.folders.range(below.clone()..).map(|it| it.0).take_while(|it| it.starts_with(&below));
        if !holds(old, folder) || !inner.into_iter().all(|it| holds(old, it)) {
            return false;
        }
        self.files.range(below.clone()..).take_while(|it| it.starts_with(&below)).all(|it| gone.contains(it))
            && !self.odd.range(below.clone()..).any(|it| it.0.starts_with(&below))
    }

    /// Refuses folders and files of Ajar's that the disk would not let go, before anything is done.
    fn writable(&self, out: &Folder, old: &Manifest) -> Result<(), WriteError> {
        out.is_writable()?;
        for path in self.locked.iter().filter(|it| holds(old, it)) {
            out.below(path)?.is_writable()?;
        }
        let ours: Vec<&str> = self.files.iter().map(String::as_str).filter(|it| old.names(it)).collect();
        let fixed =
            each_file(out, &ours, |folder, name, path| folder.is_immutable(name).then(|| out.path().join(path)));
        let fixed = fixed.into_iter().flatten().flatten().next();
        fixed.map_or(Ok(()), |it| Err(WriteError::io(&it, std::io::ErrorKind::PermissionDenied.into())))
    }

    fn can_carry(&self, old: &Manifest, new: &BTreeMap<String, StagedFile>) -> bool {
        let has = |folder: &str| {
            let below = format!("{folder}/");
            new.range(below.clone()..).next().is_some_and(|it| it.0.starts_with(&below)) || holds(old, folder)
        };
        self.odd.is_empty() && self.folders.keys().all(|it| has(it))
    }
}

/// Whether the manifest names a file below `folder`.
fn holds(manifest: &Manifest, folder: &str) -> bool {
    manifest.first_below(folder).is_some()
}
