//! Lines that are no statement of TOML, and what was most likely meant: every proposal is TOML.

use super::brackets::{begins_statement, is_bare};
use ::toml::de::DeTable;
use std::ops::Range;

/// What is wrong with a line, and how it is written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misshapen {
    pub(super) message: &'static str,
    /// The whole line as it is written.
    pub(super) right: String,
}

/// What the line most likely means, if one slip makes it a statement of TOML.
pub(super) fn misshapen(line: &str) -> Option<Misshapen> {
    let line = line.trim();
    let (message, right) = heading(line).or_else(|| comment(line)).or_else(|| unparted(line)).or_else(|| list(line))?;
    (right != line && is_toml(&right)).then_some(Misshapen { message, right })
}

/// Whether a text is TOML as it is.
pub(super) fn is_toml(text: &str) -> bool {
    DeTable::parse(text).is_ok()
}

/// `source.card]`, `[source,card]`, `[term.base model]`.
fn heading(line: &str) -> Option<(&'static str, String)> {
    if !line.starts_with('[') && !line.ends_with(']') || line.contains(['=', '"', '\'', ':']) {
        return None;
    }
    let inside = line.trim_matches(['[', ']']).trim();
    let name: String = inside.replace([',', '/'], ".").split_whitespace().collect::<Vec<_>>().join("-");
    let name = name.replace(".-", ".").replace("-.", ".");
    if name.is_empty() || !name.chars().all(is_bare) {
        return None;
    }
    let message = if inside.contains(char::is_whitespace) {
        "a name in a heading has no blanks"
    } else if inside == name {
        "a heading stands in brackets"
    } else {
        "the parts of a heading have a dot between them"
    };
    let is_list = line.starts_with("[[") || line.ends_with("]]");
    Some((message, if is_list { format!("[[{name}]]") } else { format!("[{name}]") }))
}

/// A comment as other languages begin one, behind a whole statement or alone.
fn comment(line: &str) -> Option<(&'static str, String)> {
    let signs = ["//", "--", ";", "/*"];
    let (sign, at) = signs.into_iter().find_map(|sign| {
        let at = if line.starts_with(sign) { Some(0) } else { line.rfind(&format!(" {sign}")).map(|it| it + 1) };
        Some(sign).zip(at)
    })?;
    let (statement, rest) = (&line[..at], line[at + sign.len()..].trim().trim_end_matches("*/").trim_end());
    (statement.is_empty() || is_toml(statement)).then(|| ("a comment begins with `#`", format!("{statement}# {rest}")))
}

/// A key and a value with something else than `=` between them.
fn unparted(line: &str) -> Option<(&'static str, String)> {
    let end = line.find(|it| !is_bare(it)).filter(|it| *it > 0)?;
    let (key, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let (message, value) = if let Some(value) = rest.strip_prefix(":=").or_else(|| rest.strip_prefix("==")) {
        ("TOML puts `=` between key and value", value)
    } else if let Some(value) = rest.strip_prefix([':', '=']) {
        ("TOML puts `=` between key and value", value)
    } else {
        ("`=` is missing between key and value", rest)
    };
    let value = value.trim();
    if value.is_empty() || rest.starts_with('=') && !rest.starts_with("==") {
        return None;
    }
    let plain = format!("{key} = {value}");
    let is_said = !value.contains(['"', '\'', '\\', '=', '[', '{']) && message.starts_with("TOML");
    match is_toml(&plain) {
        true => Some((message, plain)),
        false => is_said.then(|| (message, format!("{key} = \"{value}\""))),
    }
}

/// A list in one line, of words without quotes.
fn list(line: &str) -> Option<(&'static str, String)> {
    let (key, rest) = line.split_once('=')?;
    let inside = rest.trim().strip_prefix('[')?.strip_suffix(']')?;
    if inside.contains(['[', '{', '=']) {
        return None;
    }
    let quoted = |word: &str| match word.trim() {
        it if it.starts_with(['"', '\'']) => it.to_owned(),
        it => format!("\"{it}\""),
    };
    let words: Vec<String> = inside.split(',').filter(|it| !it.trim().is_empty()).map(quoted).collect();
    Some(("a text stands between quotes", format!("{} = [{}]", key.trim(), words.join(", "))))
}

/// How many lines a text is followed that goes on over lines.
const MOST_LINES: usize = 40;

/// The lines on which a text goes on that has a quote on the line at `start` and its other one further below; none if a
/// quote is missing.
pub(super) fn over_lines(text: &str, start: usize) -> Option<Range<usize>> {
    let is_odd = |line: &str| line.replace("\\\"", "").matches('"').count() % 2 == 1;
    let mut lines = text.get(start..)?.split_inclusive('\n');
    let first = lines.next().filter(|it| is_odd(it) && begins_statement(it))?;
    let begin = start + first.len();
    let mut end = begin;
    for line in lines.take(MOST_LINES) {
        if begins_statement(line) {
            return None;
        }
        end += line.len();
        if is_odd(line) {
            return Some(begin..end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{misshapen, over_lines};

    #[test]
    fn what_one_slip_kept_from_being_toml_is_written_right() {
        for (line, right) in [
            ("source.card]", "[source.card]"),
            ("[source,card]", "[source.card]"),
            ("[[level requirement]", "[[level-requirement]]"),
            ("[term.base model]", "[term.base-model]"),
            ("status = \"current\" // still", "status = \"current\" # still"),
            ("// a remark", "# a remark"),
            ("family: \"OLMo\"", "family = \"OLMo\""),
            ("family: OLMo 3", "family = \"OLMo 3\""),
            ("family \"OLMo\"", "family = \"OLMo\""),
            ("order == 3", "order = 3"),
            ("output = [text, image]", "output = [\"text\", \"image\"]"),
        ] {
            assert_eq!(misshapen(line).map(|it| it.right).as_deref(), Some(right), "{line}");
        }
    }

    #[test]
    fn what_could_be_anything_is_left_to_the_parser() {
        for line in ["", "family", "the end of it", "a = [{ b = c }]", "a = \"b", "see https://example.org/a"] {
            assert_eq!(misshapen(line), None, "{line}");
        }
    }

    #[test]
    fn a_text_that_goes_on_is_told_from_a_missing_quote() {
        let text = "a = \"one\ntwo\nthree\"\nb = 1\n";
        assert_eq!(over_lines(text, 0), Some(9..20));
        assert_eq!(over_lines("a = \"one\nb = \"two\n", 0), None);
        assert_eq!(over_lines("a = \"one\ntwo\n", 0), None);
    }
}
