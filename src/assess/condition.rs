//! The condition words: one short function each.
//!
//! Read beside a standard's file, the two say how a verdict is made.

use super::{Finding, license};
use crate::check::{Dataset, LicenseEntry, OpenList, Release, Terms};
use crate::data::{Access, Clause, ClauseKind, Component, ComponentKind, Condition, Disclosure, Group, State};
use crate::shape::Place;

/// A fact that a finding rests on.
#[derive(Debug, Clone, Copy)]
pub enum Rest<'d> {
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

impl Rest<'_> {
    /// Where the fact is written; `None` for a fact that nobody wrote.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Component { component, .. } => component.map(|it| it.place),
            Self::Clause { clause, .. } => clause.map(|it| it.place),
            Self::NoTerms(_) | Self::Listed { .. } | Self::Unlisted { .. } => None,
        }
    }
}

type Found<'d> = (Finding, Vec<Rest<'d>>);

/// What `condition` finds for one component of a release.
pub(super) fn apply<'d>(
    condition: Condition,
    dataset: &'d Dataset,
    release: &'d Release,
    kind: ComponentKind,
) -> Found<'d> {
    let component = release.component(kind);
    let rest = vec![Rest::Component { kind, component }];
    match condition {
        Condition::Downloadable => (downloadable(component), rest),
        Condition::Released => (released(component), rest),
        Condition::Unlimited => license::unlimited(release.terms_of(kind), dataset),
        Condition::OpenLicense => open_license(component, rest, release.terms_of(kind), dataset),
        Condition::Described => (disclosed(kind, component, Disclosure::Described), rest),
        Condition::Itemized => (disclosed(kind, component, Disclosure::Itemized), rest),
        Condition::Reconstructable => (disclosed(kind, component, Disclosure::Reconstructable), rest),
    }
}

/// Released, whole or in part, and to be had: openly, behind a form, or on request.
fn downloadable(component: Option<&Component>) -> Finding {
    let Some(component) = component else { return Finding::UNKNOWN };
    match (component.state.value, component.access.value) {
        (State::Unknown, _) => Finding::UNKNOWN,
        (State::Withheld | State::NotApplicable, _) | (_, Access::ApiOnly) => Finding::NOT_MET,
        (State::Released | State::Partial, _) => Finding::MET,
    }
}

/// The whole component was released. A model that has no such part lacks nothing.
fn released(component: Option<&Component>) -> Finding {
    match component.map_or(State::Unknown, |it| it.state.value) {
        State::Released | State::NotApplicable => Finding::MET,
        State::Partial => Finding::PARTLY,
        State::Withheld => Finding::NOT_MET,
        State::Unknown => Finding::UNKNOWN,
    }
}

/// Released as a whole, under a license that is on a list of open ones.
fn open_license<'d>(
    component: Option<&'d Component>,
    mut rests: Vec<Rest<'d>>,
    terms: &'d Terms,
    dataset: &'d Dataset,
) -> Found<'d> {
    let state = released(component);
    // The model's own license is the default of what was released. Of a part that
    // nobody has looked at, the terms are as unknown as the rest.
    let has_terms = component.is_some_and(|it| matches!(it.state.value, State::Released | State::Partial));
    if !has_terms || state.is_failed() {
        return (state, rests);
    }
    let (listed, why) = listed(terms, dataset);
    rests.extend(why);
    (state.and(listed), rests)
}

fn listed<'d>(terms: &'d Terms, dataset: &'d Dataset) -> Found<'d> {
    match terms {
        Terms::Unknown => (Finding::UNKNOWN, vec![Rest::NoTerms(terms)]),
        Terms::None => (Finding::NOT_MET, vec![Rest::NoTerms(terms)]),
        Terms::License(id) => match dataset.licenses.get(id) {
            None => (Finding::UNKNOWN, Vec::new()),
            Some(license) => match license.open.first() {
                Some(list) => (Finding::MET, vec![Rest::Listed { license, list: *list }]),
                None => (Finding::NOT_MET, vec![Rest::Unlisted { license }]),
            },
        },
        Terms::All(parts) => {
            parts.iter().fold((Finding::MET, Vec::new()), |res, it| join(res, listed(it, dataset), Finding::and))
        }
        Terms::Any(parts) => {
            parts.iter().fold((Finding::NOT_MET, Vec::new()), |res, it| join(res, listed(it, dataset), Finding::or))
        }
    }
}

fn join<'d>(mut left: Found<'d>, right: Found<'d>, both: fn(Finding, Finding) -> Finding) -> Found<'d> {
    left.1.extend(right.1);
    (both(left.0, right.0), left.1)
}

/// At least `wanted` is told of the data. A document that describes the data tells as much as it was released.
fn disclosed(kind: ComponentKind, component: Option<&Component>, wanted: Disclosure) -> Finding {
    let Some(component) = component else { return Finding::UNKNOWN };
    if kind.group() == Group::Documents {
        return if wanted == Disclosure::Described { released(Some(component)) } else { Finding::UNKNOWN };
    }
    match (component.state.value, component.disclosure.value) {
        (State::NotApplicable | State::Released, _) => Finding::MET,
        (_, Disclosure::Unknown) => Finding::UNKNOWN,
        (_, told) if told >= wanted => Finding::MET,
        _ => Finding::NOT_MET,
    }
}
