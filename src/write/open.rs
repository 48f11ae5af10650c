//! Folders that stay open while many files are written into them: the way down to each is gone once.

use crate::disk::{DiskError, Folder};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many are open at a time; a process may have some thousand files open, on some systems 256.
const MOST: usize = 64;

/// Folders below one, by their paths there.
#[derive(Debug, Default)]
pub(super) struct OpenFolders(Mutex<HashMap<String, Arc<Folder>>>);

impl OpenFolders {
    /// The folder at `path`, which `open` opens if it is not open yet.
    ///
    /// # Errors
    /// Those of `open`.
    pub(super) fn at(
        &self,
        path: &str,
        open: impl FnOnce() -> Result<Folder, DiskError>,
    ) -> Result<Arc<Folder>, DiskError> {
        // A thread that died here left a whole map behind: insertion is one step.
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return Ok(Arc::clone(known));
        }
        let opened = Arc::new(open()?);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Files come in the order of their addresses, so that few folders are wanted again.
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(path.to_owned(), Arc::clone(&opened));
        Ok(opened)
    }
}
