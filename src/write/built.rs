//! A site that was built, to be sent somewhere else.

use super::WriteError;
use super::manifest::Manifest;
use super::staging::{Manner, Staging, Written, known};
use crate::digest::{self, Hash, hash_of};
use crate::disk::{FileContent, Folder};
use rayon::prelude::*;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A folder that holds a site, as its manifest says: what Ajar did not write is no part of it.
#[derive(Debug)]
pub struct BuiltSite {
    folder: Folder,
    files: Vec<(String, Hash)>,
}

impl BuiltSite {
    /// The site in the folder at `path`.
    ///
    /// # Errors
    /// If no whole site of Ajar's stands there.
    pub fn open(path: &Path) -> Result<Self, WriteError> {
        let not_built = || WriteError::NotBuilt(path.to_owned());
        let folder = Folder::open(path).map_err(|it| if it.is_missing() { not_built() } else { it.into() })?;
        let manifest = Manifest::read(&folder)?.ok_or_else(not_built)?;
        let files: Option<Vec<_>> = manifest.files().map(|(address, hash)| Some((address.to_owned(), hash?))).collect();
        // A file with two states was on its way from one to the other.
        Ok(Self { folder, files: files.ok_or_else(not_built)? })
    }

    /// Its files by address, with the hash of their bytes.
    pub fn files(&self) -> &[(String, Hash)] {
        &self.files
    }

    /// The manifest of these files.
    pub fn manifest(&self) -> Manifest {
        let mut res = Manifest::default();
        self.files.iter().for_each(|(address, hash)| res.add(address, *hash));
        res
    }

    /// How long the file at `address` is, in bytes; nothing for one that is not there any more.
    pub fn length(&self, address: &str) -> u64 {
        self.folder.look(address).ok().flatten().map_or(0, |it| it.length)
    }

    /// The bytes of the file at `address`.
    ///
    /// # Errors
    /// If they are not what was built, or the disk refuses.
    pub fn read(&self, address: &str, hash: Hash) -> Result<Vec<u8>, WriteError> {
        match self.folder.read(address, u64::MAX)? {
            FileContent::Bytes(bytes) if digest::hash(&bytes) == hash => Ok(bytes),
            _ => Err(WriteError::Changed(self.path(address))),
        }
    }

    /// Puts the site into the folder `out`, as a build does: all of it or nothing, and no file of others is touched.
    ///
    /// # Errors
    /// If `out` is not Ajar's to write, a file is not what was built, or a disk refuses.
    pub fn copy_to(&self, out: &Path, manner: Manner) -> Result<Written, WriteError> {
        let staging = Staging::new(self.folder.path(), out, manner)?;
        self.files.par_iter().try_for_each(|(address, hash)| {
            let pour = |to: &mut dyn Write| self.pour(address, *hash, to);
            staging
                .take(address, self.length(address), &pour)
                .map_err(|error| WriteError::io(&self.path(address), error))
        })?;
        staging.commit()
    }

    /// What putting the site into `out` would change: the addresses of files that are new or changed, of those that would
    /// go, and how many are there already.
    ///
    /// # Errors
    /// If `out` cannot be read, or its manifest is not to be trusted.
    pub fn differs_from(&self, out: &Path) -> Result<(Vec<String>, Vec<String>, usize), WriteError> {
        let there = match Folder::open(out) {
            Ok(folder) => Some(known(&folder)?).zip(Some(folder)),
            Err(error) if error.is_missing() => None,
            Err(error) => return Err(error.into()),
        };
        let Some((old, folder)) = there else {
            return Ok((self.files.iter().map(|it| it.0.clone()).collect(), Vec::new(), 0));
        };
        let is_there = |(address, hash): &&(String, Hash)| old.is_at(address, *hash) && old.is_ours(&folder, address);
        let (same, send): (Vec<_>, Vec<_>) = self.files.par_iter().partition(is_there);
        let is_part = |address: &str| self.files.binary_search_by(|it| it.0.as_str().cmp(address)).is_ok();
        let gone = old.addresses().filter(|it| !is_part(it) && old.is_ours(&folder, it)).map(str::to_owned).collect();
        Ok((send.into_iter().map(|it| it.0.clone()).collect(), gone, same.len()))
    }

    fn pour(&self, address: &str, hash: Hash, mut to: &mut dyn Write) -> io::Result<()> {
        let found = hash_of(&mut to, |hashing| self.folder.pour(address, hashing))?;
        if found == hash { Ok(()) } else { Err(io::Error::other("it is not what was built: build the site again")) }
    }

    fn path(&self, address: &str) -> PathBuf {
        self.folder.path().join(address)
    }
}
