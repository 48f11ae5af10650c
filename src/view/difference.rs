//! What one text says otherwise than another, clause by clause.

use super::ViewContext;
use super::link::LinkView;
use super::matrix::{Cell, cell};
use super::origin::threshold;
use crate::check::LicenseEntry;
use crate::data::ClauseKind;
use crate::plan::address;
use crate::shape::Words;
use crate::words::clause as said;
use serde::Serialize;

/// What a text changed against an earlier one, or says otherwise than another.
#[derive(Debug, Serialize)]
pub struct DifferenceView {
    /// Its place on the page: "against-LicenseRef-Llama-2-Community"; on a family's page also with the later text.
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
    let before = |it: &LicenseEntry| licenses.get(it.record.as_ref()?.value.predecessor.as_ref()?.value.as_str());
    let mut res: Vec<&LicenseEntry> = Vec::new();
    let mut next = before(entry);
    while let Some(it) = next.filter(|it| it.id != entry.id && !res.iter().any(|known| known.id == it.id)) {
        res.push(it);
        next = before(it);
    }
    res.retain(|it| it.record.is_some());
    res
}

/// What a license says of one clause, with its words.
pub(crate) fn side(context: ViewContext<'_, '_>, entry: &LicenseEntry, kind: ClauseKind) -> DifferenceSide {
    let clause = entry.clause(kind);
    DifferenceSide {
        cell: cell(context, entry, kind),
        threshold: clause.and_then(|it| threshold(context, it)),
        scope: clause.and_then(|it| it.scope.clone()),
        quote: clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string()),
    }
}
