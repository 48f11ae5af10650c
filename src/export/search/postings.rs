//! Which word leads where, in files of much the same size: a script loads those that hold the words it is asked for.

use super::entries::SearchEntry;
use super::words::{Endings, atoms, key};
use crate::export::columns::columns;
use std::collections::{BTreeSet, HashMap};

/// What a word counts by where it stands: in the title, in another name, beside them, in the summary, in the text.
const TITLE: u32 = 12;
const NAMES: u32 = 8;
const BESIDE: u32 = 4;
const SUMMARY: u32 = 2;
const TEXT: u32 = 1;
/// A whole name counts so much if it is the title, and so much if it is another name.
const WHOLE_TITLE: u32 = 2;
const WHOLE_NAME: u32 = 1;
/// How many entries a word leads to at most: those that it weighs most in.
const MOST: usize = 300;
/// How many characters a file of words holds before the next one begins.
const FULL: usize = 14_000;

columns! {
    /// A word, and what says it.
    pub(super) WordColumns of WordRow {
        /// The word; a whole name as one word begins with "=".
        word: String,
        /// The numbers of the entries.
        entries: Vec<u32>,
        /// What it weighs in each of them.
        weights: Vec<u32>,
    }
}

/// A word's entries in order, each with what it weighs in it.
type Places = Vec<(u32, u32)>;

/// The words of titles and names that are letters: what a misspelled word could have meant.
pub(super) fn names(entries: &[SearchEntry], endings: &Endings) -> BTreeSet<String> {
    let texts = entries.iter().flat_map(|it| it.names.iter().chain(&it.beside).chain([&it.title]));
    let words = texts.flat_map(|it| atoms(it, endings));
    words.filter(|it| it.chars().count() > 2 && it.starts_with(char::is_alphabetic)).collect()
}

/// Every word with its entries, in the order of words, in files.
pub(super) fn files(entries: &[SearchEntry], endings: &Endings) -> Vec<Vec<WordRow>> {
    let mut found: HashMap<String, Places> = HashMap::new();
    for (at, entry) in (0u32..).zip(entries) {
        words(at, entry, endings, &mut found);
        wholes(at, entry, endings, &mut found);
    }
    let mut found: Vec<(String, Places)> = found.into_iter().collect();
    found.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let mut res: Vec<Vec<WordRow>> = vec![Vec::new()];
    let mut size = 0;
    for (word, places) in found {
        let row = row(word, places);
        size += row.word.len() + 8 + row.entries.iter().map(|it| it.to_string().len() + 3).sum::<usize>();
        if size > FULL && res.last().is_some_and(|it| !it.is_empty()) {
            res.push(Vec::new());
            size = 0;
        }
        res.last_mut().expect("there is one from the beginning").push(row);
    }
    res
}

/// The words of one entry. A word counts once in each place, however often it stands there.
fn words(at: u32, entry: &SearchEntry, endings: &Endings, found: &mut HashMap<String, Places>) {
    let atoms = |text: &str| atoms(text, endings);
    let title = atoms(&entry.title);
    // A word that is most of a title says more than one of many.
    let weight = TITLE + 2 * TITLE / u32::try_from(title.len().max(1)).unwrap_or(TITLE);
    let of = |texts: &[String]| texts.iter().flat_map(|it| atoms(it)).collect::<Vec<_>>();
    let (names, beside) = (of(&entry.names), of(&entry.beside));
    let (summary, text) = (atoms(&entry.summary), atoms(&entry.text));
    for (mut words, weight) in [(title, weight), (names, NAMES), (beside, BESIDE), (summary, SUMMARY), (text, TEXT)] {
        words.sort_unstable();
        words.dedup();
        for word in words {
            *weight_in(found.entry(word).or_default(), at) += weight;
        }
    }
}

/// The names of one entry, each as one word.
fn wholes(at: u32, entry: &SearchEntry, endings: &Endings, found: &mut HashMap<String, Places>) {
    let title = [(key(&entry.title, endings), WHOLE_TITLE)];
    for (name, weight) in title.into_iter().chain(entry.names.iter().map(|it| (key(it, endings), WHOLE_NAME))) {
        if !name.is_empty() {
            let known = weight_in(found.entry(format!("={name}")).or_default(), at);
            *known = weight.max(*known);
        }
    }
}

/// What a word weighs in the entry that is looked at, which is the last one that it can lead to; nothing at first.
fn weight_in(places: &mut Places, at: u32) -> &mut u32 {
    if places.last().is_none_or(|it| it.0 != at) {
        places.push((at, 0));
    }
    let last = places.len() - 1;
    &mut places[last].1
}

fn row(word: String, mut places: Places) -> WordRow {
    if places.len() > MOST {
        places.sort_by_key(|(at, weight)| (std::cmp::Reverse(*weight), *at));
        places.truncate(MOST);
        places.sort_unstable();
    }
    let (entries, weights) = places.into_iter().unzip();
    WordRow { word, entries, weights }
}
