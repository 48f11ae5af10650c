//! The file of what is known, read and written in the site's folder and nowhere else.

use ajar::links::{LinkCache, is_cache};
use ajar::write;
use std::path::Path;

/// No such file is longer, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// What is known from earlier runs.
///
/// # Errors
/// If the file is another one, is a link or behind one, or the disk refuses.
pub(super) fn read(dir: &Path, name: &str) -> Result<LinkCache, String> {
    let Some(bytes) = write::recall(dir, name, LONGEST).map_err(|it| it.to_string())? else {
        return Ok(LinkCache::default());
    };
    LinkCache::read(&bytes).map_err(|why| {
        let path = dir.join(name);
        format!("{} is no file of `ajar links`: {why}; remove it or name another with --cache", path.display())
    })
}

/// Writes what is known, in the place of what was.
#[cfg_attr(not(feature = "network"), expect(dead_code, reason = "without it nothing new is known"))]
pub(super) fn keep(dir: &Path, name: &str, cache: &LinkCache) -> Result<(), write::WriteError> {
    let path = dir.join(name);
    let (folder, name) = (path.parent().unwrap_or(dir), path.file_name().unwrap_or_default().to_string_lossy());
    write::refresh(dir, folder, &[(name.into_owned(), cache.text())], |_, bytes| is_cache(bytes))
}
