//! A mended source file → the site's folder.

use super::WriteError;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Puts `text` in the place of the source file at `path` below `root`, which must still hold `before`.
///
/// It is written beside the file and moved over it, so that a full disk or a killed run leaves the old one whole.
///
/// # Errors
/// If the file changed since it was read, is a link or leads out of `root`, or the disk refuses.
pub fn replace(root: &Path, path: &str, before: &[u8], text: &str) -> Result<(), WriteError> {
    let full = root.join(path);
    let io = |error| WriteError::Io(full.clone(), error);
    let metadata = full.symlink_metadata().map_err(io)?;
    let folder = full.parent().unwrap_or(root);
    let is_inside = fs::canonicalize(folder).map_err(io)?.starts_with(fs::canonicalize(root).map_err(io)?);
    if !metadata.is_file() || !is_inside {
        return Err(WriteError::Link(full));
    }
    if fs::read(&full).map_err(io)? != before {
        return Err(WriteError::Changed(full));
    }
    let name = full.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = folder.join(format!(".{name}.ajar-fix"));
    stage(&beside, &metadata, text).and_then(|()| fs::rename(&beside, &full)).map_err(|error| {
        // What cannot be moved is not left lying about; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
        io(error)
    })
}

fn stage(beside: &Path, metadata: &fs::Metadata, text: &str) -> io::Result<()> {
    // What a killed run left behind; the name is Ajar's own, and removing it never follows a link.
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(beside)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(metadata.permissions())?;
    file.sync_all()
}
