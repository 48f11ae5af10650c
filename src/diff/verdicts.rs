//! Verdicts that moved, and because of what.

use super::facts::{self, Fact};
use super::{Pair, Side};
use crate::assess::{Assessment, Finding, Grade, Reason, Trace, Verdict};
use crate::check::Release;
use crate::data::{Condition, Coverage};
use crate::shape::Words;
use crate::words::{Messages, verdict as said};
use serde::Serialize;
use std::collections::BTreeMap;

/// By one standard, the verdict on one model is another than before, or another end of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerdictChange {
    /// The model's id.
    pub model: String,
    /// The standard's id.
    pub standard: String,
    /// The verdict before, in words.
    pub from: String,
    /// The verdict now.
    pub to: String,
    /// Which way.
    pub direction: Direction,
    /// The requirements of which something else was found.
    pub because: Vec<FindingChange>,
}

/// A model that was not there, with every verdict on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newcomer {
    /// The model's id.
    pub model: String,
    /// What its page says first.
    pub sentence: String,
    /// The verdict of each standard, in words, by its id.
    pub verdicts: BTreeMap<String, String>,
}

/// Which way a verdict went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Towards open, at one end or both.
    Up,
    /// Towards closed, at one end or both.
    Down,
    /// Neither: the range became narrower or wider.
    Range,
}

/// A requirement of which something else was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FindingChange {
    /// The requirement, as a heading.
    pub requirement: String,
    /// What was found before, in words: "met", "not met", "unknown", "at least in part"; `None` if nothing was asked.
    pub from: Option<String>,
    /// What is found now.
    pub to: Option<String>,
    /// The lines of data it comes from.
    pub facts: Vec<Fact>,
}

pub(super) fn verdicts(pair: &Pair<'_>) -> Vec<VerdictChange> {
    let mut res = Vec::new();
    for is in pair.head.models.iter().copied() {
        let Some(was) = before(pair, is) else { continue };
        for now in &is.traces {
            let Some(then) = was.trace(pair.before("standard", now.id)) else { continue };
            res.extend(verdict_change(pair, (was, then), (is, now)));
        }
    }
    res
}

/// Models that neither were there nor had another name.
pub(super) fn newcomers(pair: &Pair<'_>) -> Vec<Newcomer> {
    let words = pair.words();
    let new = pair.head.models.iter().copied().filter(|it| before(pair, it).is_none());
    let newcomer = |it: &Assessment<'_>| Newcomer {
        model: it.release.id.clone(),
        sentence: said::sentence(words, it),
        verdicts: it.traces.iter().map(|trace| (trace.id.to_owned(), said::short(words, trace))).collect(),
    };
    new.map(newcomer).collect()
}

/// What was assessed of the same model.
pub(super) fn before<'a>(pair: &Pair<'a>, is: &Assessment<'a>) -> Option<&'a Assessment<'a>> {
    let id = pair.before("model", &is.release.id);
    let models = &pair.base.models;
    models.binary_search_by(|it| it.release.id.as_str().cmp(id)).ok().map(|at| models[at])
}

type Judged<'a> = (&'a Assessment<'a>, &'a Trace<'a>);

fn verdict_change<'a>(pair: &Pair<'a>, (was, then): Judged<'a>, (is, now): Judged<'a>) -> Option<VerdictChange> {
    let (old, new) = (then.verdict(), now.verdict());
    let (from, to) = (said::short(pair.words(), then), said::short(pair.words(), now));
    // Another name for the same level moves nobody, and what a reader cannot see is no move: a failed test that is
    // less failed, a level that counts one more because a new one stands below it.
    if old == new || from == to {
        return None;
    }
    Some(VerdictChange {
        model: is.release.id.clone(),
        standard: now.id.to_owned(),
        from,
        to,
        direction: direction(old, new),
        because: finding_changes(pair, (was, then), (is, now)),
    })
}

fn direction(old: Verdict, new: Verdict) -> Direction {
    let ((low, high), (floor, ceiling)) = (ends(old), ends(new));
    if floor >= low && ceiling >= high {
        Direction::Up
    } else if floor <= low && ceiling <= high {
        Direction::Down
    } else {
        Direction::Range
    }
}

fn ends(verdict: Verdict) -> (f64, f64) {
    let grade = |it: Grade| match it {
        Grade::No => 0.0,
        Grade::Partly => 0.5,
        Grade::Yes => 1.0,
    };
    let level = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
    match verdict {
        Verdict::Test(it) => (grade(it.floor), grade(it.ceiling)),
        Verdict::Ladder(it) => (level(it.floor), level(it.ceiling)),
        Verdict::Score { floor, ceiling } => (floor, ceiling),
        Verdict::Apart => (0.0, 1.0),
    }
}

/// The requirements that explain the move; if none does, the definition does.
fn finding_changes<'a>(pair: &Pair<'a>, (was, then): Judged<'a>, (is, now): Judged<'a>) -> Vec<FindingChange> {
    let mut res: Vec<(usize, FindingChange)> = Vec::new();
    for reason in &now.reasons {
        let earlier = then.reasons.iter().find(|it| it.requirement.id == reason.requirement.id);
        if earlier.is_none_or(|it| it.finding != reason.finding) {
            res.push((reason.level(), finding_change(pair, (was, earlier), (is, reason))));
        }
    }
    // A step that is not reached either way is not why the verdict moved.
    let (old, new) = (then.ladder(), now.ladder());
    let passed = old.floor.min(new.floor)..old.ceiling.max(new.ceiling);
    if res.iter().any(|(level, _)| passed.contains(level)) {
        res.retain(|(level, _)| passed.contains(level));
    }
    if res.is_empty() {
        let standards = (&pair.base.facts.standards, &pair.head.facts.standards);
        let (old, new) = (standards.0[then.id].file, standards.1[now.id].file);
        let facts = facts::definition(pair, old, new, "definition").into_iter().collect();
        return vec![FindingChange { requirement: now.standard.name.clone(), from: None, to: None, facts }];
    }
    res.into_iter().map(|(_, it)| it).collect()
}

fn finding_change<'a>(
    pair: &Pair<'a>,
    (was, earlier): (&'a Assessment<'a>, Option<&'a Reason<'a>>),
    (is, reason): (&'a Assessment<'a>, &'a Reason<'a>),
) -> FindingChange {
    let terms = facts::terms(pair, was.release, is.release, reason.component);
    let before = earlier.into_iter().flat_map(|it| &it.bases);
    let mut facts = facts::facts(pair, terms, before, &reason.bases);
    if reason.requirement.condition.value == Condition::GradedLicenses {
        facts = coverage(pair.words(), was.release, is.release).into_iter().collect();
    }
    if facts.is_empty() {
        // What is counted is not what the sentence says, such as how thorough a document is: the entry is named.
        let at = reason.places().next().map(|it| facts::spot(it, pair.head.sources, Side::Head));
        facts.extend(at.map(|at| Fact { before: None, after: None, at: Some(at) }));
    }
    FindingChange {
        requirement: reason.requirement.name.clone(),
        from: earlier.map(|it| found(pair.words(), it.finding)),
        to: Some(found(pair.words(), reason.finding)),
        facts,
    }
}

/// How far open licenses are said to cover the release, if that is other.
fn coverage(words: &Messages, was: &Release, is: &Release) -> Option<Fact> {
    let (old, new) = (was.record.value.license_coverage, is.record.value.license_coverage);
    let say = |it: Coverage| Some(words.get(&format!("diff-coverage-{}", it.name())));
    (old != new).then(|| Fact { before: say(old), after: say(new), at: None })
}

fn found(words: &Messages, finding: Finding) -> String {
    words.get(match (finding.floor, finding.ceiling) {
        (Grade::Yes, _) => "diff-met",
        (Grade::Partly, Grade::Yes) => "diff-at-least-partly",
        (Grade::Partly, _) => "diff-partly",
        (Grade::No, Grade::Yes) => "diff-unknown",
        (Grade::No, Grade::Partly) => "diff-at-most-partly",
        (Grade::No, Grade::No) => "diff-not-met",
    })
}
