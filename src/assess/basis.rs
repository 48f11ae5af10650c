//! What a finding rests on.

use super::Finding;
use crate::check::{LicenseEntry, OpenList, Terms};
use crate::data::{Clause, ClauseKind, Component, ComponentKind};
use crate::span::Span;

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
    /// Nobody found the terms, or there are none.
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
            Self::NoTerms(_) | Self::Listed { .. } | Self::Unlisted { .. } => None,
        }
    }
}
