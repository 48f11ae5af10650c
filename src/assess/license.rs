//! What a license lets everyone do, and what limits it.

use super::{Finding, Rest};
use crate::check::{Dataset, LicenseEntry, Terms};
use crate::data::{Clause, ClauseKind, ClauseValue, Reading};

/// The limits that keep a license from being free for everyone and everything:
/// who, how many, where, what for. The Open Source Definition rules them out in
/// its sections 5 (no discrimination against persons or groups) and 6 (nor
/// against fields of endeavor).
pub const LIMITS: [ClauseKind; 7] = [
    ClauseKind::UserThreshold,
    ClauseKind::RevenueThreshold,
    ClauseKind::FieldOfUse,
    ClauseKind::AcceptableUse,
    ClauseKind::Geography,
    ClauseKind::ResearchOnly,
    ClauseKind::NoCompete,
];

/// The permissions without which a license is not free for everyone.
const NEEDED: [ClauseKind; 4] =
    [ClauseKind::Use, ClauseKind::Modify, ClauseKind::Redistribute, ClauseKind::CommercialUse];

/// What one clause means for freedom from limits.
#[derive(Debug)]
pub struct LimitFinding<'d> {
    /// The clause.
    pub kind: ClauseKind,
    /// What the text says; `None` if its file does not mention the clause.
    pub clause: Option<&'d Clause>,
    /// Met: the clause does not limit anybody.
    pub finding: Finding,
}

/// Whether `terms` let everyone use, change and share, also for money, without
/// limiting who, how many, where or what for.
pub fn unlimited<'d>(terms: &'d Terms, dataset: &'d Dataset) -> (Finding, Vec<Rest<'d>>) {
    match terms {
        Terms::Unknown => (Finding::UNKNOWN, vec![Rest::NoTerms(terms)]),
        // Copyright reserves what nobody granted.
        Terms::None => (Finding::NOT_MET, vec![Rest::NoTerms(terms)]),
        Terms::License(id) => dataset.licenses.get(id).map_or((Finding::UNKNOWN, Vec::new()), free),
        Terms::All(parts) => fold(parts, dataset, Finding::MET, Finding::and),
        Terms::Any(parts) => fold(parts, dataset, Finding::NOT_MET, Finding::or),
    }
}

fn fold<'d>(
    parts: &'d [Terms],
    dataset: &'d Dataset,
    start: Finding,
    join: fn(Finding, Finding) -> Finding,
) -> (Finding, Vec<Rest<'d>>) {
    let mut res = (start, Vec::new());
    for part in parts {
        let (finding, rests) = unlimited(part, dataset);
        res.0 = join(res.0, finding);
        res.1.extend(rests);
    }
    res
}

fn free(license: &LicenseEntry) -> (Finding, Vec<Rest<'_>>) {
    if let Some(list) = license.open.first() {
        return (Finding::MET, vec![Rest::Listed { license, list: *list }]);
    }
    let found = limits(license);
    let finding = found.iter().fold(Finding::MET, |res, it| res.and(it.finding));
    let decisive = |it: &LimitFinding<'_>| if finding.is_met() { it.clause.is_some() } else { !it.finding.is_met() };
    let rests = found.into_iter().filter(decisive);
    (finding, rests.map(|it| Rest::Clause { license, kind: it.kind, clause: it.clause, finding: it.finding }).collect())
}

/// Every clause that decides whether a license limits anybody, with its finding.
pub fn limits(license: &LicenseEntry) -> Vec<LimitFinding<'_>> {
    let finding = |kind: ClauseKind, judge: fn(&LicenseEntry, ClauseKind) -> Finding| LimitFinding {
        kind,
        clause: license.clause(kind),
        finding: judge(license, kind),
    };
    let permissions = NEEDED.iter().map(|kind| finding(*kind, permission));
    permissions.chain(LIMITS.iter().map(|kind| finding(*kind, limit))).collect()
}

/// What the text says; for a clause that its file does not list, what silence means.
fn value(license: &LicenseEntry, kind: ClauseKind, silence: ClauseValue) -> ClauseValue {
    let whole = license.record.as_ref().is_some_and(|it| it.record.reading == Reading::Whole);
    match license.clause(kind) {
        Some(clause) => clause.value.value,
        None if whole => silence,
        None => ClauseValue::Unclear,
    }
}

fn limit(license: &LicenseEntry, kind: ClauseKind) -> Finding {
    match value(license, kind, ClauseValue::Absent) {
        ClauseValue::Present => Finding::NOT_MET,
        ClauseValue::Unclear => Finding::UNKNOWN,
        _ => Finding::MET,
    }
}

fn permission(license: &LicenseEntry, kind: ClauseKind) -> Finding {
    match value(license, kind, ClauseValue::Silent) {
        ClauseValue::Granted => Finding::MET,
        ClauseValue::Denied => Finding::NOT_MET,
        // The condition is a duty, which limits nobody, or a limit, which counts by itself.
        ClauseValue::Conditional if license.clause(kind).is_some_and(|it| !it.because.is_empty()) => Finding::MET,
        // Use for money is part of use, unless a clause says otherwise.
        ClauseValue::Silent if kind == ClauseKind::CommercialUse => permission(license, ClauseKind::Use),
        // Copyright reserves what nobody granted.
        ClauseValue::Silent => Finding::NOT_MET,
        _ => Finding::UNKNOWN,
    }
}
