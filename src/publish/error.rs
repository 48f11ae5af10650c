//! Why a site cannot be published.

use crate::fetch::StorageError;
use crate::write::WriteError;
use std::fmt;

/// How many addresses a message names.
const MOST_NAMED: usize = 5;

/// Why a site cannot be published.
#[derive(Debug)]
pub enum PublishError {
    /// The built site cannot be read.
    Site(WriteError),
    /// The storage refuses.
    Storage(StorageError),
    /// Objects at these addresses are not Ajar's, and the site has files there.
    Occupied(Vec<String>),
    /// The manifest in the storage cannot be trusted, and why.
    Manifest(String),
    /// The system gives no threads.
    Threads(String),
}

impl PublishError {
    pub(super) fn threads(error: impl fmt::Display) -> Self {
        Self::Threads(error.to_string())
    }
}

impl From<WriteError> for PublishError {
    fn from(error: WriteError) -> Self {
        Self::Site(error)
    }
}

impl From<StorageError> for PublishError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(error) => error.fmt(f),
            Self::Storage(error) => write!(f, "the storage did not do what was asked: {error}"),
            Self::Occupied(addresses) => {
                let named: Vec<String> = addresses.iter().take(MOST_NAMED).map(|it| format!("`{it}`")).collect();
                let more = addresses.len() - named.len();
                let more = if more == 0 { String::new() } else { format!(" and {more} more") };
                write!(
                    f,
                    "{}{more} in the storage: not written by Ajar as it is now, and nothing was changed. Move it away, or publish below another prefix",
                    named.join(", ")
                )
            }
            Self::Manifest(why) => write!(
                f,
                "the storage's .ajar-manifest cannot be trusted ({why}), so which objects are Ajar's cannot be known, and nothing was changed: publish below another prefix, or remove the objects of the site"
            ),
            Self::Threads(why) => write!(f, "the system gives no threads: {why}"),
        }
    }
}

impl std::error::Error for PublishError {}
