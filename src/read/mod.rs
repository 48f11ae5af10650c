//! A folder → [`Sources`]: every input file, in path order, with an id.
//!
//! The only stage that reads the disk. It follows no link: a link in the
//! sources could publish a file from outside the site's folder. What it cannot
//! use it still lists, so that the complaint has a place to point at.

mod again;
mod bytes;
mod digests;
mod disk;
mod error;
mod inputs;
mod malformed;
mod sources;
mod theme;

pub use again::{Touched, is_same, reread};
pub use digests::SourceDigests;
pub use disk::read;
pub use error::ReadError;
pub(crate) use inputs::{FOLDERS, is_hidden_path};
pub use inputs::{FileKind, SETTINGS, is_input, stays};
pub use sources::{File, LARGEST, Sources, Stored};
pub use theme::theme_files;
