//! Why something on the disk cannot be had or done.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why something on the disk cannot be had or done.
#[derive(Debug)]
pub struct DiskError {
    /// Where.
    pub path: PathBuf,
    /// What stands in the way.
    pub fault: DiskFault,
}

/// What stands in the way of reading or writing a file.
#[derive(Debug)]
pub enum DiskFault {
    /// A part of the path is a link, and none is followed.
    Link,
    /// The system refuses.
    Io(io::Error),
}

impl DiskError {
    /// The system's refusal at `path`.
    pub fn io(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), fault: DiskFault::Io(error) }
    }

    /// The kind of the system's refusal; none for a link.
    pub fn kind(&self) -> Option<io::ErrorKind> {
        match &self.fault {
            DiskFault::Io(error) => Some(error.kind()),
            DiskFault::Link => None,
        }
    }

    /// Whether nothing is there.
    pub fn is_missing(&self) -> bool {
        self.kind() == Some(io::ErrorKind::NotFound)
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fault {
            DiskFault::Link => write!(f, "{} is a link, and links are not followed", self.path.display()),
            DiskFault::Io(error) => write!(f, "{}: {error}", self.path.display()),
        }
    }
}

/// The system's own words; where it was is known to whoever asked.
impl From<DiskError> for io::Error {
    fn from(error: DiskError) -> Self {
        match error.fault {
            DiskFault::Io(error) => error,
            DiskFault::Link => Self::other("a link stands in the way"),
        }
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            DiskFault::Io(error) => Some(error),
            DiskFault::Link => None,
        }
    }
}
