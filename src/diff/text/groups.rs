//! What changed alike and because of the same is told together.

use crate::diff::{AnswerChange, Difference, Direction, Fact, FindingChange, VerdictChange};
use std::collections::BTreeMap;

/// Verdicts of one standard that moved alike and because of the same.
pub(super) struct Move<'d> {
    pub(super) verdict: &'d VerdictChange,
    pub(super) models: Vec<&'d str>,
}

/// One clause of a license moves many models: they are told together. The site's own ladder comes first, then the
/// largest groups.
pub(super) fn moves(difference: &Difference) -> Vec<Move<'_>> {
    let mut groups: BTreeMap<(&str, &str, &str, &[FindingChange]), Move<'_>> = BTreeMap::new();
    for it in &difference.verdicts {
        let key = (it.standard.as_str(), it.from.as_str(), it.to.as_str(), it.because.as_slice());
        groups.entry(key).or_insert(Move { verdict: it, models: Vec::new() }).models.push(&it.model);
    }
    let mut res: Vec<Move<'_>> = groups.into_values().collect();
    res.sort_by_key(|it| {
        (difference.ladder.as_ref() != Some(&it.verdict.standard), std::cmp::Reverse(it.models.len()))
    });
    res
}

/// Answers that changed alike and because of the same.
pub(super) struct Flip<'d> {
    pub(super) answer_change: &'d AnswerChange,
    pub(super) uses: Vec<&'d str>,
    pub(super) models: Vec<&'d str>,
}

/// Answers that are other, then answers with other conditions; the largest groups first. One clause changes the
/// answers to many uses of many models: first the uses of a model are put together, then the models.
pub(super) fn flips(difference: &Difference) -> Vec<Flip<'_>> {
    type AnswerKey<'d> = (&'d str, &'d str, Vec<&'d str>, Vec<&'d str>, &'d [Fact]);
    /// A group's first answer, and the names that share it.
    type ChangeGroup<'d> = (&'d AnswerChange, Vec<&'d str>);
    fn change(it: &AnswerChange) -> AnswerKey<'_> {
        (it.from, it.to, only(&it.before, &it.after), only(&it.after, &it.before), &it.facts)
    }
    let mut uses: BTreeMap<(&str, AnswerKey<'_>), ChangeGroup<'_>> = BTreeMap::new();
    for it in &difference.answers {
        uses.entry((&it.model, change(it))).or_insert((it, Vec::new())).1.push(&it.usage);
    }
    let mut models: BTreeMap<(Vec<&str>, AnswerKey<'_>), ChangeGroup<'_>> = BTreeMap::new();
    for (answer_change, uses) in uses.into_values() {
        models.entry((uses, change(answer_change))).or_insert((answer_change, Vec::new())).1.push(&answer_change.model);
    }
    let flip = |((uses, _), (answer_change, models))| Flip { answer_change, uses, models };
    let mut res: Vec<Flip<'_>> = models.into_iter().map(flip).collect();
    res.sort_by_key(|it| (!it.answer_change.flips(), std::cmp::Reverse(it.models.len() * it.uses.len())));
    res
}

/// The lines that only the first list has.
pub(super) fn only<'d>(list: &'d [String], other: &[String]) -> Vec<&'d str> {
    list.iter().filter(|it| !other.contains(it)).map(String::as_str).collect()
}

/// The sign of a direction.
pub(super) fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "↑",
        Direction::Down => "↓",
        Direction::Range => "↔",
    }
}

/// "not-met → met", or what there is of it.
pub(super) fn finding_moved(finding: &FindingChange) -> String {
    match (&finding.from, &finding.to) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (None, Some(to)) => format!("new: {to}"),
        _ => "other rules".to_owned(),
    }
}
