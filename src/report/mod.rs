//! What was found, as text: diagnostics, verdicts and answers, for a terminal and for programs.

mod cut;
mod github;
mod json;
mod sarif;
mod span;

use crate::diag::{Diag, Severity};
use crate::inert;
use crate::read::Sources;
use crate::span::Span;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use cut::cut;
use span::severity;
use std::ops::Range;

pub use github::github;
pub use json::json;
pub use sarif::sarif;

/// Whether to use color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Plain text.
    Never,
    /// ANSI colors.
    Always,
}

/// Diagnostics for a person at a terminal: the line, the underlined words, the help.
pub fn human(diags: &[Diag], sources: &Sources, color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut res = String::new();
    for diag in cut(diags).iter() {
        let groups = groups(diag, sources);
        res.push_str(&renderer.render(&groups));
        res.push_str("\n\n");
    }
    res
}

/// Diagnostics one a line: `file:line:column: error[code]: message`.
pub fn short(diags: &[Diag], sources: &Sources) -> String {
    let line = |diag: &Diag| {
        let (line, column) = sources.line_column(diag.span.file, diag.span.start);
        let path = inert::line(&sources.file(diag.span.file).path);
        let message = inert::line(&diag.message);
        format!("{path}:{line}:{column}: {}[{}]: {message}\n", severity(diag), diag.code.name())
    };
    cut(diags).iter().map(line).collect()
}

/// "3 mistakes, 1 warning", or nothing if there is nothing to say.
pub fn tally(diags: &[Diag]) -> String {
    let errors = diags.iter().filter(|it| it.is_error()).count();
    let warnings = diags.len() - errors;
    let count = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{count} {word}s")),
    };
    [count(errors, "mistake"), count(warnings, "warning")].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn groups<'d>(diag: &'d Diag, sources: &'d Sources) -> Vec<Group<'d>> {
    let level = match diag.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(inert::line(&diag.message)).id(diag.code.name());
    let mut group = title.element(snippet(diag.span, &diag.label, AnnotationKind::Primary, sources));
    for (span, words) in &diag.related {
        group = group.element(snippet(*span, words, AnnotationKind::Context, sources));
    }
    for help in &diag.help {
        group = group.element(Level::HELP.message(inert::line(help)));
    }
    vec![group]
}

fn snippet<'d>(
    span: Span,
    label: &'d str,
    kind: AnnotationKind,
    sources: &'d Sources,
) -> Snippet<'d, annotate_snippets::Annotation<'d>> {
    let file = sources.file(span.file);
    let place = visible(file.text(), span.range());
    let (number, line) = sources.line(span.file, place.start);
    let (text, place) = excerpt(file.text(), line, place);
    let annotation = kind.span(place);
    let annotation = if label.is_empty() { annotation } else { annotation.label(inert::line(label)) };
    Snippet::source(text).line_start(number).path(inert::line(&file.path)).annotation(annotation)
}

/// How much of a line is shown before and behind a place, in bytes: a line can be a whole file.
const AROUND: usize = 400;

/// A line as it is shown, and where in it the place stands.
fn excerpt(text: &str, line: Range<usize>, place: Range<usize>) -> (String, Range<usize>) {
    let whole = |at: usize| (0..=at).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
    // Where lines end as on Windows, the renderer would not show the sign either.
    let line_end = if text[line.clone()].ends_with('\r') { line.end - 1 } else { line.end };
    let from = whole(place.start.saturating_sub(AROUND)).max(line.start);
    let end = whole(place.end.min(place.start + AROUND)).max(place.start);
    let to = whole(line_end.min(end + AROUND)).max(end);
    // Tabs are for the renderer, which gives them a width.
    let part = |range: Range<usize>| text[range].split('\t').map(inert::line).collect::<Vec<_>>().join("\t");
    let (before, words) = (part(from..place.start), part(place.start..end));
    let shown = before.len()..before.len() + words.len();
    // What is a command only when the parts stand together.
    (inert::defused(&(before + &words + &part(end..to))), shown)
}

/// The range cut to whole characters of one line: the renderer panics on less, and shows too much of more.
fn visible(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let line = text[start..end].find('\n').map_or(end, |it| start + it);
    start..line
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn a_range_never_cuts_a_character_or_runs_past_its_line() {
        assert_eq!(visible("né\nx", 2..3), 1..3);
        assert_eq!(visible("ab\ncd", 1..5), 1..2);
        assert_eq!(visible("", 3..9), 0..0);
    }
}
