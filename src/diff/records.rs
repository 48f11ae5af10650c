//! Which files came, went, changed, or go by another name.

use crate::data::{RecordKind, original_of};
use crate::read::{File, Sources};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Files that came, went, or changed.
#[derive(Debug, Default, Serialize)]
pub struct RecordChanges {
    /// Not there before.
    pub added: Vec<RecordFile>,
    /// No longer there.
    pub removed: Vec<RecordFile>,
    /// Under another name.
    pub renamed: Vec<Renamed>,
    /// With another text. Explainers are told apart.
    pub edited: Vec<RecordFile>,
}

/// A file of a site, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RecordFile {
    /// "model", "license", "explainer", …; "translation" for what stands in the folder of a language, "file" for what is no
    /// record.
    pub kind: &'static str,
    /// The record's id; the path of a translation, or of a file that is no record.
    pub id: String,
    /// Its path below the site's folder.
    pub file: String,
}

/// A record that has another id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renamed {
    /// Its kind, id and file before.
    pub from: RecordFile,
    /// Its kind, id and file now.
    pub to: RecordFile,
    /// How much of its text it kept.
    pub content: Content,
}

/// How much of its text a renamed record kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// Every line.
    Same,
    /// Most lines.
    Near,
}

/// A record that kept this share of its lines, in percent, is the same one under another name. Records of one
/// organization share many lines, so it takes more than half.
const NEAR: usize = 60;

/// Above so many pairs, records that kept most of their lines are not looked for: it would take long.
const PAIRS: usize = 100_000;

/// What became of the files of a site; `languages` are the folders of all languages but the first.
pub(super) fn records(base: &Sources, head: &Sources, languages: &BTreeSet<&str>) -> RecordChanges {
    let (old, new) = (own(base), own(head));
    let without = |one: &Files<'_>, other: &Files<'_>| {
        let alone = one.keys().filter(|it| !other.contains_key(*it));
        alone.map(|it| record(it, languages)).collect::<Vec<RecordFile>>()
    };
    let (removed, added) = (without(&old, &new), without(&new, &old));
    let (removed, added, renamed) = renamed((removed, &old), (added, &new));
    let other = |(path, file): (&&str, &&File)| new.get(path).is_some_and(|it| !same(file, it));
    let edited = old
        .iter()
        .filter(|it| other(*it))
        .map(|(path, _)| record(path, languages))
        .filter(|it| !is_explainer(it, languages));
    RecordChanges { edited: edited.collect(), added, removed, renamed }
}

/// The files of the site's folder, by path; the default theme is nobody's change.
fn own(sources: &Sources) -> Files<'_> {
    sources.files().filter(|(_, it)| !it.builtin).map(|(_, it)| (it.path.as_str(), it)).collect()
}

/// Whether it is an explainer, in whatever language.
fn is_explainer(it: &RecordFile, languages: &BTreeSet<&str>) -> bool {
    let original = languages.iter().find_map(|language| original_of(&it.file, language));
    matches!(RecordKind::at(original.as_ref().unwrap_or(&it.file)), Some((RecordKind::Explainer, _)))
}

fn record(path: &str, languages: &BTreeSet<&str>) -> RecordFile {
    if languages.iter().any(|it| original_of(path, it).is_some()) {
        return RecordFile { kind: "translation", id: path.to_owned(), file: path.to_owned() };
    }
    let record = RecordKind::at(path).filter(|(kind, _)| kind.id_parts() > 0);
    let (kind, id) = record.map_or(("file", path.to_owned()), |(kind, id)| (kind.title(), id));
    RecordFile { kind, id, file: path.to_owned() }
}

/// Whether two files say the same; how their lines end does not matter in a text.
fn same(one: &File, other: &File) -> bool {
    one.bytes() == other.bytes() || !one.text().is_empty() && one.text().lines().eq(other.text().lines())
}

type Files<'s> = BTreeMap<&'s str, &'s File>;

/// What is left of removed and added records when those that only have another name are taken out: first those that
/// kept every line, then, of the others, those that kept most.
fn renamed(
    (removed, old): (Vec<RecordFile>, &Files<'_>),
    (added, new): (Vec<RecordFile>, &Files<'_>),
) -> (Vec<RecordFile>, Vec<RecordFile>, Vec<Renamed>) {
    let mut renamed = Vec::new();
    let mut texts: BTreeMap<(&str, &str), Vec<RecordFile>> = BTreeMap::new();
    for to in added {
        texts.entry((to.kind, new[to.file.as_str()].text())).or_default().push(to);
    }
    let mut rest = Vec::new();
    for from in removed {
        let twins = texts.get_mut(&(from.kind, old[from.file.as_str()].text())).filter(|_| from.kind != "file");
        match twins.and_then(Vec::pop) {
            Some(to) => renamed.push(Renamed { from, to, content: Content::Same }),
            None => rest.push(from),
        }
    }
    let mut added: Vec<RecordFile> = texts.into_values().flatten().collect();
    if rest.len() * added.len() <= PAIRS {
        rest.retain(|from| {
            let Some(at) = nearest(old[from.file.as_str()], from, &added, new) else { return true };
            renamed.push(Renamed { from: from.clone(), to: added.remove(at), content: Content::Near });
            false
        });
    }
    added.sort();
    renamed.sort_by(|a, b| a.from.cmp(&b.from));
    (rest, added, renamed)
}

/// Which of the new records kept most lines of the removed one.
fn nearest(file: &File, from: &RecordFile, added: &[RecordFile], new: &Files<'_>) -> Option<usize> {
    let mut res: Option<(usize, usize)> = None;
    for (at, to) in added.iter().enumerate().filter(|(_, it)| it.kind == from.kind && it.kind != "file") {
        let (old, new) = (file.text(), new[to.file.as_str()].text());
        let lines = (old.lines().count() + new.lines().count()).max(1);
        let share = 200 * common_lines(old, new) / lines;
        if share >= NEAR && res.is_none_or(|(_, best)| share > best) {
            res = Some((at, share));
        }
    }
    res.map(|(at, _)| at)
}

/// How many lines two texts have in common, wherever they stand.
pub(super) fn common_lines(one: &str, other: &str) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in one.lines() {
        *counts.entry(line).or_default() += 1;
    }
    let mut res = 0;
    for line in other.lines() {
        if let Some(count) = counts.get_mut(line).filter(|it| **it > 0) {
            *count -= 1;
            res += 1;
        }
    }
    res
}
