//! The reasons of a verdict: one for every requirement of a standard.

use super::{Basis, Finding};
use crate::data::{ComponentKind, Requirement, Standard};
use crate::span::Span;

/// Every reason one standard gives for one model.
#[derive(Debug)]
pub struct Trace<'d> {
    /// The standard's id.
    pub id: &'d str,
    /// The standard.
    pub standard: &'d Standard,
    /// Whether the standard is the site's own ladder.
    pub leads: bool,
    /// Whether the standard does not speak of such a model.
    pub apart: bool,
    /// One per requirement, in the standard's order.
    pub reasons: Box<[Reason<'d>]>,
}

/// Why a requirement is met, not met, or not known to be either.
#[derive(Debug)]
pub struct Reason<'d> {
    /// See [`Self::level`]; there is a reason for every requirement of every model, and a number of the usual size would make each a quarter larger.
    pub(super) at: u16,
    /// The requirement.
    pub requirement: &'d Requirement,
    /// The component that was looked at; of several, the one that decided.
    pub component: ComponentKind,
    /// What was found.
    pub finding: Finding,
    /// The facts it rests on.
    pub bases: Box<[Basis<'d>]>,
}

impl Reason<'_> {
    /// The level or group it belongs to, counted from 0; 0 for a standard without either.
    pub fn level(&self) -> usize {
        self.at.into()
    }

    /// Where the facts stand that decided it: for a message, a link, a line number.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        self.bases.iter().filter_map(Basis::span)
    }
}
