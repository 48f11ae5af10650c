//! What is wrong with a line of TOML, in the words of somebody who knows records: the parser's own speak of its grammar.

use crate::diag::Diag;
use crate::span::{FileId, Span};
use std::ops::Range;

/// A line of TOML in which the parser stopped: where it begins in the text, and what stands on it.
pub(super) struct TornLine<'t> {
    text: &'t str,
    start: usize,
    line: &'t str,
}

impl<'t> TornLine<'t> {
    /// The line of `text` that holds the byte `at`.
    pub(super) fn at(text: &'t str, at: usize) -> Self {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        Self { text, start, line: text[start..].lines().next().unwrap_or("") }
    }

    /// What stands on the line.
    pub(super) fn line(&self) -> &'t str {
        self.line
    }

    /// The key of the line and its value without a comment, with the place of the value in the text.
    fn pair(&self) -> Option<(&'t str, &'t str, Range<usize>)> {
        let (key, rest) = self.line.split_once('=')?;
        let value = rest.split(" #").next().unwrap_or(rest).trim();
        let start = self.start + key.len() + 1 + (rest.len() - rest.trim_start().len());
        Some((key.trim(), value, start..start + value.len()))
    }

    /// Says it better, if it is one of the slips that everybody makes.
    pub(super) fn tell(&self, diag: &mut Diag, file: FileId, offset: usize) {
        let Some((key, value, place)) = self.pair() else { return };
        let span = Span::new(file, place.start + offset..place.end + offset);
        let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        let (message, right) = if let Some((year, month)) =
            value.split_once('-').filter(|it| digits(it.0) && digits(it.1))
        {
            (format!("`{year}-{month}` is a month, and a month stands between quotes"), format!("\"{value}\""))
        } else if let word @ ("True" | "False" | "TRUE" | "FALSE") = value {
            (format!("`{word}` is no value"), word.to_lowercase())
        } else if let Some(bare) = value.strip_suffix(',').filter(|it| !it.is_empty() && !it.starts_with(['[', '{'])) {
            ("a line ends without a comma".to_owned(), bare.trim_end().to_owned())
        } else if value.split(['.', ',']).count() > 2 && value.split(['.', ',']).all(digits) {
            (format!("`{value}` is no number"), value.replace(['.', ','], "_"))
        } else if matches!(value, "null" | "none" | "nil" | "~") {
            (format!("`{value}` is no value"), String::new())
        } else {
            return;
        };
        diag.message = message;
        diag.span = span;
        if right.is_empty() {
            diag.help("leave the key out: what is not there is unknown");
        } else {
            diag.help(format!("write {key} = {right}")).replace(right);
        }
    }

    /// The place of the key that the line repeats: the first in the same table.
    pub(super) fn first_of_two(&self, file: FileId, offset: usize) -> Option<Span> {
        let (key, ..) = self.pair()?;
        let before = &self.text[..self.start];
        let table = before.rfind("\n[").map_or(0, |it| it + 1);
        let mut at = table;
        for line in before[table..].split_inclusive('\n') {
            let own = line.split_once('=').map(|it| it.0);
            if own.is_some_and(|it| it.trim() == key) {
                let indent = line.len() - line.trim_start().len();
                return Some(Span::new(file, at + indent + offset..at + indent + key.len() + offset));
            }
            at += line.len();
        }
        None
    }
}
