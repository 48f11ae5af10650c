//! The search index: scripts of which a page loads those that hold what a reader types.
//!
//! An entry is a page or an anchor; a word leads to the entries that say it, with a weight by where it stands; a whole name
//! as one word leads to what is called so. `static/rank.js` ranks. An index of others would have to be loaded as a whole:
//! minisearch and orama keep theirs in memory, Pagefind's is fetched, which a page in a folder on disk may not do.

mod alike;
mod entries;
mod postings;
mod unspaced;
mod words;

use super::columns::columns;
use super::table::ScriptTable;
use crate::foreign::bare as unmarked;
use crate::plan::{Site, Subject};
use alike::{Alike, Asks};
use entries::{KINDS, PAGE, SearchEntry, entries};
use postings::WordColumns;
use serde::Serialize;
use std::collections::BTreeSet;
use words::Endings;

/// How many entries stand in one file.
const CHUNK: usize = 12;
/// How many characters a file of texts holds before the next one begins.
const FULL: usize = 16_000;

columns! {
    /// An entry as it is shown.
    EntryColumns of EntryRow {
        /// The number of its kind.
        kind: usize,
        title: String,
        href: String,
        summary: String,
        /// The file that holds its text, from 1; 0 if it has none.
        file: usize,
        /// What of it is in the language of the records and not of the page: 1 the title, 2 the summary, 4 the text.
        foreign: u8,
    }
}

columns! {
    /// What stands on an entry's page.
    TextColumns of TextRow {
        /// The number of the entry.
        entry: usize,
        text: String,
    }
}

/// What the search loads first.
#[derive(Serialize)]
struct SearchIndex {
    /// How many entries there are.
    count: usize,
    /// How many of them stand in one file.
    chunk: usize,
    /// The fingerprints of the files of entries, one after the other: of the first it is `data/entries-0.<fingerprint>.js`.
    entries: String,
    /// The first word of each file of words, in order.
    first: Vec<String>,
    /// The fingerprints of these files.
    words: String,
    /// The fingerprints of the files of texts.
    texts: String,
    /// The address of the words that names are made of.
    names: String,
    /// What each kind of entry is called.
    kinds: Vec<String>,
    /// The number of the first entry of each kind: entries stand in the order of kinds.
    starts: Vec<usize>,
    /// Words that mean the same to a reader.
    alike: Vec<Alike>,
    /// Forms of questions, and the kinds of pages that answer them.
    asks: Vec<Asks>,
    /// Phrases by which two things are to be compared, as one text.
    pair: String,
    /// The pages that compare.
    compared: Vec<Compared>,
    /// The number of the kind whose pages list every model, and those of the kinds whose names such a page is found by.
    lists: Option<usize>,
    listed: Vec<usize>,
    /// The numbers of the kinds whose entries stand in an order that means something.
    ordered: Vec<usize>,
    /// Words that say nothing of what is looked for, as one text.
    idle: String,
    /// Words that say nothing beside words of the other language.
    strange: String,
    /// What the language adds to words.
    endings: Endings,
    /// What the other language does that readers type.
    foreign: Endings,
}

/// A page that compares two things.
#[derive(Serialize)]
struct Compared {
    /// The kind that it compares.
    of: usize,
    /// The numbers of the kinds whose names stand for such.
    kinds: Vec<usize>,
    /// The number of the page's entry.
    entry: usize,
}

/// The words of a message, each once, as one text.
fn listed(site: &Site<'_>, id: &str, endings: &Endings) -> String {
    let words: BTreeSet<String> = words::atoms(&unmarked(&site.words.get(id)), endings).into_iter().collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// The index and its shards.
pub(super) fn index(site: &Site<'_>) -> Vec<ScriptTable> {
    let (entries, endings) = (entries(site), Endings::new(&site.words));
    let (files, texts) = texts(&entries);
    let rows: Vec<EntryRow> = entries.iter().zip(files).map(|(entry, file)| row(entry, file)).collect();
    let chunks = chunks(rows);
    let (first, words) = words(&entries, &endings);
    let names: Vec<String> = postings::names(&entries, &endings).into_iter().collect();
    let names = ScriptTable::new("names", "names", &names);
    let prints = |tables: &[ScriptTable]| tables.iter().map(ScriptTable::print).collect();
    let index = SearchIndex {
        count: entries.len(),
        chunk: CHUNK,
        entries: prints(&chunks),
        first,
        words: prints(&words),
        texts: prints(&texts),
        names: names.address.clone(),
        kinds: KINDS.iter().chain([&PAGE]).map(|it| site.words.get(&format!("found-{it}"))).collect(),
        starts: (0..=KINDS.len()).map(|kind| entries.partition_point(|it| kind_of(it) < kind)).collect(),
        alike: alike::all(&site.words, &endings),
        asks: alike::asks(&site.words, &endings),
        pair: alike::line(&alike::pairs(&site.words, &endings)),
        compared: compared(site, &entries),
        lists: KINDS.iter().position(|it| *it == "use"),
        listed: kinds(&OF_MODELS),
        ordered: kinds(&["model", "license", "use", "explainer"]),
        strange: listed(site, "search-idle-foreign", &endings),
        idle: listed(site, "search-idle", &endings),
        endings,
        foreign: alike::foreign_endings(&site.words),
    };
    let mut res = vec![ScriptTable::at_name("index", "index", &index), names];
    res.extend(chunks);
    res.extend(words);
    res.extend(texts);
    res
}

/// Kinds whose names stand for models, the models' own first.
const OF_MODELS: [&str; 3] = ["model", "family", "org"];

/// The numbers of kinds.
fn kinds(names: &[&str]) -> Vec<usize> {
    names.iter().filter_map(|name| KINDS.iter().position(|it| it == name)).collect()
}

/// The pages that compare: models, and licenses.
fn compared(site: &Site<'_>, entries: &[SearchEntry]) -> Vec<Compared> {
    let pages = [(Subject::Compare, kinds(&OF_MODELS)), (Subject::CompareLicenses, kinds(&["license"]))];
    let page = |(subject, kinds): (Subject, Vec<usize>)| {
        let address = subject.address(site.assessed);
        let entry = entries.iter().position(|it| it.href == address)?;
        Some(Compared { of: *kinds.first()?, kinds, entry })
    };
    pages.into_iter().filter_map(page).collect()
}

/// The number of an entry's kind.
fn kind_of(entry: &SearchEntry) -> usize {
    KINDS.iter().position(|it| *it == entry.kind).unwrap_or(KINDS.len())
}

fn row(entry: &SearchEntry, file: usize) -> EntryRow {
    EntryRow {
        kind: kind_of(entry),
        title: entry.title.clone(),
        href: entry.href.clone(),
        summary: entry.summary.clone(),
        file,
        foreign: entry.foreign,
    }
}

/// The entries, so many in a file.
fn chunks(rows: Vec<EntryRow>) -> Vec<ScriptTable> {
    let mut res = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let (at, chunk): (usize, EntryColumns) = (res.len(), rows.by_ref().take(CHUNK).collect());
        res.push(ScriptTable::new(&format!("entries-{at}"), &format!("entries[{at}]"), &chunk));
    }
    res
}

/// The first word of each file of words, and these files.
fn words(entries: &[SearchEntry], endings: &Endings) -> (Vec<String>, Vec<ScriptTable>) {
    let files = postings::files(entries, endings).into_iter().filter(|it| !it.is_empty()).enumerate();
    let file = |(at, rows): (usize, Vec<postings::WordRow>)| {
        let first = rows[0].word.clone();
        let columns: WordColumns = rows.into_iter().collect();
        (first, ScriptTable::new(&format!("words-{at}"), &format!("words[{at}]"), &columns))
    };
    files.map(file).unzip()
}

/// The texts of the entries, from which a part around the words is shown: the number of the file that holds each of them,
/// and the files.
fn texts(entries: &[SearchEntry]) -> (Vec<usize>, Vec<ScriptTable>) {
    let mut files: Vec<Vec<TextRow>> = Vec::new();
    let mut numbers = Vec::new();
    let mut size = FULL;
    for (entry, it) in entries.iter().enumerate() {
        if it.text.trim().is_empty() {
            numbers.push(0);
            continue;
        }
        if size >= FULL {
            files.push(Vec::new());
            size = 0;
        }
        size += it.text.len();
        let text = it.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(file) = files.last_mut() {
            file.push(TextRow { entry, text });
        }
        numbers.push(files.len());
    }
    let table = |(at, rows): (usize, Vec<TextRow>)| {
        let columns: TextColumns = rows.into_iter().collect();
        ScriptTable::new(&format!("texts-{at}"), &format!("texts[{at}]"), &columns)
    };
    (numbers, files.into_iter().enumerate().map(table).collect())
}
