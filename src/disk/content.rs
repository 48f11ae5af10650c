//! The bytes of files: read whole and as one, written new.

use super::folder::{EntryKind, EntryLook, single};
use super::{DiskError, Folder};
use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::fs::{File, OpenOptions};
use std::ffi::OsStr;
use std::io::{Read as _, Seek as _, Write};
use std::path::Path;
use std::time::SystemTime;

/// How often a file that changes while it is read is read from its start.
const MOST_READINGS: usize = 3;

/// What reading an entry gives.
#[derive(Debug)]
pub enum FileContent {
    /// The bytes of a file.
    Bytes(Vec<u8>),
    /// A file longer than was asked for.
    TooLarge,
    /// A link or a folder.
    NoFile,
    /// A pipe, a device or a socket: reading it could wait for ever.
    Endless,
}

/// What opening an entry gives.
enum Opened {
    File(File),
    NoFile,
    Endless,
}

impl Folder {
    /// Reads the file at `path`, if it has at most `most` bytes. A file that changes while it is read is read again.
    ///
    /// # Errors
    /// If nothing is there, a folder on the way is a link, or the system refuses.
    pub fn read(&self, path: &(impl AsRef<Path> + ?Sized), most: u64) -> Result<FileContent, DiskError> {
        self.at(path.as_ref(), |folder, name| folder.read_here(name, most))
    }

    fn read_here(&self, name: &OsStr, most: u64) -> Result<FileContent, DiskError> {
        match self.open_here(name)? {
            Opened::File(mut file) => whole(&mut file, most).map_err(|it| DiskError::io(&self.path.join(name), it)),
            Opened::NoFile => Ok(FileContent::NoFile),
            Opened::Endless => Ok(FileContent::Endless),
        }
    }

    /// Hands the file at `path` over to `to`, piece by piece: however long it is, little of it is in memory.
    ///
    /// # Errors
    /// If no file is there, a folder on the way is a link, the system refuses, or `to` does. A file that changes
    /// meanwhile is [`io::ErrorKind::ResourceBusy`](std::io::ErrorKind::ResourceBusy): what was handed over is no state of it.
    pub fn pour(&self, path: &(impl AsRef<Path> + ?Sized), to: &mut impl Write) -> Result<(), DiskError> {
        self.at(path.as_ref(), |folder, name| folder.pour_here(name, to))
    }

    fn pour_here(&self, name: &OsStr, to: &mut impl Write) -> Result<(), DiskError> {
        let io = |error| DiskError::io(&self.path.join(name), error);
        let Opened::File(mut file) = self.open_here(name)? else {
            return Err(io(std::io::Error::other("it is no file")));
        };
        let before = stamp(&file).map_err(io)?;
        let length = std::io::copy(&mut file, to).map_err(io)?;
        if before != stamp(&file).map_err(io)? || length != before.0 {
            return Err(io(std::io::Error::new(std::io::ErrorKind::ResourceBusy, "it changed while it was read")));
        }
        Ok(())
    }

    /// Opens the file at `path` to read it.
    ///
    /// # Errors
    /// If no file is there, a folder on the way is a link, or the system refuses.
    pub fn open_file(&self, path: &(impl AsRef<Path> + ?Sized)) -> Result<std::fs::File, DiskError> {
        self.at(path.as_ref(), |folder, name| match folder.open_here(name)? {
            Opened::File(file) => Ok(file.into_std()),
            _ => Err(DiskError::io(&folder.path.join(name), std::io::Error::other("it is no file"))),
        })
    }

    fn open_here(&self, name: &OsStr) -> Result<Opened, DiskError> {
        let io = |error| DiskError::io(&self.path.join(name), error);
        let mut options = OpenOptions::new();
        // Opening a pipe would wait for somebody who writes.
        options.read(true).nonblock(true).follow(FollowSymlinks::No);
        let file = match self.dir.open_with(name, &options) {
            Ok(file) => file,
            Err(error) => {
                return match self.look(name)?.map(|it| it.kind) {
                    // It was a link when it was opened, whatever it is now.
                    _ if is_link(&error) => Ok(Opened::NoFile),
                    Some(EntryKind::Link | EntryKind::Folder) => Ok(Opened::NoFile),
                    Some(EntryKind::Other) => Ok(Opened::Endless),
                    _ => Err(io(error)),
                };
            }
        };
        Ok(match EntryLook::of(&file.metadata().map_err(io)?).kind {
            EntryKind::File => Opened::File(file),
            EntryKind::Other => Opened::Endless,
            EntryKind::Link | EntryKind::Folder => Opened::NoFile,
        })
    }

    /// Writes a file that is not there yet, with all folders on the way, and hands it back open.
    ///
    /// # Errors
    /// If something stands at `path`, a folder on the way is a link, or the system refuses; of a file that could be
    /// written in part only nothing is left.
    pub fn create(&self, path: &(impl AsRef<Path> + ?Sized), bytes: &[u8]) -> Result<std::fs::File, DiskError> {
        self.create_by(path, |file| file.write_all(bytes))
    }

    /// As [`Self::create`], of a file that `write` fills.
    ///
    /// # Errors
    /// As [`Self::create`], and those of `write`.
    pub fn create_by(
        &self,
        path: &(impl AsRef<Path> + ?Sized),
        write: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>,
    ) -> Result<std::fs::File, DiskError> {
        if let Some(name) = single(path.as_ref()) {
            return self.create_here(name, write);
        }
        let (folder, name) = self.make_holder(path)?;
        folder.create_here(name, write)
    }

    fn create_here(
        &self,
        name: &OsStr,
        write: impl FnOnce(&mut std::fs::File) -> std::io::Result<()>,
    ) -> Result<std::fs::File, DiskError> {
        let io = |error| DiskError::io(&self.path.join(name), error);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        let mut file = self.dir.open_with(name, &options).map_err(io)?.into_std();
        write(&mut file).map_err(|error| {
            // The first error is the one to tell.
            let _ = self.dir.remove_file(name);
            io(error)
        })?;
        Ok(file)
    }

    /// Opens a file of Ajar's own to read and write it, and makes it if it is not there.
    ///
    /// # Errors
    /// If something else than a file is there, or the system refuses.
    pub fn open_own(&self, name: &str) -> Result<std::fs::File, DiskError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).nonblock(true).follow(FollowSymlinks::No);
        let file = self.dir.open_with(name, &options).map_err(|it| self.blame(name.as_ref(), it))?;
        Ok(file.into_std())
    }

    /// Opens a file or a folder only to make sure that it is on the disk.
    pub(super) fn open_to_sync(&self, name: &OsStr) -> Result<File, DiskError> {
        let mut options = OpenOptions::new();
        // Windows syncs only what could be written.
        options.read(true).write(cfg!(windows)).nonblock(true).follow(FollowSymlinks::No);
        self.dir.open_with(name, &options).map_err(|it| self.blame(name, it))
    }
}

/// Whether opening was refused because of a link.
#[cfg(unix)]
fn is_link(error: &std::io::Error) -> bool {
    rustix::io::Errno::from_io_error(error) == Some(rustix::io::Errno::LOOP)
}

/// Whether opening was refused because of a link: here a link is opened, and known by what it is.
#[cfg(not(unix))]
fn is_link(_: &std::io::Error) -> bool {
    false
}

/// The length of a file and when it was written last: what tells that it changed.
fn stamp(file: &File) -> std::io::Result<(u64, Option<SystemTime>)> {
    let look = EntryLook::of(&file.metadata()?);
    Ok((look.length, look.written))
}

/// All bytes of a file as they stood at one time, as far as its length and its time can tell.
fn whole(file: &mut File, most: u64) -> std::io::Result<FileContent> {
    let mut before = stamp(file)?;
    let mut bytes = Vec::new();
    for _ in 0..MOST_READINGS {
        if before.0 > most {
            return Ok(FileContent::TooLarge);
        }
        bytes.clear();
        bytes.reserve(usize::try_from(before.0).unwrap_or_default());
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        let after = stamp(file)?;
        if before == after && bytes.len() as u64 == before.0 {
            break;
        }
        before = after;
        file.rewind()?;
    }
    Ok(if bytes.len() as u64 > most { FileContent::TooLarge } else { FileContent::Bytes(bytes) })
}
