//! What a finding rests on.

use super::Finding;
use crate::check::{LicenseEntry, OpenList, Terms};
use crate::data::{Clause, ClauseKind, Component, ComponentKind, Coverage, Dataset, Fate, Quality};
use crate::span::Span;

/// A finding and the facts that decide it.
pub(super) type FindingWithBases<'d> = (Finding, Vec<Basis<'d>>);

/// All of these must hold. Of the facts, those stay that decide: where something fails, what fails, and not beside it
/// what holds.
pub(super) fn all<'d>(parts: Vec<FindingWithBases<'d>>) -> FindingWithBases<'d> {
    let finding = parts.iter().fold(Finding::MET, |res, it| res.and(it.0));
    deciding(finding, parts)
}

/// One of these is enough. Of the facts, those stay that decide: where something holds, what holds.
pub(super) fn any<'d>(parts: Vec<FindingWithBases<'d>>) -> FindingWithBases<'d> {
    let finding = parts.iter().fold(Finding::NOT_MET, |res, it| res.or(it.0));
    deciding(finding, parts)
}

/// The facts of the parts that stand as the whole does.
fn deciding<'d>(whole: Finding, parts: Vec<FindingWithBases<'d>>) -> FindingWithBases<'d> {
    let as_whole = |it: &FindingWithBases<'d>| (it.0.is_met(), it.0.is_failed()) == (whole.is_met(), whole.is_failed());
    // They are kept for every requirement of every model: with room for themselves and no more.
    let mut bases = Vec::with_capacity(parts.iter().filter(|it| as_whole(it)).map(|it| it.1.len()).sum());
    bases.extend(parts.into_iter().filter(as_whole).flat_map(|it| it.1));
    (whole, bases)
}

/// A fact that a finding rests on.
#[derive(Debug, Clone, Copy)]
pub enum Basis<'d> {
    /// What the record says of a component; `None` if it says nothing.
    Component {
        /// The component.
        kind: ComponentKind,
        /// Its entry.
        component: Option<&'d Component>,
    },
    /// What the component consists of can no longer be had, or not all of it.
    Gone {
        /// The id of the corpus.
        id: &'d str,
        /// The corpus.
        dataset: &'d Dataset,
        /// What became of it.
        fate: &'d Fate,
        /// The corpus that took its place.
        successor: Option<&'d Dataset>,
    },
    /// The terms are not known, or there are none.
    NoTerms(&'d Terms),
    /// The license is on a list of open ones.
    Listed {
        /// The license.
        license: &'d LicenseEntry,
        /// The list.
        list: OpenList,
    },
    /// The license is on no list of open ones.
    Unlisted {
        /// The license.
        license: &'d LicenseEntry,
    },
    /// The license is not approved by the Open Source Initiative.
    NotOsi {
        /// The license.
        license: &'d LicenseEntry,
    },
    /// How the license is spelled, where a tool compares letters.
    Spelled {
        /// The words.
        text: &'d str,
        /// Met: they count as an open license.
        finding: Finding,
    },
    /// How far open licenses cover the whole release, as an index grades it.
    Coverage(Coverage),
    /// How thorough a document is, as an index grades it.
    Quality(Quality),
    /// What the license says about one thing.
    Clause {
        /// The license.
        license: &'d LicenseEntry,
        /// What the clause is about.
        kind: ClauseKind,
        /// The clause; `None` if the license's file does not list it.
        clause: Option<&'d Clause>,
        /// What it means for the requirement.
        finding: Finding,
    },
}

impl Basis<'_> {
    /// Where the fact is written; `None` for a fact that nobody wrote.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Component { component, .. } => component.map(|it| it.span),
            Self::Clause { clause, .. } => clause.map(|it| it.span),
            Self::Gone { fate, .. } => Some(fate.span),
            Self::NoTerms(_)
            | Self::Listed { .. }
            | Self::Unlisted { .. }
            | Self::NotOsi { .. }
            | Self::Spelled { .. }
            | Self::Coverage(_)
            | Self::Quality(_) => None,
        }
    }
}
