//! Where a quote stands: in which part of which text, and where that can be read.

use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseKind};
use crate::plan::address;
use crate::shape::Words;
use crate::view::ViewContext;

/// "section 2", unless the place already says what it is.
pub(in crate::view) fn section(at: &str) -> String {
    if at.starts_with(|it: char| it.is_ascii_digit()) { format!("section {at}") } else { at.to_owned() }
}

pub(in crate::view) fn origin(title: &str, at: Option<&str>) -> String {
    at.map_or_else(|| title.to_owned(), |at| format!("{title}, {at}"))
}

/// A clause on its license's page; the page itself for a clause that its file does not list.
pub(in crate::view) fn clause_href(
    context: ViewContext<'_, '_>,
    license: &LicenseEntry,
    kind: ClauseKind,
    clause: Option<&Clause>,
) -> String {
    let page = context.href(&address::license(&license.id));
    clause.map_or(page.clone(), |_| format!("{page}#{}", kind.name()))
}
