//! Why a site could not be read at all.

use super::SETTINGS;
use crate::disk::DiskError;
use std::fmt;
use std::path::PathBuf;

/// Why a folder could not be read at all.
#[derive(Debug)]
pub enum ReadError {
    /// The folder has no `ajar.toml`.
    NoSite(PathBuf),
    /// It is a file.
    NoFolder(PathBuf),
    /// The disk refused.
    Disk(DiskError),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite(root) => {
                write!(f, "{} has no {SETTINGS}: run ajar in a site's folder, or name one with -C", root.display())
            }
            Self::NoFolder(root) => {
                write!(f, "{} is a file: name the folder of the site with -C, which holds {SETTINGS}", root.display())
            }
            Self::Disk(error) => write!(f, "cannot read {error}"),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Disk(error) => error.source(),
            Self::NoSite(_) | Self::NoFolder(_) => None,
        }
    }
}

impl From<DiskError> for ReadError {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}
