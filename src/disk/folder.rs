//! Folders, and the way down from one to another.

use super::{DiskError, DiskFault};
use cap_fs_ext::{DirExt as _, MetadataExt as _};
use cap_std::ambient_authority;
use cap_std::fs::{Dir, Metadata};
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

/// An open folder. It stays the same folder whatever happens to its path.
#[derive(Debug)]
pub struct Folder {
    pub(super) dir: Dir,
    pub(super) path: PathBuf,
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link or a junction.
    Link,
    /// A pipe, a device or a socket.
    Other,
}

/// What the system says of an entry of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryLook {
    /// What it is.
    pub kind: EntryKind,
    /// Its length in bytes.
    pub length: u64,
    /// The device it stands on and its number there: the same for two names of one file.
    pub identity: (u64, u64),
    /// When it was written last, as the clock stood then.
    pub written: Option<SystemTime>,
    /// When anything of it changed last, in seconds and nanoseconds: no program can set that. `None` where the system does
    /// not tell.
    pub changed: Option<(i64, i64)>,
    /// Its permissions and, where there are any, its owner and group.
    pub mode: (u32, u32, u32),
}

impl EntryLook {
    pub(super) fn of(metadata: &Metadata) -> Self {
        let kind = metadata.file_type();
        let kind = match () {
            () if kind.is_symlink() => EntryKind::Link,
            () if kind.is_dir() => EntryKind::Folder,
            () if kind.is_file() => EntryKind::File,
            () => EntryKind::Other,
        };
        Self {
            kind,
            length: metadata.len(),
            identity: (metadata.dev(), metadata.ino()),
            written: metadata.modified().ok().map(cap_std::time::SystemTime::into_std),
            changed: changed(metadata),
            mode: mode(metadata),
        }
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "not every system tells")]
fn changed(metadata: &Metadata) -> Option<(i64, i64)> {
    use cap_std::fs::MetadataExt as _;
    Some((metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<(i64, i64)> {
    None
}

#[cfg(unix)]
fn mode(metadata: &Metadata) -> (u32, u32, u32) {
    use cap_std::fs::MetadataExt as _;
    (metadata.mode() & 0o7777, metadata.uid(), metadata.gid())
}

#[cfg(not(unix))]
fn mode(metadata: &Metadata) -> (u32, u32, u32) {
    (u32::from(metadata.permissions().readonly()), 0, 0)
}

impl Folder {
    /// Opens the folder at a path that a person named, links in it included.
    ///
    /// # Errors
    /// If there is none, or the system refuses.
    pub fn open(path: &Path) -> Result<Self, DiskError> {
        // An empty path is the current folder, as it is wherever one is named.
        let named = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        let dir = Dir::open_ambient_dir(named, ambient_authority()).map_err(|it| DiskError::io(path, it))?;
        Ok(Self { dir, path: path.to_owned() })
    }

    /// The same, and makes the folders that are missing on the way.
    ///
    /// # Errors
    /// If something else stands there, or the system refuses.
    pub fn open_or_make(path: &Path) -> Result<Self, DiskError> {
        if !path.as_os_str().is_empty() {
            Dir::create_ambient_dir_all(path, ambient_authority()).map_err(|it| DiskError::io(path, it))?;
        }
        Self::open(path)
    }

    /// The path by which it was reached, for messages.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder at `path` below this one.
    ///
    /// # Errors
    /// If there is none, a part of the path is a link or no name, or the system refuses.
    pub fn below(&self, path: impl AsRef<Path>) -> Result<Self, DiskError> {
        self.walk(path.as_ref(), Self::step)
    }

    /// The same, and makes the folders that are missing on the way.
    ///
    /// # Errors
    /// As [`Folder::below`].
    pub fn make(&self, path: impl AsRef<Path>) -> Result<Self, DiskError> {
        self.walk(path.as_ref(), |folder, name| match folder.step(name) {
            Err(error) if error.is_missing() => {
                match folder.dir.create_dir(name) {
                    // Another thread was faster.
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(DiskError::io(&folder.path.join(name), error)),
                    Ok(()) => {}
                }
                folder.step(name)
            }
            other => other,
        })
    }

    /// The folder in which the entry at `path` stands, and the entry's name.
    ///
    /// # Errors
    /// As [`Folder::below`].
    pub fn holder<'p>(&self, path: &'p (impl AsRef<Path> + ?Sized)) -> Result<(Self, &'p OsStr), DiskError> {
        self.split(path.as_ref(), Self::below)
    }

    /// The same, and makes the folders that are missing on the way.
    ///
    /// # Errors
    /// As [`Folder::below`].
    pub fn make_holder<'p>(&self, path: &'p (impl AsRef<Path> + ?Sized)) -> Result<(Self, &'p OsStr), DiskError> {
        self.split(path.as_ref(), Self::make)
    }

    /// Does some work in the folder in which the entry at `path` stands. In this very folder it takes no other handle.
    ///
    /// # Errors
    /// As [`Folder::below`], and those of `work`.
    pub(super) fn at<T>(
        &self,
        path: &Path,
        work: impl FnOnce(&Self, &OsStr) -> Result<T, DiskError>,
    ) -> Result<T, DiskError> {
        match single(path) {
            Some(name) => work(self, name),
            None => self.holder(path).and_then(|(folder, name)| work(&folder, name)),
        }
    }

    fn split<'p>(
        &self,
        path: &'p Path,
        reach: impl FnOnce(&Self, &'p Path) -> Result<Self, DiskError>,
    ) -> Result<(Self, &'p OsStr), DiskError> {
        let Some(name) = path.file_name().filter(|_| path.components().all(|it| matches!(it, Component::Normal(_))))
        else {
            return Err(self.no_name(path));
        };
        Ok((reach(self, path.parent().unwrap_or(Path::new("")))?, name))
    }

    fn walk(
        &self,
        path: &Path,
        mut step: impl FnMut(&Self, &OsStr) -> Result<Self, DiskError>,
    ) -> Result<Self, DiskError> {
        let mut res = None;
        for part in path.components() {
            let Component::Normal(name) = part else { return Err(self.no_name(path)) };
            res = Some(step(res.as_ref().unwrap_or(self), name)?);
        }
        res.map_or_else(|| self.again(), Ok)
    }

    fn no_name(&self, path: &Path) -> DiskError {
        let error = io::Error::new(io::ErrorKind::InvalidInput, "the path leads out of the folder");
        DiskError::io(&self.path.join(path), error)
    }

    /// Another handle for the same folder.
    ///
    /// # Errors
    /// If the system has no more of them.
    pub fn again(&self) -> Result<Self, DiskError> {
        let dir = self.dir.try_clone().map_err(|it| DiskError::io(&self.path, it))?;
        Ok(Self { dir, path: self.path.clone() })
    }

    fn step(&self, name: &OsStr) -> Result<Self, DiskError> {
        let path = self.path.join(name);
        match self.dir.open_dir_nofollow(name) {
            Ok(dir) => Ok(Self { dir, path }),
            Err(error) => Err(self.blame(name, error)),
        }
    }

    /// A refusal at `name`, which is another one if a link stands there.
    pub(super) fn blame(&self, name: &OsStr, error: io::Error) -> DiskError {
        let path = self.path.join(name);
        match self.dir.symlink_metadata(name) {
            Ok(it) if it.is_symlink() => DiskError { path, fault: DiskFault::Link },
            _ => DiskError::io(&path, error),
        }
    }

    /// What stands at `path`; `None` if nothing does, nor a folder on the way to it.
    ///
    /// # Errors
    /// If a link or a file stands in the way, or the system refuses.
    pub fn look(&self, path: &(impl AsRef<Path> + ?Sized)) -> Result<Option<EntryLook>, DiskError> {
        let found = self.at(path.as_ref(), |folder, name| {
            folder.dir.symlink_metadata(name).map_err(|it| DiskError::io(&folder.path.join(name), it))
        });
        match found {
            Ok(metadata) => Ok(Some(EntryLook::of(&metadata))),
            Err(error) if error.is_missing() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What the system says of an open file.
    pub fn look_at(file: &std::fs::File) -> Option<EntryLook> {
        Metadata::from_file(file).ok().map(|it| EntryLook::of(&it))
    }

    /// What the system says of the folder itself.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn itself(&self) -> Result<EntryLook, DiskError> {
        self.dir.dir_metadata().map(|it| EntryLook::of(&it)).map_err(|it| DiskError::io(&self.path, it))
    }

    /// Its entries in the order of their names.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn entries(&self) -> Result<Vec<(OsString, EntryKind)>, DiskError> {
        let io = |error| DiskError::io(&self.path, error);
        let mut res = Vec::new();
        for entry in self.dir.entries().map_err(io)? {
            let entry = entry.map_err(io)?;
            let kind = entry.file_type().map_err(io)?;
            let kind = match () {
                () if kind.is_symlink() => EntryKind::Link,
                () if kind.is_dir() => EntryKind::Folder,
                () if kind.is_file() => EntryKind::File,
                () => EntryKind::Other,
            };
            res.push((entry.file_name(), kind));
        }
        res.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(res)
    }
}

/// The name that a path is, if it is no more than one.
pub(super) fn single(path: &Path) -> Option<&OsStr> {
    let mut parts = path.components();
    match (parts.next(), parts.next()) {
        (Some(Component::Normal(name)), None) => Some(name),
        _ => None,
    }
}
