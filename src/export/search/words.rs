//! The words of a text as the search knows them, and what a text is called as one word.
//!
//! `static/find.js` takes a reader's words apart in the same way: what is changed here is changed there.

use crate::words::plain_letters;

/// The words of a text, in plain small letters. Letters and digits are words of their own, so that "Llama4", "llama-4" and
/// "Llama 4" are the same two; a version is one word: "3.1".
pub(super) fn atoms(text: &str) -> Vec<String> {
    let text = plain_letters(text);
    let mut res: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut rest = text.chars().peekable();
    while let Some(it) = rest.next() {
        let version =
            it == '.' && word.ends_with(char::is_numeric) && rest.peek().is_some_and(|next| next.is_numeric());
        let parted = word.trim_end_matches('.').ends_with(char::is_numeric) != it.is_numeric();
        if !it.is_alphanumeric() && !version || parted && !version && !word.is_empty() {
            res.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
        }
        if it.is_alphanumeric() || version {
            word.push(it);
        }
    }
    res.extend(Some(word).filter(|word| !word.is_empty()));
    res.into_iter().map(singular).collect()
}

/// "weights" as "weight", "families" as "family": many of a thing are looked for as one of it.
fn singular(word: String) -> String {
    let long = word.chars().count() > 3;
    if let Some(stem) = word.strip_suffix("ies").filter(|_| word.chars().count() > 4) {
        return format!("{stem}y");
    }
    match word.strip_suffix('s') {
        Some(stem) if long && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word,
    }
}

/// A name as one word: "gptoss" of "gpt-oss". A number keeps its distance from a number.
pub(super) fn key(text: &str) -> String {
    let mut res = String::new();
    for atom in atoms(text) {
        if res.ends_with(char::is_numeric) && atom.starts_with(char::is_numeric) {
            res.push('-');
        }
        res.push_str(&atom);
    }
    res
}

/// How the link of a heading to itself begins.
const ANCHOR: &str = "<a class=\"anchor\"";

/// The text of finished HTML, without its tags and signs.
pub(super) fn bare(html: &str) -> String {
    let mut res = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        res.push_str(&rest[..at]);
        // The sign that links a heading to itself is no word of it.
        if let Some(after) = rest[at..].strip_prefix(ANCHOR).and_then(|it| it.split_once("</a>")) {
            rest = after.1;
            continue;
        }
        let end = if rest[at..].starts_with('<') { '>' } else { ';' };
        let Some(length) = rest[at..].find(end) else { return res };
        res.push_str(sign(&rest[at..=at + length]));
        rest = &rest[at + length + 1..];
    }
    res.push_str(rest);
    res
}

/// What a tag or a sign stands for among words: a tag inside a line stands for nothing.
fn sign(markup: &str) -> &str {
    const INLINE: [&str; 9] = ["a", "b", "i", "em", "strong", "code", "q", "span", "dfn"];
    match markup {
        "&amp;" => "&",
        "&quot;" => "\"",
        "&lt;" => "<",
        "&gt;" => ">",
        "&#39;" | "&#x27;" => "'",
        tag => {
            let name = tag.trim_start_matches(['<', '/']);
            let name = name.split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
            if INLINE.contains(&name) { "" } else { " " }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{atoms, bare, key};

    #[test]
    fn words_are_letters_or_digits_in_plain_small_letters() {
        assert_eq!(atoms("Apache-2.0 & gpt-oss-120B"), ["apache", "2.0", "gpt", "oss", "120", "b"]);
        assert_eq!(atoms("Llama4, Tülu 3.1."), ["llama", "4", "tulu", "3.1"]);
        assert_eq!(atoms("its licenses, families and glass"), ["its", "license", "family", "and", "glass"]);
    }

    #[test]
    fn a_name_is_one_word_however_it_is_written() {
        assert_eq!(key("gpt-oss"), key("GPT OSS"));
        assert_eq!(key("Llama 4"), "llama4");
        assert_ne!(key("Phi 3 5"), key("Phi 35"));
    }

    #[test]
    fn tags_and_signs_are_not_text() {
        assert_eq!(bare("<h2>Doors<a class=\"anchor\" href=\"#doors\">#</a></h2>open"), " Doors open");
        assert_eq!(bare("<p class=\"short\">A <b>d</b>oor</p>ajar &quot;; &amp; open"), " A door ajar \"; & open");
    }
}
