//! What is nearly a link, a heading or a row of a table: CommonMark takes it for text, or leaves it out, and says nothing.

use super::writer::Writer;
use crate::data::RecordKind;
use crate::diag::{Code, Diag};
use std::ops::Range;

/// Neither the words of a link nor an address is longer, in bytes: further away nothing is looked for.
const LONGEST: usize = 300;

/// What else a link can begin with than what leads to a page by its name.
const BEGINNINGS: [&str; 6] = ["https:", "http:", "mailto:", "count:", "../", "./"];

/// What is nearly something else.
#[derive(Debug, PartialEq, Eq)]
struct Nearly {
    place: Range<usize>,
    message: &'static str,
    label: &'static str,
    help: String,
    /// What is meant, in the place of all of it.
    right: Option<String>,
}

/// Whether words can only be meant as an address.
fn is_address(words: &str) -> bool {
    let path = words.split('#').next().unwrap_or_default();
    let is_named = || words.split_once(':').is_some_and(|(scheme, _)| RecordKind::schemes().any(|it| it == scheme));
    let is_path = || [".md", ".html"].iter().any(|it| path.ends_with(it));
    let is_one_line = !words.contains(['\n', '(', '[', '"']);
    is_one_line && (BEGINNINGS.iter().any(|it| words.starts_with(it)) || is_named() || is_path())
}

/// The brackets of a link and what stands behind them, from where the text `part` of `source` has the sign between both.
fn links(source: &str, part: Range<usize>) -> Vec<Nearly> {
    let text = &source[part.clone()];
    let between = ["](", "] (", ")["].into_iter().flat_map(|sign| text.match_indices(sign));
    let escaped = |at: usize| source[..at].ends_with('\\');
    let found =
        between.filter(|it| !escaped(part.start + it.0)).filter_map(|(at, sign)| link(source, part.start + at, sign));
    found.collect()
}

/// The link that the sign at a place of the source is the middle of, if it is meant as one.
fn link(source: &str, at: usize, sign: &str) -> Option<Nearly> {
    let (open, close) = if sign == ")[" { ('(', ']') } else { ('[', ')') };
    let from = source.floor_char_boundary(at.saturating_sub(LONGEST));
    let start = from + source[from..at].rfind(open)?;
    let words = Some(&source[start + 1..at]).filter(|it| !it.contains("\n\n"))?;
    let begin = at + sign.len();
    let rest = &source[begin..source.floor_char_boundary(begin + LONGEST)];
    let paragraph = rest.find("\n\n").map_or(rest, |it| &rest[..it]);
    let address = paragraph.split(close).next().filter(|it| it.len() < paragraph.len());
    // What holds other brackets is no address that goes on, but a text behind one without an end.
    let address = address.filter(|it| sign != "](" || !it.contains(['[', '(']));
    let end = |address: &str| start..at + sign.len() + address.len() + 1;
    match (sign, address) {
        ("](", Some(address)) => {
            let whole: String = address.split_whitespace().collect();
            let right = (whole != address && is_address(&whole)).then(|| format!("[{words}]({whole})"));
            let help = match &right {
                Some(right) => format!("an address has no blanks: write {right}"),
                None => format!("an address has no blanks: write [{words}](<{}>), or take them out", address.trim()),
            };
            (whole != address).then(|| Nearly::link(end(address), help, right))
        }
        ("](", _) => {
            let address = rest.split_whitespace().next().unwrap_or_default();
            let help = "put `)` behind the address, without a blank before it".to_owned();
            is_address(address).then(|| Nearly::link(start..at + sign.len() + address.len(), help, None))
        }
        ("] (", Some(address)) if is_address(address) && !address.contains(' ') => {
            let right = format!("[{words}]({address})");
            Some(Nearly::link(end(address), format!("no blank stands between brackets: write {right}"), Some(right)))
        }
        (")[", Some(address)) if is_address(address) && !address.contains(' ') => {
            let right = format!("[{words}]({address})");
            let help = format!("the words stand in [ ], and the address in ( ): write {right}");
            Some(Nearly::link(end(address), help, Some(right)))
        }
        _ => None,
    }
}

/// Links whose words lack their end, in the text `part` of `source`: `[the text(license:MIT)`.
fn unclosed(source: &str, part: Range<usize>) -> Vec<Nearly> {
    let brackets = source[part.clone()].match_indices('(');
    brackets.filter_map(|(at, _)| unclosed_at(source, part.start + at)).collect()
}

/// The link whose address begins behind the bracket at a place of the source, if its words lack their end.
fn unclosed_at(source: &str, at: usize) -> Option<Nearly> {
    let from = source.floor_char_boundary(at.saturating_sub(LONGEST));
    let start = from + source[from..at].rfind('[')?;
    let words = Some(source[start + 1..at].trim_end()).filter(|it| !it.contains([']', '\n', '(']) && !it.is_empty())?;
    let rest = &source[at + 1..source.floor_char_boundary(at + 1 + LONGEST)];
    let address = rest.split_once(')')?.0;
    if !is_address(address) || address.contains(char::is_whitespace) {
        return None;
    }
    let right = format!("[{words}]({address})");
    let help = format!("put `]` behind the words: write {right}");
    Some(Nearly::link(start..at + address.len() + 2, help, Some(right)))
}

impl Nearly {
    fn link(place: Range<usize>, help: String, right: Option<String>) -> Self {
        Self { place, message: "this is no link", label: "readers see these brackets", help, right }
    }
}

/// A heading without the blank behind its signs, where the text `part` begins a line with it.
fn heading(source: &str, part: &Range<usize>) -> Option<Nearly> {
    let before = source[..part.start].trim_end_matches(' ');
    let begins = before.is_empty() || before.ends_with('\n');
    let line = source[part.clone()].lines().next().filter(|_| begins)?;
    let words = line.trim_start_matches('#');
    let signs = line.len() - words.len();
    let is_meant = (2..=6).contains(&signs) && words.starts_with(char::is_alphanumeric);
    is_meant.then(|| Nearly {
        place: part.start..part.start + line.len(),
        message: "this is no heading",
        label: "readers see these signs",
        help: format!("a blank stands behind the signs: write {} {words}", &line[..signs]),
        right: Some(format!("{} {words}", &line[..signs])),
    })
}

/// The first cell of a row that stands beyond the last column, and what follows it.
fn beyond(source: &str, row: Range<usize>, columns: usize) -> Option<Range<usize>> {
    let line = source[row.clone()].trim_end();
    let mut cells = 0;
    let mut start = usize::from(line.starts_with('|'));
    for (at, _) in line.match_indices('|').filter(|it| it.0 > 0 && !line[..it.0].ends_with('\\')) {
        cells += 1;
        if cells > columns {
            break;
        }
        start = at + 1;
    }
    let is_beyond = cells >= columns && !line[start..].trim_matches(['|', ' ']).is_empty() && cells > 0;
    // With fewer signs than columns, all cells are there.
    (is_beyond && line[..start].matches('|').count() >= columns).then(|| row.start + start..row.start + line.len())
}

impl Writer<'_, '_> {
    /// Reports what is nearly a link or a heading in a piece of text.
    pub(super) fn nearly(&mut self, text: Range<usize>) {
        let heading = heading(self.source, &text);
        let unclosed = unclosed(self.source, text.clone());
        for it in links(self.source, text).into_iter().chain(unclosed).chain(heading) {
            let span = self.span(it.place);
            let mut diag = Diag::new(Code::UndefinedReference, span, it.message);
            diag.label(it.label).help(it.help);
            if let Some(right) = it.right {
                diag.replace(right);
            }
            self.diags.push(diag);
        }
    }

    /// Reports the cells of a row for which the table has no column: they are left out.
    pub(super) fn lost_cells(&mut self, row: Range<usize>) {
        let columns = self.table.columns();
        if let Some(lost) = beyond(self.source, row, columns) {
            let span = self.span(lost);
            let mut diag = Diag::new(Code::UndefinedReference, span, "a row has more cells than the table has columns");
            diag.label("no reader sees it");
            diag.help("give the first row and the line below it one more column; a `|` in words is written `\\|`");
            self.diags.push(diag);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{beyond, heading, links};

    fn told(text: &str) -> Vec<Option<String>> {
        links(text, 0..text.len()).into_iter().map(|it| it.right).collect()
    }

    #[test]
    fn what_is_nearly_a_link_is_told_with_the_link() {
        for (text, right) in [
            ("a [b](license: MIT) c", Some("[b](license:MIT)")),
            ("a [b](a file.md) c", Some("[b](afile.md)")),
            ("a [b] (https://a.example/) c", Some("[b](https://a.example/)")),
            ("a (b)[license:MIT] c", Some("[b](license:MIT)")),
            ("a [b](see what I mean) c", None),
            ("a [b](license:MIT c", None),
        ] {
            assert_eq!(told(text), [right.map(str::to_owned)], "{text}");
        }
    }

    #[test]
    fn what_is_ordinary_in_prose_is_not() {
        for text in ["he [the author] (2024) said", "a (b)[1]", "f(x)[i] = 1", "a [b\\](c d)", "[b](", "](", ")["] {
            assert_eq!(told(text), Vec::<Option<String>>::new(), "{text}");
        }
    }

    #[test]
    fn a_heading_has_a_blank() {
        let told = |text: &str| heading(text, &(0..text.len())).and_then(|it| it.right);
        assert_eq!(told("##Data\nmore"), Some("## Data".to_owned()));
        for text in ["#data is a tag", "## Data", "#######x", "## "] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn cells_beyond_the_last_column_are_found() {
        let lost = |row: &str, columns| beyond(row, 0..row.len(), columns).map(|it| row[it].to_owned());
        assert_eq!(lost("| 1 | 2 | 3 |", 2).as_deref(), Some(" 3 |"));
        assert_eq!(lost("1 | 2 | 3", 2).as_deref(), Some(" 3"));
        assert_eq!(lost("| 1 | 2 |  |", 2), None);
        for row in ["| 1 | 2 |", "1 | 2", "| 1 |", "1", "| 1 \\| 2 | 3 |", ""] {
            assert_eq!(lost(row, 2), None, "{row}");
        }
    }
}
