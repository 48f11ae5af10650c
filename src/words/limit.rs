//! Limits of a license in words: what excludes a reader past them, and within what everybody else keeps.

use super::place::{place, places};
use super::reader::{businesses, field, practices_in, purposes};
use super::threshold::amount;
use super::{Messages, clause};
use crate::assess::{Basis, Cutoff, Point, Standing, Test};
use crate::data::{Clause, ClauseKind, Counted, Measured, Metric, Operator, Practice, Region, UseField, Where};
use crate::shape::Words;
use crate::words::say;

/// A limit: what excludes a reader past it, and else within what they keep.
pub(super) fn limit(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    match point.standing {
        Standing::Excludes => past(words, point, kind),
        Standing::Unclear => unclear(words, point, kind),
        _ => kept(words, point, kind),
    }
}

fn past(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    for test in &point.rule.measure {
        match test {
            Test::Purpose { allowed, .. } => return say!(words, "past-purpose", purposes = purposes(words, allowed)),
            Test::Place { regions, of, .. } => {
                let id = match of.as_slice() {
                    [place] => format!("past-place-{}", place.name()),
                    _ => "past-places".to_owned(),
                };
                return say!(words, &id, places = places(words, regions));
            }
            // What excludes may be the one or the other, and one sentence has to do for both.
            Test::Field { forbidden, .. } if !forbidden.is_empty() => return excluded(words, forbidden, point),
            Test::Practice { forbidden, fields, .. } if !forbidden.is_empty() || !fields.is_empty() => {
                return excluded(words, &[], point);
            }
            _ => {}
        }
    }
    effect(words, point).unwrap_or_else(|| {
        let id = if kind == ClauseKind::NoCompete { "past-no-compete" } else { "past-number" };
        words.get(id)
    })
}

/// The fields and practices that a text excludes.
fn excluded(words: &Messages, fields: &[UseField], point: &Point<'_>) -> String {
    let practices = practices(words, point, |test| match test {
        Test::Practice { forbidden, .. } => forbidden.as_slice(),
        _ => &[],
    });
    let in_fields = point.rule.measure.iter().flat_map(|test| match test {
        Test::Practice { unclear, fields, .. } => practices_in(words, unclear, fields),
        _ => Vec::new(),
    });
    let names: Vec<String> = fields.iter().map(|it| field(words, *it)).chain(practices).chain(in_fields).collect();
    say!(words, "past-field", field = words.and(&names))
}

/// The practices that the tests of a point name.
fn practices(words: &Messages, point: &Point<'_>, of: impl Fn(&Test) -> &[Practice]) -> Vec<String> {
    let named = point.rule.measure.iter().flat_map(of);
    named.map(|it| words.of_word("practice-{}", it.name())).collect()
}

/// The fields, practices and places of which a text leaves open whether it excludes them.
fn doubtful(words: &Messages, point: &Point<'_>) -> Vec<String> {
    let fields = point.rule.measure.iter().flat_map(|test| match test {
        Test::Field { unclear, .. } => unclear.as_slice(),
        _ => &[],
    });
    let regions = point.rule.measure.iter().flat_map(|test| match test {
        Test::Place { unclear, .. } => unclear.as_slice(),
        _ => &[],
    });
    let practices = practices(words, point, |test| match test {
        Test::Practice { unclear, .. } => unclear.as_slice(),
        _ => &[],
    });
    fields.map(|it| field(words, *it)).chain(practices).chain(regions.map(|it| place(words, *it))).collect()
}

fn unclear(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    let named = doubtful(words, point);
    // One sentence for every reader: where it may be open whether the clause reaches them at all, that is what is said.
    let reaches = point.rule.reach.iter().all(|test| match test {
        Test::Doubt => false,
        Test::Kind { unclear, .. } => unclear.is_empty(),
        _ => true,
    });
    let of_places = kind == ClauseKind::Geography;
    match () {
        () if named.is_empty() || !reaches => reach_unclear(words, point, kind),
        () if of_places => say!(words, "unclear-place", places = words.or(&named)),
        () => say!(words, "unclear-field", field = words.or(&named)),
    }
}

/// What may be meant, and for whom.
fn reach_unclear(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    let text = kept(words, point, kind);
    let gate = point.rule.reach.iter().find_map(|test| match test {
        Test::Business { any } => Some(businesses(words, any)),
        _ => None,
    });
    match gate {
        Some(gate) => say!(words, "reach-unclear-if", point = text, conditions = gate),
        None => say!(words, "reach-unclear", point = text),
    }
}

/// Within what a reader has to keep; a policy or field in the words of its record.
fn kept(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    let measured: Vec<String> = point.rule.measure.iter().flat_map(|test| measured(words, test)).collect();
    let plain = || effect(words, point).unwrap_or_else(|| words.of_word("limit-{}", kind.name()));
    if measured.is_empty() { plain() } else { words.and(&measured) }
}

fn measured(words: &Messages, test: &Test) -> Vec<String> {
    match test {
        Test::Number { any } => any.iter().map(|it| bound(words, it)).collect(),
        Test::Place { regions, of, .. } if !regions.is_empty() => vec![out_of(words, regions, of)],
        Test::Purpose { allowed, .. } => vec![say!(words, "limit-purpose", purposes = purposes(words, allowed))],
        _ => Vec::new(),
    }
}

/// What has to stay out of places.
fn out_of(words: &Messages, regions: &[Region], of: &[Where]) -> String {
    let places = places(words, regions);
    if let [place] = of {
        return say!(words, &format!("limit-place-{}", place.name()), places = places);
    }
    let what: Vec<String> = of.iter().map(|it| words.get(&format!("limit-out-{}", it.name()))).collect();
    say!(words, "limit-places", what = words.and(&what), places = places)
}

fn bound(words: &Messages, it: &Cutoff) -> String {
    let bound = match it.op {
        Operator::Above => "bound-above",
        Operator::From => "bound-from",
        Operator::Unclear => "bound-unclear",
    };
    let metric = match it.metric {
        Metric::MonthlyActiveUsers => "users",
        Metric::AnnualRevenueUsd => "year",
        Metric::MonthlyRevenueUsd => "month",
    };
    let counted = match it.counted {
        Counted::Licensee => "licensee",
        Counted::LicenseeAndAffiliates => "licensee-and-affiliates",
        Counted::Product => "product",
        Counted::Unclear => "unclear",
        Counted::LicenseeAndEmployer => "licensee-and-employer",
    };
    let bound = say!(words, bound, number = amount(words, it.value));
    let limit = say!(words, &format!("limit-{metric}-{counted}"), bound = bound, when = it.when.name());
    if it.when == Measured::AtRelease && it.metric != Metric::MonthlyActiveUsers {
        say!(words, "limit-at-release", limit = limit)
    } else {
        limit
    }
}

/// What follows from the clause, in the words of its record.
pub(super) fn effect(words: &Messages, point: &Point<'_>) -> Option<String> {
    let effect = own_clause(point)?.effect.as_deref()?;
    Some(clause::effect(words, effect.trim_end_matches('.')))
}

fn own_clause<'d>(point: &Point<'d>) -> Option<&'d Clause> {
    match point.rule.basis {
        Some(Basis::Clause { clause, .. }) => clause,
        _ => None,
    }
}
