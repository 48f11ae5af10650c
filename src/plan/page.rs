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

/// What stands behind the address of a page for that of its twin in Markdown (<https://llmstxt.org>).
pub const TWIN: &str = ".md";

impl Page {
    /// The address of the same in Markdown, if there is that.
    pub fn twin(&self) -> Option<String> {
        self.subject.has_twin().then(|| format!("{}{TWIN}", self.address))
    }
}
