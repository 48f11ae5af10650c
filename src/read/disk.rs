//! A folder on the disk → its files. No link is followed: it could publish a file from outside the site's folder.

use super::inputs::{is_hidden_in, stays};
use super::sources::{FoundFile, Kept, LARGEST, What, assemble};
use super::{FOLDERS, ReadError, SETTINGS, Sources};
use crate::diag::Diag;
use crate::disk::{DiskError, EntryKind, FileContent, Folder};
use rayon::prelude::*;
use std::ffi::OsStr;
use std::path::Path;

/// Reads the site in `root`.
///
/// # Errors
/// If there is no site there, or the disk refuses; mistakes in single files
/// are diagnostics.
pub fn read(root: &Path) -> Result<(Sources, Vec<Diag>), ReadError> {
    let no_site = || ReadError::NoSite(root.to_owned());
    let fault = |it: DiskError| match it.is_missing() {
        true => no_site(),
        false if root.is_file() => ReadError::NoFolder(root.to_owned()),
        false => it.into(),
    };
    let folder = Folder::open(root).map_err(fault)?;
    if folder.look(SETTINGS)?.is_none_or(|it| it.kind == EntryKind::Folder) {
        return Err(no_site());
    }
    let mut found = vec![load(root, &folder, SETTINGS.to_owned(), SETTINGS.as_ref())?];
    for (name, _) in FOLDERS {
        found.extend(top(root, &folder, name)?);
    }
    Ok(assemble(found))
}

/// What stands below one of the folders that are read; of a file or a link in its place, that it is there.
fn top(site: &Path, root: &Folder, name: &str) -> Result<Vec<FoundFile>, ReadError> {
    match root.look(name)?.map(|it| it.kind) {
        None => Ok(Vec::new()),
        Some(EntryKind::Folder) => walk(site, &root.below(name)?, name),
        Some(_) => Ok(vec![load(site, root, name.to_owned(), name.as_ref())?]),
    }
}

/// Every file below a folder, links included but not followed. `path` leads there from the site's folder.
fn walk(site: &Path, folder: &Folder, path: &str) -> Result<Vec<FoundFile>, ReadError> {
    let mut entries = folder.entries()?;
    entries.retain(|(name, _)| !name.to_str().is_some_and(|it| is_hidden_in(path, it)));
    let found: Result<Vec<Vec<FoundFile>>, ReadError> = entries
        .into_par_iter()
        .map(|(name, kind)| {
            let below = format!("{path}/{}", name.to_string_lossy());
            match kind {
                EntryKind::Folder => {
                    folder.below(&name).map_err(ReadError::from).and_then(|it| walk(site, &it, &below))
                }
                _ => load(site, folder, below, &name).map(|it| vec![it]),
            }
        })
        .collect();
    Ok(found?.into_iter().flatten().collect())
}

/// The file `name` of `folder`, which the site in `site` knows by `path`.
pub(super) fn load(site: &Path, folder: &Folder, path: String, name: &OsStr) -> Result<FoundFile, ReadError> {
    let what = if path.contains(char::REPLACEMENT_CHARACTER) {
        What::BadName
    } else if stays(&path)
        && let Some(look) = folder.look(name)?.filter(|it| it.kind == EntryKind::File)
    {
        if look.length > LARGEST {
            What::TooLarge
        } else {
            What::Kept(Kept { site: site.to_owned(), path: path.clone(), len: look.length, modified: look.written })
        }
    } else {
        match folder.read(name, LARGEST)? {
            FileContent::Bytes(bytes) => What::Bytes(bytes.into()),
            FileContent::TooLarge => What::TooLarge,
            FileContent::NoFile | FileContent::Endless => What::Link,
        }
    };
    Ok(FoundFile { path, what })
}
