//! What a reader may do, and which clause says so.

use super::ViewContext;
use super::link::LinkView;
use super::origin::{clause_href, clause_origin};
use crate::assess::{Answer, Basis, Point, Risk, Says, Standing};
use crate::plan::address;
use crate::shape::Words;
use crate::words::{answer, clause};
use serde::Serialize;
use std::collections::BTreeSet;

/// An answer to one use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// The use and its page.
    pub usage: LinkView,
    /// The answer in a word: "yes-notices".
    pub word: &'static str,
    /// Its color: "yes", "notices", "owed", "limits", "some", "no" or "open".
    pub tone: &'static str,
    /// The same for a reader: "Yes, keep the notices".
    pub answer: String,
    /// What excludes, what is not clear, what is asked and what goes on to bind, with what shows it.
    pub points: Vec<PointView>,
    /// What the use itself says of the reader and so is met, in a list; empty if there is nothing.
    pub met: String,
}

/// One thing that an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointView {
    /// What it does: "excludes", "unclear", "duty", "limit" or "fact".
    pub sort: &'static str,
    /// What it asks or says.
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand.
    pub origin: Option<String>,
    /// Where that can be read.
    pub href: Option<String>,
    /// The clause in a few words: "User threshold".
    pub clause: Option<String>,
    /// An answer before this one on the page rests on it, too, and says it in full.
    pub again: bool,
}

/// Uses with the same answer for the same reasons.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct AnswerGroup {
    /// What they share.
    pub answer: AnswerView,
    /// The uses to which this answer is given, and their pages.
    pub uses: Vec<LinkView>,
    /// Whether what it rests on comes on top of what holds for the edition that the page leads with.
    pub on_top: bool,
}

/// How rights can end, or what one answers for.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct RiskView {
    /// In a few words: "Terms can change".
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand.
    pub origin: String,
    /// Where that can be read.
    pub href: String,
}

impl AnswerView {
    pub(crate) fn new(context: ViewContext<'_, '_>, answer: &Answer<'_>) -> Self {
        let words = &context.site.words;
        // Of an answer that excludes, only what excludes matters; of one that does not, everything does.
        let matters = |it: &&(String, &Point<'_>)| {
            answer.grade.is_yes() && it.1.grade.is_yes() || it.1.grade == answer.grade || it.1.grade.is_open()
        };
        let (met, points): (Vec<_>, Vec<_>) =
            answer::points(words, &answer.points).into_iter().partition(|it| it.1.is_met());
        let met = met.into_iter().filter(|_| !answer.grade.is_no()).map(|it| it.0);
        let points = points.iter().filter(|it| !answer.grade.is_no() || it.1.grade.is_no()).filter(matters);
        Self {
            usage: context.link(&answer.usage.name, &address::usage(answer.id)),
            word: answer.grade.name(),
            tone: answer.grade.tone(),
            answer: answer::grade(words, answer.grade),
            points: points.map(|(text, point)| PointView::new(context, text.clone(), point)).collect(),
            met: words.series(met),
        }
    }

    /// What it asks on top of another answer to the same use; `None` if it is another answer, or asks less somewhere.
    pub(crate) fn on_top_of(&self, other: &Self) -> Option<Self> {
        let covers = self.word == other.word && self.met == other.met && !other.points.is_empty();
        let covers = covers && other.points.iter().all(|point| self.points.contains(point));
        let more = self.points.iter().filter(|point| !other.points.contains(point)).cloned();
        covers.then(|| Self { points: more.collect(), ..self.clone() })
    }

    /// Whether another use has the same answer for the same reasons.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.word == other.word && self.points == other.points && self.met == other.met
    }
}

impl PointView {
    fn new(context: ViewContext<'_, '_>, text: String, point: &Point<'_>) -> Self {
        let (quote, origin, href) = shown(context, point.rule.basis);
        let clause = match point.rule.basis {
            Some(Basis::Clause { kind, .. }) => Some(clause::heading(context.words(), kind)),
            _ => None,
        };
        Self { sort: sort(point), text, quote, origin, href, clause, again: false }
    }
}

fn sort(point: &Point<'_>) -> &'static str {
    match point.rule.says {
        _ if point.grade.is_no() => "excludes",
        _ if point.standing == Standing::Unclear || point.grade.is_open() => "unclear",
        Says::Duty(_) => "duty",
        Says::Limit(_) | Says::Nearby(_) => "limit",
        _ => "fact",
    }
}

/// Answers in order, those that are alike together.
pub(crate) fn groups(context: ViewContext<'_, '_>, answers: &[&Answer<'_>]) -> Vec<AnswerGroup> {
    let mut res = Vec::new();
    for answer in answers {
        collect(&mut res, AnswerView::new(context, answer), false);
    }
    said_again(&mut res);
    res
}

/// Marks what an earlier answer has already said in full.
fn said_again(groups: &mut [AnswerGroup]) {
    let mut said: BTreeSet<String> = BTreeSet::new();
    for group in groups {
        for point in &mut group.answer.points {
            point.again = !said.insert(point.text.clone()) && point.clause.is_some();
        }
    }
}

/// The answers of an edition that are not as those of the edition a page leads with, those that are alike together. Of
/// one that only asks for more, what it asks on top.
pub(crate) fn groups_beside(
    context: ViewContext<'_, '_>,
    answers: &[(&Answer<'_>, Option<&Answer<'_>>)],
) -> Vec<AnswerGroup> {
    let mut res = Vec::new();
    for (answer, lead) in answers.iter().filter(|it| !it.1.is_some_and(|lead| lead.rests_on_same(it.0))) {
        let view = AnswerView::new(context, answer);
        let lead = lead.map(|it| AnswerView::new(context, it));
        match &lead {
            Some(lead) if view.is_like(lead) => {}
            lead => match lead.as_ref().and_then(|it| view.on_top_of(it)) {
                Some(more) => collect(&mut res, more, true),
                None => collect(&mut res, view, false),
            },
        }
    }
    said_again(&mut res);
    res
}

fn collect(groups: &mut Vec<AnswerGroup>, view: AnswerView, on_top: bool) {
    let link = view.usage.clone();
    match groups.iter_mut().find(|group| group.on_top == on_top && group.answer.is_like(&view)) {
        Some(group) => group.uses.push(link),
        None => groups.push(AnswerGroup { answer: view, uses: vec![link], on_top }),
    }
}

/// The risks of several answers, each once.
pub(crate) fn risks(context: ViewContext<'_, '_>, answers: &[&Answer<'_>]) -> Vec<RiskView> {
    let mut seen: Vec<&Risk<'_>> = Vec::new();
    for risk in answers.iter().flat_map(|answer| &answer.risks) {
        if !seen.iter().any(|known| known.kind == risk.kind && known.license.id == risk.license.id) {
            seen.push(risk);
        }
    }
    seen.sort_by_key(|risk| risk.kind);
    let view = |risk: &&Risk<'_>| RiskView {
        text: answer::risk(&context.site.words, risk),
        quote: risk.clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string()),
        origin: clause_origin(context.words(), risk.license, risk.clause),
        href: clause_href(context, risk.license, risk.clause_kind, risk.clause),
    };
    seen.iter().map(view).collect()
}

/// The words that show a clause, where they stand, and where that can be read.
pub(crate) fn shown(
    context: ViewContext<'_, '_>,
    basis: Option<Basis<'_>>,
) -> (Option<String>, Option<String>, Option<String>) {
    if let Some(Basis::Gone { id, dataset, .. }) = basis {
        return (None, Some(dataset.name.clone()), Some(context.href(&address::dataset(id))));
    }
    let Some(Basis::Clause { license, kind, clause, .. }) = basis else { return (None, None, None) };
    let quote = clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string());
    let href = clause_href(context, license, kind, clause);
    (quote, Some(clause_origin(context.words(), license, clause)), Some(href))
}
