//! Answers to "may I?" in words: grades, what bears on them, and risks.

use super::limit::{effect, limit};
use super::reader::{businesses, reader_kind};
use super::threshold::cutoff;
use super::{Messages, clause, component};
use crate::assess::{Answer, Basis, Point, Risk, Says, Standing, Test};
use crate::data::{AnswerGrade, ClauseKind, ComponentKind};
use crate::shape::Words;
use crate::words::say;

/// The answers in the order of the uses.
pub fn by_order<'a, 'd>(answers: &'a [Answer<'d>]) -> Vec<&'a Answer<'d>> {
    let mut answers: Vec<&Answer<'d>> = answers.iter().collect();
    answers.sort_by_key(|it| it.usage.order.unwrap_or(u64::MAX));
    answers
}

/// A grade in a few words: "Yes, within limits".
pub fn grade(words: &Messages, grade: AnswerGrade) -> String {
    words.of_word("answer-{}", grade.name())
}

/// What a grade means, in a sentence.
pub fn grade_meaning(words: &Messages, grade: AnswerGrade) -> String {
    words.of_word("answer-{}-meaning", grade.name())
}

/// A risk in a few words: "Terms can change".
pub fn risk(words: &Messages, risk: &Risk<'_>) -> String {
    words.get(&format!("risk-{}", risk.kind.name()))
}

/// What one point says to the reader: what to do, what to keep within, or what excludes them.
pub fn point(words: &Messages, point: &Point<'_>) -> String {
    let text = match point.rule.says {
        Says::NotReleased(kind) => component(words, "point-not-released", kind),
        Says::Gone(kind) => component(words, "point-gone", kind),
        Says::NetworkOnly(kind) => component(words, "point-network-only", kind),
        Says::ReleaseUnknown(kind) => component(words, "point-release-unknown", kind),
        Says::AccessUnknown(kind) => component(words, "point-access-unknown", kind),
        Says::TermsUnknown(kind) => component(words, "point-terms-unknown", kind),
        Says::TermsUnread(kind) => component(words, "point-terms-unread", kind),
        Says::TermsNotFound(kind) => component(words, "point-terms-not-found", kind),
        Says::WithoutTerms(kind) => component(words, "point-without-terms", kind),
        Says::Unread => say!(words, "point-unread", license = license(point)),
        Says::Permission(kind) => permission(words, point, kind),
        Says::Nearby(kind) => effect(words, point).unwrap_or_else(|| words.of_word("point-nearby-{}", kind.name())),
        Says::Limit(kind) => limit(words, point, kind),
        Says::Duty(kind) => duty(words, point, kind),
        Says::Suit => words.get("past-suit"),
        Says::Precondition(it) if point.grade.is_open() => match &it.unsettled {
            Some(question) => say!(words, "point-unsettled", question = question.trim_end_matches('.')),
            None => say!(words, "point-not-settled", point = it.otherwise.trim_end_matches('.')),
        },
        Says::Precondition(_) if matches!(point.rule.basis, Some(Basis::Gone { .. })) => gone(words, point),
        Says::Precondition(it) => clause::effect(words, &it.otherwise),
        Says::Forbidden(it) => clause::effect(words, &it.why),
    };
    reached(words, point, text)
}

/// The points of an answer in the order of their weight, each sentence once; those that a reader need not know are left out.
pub fn points<'p, 'd>(words: &Messages, points: &'p [Point<'d>]) -> Vec<(String, &'p Point<'d>)> {
    let mut res: Vec<(String, &Point<'_>)> = Vec::new();
    for it in points.iter().filter(|it| it.standing != Standing::Apart) {
        let silent = matches!(it.rule.says, Says::Suit) && it.grade == AnswerGrade::Yes;
        let text = point(words, it);
        if !silent && !res.iter().any(|(known, _)| *known == text) {
            res.push((text, it));
        }
    }
    res
}

fn component(words: &Messages, id: &'static str, kind: ComponentKind) -> String {
    words.of_part(id, kind, || {
        say!(words, id, component = component::name(words, kind), number = component::form(words, kind))
    })
}

/// What can no longer be had, as a line among others.
fn gone(words: &Messages, point: &Point<'_>) -> String {
    let text = point.rule.basis.as_ref().map(|basis| super::basis::sentence(words, basis)).unwrap_or_default();
    text.trim_end_matches('.').to_owned()
}

fn license(point: &Point<'_>) -> String {
    match point.rule.basis {
        Some(Basis::Clause { license, .. } | Basis::Listed { license, .. } | Basis::Unlisted { license }) => {
            license.short_name().to_owned()
        }
        _ => String::new(),
    }
}

fn permission(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    let verb = if point.grade == AnswerGrade::Unclear { "unclear" } else { "denied" };
    effect(words, point)
        .unwrap_or_else(|| say!(words, &format!("point-{verb}-{}", kind.name()), license = license(point)))
}

fn duty(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
    let duty = effect(words, point).unwrap_or_else(|| words.of_word("duty-{}", kind.name()));
    if point.standing == Standing::Unclear {
        return say!(words, "to-be-safe", duty = duty);
    }
    let numbers = point.rule.reach.iter().find_map(|test| match test {
        Test::Number { any } if point.standing == Standing::Conditional => Some(any),
        _ => None,
    });
    match numbers {
        Some(any) => {
            let cutoffs: Vec<String> = any.iter().map(|it| cutoff(words, it)).collect();
            say!(words, "duty-from", duty = duty, cutoffs = words.or(&cutoffs))
        }
        None => duty,
    }
}

/// Whom a point reaches, where that is not everybody.
fn reached(words: &Messages, point: &Point<'_>, text: String) -> String {
    if point.standing != Standing::Conditional {
        return text;
    }
    let condition = |test: &Test| match test {
        Test::Business { any } => Some(businesses(words, any)),
        Test::Kind { reached, unclear } => {
            let named = if reached.is_empty() { unclear } else { reached };
            let kinds: Vec<String> = named.iter().map(|it| reader_kind(words, *it)).collect();
            Some(say!(words, "reach-if-kinds", kinds = words.or(&kinds)))
        }
        _ => None,
    };
    let conditions: Vec<String> = point.rule.reach.iter().filter_map(condition).collect();
    if conditions.is_empty() {
        text
    } else {
        say!(words, "reach-if", point = text, conditions = words.and(&conditions))
    }
}
