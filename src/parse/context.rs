//! What all texts are read with.

use super::markdown::RawHtml;
use crate::data::Glossary;
use crate::read::File;
use std::sync::Arc;

/// What all texts are read with.
pub(super) struct ParseContext {
    pub(super) raw_html: RawHtml,
    pub(super) glossary: Glossary,
    /// The file of the glossary.
    pub(super) source: Option<Arc<File>>,
    /// The folders of the languages that files are translated into; translations are read by themselves.
    pub(super) languages: Vec<String>,
}
