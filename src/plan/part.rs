//! Long lists go on over several pages, so that no page grows with the dataset.

use super::Subject;
use crate::assess::Assessed;
use crate::data::ComponentKind;
use std::collections::BTreeMap;

/// How many models one page lists at most.
const ROWS: usize = 150;

/// Which piece of a list a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

impl Part {
    /// Every part of a list of `length` models; one for an empty list.
    pub(super) fn all(length: usize) -> impl Iterator<Item = Self> {
        let of = length.div_ceil(ROWS).max(1);
        (1..=of).map(move |number| Self { number, of })
    }

    /// The address of this part of a page: "spectrum.html", "spectrum/2.html".
    pub fn address(self, whole: &str) -> String {
        match self.number {
            1 => whole.to_owned(),
            number => format!("{}/{number}.html", whole.trim_end_matches(".html")),
        }
    }

    /// The part in which the model at `position` of the list stands.
    pub fn with(position: usize) -> usize {
        position / ROWS + 1
    }

    /// How many models stand on the pages before.
    pub fn start(self) -> usize {
        (self.number - 1) * ROWS
    }

    /// The piece of the whole list that belongs on this page.
    pub fn slice<T>(self, list: &[T]) -> &[T] {
        let start = self.start();
        &list[start.min(list.len())..(start + ROWS).min(list.len())]
    }
}

/// How many models the page of a subject lists.
pub(super) struct Lengths<'a> {
    models: usize,
    licenses: BTreeMap<&'a str, usize>,
    orgs: BTreeMap<&'a str, usize>,
    changes: usize,
}

impl<'a> Lengths<'a> {
    pub(super) fn new(assessed: &'a Assessed<'_>) -> Self {
        let mut res = Self {
            models: assessed.models.len(),
            licenses: BTreeMap::new(),
            orgs: BTreeMap::new(),
            changes: super::changes::count(assessed.facts),
        };
        for it in assessed.models.releases() {
            *res.orgs.entry(&it.org).or_default() += 1;
            for license in it.terms_of(ComponentKind::Weights).licenses() {
                *res.licenses.entry(license).or_default() += 1;
            }
        }
        res
    }

    pub(super) fn of(&self, subject: &Subject) -> usize {
        match subject {
            Subject::Spectrum | Subject::Use(_) | Subject::Component(_) | Subject::Standard(_) => self.models,
            Subject::License(id) => self.licenses.get(id.as_str()).copied().unwrap_or(0),
            Subject::Org(id) => self.orgs.get(id.as_str()).copied().unwrap_or(0),
            Subject::Changes => self.changes,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, ROWS};

    #[test]
    fn every_model_stands_on_exactly_one_part() {
        for length in [0, 1, ROWS, ROWS + 1, 3 * ROWS] {
            let list: Vec<usize> = (0..length).collect();
            let shown: Vec<usize> = Part::all(length).flat_map(|it| it.slice(&list).to_vec()).collect();
            assert_eq!(shown, list);
            for at in list {
                assert!(Part::all(length).nth(Part::with(at) - 1).is_some_and(|it| it.slice(&shown).contains(&at)));
            }
        }
    }

    #[test]
    fn the_first_part_keeps_the_address() {
        assert_eq!(Part { number: 1, of: 3 }.address("spectrum.html"), "spectrum.html");
        assert_eq!(Part { number: 2, of: 3 }.address("spectrum.html"), "spectrum/2.html");
    }
}
