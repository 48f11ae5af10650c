//! Why something cannot be written.

use crate::disk::{DiskError, DiskFault};
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why the output folder, or a file of the site, cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// It has files and no manifest: somebody else's folder.
    Foreign(PathBuf),
    /// It is, contains or lies within the folder of the sources.
    Sources(PathBuf),
    /// What Ajar did not write, or not as it is now, stands where a file belongs; with how many more there are.
    Occupied(PathBuf, usize),
    /// A folder stands where a file belongs, or a file where a folder does.
    WrongKind(PathBuf),
    /// A link stands on the way, and writing through it would leave the folder.
    Link(PathBuf),
    /// A source file changed while it was being mended.
    Changed(PathBuf),
    /// The manifest at the path cannot be trusted: the line, from 1, and what is wrong with it.
    Manifest(PathBuf, usize, String),
    /// Another build writes into the output folder; who, as far as it says.
    Busy(PathBuf, String),
    /// A new record has the name of a file that is there.
    Taken(PathBuf),
    /// A name that some system cannot hold, and why.
    Name(PathBuf, String),
    /// No whole site stands there that could be published.
    NotBuilt(PathBuf),
    /// The disk refused.
    Io(PathBuf, io::Error),
}

impl WriteError {
    /// The system's refusal at `path`.
    pub fn io(path: &Path, error: io::Error) -> Self {
        Self::Io(path.to_owned(), error)
    }
}

impl From<DiskError> for WriteError {
    fn from(error: DiskError) -> Self {
        match error.fault {
            DiskFault::Link => Self::Link(error.path),
            DiskFault::Io(fault) => Self::Io(error.path, fault),
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.path().display();
        match self {
            Self::Foreign(_) => write!(
                f,
                "{at} has files that Ajar did not write, and nothing in it is touched: choose an empty folder with --out, or empty this one"
            ),
            Self::Sources(_) => write!(f, "{at} belongs to the site's own sources: choose another folder with --out"),
            Self::Occupied(_, more) => {
                let more = if *more == 0 { String::new() } else { format!(" (and {more} more)") };
                write!(
                    f,
                    "{at}{more} was not written by Ajar as it is now, and nothing is touched: move it away or remove it; files of your own go into static/"
                )
            }
            Self::WrongKind(_) => write!(
                f,
                "{at} is a folder where a file belongs, or a file where a folder does, and nothing is touched: move it away"
            ),
            Self::Link(_) => write!(f, "{at} is a link and is not written through: remove it, or name where it leads"),
            Self::Changed(_) => write!(f, "{at} changed in the meantime: run the same again"),
            Self::Manifest(_, line, why) => write!(
                f,
                "{at}, line {line}: {why}. Which files are Ajar's cannot be known, and nothing is touched: remove the output folder, and the next build makes it anew"
            ),
            Self::Busy(_, who) => {
                write!(f, "another build is writing into {at} ({who}): run the same again when it is done")
            }
            Self::Taken(_) => write!(f, "{at} is there already, and nothing was changed"),
            Self::Name(_, why) => write!(f, "{at} cannot be written: {why}"),
            Self::NotBuilt(_) => {
                write!(
                    f,
                    "there is no site in {at} that is built to its end: run ajar build, or name its folder with --from"
                )
            }
            Self::Io(_, error) => write!(f, "cannot write {at}: {error}"),
        }
    }
}

impl WriteError {
    /// What it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Foreign(path)
            | Self::Sources(path)
            | Self::Occupied(path, _)
            | Self::WrongKind(path)
            | Self::Link(path)
            | Self::Changed(path)
            | Self::Manifest(path, ..)
            | Self::Busy(path, _)
            | Self::Taken(path)
            | Self::Name(path, _)
            | Self::NotBuilt(path)
            | Self::Io(path, _) => path,
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
