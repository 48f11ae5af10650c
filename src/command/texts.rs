//! A folder with texts of sources, beside a site.

use std::path::{Path, PathBuf};

/// A folder with a text for each source, called as [`ajar::export::quotes`] names it.
pub(super) struct TextFolder(PathBuf);

impl TextFolder {
    /// The folder at `path`, or why it cannot be read.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        match std::fs::read_dir(path) {
            Ok(_) => Ok(Self(path.to_owned())),
            Err(error) => Err(format!("cannot read the folder {}: {error}", path.display())),
        }
    }

    /// Whether there is a text of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.join(name).is_file()
    }

    /// The text of that name. What is no UTF-8 in it stands as a mark.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let bytes = std::fs::read(self.0.join(name)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}
