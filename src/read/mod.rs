//! A folder → [`Sources`]: every input file, in path order, with an id.
//!
//! The only stage that reads the disk. It follows no link: a link in the
//! sources could publish a file from outside the site's folder. What it cannot
//! use it still lists, so that the complaint has a place to point at.

mod again;
mod disk;
mod sources;
mod theme;

pub use again::{Touched, is_same, reread};
pub use disk::read;
pub(crate) use sources::{FOLDERS, is_hidden_path};
pub use sources::{File, FileKind, LARGEST, ReadError, SETTINGS, Sources, Stored, is_input, stays};
pub use theme::theme_files;
