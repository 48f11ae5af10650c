//! The writer of files of a site: mended sources, new records, schemas.

use super::WriteError;
use super::place::below;
use crate::disk::{DiskError, EntryKind, FileContent, Folder};
use crate::plan::name as names;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;

/// What a file is called until it is whole. Short, so that it fits wherever the file's own name does; hidden, so that
/// nobody reads it.
const UNFINISHED: &str = ".ajar-new";

/// Puts `text` in the place of the source file at `path` below `root`, which must still hold `before`.
///
/// It is written beside the file and moved over it, so that a full disk or a killed run leaves the old one whole.
///
/// # Errors
/// If the file changed since it was read, is a link or behind one, or the disk refuses.
pub fn replace(root: &Path, path: &str, before: &[u8], text: &str) -> Result<(), WriteError> {
    let site = Folder::open(root)?;
    let (folder, name) = site.holder(path)?;
    if bytes(&folder, name)? != before {
        return Err(WriteError::Changed(folder.path().join(name)));
    }
    rewrite(&folder, name, text.as_bytes(), Some(&folder))
}

/// Writes a file of the site that is not there yet, whole or not at all, with the folders it stands in.
///
/// # Errors
/// If something is there, some system cannot hold the name, a link stands on the way, or the disk refuses.
pub fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
    if let Some(why) = names::unportable(path) {
        return Err(WriteError::Name(root.join(path), why));
    }
    let (folder, name) = Folder::open(root)?.make_holder(path)?;
    let taken = || WriteError::Taken(root.join(path));
    if folder.look(name)?.is_some() {
        return Err(taken());
    }
    unfinished(&folder, bytes)?;
    // A second name, unlike a move, is refused where a file appeared in the meantime.
    let named = folder.link(UNFINISHED, &folder, name);
    let removed = folder.remove_file(UNFINISHED);
    match named {
        Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => Err(taken()),
        // A disk without second names.
        Err(_) => folder.create(name, bytes).map(drop).map_err(|error| match error.kind() {
            Some(ErrorKind::AlreadyExists) => taken(),
            _ => error.into(),
        }),
        Ok(()) => Ok(removed?),
    }
}

/// Writes the files of a new site into the folder `root`, which is made if it is not there.
///
/// # Errors
/// As [`create`].
pub fn begin(root: &Path, files: &[(String, String)]) -> Result<(), WriteError> {
    drop(Folder::open_or_make(root)?);
    files.iter().try_for_each(|(path, text)| create(root, path, text.as_bytes()))
}

/// Whether something has that path below `root` already, be it only a link.
///
/// # Errors
/// If a link stands on the way, or the disk refuses.
pub fn is_there(root: &Path, path: &str) -> Result<bool, WriteError> {
    Ok(Folder::open(root)?.look(path)?.is_some())
}

/// The bytes of the plain file at `path` below `root`; nothing if none is there.
///
/// # Errors
/// If it is no plain file, is behind a link, is longer than `most` bytes, or the disk refuses.
pub fn recall(root: &Path, path: &str, most: u64) -> Result<Option<Vec<u8>>, WriteError> {
    let folder = Folder::open(root)?;
    match folder.look(path)? {
        None => Ok(None),
        Some(_) => match folder.read(path, most)? {
            FileContent::Bytes(bytes) => Ok(Some(bytes)),
            FileContent::TooLarge => Err(WriteError::Occupied(root.join(path), 0)),
            FileContent::NoFile | FileContent::Endless => Err(WriteError::Link(root.join(path))),
        },
    }
}

/// Writes files into the folder `out`, over those that `is_ours` knows as an earlier state of the same.
///
/// # Errors
/// If one of them is somebody else's, found before any is written, or the disk refuses.
pub fn refresh(
    root: &Path,
    out: &Path,
    files: &[(String, String)],
    is_ours: impl Fn(&str, &[u8]) -> bool,
) -> Result<(), WriteError> {
    // Below the site's folder everything came with the sources, links too.
    let folder = match below(root, out).map_err(|it| WriteError::io(out, it))? {
        Some(below) => Folder::open(root)?.make(below)?,
        None => Folder::open_or_make(out)?,
    };
    for (name, _) in files {
        let path = folder.path().join(name);
        match folder.look(name.as_str())?.map(|it| it.kind) {
            None => {}
            Some(EntryKind::Link) => return Err(WriteError::Link(path)),
            Some(EntryKind::File) if is_ours(name, &bytes(&folder, name.as_ref())?) => {}
            Some(_) => return Err(WriteError::Occupied(path, 0)),
        }
    }
    files.iter().try_for_each(|(name, text)| rewrite(&folder, name.as_ref(), text.as_bytes(), None))
}

/// The bytes of the plain file `name`.
pub(super) fn bytes(folder: &Folder, name: &OsStr) -> Result<Vec<u8>, WriteError> {
    match folder.read(name, u64::MAX)? {
        FileContent::Bytes(bytes) => Ok(bytes),
        _ => Err(WriteError::Link(folder.path().join(name))),
    }
}

/// Puts `bytes` in the place of the file `name`, whole or not at all, with the permissions that it had in `model`.
pub(super) fn rewrite(folder: &Folder, name: &OsStr, bytes: &[u8], model: Option<&Folder>) -> Result<(), WriteError> {
    unfinished(folder, bytes)?;
    let permitted = model.map_or(Ok(()), |model| folder.permit_file(UNFINISHED, model, name));
    permitted.and_then(|()| folder.rename(UNFINISHED, folder, name)).map_err(|error| {
        // What cannot be moved is not left lying about; the first error is the one to tell.
        let _ = folder.remove_file(UNFINISHED);
        WriteError::from(error)
    })
}

/// A file that is whole and on the disk, but does not have its name yet.
fn unfinished(folder: &Folder, bytes: &[u8]) -> Result<(), WriteError> {
    // What a killed run left behind; the name is Ajar's own, and a link is removed, not followed.
    match folder.remove_file(UNFINISHED) {
        Err(error) if !error.is_missing() => return Err(error.into()),
        _ => {}
    }
    let file = folder.create(UNFINISHED, bytes)?;
    file.sync_all().map_err(|error| {
        let _ = folder.remove_file(UNFINISHED);
        DiskError::io(&folder.path().join(UNFINISHED), error).into()
    })
}
