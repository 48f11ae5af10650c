//! A reason names what decides: nothing that holds stands under a cross, and nothing that fails under a tick.

use super::world::facts;
use ajar::assess::{Basis, Reason};
use ajar::data::{Access, Quality, State};

/// Whether a fact, by itself, speaks for a requirement; `None` for one that does not say.
fn speaks_for(basis: &Basis<'_>) -> Option<bool> {
    match basis {
        Basis::Component { component: Some(it), .. } => match (it.state.value, it.access.value) {
            (State::Released, Access::Public) => Some(true),
            (State::Withheld, _) => Some(false),
            _ => None,
        },
        Basis::Listed { .. } => Some(true),
        Basis::Unlisted { .. } | Basis::NotOsi { .. } | Basis::NoTerms(_) | Basis::Gone { .. } => Some(false),
        Basis::Spelled { finding, .. } | Basis::Clause { finding, .. } => Some(finding.is_met()),
        _ => None,
    }
}

/// Whether a document was released whole and only its thoroughness is at fault, which stands beside it.
fn is_thin(reason: &Reason<'_>) -> bool {
    reason.bases.iter().any(|it| matches!(it, Basis::Quality(Quality::Partial)))
}

#[test]
fn no_fact_of_a_reason_says_the_opposite_of_its_mark() {
    let facts = facts();
    let assessed = ajar::assess::assess(&facts);
    let (mut failed, mut met) = (0, 0);
    for model in &assessed.models {
        for (trace, reason) in model.traces.iter().flat_map(|trace| trace.reasons.iter().map(move |it| (trace, it))) {
            let said = format!("{}, {}, {}", model.release.id, trace.id, reason.requirement.id.value);
            let says: Vec<Option<bool>> = reason.bases.iter().map(speaks_for).collect();
            assert!(!says.is_empty(), "{said}: no fact");
            if reason.finding.is_failed() && !is_thin(reason) {
                failed += 1;
                assert!(!says.contains(&Some(true)), "{said}: {:?}", reason.bases);
            }
            // Data that was withheld may be described all the same.
            if reason.finding.is_met() && !matches!(reason.bases[0], Basis::Component { .. }) {
                met += 1;
                assert!(!says.contains(&Some(false)), "{said}: {:?}", reason.bases);
            }
        }
    }
    println!("reasons: {failed} failed, {met} met by terms");
    assert!(failed > 1_000 && met > 100);
}
