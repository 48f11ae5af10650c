//! Names that are there and not seen, because the file that defines them has a mistake: that nothing is called so only
//! follows from it.

use crate::data::RecordKind;
use crate::diag::{Code, Diag, KEY};
use crate::read::{SETTINGS, Sources};
use crate::span::FileId;
use std::collections::BTreeSet;

/// What a check cannot see because of other mistakes.
pub(super) struct UnseenNames {
    terms: BTreeSet<String>,
    steps: BTreeSet<String>,
    /// Whether a step has lost its name: then one that nothing has may be its.
    has_nameless_step: bool,
    /// What the records in files with a wrong name would be called.
    records: BTreeSet<String>,
}

impl UnseenNames {
    /// The names that files with mistakes hold.
    pub(super) fn of(diags: &[Diag], sources: &Sources) -> Self {
        let path = |it: &Diag| sources.file(it.span.file).path.as_str();
        let is_of = |file: FileId, kind: RecordKind| kind.is_at(&sources.file(file).path);
        let is_lost = |it: &Diag| it.code.is_unread() || it.code == Code::MissingKey;
        let is_standard = |it: &Diag| is_lost(it) && is_of(it.span.file, RecordKind::Standard);
        let is_ladder = |it: &Diag| it.code == Code::UnknownName && path(it) == SETTINGS;
        let is_glossary = |file: FileId| is_of(file, RecordKind::Glossary);
        let has_lost_terms =
            diags.iter().any(|it| (is_lost(it) || it.code.is_of_whole_file()) && is_glossary(it.span.file));
        // A glossary under another name is none, and its terms are there all the same.
        let is_meant =
            |it: &&Diag| is_misnamed(it) && it.near.as_deref().is_some_and(|near| RecordKind::Glossary.is_at(near));
        let misnamed = diags.iter().filter(is_meant).map(|it| sources.file(it.span.file).text());
        let has_lost_steps = diags.iter().any(|it| is_standard(it) || is_ladder(it));
        let texts = |kind: RecordKind| sources.files().filter(move |it| is_of(it.0, kind)).map(|it| it.1.text());
        Self {
            terms: texts(RecordKind::Glossary).filter(|_| has_lost_terms).chain(misnamed).flat_map(headings).collect(),
            steps: texts(RecordKind::Standard).filter(|_| has_lost_steps).flat_map(ids).collect(),
            records: diags.iter().filter(|it| is_misnamed(it)).map(|it| folded(record_of(path(it)))).collect(),
            has_nameless_step: diags.iter().any(|it| is_standard(it) && it.absent_of(KEY) == Some("id")),
        }
    }

    /// Whether a diagnostic says that nothing has a name that one of these files holds.
    pub(super) fn explain(&self, diag: &Diag) -> bool {
        let named = diag.absent.as_ref().filter(|it| it.what != KEY);
        let is_nameless = self.has_nameless_step && diag.near.is_none();
        // A model outside of any organization's folder lacks the first part of its name.
        let last = |name: &str| folded(name.rsplit('/').next().unwrap_or_default());
        let is_misnamed = |name: &str| self.records.contains(&folded(name)) || self.records.contains(&last(name));
        named.is_some_and(|it| is_misnamed(&it.name))
            || diag.absent_of("term").is_some_and(|it| self.terms.contains(&folded(it)))
            || diag.absent_of("step").is_some_and(|it| self.steps.contains(it) || is_nameless)
    }
}

/// Whether a diagnostic says that a file is not read because of its name.
fn is_misnamed(diag: &Diag) -> bool {
    matches!(diag.code, Code::UnexpectedFile | Code::BadName) && diag.span.range() == (0..0)
}

/// The id of the record that the file at `path` was most likely meant to hold.
fn record_of(path: &str) -> &str {
    let stem = path.rsplit_once('.').map_or(path, |it| it.0);
    // A copy that an editor or a person put aside: one.toml.bak.
    let stem = ["toml", "md"].iter().find_map(|it| stem.strip_suffix(it)?.strip_suffix('.')).unwrap_or(stem);
    stem.strip_prefix("data/models/").or_else(|| stem.rsplit_once('/').map(|it| it.1)).unwrap_or(stem)
}

/// The last parts of headings, whatever stands before them.
fn headings(text: &str) -> impl Iterator<Item = String> {
    let lines = text.lines().map(str::trim).filter(|it| it.starts_with('[') || it.ends_with(']') && !it.contains('='));
    lines.filter_map(|it| it.rsplit('.').next()).map(folded)
}

/// What stands behind `id =`.
fn ids(text: &str) -> impl Iterator<Item = String> {
    let values = text.lines().filter_map(|it| it.split_once('=')).filter(|it| it.0.trim() == "id").map(|it| it.1);
    values.map(|it| it.split('#').next().unwrap_or_default().trim().trim_matches(['"', '\'']).to_owned())
}

/// A name without case, blanks and signs.
fn folded(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether the rules for the age of evidence could not be read: what is too old by them is not known.
pub(super) fn is_without_ages(unread: &BTreeSet<FileId>, sources: &Sources) -> bool {
    unread.iter().any(|it| RecordKind::Policy.is_at(&sources.file(*it).path))
}
