//! YAML → [`Node`]: every value of a file with its place, and the comments.
//!
//! The only file that knows the YAML crate, `saphyr-parser`. It is the event
//! parser below `saphyr`: maintained, YAML 1.2, with the place of every value.
//! Its events are enough here. The indices write small files of words, so a
//! scalar stays the text that was written: `2025-10` is a month and `1.0` a
//! version, not numbers. Aliases are refused, since a few lines of them can
//! stand for gigabytes.

use super::names::cut;
use crate::diag::{Code, Diag};
use crate::shape::{Entry, Node, Tree};
use crate::span::{FileId, Span};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span as Marks, StrInput};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Lists and tables nested deeper than this are in no index.
const DEEPEST: usize = 32;

/// A file as values, and the comments that no value holds.
#[derive(Debug)]
pub(super) struct Document<'t> {
    pub(super) root: Node<'t>,
    /// From each `#` to the end of its line.
    pub(super) comments: Vec<Span>,
}

/// Reads the part of `text` that is YAML, in `range`, as one document.
pub(super) fn parse(file: FileId, text: &str, range: Range<usize>) -> Result<Document<'_>, Box<Diag>> {
    let part = text.get(range.clone()).unwrap_or("");
    let places = ByteOffsets::new(file, part, range.start);
    let mut reader = YamlReader { events: Parser::new_from_str(part), places, scalars: Vec::new() };
    let root = reader.document()?;
    let comments = comments(part, &reader.scalars).map(|it| reader.places.bytes(it)).collect();
    Ok(Document { root, comments })
}

/// From the characters that the parser counts to the bytes of the file.
struct ByteOffsets {
    file: FileId,
    offset: usize,
    len: usize,
    /// The first byte of every character; empty when all have one byte.
    starts: Vec<usize>,
}

impl ByteOffsets {
    fn new(file: FileId, part: &str, offset: usize) -> Self {
        let starts = if part.is_ascii() { Vec::new() } else { part.char_indices().map(|(at, _)| at).collect() };
        Self { file, offset, len: part.len(), starts }
    }

    fn byte(&self, character: usize) -> usize {
        let byte = if self.starts.is_empty() { Some(character) } else { self.starts.get(character).copied() };
        byte.unwrap_or(self.len).min(self.len)
    }

    fn range(&self, marks: Marks) -> Range<usize> {
        let start = self.byte(marks.start.index());
        start..self.byte(marks.end.index()).max(start)
    }

    fn bytes(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start..self.offset + range.end)
    }
}

struct YamlReader<'t> {
    events: Parser<'t, StrInput<'t>>,
    places: ByteOffsets,
    /// Where texts stand: a `#` in them begins no comment.
    scalars: Vec<Range<usize>>,
}

impl<'t> YamlReader<'t> {
    /// The values of the one document.
    fn document(&mut self) -> Result<Node<'t>, Box<Diag>> {
        let mut root = None;
        loop {
            let (event, marks) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                Event::StreamEnd => break,
                _ if root.is_some() => return Err(self.fault(marks, "a second document", "a record is one document")),
                _ => root = Some(self.node(event, marks, 0)?),
            }
        }
        root.ok_or_else(|| self.fault(Marks::default(), "the file is empty", "expected a record"))
    }

    fn next(&mut self) -> Result<(Event<'t>, Marks), Box<Diag>> {
        match self.events.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Ok((Event::StreamEnd, Marks::default())),
        }
    }

    fn node(&mut self, event: Event<'t>, marks: Marks, depth: usize) -> Result<Node<'t>, Box<Diag>> {
        if depth > DEEPEST {
            return Err(self.fault(marks, "the file nests too deep", "deeper than any record of an index"));
        }
        let range = self.places.range(marks);
        let span = self.places.bytes(range.clone());
        let tree = match event {
            Event::Scalar(text, style, ..) => {
                self.scalars.push(range);
                scalar(text, style)
            }
            Event::SequenceStart(..) => Tree::List(self.list(depth)?),
            Event::MappingStart(..) => Tree::Table(self.table(depth)?),
            Event::Alias(_) => return Err(self.fault(marks, "an alias is not followed", "write the value itself")),
            _ => Tree::Blank,
        };
        Ok(Node { tree, span })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node<'t>>, Box<Diag>> {
        let mut res = Vec::new();
        loop {
            let (event, marks) = self.next()?;
            if matches!(event, Event::SequenceEnd | Event::StreamEnd) {
                return Ok(res);
            }
            res.push(self.node(event, marks, depth + 1)?);
        }
    }

    fn table(&mut self, depth: usize) -> Result<Vec<Entry<'t>>, Box<Diag>> {
        let mut res = Vec::new();
        let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let (event, marks) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                return Ok(res);
            }
            let Event::Scalar(key, ..) = event else {
                return Err(self.fault(marks, "a key is not a word", "expected a word"));
            };
            let range = self.places.range(marks);
            let span = self.places.bytes(range.clone());
            self.scalars.push(range);
            if let Some(first) = firsts.insert(key.to_string(), span) {
                let message = format!("the key `{}` stands twice in a table", cut(&key));
                let mut diag = Diag::new(Code::ImportSyntax, span, message);
                diag.label("the second").see(first, "the first").help("remove one of the two");
                return Err(Box::new(diag));
            }
            let (event, marks) = self.next()?;
            res.push(Entry { key, span, node: self.node(event, marks, depth + 1)? });
        }
    }

    fn fault(&self, marks: Marks, message: &str, label: &str) -> Box<Diag> {
        let range = self.places.range(marks);
        Box::new(Diag::new(Code::ImportSyntax, self.places.bytes(range), message).label(label).done())
    }

    fn syntax(&self, error: &ScanError) -> Box<Diag> {
        let at = self.places.byte(error.marker().index());
        let message = error.info().to_lowercase();
        let mut diag = Diag::new(Code::ImportSyntax, self.places.bytes(at..at), message);
        diag.label("not YAML").help("mend the file in the index, or leave it out");
        Box::new(diag)
    }
}

fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Tree<'_> {
    let plain = style == ScalarStyle::Plain;
    if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
        return Tree::Blank;
    }
    Tree::Text(text)
}

/// Every comment: a `#` that begins a line or follows a blank, outside the texts.
fn comments<'t>(part: &'t str, scalars: &'t [Range<usize>]) -> impl Iterator<Item = Range<usize>> + 't {
    let mut start = 0;
    part.split_inclusive('\n').filter_map(move |line| {
        let top = start;
        start += line.len();
        let body = line.trim_end();
        let begins = |at: usize| at == 0 || body[..at].ends_with([' ', '\t']);
        let at = body.match_indices('#').map(|(at, _)| at).find(|at| begins(*at) && !within(top + at, scalars))?;
        Some(top + at..top + body.len())
    })
}

/// Whether a byte is part of a text. The ranges stand in the order of the file.
fn within(at: usize, scalars: &[Range<usize>]) -> bool {
    let next = scalars.partition_point(|it| it.start <= at);
    next > 0 && scalars[next - 1].contains(&at)
}

#[cfg(test)]
mod tests {
    use super::{Document, parse};
    use crate::shape::Tree;
    use crate::span::FileId;

    fn read(text: &str) -> Document<'_> {
        parse(FileId(0), text, 0..text.len()).unwrap()
    }

    fn fault(text: &str) -> String {
        parse(FileId(0), text, 0..text.len()).unwrap_err().message
    }

    #[test]
    fn places_are_bytes_in_any_script_and_with_any_line_ends() {
        for text in ["a: 1\nk: word\n", "ä: 語\nk: word\n", "a: \"ü\"\r\nk: word\r\n"] {
            let Tree::Table(entries) = read(text).root.tree else { panic!("{text}") };
            let entry = &entries[1];
            assert_eq!(&text[entry.span.range()], "k", "{text}");
            assert_eq!(&text[entry.node.span.range()], "word", "{text}");
        }
    }

    #[test]
    fn a_scalar_stays_as_it_was_written() {
        for (written, meant) in [("2025-10", "2025-10"), ("1.0", "1.0"), ("'no'", "no"), ("0x1F", "0x1F")] {
            let Tree::Text(text) = read(written).root.tree else { panic!("{written}") };
            assert_eq!(text, meant);
        }
        assert!(matches!(read("~").root.tree, Tree::Blank));
    }

    #[test]
    fn a_comment_is_told_from_a_hash_in_a_text() {
        let text = "# top\na: b # end\nc: https://x.org/#y\nd: '# no'\ne: |\n  # no\n  text\nf: a\n  b # yes\n  #no\n";
        let comments = read(text).comments;
        let found: Vec<&str> = comments.iter().map(|it| &text[it.range()]).collect();
        assert_eq!(found, ["# top", "# end", "# yes", "#no"]);
    }

    #[test]
    fn what_could_swell_or_mislead_is_refused() {
        assert_eq!(fault("a: &x [1]\nb: *x"), "an alias is not followed");
        assert_eq!(fault("a: 1\na: 2"), "the key `a` stands twice in a table");
        assert_eq!(fault("[a]: 2"), "a key is not a word");
        assert_eq!(fault(&"[".repeat(100)), "the file nests too deep");
        assert_eq!(fault(&"- ".repeat(100_000)), "the file nests too deep");
        assert_eq!(fault("a\n---\nb"), "a second document");
        assert_eq!(fault(""), "the file is empty");
    }
}
