//! Reading once more: what did not change is taken over, and is the same file by its pointer.

use super::bytes::FileBytes;
use super::disk::load;
use super::sources::{FoundFile, LineStarts, What};
use super::{ReadError, Sources, malformed, read};
use crate::diag::Diag;
use crate::disk::Folder;
use crate::read::File;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What may have changed since a folder was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// At most the files at these paths below the site's folder, with `/`.
    Files(BTreeSet<String>),
    /// Anything.
    Everything,
}

/// Reads the site in `root` once more, after `before`.
///
/// # Errors
/// As [`read`].
pub fn reread(
    root: &Path,
    before: &(Sources, Vec<Diag>),
    touched: &Touched,
) -> Result<(Sources, Vec<Diag>), ReadError> {
    let (old, diags) = before;
    if let Touched::Files(paths) = touched
        && diags.is_empty()
        && let Some(sources) = patch(root, old, paths)
    {
        return Ok((sources, Vec::new()));
    }
    let (mut sources, diags) = read(root)?;
    for (at, file) in sources.files.iter_mut().enumerate() {
        let same = |it: &&Arc<File>| {
            it.path == file.path && it.builtin == file.builtin && it.is_like(file) && it.refused == file.refused
        };
        if let Some(known) = old.files.get(at).filter(same) {
            *file = Arc::clone(known);
        }
    }
    Ok((sources, diags))
}

/// Whether two readings are the same, file by file.
pub fn is_same(old: &(Sources, Vec<Diag>), new: &(Sources, Vec<Diag>)) -> bool {
    let (old_files, new_files) = (old.0.shared(), new.0.shared());
    old.1 == new.1
        && old_files.len() == new_files.len()
        && old_files.iter().zip(new_files).all(|(old, new)| Arc::ptr_eq(old, new))
}

/// The sources with the files at `paths` read again; `None` if that is more than new bytes in known files.
fn patch(root: &Path, old: &Sources, paths: &BTreeSet<String>) -> Option<Sources> {
    let mut res = old.clone();
    let site = Folder::open(root).ok()?;
    for path in paths {
        let Some(id) = res.find(path) else {
            // A file that an editor wrote for a moment, if it was not a folder.
            let below = format!("{path}/");
            let is_gone = site.look(path).is_ok_and(|it| it.is_none());
            let next = res.files.get(res.files.partition_point(|it| it.path < below));
            if is_gone && !next.is_some_and(|it| it.path.starts_with(&below)) {
                continue;
            }
            return None;
        };
        let known = res.file(id);
        if known.builtin {
            return None;
        }
        // A folder could have become a link since, and is not opened then.
        let (folder, name) = site.holder(path).ok()?;
        let (mut bytes, kept) = match load(root, &folder, path.clone(), name) {
            Ok(FoundFile { what: What::Bytes(bytes), .. }) => (bytes, None),
            Ok(FoundFile { what: What::Kept(kept), .. }) => (FileBytes::default(), Some(kept)),
            _ => return None,
        };
        if !known.kind.is_bytes() {
            let (read, diag) = malformed::mistake(id, path, malformed::plain(bytes, known.kind.drops_mark()));
            if diag.is_some() {
                return None;
            }
            bytes = read;
        }
        if known.bytes != bytes || known.kept != kept {
            let (path, lines) = (path.clone(), LineStarts::default());
            let file = File { path, kind: known.kind, builtin: false, refused: false, bytes, lines, kept };
            res.put(id, file);
        }
    }
    Some(res)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test writes what is then read")]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let res = std::env::temp_dir().join(format!("ajar-again-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&res);
        fs::create_dir_all(res.join("data/orgs")).unwrap();
        fs::write(res.join("ajar.toml"), "title = \"T\"").unwrap();
        fs::write(res.join("data/orgs/a.toml"), "name = \"A\"").unwrap();
        res
    }

    fn touched(path: &str) -> Touched {
        Touched::Files(BTreeSet::from([path.to_owned()]))
    }

    #[test]
    fn a_file_that_did_not_change_is_the_same_and_one_that_did_is_not() {
        let root = folder("same");
        let before = read(&root).unwrap();
        fs::write(root.join("data/orgs/a.toml"), "name = \"B\"").unwrap();
        for touched in [touched("data/orgs/a.toml"), Touched::Everything] {
            let (after, _) = reread(&root, &before, &touched).unwrap();
            for (old, new) in before.0.shared().iter().zip(after.shared()) {
                assert_eq!(Arc::ptr_eq(old, new), new.path != "data/orgs/a.toml", "{}", new.path);
            }
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn what_is_new_or_gone_or_has_become_a_link_is_found() {
        let root = folder("new");
        let before = read(&root).unwrap();
        fs::write(root.join("data/orgs/b.toml"), "name = \"B\"").unwrap();
        let (after, _) = reread(&root, &before, &touched("data/orgs/b.toml")).unwrap();
        assert!(after.find("data/orgs/b.toml").is_some());
        fs::remove_file(root.join("data/orgs/a.toml")).unwrap();
        let (after, _) = reread(&root, &before, &touched("data/orgs/a.toml")).unwrap();
        assert!(after.find("data/orgs/a.toml").is_none());
        #[cfg(unix)]
        {
            fs::rename(root.join("data"), root.join("elsewhere")).unwrap();
            std::os::unix::fs::symlink(root.join("elsewhere"), root.join("data")).unwrap();
            let (_, diags) = reread(&root, &before, &touched("data/orgs/b.toml")).unwrap();
            assert_eq!(diags.len(), 1);
        }
        fs::remove_dir_all(root).unwrap();
    }
}
