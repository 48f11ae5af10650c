//! The marks around passages, in texts before they are a page.

use std::borrow::Cow;

/// Variation selectors 255 and 256: letters that have so many forms do not exist.
pub(super) const BEGIN: char = '\u{e01ee}';
pub(super) const END: char = '\u{e01ef}';

/// The same around a whole message of the program that the language of the page lacks, so that it is said in English:
/// variation selectors 253 and 254.
pub(super) const SAID: char = '\u{e01ec}';
pub(super) const SAID_END: char = '\u{e01ed}';

/// The same around words of the page's language in such a message: variation selectors 251 and 252.
pub(super) const HOME: char = '\u{e01ea}';
pub(super) const HOME_END: char = '\u{e01eb}';

pub(super) const MARKS: [char; 6] = [BEGIN, END, SAID, SAID_END, HOME, HOME_END];

/// The letters of a language behind the beginning of a passage are those of ASCII, so much further.
pub(super) const TAGS: u32 = 0xe0000;

/// `text` as a passage of the language that the records are written in. What ends the sentence stands behind the mark,
/// so that a sentence around it can take it away.
pub fn mark(text: &str) -> String {
    let words = text.strip_suffix('.').unwrap_or(text);
    format!("{BEGIN}{words}{END}{}", &text[words.len()..])
}

/// The same as a passage of that language, where one is named.
pub fn mark_in(text: &str, language: Option<&str>) -> String {
    language.map_or_else(|| mark(text), |it| of_language(&mark(text), it))
}

/// Finished HTML as a passage of that language: its outermost elements will say so.
pub fn passage(html: &str, language: &str) -> String {
    format!("{BEGIN}{}{html}{END}", letters(language))
}

/// A message in English on a page in another language. One element will stand around all of it, so that it is read from
/// left to right, its full stop at its end, in whichever direction the page is written.
pub fn said_in_english(html: &str) -> String {
    format!("{SAID}{html}{SAID_END}")
}

/// Whether all of `text` is such a message, or a passage that is said to be in English.
pub fn is_in_english(text: &str) -> bool {
    let is_said = text.starts_with(SAID) && text.find(SAID_END) == Some(text.len().saturating_sub(SAID_END.len_utf8()));
    is_said || is_passage(text) && named_language(text).as_deref() == Some("en")
}

/// Words of the page's language, which stand in a message in English. What has no letters is of no language.
pub fn at_home(html: &str) -> Cow<'_, str> {
    // A tag stands before the words of each part but the first.
    let behind = |at: usize, part: &str| if at == 0 { 0 } else { part.find('>').map_or(part.len(), |end| end + 1) };
    let mut words = html.split('<').enumerate().flat_map(|(at, part)| part[behind(at, part)..].chars());
    if words.any(char::is_alphabetic) {
        return Cow::Owned(format!("{HOME}{html}{HOME_END}"));
    }
    Cow::Borrowed(html)
}

/// `text` with `language` in every mark that names none.
pub fn of_language(text: &str, language: &str) -> String {
    let letters = letters(language);
    let begins = |(at, part): (usize, &str)| {
        let is_named = at == 0 || part.starts_with(is_tag);
        if at == 0 { part.to_owned() } else { format!("{BEGIN}{}{part}", if is_named { "" } else { &letters }) }
    };
    text.split(BEGIN).enumerate().map(begins).collect()
}

/// The letters that name a language behind a mark.
fn letters(language: &str) -> String {
    language.chars().filter_map(|it| char::from_u32(TAGS + u32::from(it))).collect()
}

/// The language that the first passage of `text` names.
pub fn named_language(text: &str) -> Option<String> {
    let (_, passage) = text.split_once(BEGIN)?;
    let letters = passage.chars().take_while(|it| is_tag(*it));
    let res: String = letters.filter_map(|it| char::from_u32(u32::from(it) - TAGS)).collect();
    (!res.is_empty()).then_some(res)
}

/// Whether a character is a letter of a language behind a mark: one that a language tag can have (RFC 5646, section 2.1).
/// Anybody can write a mark into a text; what it names stands in an attribute, and could end it with any other letter.
pub(super) fn is_tag(letter: char) -> bool {
    let sign = u32::from(letter).checked_sub(TAGS).and_then(char::from_u32);
    sign.is_some_and(|it| it.is_ascii_alphanumeric() || it == '-')
}

/// `text` without marks.
pub fn bare(text: &str) -> Cow<'_, str> {
    if !text.contains(MARKS) {
        return Cow::Borrowed(text);
    }
    let mut named = false;
    let is_word = |it: &char| {
        let is_mark = MARKS.contains(it);
        named = *it == BEGIN || named && is_tag(*it);
        !is_mark && !named
    };
    Cow::Owned(text.chars().filter(is_word).collect())
}

/// The same text, changed by `change` as if the mark at its beginning were not there.
pub fn behind_mark(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut words = text.trim_start_matches([BEGIN, SAID, HOME]);
    if words.len() == text.len() {
        return change(text);
    }
    words = words.trim_start_matches(is_tag);
    format!("{}{}", &text[..text.len() - words.len()], change(words))
}

/// A finished file without the marks of messages in English; those of passages stay.
pub fn without_said(file: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(file) {
        Ok(text) => text.replace([SAID, SAID_END, HOME, HOME_END], "").into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// Whether all of `text` is one passage, but for what ends its sentence.
pub fn is_passage(text: &str) -> bool {
    let end = text.trim_end_matches('.');
    text.starts_with(BEGIN) && end.find(END) == Some(end.len().saturating_sub(END.len_utf8()))
}

/// A finished file without marks.
pub fn without_marks(file: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(file) {
        Ok(text) if text.contains(MARKS) => bare(&text).into_owned().into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}
