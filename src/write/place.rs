//! Where the output stands, and what beside it or in it is Ajar's for the time of a build.

use super::WriteError;
use crate::disk::{DiskError, EntryKind, Folder};
use crate::read::FOLDERS;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The place of an output folder that may not be there yet.
#[derive(Debug)]
pub(super) struct Place {
    /// The folder in which it stands.
    pub(super) parent: Folder,
    /// Its name there.
    pub(super) name: String,
    /// Where Ajar works while it builds: beside the output, or within it where that is the only place.
    pub(super) workshop: Folder,
    /// The name of the folder that is built, in the workshop.
    pub(super) stage: String,
    /// The name of the file that keeps other builds out, in the workshop.
    pub(super) lock: String,
    /// Whether the built folder can take the place of the output in one step, as far as is known before it is tried.
    pub(super) is_beside: bool,
}

/// What Ajar has in an output folder beside the site itself.
pub(super) const WORK: [&str; 2] = [".ajar-staging", ".ajar-lock"];

impl Place {
    /// Finds the place of `out`, and refuses one among the sources of the site in `root`.
    pub(super) fn find(root: &Path, out: &Path) -> Result<Self, WriteError> {
        let io = |error| WriteError::io(root, error);
        // An empty path is the current folder.
        let real = Path::new(".").join(root).canonicalize().map_err(io)?;
        let below = below(root, out).map_err(io)?;
        let full = match &below {
            Some(below) => real.join(below),
            None => resolve(out).map_err(|it| WriteError::io(out, it))?,
        };
        apart(&real, &full)?;
        let (Some(parent), Some(name)) = (full.parent(), full.file_name()) else {
            return Err(WriteError::Sources(full));
        };
        let name = name.to_str().ok_or_else(|| WriteError::Name(full.clone(), "its name is not UTF-8".to_owned()))?;
        let parent = match &below {
            // Below the site's folder everything came with the sources, links too.
            Some(below) => Folder::open(root)?.make(below.parent().unwrap_or(Path::new("")))?,
            None => Folder::open_or_make(parent)?,
        };
        Self::of(parent, name)
    }

    fn of(parent: Folder, name: &str) -> Result<Self, WriteError> {
        let path = parent.path().join(name);
        let out = match parent.look(name)?.map(|it| it.kind) {
            None => None,
            Some(EntryKind::Folder) => Some(parent.below(name)?),
            Some(EntryKind::Link) => return Err(WriteError::Link(path)),
            Some(_) => return Err(WriteError::io(&path, io::ErrorKind::NotADirectory.into())),
        };
        let is_alone = match &out {
            Some(out) => out.is_mounted_apart(&parent)? || parent.is_writable().is_err(),
            None => false,
        };
        let [stage, lock] = WORK;
        Ok(match out.filter(|_| is_alone) {
            Some(out) => Self {
                workshop: out,
                stage: stage.to_owned(),
                lock: lock.to_owned(),
                parent,
                name: name.to_owned(),
                is_beside: false,
            },
            None => Self {
                workshop: parent.again()?,
                stage: format!(".{name}{stage}"),
                lock: format!(".{name}{lock}"),
                parent,
                name: name.to_owned(),
                is_beside: true,
            },
        })
    }

    /// The output folder; `None` if it is not there yet.
    pub(super) fn out(&self) -> Result<Option<Folder>, DiskError> {
        match self.parent.below(&self.name) {
            Ok(folder) => Ok(Some(folder)),
            Err(error) if error.is_missing() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The path of the output folder, for messages.
    pub(super) fn path(&self) -> PathBuf {
        self.parent.path().join(&self.name)
    }
}

/// What leads from the site's folder down to `out`, if it stands in there by its name, whatever links say: everything
/// there came with the sources, links too, and none is followed.
pub(super) fn below(root: &Path, out: &Path) -> io::Result<Option<PathBuf>> {
    let (named, real) = (plain(root)?, Path::new(".").join(root).canonicalize()?);
    let out = plain(out)?;
    let below = out.strip_prefix(named).or_else(|_| out.strip_prefix(real));
    Ok(below.ok().filter(|it| it.components().next().is_some()).map(Path::to_owned))
}

/// A path from the top, without `.` and `..`, as it is written.
fn plain(path: &Path) -> io::Result<PathBuf> {
    let mut res = PathBuf::new();
    for part in std::path::absolute(Path::new(".").join(path))?.components() {
        match part {
            Component::ParentDir => _ = res.pop(),
            Component::CurDir => {}
            other => res.push(other),
        }
    }
    Ok(res)
}

/// A path without links and `..`, also where a part of it is not there yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut res = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => _ = res.pop(),
            Component::CurDir => {}
            other => {
                res.push(other);
                // What is not there is no link.
                res = res.canonicalize().unwrap_or(res);
            }
        }
    }
    Ok(res)
}

/// The output must not be, contain or lie within what it is made from.
fn apart(root: &Path, out: &Path) -> Result<(), WriteError> {
    let sources = FOLDERS.iter().map(|it| it.0);
    let mut sources = sources.chain(["schemas", "src", ".git", ".github"]);
    if root.starts_with(out) || sources.any(|it| out.starts_with(root.join(it))) {
        return Err(WriteError::Sources(out.to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{apart, resolve};
    use std::path::Path;

    #[test]
    fn no_way_around_leads_into_the_sources() {
        let folder = std::env::temp_dir().canonicalize().unwrap();
        let site = folder.join("no-such-site");
        for out in
            ["public/../content/x", "data", "static/x", "templates", "locales/en", ".", "..", "a/../../no-such-site"]
        {
            assert!(apart(&site, &resolve(&site.join(out)).unwrap()).is_err(), "{out}");
        }
        for out in ["public", "content-2", "../out", "content/../public", "docs/data"] {
            assert!(apart(&site, &resolve(&site.join(out)).unwrap()).is_ok(), "{out}");
        }
        assert!(apart(&site, Path::new("/")).is_err());
    }
}
