//! What a change means to readers, as text: for a terminal, for a pull request, for programs.

mod human;
mod inert;
mod markdown;

use crate::diff::{AnswerChange, Difference, Direction, Fact, FindingChange, VerdictChange};
use crate::words::SPECTRUM;
use serde::Serialize;
use std::collections::BTreeMap;

pub use human::human;
pub use markdown::markdown;

/// How many mistakes each side has: what is broken cannot be compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    /// Before.
    pub base: usize,
    /// After.
    pub head: usize,
}

/// The difference as JSON.
pub fn json(difference: &Difference, mistakes: Mistakes) -> String {
    #[derive(Serialize)]
    struct All<'d> {
        summary: String,
        mistakes: Mistakes,
        #[serde(flatten)]
        difference: &'d Difference,
    }
    let all = All { summary: summary(difference), mistakes, difference };
    let text = serde_json::to_string_pretty(&all).expect("a difference is plain structs of strings and lists");
    format!("{text}\n")
}

/// The whole in a line: "2 verdicts move (1 up, 1 down), 3 answers flip; 1 file edited". Numbers and our own words only.
pub fn summary(difference: &Difference) -> String {
    let turns = |wanted: Direction| difference.verdicts.iter().filter(|it| it.direction == wanted).count();
    let ways = [(turns(Direction::Up), "up"), (turns(Direction::Down), "down"), (turns(Direction::Range), "in range")];
    let ways: Vec<String> =
        ways.iter().filter(|(count, _)| *count > 0).map(|(count, way)| format!("{count} {way}")).collect();
    let verdict = difference.verdicts.len();
    let flips = difference.answers.iter().filter(|it| it.flips()).count();
    let moves = count(verdict, "verdict moves", "verdicts move").map(|it| format!("{it} ({})", ways.join(", ")));
    let first = [
        moves,
        count(flips, "answer flips", "answers flip"),
        count(difference.answers.len() - flips, "answer has other conditions", "answers have other conditions"),
    ];
    let records = &difference.records;
    let alone = difference.addresses.gone.iter().filter(|it| it.redirect.is_none()).count();
    let second = [
        count(difference.newcomers.len(), "model is new", "models are new"),
        count(records.added.len(), "file added", "files added"),
        count(records.removed.len(), "file removed", "files removed"),
        count(records.renamed.len(), "record renamed", "records renamed"),
        count(records.edited.len(), "file edited", "files edited"),
        count(difference.explainers.len(), "explainer revised", "explainers revised"),
        count(difference.lost_sources.len(), "source lost", "sources lost"),
        count(alone, "address gone without a redirect", "addresses gone without a redirect"),
    ];
    let join = |parts: &[Option<String>]| parts.iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    match (join(&first), join(&second)) {
        (first, second) if first.is_empty() && second.is_empty() => "Nothing changes for readers".to_owned(),
        (first, second) if first.is_empty() => format!("No verdict moves and no answer flips; {second}"),
        (first, second) if second.is_empty() => first,
        (first, second) => format!("{first}; {second}"),
    }
}

fn count(number: usize, one: &str, many: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {many}")),
    }
}

/// What to say of the sides that have mistakes.
fn warnings(mistakes: Mistakes) -> Vec<String> {
    let side = |number: usize, side: &str| {
        let mistakes = count(number, "mistake", "mistakes")?;
        Some(format!("The site {side} the change has {mistakes}: what is broken counts as not recorded here."))
    };
    [side(mistakes.base, "before"), side(mistakes.head, "after")].into_iter().flatten().collect()
}

/// Verdicts of one standard that moved alike and because of the same.
struct Move<'d> {
    verdict: &'d VerdictChange,
    models: Vec<&'d str>,
}

/// One clause of a license moves many models: they are told together. The spectrum comes first, then the
/// largest groups.
fn moves(difference: &Difference) -> Vec<Move<'_>> {
    let mut groups: BTreeMap<(&str, &str, &str, &[FindingChange]), Move<'_>> = BTreeMap::new();
    for it in &difference.verdicts {
        let key = (it.standard.as_str(), it.from.as_str(), it.to.as_str(), it.because.as_slice());
        groups.entry(key).or_insert(Move { verdict: it, models: Vec::new() }).models.push(&it.model);
    }
    let mut res: Vec<Move<'_>> = groups.into_values().collect();
    res.sort_by_key(|it| (it.verdict.standard != SPECTRUM, std::cmp::Reverse(it.models.len())));
    res
}

/// Answers that changed alike and because of the same.
struct Flip<'d> {
    answer_change: &'d AnswerChange,
    uses: Vec<&'d str>,
    models: Vec<&'d str>,
}

/// Answers that are other, then answers with other conditions; the largest groups first. One clause changes the
/// answers to many uses of many models: first the uses of a model are put together, then the models.
fn flips(difference: &Difference) -> Vec<Flip<'_>> {
    type Change<'d> = (&'d str, &'d str, Vec<&'d str>, Vec<&'d str>, &'d [Fact]);
    /// A group's first answer, and the names that share it.
    type Group<'d> = (&'d AnswerChange, Vec<&'d str>);
    fn change(it: &AnswerChange) -> Change<'_> {
        (it.from, it.to, only(&it.before, &it.after), only(&it.after, &it.before), &it.facts)
    }
    let mut uses: BTreeMap<(&str, Change<'_>), Group<'_>> = BTreeMap::new();
    for it in &difference.answers {
        uses.entry((&it.model, change(it))).or_insert((it, Vec::new())).1.push(&it.usage);
    }
    let mut models: BTreeMap<(Vec<&str>, Change<'_>), Group<'_>> = BTreeMap::new();
    for (answer_change, uses) in uses.into_values() {
        models.entry((uses, change(answer_change))).or_insert((answer_change, Vec::new())).1.push(&answer_change.model);
    }
    let flip = |((uses, _), (answer_change, models))| Flip { answer_change, uses, models };
    let mut res: Vec<Flip<'_>> = models.into_iter().map(flip).collect();
    res.sort_by_key(|it| (!it.answer_change.flips(), std::cmp::Reverse(it.models.len() * it.uses.len())));
    res
}

/// The lines that only the first list has.
fn only<'d>(list: &'d [String], other: &[String]) -> Vec<&'d str> {
    list.iter().filter(|it| !other.contains(it)).map(String::as_str).collect()
}

/// The sign of a direction.
fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "↑",
        Direction::Down => "↓",
        Direction::Range => "↔",
    }
}

/// "not-met → met", or what there is of it.
fn finding_moved(finding: &FindingChange) -> String {
    match (finding.from, finding.to) {
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (None, Some(to)) => format!("new: {to}"),
        _ => "other rules".to_owned(),
    }
}

/// The word of an answer for readers.
fn answer(word: &str) -> &str {
    match word {
        "yes" => "Yes",
        "yes-if" => "Yes, if",
        "no" => "No",
        _ => "Unknown",
    }
}
