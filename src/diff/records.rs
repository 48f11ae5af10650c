//! Which files came, went, changed, or go by another name.

use crate::read::{File, Sources};
use serde::Serialize;
use std::collections::BTreeMap;

/// Files that came, went, or changed.
#[derive(Debug, Default, Serialize)]
pub struct Records {
    /// Not there before.
    pub added: Vec<Record>,
    /// No longer there.
    pub removed: Vec<Record>,
    /// Under another name.
    pub renamed: Vec<Renamed>,
    /// With another text. Explainers are told apart.
    pub edited: Vec<Record>,
}

/// A file of a site, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Record {
    /// "model", "license", "explainer", …; "file" for what is no record.
    pub kind: &'static str,
    /// The record's id; the path of a file that is no record.
    pub id: String,
    /// Its path below the site's folder.
    pub file: String,
}

/// A record that has another id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renamed {
    /// What it was.
    pub from: Record,
    /// What it is.
    pub to: Record,
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

/// Folders of records, each with what its files are called.
const FOLDERS: [(&str, &str); 7] = [
    ("data/models/", "model"),
    ("data/licenses/", "license"),
    ("data/standards/", "standard"),
    ("data/uses/", "use"),
    ("data/orgs/", "organization"),
    ("data/datasets/", "dataset"),
    ("content/explainers/", "explainer"),
];

/// A record that kept this share of its lines, in percent, is the same one under another name. Records of one
/// organization share many lines, so it takes more than half.
const NEAR: usize = 60;

/// Above so many pairs, only records that kept every line are looked for: the rest would take long.
const PAIRS: usize = 100_000;

impl Records {
    /// The id that the record called `id` had before.
    pub(super) fn before<'r>(&'r self, kind: &str, id: &'r str) -> &'r str {
        let renamed = self.renamed.iter().find(|it| it.to.kind == kind && it.to.id == id);
        renamed.map_or(id, |it| it.from.id.as_str())
    }
}

pub(super) fn records(base: &Sources, head: &Sources) -> Records {
    let (old, new) = (own(base), own(head));
    let without = |one: &BTreeMap<&str, &File>, other: &BTreeMap<&str, &File>| {
        let alone = one.keys().filter(|it| !other.contains_key(*it));
        alone.map(|it| record(it)).collect::<Vec<Record>>()
    };
    let (mut removed, mut added) = (without(&old, &new), without(&new, &old));
    let mut renamed = Vec::new();
    let near = if removed.len() * added.len() > PAIRS { 100 } else { NEAR };
    removed.retain(|from| {
        let Some((at, content)) = best(old[from.file.as_str()], from, &added, &new, near) else { return true };
        renamed.push(Renamed { from: from.clone(), to: added.remove(at), content });
        false
    });
    let other = |(path, file): (&&str, &&File)| new.get(path).is_some_and(|it| !same(file, it));
    let edited = old.iter().filter(|it| other(*it)).map(|(path, _)| record(path)).filter(|it| it.kind != "explainer");
    Records { edited: edited.collect(), added, removed, renamed }
}

/// The files of the site's folder, by path; the default theme is nobody's change.
fn own(sources: &Sources) -> BTreeMap<&str, &File> {
    sources.files().filter(|(_, it)| !it.builtin).map(|(_, it)| (it.path.as_str(), it)).collect()
}

fn record(path: &str) -> Record {
    let of = |(folder, kind): &(&str, &'static str)| {
        let below = path.strip_prefix(folder)?;
        Some((*kind, below.strip_suffix(".toml").or_else(|| below.strip_suffix(".md"))?))
    };
    let (kind, id) = FOLDERS.iter().find_map(of).unwrap_or(("file", path));
    Record { kind, id: id.to_owned(), file: path.to_owned() }
}

/// Whether two files say the same; how their lines end does not matter in a text.
fn same(one: &File, other: &File) -> bool {
    one.bytes() == other.bytes() || !one.text().is_empty() && one.text().lines().eq(other.text().lines())
}

/// Which of the new records is the removed one under another name: the one that kept most lines, from `near` percent.
fn best(
    file: &File,
    from: &Record,
    added: &[Record],
    new: &BTreeMap<&str, &File>,
    near: usize,
) -> Option<(usize, Content)> {
    if from.kind == "file" {
        return None;
    }
    let mut res: Option<(usize, usize)> = None;
    for (at, to) in added.iter().enumerate().filter(|(_, it)| it.kind == from.kind) {
        let (old, new) = (file.text(), new[to.file.as_str()].text());
        let (one, other) = (old.lines().count(), new.lines().count());
        // No more lines can be common than the shorter has.
        if 200 * one.min(other) / (one + other).max(1) < near {
            continue;
        }
        let share = 200 * common_lines(old, new) / (one + other).max(1);
        if share >= near && res.is_none_or(|(_, best)| share > best) {
            res = Some((at, share));
        }
    }
    res.map(|(at, share)| (at, if share == 100 { Content::Same } else { Content::Near }))
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
