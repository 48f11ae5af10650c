//! A difference for a person at a terminal.

use super::groups::{arrow, finding_moved, flips, moves, only};
use super::inert::plain;
use super::summary::{Mistakes, summary, warnings};
use crate::diff::{Difference, Fact, RecordFile, Side};
use crate::report::Color;
use std::fmt::Write as _;

/// The difference for a person at a terminal: the summary, then every part of it that there is.
pub fn human(difference: &Difference, mistakes: Mistakes, color: Color) -> String {
    let ink = Ink(color);
    let mut res = format!("{}\n", ink.bold(&summary(difference)));
    for it in warnings(mistakes) {
        let _ = writeln!(res, "{}", ink.yellow(&it));
    }
    newcomers(&mut res, difference, ink);
    verdicts(&mut res, difference, ink);
    answers(&mut res, difference, ink);
    files(&mut res, difference, ink);
    sources(&mut res, difference, ink);
    addresses(&mut res, difference, ink);
    res
}

/// Colors, if they are wanted.
#[derive(Clone, Copy)]
struct Ink(Color);

impl Ink {
    fn paint(self, code: &str, text: &str) -> String {
        match self.0 {
            Color::Always => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            Color::Never => text.to_owned(),
        }
    }

    fn bold(self, text: &str) -> String {
        self.paint("1", text)
    }

    fn red(self, text: &str) -> String {
        self.paint("31", text)
    }

    fn green(self, text: &str) -> String {
        self.paint("32", text)
    }

    fn yellow(self, text: &str) -> String {
        self.paint("33", text)
    }

    fn dim(self, text: &str) -> String {
        self.paint("2", text)
    }
}

fn newcomers(res: &mut String, difference: &Difference, ink: Ink) {
    heading(res, ink, "New models", difference.newcomers.len());
    for it in &difference.newcomers {
        line(res, &format!("{}: {}", ink.bold(&plain(&it.model)), plain(&it.sentence)));
        for (standard, verdict) in &it.verdicts {
            line(res, &format!("  {:<15} {}", plain(standard), plain(verdict)));
        }
    }
}

fn verdicts(res: &mut String, difference: &Difference, ink: Ink) {
    heading(res, ink, "Verdicts", difference.verdicts.len());
    for it in moves(difference) {
        let (from, to) = (plain(&it.verdict.from), plain(&it.verdict.to));
        let sign = arrow(it.verdict.direction);
        let _ = writeln!(res, "  {sign} {}: {from} → {}", ink.bold(&plain(&it.verdict.standard)), ink.bold(&to));
        models(res, &it.models);
        for finding in &it.verdict.because {
            let _ = writeln!(res, "    {} ({})", plain(&finding.requirement), plain(&finding_moved(finding)));
            finding.facts.iter().for_each(|it| fact(res, it, ink));
        }
    }
}

fn answers(res: &mut String, difference: &Difference, ink: Ink) {
    heading(res, ink, "Answers", difference.answers.len());
    for it in flips(difference) {
        let (from, to) = (it.answer_change.from, it.answer_change.to);
        let uses: Vec<String> = it.uses.iter().map(|it| plain(it)).collect();
        let usage = ink.bold(&uses.join(", "));
        let sign = if it.answer_change.flips() { "⇄" } else { "·" };
        let _ = writeln!(res, "  {sign} {usage}: {from} → {}", ink.bold(to));
        models(res, &it.models);
        for point in only(&it.answer_change.before, &it.answer_change.after) {
            let _ = writeln!(res, "    {}", ink.red(&format!("- {}", plain(point))));
        }
        for point in only(&it.answer_change.after, &it.answer_change.before) {
            let _ = writeln!(res, "    {}", ink.green(&format!("+ {}", plain(point))));
        }
        it.answer_change.facts.iter().for_each(|it| fact(res, it, ink));
    }
}

fn files(res: &mut String, difference: &Difference, ink: Ink) {
    let records = &difference.records;
    let name = |it: &RecordFile| plain(&it.file);
    let lists = [("Added", &records.added, "+"), ("Removed", &records.removed, "-"), ("Edited", &records.edited, "~")];
    for (title, list, sign) in lists {
        heading(res, ink, title, list.len());
        list.iter().for_each(|it| line(res, &format!("{sign} {}", name(it))));
    }
    heading(res, ink, "Renamed", records.renamed.len());
    for it in &records.renamed {
        let _ = writeln!(res, "  {} → {}", name(&it.from), name(&it.to));
    }
    heading(res, ink, "Explainers revised", difference.explainers.len());
    for it in &difference.explainers {
        let lines = format!("+{} -{}", it.added, it.removed);
        let _ = writeln!(res, "  {} ({}) {}", plain(&it.slug), plain(&it.title), ink.dim(&lines));
    }
}

fn sources(res: &mut String, difference: &Difference, ink: Ink) {
    heading(res, ink, "Sources lost", difference.lost_sources.len());
    for it in &difference.lost_sources {
        let now = it.now.as_ref().map_or_else(String::new, |it| format!(", now {}", plain(it)));
        let _ = writeln!(res, "  {}: {}, {}{now}", plain(&it.record.file), plain(&it.key), plain(&it.url));
    }
}

fn addresses(res: &mut String, difference: &Difference, ink: Ink) {
    heading(res, ink, "Addresses added", difference.addresses.added.len());
    difference.addresses.added.iter().for_each(|it| line(res, &plain(it)));
    heading(res, ink, "Addresses gone", difference.addresses.gone.len());
    for it in &difference.addresses.gone {
        let address = plain(&it.address);
        let _ = match (&it.redirect, &it.moved) {
            (Some(target), _) => writeln!(res, "  {address} → {}", plain(target)),
            (None, Some(moved)) => {
                let line = format!("\"{address}\" = \"{}\"", plain(moved));
                writeln!(res, "  {} write {line} under [redirects] in ajar.toml", ink.yellow(&format!("{address}:")))
            }
            (None, None) => writeln!(res, "  {}", ink.yellow(&format!("{address}: no redirect in ajar.toml"))),
        };
    }
}

fn heading(res: &mut String, ink: Ink, title: &str, count: usize) {
    if count > 0 {
        let _ = writeln!(res, "\n{}", ink.bold(title));
    }
}

fn line(res: &mut String, text: &str) {
    let _ = writeln!(res, "  {text}");
}

fn models(res: &mut String, models: &[&str]) {
    let names: Vec<String> = models.iter().map(|it| plain(it)).collect();
    let _ = writeln!(res, "    {}", names.join(", "));
}

fn fact(res: &mut String, fact: &Fact, ink: Ink) {
    if let Some(before) = &fact.before {
        let _ = writeln!(res, "      {}", ink.red(&format!("- {}", plain(before))));
    }
    if let Some(after) = &fact.after {
        let _ = writeln!(res, "      {}", ink.green(&format!("+ {}", plain(after))));
    }
    if let Some(at) = &fact.at {
        let side = if at.side == Side::Base { " (before)" } else { "" };
        let _ = writeln!(res, "      {}", ink.dim(&format!("{}:{}{side}", plain(&at.file), at.line)));
    }
}
