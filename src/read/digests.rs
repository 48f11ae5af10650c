//! The bytes of all sources, known again by their digests.

use super::Sources;
use crate::digest::{Hash, hash_of};
use crate::span::FileId;
use rayon::prelude::*;
use std::io;

/// The digest of every file of some sources, of a static file of what the disk has.
#[derive(Debug)]
pub struct SourceDigests(Vec<Hash>);

impl SourceDigests {
    /// Reads all of them.
    ///
    /// # Errors
    /// If a static file cannot be read.
    pub fn of(sources: &Sources) -> io::Result<Self> {
        let files = sources.shared().par_iter();
        files.map(|file| hash_of(io::sink(), |to| file.pour(to))).collect::<io::Result<_>>().map(Self)
    }

    /// The digest of a file.
    pub fn file(&self, id: FileId) -> Hash {
        self.0[id.0 as usize]
    }
}
