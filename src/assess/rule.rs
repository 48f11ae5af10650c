//! What bears on an answer before a reader is known, and what it comes to for one.

use super::basis::Basis;
use super::test::{Test, Truth};
use crate::data::AnswerGrade;
use crate::data::{ClauseKind, ComponentKind, Forbidden, Precondition, Reader};
use std::sync::Arc;

/// What a rule speaks of; words are found for it later.
#[derive(Debug, Clone, Copy)]
pub enum Says<'d> {
    /// The component was not released.
    NotReleased(ComponentKind),
    /// The component was released, and can no longer be had.
    Gone(ComponentKind),
    /// The component can only be used over the network.
    NetworkOnly(ComponentKind),
    /// Nobody has recorded whether the component was released.
    ReleaseUnknown(ComponentKind),
    /// Nobody has recorded how one gets the component.
    AccessUnknown(ComponentKind),
    /// Nobody has recorded the terms of the component.
    TermsUnknown(ComponentKind),
    /// Terms of the component are named, and nobody has read them here.
    TermsUnread(ComponentKind),
    /// Somebody looked for the terms of the component and found none.
    TermsNotFound(ComponentKind),
    /// The component came without terms.
    WithoutTerms(ComponentKind),
    /// The text of a license is not recorded, or only in parts.
    Unread,
    /// A permission is denied, not given or not clear.
    Permission(ClauseKind),
    /// A permission is denied for acts that are near to those of the use.
    Nearby(ClauseKind),
    /// A limit reaches the use.
    Limit(ClauseKind),
    /// A duty follows from the use.
    Duty(ClauseKind),
    /// A lawsuit ends the rights.
    Suit,
    /// Something that must be there, apart from terms.
    Precondition(&'d Precondition),
    /// A duty does not go together with the use.
    Forbidden(&'d Forbidden),
}

/// One fact or clause that bears on an answer, for every reader.
#[derive(Debug, Clone)]
pub struct Rule<'d> {
    /// What it speaks of.
    pub says: Says<'d>,
    /// Whom it reaches: readers of whom all of these hold.
    pub reach: Vec<Test>,
    /// Past what it excludes: readers of whom one of these holds.
    pub measure: Vec<Test>,
    /// The answer past the measure.
    pub past: AnswerGrade,
    /// The answer where the text leaves open whether it is past.
    pub doubt: AnswerGrade,
    /// The answer where the reader has not said what decides.
    pub open: AnswerGrade,
    /// The answer within the measure, or where there is none.
    pub kept: AnswerGrade,
    /// The fact or clause.
    pub basis: Option<Basis<'d>>,
}

/// How a rule stands for a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It excludes this reader.
    Excludes,
    /// The text leaves open whether it excludes this reader, or whether it asks for something.
    Unclear,
    /// It holds on a condition that the reader has not spoken of.
    Conditional,
    /// It holds.
    Holds,
    /// The reader has said that they keep within it.
    Met,
    /// It does not reach this reader.
    Apart,
}

/// A rule and what it comes to for a reader.
#[derive(Debug, Clone)]
pub struct Point<'d> {
    /// The rule.
    pub rule: Arc<Rule<'d>>,
    /// How it stands.
    pub standing: Standing,
    /// What it makes of the answer.
    pub grade: AnswerGrade,
}

impl<'d> Rule<'d> {
    /// A rule that holds for every reader.
    pub fn fixed(says: Says<'d>, grade: AnswerGrade, basis: Option<Basis<'d>>) -> Self {
        let (reach, measure) = (Vec::new(), Vec::new());
        Self { says, reach, measure, past: grade, doubt: grade, open: grade, kept: grade, basis }
    }

    /// What it comes to for a reader.
    pub fn weigh(&self, reader: &Reader) -> (Standing, AnswerGrade) {
        let reach = Truth::all(self.reach.iter().map(|test| test.holds(reader)));
        let past = Truth::any(self.measure.iter().map(|test| test.holds(reader)));
        let within = match past {
            Truth::Yes => (Standing::Excludes, self.past),
            Truth::Unclear => (Standing::Unclear, self.doubt),
            Truth::Open => (Standing::Conditional, self.open),
            Truth::No if self.measure.is_empty() => (Standing::Holds, self.kept),
            Truth::No => (Standing::Met, self.kept),
        };
        match (reach, past) {
            (Truth::No, _) => (Standing::Apart, AnswerGrade::Yes),
            (Truth::Yes, _) => within,
            // Whoever may not be reached at all is no worse off past the measure than where it is not clear.
            (Truth::Open, Truth::Yes | Truth::Unclear) => (Standing::Conditional, self.open),
            (Truth::Open, _) if self.measure.is_empty() => (Standing::Conditional, self.open),
            (Truth::Open, _) => (Standing::Conditional, within.1),
            // What may speak of some businesses only says nothing to whoever does not say that they are in one.
            (Truth::Unclear, _) if self.awaits_business(reader) => (Standing::Unclear, AnswerGrade::Yes),
            (Truth::Unclear, _) if within.1.is_no() => (Standing::Unclear, AnswerGrade::Unclear),
            // Whoever keeps within a number need not know whether it speaks of them.
            (Truth::Unclear, Truth::No) if !self.measure.is_empty() => (Standing::Met, AnswerGrade::Yes),
            // A doubtful duty rules nothing out, and nobody owes it for certain.
            (Truth::Unclear, _) if matches!(self.says, Says::Duty(_)) => (Standing::Unclear, AnswerGrade::Yes),
            (Truth::Unclear, _) => (Standing::Unclear, within.1),
        }
    }
}

impl Rule<'_> {
    /// Whether it reaches some businesses only, and the reader has not said whether theirs is one.
    fn awaits_business(&self, reader: &Reader) -> bool {
        self.reach.iter().any(|test| matches!(test, Test::Business { .. }) && test.holds(reader) == Truth::Open)
    }
}

impl Point<'_> {
    /// Whether what the reader says of themselves already meets it. A purpose is not told: it is that of the use, and goes
    /// on to bind.
    pub fn is_met(&self) -> bool {
        self.standing == Standing::Met && !self.rule.measure.iter().any(|it| matches!(it, Test::Purpose { .. }))
    }
}

impl<'d> Point<'d> {
    /// What a rule comes to for a reader.
    pub(super) fn new(rule: Arc<Rule<'d>>, reader: &Reader) -> Self {
        let (standing, grade) = rule.weigh(reader);
        Self { rule, standing, grade }
    }
}
