//! What every license that was read says of every clause, for the page that puts two of them side by side. Two texts differ
//! in a clause where their value, number or scope does, as on the pages that the build writes.

use super::columns::columns;
use super::interned::Interned;
use crate::check::LicenseEntry;
use crate::data::ClauseKind;
use crate::plan::address;
use crate::shape::Words;
use crate::view::{ViewContext, kin_of, side};
use crate::words::clause as said;
use serde::Serialize;
use std::collections::BTreeMap;

/// Every clause of every license that was read.
#[derive(Serialize)]
pub(super) struct ClauseTable {
    clauses: ClauseColumns,
    /// What a text can say of a clause, each once.
    sides: Vec<ClauseSaid>,
    licenses: LicenseColumns,
}

columns! {
    /// The clauses, in the order of a license's sides.
    ClauseColumns of ClauseRow {
        id: &'static str,
        name: String,
        /// The name of its group.
        group: String,
    }
}

columns! {
    /// The licenses, by name.
    LicenseColumns of LicenseRow {
        id: String,
        name: String,
        /// A shorter name.
        short: String,
        /// Its page, from the root of the site.
        href: String,
        /// The places of the texts of its family.
        kin: Vec<usize>,
        /// For each clause the place of what it says.
        sides: Vec<usize>,
    }
}

/// What a text says of a clause.
#[derive(Serialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct ClauseSaid {
    /// Its value, which gives the sign.
    value: &'static str,
    /// The same for a reader.
    word: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    threshold: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    /// Where it stands: "section 2".
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    /// Whether the license's page has a place for it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    listed: bool,
}

/// The table of a site.
pub(super) fn table(context: ViewContext<'_, '_>) -> ClauseTable {
    let words = context.words();
    let mut read: Vec<&LicenseEntry> =
        context.site.assessed.facts.licenses.values().filter(|it| it.record.is_some()).collect();
    read.sort_by(|one, other| words.compare(&one.name, &other.name));
    let places: BTreeMap<&str, usize> = read.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect();
    let mut sides = Interned::new();
    let mut row = |entry: &&LicenseEntry| LicenseRow {
        id: entry.id.clone(),
        name: entry.name.clone(),
        short: entry.short_name().to_owned(),
        href: address::license(&entry.id),
        kin: kin_of(context, entry).into_iter().filter_map(|it| places.get(it.id.as_str()).copied()).collect(),
        sides: ClauseKind::ALL
            .iter()
            .map(|kind| {
                let side = said_of(context, entry, *kind);
                sides.of(side.clone(), || side)
            })
            .collect(),
    };
    let licenses = read.iter().map(&mut row).collect();
    let clause = |kind: &ClauseKind| ClauseRow {
        id: kind.name(),
        name: said::heading(words, *kind),
        group: said::group(words, kind.group()),
    };
    ClauseTable { clauses: ClauseKind::ALL.iter().map(clause).collect(), sides: sides.values, licenses }
}

fn said_of(context: ViewContext<'_, '_>, entry: &LicenseEntry, kind: ClauseKind) -> ClauseSaid {
    let it = side(context, entry, kind);
    let at = entry.clause(kind).and_then(|clause| clause.at.as_deref());
    ClauseSaid {
        value: it.cell.value,
        word: it.cell.word,
        threshold: it.threshold,
        scope: it.scope,
        quote: it.quote,
        at: at.map(|at| said::section(context.words(), at)),
        listed: it.cell.href.is_some(),
    }
}
