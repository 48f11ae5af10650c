//! A difference as Markdown, for a comment on a pull request.
//!
//! Short where people look first, folded below. What comes from data has no
//! power in it: see [`super::inert`].

use super::groups::{Flip, Move, arrow, finding_moved, flips, moves, only};
use super::inert::{code, prose};
use super::summary::{Mistakes, summary, warnings};
use crate::diff::{Difference, Fact, FindingChange, Newcomer, RecordFile, Side};

/// GitHub takes 65,536 characters; some are left for what a workflow adds.
const LONGEST: usize = 60_000;

/// How many characters a table or list may have; what does not fit is counted.
const SECTION: usize = 12_000;

/// How many models or uses of a group are named.
const NAMED: usize = 8;

/// The difference as Markdown: a summary line, then tables, then what is folded.
pub fn markdown(difference: &Difference, mistakes: Mistakes) -> String {
    let mut sections = vec![format!("**{}**", summary(difference))];
    sections.extend(warnings(mistakes).into_iter().map(|it| format!("> {it}")));
    let (moves, flips) = (moves(difference), flips(difference));
    sections.extend(newcomers(difference));
    sections.extend(verdicts(&moves));
    sections.extend(answers(&flips));
    sections.extend(gone(difference));
    sections.extend(files(difference));
    let why = moves.iter().map(why_moved).chain(flips.iter().map(why_flipped)).collect();
    sections.extend(folded("Why, with the lines of data", why));
    sections.extend(folded("Sources lost", difference.lost_sources.iter().map(lost).collect()));
    let added = difference.addresses.added.iter().map(|it| format!("- {}\n", code(it))).collect();
    sections.extend(folded("Addresses added", added));
    let mut res = String::new();
    for it in sections {
        if res.len() + it.len() > LONGEST {
            res.push_str("The rest is too long for a comment; `ajar diff` shows it in a terminal.\n");
            break;
        }
        res.push_str(it.trim_end());
        res.push_str("\n\n");
    }
    format!("{}\n", res.trim_end())
}

fn newcomers(difference: &Difference) -> Option<String> {
    let row = |it: &Newcomer| {
        let spectrum = difference
            .ladder
            .as_ref()
            .and_then(|id| it.verdicts.get(id))
            .map_or_else(String::new, |verdict| prose(verdict));
        format!("| {} | {spectrum} | {} |\n", code(&it.model), prose(&it.sentence))
    };
    let head = "### New models\n\n| Model | Spectrum | In short |\n| --- | --- | --- |\n";
    let new = &difference.newcomers;
    (!new.is_empty()).then(|| format!("{head}{}", fitting(new.iter().map(row).collect())))
}

fn verdicts(moves: &[Move<'_>]) -> Option<String> {
    let row = |it: &Move<'_>| {
        let because: Vec<String> = it.verdict.because.iter().map(because).collect();
        let (from, to) = (prose(&it.verdict.from), prose(&it.verdict.to));
        format!(
            "| {} | {} | {from} | {} {to} | {} |\n",
            names(&it.models),
            code(&it.verdict.standard),
            arrow(it.verdict.direction),
            because.join("; ")
        )
    };
    let head = "### Verdicts\n\n| Models | Standard | Before | After | Because of |\n| --- | --- | --- | --- | --- |\n";
    (!moves.is_empty()).then(|| format!("{head}{}", fitting(moves.iter().map(row).collect())))
}

/// A requirement, and the first line of data that explains it.
fn because(finding: &FindingChange) -> String {
    let at = finding.facts.iter().find_map(spot).map_or_else(String::new, |it| format!(" {it}"));
    format!("{}{at}", prose(&finding.requirement))
}

fn answers(flips: &[Flip<'_>]) -> Option<String> {
    let row = |it: &Flip<'_>| {
        let (from, to) = (it.answer_change.from, it.answer_change.to);
        let spots: Vec<String> = it.answer_change.facts.iter().filter_map(spot).collect();
        let sign = if it.answer_change.flips() { "⇄ " } else { "on other conditions: " };
        format!("| {} | {} | {from} | {sign}{to} | {} |\n", names(&it.models), names(&it.uses), spots.join(", "))
    };
    let head = "### Answers\n\n| Models | Uses | Before | After | Because of |\n| --- | --- | --- | --- | --- |\n";
    (!flips.is_empty()).then(|| format!("{head}{}", fitting(flips.iter().map(row).collect())))
}

/// Addresses that readers may have kept; a dead one is worth a warning.
fn gone(difference: &Difference) -> Option<String> {
    let gone = &difference.addresses.gone;
    let row = |it: &crate::diff::Gone| match (&it.redirect, &it.moved) {
        (Some(target), _) => format!("- {} leads to {}\n", code(&it.address), code(target)),
        (None, Some(moved)) => {
            let line = format!("\"{}\" = \"{moved}\"", it.address);
            format!(
                "- ⚠ {} has no redirect: write {} under `[redirects]` in `ajar.toml`\n",
                code(&it.address),
                code(&line)
            )
        }
        (None, None) => format!("- ⚠ {} has no redirect in `ajar.toml`\n", code(&it.address)),
    };
    (!gone.is_empty()).then(|| format!("### Addresses gone\n\n{}", fitting(gone.iter().map(row).collect())))
}

fn files(difference: &Difference) -> Option<String> {
    let records = &difference.records;
    let one = |verb: &'static str| move |it: &RecordFile| format!("- {verb} {} {}\n", it.kind, code(&it.id));
    let mut rows: Vec<String> = Vec::new();
    rows.extend(records.added.iter().map(one("added")));
    rows.extend(records.removed.iter().map(one("removed")));
    let renamed =
        |it: &crate::diff::Renamed| format!("- renamed {} {} to {}\n", it.to.kind, code(&it.from.id), code(&it.to.id));
    rows.extend(records.renamed.iter().map(renamed));
    rows.extend(records.edited.iter().map(one("edited")));
    let revised = |it: &crate::diff::Revised| {
        format!("- revised explainer {}: {} lines added, {} removed\n", code(&it.slug), it.added, it.removed)
    };
    rows.extend(difference.explainers.iter().map(revised));
    match rows.len() {
        0 => None,
        1..=10 => Some(format!("### Files\n\n{}", fitting(rows))),
        _ => folded("Files", rows),
    }
}

fn why_moved(it: &Move<'_>) -> String {
    let mut res = format!(
        "- {}, {}: {} → {}\n",
        names(&it.models),
        code(&it.verdict.standard),
        prose(&it.verdict.from),
        prose(&it.verdict.to)
    );
    for finding in &it.verdict.because {
        res.push_str(&format!("  - {} ({})\n", prose(&finding.requirement), prose(&finding_moved(finding))));
        finding.facts.iter().for_each(|it| res.push_str(&fact(it, "    ")));
    }
    res
}

fn why_flipped(it: &Flip<'_>) -> String {
    let answer_change = it.answer_change;
    let head = format!("- {}, {}: ", names(&it.models), names(&it.uses));
    let mut res = format!("{head}{} → {}\n", answer_change.from, answer_change.to);
    for point in only(&answer_change.before, &answer_change.after) {
        res.push_str(&format!("  - before: {}\n", prose(point)));
    }
    for point in only(&answer_change.after, &answer_change.before) {
        res.push_str(&format!("  - after: {}\n", prose(point)));
    }
    answer_change.facts.iter().for_each(|it| res.push_str(&fact(it, "  ")));
    res
}

fn fact(fact: &Fact, indent: &str) -> String {
    let at = spot(fact).map_or_else(String::new, |it| format!("{it} "));
    match (&fact.before, &fact.after) {
        (Some(before), Some(after)) => format!("{indent}- {at}was: {} — is: {}\n", prose(before), prose(after)),
        (Some(before), None) => format!("{indent}- {at}was: {}\n", prose(before)),
        (None, Some(after)) => format!("{indent}- {at}is: {}\n", prose(after)),
        (None, None) => format!("{indent}- {at}\n"),
    }
}

fn spot(fact: &Fact) -> Option<String> {
    let at = fact.at.as_ref()?;
    let side = if at.side == Side::Base { " (before)" } else { "" };
    Some(format!("{}{side}", code(&format!("{}:{}", at.file, at.line))))
}

fn lost(it: &crate::diff::Lost) -> String {
    let now = it.now.as_ref().map_or_else(String::new, |it| format!(", now {}", code(it)));
    format!("- {} {}: {}, {}{now}\n", it.record.kind, code(&it.record.id), code(&it.key), code(&it.url))
}

fn names(names: &[&str]) -> String {
    let named: Vec<String> = names.iter().take(NAMED).map(|it| code(it)).collect();
    let more = names.len().saturating_sub(NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{}{more}", named.join(", "))
}

/// As many rows as fit, and how many did not.
fn fitting(rows: Vec<String>) -> String {
    let count = rows.len();
    let mut res = String::new();
    for (at, row) in rows.into_iter().enumerate() {
        if res.len() + row.len() > SECTION {
            res.push_str(&format!("\nand {} more\n", count - at));
            break;
        }
        res.push_str(&row);
    }
    res
}

fn folded(title: &str, rows: Vec<String>) -> Option<String> {
    let count = rows.len();
    (count > 0)
        .then(|| format!("<details><summary>{title} ({count})</summary>\n\n{}\n</details>", fitting(rows).trim_end()))
}
