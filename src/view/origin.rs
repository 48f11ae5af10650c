//! Where a quote stands: in which part of which text, and where that can be read.

use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseKind};
use crate::plan::address;
use crate::shape::Words;
use crate::view::ViewContext;
use crate::words::{self, Messages, clause as said};

/// Where a clause stands: "Llama 4 license, section 2".
pub(in crate::view) fn clause_origin(words: &Messages, license: &LicenseEntry, clause: Option<&Clause>) -> String {
    let at = clause.and_then(|it| it.at.as_deref()).map(|at| said::section(words, at));
    words::basis::origin(words, license.short_name(), at.as_deref())
}

/// A clause on its license's page; the page itself for a clause that its file does not list.
pub(in crate::view) fn clause_href(
    context: ViewContext<'_, '_>,
    license: &LicenseEntry,
    kind: ClauseKind,
    clause: Option<&Clause>,
) -> String {
    let mut res = context.href(&address::license(&license.id));
    if clause.is_some() {
        res.push('#');
        res.push_str(kind.name());
    }
    res
}

/// The numbers of a clause in words, any one of which is enough.
pub(in crate::view) fn threshold(context: ViewContext<'_, '_>, clause: &Clause) -> Option<String> {
    let numbers = words::thresholds(&context.site.words, clause);
    (!numbers.is_empty()).then(|| context.site.words.or(&numbers))
}
