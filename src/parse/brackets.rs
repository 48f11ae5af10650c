//! Lists of TOML that are not closed, and entries of lists that nothing opens.
//!
//! One forgotten bracket makes the parser read the rest of the file as a list, or every entry as a mistake of its own. Both
//! are found here from the way records are written: what begins a line as a key or a heading is none of a list's entries.

use crate::diag::{Applicability, Code, Diag};
use crate::span::{FileId, Span};
use std::borrow::Cow;
use std::ops::Range;

/// So many are looked for in a file; who made more knows by then.
const MOST_TORN: usize = 200;

/// So deep, brackets are no lists that somebody forgot to close; the parser goes less deep. Each line and each bracket can
/// lead through all that are open.
const DEEPEST: usize = 200;

/// What is wrong with the brackets of a text.
#[derive(Debug, PartialEq, Eq)]
enum TornList {
    /// A list that begins at `open` and has no end; the next statement begins where `statement` ends.
    Unclosed { open: usize, statement: Range<usize> },
    /// Lines with entries of a list that has no beginning.
    Unopened(Range<usize>),
    /// A line of a list on which a text begins that has no end.
    Endless { quote: usize, line: Range<usize> },
}

/// The text without the lists that are torn, which blanks of the same length replace, and a mistake for each. Only for a
/// text that is not TOML: one that is can have lines that look like this.
pub(super) fn mended(text: &str, file: FileId, offset: usize) -> (Cow<'_, str>, Vec<Diag>) {
    let mut found = torn(text);
    found.truncate(MOST_TORN);
    if found.is_empty() {
        return (text.into(), Vec::new());
    }
    let mut bytes = text.as_bytes().to_vec();
    let diags = found.iter().map(|it| it.told(text, file, offset)).collect();
    for it in &found {
        bytes[it.range()].iter_mut().filter(|it| **it != b'\n').for_each(|it| *it = b' ');
    }
    // Ranges begin and end with lines, so that no character is cut.
    (String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned), diags)
}

impl TornList {
    fn range(&self) -> Range<usize> {
        match self {
            Self::Unclosed { statement, .. } => statement.clone(),
            Self::Unopened(lines) => lines.clone(),
            Self::Endless { line, .. } => line.clone(),
        }
    }

    fn told(&self, text: &str, file: FileId, offset: usize) -> Diag {
        let at = |range: Range<usize>| Span::new(file, range.start + offset..range.end + offset);
        match self {
            Self::Unclosed { open, statement } => {
                let mut diag = Diag::new(Code::TomlSyntax, at(*open..open + 1), "a list is not closed");
                let end = statement.start + text[statement.clone()].trim_end().len();
                diag.label("begins here").help("put `]` behind its last entry");
                diag.fix(at(end..end), "\n]", Applicability::Proposed).done()
            }
            Self::Endless { quote, line } => {
                let end = line.start + text[line.clone()].trim_end().len();
                let mut diag = Diag::new(Code::TomlSyntax, at(*quote..end), "a quote is missing on this line");
                diag.label("has no end here").help("each text on a line begins and ends with one").done()
            }
            Self::Unopened(lines) => {
                let first = text[lines.clone()].lines().next().unwrap_or_default();
                let message = "an entry stands in no list";
                let mut diag = Diag::new(Code::TomlSyntax, at(lines.start..lines.start + first.len()), message);
                diag.label("no `[` before it").help("write the key that it belongs to above it: evidence = [").done()
            }
        }
    }
}

/// Where a line stands: in which lists and tables, and in which string.
#[derive(Debug, Default)]
struct Scan {
    /// Where the lists and the tables in braces begin that are open, and which it is.
    open: Vec<(usize, u8)>,
    /// Where the statement begins that they belong to.
    statement: usize,
    /// The quotes of a string that goes on over lines.
    long: Option<&'static str>,
    /// Where a string begins that ends with its line and not with a quote.
    endless: Option<usize>,
    /// Whether more is open than [`DEEPEST`].
    is_too_deep: bool,
}

/// Every list that is torn, in the order of the text.
fn torn(text: &str) -> Vec<TornList> {
    let mut res: Vec<TornList> = Vec::new();
    let mut scan = Scan::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        if scan.long.is_none() {
            match scan.list() {
                // In braces, a key begins no statement.
                Some(open) if begins_statement(line) => {
                    res.push(TornList::Unclosed { open, statement: scan.statement..start });
                    scan.open.clear();
                }
                None if scan.open.is_empty() && begins_entry(line) => match res.last_mut() {
                    Some(TornList::Unopened(lines)) if lines.end == start => lines.end = end,
                    _ => res.push(TornList::Unopened(start..end)),
                },
                _ => {}
            }
            if scan.open.is_empty() {
                scan.statement = start;
            }
        }
        let is_stray = matches!(res.last(), Some(TornList::Unopened(lines)) if lines.end == end);
        if !is_stray {
            let before = scan.open.clone();
            scan.line(line, start);
            if scan.is_too_deep {
                return res;
            }
            // Of what stands behind the quote, nothing is sure; the next line is an entry again.
            if let Some(quote) = scan.endless.take().filter(|_| scan.long.is_none()) {
                let whole = begins_statement(line) && closes(&text[end..]);
                if !before.is_empty() || whole && scan.open.len() > before.len() {
                    scan.open = before;
                    res.push(TornList::Endless { quote, line: start..end });
                }
            }
        }
        start = end;
    }
    if let Some(open) = scan.list() {
        res.push(TornList::Unclosed { open, statement: scan.statement..text.len() });
    }
    res
}

impl Scan {
    /// Where the outermost list begins, if a list and no table in braces is what is open.
    fn list(&self) -> Option<usize> {
        self.open.last().filter(|it| it.1 == b'[')?;
        self.open.iter().find(|it| it.1 == b'[').map(|it| it.0)
    }

    /// Goes through a line that begins at `start`. A string in one kind of quotes ends with it.
    fn line(&mut self, line: &str, start: usize) {
        let bytes = line.as_bytes();
        let mut at = 0;
        let mut is_value = !self.open.is_empty();
        while at < bytes.len() {
            if let Some(quotes) = self.long {
                let Some(end) = line.get(at..).and_then(|it| it.find(quotes)) else { return };
                at += end + quotes.len();
                self.long = None;
                continue;
            }
            match bytes[at] {
                b'#' => return,
                b'"' | b'\'' => {
                    self.long = ["\"\"\"", "'''"].into_iter().find(|it| bytes[at..].starts_with(it.as_bytes()));
                    let length = if self.long.is_some() { 3 } else { string(&bytes[at..]) };
                    if self.long.is_none() && (length < 2 || bytes.get(at + length - 1) != Some(&bytes[at])) {
                        self.endless = Some(start + at);
                    }
                    at += length;
                    continue;
                }
                b'=' => is_value = true,
                // Before the sign of equality it is a heading.
                b'[' | b'{' if is_value && self.open.len() == DEEPEST => {
                    self.is_too_deep = true;
                    return;
                }
                it @ (b'[' | b'{') if is_value => self.open.push((start + at, it)),
                it @ (b']' | b'}') if is_value => self.close(it),
                _ => {}
            }
            at += 1;
        }
    }

    /// Closes what a bracket or a brace closes. A list ends with all that is open in it, of which the parser tells; a brace
    /// ends no list.
    fn close(&mut self, sign: u8) {
        let last = if sign == b']' {
            self.open.iter().rposition(|it| it.1 == b'[')
        } else {
            self.open.len().checked_sub(1).filter(|at| self.open[*at].1 == b'{')
        };
        if let Some(at) = last {
            self.open.truncate(at);
        }
    }
}

/// How long the string is at the beginning of `bytes`; to the end of the line if it has no end.
fn string(bytes: &[u8]) -> usize {
    let quote = bytes[0];
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            it if it == quote => return at + 1,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Whether a line begins with a bare key and a sign of equality, or is a heading.
pub(super) fn begins_statement(line: &str) -> bool {
    begins_pair(line) || line.starts_with('[') && is_whole_heading(line)
}

/// Whether a text begins with a bare key and a sign of equality. It looks no further than these.
pub(super) fn begins_pair(text: &str) -> bool {
    let rest = text.trim_start_matches(is_bare);
    rest.len() < text.len() && rest.trim_start_matches(' ').starts_with('=')
}

/// Whether a key may have that sign without quotes around it.
pub(super) fn is_bare(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.')
}

/// Whether a line is the name of a table in brackets.
fn is_whole_heading(line: &str) -> bool {
    let heading = line.split('#').next().unwrap_or_default().trim_end();
    let inside = heading.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let inside = inside.map(|it| it.trim_start_matches('[').trim_end_matches(']'));
    inside.is_some_and(|name| {
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.chars().all(|it| is_bare(it) || matches!(it, '"' | ' '))
    })
}

/// Whether what follows a line begins anew: with a statement, a blank line or nothing.
fn closes(rest: &str) -> bool {
    let next = rest.lines().next().unwrap_or_default();
    next.trim().is_empty() || next.starts_with('#') || begins_statement(next)
}

/// Whether a line looks like an entry of a list, or its end.
fn begins_entry(line: &str) -> bool {
    let line = line.trim();
    match line.chars().next() {
        Some('{' | ']') => true,
        Some('"' | '\'') => line.ends_with(',') && !line.contains("=") && !line.starts_with("\"\"\""),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{TornList, mended, torn};
    use crate::span::FileId;

    #[test]
    fn a_list_without_an_end_ends_where_a_statement_begins() {
        for (text, after) in [
            ("a = [\n\"x\",\nb = 1\n", "b = 1\n"),
            ("a = [\n  { b = \"]\" }, # ]\n\n[t]\nc = 1", "[t]\nc = 1"),
            ("a = [[1], [\n[[t]]\n", "[[t]]\n"),
            ("a = [\na = [\n1]\n", "a = [\n1]\n"),
            ("a = [\"x\"", ""),
        ] {
            let found = torn(text);
            let end = text.len() - after.len();
            assert_eq!(found, [TornList::Unclosed { open: 4, statement: 0..end }], "{text}");
            let (blank, diags) = mended(text, FileId::default(), 0);
            assert_eq!((blank.len(), blank.trim_start(), diags.len()), (text.len(), after, 1), "{text}");
        }
    }

    #[test]
    fn entries_without_a_beginning_are_one_mistake() {
        assert_eq!(torn("a = 1\n{ b = 1 },\n  { b = 2 },\n]\nc = 1\n"), [TornList::Unopened(6..32)]);
        assert_eq!(torn("\"x\",\n\"y\",\n]\n"), [TornList::Unopened(0..12)]);
    }

    #[test]
    fn a_text_without_an_end_is_one_mistake_of_its_line() {
        let text = "a = [\n  { b = \"c },\n  { b = \"d\" },\n]\ne = [{ b = \"f }]\ng = 1\n";
        let (first, second) = (text.find("\"c").expect("it is there"), text.find("\"f").expect("it is there"));
        let line = |quote: usize| text[..quote].rfind('\n').map_or(0, |it| it + 1);
        let endless =
            |quote: usize, length: usize| TornList::Endless { quote, line: line(quote)..line(quote) + length };
        assert_eq!(torn(text), [endless(first, 14), endless(second, 17)]);
        assert!(::toml::de::DeTable::parse(&mended(text, FileId::default(), 0).0).is_ok());
        // Outside of lists, the line says it.
        assert_eq!(torn("a = \"b\nc = 1\n"), []);
    }

    #[test]
    fn what_is_whole_is_left_alone() {
        for text in [
            "",
            "a = [\n  { b = 1 },\n  { b = \"[\" },\n]\n[t]\nb = [1, [2]]\n",
            "a = \"\"\"\n[\n{\n\"\"\"\nb = '''\n]'''\n",
            "a = '[' # [\n\"b c\" = 1\n[t.\"x y\"]\n",
            "a = [\n  1, # one\n  [2,\n  3],\n]\n",
            "a = [\n{ b = 1,\nc = 2 },\n]\nd = {\ne = 3,\n}\n",
            // A brace is lost, not the end of the list.
            "a = [{ b = 1 ]\nc = 1\n",
            "a = [ b = 1 }]\nc = 1\n",
        ] {
            assert_eq!(torn(text), [], "{text}");
        }
    }
}
