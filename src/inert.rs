//! Text that leaves for a terminal, a log, a table, a feed or a script: strangers' words without power there.
//!
//! Whatever prints what a file says goes through here, names of files included. What a filter takes away it shows in
//! its place, where a person reads; where a program reads, it is written as the format writes such characters.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character acts instead of being shown: it steers a terminal, ends a line, turns the direction of writing,
/// or cannot be seen at all.
pub fn acts(it: char) -> bool {
    it.is_control()
        || matches!(it,
            '\u{61c}' | '\u{180e}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}'
            // Letters of Korean that fill a place and show nothing.
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
        || is_no_character(it)
}

/// Whether Unicode promises that a code is never a character: XML has no form for it.
fn is_no_character(it: char) -> bool {
    matches!(u32::from(it), 0xfdd0..=0xfdef) || u32::from(it) & 0xfffe == 0xfffe
}

/// Whether Ajar marks something with a character while it works: a place that is filled later (NUL, and what is no
/// character), or a passage in another language (variation selectors 251 to 256, [`crate::foreign`]). No text has a use for
/// one, so whoever writes one means to forge such a mark.
pub fn is_reserved(it: char) -> bool {
    it == '\0' || matches!(it, '\u{e01ea}'..='\u{e01ef}') || is_no_character(it)
}

/// A text without reserved characters: in the place of each stands the sign of one that was lost.
pub fn unreserved(text: &str) -> Cow<'_, str> {
    if any_char(text, is_reserved) {
        return Cow::Owned(text.replace(is_reserved, LOST));
    }
    Cow::Borrowed(text)
}

/// The sign of a character that was lost.
pub const LOST: &str = "\u{fffd}";

/// Whether every byte is one of those that need nothing done, as they nearly always are. Bytes are looked at in stretches,
/// without a question after each.
fn all_bytes(text: &str, is_harmless: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(64).all(|stretch| stretch.iter().fold(true, |res, it| res & is_harmless(*it)))
}

/// Whether a character is one of those that `is_wanted` picks, of which none is a sign that is seen in ASCII, or a line's
/// end.
fn any_char(text: &str, is_wanted: impl Fn(char) -> bool) -> bool {
    let is_plain = |it: u8| matches!(it, b'\n' | b' '..=b'~');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|it| !is_plain(it)) {
        let Some(it) = rest[at..].chars().next() else { return false };
        if is_wanted(it) {
            return true;
        }
        rest = &rest[at + it.len_utf8()..];
    }
    false
}

/// Words in one line of a terminal or a log. What acts is shown as its number, `\u{1b}`; a line's end is a blank.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) && !text.trim_start().starts_with("::") && !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut res = String::with_capacity(text.len() + 8);
    for it in text.chars() {
        match it {
            '\n' | '\r' | '\t' => res.push(' '),
            it if acts(it) => res.extend(it.escape_unicode()),
            it => res.push(it),
        }
    }
    Cow::Owned(without_commands(&res))
}

/// Words in several lines of a terminal or a log, each of them as [`line`] has it.
pub fn lines(text: &str) -> String {
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The line without what a service that runs workflows takes for a command of its own: GitHub `::error::` where a line
/// begins and `##[error]` anywhere, others `##vso[`.
fn without_commands(line: &str) -> String {
    let mut res = String::with_capacity(line.len());
    let begin = line.len() - line.trim_start().len();
    res.push_str(&line[..begin]);
    let mut rest = &line[begin..];
    if let Some(behind) = rest.strip_prefix("::") {
        res.push_str(": :");
        rest = behind;
    }
    res + &defused(rest)
}

/// A line of the same length in which no bracket makes a command of the words before it.
pub fn defused(line: &str) -> String {
    let mut res = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = bracket(rest) {
        res.push_str(&rest[..at]);
        res.push('(');
        rest = &rest[at + 1..];
    }
    res + rest
}

/// Where the first bracket stands that `##` and perhaps letters stand before.
fn bracket(text: &str) -> Option<usize> {
    text.match_indices('[').map(|(at, _)| at).find(|at| {
        let word = text[..*at].trim_end_matches(|it: char| it.is_ascii_alphanumeric());
        word.ends_with("##")
    })
}

/// JSON with every character that acts, and every bracket of a command, written as its number: the same values, and as
/// text of a script or in a log as harmless as any other. `json` is what a serializer made, where such characters stand
/// in strings only.
pub fn json(json: String) -> String {
    let acting = |it: char| acts(it) && it != '\n';
    if !any_char(&json, acting) && !json.contains("##") && !json.contains("</") && !json.contains("<!") {
        return json;
    }
    let mut res = String::with_capacity(json.len() + 16);
    let mut units = [0; 2];
    let commands: Vec<usize> = json.match_indices('[').map(|(at, _)| at).filter(|at| is_command(&json, *at)).collect();
    let mut commands = commands.into_iter().peekable();
    for (at, it) in json.char_indices() {
        if acting(it) || it == '<' || commands.next_if_eq(&at).is_some() {
            for unit in it.encode_utf16(&mut units) {
                let _ = write!(res, "\\u{unit:04x}");
            }
        } else {
            res.push(it);
        }
    }
    res
}

/// Whether the bracket at `at` stands behind `##` and letters, in a string.
fn is_command(json: &str, at: usize) -> bool {
    json[..at].trim_end_matches(|it: char| it.is_ascii_alphanumeric()).ends_with("##")
}

/// A cell of CSV (RFC 4180), in one line. One that a spreadsheet would take for a formula is text there: an apostrophe
/// stands before it. Characters that act are left out; a line's end and a tab are blanks.
pub fn cell(field: &str) -> Cow<'_, str> {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b" ./:;_-#()?!&%".contains(&it);
    if all_bytes(field, is_plain) && !field.starts_with('-') {
        return Cow::Borrowed(field);
    }
    let plain = field.chars().map(|it| if matches!(it, '\n' | '\t') { ' ' } else { it }).filter(|it| !acts(*it));
    let mut text = defused(&plain.collect::<String>());
    // What stands before a sign and acts is gone by now.
    let is_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula || field.starts_with(['\t', '\r', '\n']) {
        text.insert(0, '\'');
    }
    let is_quoted = text.contains([',', '"', '\'']);
    Cow::Owned(if is_quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text })
}

/// As the text or attribute of an XML element. What XML 1.0 has no form for, and what acts, is left out.
pub fn xml(text: &str) -> String {
    if all_bytes(text, |it| matches!(it, b' '..=b'~') && !matches!(it, b'&' | b'<' | b'>' | b'"')) {
        return text.to_owned();
    }
    let kept: String = text.chars().filter(|it| !acts(*it)).collect();
    kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Words inside a line of Markdown (CommonMark), as they are: nothing in them is markup, and they stay in one line.
pub fn markdown(text: &str) -> Cow<'_, str> {
    if words(text) == text.len() {
        return Cow::Borrowed(text);
    }
    let mut res = String::with_capacity(text.len() + 8);
    let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    let mut before = None;
    let mut rest = text;
    loop {
        let (words, others) = rest.split_at(words(rest));
        res.push_str(words);
        before = words.chars().next_back().or(before);
        let mut chars = others.chars();
        let Some(it) = chars.next() else { return Cow::Owned(res) };
        rest = chars.as_str();
        let (opens, next) = (before.is_none(), chars.next());
        match it {
            '\n' | '\t' => res.push(' '),
            it if acts(it) => {}
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => res.extend(['\\', it]),
            // Inside a word it is no emphasis.
            '_' if !is_word(before) || !is_word(next) => res.extend(['\\', it]),
            '#' | '-' | '+' | '=' if opens => res.extend(['\\', it]),
            '.' | ')' if begins_list(&res, next) => res.extend(['\\', it]),
            it => res.push(it),
        }
        before = Some(it);
    }
}

/// How many bytes stand at the beginning that are no markup anywhere in a line.
fn words(text: &str) -> usize {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || b" ,:;/'\"(!?$%".contains(&it);
    text.bytes().position(|it| !is_plain(it)).unwrap_or(text.len())
}

/// Whether a point or a parenthesis behind `line` and before `next` makes an item of a numbered list.
fn begins_list(line: &str, next: Option<char>) -> bool {
    !line.is_empty() && line.bytes().all(|it| it.is_ascii_digit()) && next.is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::{cell, json, line, lines, markdown, xml};

    #[test]
    fn a_terminal_and_a_log_get_no_orders() {
        let cases = [
            ("a name", "a name"),
            ("x\n::error::y\u{1b}[2J", "x ::error::y\\u{1b}[2J"),
            ("::error::y", ": :error::y"),
            ("  ::add-mask::y", "  : :add-mask::y"),
            ("a ##[error]b ##vso[x] ##(", "a ##(error]b ##vso(x] ##("),
            ("\u{202e}gpj.exe\u{9b}m\u{e0041}", "\\u{202e}gpj.exe\\u{9b}m\\u{e0041}"),
        ];
        for (text, inert) in cases {
            assert_eq!(line(text), inert);
        }
        assert_eq!(lines("a\n\r::b\nc"), "a\n : :b\nc");
    }

    #[test]
    fn json_says_the_same_and_has_no_power_in_a_script() {
        let value = "a\u{7f}\u{2028}\u{e0041}</script> ##[error] \u{202e}[1]";
        let text = json(serde_json::to_string(&[value]).unwrap_or_default());
        assert_eq!(text, "[\"a\\u007f\\u2028\\udb40\\udc41\\u003c/script> ##\\u005berror] \\u202e[1]\"]");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap_or_default(), [value]);
        assert_eq!(json("[\"a < b\"]".to_owned()), "[\"a < b\"]");
    }

    #[test]
    fn a_cell_is_no_formula() {
        let cases = [
            ("a", "a"),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("@x", "\"'@x\""),
            ("-2", "\"'-2\""),
            ("\u{202e}=1+1", "\"'=1+1\""),
            ("\u{1b}\u{feff}@x", "\"'@x\""),
            ("\u{0}a\u{1b}b\r", "ab"),
            ("\ta", "\"' a\""),
            ("a\n::error::b", "a ::error::b"),
            ("0.5", "0.5"),
        ];
        for (field, expected) in cases {
            assert_eq!(cell(field), expected);
        }
    }

    #[test]
    fn words_in_markdown_are_no_markup() {
        let cases = [
            ("a_b *c* [d](e) <f>", "a_b \\*c\\* \\[d\\](e) \\<f\\>"),
            ("# a", "\\# a"),
            ("1. a", "1\\. a"),
            ("v1. a", "v1. a"),
            ("1.1", "1.1"),
            ("a\nb\u{202e}", "a b"),
            ("_a_ &amp; `b`", "\\_a\\_ \\&amp; \\`b\\`"),
        ];
        for (text, inert) in cases {
            assert_eq!(markdown(text), inert);
        }
    }

    #[test]
    fn xml_has_a_form_for_all_that_is_left() {
        assert_eq!(xml("<b> & \"c\"\u{0}\u{fffe}\u{ffff}\u{1ffff}"), "&lt;b&gt; &amp; &quot;c&quot;");
    }
}
