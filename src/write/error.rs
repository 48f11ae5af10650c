//! Why the output cannot be written.

use std::path::PathBuf;
use std::{fmt, io};

/// Why the output folder cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// It has files and no manifest: somebody else's folder.
    Foreign(PathBuf),
    /// It is, contains or lies within the folder of the sources.
    Sources(PathBuf),
    /// A file that Ajar did not write stands where a page belongs.
    Occupied(PathBuf),
    /// A link stands inside the output, and writing through it would leave the folder.
    Link(PathBuf),
    /// A source file changed while it was being mended.
    Changed(PathBuf),
    /// The disk refused.
    Io(PathBuf, io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(path) => write!(
                f,
                "{} has files that Ajar did not write, and nothing in it is touched: choose an empty folder with --out, or empty this one",
                path.display()
            ),
            Self::Sources(path) => {
                write!(f, "{} holds the site's own sources: choose another folder with --out", path.display())
            }
            Self::Occupied(path) => write!(
                f,
                "{} was not written by Ajar and stands where a page belongs: move it away; files of your own go into static/",
                path.display()
            ),
            Self::Link(path) => write!(f, "{} is a link and is not written through: remove it", path.display()),
            Self::Changed(path) => write!(f, "{} changed in the meantime: run the same again", path.display()),
            Self::Io(path, error) => write!(f, "cannot write {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            _ => None,
        }
    }
}
