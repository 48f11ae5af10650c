//! The clause matrix: every license, every clause.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::check::LicenseEntry;
use crate::data::{ClauseGroup, ClauseKind};
use crate::plan::address;
use crate::shape::Words;
use crate::view::page::View;
use crate::words::clause as said;
use serde::Serialize;

/// What `clauses.html` gets.
#[derive(Debug, Serialize)]
pub struct MatrixView {
    /// What every page has.
    pub page: PageMeta,
    /// The groups of clauses, in order.
    pub groups: Vec<MatrixGroup>,
}

impl View for MatrixView {
    const TEMPLATE: &'static str = "clauses.html";
}

/// A group of clauses with one row per license.
#[derive(Debug, Serialize)]
pub struct MatrixGroup {
    /// Its anchor: "permissions", "duties" or "limits".
    pub id: &'static str,
    /// "Permissions", "Duties", "Limits".
    pub name: String,
    /// The clauses, in order.
    pub clauses: Vec<MatrixClause>,
    /// The licenses, by name.
    pub rows: Vec<MatrixRow>,
}

/// A clause as the head of a column.
#[derive(Debug, Serialize)]
pub struct MatrixClause {
    /// What it is about.
    pub name: String,
    /// What that means.
    pub doc: String,
}

/// One license in a group.
#[derive(Debug, Serialize)]
pub struct MatrixRow {
    /// The license and its page.
    pub license: LinkView,
    /// One cell per clause.
    pub cells: Vec<Cell>,
}

/// What one license says of one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The value's word in the data, which gives the sign: "present".
    pub value: &'static str,
    /// The same for a reader.
    pub word: String,
    /// The clause on the license's page; none if its file does not list it.
    pub href: Option<String>,
}

impl MatrixView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let mut licenses: Vec<&LicenseEntry> =
            context.site.assessed.facts.licenses.values().filter(|it| it.record.is_some()).collect();
        let words = context.words();
        licenses.sort_by(|one, other| words.compare(one.short_name(), other.short_name()));
        let head = |it: &ClauseKind| MatrixClause { name: said::heading(words, *it), doc: said::meaning(words, *it) };
        let group = |group: &ClauseGroup| {
            let kinds: Vec<ClauseKind> = ClauseKind::ALL.iter().copied().filter(|it| it.group() == *group).collect();
            let row = |entry: &&LicenseEntry| MatrixRow {
                license: context.link(entry.short_name(), &address::license(&entry.id)),
                cells: kinds.iter().map(|it| cell(context, entry, *it)).collect(),
            };
            MatrixGroup {
                id: anchor(*group),
                name: said::group(words, *group),
                clauses: kinds.iter().map(head).collect(),
                rows: licenses.iter().map(row).collect(),
            }
        };
        Self {
            page: PageMeta::new(context, "licenses", words.get("meta-matrix-title"), words.get("meta-matrix-about"))
                .crumbs(context, vec![context.link(words.get("meta-licenses-title"), "licenses.html")]),
            groups: ClauseGroup::ALL.iter().map(group).collect(),
        }
    }
}

/// The anchor of a group of clauses, the same in every language.
pub(super) fn anchor(group: ClauseGroup) -> &'static str {
    match group {
        ClauseGroup::Permission => "permissions",
        ClauseGroup::Duty => "duties",
        ClauseGroup::Limit => "limits",
        ClauseGroup::Risk => "risks",
    }
}

/// What a license says of one clause.
pub(super) fn cell(context: ViewContext<'_, '_>, entry: &LicenseEntry, kind: ClauseKind) -> Cell {
    let value = entry.says(kind);
    let href = entry.clause(kind).map(|_| format!("{}#{}", context.href(&address::license(&entry.id)), kind.name()));
    Cell { value: value.name(), word: said::value(context.words(), value), href }
}
