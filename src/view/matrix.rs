//! The clause matrix: every license, every clause; and what a license changed.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use super::origin::threshold;
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

fn cell(context: ViewContext<'_, '_>, entry: &LicenseEntry, kind: ClauseKind) -> Cell {
    let value = entry.says(kind);
    let href = entry.clause(kind).map(|_| format!("{}#{}", context.href(&address::license(&entry.id)), kind.name()));
    Cell { value: value.name(), word: said::value(context.words(), value), href }
}

/// What a text changed against the one it followed.
#[derive(Debug, Serialize)]
pub struct DifferenceView {
    /// Its place on the page: "against-LicenseRef-Llama-2-Community".
    pub id: String,
    /// The earlier text.
    pub before: LinkView,
    /// The clauses that changed.
    pub changes: Vec<ClauseChange>,
    /// How many clauses say the same in both.
    pub same: usize,
}

/// One clause that changed.
#[derive(Debug, Serialize)]
pub struct ClauseChange {
    /// What it is about.
    pub name: String,
    /// What the earlier text says.
    pub before: DifferenceSide,
    /// What this text says.
    pub after: DifferenceSide,
}

/// One text's side of a change.
#[derive(Debug, Serialize)]
pub struct DifferenceSide {
    /// What the license says of the clause.
    pub cell: Cell,
    /// The number, in words.
    pub threshold: Option<String>,
    /// What it is limited to.
    pub scope: Option<String>,
    /// The text's own words.
    pub quote: Option<String>,
}

impl DifferenceView {
    /// The differences to every text before a license, as far as they have been read, the nearest first.
    pub(super) fn all(context: ViewContext<'_, '_>, entry: &LicenseEntry) -> Vec<Self> {
        earlier(context, entry).into_iter().map(|before| Self::between(context, before, entry)).collect()
    }

    /// What one text changed against another one.
    pub(super) fn between(context: ViewContext<'_, '_>, before: &LicenseEntry, entry: &LicenseEntry) -> Self {
        let changed = |kind: &ClauseKind| {
            let (old, new) = (before.clause(*kind), entry.clause(*kind));
            let number = |it: Option<&crate::data::Clause>| it.and_then(|clause| threshold(context, clause));
            let scope = |it: Option<&crate::data::Clause>| it.and_then(|clause| clause.scope.clone());
            before.says(*kind) != entry.says(*kind) || number(old) != number(new) || scope(old) != scope(new)
        };
        let (changed, same): (Vec<&ClauseKind>, Vec<&ClauseKind>) = ClauseKind::ALL.iter().partition(|it| changed(it));
        let change = |kind: &ClauseKind| ClauseChange {
            name: said::heading(context.words(), *kind),
            before: side(context, before, *kind),
            after: side(context, entry, *kind),
        };
        Self {
            id: difference_id(&before.id),
            before: context.link(&before.name, &address::license(&before.id)),
            changes: changed.into_iter().map(change).collect(),
            same: same.len(),
        }
    }
}

/// Where a license's page tells the difference to an earlier text.
pub(super) fn difference_id(before: &str) -> String {
    format!("against-{before}")
}

/// The texts before a license that have been read, the nearest first. Texts that name each other end the row.
pub(super) fn earlier<'s>(context: ViewContext<'s, '_>, entry: &LicenseEntry) -> Vec<&'s LicenseEntry> {
    let licenses = &context.site.assessed.facts.licenses;
    let before = |it: &LicenseEntry| licenses.get(&it.record.as_ref()?.value.predecessor.as_ref()?.value);
    let mut res: Vec<&LicenseEntry> = Vec::new();
    let mut next = before(entry);
    while let Some(it) = next.filter(|it| it.id != entry.id && !res.iter().any(|known| known.id == it.id)) {
        res.push(it);
        next = before(it);
    }
    res.retain(|it| it.record.is_some());
    res
}

fn side(context: ViewContext<'_, '_>, entry: &LicenseEntry, kind: ClauseKind) -> DifferenceSide {
    let clause = entry.clause(kind);
    DifferenceSide {
        cell: cell(context, entry, kind),
        threshold: clause.and_then(|it| threshold(context, it)),
        scope: clause.and_then(|it| it.scope.clone()),
        quote: clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone()),
    }
}
