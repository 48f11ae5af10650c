//! The condition words: one short function each.
//!
//! Read beside a standard's file, the two say how a verdict is made.

use super::Basis;
use super::{Finding, Grade, license};
use crate::check::{Facts, Release, Terms, is_osi_or_fsf};
use crate::data::{
    Access, ClauseKind, Component, ComponentKind, Condition, Coverage, Disclosure, Group, Quality, State,
};

type FindingWithBases<'d> = (Finding, Vec<Basis<'d>>);

/// What `condition` finds for one component of a release.
pub(super) fn apply<'d>(
    condition: Condition,
    facts: &'d Facts,
    release: &'d Release,
    kind: ComponentKind,
) -> FindingWithBases<'d> {
    let component = release.component(kind);
    let basis = vec![Basis::Component { kind, component }];
    match condition {
        Condition::Downloadable => (downloadable(component), basis),
        Condition::Released => (released(component), basis),
        Condition::Public => (public(component), basis),
        Condition::Unlimited => license::unlimited(release.terms_of(kind), facts, release, &[]),
        Condition::UnlimitedButSafety => unlimited_but_safety(release, kind, facts),
        Condition::OpenLicense => open_license(component, basis, release.terms_of(kind), facts),
        Condition::MotOpen => (mot_open(component, release.terms_of(kind)), basis),
        Condition::Described => (disclosed(kind, component, Disclosure::Described), basis),
        Condition::Itemized => (disclosed(kind, component, Disclosure::Itemized), basis),
        Condition::Reconstructable => (disclosed(kind, component, Disclosure::Reconstructable), basis),
        Condition::GradedRelease => (released(component), basis),
        Condition::GradedAccess => (graded_access(component), basis),
        Condition::GradedDocument => (graded_document(component), basis),
        Condition::GradedLicenses => (graded_licenses(release, facts), basis),
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

/// The whole component was released, and anyone can fetch it.
fn public(component: Option<&Component>) -> Finding {
    let access = match component.map_or(Access::Unknown, |it| it.access.value) {
        Access::Public => Finding::MET,
        Access::Unknown => Finding::UNKNOWN,
        Access::Gated | Access::OnRequest | Access::ApiOnly => Finding::NOT_MET,
    };
    released(component).and(access)
}

/// Free of limits but for a policy of acceptable use or excluded fields, which
/// leave it open. Guidelines of the European Commission on general-purpose AI
/// models, paragraphs 83 and 84: limits by scale, purpose or person disqualify;
/// proportionate terms for safety do not.
fn unlimited_but_safety<'d>(release: &'d Release, kind: ComponentKind, facts: &'d Facts) -> FindingWithBases<'d> {
    let safety = [ClauseKind::AcceptableUse, ClauseKind::FieldOfUse];
    license::unlimited(release.terms_of(kind), facts, release, &safety)
}

/// The data licenses that the Model Openness Tool counts as open beside
/// OSI-approved and FSF-libre ones and OpenMDW-1.0 (`LicenseHandler.php`,
/// `OPEN_DATA_LICENSES`), spelled as there: "ODC-PDDL-1.0" is no SPDX id, and
/// the SPDX id PDDL-1.0 does not count.
const MOT_OPEN: &[&str] = &[
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-2.5-AU",
    "CC-BY-3.0",
    "CC-BY-3.0-AT",
    "CC-BY-3.0-AU",
    "CC-BY-3.0-DE",
    "CC-BY-3.0-IGO",
    "CC-BY-3.0-NL",
    "CC-BY-3.0-US",
    "CC-BY-4.0",
    "CC-BY-SA-1.0",
    "CC-BY-SA-2.0",
    "CC-BY-SA-2.0-UK",
    "CC-BY-SA-2.1-JP",
    "CC-BY-SA-2.5",
    "CC-BY-SA-3.0",
    "CC-BY-SA-3.0-AT",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "CDLA-Permissive-1.0",
    "CDLA-Permissive-2.0",
    "CDLA-Sharing-1.0",
    "GFDL-1.3",
    "ODC-By-1.0",
    "ODC-PDDL-1.0",
    "ODbL-1.0",
    "OGL-Canada-2.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "OpenMDW-1.0",
];

/// `ModelEvaluator.php`: a listed component counts if its license string is, to the letter, that of an open license.
fn mot_open(component: Option<&Component>, terms: &Terms) -> Finding {
    let listed = match component.map_or(State::Unknown, |it| it.state.value) {
        State::Released | State::Partial => true,
        State::Withheld | State::NotApplicable => return Finding::NOT_MET,
        State::Unknown => false,
    };
    if !listed {
        return Finding::UNKNOWN;
    }
    let stated = component.and_then(|it| it.stated_license.as_deref());
    match (stated, terms) {
        (Some(text), _) => mot_counts(text),
        (None, Terms::License(id)) => mot_counts(id),
        (None, Terms::Unknown) => Finding::UNKNOWN,
        // An expression is no id, and the engine compares ids.
        (None, Terms::None | Terms::All(_) | Terms::Any(_)) => Finding::NOT_MET,
    }
}

fn mot_counts(id: &str) -> Finding {
    let open = MOT_OPEN.contains(&id) || is_osi_or_fsf(id);
    if open { Finding::MET } else { Finding::NOT_MET }
}

/// Released as a whole, under a license that is on a list of open ones.
fn open_license<'d>(
    component: Option<&'d Component>,
    mut bases: Vec<Basis<'d>>,
    terms: &'d Terms,
    facts: &'d Facts,
) -> FindingWithBases<'d> {
    let state = released(component);
    // The model's own license is the default of what was released. Of a part that
    // nobody has looked at, the terms are as unknown as the rest.
    let has_terms = component.is_some_and(|it| matches!(it.state.value, State::Released | State::Partial));
    if !has_terms || state.is_failed() {
        return (state, bases);
    }
    let (listed, why) = listed(terms, facts);
    bases.extend(why);
    (state.and(listed), bases)
}

fn listed<'d>(terms: &'d Terms, facts: &'d Facts) -> FindingWithBases<'d> {
    match terms {
        Terms::Unknown => (Finding::UNKNOWN, vec![Basis::NoTerms(terms)]),
        Terms::None => (Finding::NOT_MET, vec![Basis::NoTerms(terms)]),
        Terms::License(id) => match facts.licenses.get(id) {
            None => (Finding::UNKNOWN, Vec::new()),
            Some(license) => match license.open.first() {
                Some(list) => (Finding::MET, vec![Basis::Listed { license, list: *list }]),
                None => (Finding::NOT_MET, vec![Basis::Unlisted { license }]),
            },
        },
        Terms::All(parts) => {
            parts.iter().fold((Finding::MET, Vec::new()), |res, it| license::join(res, listed(it, facts), Finding::and))
        }
        Terms::Any(parts) => parts
            .iter()
            .fold((Finding::NOT_MET, Vec::new()), |res, it| license::join(res, listed(it, facts), Finding::or)),
    }
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

/// Open to everyone counts fully; in part, behind a form or on request half.
fn graded_access(component: Option<&Component>) -> Finding {
    let access = match component.map_or(Access::Unknown, |it| it.access.value) {
        Access::Public => Finding::MET,
        Access::Gated | Access::OnRequest => Finding::PARTLY,
        Access::ApiOnly => Finding::NOT_MET,
        Access::Unknown => Finding { floor: Grade::Partly, ceiling: Grade::Yes },
    };
    match component.map_or(State::Unknown, |it| it.state.value) {
        State::Unknown => Finding::UNKNOWN,
        _ => released(component).and(access),
    }
}

/// A thorough document counts fully; a thin one, or a part of one, half.
fn graded_document(component: Option<&Component>) -> Finding {
    let quality = match component.map_or(Quality::Unknown, |it| it.quality) {
        Quality::Full => Finding::MET,
        Quality::Partial => Finding::PARTLY,
        Quality::Unknown => Finding { floor: Grade::Partly, ceiling: Grade::Yes },
    };
    match component.map_or(State::Unknown, |it| it.state.value) {
        State::Unknown => Finding::UNKNOWN,
        State::NotApplicable => Finding::NOT_MET,
        _ => released(component).and(quality),
    }
}

/// European Open Source AI Index, parameter `licenses`: open if everything is under open licenses, data and pipeline code
/// included; partial if at least two of weights, training code and data are, at least in part.
fn graded_licenses(release: &Release, facts: &Facts) -> Finding {
    match release.record.value.license_coverage {
        Coverage::Full => return Finding::MET,
        Coverage::Partial => return Finding::PARTLY,
        Coverage::None => return Finding::NOT_MET,
        Coverage::Unknown => {}
    }
    let open = |kind| open_license(release.component(kind), Vec::new(), release.terms_of(kind), facts).0;
    let parts = [ComponentKind::Weights, ComponentKind::TrainingCode, ComponentKind::PretrainingData].map(open);
    let grade = |side: fn(Finding) -> Grade| match parts.iter().filter(|it| side(**it) == Grade::Yes).count() {
        3 => Grade::Yes,
        2 => Grade::Partly,
        _ => Grade::No,
    };
    Finding { floor: grade(|it| it.floor), ceiling: grade(|it| it.ceiling) }
}
