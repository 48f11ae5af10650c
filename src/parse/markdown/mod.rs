//! Markdown → [`Body`]: finished HTML with holes where a later stage knows better.
//!
//! The HTML is written by pulldown-cmark itself. What only the plan can know
//! (where a link leads, what a block of live data shows) is left as a hole,
//! marked by NUL bytes: CommonMark replaces NUL in any text, so a mark can
//! never be confused with something an author wrote.

mod anchor;
mod bare;
mod body;
mod code;
mod colored;
mod criteria;
mod dialect;
mod events;
mod figure;
mod finder;
mod finish;
mod nearly;
mod notes;
mod slips;
mod table;
mod terms;
mod walk;
mod writer;

use crate::diag::Diag;
use crate::span::FileId;

pub use body::{Alert, Body, Figure, Heading, Label, Link, LinkSays, Piece, Spelling};
pub use colored::CodeBlock;
pub(crate) use criteria::said_by;
pub use dialect::{Dialect, Extensions, Forms, Math, RawHtml};

/// Parses the part of `text` from byte `start` on.
pub(super) fn parse(file: FileId, text: &str, start: usize, dialect: Dialect<'_>) -> (Body, Vec<Diag>) {
    let source = &text[start..];
    let mut writer = writer::Writer::new(file, source, start, dialect);
    writer.read(0..source.len());
    writer.finish()
}
