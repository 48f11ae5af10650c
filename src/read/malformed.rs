//! What is wrong with the bytes of a text as a whole: another encoding, and the marks that a merge left.

use super::bytes::FileBytes;
use crate::diag::{Code, Diag};
use crate::span::{FileId, Span};
use std::ops::Range;

/// The text without what editors of some systems put into it and no reader sees: a mark of the byte order where nothing
/// takes it out later, and lines that a carriage return alone ends.
pub(super) fn plain(bytes: FileBytes, drops_mark: bool) -> FileBytes {
    let text = bytes.text();
    let marked = drops_mark && text.starts_with('\u{feff}');
    let is_old = text.contains('\r') && !text.contains('\n');
    if !marked && !is_old {
        return bytes;
    }
    let text = if marked { text.trim_start_matches('\u{feff}') } else { text };
    let text = if is_old { text.replace('\r', "\n") } else { text.to_owned() };
    FileBytes::Text(text.into())
}

/// What keeps a text from being used, and the bytes with a text to show where that is.
pub(super) fn mistake(file: FileId, path: &str, bytes: FileBytes) -> (FileBytes, Option<Diag>) {
    if let Some(end) = bytes.text_ends() {
        let (bytes, diag) = no_utf8(file, bytes, end);
        return (bytes, Some(diag));
    }
    let diag = conflict(file, path, bytes.text());
    (bytes, diag)
}

/// A file in another encoding, whose first `end` bytes are UTF-8.
fn no_utf8(file: FileId, bytes: FileBytes, end: usize) -> (FileBytes, Diag) {
    let help = "save the file again with the encoding UTF-8";
    let raw = bytes.as_slice();
    if let Some(text) = utf16(raw) {
        let mut diag = Diag::new(Code::NotUtf8, Span::new(file, 0..0), "the file is UTF-16, not UTF-8");
        return (bytes.guessed(text), diag.help(help).done());
    }
    let text = latin(raw);
    let wrong = text[end..].chars().next().map_or(0, char::len_utf8);
    let byte = raw.get(end).copied().unwrap_or_default();
    let mut diag = Diag::new(Code::NotUtf8, Span::new(file, end..end + wrong), "the file is not UTF-8");
    diag.label(format!("the byte 0x{byte:02X} stands for nothing"));
    diag.help(format!("{help}; now it is most likely Windows-1252 or Latin-1"));
    (bytes.guessed(text), diag.done())
}

/// The text of bytes that begin with a mark of UTF-16.
fn utf16(bytes: &[u8]) -> Option<String> {
    let is_little = bytes.starts_with(&[0xff, 0xfe]);
    if !is_little && !bytes.starts_with(&[0xfe, 0xff]) {
        return None;
    }
    let unit =
        |it: &[u8]| if is_little { u16::from_le_bytes([it[0], it[1]]) } else { u16::from_be_bytes([it[0], it[1]]) };
    let units = bytes[2..].chunks_exact(2).map(unit);
    Some(char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// The bytes as UTF-8, and those that are none as Latin-1, in which they were most likely meant.
fn latin(bytes: &[u8]) -> String {
    let letter = |byte: &u8| if *byte < 0xa0 { char::REPLACEMENT_CHARACTER } else { char::from(*byte) };
    let mut res = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        res.push_str(chunk.valid());
        res.extend(chunk.invalid().iter().map(letter));
    }
    res
}

/// The lines that git puts around two versions of a passage and between them.
const MARKS: [&str; 3] = ["<<<<<<< ", "=======", ">>>>>>> "];

/// The first conflict of a merge that nobody has settled.
fn conflict(file: FileId, path: &str, text: &str) -> Option<Diag> {
    if !text.contains(MARKS[0]) {
        return None;
    }
    let found = conflicts(text, path.ends_with(".md"));
    let [first, between, last] = found.first()?.clone().map(|it| Span::new(file, it));
    let mut diag = Diag::new(Code::MergeConflict, first, "a merge left two versions of a passage");
    diag.label("the first begins here").see(between, "the second begins here").see(last, "and ends here");
    diag.help("keep what is right of the two, and remove these three lines");
    if found.len() > 1 {
        diag.help(format!("the same of {} more in this file", found.len() - 1));
    }
    Some(diag.done())
}

/// The three lines of each conflict. A block of code in Markdown can show such lines.
fn conflicts(text: &str, is_markdown: bool) -> Vec<[Range<usize>; 3]> {
    let mut res = Vec::new();
    let mut open: Vec<Range<usize>> = Vec::new();
    let (mut at, mut is_code) = (0, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let place = at..at + words.len();
        at += line.len();
        is_code ^= is_markdown && ["```", "~~~"].iter().any(|it| words.trim_start().starts_with(it));
        if is_code {
            continue;
        }
        if words.starts_with(MARKS[0]) {
            open = vec![place];
        } else if open.len() == 1 && words == MARKS[1] {
            open.push(place);
        } else if words.starts_with(MARKS[2])
            && let [first, between] = open.as_slice()
        {
            res.push([first.clone(), between.clone(), place]);
            open.clear();
        }
    }
    res
}

#[cfg(test)]
mod tests {
    use super::{conflicts, latin, plain, utf16};
    use crate::read::bytes::FileBytes;

    #[test]
    fn text_in_another_encoding_is_read_as_it_was_meant() {
        assert_eq!(latin(b"a \xe9 b"), "a é b");
        assert_eq!(utf16(b"\xff\xfea\0\xe9\0").as_deref(), Some("aé"));
        assert_eq!(utf16(b"\xfe\xff\0a").as_deref(), Some("a"));
        assert_eq!(utf16(b"a"), None);
    }

    #[test]
    fn what_no_reader_sees_is_taken_out() {
        let text = |it: &'static str, drops| plain(FileBytes::from(it.as_bytes()), drops).text().to_owned();
        assert_eq!(text("\u{feff}a", true), "a");
        assert_eq!(text("\u{feff}a", false), "\u{feff}a");
        assert_eq!(text("a\rb\r", true), "a\nb\n");
        assert_eq!(text("a\rb\n", true), "a\rb\n");
    }

    #[test]
    fn a_conflict_has_three_lines_and_stands_in_no_block_of_code() {
        let one = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n";
        let found = conflicts(&one.repeat(2), false);
        assert_eq!(found.len(), 2);
        assert_eq!(&one[found[0][2].clone()], ">>>>>>> other");
        assert!(conflicts(&format!("```text\n{one}```\n"), true).is_empty());
        assert!(conflicts("Title\n=======\n\n>>>>>>> x\n", true).is_empty());
    }
}
