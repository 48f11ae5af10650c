//! One page.

use super::{Part, Subject};
use crate::span::FileId;

/// One page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its path below the site's root: "models/meta/llama-4-maverick.html".
    pub address: String,
    /// What it is about.
    pub subject: Subject,
    /// Which piece of it, if its list is long.
    pub part: Part,
    /// The source file it shows, if it shows one.
    pub file: Option<FileId>,
}
