//! Reading once more: what did not change is taken over, and is the same file by its pointer.

use super::disk::load;
use super::sources::{FoundFile, What};
use super::{ReadError, Sources, read};
use crate::diag::Diag;
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
            it.path == file.path && it.builtin == file.builtin && it.bytes == file.bytes && it.refused == file.refused
        };
        if let Some(known) = old.files.get(at).filter(same) {
            *file = Arc::clone(known);
        }
    }
    Ok((sources, diags))
}

/// The sources with the files at `paths` read again; `None` if that is more than new bytes in known files.
fn patch(root: &Path, old: &Sources, paths: &BTreeSet<String>) -> Option<Sources> {
    let mut res = old.clone();
    for path in paths {
        let full = root.join(path);
        let Some(id) = res.find(path) else {
            // A file that an editor wrote for a moment, if it was not a folder.
            let below = format!("{path}/");
            if full.symlink_metadata().is_err() && !res.files.iter().any(|it| it.path.starts_with(&below)) {
                continue;
            }
            return None;
        };
        let known = res.file(id);
        // A folder could have become a link since.
        let mut folders = full.ancestors().skip(1).take(path.matches('/').count());
        if known.builtin || !folders.all(|it| it.symlink_metadata().is_ok_and(|data| data.is_dir())) {
            return None;
        }
        let Ok(FoundFile { what: What::Bytes(bytes), .. }) = load(path.clone(), &full) else { return None };
        if !known.kind.is_bytes() && std::str::from_utf8(&bytes).is_err() {
            return None;
        }
        if known.bytes != bytes {
            let file = File { path: path.clone(), kind: known.kind, builtin: false, refused: false, bytes };
            res.put(id, file);
        }
    }
    Some(res)
}

#[cfg(test)]
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
