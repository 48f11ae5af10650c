//! What a reader may do with a model, and which clause says so.

use crate::assess::{Answer, Basis, Effect, Point};
use crate::plan::address;
use crate::view::ViewContext;
use crate::view::link::LinkView;
use crate::view::origin::clause_href;
use crate::view::origin::{origin, section};
use crate::words;
use serde::Serialize;

/// An answer to one use.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// The use and its page.
    pub usage: LinkView,
    /// "yes", "yes-if", "no" or "unknown".
    pub word: &'static str,
    /// The same for a reader: "Yes, if".
    pub answer: &'static str,
    /// The duties, the exclusions or what is not known, with what shows them.
    pub points: Vec<PointView>,
}

/// One thing that an answer rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PointView {
    /// What it asks or says, as a part of a sentence.
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand.
    pub origin: Option<String>,
    /// Where that can be read.
    pub href: Option<String>,
}

impl AnswerView {
    pub(crate) fn new(context: ViewContext<'_, '_>, answer: &Answer<'_>) -> Self {
        let outcome = answer.outcome();
        let texts = words::points(answer);
        let point = |text: String| {
            let shows = |it: &&Point<'_>| match &it.effect {
                Effect::Excludes(it) | Effect::Open(it) | Effect::Asks(it) => *it == text,
                Effect::Depends(it) => words::depends(it) == text,
                Effect::Allows => false,
            };
            let basis = answer.points.iter().find(shows).and_then(|it| it.basis);
            let (quote, origin, href) = shown(context, basis);
            PointView { text, quote, origin, href }
        };
        Self {
            usage: context.link(&answer.usage.name, &address::usage(answer.id)),
            word: outcome.word(),
            answer: words::outcome(outcome),
            points: texts.into_iter().map(point).collect(),
        }
    }
}

/// A condition of using a model, and what for.
#[derive(Debug, Serialize)]
pub struct DutyView {
    /// Its number on the page, from 1.
    pub number: usize,
    /// What to do, or what has to hold.
    pub point: PointView,
    /// The names of the uses it goes with; empty if it goes with every use that has conditions.
    pub uses: Vec<String>,
}

/// An answer on a model's page: conditions are named by their number.
#[derive(Debug, Serialize)]
pub struct NumberedAnswer {
    /// The answer.
    pub answer: AnswerView,
    /// The numbers of its conditions.
    pub numbers: Vec<usize>,
}

/// The answers, and every condition once: a list that can be followed.
pub(super) fn numbered(answers: Vec<AnswerView>) -> (Vec<NumberedAnswer>, Vec<DutyView>) {
    let mut duties: Vec<DutyView> = Vec::new();
    let conditional = answers.iter().filter(|it| it.word == "yes-if").count();
    let number = |answer: AnswerView| {
        let mut numbers = Vec::new();
        for point in answer.points.iter().filter(|_| answer.word == "yes-if") {
            let known = duties.iter_mut().find(|it| it.point == *point);
            let name = answer.usage.name.clone();
            numbers.push(match known {
                Some(duty) => {
                    duty.uses.push(name);
                    duty.number
                }
                None => {
                    let number = duties.len() + 1;
                    duties.push(DutyView { number, point: point.clone(), uses: vec![name] });
                    number
                }
            });
        }
        numbers.sort_unstable();
        NumberedAnswer { answer, numbers }
    };
    let answers: Vec<NumberedAnswer> = answers.into_iter().map(number).collect();
    for duty in &mut duties {
        duty.point.text = words::capital(&duty.point.text);
        if duty.uses.len() == conditional {
            duty.uses.clear();
        }
    }
    (answers, duties)
}

/// The words that show a clause, where they stand, and where that can be read.
pub(in crate::view) fn shown(
    context: ViewContext<'_, '_>,
    basis: Option<Basis<'_>>,
) -> (Option<String>, Option<String>, Option<String>) {
    let Some(Basis::Clause { license, kind, clause, .. }) = basis else { return (None, None, None) };
    let quote = clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone());
    let at = clause.and_then(|it| it.at.as_deref()).map(section);
    let href = clause_href(context, license, kind, clause);
    (quote, Some(origin(license.short_name(), at.as_deref())), Some(href))
}
