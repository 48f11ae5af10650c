//! A model's verdicts and answers as text for a terminal.

use crate::assess::{Answer, Assessment, Basis, Point, Reason, Standing, Trace};
use crate::check::Edition;
use crate::read::Sources;
use crate::span::Span;
use crate::words::basis::sentence;
use crate::words::say;
use crate::words::{Messages, answer, verdict};
use std::fmt::Write as _;

/// The whole of a model in short: the verdict with its reasons, then a line for every other standard and use.
pub fn overview(assessment: &Assessment<'_>, edition: &Edition, words: &Messages, sources: &Sources) -> String {
    let (traces, answers) = assessment.of_edition(edition);
    let mut res = head(assessment, edition);
    let _ = writeln!(res, "{}", verdict::sentence(words, assessment));
    let (first, others): (Vec<_>, Vec<_>) = traces.iter().partition(|it| it.leads);
    for trace in first {
        res.push('\n');
        res.push_str(&standard(trace, words, sources));
    }
    let verdict = |it: &&Trace<'_>| format!("  {:<15} {}\n", it.id, verdict::short(words, it));
    res.push_str(&below(&words.get("explain-standards"), &others.iter().map(verdict).collect::<String>()));
    let line = |answer: &Answer<'_>| {
        let points: Vec<String> = answer::points(words, &answer.points).into_iter().map(|it| it.0).collect();
        let detail = if points.is_empty() { String::new() } else { format!(": {}", points.join("; ")) };
        format!("  {:<34} {}{detail}\n", answer.id, answer::grade(words, answer.grade))
    };
    let answers: String = answer::by_order(answers).into_iter().map(line).collect();
    res.push_str(&below(&words.get("explain-uses"), &answers));
    let others: Vec<&str> =
        assessment.release.editions.iter().filter_map(|it| it.variants.first()).map(String::as_str).collect();
    if others.len() > 1 {
        let _ = writeln!(res, "\n{}", say!(words, "explain-editions", editions = words.and(&others)));
    }
    res
}

/// Lines below their heading; nothing where there are none.
fn below(heading: &str, lines: &str) -> String {
    if lines.is_empty() { String::new() } else { format!("\n{heading}\n{lines}") }
}

/// The model's name and id, and the edition if it has a name.
pub fn head(assessment: &Assessment<'_>, edition: &Edition) -> String {
    let name = &assessment.release.record.value.name;
    match edition.variants.as_slice() {
        [] => format!("{name} ({})\n", assessment.release.id),
        variants => format!("{name} ({}: {})\n", assessment.release.id, variants.join(", ")),
    }
}

/// A verdict with every reason and the line of data each rests on.
pub fn standard(trace: &Trace<'_>, words: &Messages, sources: &Sources) -> String {
    let standard = trace.standard;
    let label = standard.label.as_ref().map_or_else(String::new, |it| format!(" ({it})"));
    let mut res = format!("{}, {}: {}{label}\n", standard.name, standard.version, verdict::short(words, trace));
    let mut level = None;
    for it in &trace.reasons {
        let name = standard
            .level
            .get(it.level())
            .map(|it| &it.name)
            .or_else(|| standard.group.get(it.level()).map(|it| &it.name));
        if level != name {
            level = name;
            let _ = name.map(|it| writeln!(res, "  {it}"));
        }
        res.push_str(&reason(it, words, sources));
    }
    let missing = trace.missing();
    if let Some(next) = standard.level.get(trace.ladder().floor) {
        let names: Vec<&str> = missing.iter().map(|it| it.requirement.name.as_str()).collect();
        let line = say!(words, "explain-next", step = next.name.as_str(), missing = names.join("; "));
        let _ = writeln!(res, "  {line}");
    }
    res
}

fn reason(reason: &Reason<'_>, words: &Messages, sources: &Sources) -> String {
    let sign = match reason.finding.word() {
        "met" => "✓",
        "not-met" => "✕",
        "partly" => "◐",
        _ => "?",
    };
    let mut res = format!("    {sign} {}\n", reason.requirement.name);
    for it in &reason.bases {
        res.push_str(&basis(it, words, sources));
    }
    res
}

fn basis(basis: &Basis<'_>, words: &Messages, sources: &Sources) -> String {
    let mut res = format!("      {}\n", sentence(words, basis));
    if let Some(span) = basis.span() {
        let _ = writeln!(res, "      {}", line(span, sources));
    }
    res
}

/// An answer with what it rests on and where that stands.
pub fn usage(answer: &Answer<'_>, words: &Messages, sources: &Sources) -> String {
    let mut res = format!("{} {}\n", answer.usage.question, answer::grade(words, answer.grade));
    for (text, it) in answer::points(words, &answer.points) {
        res.push_str(&point(&text, it, sources));
    }
    if !answer.risks.is_empty() && !answer.grade.is_no() {
        let _ = writeln!(res, "  {}", words.get("explain-risks"));
        for risk in &answer.risks {
            let at = risk.clause.and_then(|it| it.at.as_deref()).map_or_else(String::new, |at| format!(", {at}"));
            let _ = writeln!(res, "    {} ({}{at})", answer::risk(words, risk), risk.license.short_name());
        }
    }
    res
}

fn point(text: &str, point: &Point<'_>, sources: &Sources) -> String {
    let sign = match point.standing {
        _ if point.grade.is_no() => "✕",
        Standing::Unclear => "?",
        _ if point.grade.is_open() => "?",
        Standing::Met => "✓",
        _ => "→",
    };
    let mut res = format!("  {sign} {text}\n");
    if let Some(Basis::Clause { license, clause: Some(clause), .. }) = &point.rule.basis {
        let at = clause.at.as_deref().map_or_else(String::new, |it| format!(", {it}"));
        let quote = clause.quote.as_ref().map_or_else(String::new, |it| format!(": “{}”", it.value));
        let _ = writeln!(res, "      {}{at}{quote}", license.short_name());
    }
    if let Some(span) = point.rule.basis.and_then(|it| it.span()) {
        let _ = writeln!(res, "      {}", line(span, sources));
    }
    res
}

fn line(span: Span, sources: &Sources) -> String {
    let (line, _) = sources.line_column(span.file, span.start);
    format!("{}:{line}", sources.file(span.file).path)
}
