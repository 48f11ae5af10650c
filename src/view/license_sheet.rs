//! What a license comes to in ten seconds: what one may do, what one must do, what one may not.

use super::ViewContext;
use super::link::LinkView;
use super::origin::threshold;
use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseGroup, ClauseKind, ClauseValue};
use crate::shape::Words;
use crate::words::{clause as said, reading, say};
use serde::Serialize;

/// The first screen of a license.
#[derive(Debug, Serialize)]
pub struct SheetView {
    /// What it permits.
    pub may: Vec<SheetLine>,
    /// What it asks for.
    pub must: Vec<SheetLine>,
    /// What it does not permit, and whom or what it excludes.
    pub may_not: Vec<SheetLine>,
}

/// A clause in a few words.
#[derive(Debug, Serialize)]
pub struct SheetLine {
    /// What it is about, and where it stands on the page.
    pub clause: LinkView,
    /// A number, or a condition; empty if there is none.
    pub detail: String,
}

impl SheetView {
    /// The sheet of a text that was read; nothing for one without clauses.
    pub(super) fn new(context: ViewContext<'_, '_>, entry: &LicenseEntry) -> Option<Self> {
        let clauses = &entry.record.as_ref()?.value.clause;
        let of = |wanted: fn(ClauseGroup, ClauseValue) -> bool| -> Vec<SheetLine> {
            let fits = clauses.iter().filter(|(kind, it)| wanted(kind.value.group(), it.value.value));
            fits.map(|(kind, it)| line(context, kind.value, it)).collect()
        };
        let sheet = Self {
            may: of(|group, value| {
                group == ClauseGroup::Permission && matches!(value, ClauseValue::Granted | ClauseValue::Conditional)
            }),
            must: of(|group, value| {
                group == ClauseGroup::Duty && matches!(value, ClauseValue::Required | ClauseValue::Conditional)
            }),
            may_not: of(|group, value| match group {
                ClauseGroup::Permission => value == ClauseValue::Denied,
                ClauseGroup::Limit => matches!(value, ClauseValue::Present | ClauseValue::Unclear),
                _ => false,
            }),
        };
        let empty = sheet.may.is_empty() && sheet.must.is_empty() && sheet.may_not.is_empty();
        (!empty).then_some(sheet)
    }
}

fn line(context: ViewContext<'_, '_>, kind: ClauseKind, it: &Clause) -> SheetLine {
    let words = context.words();
    let value = it.value.value;
    let because: Vec<String> = it.because.iter().map(|clause| said::name(words, clause.value)).collect();
    let limit = || threshold(context, it).or_else(|| it.scope.clone());
    let excluded = || reading::excludes(words, it).filter(|_| kind.group() == ClauseGroup::Limit);
    let detail = match limit().or_else(excluded) {
        Some(limit) => limit,
        _ if value == ClauseValue::Conditional && because.is_empty() => said::value(words, value),
        _ if value == ClauseValue::Conditional => say!(words, "sheet-within", clauses = words.list(&because)),
        _ if value == ClauseValue::Unclear => said::value(words, value),
        _ => String::new(),
    };
    SheetLine { clause: LinkView { name: said::heading(words, kind), href: format!("#{}", kind.name()) }, detail }
}
