//! The rules for the clauses of licenses: each says what it must for an answer to follow.

use super::evidence::Cited;
use crate::data::{Clause, ClauseGroup, ClauseKind, ClauseValue, Exemption, License};
use crate::diag::{Code, Diag};
use crate::shape::{Text, Words, names};
use crate::span::{Span, Spanned};

/// The source a clause was read in when it names none: the text itself.
const TEXT: &str = "text";

/// Checks every clause of a license.
pub(super) fn check<'l>(license: &'l License, text: &'l Spanned<Text>, cited: &mut Cited<'l>, diags: &mut Vec<Diag>) {
    for (kind, clause) in &license.clause {
        cited.cite(clause.source.as_ref().unwrap_or(text), diags);
        if value(kind.value, clause, diags) {
            complete(kind, clause, license, diags);
        }
    }
}

/// The source that clauses stand in which name none.
pub(super) fn text_of(license: &License) -> Spanned<Text> {
    Spanned::new(TEXT.to_owned().into(), license.span)
}

/// Whether the value is one that the clause's group can have.
fn value(kind: ClauseKind, clause: &Clause, diags: &mut Vec<Diag>) -> bool {
    let group = kind.group();
    let allowed = ClauseValue::allowed(group);
    if allowed.contains(&clause.value.value) {
        return true;
    }
    let message = format!("a {} cannot be `{}`", group.name(), clause.value.name());
    let mut diag = Diag::new(Code::BadClause, clause.value.span, message);
    diag.label(format!("`{}` is a {}", kind.name(), group.name()));
    diags.push(diag.help(format!("allowed: {}", names(allowed.iter().map(|it| it.name())))).done());
    false
}

/// Whether the clause says everything an answer needs of it.
fn complete(kind: &Spanned<ClauseKind>, clause: &Clause, license: &License, diags: &mut Vec<Diag>) {
    let present = matches!(clause.value.value, ClauseValue::Required | ClauseValue::Present);
    let there = present || matches!(clause.value.value, ClauseValue::Conditional | ClauseValue::Unclear);
    let mut lacks = |what: &str, help: &str| diags.push(lack(kind.span, kind.value, what, help));
    if there && clause.at.is_none() {
        lacks("a section", "write where it stands: at = \"1.b.i\"");
    }
    if present && clause.quote.is_none() {
        lacks("the text's own words", "quote them, short and exact: quote = \"…\"");
    }
    let acts = matches!(kind.group(), ClauseGroup::Duty | ClauseGroup::Limit);
    if acts && there && clause.acts.is_empty() && clause.unclear_acts.is_empty() {
        lacks("the acts that trigger it", "name them, or write acts = [\"any\"]");
    }
    if there && is_measured_freely(kind.value) && clause.consequence.is_some() && reaches_everybody(clause) {
        lacks(
            "whom it excludes",
            "with a consequence and no measure it excludes everybody: write threshold, regions, fields, who or what else it \
             is measured by; or leave `consequence` out, if whoever keeps it may go on",
        );
    }
    if !clause.practice_fields.is_empty() && clause.unclear_practices.is_empty() {
        lacks(
            "the practice that is in doubt outside `practice-fields`",
            "write unclear-practices = [\"automated-decisions\"]",
        );
    }
    if clause.exempt.iter().any(spares_nobody) {
        lacks("whom an exemption spares", "write who, acts or in-product in `exempt`, or remove it");
    }
    if present {
        present_complete(kind.value, clause, &mut lacks);
        because(clause, license, diags);
    }
}

/// Whether a limit can be measured by several things; the others are asked for theirs.
fn is_measured_freely(kind: ClauseKind) -> bool {
    let one = [ClauseKind::UserThreshold, ClauseKind::RevenueThreshold, ClauseKind::Geography, ClauseKind::Purpose];
    kind.group() == ClauseGroup::Limit && !one.contains(&kind)
}

/// Whether nothing says by what readers or uses are measured.
fn reaches_everybody(clause: &Clause) -> bool {
    let lists = [clause.threshold.len(), clause.regions.len(), clause.fields.len(), clause.unclear_fields.len()];
    let lists = lists.into_iter().chain([clause.practices.len(), clause.unclear_practices.len()]);
    let more = [clause.purposes.len(), clause.unclear_purposes.len(), clause.suits.len(), clause.who.len()];
    clause.business.is_empty() && clause.only.is_none() && lists.chain(more).sum::<usize>() == 0
}

/// What a limit that holds needs beside its place and words, by what it limits.
fn present_complete(kind: ClauseKind, clause: &Clause, lacks: &mut impl FnMut(&str, &str)) {
    match kind {
        ClauseKind::UserThreshold | ClauseKind::RevenueThreshold => {
            if clause.threshold.is_empty() {
                lacks("its number", "write threshold = [{ metric = \"…\", op = \">\", value = 0 }]");
            }
            if clause.consequence.is_none() {
                lacks("what follows past it", "write consequence = \"agreement\", or what else the text says");
            }
        }
        ClauseKind::Geography if is_nowhere(clause) => lacks(
            "the places it excludes",
            "write regions = [\"eu\"] and place = [\"seat\"]: a place nobody named can be asked of nobody",
        ),
        ClauseKind::Purpose => {
            if clause.purposes.is_empty() && clause.unclear_purposes.is_empty() {
                lacks("the purposes it allows", "write purposes = [\"research\"]");
            }
            if clause.consequence.is_none() {
                lacks(
                    "what follows for other purposes",
                    "write consequence = \"agreement\", or what else the text says",
                );
            }
        }
        _ => {}
    }
}

/// Whether no place is named, or nothing that must not be there.
fn is_nowhere(clause: &Clause) -> bool {
    clause.regions.is_empty() && clause.unclear_regions.is_empty() || clause.place.is_empty()
}

/// Whether an exemption names neither readers nor acts nor a way to the model.
fn spares_nobody(it: &Exemption) -> bool {
    let named = [it.who.len(), it.unclear_who.len(), it.acts.len(), it.unclear_acts.len()];
    !it.in_product && named.iter().sum::<usize>() == 0
}

/// Whether the clauses that are named as conditions are recorded.
fn because(clause: &Clause, license: &License, diags: &mut Vec<Diag>) {
    for because in clause.because.iter().filter(|it| !license.clause.contains_key(*it)) {
        let message = format!("`{}` is not recorded", because.name());
        let mut diag = Diag::new(Code::BadClause, because.span, message);
        diags.push(diag.label("a condition without a clause").help("record the clause, or remove it here").done());
    }
}

fn lack(span: Span, kind: ClauseKind, what: &str, help: &str) -> Diag {
    let mut diag = Diag::new(Code::BadClause, span, format!("`{}` says nothing of {what}", kind.name()));
    diag.label("not complete").help(help);
    diag.done()
}
