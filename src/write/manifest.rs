//! The list of files that Ajar wrote, kept in the output folder.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// Its name in the output folder.
pub(super) const NAME: &str = ".ajar-manifest";

const HEAD: &str = "# Files that Ajar wrote here. It overwrites and deletes these and no others.";

/// The addresses of the files that an earlier build wrote.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: BTreeSet<String>,
}

impl Manifest {
    /// The manifest of `out`; `None` if it has none.
    pub(super) fn read(out: &Path) -> io::Result<Option<Self>> {
        let path = out.join(NAME);
        // A link could name files elsewhere as Ajar's own.
        if !path.symlink_metadata().is_ok_and(|it| it.is_file()) {
            return Ok(None);
        }
        let text = std::fs::read_to_string(path)?;
        let lines = text.lines().filter(|it| !it.starts_with('#') && is_address(it));
        Ok(Some(Self { files: lines.map(str::to_owned).collect() }))
    }

    pub(super) fn files(&self) -> &BTreeSet<String> {
        &self.files
    }

    /// A manifest of `files` as it is written.
    pub(super) fn text(files: &BTreeSet<String>) -> String {
        let mut res = format!("{HEAD}\n");
        for file in files {
            res.push_str(file);
            res.push('\n');
        }
        res
    }
}

/// Whether a line names a file below the folder and nothing else: a manifest can have been edited.
fn is_address(line: &str) -> bool {
    !line.is_empty()
        && !line.contains('\\')
        && !line.contains(':')
        && line.split('/').all(|it| !matches!(it, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn a_manifest_cannot_name_a_file_outside_its_folder() {
        assert!(is_address("models/meta/llama-3.html"));
        for bad in ["../x", "/etc/passwd", "a/../../b", "a//b", "C:\\x", ""] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
