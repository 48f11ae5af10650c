//! Answers to "may I?" in words: grades, what bears on them, and risks.

use super::threshold::{amount, cutoff};
use super::{Messages, clause, component};
use crate::assess::{Answer, Basis, Cutoff, Point, Risk, Says, Standing, Test};
use crate::check::Facts;
use crate::data::AnswerGrade;
use crate::data::{
    Business, Clause, ClauseKind, ComponentKind, Counted, Measured, Metric, Operator, Practice, Purpose, ReaderKind,
    Region, UseField, Where,
};
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

fn own_clause<'d>(point: &Point<'d>) -> Option<&'d Clause> {
    match point.rule.basis {
        Some(Basis::Clause { clause, .. }) => clause,
        _ => None,
    }
}

fn license(point: &Point<'_>) -> String {
    match point.rule.basis {
        Some(Basis::Clause { license, .. } | Basis::Listed { license, .. } | Basis::Unlisted { license }) => {
            license.short_name().to_owned()
        }
        _ => String::new(),
    }
}

/// What follows from the clause, in the words of its record.
fn effect(words: &Messages, point: &Point<'_>) -> Option<String> {
    let effect = own_clause(point)?.effect.as_deref()?;
    Some(clause::effect(words, effect.trim_end_matches('.')))
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

/// A limit: what excludes a reader past it, and else within what they keep.
fn limit(words: &Messages, point: &Point<'_>, kind: ClauseKind) -> String {
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
                    [place] => format!("past-place-{}", place_word(*place)),
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

/// Practices with the fields in which they are excluded for certain; nothing where there are no such fields.
pub(super) fn practices_in(words: &Messages, practices: &[Practice], fields: &[UseField]) -> Vec<String> {
    if fields.is_empty() {
        return Vec::new();
    }
    let fields = words.or(&fields.iter().map(|it| field(words, *it)).collect::<Vec<_>>());
    let practices = practices.iter().map(|it| words.of_word("practice-{}", it.name()));
    practices.map(|it| say!(words, "practice-in-fields", practice = it, fields = fields.as_str())).collect()
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
        return say!(words, &format!("limit-place-{}", place_word(*place)), places = places);
    }
    let what: Vec<String> = of.iter().map(|it| words.get(&format!("limit-out-{}", place_word(*it)))).collect();
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

/// "you offer models to others as a service".
fn businesses(words: &Messages, any: &[Business]) -> String {
    let named: Vec<String> = any.iter().map(|it| words.of_word("reach-if-{}", it.name())).collect();
    words.or(&named)
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

fn place_word(place: Where) -> &'static str {
    place.name()
}

/// "a company".
pub fn reader_kind(words: &Messages, kind: ReaderKind) -> String {
    words.of_word("reader-{}", kind.name())
}

/// "medicine and health".
pub fn field(words: &Messages, field: UseField) -> String {
    words.of_word("field-{}", field.name())
}

fn purposes(words: &Messages, purposes: &[Purpose]) -> String {
    let names: Vec<String> = purposes.iter().map(|it| words.of_word("purpose-{}", it.name())).collect();
    words.and(&names)
}

fn places(words: &Messages, regions: &[Region]) -> String {
    let names: Vec<String> = regions.iter().map(|it| place(words, *it)).collect();
    words.or(&names)
}

/// Where an organization is based, if that is known.
pub(crate) fn country_of(words: &Messages, facts: &Facts, org: &str) -> Option<String> {
    facts.orgs.get(org)?.value.country.as_ref().map(|it| country(words, it))
}

/// Where somebody is based, as a line of its own says it: "United States" of the code `us`. What is no code stays as it is.
fn country(words: &Messages, text: &str) -> String {
    let Some(region) = Region::parse(text) else { return text.to_owned() };
    let alone = format!("country-{}", region.code());
    if words.has(&alone) { words.get(&alone) } else { place(words, region) }
}

/// "the European Union"; a place without a name is named by its code.
pub fn place(words: &Messages, region: Region) -> String {
    let id = format!("place-{}", region.code());
    if words.has(&id) { words.get(&id) } else { region.code().to_uppercase() }
}
