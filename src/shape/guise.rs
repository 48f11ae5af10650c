//! Letters that are made to be taken for others, and characters that nobody sees (Unicode Technical Standard 39).

use crate::inert::acts;
use unicode_security::mixed_script::is_potential_mixed_script_confusable_char;
use unicode_security::{MixedScript, skeleton};

/// The first word in which letters of one alphabet stand for those of another: `Меta` with a Cyrillic beginning.
///
/// A word that is all of one alphabet is a word of its language, whatever it looks like.
pub(crate) fn disguised(text: &str) -> Option<&str> {
    if text.is_ascii() {
        return None;
    }
    let words = text.split(|it: char| !it.is_alphanumeric());
    words.filter(|it| !it.is_ascii()).find(|word| {
        let stands_for_another = |it: char| !it.is_ascii() && is_potential_mixed_script_confusable_char(it);
        word.chars().any(|it| it.is_ascii_alphabetic())
            && !word.is_single_script()
            && word.chars().any(stands_for_another)
    })
}

/// Whether a host is made of other letters than it seems to be. Here a whole word counts, because a host has no language.
pub(crate) fn is_disguised_host(host: &str) -> bool {
    !host.is_ascii() && (disguised(host).is_some() || skeleton(host).all(|it| it.is_ascii()))
}

/// The first character that acts instead of being shown, and has no use in a text, or that stands for one that was lost;
/// what joins letters or marks the direction of single words has a use. A selector of variants that stands where there is
/// nothing to vary says something that no reader sees.
pub(crate) fn unseen(text: &str) -> Option<char> {
    if text.bytes().all(|it| matches!(it, b'\n' | b' '..=b'~')) {
        return None;
    }
    let useful = |it: char| matches!(it, '\n' | '\t' | '\r' | '\u{200c}'..='\u{200f}' | '\u{61c}');
    let mut before = ' ';
    text.chars().find(|it| {
        let idle = is_selector(*it) && (is_selector(before) || before.is_whitespace());
        before = *it;
        idle || *it == '\u{fffd}' || acts(*it) && !useful(*it)
    })
}

/// Whether a character chooses a variant of the one before it, as of an emoji or of a Chinese sign.
fn is_selector(it: char) -> bool {
    matches!(it, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01e9}')
}

#[cfg(test)]
mod tests {
    use super::{disguised, is_disguised_host, unseen};

    #[test]
    fn a_word_of_two_alphabets_is_a_disguise_and_one_of_another_language_is_none() {
        assert_eq!(disguised("the \u{41c}eta license"), Some("\u{41c}eta"));
        assert_eq!(disguised("Lla\u{43c}\u{430}"), Some("Lla\u{43c}\u{430}"));
        for text in ["Meta", "Tülu", "ГигаЧат", "通义千问 Qwen", "β-VAE", "日本語モデル", "Ελληνικά", "naïve"]
        {
            assert_eq!(disguised(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_of_another_alphabet_is_a_disguise_if_it_looks_like_one_of_ours() {
        assert!(is_disguised_host("\u{430}pple.com") && is_disguised_host("\u{441}\u{43e}\u{440}\u{435}.com"));
        assert!(!is_disguised_host("apple.com") && !is_disguised_host("яндекс.рф") && !is_disguised_host("münchen.de"));
    }

    #[test]
    fn characters_that_nobody_sees_are_found() {
        assert_eq!(unseen("a\u{202e}b"), Some('\u{202e}'));
        assert_eq!(unseen("a\u{1b}[2J"), Some('\u{1b}'));
        assert_eq!(unseen("a\u{e0148}\u{e0155}"), Some('\u{e0155}'));
        assert_eq!(unseen("a \u{fe01}"), Some('\u{fe01}'));
        assert_eq!(unseen("a\u{3164}\u{fffd}"), Some('\u{3164}'));
        assert_eq!(unseen("葛\u{e0100}城市 ❤\u{fe0f}"), None);
        assert_eq!(unseen("two\nlines, نیم\u{200c}فاصله and 👩\u{200d}💻"), None);
    }
}
