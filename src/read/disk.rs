//! A folder on the disk → its files. No link is followed: it could publish a file from outside the site's folder.

use super::sources::{FoundFile, LARGEST, What, assemble, is_hidden_in};
use super::{FOLDERS, ReadError, SETTINGS, Sources};
use crate::diag::Diag;
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Reads the site in `root`.
///
/// # Errors
/// If there is no site there, or the disk refuses; mistakes in single files
/// are diagnostics.
pub fn read(root: &Path) -> Result<(Sources, Vec<Diag>), ReadError> {
    let settings = root.join(SETTINGS);
    if !settings.is_file() {
        return Err(ReadError::NoSite(root.to_owned()));
    }
    let mut paths = vec![(SETTINGS.to_owned(), settings)];
    for (folder, _) in FOLDERS {
        paths.extend(walk(root, folder)?);
    }
    let found: Result<Vec<FoundFile>, ReadError> =
        paths.into_par_iter().map(|(path, full)| load(path, &full)).collect();
    Ok(assemble(found?))
}

/// Every file below `root/folder`, links included but not followed.
fn walk(root: &Path, folder: &str) -> Result<Vec<(String, PathBuf)>, ReadError> {
    let top = root.join(folder);
    if top.symlink_metadata().is_err() {
        return Ok(Vec::new());
    }
    let visible = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_str();
        let folder = entry.path().parent().and_then(|it| it.strip_prefix(root).ok()).map(slashed).unwrap_or_default();
        entry.depth() == 0 || !name.is_some_and(|it| is_hidden_in(&folder, it))
    };
    let mut res = Vec::new();
    for entry in WalkDir::new(&top).follow_links(false).follow_root_links(false).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&top).to_owned();
            ReadError::Io(path, error.into())
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(root).expect("the walk began below the root");
        res.push((slashed(below), entry.into_path()));
    }
    Ok(res)
}

/// A path with `/` between its parts.
fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|it| it.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

pub(super) fn load(path: String, full: &Path) -> Result<FoundFile, ReadError> {
    let io = |error| ReadError::Io(full.to_owned(), error);
    let metadata = full.symlink_metadata().map_err(io)?;
    let what = if metadata.is_symlink() {
        What::Link
    } else if path.contains(char::REPLACEMENT_CHARACTER) {
        What::BadName
    } else if metadata.len() > LARGEST {
        What::TooLarge
    } else if metadata.is_file() {
        What::Bytes(Cow::Owned(fs::read(full).map_err(io)?))
    } else {
        // A pipe or a device: reading it could wait for ever.
        What::Link
    };
    Ok(FoundFile { path, what })
}
