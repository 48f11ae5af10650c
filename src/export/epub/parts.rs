//! What the book is put together from.

use crate::plan::{Asset, Page, Site};
use std::borrow::Cow;
use std::io;

/// The address of the book.
pub(crate) const ADDRESS: &str = "explainers.epub";

/// What was made of a page: the inside of its body, in HTML.
pub(crate) struct Chapter<'s> {
    /// The page.
    pub(crate) page: &'s Page,
    /// The inside of the body.
    pub(crate) body: Vec<u8>,
}

/// A document of the book.
pub(super) struct BookDocument {
    /// Below the book's folder.
    pub(super) address: String,
    pub(super) title: String,
    /// XHTML, whole.
    pub(super) text: String,
    /// What the package has to say of it: "mathml", "svg".
    pub(super) properties: Vec<&'static str>,
}

/// The bytes of a file of the site.
///
/// # Errors
/// If it cannot be read.
pub(super) fn load(site: &Site<'_>, asset: &Asset) -> io::Result<Vec<u8>> {
    site.sources.file(asset.file).load().map(Cow::into_owned)
}
