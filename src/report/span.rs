//! Places as programs want them: line and column, first and one past the last.

use crate::diag::{Applicability, Diag, Fix, Severity};
use crate::read::Sources;
use crate::span::Span;
use serde::Serialize;

/// Lines and columns from 1; a column counts characters (Unicode code points), and the end is one past the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct LineRange {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// The lines and columns of `span`.
pub(super) fn lines(span: Span, sources: &Sources) -> LineRange {
    let (line, column) = sources.line_column(span.file, span.start);
    let (end_line, end_column) = sources.line_column(span.file, span.end.max(span.start));
    LineRange { line, column, end_line, end_column }
}

/// The path of a place's file below the site's folder.
pub(super) fn path(span: Span, sources: &Sources) -> &str {
    &sources.file(span.file).path
}

/// "error" or "warning".
pub(super) fn severity(diag: &Diag) -> &'static str {
    match diag.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Whether `ajar check --fix` applies it.
pub(super) fn is_certain(fix: &Fix) -> bool {
    fix.applicability == Applicability::Certain
}
