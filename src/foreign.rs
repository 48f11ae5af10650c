//! Passages in another language than their page: where a translation lacks a text, the original stands in, and says so.
//!
//! A passage carries two marks from the record to the page: characters that no text uses, that sort as if they were not
//! there and that no reader sees. Pages turn them into elements with the language, every other file leaves them out.

use std::borrow::Cow;

/// Variation selectors 255 and 256: letters that have so many forms do not exist.
const BEGIN: char = '\u{e01ee}';
const END: char = '\u{e01ef}';

/// The same around a whole message of the program that the language of the page lacks, so that it is said in English:
/// variation selectors 253 and 254.
const SAID: char = '\u{e01ec}';
const SAID_END: char = '\u{e01ed}';

const MARKS: [char; 4] = [BEGIN, END, SAID, SAID_END];

/// What says that a message is in English.
const ENGLISH: &str = "lang=\"en\" dir=\"ltr\"";

/// Elements without an end.
const VOID: [&str; 9] = ["br", "hr", "img", "input", "wbr", "col", "source", "link", "meta"];

/// Elements that hold text alone, or nothing for readers.
const BARE: [&str; 6] = ["title", "option", "textarea", "desc", "script", "style"];

/// `text` as a passage of the language that the records are written in. What ends the sentence stands behind the mark,
/// so that a sentence around it can take it away.
pub fn mark(text: &str) -> String {
    let words = text.strip_suffix('.').unwrap_or(text);
    format!("{BEGIN}{words}{END}{}", &text[words.len()..])
}

/// Finished HTML as such a passage: its outermost elements will say the language.
pub fn passage(html: &str) -> String {
    format!("{BEGIN}{html}{END}")
}

/// A message in English on a page in another language. One element will stand around all of it, so that it is read from
/// left to right, its full stop at its end, in whichever direction the page is written.
pub fn said_in_english(html: &str) -> String {
    format!("{SAID}{html}{SAID_END}")
}

/// `text` without marks.
pub fn bare(text: &str) -> Cow<'_, str> {
    if text.contains(MARKS) { Cow::Owned(text.replace(MARKS, "")) } else { Cow::Borrowed(text) }
}

/// The same text, changed by `change` as if the mark at its beginning were not there.
pub fn behind_mark(text: &str, change: impl Fn(&str) -> String) -> String {
    match text.strip_prefix(BEGIN) {
        Some(rest) => format!("{BEGIN}{}", change(rest)),
        None => change(text),
    }
}

/// A finished file without marks.
pub fn without_marks(file: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(file) {
        Ok(text) if text.contains(MARKS) => bare(&text).into_owned().into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}

/// A finished page with an element around each passage that is marked: `attributes` say its language. Where no element
/// can stand, in attributes and titles, marks are left out.
pub fn told(page: Vec<u8>, attributes: &str) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(text) if text.contains(MARKS) => Passages::new(attributes).page(&text).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}

/// A page while its marks become elements.
struct Passages<'a> {
    attributes: &'a str,
    out: String,
    /// Whether a passage has begun.
    open: bool,
    /// How many elements have begun in it.
    depth: usize,
    /// The element that holds text alone, while it lasts.
    bare: Option<&'static str>,
    /// Whether words of a picture are written, which have an element of their own.
    drawn: bool,
}

impl<'a> Passages<'a> {
    fn new(attributes: &'a str) -> Self {
        Self { attributes, out: String::new(), open: false, depth: 0, bare: None, drawn: false }
    }

    fn page(mut self, text: &str) -> String {
        self.out.reserve(text.len() + text.len() / 8);
        let mut rest = text;
        while let Some(at) = rest.find(['<', BEGIN, END, SAID, SAID_END]) {
            self.words(&rest[..at]);
            rest = &rest[at..];
            let sign = rest.chars().next().unwrap_or('<');
            let length = if sign == '<' { self.tag(rest) } else { sign.len_utf8() };
            match sign {
                BEGIN => (self.open, self.depth) = (true, 0),
                END => self.open = false,
                SAID | SAID_END => self.message(sign),
                _ => {}
            }
            rest = &rest[length..];
        }
        self.words(rest);
        self.out
    }

    /// Text between tags and marks. An element in a passage says the language itself, so that none reaches over a tag.
    fn words(&mut self, words: &str) {
        if !self.open || self.depth > 0 || self.bare.is_some() || words.trim().is_empty() {
            self.out.push_str(words);
            return;
        }
        let name = if self.drawn { "tspan" } else { "span" };
        let attributes = self.attributes;
        self.out.extend(["<", name, " ", attributes, ">", words, "</", name, ">"]);
    }

    /// The beginning or the end of a message in English, where an element can stand.
    fn message(&mut self, mark: char) {
        if self.bare.is_some() {
            return;
        }
        let name = if self.drawn { "tspan" } else { "span" };
        match mark {
            SAID => self.out.extend(["<", name, " ", ENGLISH, ">"]),
            _ => self.out.extend(["</", name, ">"]),
        }
    }

    /// The tag at the beginning of `rest`, or all of an element for programs; how long it is.
    fn tag(&mut self, rest: &str) -> usize {
        let length = tag_length(rest);
        let tag = &rest[..length];
        let ends = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap_or_default();
        let begins = !ends && !name.is_empty();
        let start = if begins { 1 + name.len() } else { 0 };
        self.out.push_str(&tag[..start]);
        if begins && self.open && self.depth == 0 && !tag.contains(" lang=") {
            self.out.extend([" ", self.attributes]);
        }
        self.out.push_str(&bare(&tag[start..]));
        let is_void = VOID.contains(&name) || tag.ends_with("/>");
        self.depth = if begins && !is_void { self.depth + 1 } else { self.depth.saturating_sub(usize::from(ends)) };
        if let Some(known) = BARE.into_iter().find(|it| it.eq_ignore_ascii_case(name)) {
            self.bare = (!ends).then_some(known);
            if !ends && matches!(known, "script" | "style") {
                let end = rest[length..].find("</").map_or(rest.len(), |it| length + it);
                self.out.push_str(&bare(&rest[length..end]));
                return end;
            }
        } else if name == "text" {
            self.drawn = !ends;
        }
        length
    }
}

/// How long the tag is that begins `text`: to the bracket that stands in no quotes.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, it) in text.char_indices() {
        match (quote, it) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(it),
            (Some(open), it) if open == it => quote = None,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{bare, behind_mark, mark, passage, said_in_english, told, without_marks};

    fn page(text: &str) -> String {
        String::from_utf8(told(text.as_bytes().to_vec(), "lang=\"en\"")).expect("text")
    }

    #[test]
    fn a_passage_gets_an_element_and_the_end_of_its_sentence_stays_outside() {
        let text = mark("Open weights.");
        assert_eq!(page(&format!("<p>{text}</p>")), "<p><span lang=\"en\">Open weights</span>.</p>");
        assert_eq!(bare(&text), "Open weights.");
        assert_eq!(bare(text.trim_end_matches('.')), "Open weights");
    }

    #[test]
    fn where_no_element_can_stand_there_is_none() {
        let text = mark("Open");
        for (before, after) in
            [("<title>", "</title>"), ("<p title=\"a > b ", "\">x</p>"), ("<script>\"", "\"</script>")]
        {
            assert_eq!(
                page(&format!("{before}{text}{after}{text}")),
                format!("{before}Open{after}<span lang=\"en\">Open</span>")
            );
        }
        assert_eq!(page(&format!("<text>{text}</text>")), "<text><tspan lang=\"en\">Open</tspan></text>");
    }

    #[test]
    fn a_message_in_english_is_one_element_around_all_of_it() {
        let text = said_in_english("See <a href=\"x\">all</a>.");
        let whole = "<span lang=\"en\" dir=\"ltr\">See <a href=\"x\">all</a>.</span>";
        assert_eq!(page(&format!("<p>{text}</p>")), format!("<p>{whole}</p>"));
        assert_eq!(page(&format!("<p title=\"{}\">", said_in_english("All."))), "<p title=\"All.\">");
        assert_eq!(page(&format!("<option>{}</option>", said_in_english("All"))), "<option>All</option>");
    }

    #[test]
    fn an_element_in_a_passage_stays_whole() {
        let text = mark("one <b>two</b> three");
        let span = |it: &str| format!("<span lang=\"en\">{it}</span>");
        assert_eq!(page(&text), format!("{}<b lang=\"en\">two</b>{}", span("one "), span(" three")));
    }

    #[test]
    fn the_outermost_elements_of_a_passage_say_its_language() {
        let html = passage("<p>One<br>two <i>three</i></p>\n<p lang=\"fr\">Quatre</p></div>five");
        let told =
            "<p lang=\"en\">One<br>two <i>three</i></p>\n<p lang=\"fr\">Quatre</p></div><span lang=\"en\">five</span>";
        assert_eq!(page(&html), told);
    }

    #[test]
    fn other_files_have_no_marks() {
        assert_eq!(without_marks(mark("Open").into_bytes()), b"Open");
        assert_eq!(without_marks(vec![0xff, 0x00]), [0xff, 0x00]);
        assert_eq!(bare(&behind_mark(&mark("open"), str::to_uppercase)), "OPEN");
    }
}
