//! Places as programs want them: line and column, first and one past the last.

use crate::diag::{Diag, Fix, Severity, Sure};
use crate::read::Sources;
use crate::shape::Place;
use serde::Serialize;

/// Lines and columns from 1; a column counts characters (Unicode code points), and the end is one past the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Lines {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// The lines and columns of `place`.
pub(super) fn lines(place: Place, sources: &Sources) -> Lines {
    let (line, column) = sources.line_column(place.file, place.start);
    let (end_line, end_column) = sources.line_column(place.file, place.end.max(place.start));
    Lines { line, column, end_line, end_column }
}

/// The path of a place's file below the site's folder.
pub(super) fn path(place: Place, sources: &Sources) -> &str {
    &sources.file(place.file).path
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
    fix.sure == Sure::Certain
}
