//! Words of scripts that are written without blanks between them: Chinese, Japanese, Thai and their like.
//!
//! Each two letters beside each other are a word, as search engines do where no dictionary is at hand: a reader's word of two
//! letters or more is found wherever it stands. `static/find.js` does the same.

use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript as _};

/// The scripts, as `UNSPACED` of `static/find.js` names them.
const UNSPACED: [Script; 7] =
    [Script::Han, Script::Hiragana, Script::Katakana, Script::Thai, Script::Lao, Script::Khmer, Script::Myanmar];

fn is_unspaced(letter: char) -> bool {
    let scripts = letter.script_extension();
    // What all scripts share is of none of them.
    let is_shared = scripts.is_common() || scripts.is_inherited();
    !is_shared && UNSPACED.iter().any(|it| scripts.contains_script(*it))
}

/// A word in its parts: itself if blanks part the words of its script.
pub(super) fn parted(word: &str) -> Vec<String> {
    if !word.chars().any(is_unspaced) {
        return vec![word.to_owned()];
    }
    let letters = letters(word);
    let rows = letters.chunk_by(|one, other| starts_unspaced(one) == starts_unspaced(other));
    let parts = |row: &[&str]| match row {
        [_, _, ..] if starts_unspaced(row[0]) => row.windows(2).map(<[&str]>::concat).collect(),
        _ => vec![row.concat()],
    };
    rows.flat_map(parts).collect()
}

fn starts_unspaced(letter: &str) -> bool {
    letter.starts_with(is_unspaced)
}

/// The letters of a word, each with the marks above and below it.
fn letters(word: &str) -> Vec<&str> {
    let starts = word.char_indices().filter(|(at, it)| *at == 0 || !is_combining_mark(*it)).map(|it| it.0);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([word.len()]);
    starts.iter().zip(ends).map(|(start, end)| &word[*start..end]).collect()
}
