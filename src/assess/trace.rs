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
    pub reasons: Vec<Reason<'d>>,
}

/// Why a requirement is met, not met, or not known to be either.
#[derive(Debug)]
pub struct Reason<'d> {
    /// The level or group it belongs to, counted from 0; 0 for a standard without either.
    pub level: usize,
    /// The requirement.
    pub requirement: &'d Requirement,
    /// The component that was looked at; of several, the one that decided.
    pub component: ComponentKind,
    /// What was found.
    pub finding: Finding,
    /// The facts it rests on.
    pub bases: Vec<Basis<'d>>,
}

impl Reason<'_> {
    /// Where the facts stand that decided it: for a message, a link, a line number.
    pub fn places(&self) -> impl Iterator<Item = Span> {
        self.bases.iter().filter_map(Basis::span)
    }
}
