//! The bytes of files: read whole and as one, written new.

use super::folder::{EntryKind, EntryLook};
use super::{DiskError, Folder};
use cap_fs_ext::{FollowSymlinks, OpenOptionsFollowExt as _, OpenOptionsSyncExt as _};
use cap_std::fs::{File, OpenOptions};
use std::ffi::OsStr;
use std::io::{Read as _, Seek as _, Write as _};
use std::path::Path;

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

impl Folder {
    /// Reads the file at `path`, if it has at most `most` bytes. A file that changes while it is read is read again.
    ///
    /// # Errors
    /// If nothing is there, a folder on the way is a link, or the system refuses.
    pub fn read(&self, path: &(impl AsRef<Path> + ?Sized), most: u64) -> Result<FileContent, DiskError> {
        let (folder, name) = self.holder(path)?;
        folder.read_here(name, most)
    }

    fn read_here(&self, name: &OsStr, most: u64) -> Result<FileContent, DiskError> {
        let io = |error| DiskError::io(&self.path.join(name), error);
        let mut options = OpenOptions::new();
        // Opening a pipe would wait for somebody who writes.
        options.read(true).nonblock(true).follow(FollowSymlinks::No);
        let mut file = match self.dir.open_with(name, &options) {
            Ok(file) => file,
            Err(error) => {
                return match self.look(name)?.map(|it| it.kind) {
                    // It was a link when it was opened, whatever it is now.
                    _ if is_link(&error) => Ok(FileContent::NoFile),
                    Some(EntryKind::Link | EntryKind::Folder) => Ok(FileContent::NoFile),
                    Some(EntryKind::Other) => Ok(FileContent::Endless),
                    _ => Err(io(error)),
                };
            }
        };
        match EntryLook::of(&file.metadata().map_err(io)?).kind {
            EntryKind::File => whole(&mut file, most).map_err(io),
            EntryKind::Other => Ok(FileContent::Endless),
            EntryKind::Link | EntryKind::Folder => Ok(FileContent::NoFile),
        }
    }

    /// Writes a file that is not there yet, with all folders on the way, and hands it back open.
    ///
    /// # Errors
    /// If something stands at `path`, a folder on the way is a link, or the system refuses; of a file that could be
    /// written in part only nothing is left.
    pub fn create(&self, path: &(impl AsRef<Path> + ?Sized), bytes: &[u8]) -> Result<std::fs::File, DiskError> {
        let (folder, name) = self.make_holder(path)?;
        let io = |error| DiskError::io(&folder.path.join(name), error);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).follow(FollowSymlinks::No);
        let mut file = folder.dir.open_with(name, &options).map_err(io)?;
        file.write_all(bytes).map_err(|error| {
            // The first error is the one to tell.
            let _ = folder.dir.remove_file(name);
            io(error)
        })?;
        Ok(file.into_std())
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

/// All bytes of a file as they stood at one time, as far as its length and its time can tell.
fn whole(file: &mut File, most: u64) -> std::io::Result<FileContent> {
    let stamp = |file: &File| file.metadata().map(|it| EntryLook::of(&it)).map(|it| (it.length, it.written));
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
