//! What is wrong with a line of TOML, in the words of somebody who knows records: the parser's own speak of its grammar.

use super::entry::misshapen_entry;
use super::misshapen::misshapen;
use crate::diag::Diag;
use crate::shape::{Day, Precision};
use crate::span::{FileId, Span};
use std::ops::Range;

/// How many mistakes in a file are looked at closely: each look can lead through the file, which can be one line.
pub(super) const EXPLAINED: usize = 200;

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

    /// Where the line begins in the text.
    pub(super) fn start(&self) -> usize {
        self.start
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
        let Some((key, value, place)) = self.pair().filter(|it| !it.2.is_empty()) else {
            self.reshape(diag, file, offset);
            return;
        };
        let slip = day(value).or_else(|| word(value)).or_else(|| number(value)).or_else(|| unopened(value));
        let slip = slip.or_else(|| inner_quotes(value));
        if slip.is_none() && misshapen(self.line).is_some() {
            return self.reshape(diag, file, offset);
        }
        let slip = slip.or_else(|| unquoted(value, diag)).or_else(|| no_day(value, diag));
        let Some(slip) = slip else { return };
        diag.message = slip.message;
        match slip.right {
            Right::Value(right) => {
                diag.span = Span::new(file, place.start + offset..place.end + offset);
                diag.help(format!("write {key} = {right}")).replace(right);
            }
            Right::Form(form) => drop(diag.help(format!("write it as in {key} = {form}"))),
            Right::Nothing => drop(diag.help("leave the key out: what is not there is unknown")),
        }
    }

    /// Says how the whole line is written, if it is no key with a value.
    fn reshape(&self, diag: &mut Diag, file: FileId, offset: usize) {
        if let Some(it) = misshapen(self.line) {
            self.say(diag, Span::new(file, self.whole(offset)), it.message, &it.right);
        }
    }

    /// Says how the line is written, if it holds entries of a list that are nearly TOML.
    pub(super) fn tell_entry(&self, diag: &mut Diag, file: FileId, offset: usize) -> bool {
        let Some(it) = misshapen_entry(self.line) else { return false };
        self.say(diag, Span::new(file, self.whole(offset)), it.message, &it.right);
        true
    }

    /// Where the line stands, without the blanks around it.
    fn whole(&self, offset: usize) -> Range<usize> {
        let start = self.start + (self.line.len() - self.line.trim_start().len()) + offset;
        start..start + self.line.trim().len()
    }

    fn say(&self, diag: &mut Diag, span: Span, message: &str, right: &str) {
        diag.message = message.to_owned();
        diag.span = span;
        diag.help(format!("write {right}")).replace(right);
    }

    /// Says how it is written, if the line has one pair of brackets where two belong, or the other way round.
    pub(super) fn tell_brackets(&self, diag: &mut Diag) {
        let line = self.line.trim();
        let name = line.split(']').next().unwrap_or_default().trim_start_matches('[').trim();
        let wants_list = diag.message.starts_with("expected a list");
        if wants_list && line.starts_with('[') && !line.starts_with("[[") {
            diag.help(format!("there can be several: write [[{name}]]"));
        } else if wants_list && self.pair().is_some_and(|it| it.1.starts_with('{')) {
            let value = self.pair().map_or("", |it| it.1);
            diag.help(format!("there can be several: write [{value}]"));
        } else if diag.message.starts_with("expected a table") && line.starts_with("[[") {
            diag.help(format!("there is only one: write [{name}]"));
        }
    }

    /// The heading `[name]` above this line, if the line is `[[name]]` or `[[name.part]]`.
    pub(super) fn single_above(&self) -> Option<(&'t str, usize)> {
        let name = self.line.trim().strip_prefix("[[")?.split(']').next()?.trim();
        let mut at = 0;
        for line in self.text[..self.start].split_inclusive('\n') {
            let heading = line.trim().strip_prefix('[').and_then(|it| it.strip_suffix(']')).map(str::trim);
            if heading == Some(name) {
                return Some((name, at));
            }
            at += line.len();
        }
        None
    }

    /// The place of the key that the line repeats: the first in the same table.
    pub(super) fn first_of_two(&self, file: FileId, offset: usize) -> Option<Span> {
        let before = &self.text[..self.start];
        let Some((key, ..)) = self.pair() else {
            let heading = self.line.trim_end();
            let at = if before.starts_with(heading) { 0 } else { before.find(&format!("\n{heading}"))? + 1 };
            return Some(Span::new(file, at + offset..at + heading.len() + offset));
        };
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

/// A value that is written as nobody but TOML would forbid it.
struct Slip {
    /// What is wrong with it.
    message: String,
    right: Right,
}

/// How a value is written right.
enum Right {
    /// So, without doubt.
    Value(String),
    /// In this form: what is meant cannot be told.
    Form(&'static str),
    /// Not at all.
    Nothing,
}

impl Slip {
    fn new(message: impl Into<String>, right: Right) -> Self {
        Self { message: message.into(), right }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// A day or a month in another order, in words, or without its quotes.
fn day(value: &str) -> Option<Slip> {
    if let Some(day) = Day::guess(value).filter(|it| it.written() != value) {
        let form = match day.precision {
            Precision::Day => "a day, and a day is written year, month, day",
            Precision::Month | Precision::Year => "a month, and a month is written year and month between quotes",
        };
        return Some(Slip::new(format!("`{value}` is {form}"), Right::Value(day.written())));
    }
    let are_parts = |sign: char| value.split(sign).count() == 3 && value.split(sign).all(is_digits);
    let is_one_of_two = are_parts('/') || are_parts('-') && value.split('-').next().is_some_and(|it| it.len() < 3);
    is_one_of_two.then(|| {
        Slip::new(
            format!("`{value}` can be read as several days: a day is written year, month, day"),
            Right::Form("2026-01-15"),
        )
    })
}

/// A day that its month has not, or a time.
fn no_day(value: &str, diag: &Diag) -> Option<Slip> {
    let is_no_day = diag.message.starts_with("invalid date");
    is_no_day.then(|| Slip::new(format!("`{value}` is no day of the calendar"), Right::Form("2026-01-15")))
}

/// A word of other languages for what TOML writes otherwise, or a value with the comma of a list.
fn word(value: &str) -> Option<Slip> {
    match value {
        "True" | "False" | "TRUE" | "FALSE" => {
            Some(Slip::new(format!("`{value}` is no value"), Right::Value(value.to_lowercase())))
        }
        "yes" | "Yes" | "on" => Some(Slip::new(format!("`{value}` is no value"), Right::Value("true".to_owned()))),
        "no" | "No" | "off" => Some(Slip::new(format!("`{value}` is no value"), Right::Value("false".to_owned()))),
        "null" | "none" | "nil" | "~" => Some(Slip::new(format!("`{value}` is no value"), Right::Nothing)),
        _ => {
            let bare = value.strip_suffix(',').filter(|it| !it.is_empty() && !it.starts_with(['[', '{']))?;
            Some(Slip::new("a line ends without a comma", Right::Value(bare.trim_end().to_owned())))
        }
    }
}

/// A list or a table in braces that ends and does not begin.
fn unopened(value: &str) -> Option<Slip> {
    let (open, close) = [('[', ']'), ('{', '}')].into_iter().find(|it| value.ends_with(it.1))?;
    let quotes = value.matches('"').count();
    let is_torn = !value.contains(open) && quotes > 0 && quotes.is_multiple_of(2);
    let message = format!("`{close}` ends what no `{open}` begins");
    is_torn.then(|| Slip::new(message, Right::Value(format!("{open}{value}"))))
}

/// A number whose digits are parted as on paper.
fn number(value: &str) -> Option<Slip> {
    let right = || Right::Value(value.replace(['.', ','], "_"));
    is_grouped(value).then(|| Slip::new(format!("`{value}` is no number"), right()))
}

/// A text with quotes inside it.
fn inner_quotes(value: &str) -> Option<Slip> {
    Some(Slip::new("a quote in a text is written \\\"", Right::Value(quoted(value)?)))
}

/// A text without quotes around it, where the parser asks for them.
fn unquoted(value: &str, diag: &Diag) -> Option<Slip> {
    let right = if is_unquoted(value) && is_word_without_quotes(diag) {
        Right::Value(format!("\"{value}\""))
    } else if diag.message.contains("must be quoted") {
        Right::Form("\"…\"")
    } else {
        return None;
    };
    Some(Slip::new("a text stands between quotes", right))
}

/// Whether a value is a number with its digits in groups: `10.000.000`, `65,536`.
fn is_grouped(value: &str) -> bool {
    let groups: Vec<&str> = value.split(['.', ',']).collect();
    let are_digits = groups.iter().copied().all(is_digits);
    let are_threes = value.contains(',') && groups.iter().skip(1).all(|it| it.len() == 3);
    are_digits && (groups.len() > 2 || groups.len() == 2 && are_threes)
}

/// Whether the parser met a word where a value belongs: one that begins with a `t` seems to it to be `true`.
fn is_word_without_quotes(diag: &Diag) -> bool {
    ["must be quoted", "invalid boolean", "invalid integer", "invalid float"].iter().any(|it| diag.message.contains(it))
}

/// A text between quotes in which quotes stand, with a mark before each of those.
fn quoted(value: &str) -> Option<String> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    (inside.contains('"') && !inside.contains('\\') && !inside.starts_with('"') && !inside.contains(','))
        .then(|| format!("\"{}\"", inside.replace('"', "\\\"")))
}

/// Whether a value is words that lack nothing but quotes.
fn is_unquoted(value: &str) -> bool {
    !value.is_empty() && !value.contains(['"', '\'', '\\', '[', ']', '{', '}', '“', '”', '='])
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_in_a_text_are_marked() {
        assert_eq!(quoted("\"The \"big\" card\"").as_deref(), Some("\"The \\\"big\\\" card\""));
        assert_eq!(quoted("\"plain\""), None);
        assert_eq!(quoted("\"a\", \"b\""), None);
    }
}
