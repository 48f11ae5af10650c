//! Mistakes of TOML's syntax that another one hides: behind a line that is no statement, the parser tells less.

use ::toml::de::{DeTable, Error};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// How often a text is looked at again.
const MOST_LOOKS: usize = 6;

/// Of more mistakes in a text, none is looked behind.
const MOST_MISTAKES: usize = 100;

/// The mistakes that were found in a text, and those that are found when their lines are left out.
pub(super) fn with_hidden(mut errors: Vec<Error>, text: &str) -> Vec<Error> {
    let goes_on = ["\"\"\"", "'''"].iter().any(|it| text.contains(it));
    if errors.is_empty() || errors.len() > MOST_MISTAKES || goes_on {
        return errors;
    }
    let mut rest = Cow::Borrowed(text);
    let mut seen = 0;
    for _ in 0..MOST_LOOKS {
        let Some(without) = without(&rest, &errors[seen..]) else { break };
        seen = errors.len();
        let found = DeTable::parse_recoverable(&without).1;
        errors.extend(found);
        rest = Cow::Owned(without);
        if errors.len() == seen || errors.len() > MOST_MISTAKES {
            break;
        }
    }
    errors
}

/// The text with blanks in place of the lines of some mistakes, and other headings in place of headings. `None` if such a line
/// opens what goes on below it.
fn without(text: &str, errors: &[Error]) -> Option<String> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|it| it.0 + 1)).collect();
    let line = |error: &Error| {
        let place = error.span().map_or(0, |it| it.start);
        starts.partition_point(|start| *start <= place) - 1
    };
    let lines: BTreeSet<usize> = errors.iter().map(line).collect();
    let mut res = String::with_capacity(text.len());
    for (at, line) in text.split_inclusive('\n').enumerate() {
        if !lines.contains(&at) {
            res.push_str(line);
            continue;
        }
        let words = line.trim_end_matches(['\n', '\r']);
        let end = &line[words.len()..];
        if is_heading(words) {
            // Under a heading of its own, no key stands twice.
            let name = format!("z{at}");
            if words.len() < name.len() + 2 {
                return None;
            }
            res.push_str(&format!("[{name}{}]{end}", "z".repeat(words.len() - name.len() - 2)));
        } else if is_whole(words) {
            res.push_str(&" ".repeat(words.len()));
            res.push_str(end);
        } else {
            return None;
        }
    }
    Some(res)
}

/// Whether a line was most likely meant as a heading.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line.trim();
    let is_named = line.contains(|it: char| it.is_ascii_alphabetic()) && !line.contains(['=', '"', '{']);
    is_named && (line.starts_with('[') || line.ends_with(']')) || line.starts_with("[[")
}

/// Whether what a line opens ends on it.
fn is_whole(line: &str) -> bool {
    let count = |signs: [char; 2]| line.matches(signs).count();
    let opens = count(['[', '{']);
    opens == count([']', '}']) && line.matches('"').count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::with_hidden;
    use ::toml::de::DeTable;

    /// The lines, from 1, on which mistakes are found.
    fn lines(text: &str) -> Vec<usize> {
        let found = with_hidden(DeTable::parse_recoverable(text).1, text);
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        let mut res: Vec<usize> = found.iter().map(|it| line(it.span().map_or(0, |span| span.start))).collect();
        res.sort_unstable();
        res.dedup();
        res
    }

    #[test]
    fn a_mistake_behind_another_one_is_found() {
        assert_eq!(lines("name: \"One\"\na = yes\nb = 21 April\n"), [1, 2, 3]);
        assert_eq!(lines("[a]\nx = 1\nb.c]\nx = 2\ny = no\n"), [3, 5]);
    }

    #[test]
    fn what_a_mistake_goes_on_to_is_none() {
        assert_eq!(lines("a: [\n1,\n2,\n]\nb = 1\n").first(), Some(&1));
        assert_eq!(lines("a = 1\nb = [\n  1\n  2,\n]\nc = 1\n"), [4]);
        assert_eq!(lines("a = 1\n"), Vec::<usize>::new());
    }
}
