//! Bytes → the output folder, which is whole before and after.
//!
//! Files are staged beside the output and moved into place only when all of
//! them are there. A manifest lists what Ajar wrote; nothing else is ever
//! overwritten or deleted.

mod error;
mod manifest;
mod source;

pub use error::WriteError;
pub use source::replace;

use crate::render::Sink;
use manifest::Manifest;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, io};

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

/// A build on its way into the output folder. Dropped without [`Staging::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    stage: PathBuf,
    old: Manifest,
    staged: Mutex<BTreeSet<String>>,
    kept: Mutex<BTreeSet<String>>,
    unchanged: AtomicUsize,
}

impl Staging {
    /// Prepares to write the site made from `root` into `out`.
    ///
    /// # Errors
    /// If `out` is not Ajar's to write, or the disk refuses.
    pub fn new(root: &Path, out: &Path) -> Result<Self, WriteError> {
        let out = absolute(out)?;
        apart(root, &out)?;
        let old = Manifest::read(&out).map_err(|error| WriteError::Io(out.clone(), error))?;
        if old.is_none() && !is_empty(&out)? {
            return Err(WriteError::Foreign(out));
        }
        let name = out.file_name().map_or_else(|| "site".into(), |it| it.to_string_lossy().into_owned());
        let stage = out.with_file_name(format!(".{name}.ajar-staging"));
        // What a killed build left behind; the name is Ajar's own.
        remove(&stage)?;
        fs::create_dir_all(&stage).map_err(|error| WriteError::Io(stage.clone(), error))?;
        Ok(Self {
            out,
            stage,
            old: old.unwrap_or_default(),
            staged: Mutex::default(),
            kept: Mutex::default(),
            unchanged: AtomicUsize::new(0),
        })
    }

    /// Moves everything into place and deletes what the site no longer has.
    ///
    /// # Errors
    /// If a foreign file or link is in the way, found before anything is moved, or the disk refuses.
    pub fn commit(self) -> Result<Written, WriteError> {
        let staged = std::mem::take(&mut *lock(&self.staged));
        let kept = std::mem::take(&mut *lock(&self.kept));
        for address in &staged {
            self.free(address)?;
        }
        let new: BTreeSet<String> = staged.union(&kept).cloned().collect();
        let gone: Vec<String> = self.old.files().difference(&new).cloned().collect();
        fs::create_dir_all(&self.out).map_err(|error| WriteError::Io(self.out.clone(), error))?;
        // From here on the manifest covers old and new files, so that a killed build can be cleaned up by the next one.
        self.write_manifest(&new.iter().chain(&gone).cloned().collect())?;
        // Assets first: a new page never stands beside an old style.
        let (assets, pages): (Vec<&String>, Vec<&String>) = staged.iter().partition(|it| it.starts_with("static/"));
        for address in assets.into_iter().chain(pages) {
            self.place(address)?;
        }
        for address in &gone {
            self.delete(address)?;
        }
        self.write_manifest(&new)?;
        Ok(Written { written: staged.len(), unchanged: self.unchanged.load(Ordering::Relaxed), deleted: gone.len() })
    }

    /// Whether a staged file may take its place.
    fn free(&self, address: &str) -> Result<(), WriteError> {
        let mut path = self.out.clone();
        for part in address.split('/') {
            path.push(part);
            if path.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
                return Err(WriteError::Link(path));
            }
        }
        let taken = path.symlink_metadata().is_ok_and(|it| !it.is_dir());
        if taken && !self.old.files().contains(address) {
            return Err(WriteError::Occupied(path));
        }
        Ok(())
    }

    fn place(&self, address: &str) -> Result<(), WriteError> {
        let target = self.out.join(address);
        let io = |error| WriteError::Io(target.clone(), error);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(io)?;
        }
        fs::rename(self.stage.join(address), &target).map_err(io)
    }

    /// Deletes a file of the manifest, and the folders it leaves empty.
    fn delete(&self, address: &str) -> Result<(), WriteError> {
        let path = self.out.join(address);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(WriteError::Io(path, error)),
            _ => {}
        }
        let mut folder = path.parent();
        while let Some(it) = folder.filter(|it| *it != self.out && it.starts_with(&self.out)) {
            // Fails, as it should, when something else is in it.
            if fs::remove_dir(it).is_err() {
                break;
            }
            folder = it.parent();
        }
        Ok(())
    }

    fn write_manifest(&self, files: &BTreeSet<String>) -> Result<(), WriteError> {
        let path = self.out.join(manifest::NAME);
        let staged = self.stage.join(manifest::NAME);
        let io = |error| WriteError::Io(path.clone(), error);
        fs::write(&staged, Manifest::text(files)).map_err(io)?;
        fs::rename(&staged, &path).map_err(io)
    }
}

impl Sink for Staging {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        if self.old.files().contains(address) && same(&self.out.join(address), &bytes) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            lock(&self.kept).insert(address.to_owned());
            return Ok(());
        }
        let path = self.stage.join(address);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
        lock(&self.staged).insert(address.to_owned());
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Nothing can be done about a stage that cannot be removed; the next build tries again.
        let _ = remove(&self.stage);
    }
}

/// A thread that died holding the lock left a whole set behind: insertion is one step.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Whether the file at `path` has exactly these bytes; read only if the length fits.
fn same(path: &Path, bytes: &[u8]) -> bool {
    let length = path.symlink_metadata().ok().filter(fs::Metadata::is_file).map(|it| it.len());
    length == u64::try_from(bytes.len()).ok() && fs::read(path).is_ok_and(|it| it == bytes)
}

fn absolute(path: &Path) -> Result<PathBuf, WriteError> {
    let io = |error| WriteError::Io(path.to_owned(), error);
    match path.canonicalize() {
        Ok(path) => Ok(path),
        Err(_) => {
            let path = std::path::absolute(path).map_err(io)?;
            // The parent may be a link even if the folder is still to be made.
            match (path.parent().and_then(|it| it.canonicalize().ok()), path.file_name()) {
                (Some(parent), Some(name)) => Ok(parent.join(name)),
                _ => Ok(path),
            }
        }
    }
}

/// The output must not be, contain or lie within what it is made from.
fn apart(root: &Path, out: &Path) -> Result<(), WriteError> {
    let root = root.canonicalize().map_err(|error| WriteError::Io(root.to_owned(), error))?;
    let within =
        ["content", "data", "static", "templates", "src", ".git"].iter().any(|it| out.starts_with(root.join(it)));
    if root.starts_with(out) || within {
        return Err(WriteError::Sources(out.to_owned()));
    }
    Ok(())
}

fn is_empty(path: &Path) -> Result<bool, WriteError> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(WriteError::Io(path.to_owned(), error)),
    }
}

fn remove(path: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(WriteError::Io(path.to_owned(), error)),
        _ => Ok(()),
    }
}
