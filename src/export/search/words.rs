//! The words of a text as the search knows them, and what a text is called as one word.
//!
//! `static/find.js` takes a reader's words apart in the same way: what is changed here is changed there.

use super::unspaced::parted;
use crate::words::{Messages, plain_letters};
use serde::Serialize;
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, in plain small letters. Letters and digits are words of their own, so that "Llama4", "llama-4" and
/// "Llama 4" are the same two; a version is one word: "3.1". Where no blank parts words, each two letters are one.
pub(super) fn atoms(text: &str, endings: &Endings) -> Vec<String> {
    let text = plain_letters(&powers(text));
    let mut res: Vec<String> = Vec::new();
    let mut take = |word: &str| match word {
        "" => {}
        word if word.is_ascii() => res.push(endings.without(word)),
        word => res.extend(parted(word).iter().map(|it| endings.without(it))),
    };
    // A word is a stretch of the text.
    let mut start = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, it)) = rest.next() {
        let word = &text[start..at];
        let version =
            it == '.' && word.ends_with(char::is_numeric) && rest.peek().is_some_and(|next| next.1.is_numeric());
        let is_other = word.trim_end_matches('.').ends_with(char::is_numeric) != it.is_numeric();
        let spelled = it.is_alphanumeric() || !it.is_ascii() && is_combining_mark(it);
        if !spelled && !version {
            take(word);
            start = at + it.len_utf8();
        } else if is_other && !version {
            take(word);
            start = at;
        }
    }
    take(&text[start..]);
    res
}

/// The text with every power as a number of its own: "10²⁵" as "10 ²⁵", which somebody types as "10^25".
fn powers(text: &str) -> Cow<'_, str> {
    let power = |it: char| matches!(it, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹');
    if !text.contains(power) {
        return Cow::Borrowed(text);
    }
    let mut res = String::with_capacity(text.len() + 4);
    let mut inside = false;
    for it in text.chars() {
        if power(it) && !inside {
            res.push(' ');
        }
        inside = power(it);
        res.push(it);
    }
    Cow::Owned(res)
}

/// What the language adds to a word that is looked for without it: "weights" as "weight", "families" as "family".
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Endings(Vec<(String, usize, String)>);

impl Endings {
    /// Those of the language of a site, from the message `search-endings`: of each the ending, how many letters a word has
    /// at least, and what takes the ending's place.
    pub(super) fn new(words: &Messages) -> Self {
        Self::read(&crate::foreign::bare(&words.get("search-endings")))
    }

    pub(super) fn read(message: &str) -> Self {
        let ending = |rule: &str| {
            let mut parts = rule.split_whitespace();
            let (ending, least) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
            Some((ending, least, parts.next().unwrap_or_default().to_owned()))
        };
        Self(message.split(',').filter_map(ending).collect())
    }

    /// The word without the first of the endings that it has.
    pub(super) fn without(&self, word: &str) -> String {
        let length = word.chars().count();
        let bare = |(ending, least, instead): &(String, usize, String)| {
            let stem = word.strip_suffix(ending.as_str()).filter(|_| length >= *least)?;
            Some(format!("{stem}{instead}"))
        };
        self.0.iter().find_map(bare).unwrap_or_else(|| word.to_owned())
    }
}

/// A name as one word: "gptoss" of "gpt-oss". A number keeps its distance from a number.
pub(super) fn key(text: &str, endings: &Endings) -> String {
    let mut res = String::new();
    for atom in atoms(text, endings) {
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
    use super::{Endings, bare};
    use crate::words::Messages;

    fn endings(language: &str) -> Endings {
        Endings::new(&Messages::new(language, []))
    }

    fn atoms(text: &str) -> Vec<String> {
        super::atoms(text, &endings("en"))
    }

    fn key(text: &str) -> String {
        super::key(text, &endings("en"))
    }

    #[test]
    fn words_are_letters_or_digits_in_plain_small_letters() {
        assert_eq!(atoms("Apache-2.0 & gpt-oss-120B"), ["apache", "2.0", "gpt", "oss", "120", "b"]);
        assert_eq!(atoms("Llama4, Tülu 3.1."), ["llama", "4", "tulu", "3.1"]);
        assert_eq!(atoms("10²⁵ FLOP"), atoms("10^25 flop"));
        assert_eq!(atoms("its licenses, families and glass"), ["its", "license", "family", "and", "glass"]);
    }

    #[test]
    fn a_language_takes_its_own_endings_away() {
        let german = |text: &str| super::atoms(text, &endings("de"));
        for (one, many) in
            [("Modell", "Modelle"), ("Modells", "Modellen"), ("Lizenz", "Lizenzen"), ("Gewicht", "Gewichten")]
        {
            assert_eq!(german(one), german(many), "{one}");
        }
        assert_eq!(german("Status Basis Qwen"), ["status", "basis", "qwen"]);
        assert_eq!(atoms("ties glass status"), ["tie", "glass", "status"]);
    }

    #[test]
    fn where_no_blank_parts_words_each_two_letters_are_one() {
        assert_eq!(atoms("开放权重模型"), ["开放", "放权", "权重", "重模", "模型"]);
        assert_eq!(atoms("AI模型 的"), ["ai", "模型", "的"]);
        assert_eq!(atoms("データ"), ["テ\u{3099}ー", "ータ"]);
        assert_eq!(atoms("ก็ได้"), ["ก็ไ", "ได้"]);
    }

    #[test]
    fn marks_belong_to_the_word_that_they_stand_in() {
        assert_eq!(atoms("हिन्दी में"), ["हिन्दी", "में"]);
        assert_eq!(atoms("മോഡൽ").len(), 1);
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
