//! A model's verdicts and answers as text for a terminal.

use crate::assess::{Answer, Assessment, Basis, Effect, Point, Reason, Trace};
use crate::read::Sources;
use crate::span::Span;
use crate::words;
use std::fmt::Write as _;

/// The whole of a model in short: the verdict with its reasons, then a line for every other standard and use.
pub fn overview(assessment: &Assessment<'_>, sources: &Sources) -> String {
    let mut res = head(assessment);
    let _ = writeln!(res, "{}", words::sentence(assessment));
    let (first, others): (Vec<_>, Vec<_>) = assessment.traces.iter().partition(|it| it.id == words::SPECTRUM);
    for trace in first {
        res.push('\n');
        res.push_str(&standard(trace, sources));
    }
    res.push_str("\nBy other definitions\n");
    for trace in others {
        let _ = writeln!(res, "  {:<15} {}", trace.id, words::verdict(trace));
    }
    res.push_str("\nWhat you may do\n");
    for answer in words::by_order(assessment) {
        let points = words::points(answer);
        let detail = if points.is_empty() { String::new() } else { format!(": {}", points.join("; ")) };
        let _ = writeln!(res, "  {:<18} {}{detail}", answer.id, words::outcome(answer.outcome()));
    }
    res
}

/// The model's name and id.
pub fn head(assessment: &Assessment<'_>) -> String {
    format!("{} ({})\n", assessment.release.record.value.name, assessment.release.id)
}

/// A verdict with every reason and the line of data each rests on.
pub fn standard(trace: &Trace<'_>, sources: &Sources) -> String {
    let standard = trace.standard;
    let label = standard.label.as_ref().map_or_else(String::new, |it| format!(" ({it})"));
    let mut res = format!("{}, {}: {}{label}\n", standard.name, standard.version, words::verdict(trace));
    let mut level = None;
    for it in &trace.reasons {
        let name =
            standard.level.get(it.level).map(|it| &it.name).or_else(|| standard.group.get(it.level).map(|it| &it.name));
        if level != name {
            level = name;
            let _ = name.map(|it| writeln!(res, "  {it}"));
        }
        res.push_str(&reason(it, sources));
    }
    let missing = trace.missing();
    if let Some(next) = standard.level.get(trace.ladder().floor) {
        let names: Vec<&str> = missing.iter().map(|it| it.requirement.name.as_str()).collect();
        let _ = writeln!(res, "  On the way to {}: {}", next.name.to_lowercase(), names.join("; "));
    }
    res
}

fn reason(reason: &Reason<'_>, sources: &Sources) -> String {
    let sign = match reason.finding.word() {
        "met" => "✓",
        "not-met" => "✕",
        "partly" => "◐",
        _ => "?",
    };
    let mut res = format!("    {sign} {}\n", reason.requirement.name);
    for it in &reason.bases {
        res.push_str(&basis(it, sources));
    }
    res
}

fn basis(basis: &Basis<'_>, sources: &Sources) -> String {
    let mut res = format!("      {}\n", words::basis(basis));
    if let Some(span) = basis.span() {
        let _ = writeln!(res, "      {}", line(span, sources));
    }
    res
}

/// An answer with what it rests on and where that stands.
pub fn usage(answer: &Answer<'_>, sources: &Sources) -> String {
    let outcome = words::outcome(answer.outcome());
    let mut res = format!("{} {outcome}\n", answer.usage.question);
    for it in &answer.points {
        res.push_str(&point(it, sources));
    }
    res
}

fn point(point: &Point<'_>, sources: &Sources) -> String {
    let (sign, text) = match &point.effect {
        Effect::Excludes(why) => ("✕", why.clone()),
        Effect::Open(what) => ("?", what.clone()),
        Effect::Asks(what) => ("→", what.clone()),
        Effect::Depends(it) => ("→", words::depends(it)),
        Effect::Allows => ("✓", point.basis.as_ref().map_or_else(|| "allowed".to_owned(), words::basis)),
    };
    let mut res = format!("  {sign} {text}\n");
    if let Some(Basis::Clause { license, clause: Some(clause), .. }) = &point.basis {
        let at = clause.at.as_deref().map_or_else(String::new, |it| format!(", {it}"));
        let quote = clause.quote.as_ref().map_or_else(String::new, |it| format!(": “{}”", it.value));
        let _ = writeln!(res, "      {}{at}{quote}", license.short_name());
    }
    if let Some(span) = point.basis.and_then(|it| it.span()) {
        let _ = writeln!(res, "      {}", line(span, sources));
    }
    res
}

fn line(span: Span, sources: &Sources) -> String {
    let (line, _) = sources.line_column(span.file, span.start);
    format!("{}:{line}", sources.file(span.file).path)
}
