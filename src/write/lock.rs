//! One build at a time writes into an output.
//!
//! The system takes a lock back when its process ends, however it ends, so that none is ever left behind; only the
//! file can be, and says nothing without a lock on it.

use super::WriteError;
use crate::disk::{EntryLook, Folder};
use crate::shape::moment;
use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};

/// How often a file is opened anew that another build removed while it was being locked.
const MOST_TRIES: usize = 100;

/// Keeps other builds out of an output until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    folder: Folder,
    name: String,
    /// Holds the lock while it is open.
    _file: File,
}

impl Lock {
    /// Takes the lock that the file `name` of `folder` stands for, for writing into `out`.
    ///
    /// # Errors
    /// If another build has it, or the disk refuses. Where a disk knows no locks, builds are not kept apart.
    pub(super) fn take(folder: &Folder, name: &str, out: &std::path::Path) -> Result<Self, WriteError> {
        let io = |error| WriteError::io(&folder.path().join(name), error);
        for _ in 0..MOST_TRIES {
            let mut file = folder.open_own(name)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(WriteError::Busy(out.to_owned(), who(file))),
                Err(TryLockError::Error(error)) if error.kind() != std::io::ErrorKind::Unsupported => {
                    return Err(io(error));
                }
                _ => {}
            }
            // The one who had it may have removed the file before it was locked here.
            if folder.look(name)?.is_some_and(|it| is_same(&it, &file)) {
                // On a full disk it stays without a name, and is a lock all the same.
                let _ = sign(&mut file);
                return Ok(Self { folder: folder.again()?, name: name.to_owned(), _file: file });
            }
        }
        Err(WriteError::Busy(out.to_owned(), "several begin and end all the time".to_owned()))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that cannot be removed is in nobody's way: without a lock on it, it says nothing.
        let _ = self.folder.remove_file(&self.name);
    }
}

fn is_same(look: &EntryLook, file: &File) -> bool {
    Folder::look_at(file).is_some_and(|it| it.identity == look.identity)
}

/// Writes down who has the lock, and since when as the disk tells it.
fn sign(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    write!(file, "process {}", std::process::id())?;
    if let Ok(since) = file.metadata()?.modified() {
        write!(file, ", since {}", moment(since))?;
    }
    Ok(())
}

/// What the one who has the lock wrote down.
fn who(mut file: File) -> String {
    let mut text = String::new();
    // It may be about to be written.
    let _ = file.rewind().and_then(|()| file.take(200).read_to_string(&mut text));
    let text: String = text.chars().filter(|it| !it.is_control()).collect();
    if text.is_empty() { "it has just begun".to_owned() } else { text }
}
