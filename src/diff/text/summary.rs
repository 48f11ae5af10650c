//! The whole of a difference in a line, and what to say of sides with mistakes.

use crate::diff::{Difference, Direction};
use serde::Serialize;

/// How many mistakes each side has: what is broken cannot be compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Mistakes {
    /// Before.
    pub base: usize,
    /// After.
    pub head: usize,
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

pub(super) fn count(number: usize, one: &str, many: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{number} {many}")),
    }
}

/// What to say of the sides that have mistakes.
pub(super) fn warnings(mistakes: Mistakes) -> Vec<String> {
    let side = |number: usize, side: &str| {
        let mistakes = count(number, "mistake", "mistakes")?;
        Some(format!("The site {side} the change has {mistakes}: what is broken counts as not recorded here."))
    };
    [side(mistakes.base, "before"), side(mistakes.head, "after")].into_iter().flatten().collect()
}
