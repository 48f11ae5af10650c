//! What a license lets everyone do, and what limits it.

use super::basis::{FindingWithBases, all, any};
use super::edition::ModelEdition;
use super::{Basis, Finding};
use crate::check::{Facts, LicenseEntry, Terms};
use crate::data::{Clause, ClauseKind, ClauseValue, Only};
use crate::once::OnceMap;
use std::ptr::from_ref;

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
    ClauseKind::Purpose,
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
/// limiting who, how many, where or what for. A limit among the `doubtful` ones
/// leaves it open instead.
pub(super) fn unlimited<'d>(
    terms: &'d Terms,
    facts: &'d Facts,
    edition: ModelEdition<'_>,
    doubtful: &[ClauseKind],
) -> FindingWithBases<'d> {
    let each = |parts: &'d [Terms]| parts.iter().map(|it| unlimited(it, facts, edition, doubtful)).collect();
    match terms {
        Terms::Unknown | Terms::Unread | Terms::NotFound => (Finding::UNKNOWN, vec![Basis::NoTerms(terms)]),
        // Copyright reserves what nobody granted.
        Terms::None => (Finding::NOT_MET, vec![Basis::NoTerms(terms)]),
        Terms::License(id) => match facts.licenses.get(id) {
            Some(license) => free(license, edition, doubtful),
            None => (Finding::UNKNOWN, Vec::new()),
        },
        Terms::All(parts) => all(each(parts)),
        Terms::Any(parts) => any(each(parts)),
    }
}

/// The same for one text.
pub(super) fn free<'d>(
    license: &'d LicenseEntry,
    edition: ModelEdition<'_>,
    doubtful: &[ClauseKind],
) -> FindingWithBases<'d> {
    if let Some(list) = license.open.first() {
        return (Finding::MET, vec![Basis::Listed { license, list: *list }]);
    }
    let mut found = limits(license, edition.multimodal());
    for it in found.iter_mut().filter(|it| it.finding.is_failed() && doubtful.contains(&it.kind)) {
        it.finding = Finding::UNKNOWN;
    }
    let met = found.iter().all(|it| it.finding.is_met());
    let told = |it: &LimitFinding<'_>| !met || it.clause.is_some();
    let basis = |it: LimitFinding<'d>| Basis::Clause { license, kind: it.kind, clause: it.clause, finding: it.finding };
    all(found.into_iter().filter(told).map(|it| (it.finding, vec![basis(it)])).collect())
}

/// Every clause that decides whether a license limits anybody, with its finding: of a multimodal model or of another one,
/// if that is known.
pub fn limits(license: &LicenseEntry, multimodal: Option<bool>) -> Vec<LimitFinding<'_>> {
    let permissions = NEEDED.iter().filter(|_| license.grants()).map(|kind| (*kind, permission(license, *kind)));
    let limits = LIMITS.iter().map(|kind| (*kind, limit(license, *kind, multimodal)));
    let finding = |(kind, finding)| LimitFinding { kind, clause: license.clause(kind), finding };
    permissions.chain(limits).map(finding).collect()
}

fn limit(license: &LicenseEntry, kind: ClauseKind, multimodal: Option<bool>) -> Finding {
    let only_multimodal = license.clause(kind).is_some_and(|it| it.only == Some(Only::Multimodal));
    let here = if only_multimodal { multimodal } else { Some(true) };
    match (license.says(kind), here) {
        (ClauseValue::Present | ClauseValue::Unclear, Some(false)) => Finding::MET,
        (ClauseValue::Present, Some(true)) => Finding::NOT_MET,
        (ClauseValue::Present | ClauseValue::Unclear, _) => Finding::UNKNOWN,
        _ => Finding::MET,
    }
}

/// The wider permission that covers a narrower one of which a text does not speak.
pub(super) fn wider(kind: ClauseKind) -> Option<ClauseKind> {
    match kind {
        ClauseKind::Study | ClauseKind::CommercialUse | ClauseKind::OutputUse => Some(ClauseKind::Use),
        ClauseKind::HostAsService => Some(ClauseKind::CommercialUse),
        ClauseKind::OutputTraining => Some(ClauseKind::OutputUse),
        _ => None,
    }
}

/// Whether a text gives a permission.
pub(super) fn permission(license: &LicenseEntry, kind: ClauseKind) -> Finding {
    match license.says(kind) {
        ClauseValue::Granted => Finding::MET,
        ClauseValue::Denied => Finding::NOT_MET,
        // The condition is a duty, which limits nobody, or a limit, which counts by itself.
        ClauseValue::Conditional
            if license.clause(kind).is_some_and(|it| !it.because.is_empty() || it.effect.is_some()) =>
        {
            Finding::MET
        }
        // Copyright reserves what nobody granted.
        ClauseValue::Silent => wider(kind).map_or(Finding::NOT_MET, |it| permission(license, it)),
        _ => Finding::UNKNOWN,
    }
}

/// One of the four freedoms that free software and the Open Source AI
/// Definition 1.0 name: use, study, modify, share.
#[derive(Debug)]
pub struct Freedom {
    /// "use", "study", "modify" or "share".
    pub name: &'static str,
    /// Whether the text gives it to everyone.
    pub finding: Finding,
    /// The clauses that limit it.
    pub limited_by: Vec<ClauseKind>,
}

/// Whether licenses leave everyone all four freedoms, each worked out once however many models are under it.
#[derive(Debug, Default)]
pub(super) struct KnownFreedoms(OnceMap<usize, Finding>);

impl KnownFreedoms {
    /// All four freedoms under a license, which lives as long as this does.
    pub(super) fn of(&self, license: &LicenseEntry) -> Finding {
        self.0.get(from_ref(license).addr(), || {
            freedoms(license).iter().fold(Finding::MET, |res, it| res.and(it.finding))
        })
    }
}

/// The four freedoms under a license, and what limits each.
pub fn freedoms(license: &LicenseEntry) -> Vec<Freedom> {
    let freedom = |name, permissions: &[ClauseKind], limits: &[ClauseKind]| {
        if !license.open.is_empty() {
            return Freedom { name, finding: Finding::MET, limited_by: Vec::new() };
        }
        let permissions = permissions.iter().map(|it| (*it, permission(license, *it)));
        let findings: Vec<_> =
            permissions.chain(limits.iter().map(|it| (*it, limit(license, *it, Some(true))))).collect();
        Freedom {
            name,
            finding: findings.iter().fold(Finding::MET, |res, it| res.and(it.1)),
            limited_by: findings.iter().filter(|it| it.1.is_failed()).map(|it| it.0).collect(),
        }
    };
    // Who has no license at all has no freedom; what for limits use.
    let persons = [ClauseKind::UserThreshold, ClauseKind::RevenueThreshold, ClauseKind::Geography, ClauseKind::Purpose];
    vec![
        freedom("use", &[ClauseKind::Use, ClauseKind::CommercialUse], &LIMITS),
        freedom("study", &[ClauseKind::Study], &persons),
        freedom("modify", &[ClauseKind::Modify], &persons),
        freedom("share", &[ClauseKind::Redistribute], &persons),
    ]
}
