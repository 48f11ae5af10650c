//! Where the terms of the glossary stand in a text.

use super::dialect::Forms;
use aho_corasick::AhoCorasick;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The terms of an explainer, looked for all at once.
pub(super) struct TermFinder<'t> {
    pub(super) list: &'t [Forms],
    forms: Option<AhoCorasick>,
    /// For each form the rank of its term.
    of: Vec<usize>,
}

/// Where a term stands: its first byte, its end, its rank.
pub(super) type TermUse = (usize, usize, usize);

impl<'t> TermFinder<'t> {
    pub(super) fn new(list: &'t [Forms]) -> Self {
        let all = list.iter().enumerate().flat_map(|(at, it)| it.forms.iter().map(move |form| (at, form)));
        // No text has longer ones, and a short list of short forms is found in one go. One that several terms have is that of
        // the first, and is looked for once: each place where it stands would be found as often as it is listed.
        let mut known = BTreeSet::new();
        let all = all.filter(|(_, it)| (1..=LONGEST).contains(&it.len()) && known.insert(it.as_str()));
        let (of, forms): (Vec<usize>, Vec<&String>) = all.unzip();
        let forms = if forms.is_empty() { None } else { AhoCorasick::new(forms).ok() };
        Self { list, forms, of }
    }

    /// Every use of a term in `text`, the first first; of those at one place the longest.
    pub(super) fn uses(&self, text: &str) -> Vec<TermUse> {
        let Some(forms) = &self.forms else { return Vec::new() };
        let lower = text.to_ascii_lowercase().replace('\n', " ");
        let found = forms.find_overlapping_iter(&lower);
        let mut res: Vec<TermUse> = found
            .filter_map(|it| Some((it.start(), whole(&lower, it.start(), it.end())?, self.of[it.pattern().as_usize()])))
            .collect();
        res.sort_unstable_by_key(|(start, end, rank)| (*start, Reverse(*end), *rank));
        res
    }
}

/// The longest form that is looked for, in bytes.
const LONGEST: usize = 100;

/// Where the words end that begin at `start` with a form, or its plural, and are words of their own.
fn whole(text: &str, start: usize, end: usize) -> Option<usize> {
    let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let end = if text[end..].starts_with('s') { end + 1 } else { end };
    let apart = !text[..start].ends_with(part) && !text[end..].starts_with(part);
    apart.then_some(end)
}

#[cfg(test)]
mod tests {
    use super::{Forms, TermFinder};
    use crate::span::Span;

    fn uses(text: &str, forms: &[&str]) -> Vec<(usize, usize, usize)> {
        let forms: Vec<Forms> = forms
            .iter()
            .map(|it| Forms { slug: (*it).to_owned(), forms: vec![(*it).to_owned()], span: Span::default() })
            .collect();
        TermFinder::new(&forms).uses(text)
    }

    #[test]
    fn a_term_is_found_as_words_of_its_own() {
        assert_eq!(uses("the weights are open", &["weights"]), [(4, 11, 0)]);
        assert_eq!(uses("two licenses", &["license"]), [(4, 12, 0)]);
        for text in ["lightweights", "open-weight", "licensed", "weightss"] {
            assert_eq!(uses(text, &["weight"]), [], "{text}");
        }
    }

    #[test]
    fn of_two_at_one_place_the_longer_comes_first_and_one_that_is_cut_off_hides_none() {
        assert_eq!(uses("an open\nweight model", &["open", "open weight"]), [(3, 14, 1), (3, 7, 0)]);
        assert_eq!(uses("an open weighted model", &["open", "open weight"]), [(3, 7, 0)]);
    }
}
