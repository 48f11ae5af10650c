//! Diagnostics as JSON, one object a line, for programs that read them as they come.
//!
//! The keys are a promise: `code`, `severity` (`error` or `warning`), `message`, `label`, `help` (a list), `file`,
//! `line`, `column`, `end-line`, `end-column`, `fix` (`null`, or `text` to put in place of the words from `line` and
//! `column` to `end-line` and `end-column`, and `certain`, whether `ajar check --fix` applies it) and `see` (other
//! places, each with its `message`). All keys are always there. Lines and columns count from 1; a column counts
//! characters (Unicode code points), not bytes; an end is one past the last character.

use super::cut::cut;
use super::span::{LineRange, is_certain, lines, path, severity};
use crate::diag::{Diag, Fix};
use crate::inert;
use crate::read::Sources;
use serde::Serialize;

#[derive(Serialize)]
struct DiagLine<'d> {
    code: &'static str,
    severity: &'static str,
    message: &'d str,
    file: &'d str,
    #[serde(flatten)]
    lines: LineRange,
    label: &'d str,
    help: &'d [String],
    fix: Option<FixJson<'d>>,
    see: Vec<See<'d>>,
}

#[derive(Serialize)]
struct FixJson<'d> {
    text: &'d str,
    certain: bool,
    #[serde(flatten)]
    lines: LineRange,
}

#[derive(Serialize)]
struct See<'d> {
    message: &'d str,
    file: &'d str,
    #[serde(flatten)]
    lines: LineRange,
}

/// Diagnostics, one object a line.
pub fn json(diags: &[Diag], sources: &Sources) -> String {
    let line = |diag: &Diag| {
        let line = line(diag, sources);
        inert::json(serde_json::to_string(&line).expect("a diagnostic is plain strings and numbers")) + "\n"
    };
    cut(diags).iter().map(line).collect()
}

fn line<'d>(diag: &'d Diag, sources: &'d Sources) -> DiagLine<'d> {
    let change = |fix: &'d Fix| FixJson { text: &fix.text, certain: is_certain(fix), lines: lines(fix.span, sources) };
    let see = diag.related.iter().map(|(span, words)| See {
        message: words,
        file: path(*span, sources),
        lines: lines(*span, sources),
    });
    DiagLine {
        code: diag.code.name(),
        severity: severity(diag),
        message: &diag.message,
        file: path(diag.span, sources),
        lines: lines(diag.span, sources),
        label: &diag.label,
        help: &diag.help,
        fix: diag.fix.as_ref().map(change),
        see: see.collect(),
    }
}
