//! Strangers' words in a pull request's comment or on a terminal, without any power there.

use crate::inert::acts;
use std::iter::Peekable;

/// Longer texts are cut: a comment has room for so many characters.
const LONGEST: usize = 240;

/// One line without characters that a terminal obeys or that turn the direction of writing.
pub(super) fn plain(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.chars().filter(|it| !acts(*it)).collect::<String>());
    let line = words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

/// A name as code: in a code span nothing is a link, a mention, a tag or an emphasis.
pub(crate) fn code(name: &str) -> String {
    // A bar would end a table's cell, in a code span, too.
    let text = plain(name).replace('|', "¦");
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.is_empty() || text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Prose: every word in which Markdown or GitHub could see more than a word stands as code.
pub(super) fn prose(text: &str) -> String {
    let line = plain(text);
    let mut words = line.split(' ').filter(|it| !it.is_empty()).peekable();
    let mut res: Vec<String> = Vec::new();
    while let Some(word) = words.next() {
        if is_word(word) { res.push(word.to_owned()) } else { res.push(code(&run(word, &mut words))) }
    }
    res.join(" ")
}

/// Neighbors that stand as code stand in one span.
fn run<'w>(first: &'w str, words: &mut Peekable<impl Iterator<Item = &'w str>>) -> String {
    let mut res = first.to_owned();
    while let Some(word) = words.next_if(|it| !is_word(it)) {
        res.push(' ');
        res.push_str(word);
    }
    res
}

/// Whether a word is a word and nothing else: no markup, no address, no mention, no reference to an issue or a commit.
fn is_word(word: &str) -> bool {
    if matches!(word, "—" | "–" | "→" | "/") {
        return true;
    }
    let bare = word.strip_suffix(':').unwrap_or(word);
    let fits = |it: char| it.is_alphanumeric() || ".,;'\"’‘“”()?!%-–—…/×✓✕".contains(it);
    let lower = bare.to_lowercase();
    let named = lower.contains("www.") || lower.contains("gh-");
    let commit = |it: &str| it.len() >= 7 && it.chars().all(|sign| sign.is_ascii_hexdigit());
    bare.chars().all(fits)
        && bare.starts_with(|it: char| it.is_alphanumeric() || "(\"'“‘".contains(it))
        && bare.contains(char::is_alphanumeric)
        && !named
        && !bare.split(|it: char| !it.is_alphanumeric()).any(commit)
}

#[cfg(test)]
mod tests {
    use super::{code, plain, prose};

    #[test]
    fn prose_stays_prose() {
        for text in ["Applies (more than 700,000,000 monthly active users).", "The license's “terms”: none, or few?"]
        {
            assert_eq!(prose(text), text);
        }
    }

    #[test]
    fn a_word_that_could_be_more_stands_as_code() {
        let cases = [
            ("ask @someone now", "ask `@someone` now"),
            ("see https://evil.example/x or www.evil.example", "see `https://evil.example/x` or `www.evil.example`"),
            ("fixes #12 and GH-12", "fixes `#12` and `GH-12`"),
            ("<img src=x onerror=y>", "`<img src=x onerror=y>`"),
            ("a **bold** [link](x)", "a `**bold** [link](x)`"),
            ("a | b", "a `¦` b"),
            ("commit deadbeef1", "commit `deadbeef1`"),
            (":tada: $x$", "`:tada: $x$`"),
        ];
        for (text, inert) in cases {
            assert_eq!(prose(text), inert);
        }
    }

    #[test]
    fn a_code_span_cannot_be_closed_from_within() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`` x"), "``` `` x ```");
    }

    #[test]
    fn a_terminal_gets_no_orders() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\nd"), "a[31mbc d");
    }
}
