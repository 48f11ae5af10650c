//! Files of Markdown: front matter in TOML, then the text.

use super::context::ParseContext;
use super::markdown::{self, Dialect, Forms, Math};
use super::shelf::{Prose, Value};
use super::toml::{self, Decoded};
use crate::data::{FrontMatter, PageFront, RecordKind, Source};
use crate::diag::{Code, Diag};
use crate::foreign::{mark, mark_in};
use crate::inert::is_reserved;
use crate::shape::{Decode, Named, TO_BE_WRITTEN, Text, disguised, odd_character, unseen};
use crate::span::{FileId, Span, Spanned};
use std::sync::Arc;

/// What front matter says of how its text is read.
pub(super) trait Front: Decode + Default {
    /// Whether a dollar begins a formula.
    fn has_math(&self) -> bool;
    /// The terms that are linked where the text first uses them.
    fn terms(&self) -> &[Spanned<String>];
    /// Whether the text is still being written.
    fn is_draft(&self) -> bool;
    /// Whether the text translates none, though it stands in the folder of a language.
    fn is_original(&self) -> bool;
    /// The front matter of a translation: what it does not say is as in the `original`.
    fn after(self, original: &Self) -> Self;
    /// That of a text in another language: its words are marked as such, or as those of the site's own where none is named.
    fn marked(&self, language: Option<&str>) -> Self;
}

impl Front for FrontMatter {
    fn has_math(&self) -> bool {
        self.math.unwrap_or(false)
    }
    fn terms(&self) -> &[Spanned<String>] {
        &self.terms
    }
    fn is_draft(&self) -> bool {
        self.draft.unwrap_or(false)
    }
    fn is_original(&self) -> bool {
        self.original.unwrap_or(false)
    }
    fn after(self, original: &Self) -> Self {
        let of = original.clone();
        Self {
            date: self.date.or(of.date),
            updated: self.updated.or(of.updated),
            as_of: self.as_of.or(of.as_of),
            order: self.order.or(of.order),
            section: self.section.or_else(|| of.section.as_deref().map(mark)),
            math: self.math.or(of.math),
            terms: if self.terms.is_empty() { of.terms } else { self.terms },
            related: if self.related.is_empty() { of.related } else { self.related },
            source: both(of.source, self.source),
            ..self
        }
    }
    fn marked(&self, language: Option<&str>) -> Self {
        let (of, mark) = (self.clone(), |it: &str| mark_in(it, language));
        Self { title: mark(&of.title), summary: mark(&of.summary), section: of.section.as_deref().map(mark), ..of }
    }
}

/// What the original read, with what its translation says of that, and what it read besides.
fn both(original: Named<Text, Source>, own: Named<Text, Source>) -> Named<Text, Source> {
    original.with(own)
}

impl Front for PageFront {
    fn has_math(&self) -> bool {
        self.math.unwrap_or(false)
    }
    fn terms(&self) -> &[Spanned<String>] {
        &self.terms
    }
    fn is_draft(&self) -> bool {
        self.draft.unwrap_or(false)
    }
    fn is_original(&self) -> bool {
        self.original.unwrap_or(false)
    }
    fn after(self, original: &Self) -> Self {
        let of = original.clone();
        Self {
            summary: self.summary.or_else(|| of.summary.as_deref().map(mark)),
            order: self.order.or(of.order),
            menu: self.menu.or(of.menu),
            alone: self.alone.or(of.alone),
            math: self.math.or(of.math),
            terms: if self.terms.is_empty() { of.terms } else { self.terms },
            source: both(of.source, self.source),
            ..self
        }
    }
    fn marked(&self, language: Option<&str>) -> Self {
        let (of, mark) = (self.clone(), |it: &str| mark_in(it, language));
        Self { title: mark(&of.title), summary: of.summary.as_deref().map(mark), ..of }
    }
}

/// The value of a text of that kind.
pub(super) fn value(kind: RecordKind, file: FileId, text: &str, context: &ParseContext) -> Decoded<Value> {
    if kind == RecordKind::Page {
        return read(file, text, context).map(|it| Value::Page(Arc::new(it)));
    }
    read(file, text, context).map(|it| Value::Explainer(Arc::new(it)))
}

/// The folder below `content/explainers` whose section the file at `path` begins.
pub(super) fn section(path: &str) -> Option<&str> {
    path.strip_prefix(RecordKind::Explainer.folder())?.strip_prefix('/')?.strip_suffix("/_index.md")
}

/// Splits a text into front matter and body, and parses both.
pub(super) fn read<F: Front>(file: FileId, text: &str, context: &ParseContext) -> Decoded<Prose<F>> {
    read_after(file, text, context, None)
}

/// The same of a translation, whose front matter goes on where that of the `original` ends.
pub(super) fn read_after<F: Front>(
    file: FileId,
    text: &str,
    context: &ParseContext,
    original: Option<&F>,
) -> Decoded<Prose<F>> {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    let Some((end, start)) = close(text, first) else {
        let span = Span::new(file, 0..first.trim_end().len());
        let mut diag = Diag::new(Code::FrontMatter, span, "no front matter");
        match first.trim_end() {
            "+++" => {
                diag.message = "the front matter does not end".to_owned();
                if let Some((line, at)) = fence_of_others(text, first.len()) {
                    diag.span = Span::new(file, at..at + line.len());
                    diag.label("is this its end?").help("it ends with a line of three signs: +++").replace("+++");
                } else {
                    diag.label("begins here").help("put a line +++ below its last key");
                }
            }
            "---" => {
                diag.label("a text begins with a line `+++`");
                diag.help("front matter is TOML between two lines of +++: write title = \"…\" where YAML has title: …");
            }
            _ => {
                diag.label("a text begins with a line `+++`");
                diag.help("begin with a line +++, then title and summary in TOML, then a line +++");
            }
        }
        return Decoded { diags: vec![diag], ..Decoded::default() };
    };
    let front = toml::decode::<F>(file, &text[first.len()..end], first.len());
    let front = front.map(|it| if let Some(original) = original { it.after(original) } else { it });
    let dialect = Dialect {
        raw_html: context.raw_html,
        math: if front.record.has_math() { Math::On } else { Math::Off },
        terms: &Forms::of(&context.glossary, front.record.terms()),
        ..Dialect::EXPLAINER
    };
    let (body, found) = markdown::parse(file, text, start, dialect);
    let mut res = front.map(|front| Prose { front, body });
    res.diags.extend(unwritten(file, text, start));
    if res.record.front.is_draft() {
        // That is what a draft is.
        res.diags.retain(|it| it.code != Code::ToBeWritten);
    }
    res.diags.extend(found);
    res.diags.extend(odd(file, text, start));
    res
}

/// A warning at the heading that a scaffold left in place of a text.
fn unwritten(file: FileId, text: &str, start: usize) -> Option<Diag> {
    let heading = format!("\n## {TO_BE_WRITTEN}");
    let at = start + text[start..].find(&heading)? + 1;
    let mut diag =
        Diag::new(Code::ToBeWritten, Span::new(file, at..at + heading.len() - 1), "the text is still to be written");
    Some(
        diag.label("a reader would see this")
            .help("write it, or say above that it is not finished: draft = true")
            .done(),
    )
}

/// A warning at the first character of a text that nobody sees, or the first word of two alphabets.
fn odd(file: FileId, text: &str, start: usize) -> Option<Diag> {
    let body = &text[start..];
    let at = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let (range, message) = if let Some(it) = unseen(body).or_else(|| body.chars().find(|it| is_reserved(*it))) {
        let at = start + body.find(it).unwrap_or_default();
        (at..at + it.len_utf8(), odd_character(it))
    } else {
        let word = disguised(body)?;
        (at(word)..at(word) + word.len(), format!("`{word}` is written with letters of two alphabets"))
    };
    let mut diag = Diag::new(Code::OddCharacter, Span::new(file, range), message);
    Some(diag.label("more than meets the eye").help("write the word again").done())
}

/// The first line below front matter without an end that was most likely meant to end it: `++`, `---`, `+++ toml`.
fn fence_of_others(text: &str, start: usize) -> Option<(&str, usize)> {
    let mut at = start;
    for line in text.get(start..)?.split_inclusive('\n') {
        let words = line.trim();
        if words.len() > 1 && words.starts_with(['+', '-']) && words.trim_matches(['+', '-']).trim().len() < 5 {
            return Some((words, at + line.len() - line.trim_start().len()));
        }
        at += line.len();
    }
    None
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
