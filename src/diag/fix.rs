//! Other words for a place in the sources, and how sure it is that they are meant.

use crate::span::Span;

/// How sure it is that a fix says what the author meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// It only writes the same thing as the format wants it; `ajar check --fix` applies it.
    Certain,
    /// It is the likeliest guess; a person decides.
    Proposed,
}

/// Words to put in place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced, quotes included.
    pub span: Span,
    /// What is put there.
    pub text: String,
    /// Whether it can be applied unseen.
    pub applicability: Applicability,
}

/// The text of one file with `fixes` applied, and for each of them whether it was.
///
/// Of two that overlap, only the first in the text is applied: after it, the other may no longer be right.
pub fn apply(text: &str, fixes: &[&Fix]) -> (String, Vec<bool>) {
    let mut order: Vec<usize> = (0..fixes.len()).collect();
    order.sort_by_key(|at| (fixes[*at].span.start, fixes[*at].span.end));
    let mut applied = vec![false; fixes.len()];
    let mut free = 0;
    for at in &order {
        let range = fixes[*at].span.range();
        // What cannot be cut out of the text was found in another one.
        if range.start >= free && range.start <= range.end && text.get(range.clone()).is_some() {
            applied[*at] = true;
            free = range.end.max(range.start + 1);
        }
    }
    let mut res = String::with_capacity(text.len());
    let mut taken = 0;
    for fix in order.iter().filter(|at| applied[**at]).map(|at| fixes[*at]) {
        let range = fix.span.range();
        res.push_str(&text[taken..range.start]);
        res.push_str(&fix.text);
        taken = range.end;
    }
    res.push_str(&text[taken..]);
    (res, applied)
}

#[cfg(test)]
mod tests {
    use super::{Applicability, Fix, apply};
    use crate::span::{FileId, Span};

    fn fix(range: std::ops::Range<usize>, text: &str) -> Fix {
        Fix { span: Span::new(FileId(0), range), text: text.to_owned(), applicability: Applicability::Certain }
    }

    #[test]
    fn fixes_of_different_lengths_do_not_move_each_other() {
        let (one, two) = (fix(0..1, "long"), fix(4..7, ""));
        assert_eq!(apply("a = bcd # e", &[&two, &one]), ("long =  # e".to_owned(), vec![true, true]));
    }

    #[test]
    fn of_overlapping_fixes_only_the_first_in_the_text_is_applied() {
        let (one, two) = (fix(0..3, "x"), fix(2..4, "y"));
        assert_eq!(apply("abcdef", &[&two, &one]), ("xdef".to_owned(), vec![false, true]));
        let twice = fix(2..2, "z");
        assert_eq!(apply("abcdef", &[&twice, &twice]), ("abzcdef".to_owned(), vec![true, false]));
    }

    #[test]
    fn a_place_that_cuts_a_character_or_lies_outside_is_left_alone() {
        // The second letter takes two bytes.
        let (cut, outside) = (fix(1..2, "x"), fix(7..9, "y"));
        assert_eq!(apply("né", &[&cut, &outside]), ("né".to_owned(), vec![false, false]));
    }
}
