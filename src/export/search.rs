//! The search index: small scripts by first letter, loaded as the reader types.
//!
//! An entry is a page or an anchor; a word leads to the entries that say it,
//! with a weight. Nothing is ranked here but by where a word stands.

use super::columns::columns;
use super::table::ScriptTable;
use crate::data::{ComponentKind, RecordKind};
use crate::parse::{Body, OwnPage, Piece};
use crate::plan::{Site, address};
use crate::shape::Words;
use crate::words::say;
use crate::words::{clause, component, verdict};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How many entries stand in one file.
const CHUNK: usize = 400;
/// A word of the title counts so much, one of the names beside it so much, one of the text 1.
const TITLE: u32 = 12;
const NAMES: u32 = 6;

/// Something that can be found.
struct SearchEntry {
    /// "model", "license", "explainer", …
    kind: &'static str,
    title: String,
    href: String,
    /// A sentence shown under the title.
    summary: String,
    /// Other words people look for it by.
    names: String,
    /// What else is on it.
    text: String,
}

impl SearchEntry {
    fn row(&self) -> EntryRow {
        EntryRow { kind: self.kind, title: self.title.clone(), href: self.href.clone(), summary: self.summary.clone() }
    }
}

columns! {
    /// An entry as it is shown.
    EntryColumns of EntryRow {
        kind: &'static str,
        title: String,
        href: String,
        summary: String,
    }
}

columns! {
    /// A word, and what says it.
    WordColumns of WordRow {
        word: String,
        /// The numbers of the entries.
        entries: Vec<u32>,
        /// What it weighs in each of them.
        weights: Vec<u32>,
    }
}

/// What the search page loads first.
#[derive(Serialize)]
struct SearchIndex {
    /// How many entries stand in one file.
    chunk: usize,
    /// The addresses of the files of entries.
    entries: Vec<String>,
    /// The addresses of the files of words, by first letter.
    words: BTreeMap<String, String>,
}

/// The index and its shards.
pub(super) fn index(site: &Site<'_>) -> Vec<ScriptTable> {
    let entries = entries(site);
    let chunks = entries.chunks(CHUNK).enumerate().map(|(at, chunk)| {
        let rows: EntryColumns = chunk.iter().map(SearchEntry::row).collect();
        ScriptTable::new(&format!("entries-{at}"), &format!("entries[{at}]"), &rows)
    });
    let chunks: Vec<ScriptTable> = chunks.collect();
    let shards = shards(&entries);
    let shards: Vec<(String, ScriptTable)> = shards
        .into_iter()
        .map(|(letter, words)| {
            let words: WordColumns = words.into_iter().collect();
            let table = ScriptTable::new(&format!("words-{letter}"), &format!("words[{letter:?}]"), &words);
            (letter, table)
        })
        .collect();
    let index = SearchIndex {
        chunk: CHUNK,
        entries: chunks.iter().map(|it| it.address.clone()).collect(),
        words: shards.iter().map(|(letter, it)| (letter.clone(), it.address.clone())).collect(),
    };
    let mut res = vec![ScriptTable::new("index", "index", &index)];
    res.extend(chunks);
    res.extend(shards.into_iter().map(|it| it.1));
    res
}

/// Words by their first letter, in order.
fn shards(entries: &[SearchEntry]) -> BTreeMap<String, Vec<WordRow>> {
    let mut found: BTreeMap<String, BTreeMap<u32, u32>> = BTreeMap::new();
    for (at, entry) in (0u32..).zip(entries) {
        // A word that is most of a title says more than one of many.
        let title = TITLE + 2 * TITLE / u32::try_from(tokens(&entry.title).count().max(1)).unwrap_or(TITLE);
        for (text, weight) in [(&entry.title, title), (&entry.names, NAMES), (&entry.summary, 2), (&entry.text, 1)] {
            // A word counts once in each place, however often it stands there.
            for word in tokens(text).collect::<BTreeSet<_>>() {
                *found.entry(word).or_default().entry(at).or_default() += weight;
            }
        }
    }
    let mut res: BTreeMap<String, Vec<WordRow>> = BTreeMap::new();
    for (word, places) in found {
        // What most entries say tells nothing of any of them.
        if entries.len() > 20 && places.len() * 2 > entries.len() {
            continue;
        }
        let letter = word.chars().next().filter(char::is_ascii_alphanumeric).map_or("_".to_owned(), String::from);
        let (entries, weights) = places.into_iter().unzip();
        res.entry(letter).or_default().push(WordRow { word, entries, weights });
    }
    res
}

/// The words of a text: letters and digits in small letters, at least two of them.
fn tokens(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| it.chars().count() > 1);
    words.map(str::to_lowercase)
}

fn entries(site: &Site<'_>) -> Vec<SearchEntry> {
    let mut res = Vec::new();
    explainers(site, &mut res);
    own_pages(site, &mut res);
    glossary(site, &mut res);
    models(site, &mut res);
    licenses(site, &mut res);
    others(site, &mut res);
    res
}

/// Pages of the site's own, and sections of the explainers.
fn own_pages(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    let facts = site.assessed.facts;
    let pages = facts.pages.iter().filter(|it| it.0 != "index").map(|(id, it)| (address::page(id), it));
    let sections = facts.sections.iter().map(|(id, it)| (address::section(id), it));
    for (href, filed) in pages.chain(sections) {
        let OwnPage { front, body } = &*filed.value;
        res.push(SearchEntry {
            kind: "page",
            title: front.title.clone(),
            href,
            summary: front.summary.clone().unwrap_or_default(),
            names: body.headings.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" "),
            text: text_of(body),
        });
    }
}

/// The words of a text.
fn text_of(body: &Body) -> String {
    let html = body.pieces.iter().filter_map(|it| if let Piece::Html(it) = it { Some(it.as_str()) } else { None });
    bare(&html.collect::<String>())
}

fn explainers(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    for (slug, filed) in &site.assessed.facts.explainers {
        let (front, body) = (&filed.value.front, &filed.value.body);
        res.push(SearchEntry {
            kind: "explainer",
            title: front.title.clone(),
            href: address::explainer(slug),
            summary: front.summary.clone(),
            names: body.headings.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" "),
            text: text_of(body),
        });
    }
}

/// The text of finished HTML, without its tags and signs.
fn bare(html: &str) -> String {
    let mut res = String::with_capacity(html.len());
    let mut inside = false;
    for it in html.chars() {
        match it {
            // A sign such as &quot; parts words, and its name is none.
            '<' | '&' => inside = true,
            '>' | ';' if inside => {
                inside = false;
                res.push(' ');
            }
            _ if !inside => res.push(it),
            _ => {}
        }
    }
    res
}

fn glossary(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    let Some(glossary) = &site.assessed.facts.glossary else { return };
    for (id, term) in &glossary.value.term {
        res.push(SearchEntry {
            kind: "term",
            title: term.name.clone(),
            href: format!("glossary.html#{}", id.value),
            summary: term.definition.clone(),
            names: String::new(),
            text: String::new(),
        });
    }
}

fn models(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    for at in site.order() {
        let release = site.assessed.models[*at].release;
        let record = &release.record.value;
        let org = site.assessed.facts.org_name(&release.org);
        let variants = record.variant.iter().filter_map(|it| it.hf.as_deref());
        let hf = record.identifiers.as_ref().and_then(|it| it.hf.as_deref());
        let names = record.aliases.iter().map(String::as_str).chain(record.family.as_ref().map(|it| it.as_str()));
        let names = names.chain([org, release.id.as_str()]).chain(hf).chain(variants);
        res.push(SearchEntry {
            kind: "model",
            title: record.name.clone(),
            href: address::model(&release.id),
            summary: verdict::sentence(&site.words, &site.assessed.models[*at]),
            names: names.collect::<Vec<_>>().join(" "),
            text: record.summary.clone(),
        });
    }
    for (slug, family) in &site.families {
        res.push(SearchEntry {
            kind: "family",
            title: family.name.clone(),
            href: address::family(slug),
            summary: say!(site.words, "found-family", count = family.models.len()),
            names: String::new(),
            text: String::new(),
        });
    }
}

fn licenses(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    for (id, entry) in &site.assessed.facts.licenses {
        let record = entry.record.as_ref().map(|it| &it.value);
        let clauses = record.into_iter().flat_map(|it| it.clause.iter());
        let text = clauses
            .flat_map(|(kind, it)| [clause::heading(&site.words, kind.value), it.effect.clone().unwrap_or_default()]);
        let aliases = record.map(|it| it.aliases.join(" ")).unwrap_or_default();
        res.push(SearchEntry {
            kind: "license",
            title: entry.name.clone(),
            href: address::license(id),
            summary: record.map(|it| it.summary.clone()).unwrap_or_default(),
            names: format!("{id} {aliases}"),
            text: text.collect::<Vec<_>>().join(" "),
        });
    }
}

/// Records of the other kinds, and components.
fn others(site: &Site<'_>, res: &mut Vec<SearchEntry>) {
    let own = [RecordKind::Model, RecordKind::License, RecordKind::Explainer, RecordKind::Page];
    for it in site.assessed.facts.records().filter(|it| it.kind.has_pages() && !own.contains(&it.kind)) {
        let (href, names) = (address::record(it.kind, it.id), it.about.names.join(" "));
        res.push(SearchEntry {
            kind: it.kind.title(),
            title: it.about.title.to_owned(),
            href,
            summary: it.about.summary.to_owned(),
            names: format!("{} {names}", it.id),
            text: String::new(),
        });
    }
    // Without models, nothing is told of components.
    for it in ComponentKind::ALL.iter().filter(|_| !site.assessed.facts.models.is_empty()) {
        res.push(SearchEntry {
            kind: "component",
            title: component::heading(&site.words, *it),
            href: address::component(it.name()),
            summary: component::meaning(&site.words, *it),
            names: String::new(),
            text: String::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{bare, tokens};

    #[test]
    fn words_are_letters_and_digits_in_small_letters() {
        assert_eq!(tokens("Apache-2.0 & gpt-oss-120B").collect::<Vec<_>>(), ["apache", "gpt", "oss", "120b"]);
    }

    #[test]
    fn tags_and_signs_are_not_text() {
        assert_eq!(
            tokens(&bare("<p class=\"short\">A<b>door</b> &quot;ajar&quot;; open</p>")).collect::<Vec<_>>(),
            ["door", "ajar", "open"]
        );
    }
}
