//! What became of the corpora that a model learned from: whoever trains it again meets that, and it only ever lowers.

use super::basis::{Basis, FindingWithBases, all};
use super::{Finding, Grade};
use crate::check::Facts;
use crate::data::{Availability, Component, Condition, Fate, State};

/// The corpora of a component of which something can no longer be had. A copy of its own stays whatever becomes of them.
fn losses<'d>(facts: &'d Facts, component: &'d Component) -> impl Iterator<Item = Basis<'d>> {
    let named = component.datasets.iter().filter(|_| !component.own_copy);
    let corpora = named.filter_map(|it| facts.datasets.get_key_value(it.value.as_str()));
    corpora.filter_map(|(id, filed)| {
        let dataset = &*filed.value;
        let fate = dataset.availability.as_ref().filter(|fate| fate.state.value.is_loss())?;
        Some(Basis::Gone { id, dataset, successor: facts.successor(fate) })
    })
}

/// Whether nothing that a component consists of can still be had.
pub(super) fn is_gone(facts: &Facts, component: &Component) -> bool {
    let is_down = |fate: &Fate| fate.state.value == Availability::TakenDown;
    let gone = |it: &Basis<'_>| matches!(it, Basis::Gone { dataset, .. } if dataset.availability.as_ref().is_some_and(is_down));
    !component.datasets.is_empty() && losses(facts, component).filter(gone).count() == component.datasets.len()
}

/// What was found, as far as the component can still be had. A condition that asks what is told of it, or on what terms
/// it came, is as it was.
pub(super) fn lowered<'d>(
    condition: Condition,
    facts: &'d Facts,
    component: Option<&'d Component>,
    found: FindingWithBases<'d>,
) -> FindingWithBases<'d> {
    let Some(component) = component else { return found };
    let lost: Vec<Basis<'d>> = losses(facts, component).collect();
    if lost.is_empty() || !asks_for_itself(condition) {
        return found;
    }
    let most = match condition {
        _ if is_gone(facts, component) => Finding::NOT_MET,
        // A part is enough for what is asked.
        Condition::Downloadable => return found,
        _ => Finding::PARTLY,
    };
    match component.state.value {
        // A model without such data lacks nothing.
        State::NotApplicable => found,
        State::Unknown => all(vec![found, (Finding { ceiling: Grade::Yes, ..most }, lost)]),
        // What became of it is no news where nothing of it was there.
        State::Withheld if found.0.ceiling <= most.ceiling => found,
        State::Withheld | State::Partial | State::Released => all(vec![found, (most, lost)]),
    }
}

/// Whether a condition asks for the component itself.
fn asks_for_itself(condition: Condition) -> bool {
    match condition {
        Condition::Downloadable
        | Condition::Released
        | Condition::PublicOrGated
        | Condition::Published
        | Condition::OpenLicense
        | Condition::OsiLicense
        | Condition::Reconstructable
        | Condition::GradedRelease
        | Condition::GradedAccess => true,
        // The tool compares the letters of a license, and asks nothing else.
        Condition::MotOpen
        | Condition::Unlimited
        | Condition::UnlimitedButSafety
        | Condition::Described
        | Condition::Itemized
        | Condition::ItemizedIfShareable
        | Condition::GradedDocument
        | Condition::GradedLicenses => false,
    }
}
