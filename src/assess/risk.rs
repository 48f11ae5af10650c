//! How rights can end, and what a licensee answers for: shown beside every answer.

use super::clause::TextReader;
use super::rule::{Point, Standing};
use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseKind, ClauseValue, Consequence, Measured, Reader, Region, RiskKind, Use};
use crate::shape::Words;

/// A risk and the clause that brings it.
#[derive(Debug, Clone)]
pub struct Risk<'d> {
    /// What it is.
    pub kind: RiskKind,
    /// The text.
    pub license: &'d LicenseEntry,
    /// What the clause is about.
    pub clause_kind: ClauseKind,
    /// The clause; `None` where it is the text's silence.
    pub clause: Option<&'d Clause>,
}

/// The risks of the texts that bind, each once per text.
pub(super) fn risks<'d>(
    usage: &Use,
    texts: &[&'d LicenseEntry],
    points: &[Point<'d>],
    reader: &Reader,
) -> Vec<Risk<'d>> {
    // Where no text is about a component, there is none.
    if usage.acts.is_empty() {
        return Vec::new();
    }
    let mut res: Vec<Risk<'d>> = Vec::new();
    for license in texts.iter().filter(|it| it.record.is_some()) {
        for kind in ClauseKind::ALL {
            let clause = license.clause(*kind);
            // Of silence only that of a grant of patents is one.
            if clause.is_none() && *kind != ClauseKind::PatentGrant {
                continue;
            }
            if clause.is_some_and(|it| TextReader { license, usage, multimodal: None }.is_spared(it)) {
                continue;
            }
            for risk in of_clause(license, *kind, clause, reader) {
                res.push(Risk { kind: risk, license, clause_kind: *kind, clause });
            }
        }
    }
    res.extend(points.iter().filter_map(threshold));
    res.sort_by(|one, other| (one.kind, &one.license.id).cmp(&(other.kind, &other.license.id)));
    res.dedup_by(|one, other| one.kind == other.kind && one.license.id == other.license.id);
    res.shrink_to_fit();
    res
}

fn of_clause(license: &LicenseEntry, kind: ClauseKind, clause: Option<&Clause>, reader: &Reader) -> Vec<RiskKind> {
    let present = clause.is_some_and(|it| it.value.value == ClauseValue::Present);
    let mut res = Vec::new();
    if present && let Some(risk) = risk_of(kind, clause, reader) {
        res.push(risk);
    }
    let no_grant = matches!(license.says(kind), ClauseValue::Silent | ClauseValue::Denied);
    if kind == ClauseKind::PatentGrant && no_grant && license.grants() {
        res.push(RiskKind::NoPatentGrant);
    }
    let policy = clause.and_then(|it| it.via.as_ref()).filter(|_| present);
    if policy.is_some_and(|it| it.read == Some(false)) {
        res.push(RiskKind::PolicyNotInText);
    }
    if policy.is_some_and(|it| it.mutable == Some(true)) && kind != ClauseKind::Trademark {
        res.push(RiskKind::TermsCanChange);
    }
    res
}

fn risk_of(kind: ClauseKind, clause: Option<&Clause>, reader: &Reader) -> Option<RiskKind> {
    Some(match kind {
        ClauseKind::Indemnity => RiskKind::Indemnity,
        ClauseKind::PatentRetaliation | ClauseKind::LitigationTermination => RiskKind::PatentRetaliation,
        ClauseKind::UnilateralChange => RiskKind::TermsCanChange,
        ClauseKind::UnilateralTermination => RiskKind::Revocable,
        ClauseKind::TerminationOnBreach if clause?.automatic == Some(true) => RiskKind::AutoTermination,
        ClauseKind::Deletion => RiskKind::Deletion,
        ClauseKind::RemoteRestriction => RiskKind::RemoteRestriction,
        ClauseKind::DerivativesOwnership => RiskKind::LicensorOwnsDerivatives,
        ClauseKind::GuardrailTermination => RiskKind::GuardrailTermination,
        ClauseKind::ExportControl => RiskKind::ExportControl,
        ClauseKind::GoverningLaw if is_foreign(clause?, reader) => RiskKind::ForeignCourt,
        _ => return None,
    })
}

/// Whether the law that is fixed is another one than the reader's. Of a reader who does not say where they are, it is.
fn is_foreign(clause: &Clause, reader: &Reader) -> bool {
    let Some(law) = clause.law.as_deref() else { return true };
    let country = law.split('-').next().and_then(Region::parse);
    match (country, reader.seat) {
        (None, _) => false,
        (Some(_), None) => true,
        // A reader somewhere in the Union may be in that country.
        (Some(country), Some(seat)) => seat != country && !(seat == Region::EU && country.is_in(Region::EU)),
    }
}

/// A number that goes on to be measured, and past which rights end.
fn threshold<'d>(point: &Point<'d>) -> Option<Risk<'d>> {
    let Some(super::Basis::Clause { license, kind, clause: Some(clause), .. }) = point.rule.basis else { return None };
    let measured = clause.threshold.iter().any(|it| it.when == Measured::Continuing);
    let ends =
        clause.ends_rights || matches!(clause.consequence, Some(Consequence::AllRightsEnd | Consequence::RightEnds));
    let reaches = point.standing != Standing::Apart && matches!(point.rule.says, super::Says::Limit(_));
    (measured && ends && reaches).then_some(Risk {
        kind: RiskKind::EndsRightsAtThreshold,
        license,
        clause_kind: kind,
        clause: Some(clause),
    })
}
