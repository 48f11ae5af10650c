//! Which word leads where, in files of much the same size: a script loads those that hold the words it is asked for.

use super::entries::SearchEntry;
use super::words::{Endings, atoms, findable, key};
use crate::export::columns::columns;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a word counts by where it stands. In a title, another name or a word beside them, this much and as much again shared
/// among all the words there: a word that is most of a name says more than one of many.
const TITLE: [f64; 2] = [48.0, 96.0];
const NAME: [f64; 2] = [32.0, 32.0];
const BESIDE: [f64; 2] = [12.0, 12.0];
/// In a summary of [`SENTENCE`] words; in a longer one less.
const SUMMARY: f64 = 12.0;
const SENTENCE: f64 = 20.0;
/// In a text of at most [`PASSAGE`] words, each time; in a longer one less (by [`LENGTH`], which is `b` of BM25), and all in all
/// at most [`TEXT_MOST`].
const TEXT: f64 = 4.0;
const TEXT_MOST: f64 = 12.0;
const PASSAGE: f64 = 150.0;
const LENGTH: f64 = 0.75;
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
/// What words weigh in an entry.
type Weights = BTreeMap<String, f64>;

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

/// The words of one entry, each with what it weighs in it.
fn words(at: u32, entry: &SearchEntry, endings: &Endings, found: &mut HashMap<String, Places>) {
    let atoms = |text: &str| findable(text, endings);
    let mut weights: Weights = Weights::new();
    let mut add = |words: Weights| {
        for (word, weight) in words {
            *weights.entry(word).or_default() += weight;
        }
    };
    add(heaviest(std::slice::from_ref(&entry.title), TITLE, &atoms));
    add(heaviest(&entry.names, NAME, &atoms));
    add(heaviest(&entry.beside, BESIDE, &atoms));
    let summary = atoms(&entry.summary);
    let each = SUMMARY / (0.5 + 0.5 * count(summary.len()) / SENTENCE);
    add(summary.into_iter().map(|it| (it, each)).collect());
    add(text(atoms(&entry.text)));
    for (word, weight) in weights {
        *weight_in(found.entry(word).or_default(), at) += whole(weight);
    }
}

/// The words of names, each as in the name in which it weighs most.
fn heaviest(names: &[String], [alone, shared]: [f64; 2], atoms: &impl Fn(&str) -> Vec<String>) -> Weights {
    let mut res: Weights = Weights::new();
    for name in names {
        let words = atoms(name);
        let weight = alone + shared / count(words.len());
        for word in words {
            let known = res.entry(word).or_default();
            *known = known.max(weight);
        }
    }
    res
}

/// The words of a text: the oftener a word stands in it and the shorter it is, the more the word counts.
fn text(words: Vec<String>) -> Weights {
    let each = TEXT / (1.0 - LENGTH + LENGTH * count(words.len()) / PASSAGE).max(1.0);
    let mut res: Weights = Weights::new();
    for word in words {
        let known = res.entry(word).or_default();
        *known = (*known + each).min(TEXT_MOST);
    }
    res
}

fn count(words: usize) -> f64 {
    u32::try_from(words.max(1)).map_or(f64::MAX, f64::from)
}

/// A weight as the files say it: a number without a fraction, and never nothing.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a weight is at most a few hundred")]
fn whole(weight: f64) -> u32 {
    weight.round().max(1.0) as u32
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
