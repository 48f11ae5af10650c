//! Every verdict, for programs: JSON and CSV.

use crate::assess::{Assessed, Assessment, Basis, Reason, Trace, Verdict};
use crate::data::State;
use crate::inert::{self, cell};
use crate::shape::Words;
use crate::words::{Messages, basis};
use serde::Serialize;

/// One standard's verdict on one model.
#[derive(Debug, Serialize)]
pub struct VerdictLine<'d> {
    /// The model's id.
    pub model: &'d str,
    /// The standard's id.
    pub standard: &'d str,
    /// "test", "ladder" or "score".
    pub kind: &'static str,
    /// If every unknown turns out badly: a level's id, `none` below the first; "met" or "not-met" for a test; a number for a score.
    pub floor: VerdictEnd<'d>,
    /// If every unknown turns out well.
    pub ceiling: VerdictEnd<'d>,
    /// Whether both are the same.
    pub settled: bool,
    /// Components that were not released and would have to be for the next level, or to pass.
    pub missing: Vec<&'static str>,
    /// Components that were released and do not count, and why.
    pub blocked: Vec<Blocked>,
    /// Components of which too little is known.
    pub unknown: Vec<&'static str>,
}

/// One end of a verdict.
#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum VerdictEnd<'d> {
    /// A level's id, or the word of a test.
    Word(&'d str),
    /// A score from 0 to 1.
    Number(f64),
}

/// A component that was released and does not count.
#[derive(Debug, Serialize)]
pub struct Blocked {
    /// The component.
    pub component: &'static str,
    /// Why, in a sentence.
    pub why: String,
}

/// Every verdict, model by model; only of `standard` or `model`, if one is named.
pub fn rows<'a>(
    assessed: &'a Assessed<'_>,
    words: &Messages,
    standard: Option<&str>,
    model: Option<&str>,
) -> Vec<VerdictLine<'a>> {
    let models = assessed.models.iter().filter(|it| model.is_none_or(|id| it.release.id == id));
    models.flat_map(|it| of(it, words)).filter(|it| standard.is_none_or(|id| it.standard == id)).collect()
}

/// Every verdict on one model.
pub fn of<'d>(model: &'d Assessment<'d>, words: &Messages) -> impl Iterator<Item = VerdictLine<'d>> {
    model.traces.iter().map(|trace| row(model.release.id.as_str(), trace, words))
}

pub(super) fn row<'a>(model: &'a str, trace: &'a Trace<'_>, words: &Messages) -> VerdictLine<'a> {
    let (floor, ceiling) = ends(trace);
    let mut row = VerdictLine {
        model,
        standard: trace.id,
        kind: trace.standard.kind.name(),
        settled: floor == ceiling,
        floor,
        ceiling,
        missing: Vec::new(),
        blocked: Vec::new(),
        unknown: Vec::new(),
    };
    for reason in trace.missing() {
        let component = reason.component.name();
        if reason.finding.is_open() {
            push(&mut row.unknown, component);
        } else if is_missing(reason) {
            push(&mut row.missing, component);
        } else if !row.blocked.iter().any(|it| it.component == component) {
            row.blocked.push(Blocked { component, why: why(words, reason) });
        }
    }
    row
}

fn push(list: &mut Vec<&'static str>, component: &'static str) {
    if !list.contains(&component) {
        list.push(component);
    }
}

fn ends<'d>(trace: &Trace<'d>) -> (VerdictEnd<'d>, VerdictEnd<'d>) {
    let level = |reached: usize| VerdictEnd::Word(trace.level(reached).map_or("none", |it| it.id.value.as_str()));
    let test = |met: bool| VerdictEnd::Word(if met { "met" } else { "not-met" });
    match trace.verdict() {
        Verdict::Test(it) => (test(it.is_met()), test(!it.is_failed())),
        Verdict::Ladder(it) => (level(it.floor), level(it.ceiling)),
        Verdict::Score { floor, ceiling } => (VerdictEnd::Number(floor), VerdictEnd::Number(ceiling)),
        Verdict::Apart => (VerdictEnd::Word("out-of-scope"), VerdictEnd::Word("out-of-scope")),
    }
}

/// Whether the component itself is what is missing, and not its terms.
fn is_missing(reason: &Reason<'_>) -> bool {
    let absent = |it: &Basis<'_>| match it {
        Basis::Component { component: Some(component), .. } => {
            matches!(component.state.value, State::Withheld | State::NotApplicable)
        }
        _ => false,
    };
    reason.bases.iter().any(absent)
}

/// The last fact is the one that decided: a component, then its terms.
fn why(words: &Messages, reason: &Reason<'_>) -> String {
    let failed = |it: &&Basis<'_>| match it {
        Basis::Clause { finding, .. } => finding.is_failed(),
        _ => true,
    };
    reason.bases.iter().rfind(failed).map_or_else(String::new, |it| basis::sentence(words, it))
}

/// The rows as a JSON array, an object a line.
pub fn json(rows: &[VerdictLine<'_>]) -> String {
    let lines: Vec<String> = rows
        .iter()
        .map(|it| {
            inert::json(serde_json::to_string(it).expect("rows are plain structs of strings, lists and finite numbers"))
        })
        .collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// The rows as CSV (RFC 4180); lists are joined by blanks.
pub fn csv(rows: &[VerdictLine<'_>]) -> String {
    let mut res = String::from("model,standard,kind,floor,ceiling,settled,missing,blocked,unknown\r\n");
    for row in rows {
        let end = |it: &VerdictEnd<'_>| match it {
            VerdictEnd::Word(word) => (*word).to_owned(),
            VerdictEnd::Number(number) => number.to_string(),
        };
        let blocked: Vec<&str> = row.blocked.iter().map(|it| it.component).collect();
        let fields = [
            row.model.to_owned(),
            row.standard.to_owned(),
            row.kind.to_owned(),
            end(&row.floor),
            end(&row.ceiling),
            row.settled.to_string(),
            row.missing.join(" "),
            blocked.join(" "),
            row.unknown.join(" "),
        ];
        res.push_str(&fields.each_ref().map(|it| cell(it)).join(","));
        res.push_str("\r\n");
    }
    res
}
