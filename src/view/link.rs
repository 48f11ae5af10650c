//! A name that leads somewhere.

use serde::Serialize;

/// A name that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkView {
    /// The words.
    pub name: String,
    /// Where they lead, relative to the page.
    pub href: String,
}
