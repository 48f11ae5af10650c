//! Files of Markdown: front matter in TOML, then the text.

use super::context::ParseContext;
use super::markdown::{self, Dialect, Forms, Math};
use super::shelf::{Prose, Value};
use super::toml;
use crate::data::{FrontMatter, PageFront, RecordKind};
use crate::diag::{Code, Diag};
use crate::shape::Decode;
use crate::span::{FileId, Span, Spanned};
use std::sync::Arc;

/// What front matter says of how its text is read.
pub(super) trait Front: Decode + Default {
    /// Whether a dollar begins a formula.
    fn has_math(&self) -> bool;
    /// The terms that are linked where the text first uses them.
    fn terms(&self) -> &[Spanned<String>];
}

impl Front for FrontMatter {
    fn has_math(&self) -> bool {
        self.math.unwrap_or(false)
    }
    fn terms(&self) -> &[Spanned<String>] {
        &self.terms
    }
}

impl Front for PageFront {
    fn has_math(&self) -> bool {
        self.math.unwrap_or(false)
    }
    fn terms(&self) -> &[Spanned<String>] {
        &self.terms
    }
}

/// The value of a text of that kind.
pub(super) fn value(kind: RecordKind, file: FileId, text: &str, context: &ParseContext) -> (Value, Vec<Diag>) {
    if kind == RecordKind::Page {
        let (page, diags) = read(file, text, context);
        return (Value::Page(Arc::new(page)), diags);
    }
    let (explainer, diags) = read(file, text, context);
    (Value::Explainer(Arc::new(explainer)), diags)
}

/// The folder below `content/explainers` whose section the file at `path` begins.
pub(super) fn section(path: &str) -> Option<&str> {
    path.strip_prefix(RecordKind::Explainer.folder())?.strip_prefix('/')?.strip_suffix("/_index.md")
}

/// Splits a text into front matter and body, and parses both.
pub(super) fn read<F: Front>(file: FileId, text: &str, context: &ParseContext) -> (Prose<F>, Vec<Diag>) {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    let Some((end, start)) = close(text, first) else {
        let mut diag = Diag::new(Code::FrontMatter, Span::new(file, 0..first.trim_end().len()), "no front matter");
        diag.label("a text begins with a line `+++`");
        diag.help("begin with a line +++, then title and summary in TOML, then a line +++");
        return (Prose::default(), vec![diag]);
    };
    let (front, mut diags) = toml::decode::<F>(file, &text[first.len()..end], first.len());
    let dialect = Dialect {
        raw_html: context.raw_html,
        math: if front.has_math() { Math::On } else { Math::Off },
        terms: &Forms::of(&context.glossary, front.terms()),
        ..Dialect::EXPLAINER
    };
    let (body, found) = markdown::parse(file, text, start, dialect, &context.highlighter);
    diags.extend(found);
    (Prose { front, body }, diags)
}

/// Where the front matter ends and where the body begins.
fn close(text: &str, first: &str) -> Option<(usize, usize)> {
    let fence = |line: &str| line.trim_end() == "+++";
    if !fence(first) {
        return None;
    }
    let mut at = first.len();
    for line in text[at..].split_inclusive('\n') {
        if fence(line) {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}
