//! Answers that flip, and answers that rest on other conditions.

use super::facts::{self, Fact};
use super::verdicts::before;
use super::{Pair, Side};
use crate::assess::{Answer, Assessment, Basis, Point};
use crate::data::ComponentKind;
use crate::shape::Words;
use crate::words::{Messages, answer};
use serde::Serialize;

/// An answer that is another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnswerChange {
    /// The model's id.
    pub model: String,
    /// The use's id.
    #[serde(rename = "use")]
    pub usage: String,
    /// The answer before, in a word: "yes-notices".
    pub from: &'static str,
    /// The answer now.
    pub to: &'static str,
    /// What a reader had to know about it before.
    pub before: Vec<String>,
    /// What a reader has to know now.
    pub after: Vec<String>,
    /// The lines of data it comes from.
    pub facts: Vec<Fact>,
}

impl AnswerChange {
    /// Whether the answer itself is another one, and not only its conditions.
    pub fn flips(&self) -> bool {
        self.from != self.to
    }
}

pub(super) fn answers(pair: &Pair<'_>) -> Vec<AnswerChange> {
    let mut res = Vec::new();
    for is in pair.head.models.iter().copied() {
        let Some(was) = before(pair, is) else { continue };
        for now in &is.answers {
            let id = pair.before("use", now.id);
            let then = was.answer(id);
            res.extend(then.and_then(|then| change(pair, (was, then), (is, now))));
        }
    }
    res
}

type Given<'a> = (&'a Assessment<'a>, &'a Answer<'a>);

fn change<'a>(pair: &Pair<'a>, (was, then): Given<'a>, (is, now): Given<'a>) -> Option<AnswerChange> {
    let (from, to) = (then.grade.name(), now.grade.name());
    let told =
        |side: &Messages, it: &Answer<'_>| answer::points(side, &it.points).into_iter().map(|point| point.0).collect();
    let (before, after): (Vec<String>, Vec<String>) = (told(pair.base.words, then), told(pair.head.words, now));
    if from == to && before == after {
        return None;
    }
    let uses = (&pair.base.facts.uses, &pair.head.facts.uses);
    let mut facts = changed(pair, (was, then), (is, now));
    if facts.is_empty() {
        facts.extend(facts::definition(pair, uses.0[then.id].file, uses.1[now.id].file, "question"));
    }
    Some(AnswerChange { model: is.release.id.clone(), usage: now.id.to_owned(), from, to, before, after, facts })
}

/// The facts behind the points that only one of the answers has.
fn changed<'a>(pair: &Pair<'a>, (was, then): Given<'a>, (is, now): Given<'a>) -> Vec<Fact> {
    let kinds = now.usage.component.iter().map(|it| it.value);
    let mut kinds: Vec<ComponentKind> = kinds.collect();
    kinds.dedup();
    let terms = kinds.into_iter().find_map(|it| facts::terms(pair, was.release, is.release, it));
    let facts = facts::facts(pair, terms, bases(then), bases(now));
    if !facts.is_empty() {
        return facts;
    }
    // The same sentence with another bearing, such as other excluded regions: the entry is named.
    let tests = |it: &Point<'_>| (it.rule.reach.clone(), it.rule.measure.clone());
    let new = |it: &&Point<'_>| !then.points.iter().any(|old| tests(old) == tests(it));
    let span = now.points.iter().filter(new).find_map(|it| it.rule.basis?.span());
    let at = span.map(|it| facts::spot(it, pair.head.sources, Side::Head));
    at.map(|at| Fact { before: None, after: None, at: Some(at) }).into_iter().collect()
}

fn bases<'a>(answer: &'a Answer<'a>) -> impl Iterator<Item = &'a Basis<'a>> {
    answer.points.iter().filter_map(|it| it.rule.basis.as_ref())
}
