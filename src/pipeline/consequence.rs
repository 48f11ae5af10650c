//! What only follows from another mistake is not told: one slip is one message, and the rest is told once it is mended.

use super::unseen::{UnseenNames, is_without_ages};
use crate::data::{RecordKind, StandardKind};
use crate::diag::{Code, Diag, FOLDER, KEY};
use crate::read::{SETTINGS, Sources};
use crate::shape::Words;
use crate::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Drops what a mistake elsewhere brought about: that something is missing where a key or a value could not be read, and
/// that texts are not as the dataset says while a record has a mistake.
pub(crate) fn drop_consequences(diags: &mut Vec<Diag>, sources: &Sources) {
    // A file that cannot be used is one mistake.
    diags.retain(|it| it.code.is_of_whole_file() || !sources.get(it.span.file).is_some_and(|file| file.refused));
    let mut tables = TablesOfFiles { sources, headings: BTreeMap::new() };
    let unread: Vec<&Diag> = diags.iter().filter(|it| it.code.is_unread()).collect();
    let torn: BTreeSet<(FileId, usize)> = unread.iter().map(|it| tables.at(it)).collect();
    let files: BTreeSet<FileId> = unread.iter().map(|it| it.span.file).collect();
    let with =
        |code: Code| -> BTreeSet<FileId> { diags.iter().filter(|it| it.code == code).map(|it| it.span.file).collect() };
    let (broken, misled) = (with(Code::TomlSyntax), with(Code::BrokenLink));
    let (miscited, uncited) = (misnamed_sources(diags, sources), with(Code::UnknownSource));
    let misnamed = with(Code::UnexpectedFile);
    let is_kindless = |it: &&&Diag| it.absent_of(StandardKind::WHAT).is_some();
    let kindless: BTreeSet<FileId> = unread.iter().filter(is_kindless).map(|it| it.span.file).collect();
    let unsound_standards = diags.iter().any(|it| it.is_error() && is_standard(it, sources));
    let has_unread_settings = files.iter().any(|it| sources.file(*it).path == SETTINGS);
    let has_unsound_data = diags.iter().any(|it| it.is_error() && is_record(it, sources));
    let (unseen, is_ageless) = (UnseenNames::of(diags, sources), is_without_ages(&files, sources));
    once_for_each_folder(diags);
    diags.retain(|it| !unseen.explain(it));
    diags.retain(|it| match it.code {
        Code::NoEvidence | Code::UnprovedAbsence | Code::BadClause | Code::BadUse => !torn.contains(&tables.at(it)),
        // Behind broken syntax, sources that are declared are not seen.
        Code::UnnamedLadder => !files.contains(&it.span.file),
        Code::Stale | Code::AgedAbsence => !is_ageless,
        Code::RefusedByPolicy => !has_unread_settings,
        Code::NoEffect => !files.contains(&it.span.file),
        Code::UnknownSource => !broken.contains(&it.span.file) && !miscited.contains(&it.span.file),
        Code::UnusedSource if uncited.contains(&it.span.file) => false,
        // What a standard has to hold hangs on what it is.
        Code::BadStandard if kindless.contains(&it.span.file) => false,
        Code::BadStandard if broken.contains(&it.span.file) && it.absent_of(KEY).is_some() => false,
        Code::BadStandard if is_standard(it, sources) => true,
        Code::BadStandard => !unsound_standards,
        Code::UnusedTerm if misled.contains(&it.span.file) => false,
        Code::UnusedSource | Code::UnusedTerm | Code::ReleaseDate | Code::NoAddress | Code::SecondHand => {
            !files.contains(&it.span.file)
        }
        Code::UnusedFile => !misnamed.contains(&it.span.file),
        Code::ContradictedClaim | Code::CurrentPredecessor | Code::UnusedLicense => !has_unsound_data,
        _ => true,
    });
}

fn is_standard(diag: &Diag, sources: &Sources) -> bool {
    RecordKind::Standard.is_at(&sources.file(diag.span.file).path)
}

/// In bytes, from the beginning of its line to what a mistake in it is about.
const LONGEST_HEADING: usize = 256;

/// Files in which the heading of a source is misspelled or lacks its name: what cites it is right.
fn misnamed_sources(diags: &[Diag], sources: &Sources) -> BTreeSet<FileId> {
    let is_heading = |it: &&Diag| {
        // No heading is longer; a file of one line is not looked through for each mistake in it.
        let bytes = sources.file(it.span.file).text().as_bytes();
        let bytes = bytes.get(..=it.span.start as usize).unwrap_or_default();
        let near = &bytes[bytes.len().saturating_sub(LONGEST_HEADING)..];
        near.rsplit(|byte| *byte == b'\n').next().is_some_and(|line| line.trim_ascii_start().starts_with(b"["))
    };
    let names_source = |words: &String| words.contains("write [source") || words == "this heading needs a name";
    let is_source = |near: &str| near == "source" || near.starts_with("source.");
    let speaks_of_sources =
        |it: &&Diag| it.near.as_deref().is_some_and(is_source) || it.help.iter().chain([&it.message]).any(names_source);
    let of_shape = diags.iter().filter(|it| matches!(it.code, Code::UnknownKey | Code::WrongType));
    of_shape.filter(is_heading).filter(speaks_of_sources).map(|it| it.span.file).collect()
}

/// A folder of models without an organization is one mistake, however many models stand in it.
fn once_for_each_folder(diags: &mut Vec<Diag>) {
    let is_folder = |it: &Diag| it.absent_of(FOLDER).is_some();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for it in diags.iter().filter(|it| is_folder(it)) {
        *count.entry(it.message.clone()).or_default() += 1;
    }
    let mut told: BTreeSet<String> = BTreeSet::new();
    diags.retain_mut(|it| {
        if !is_folder(it) {
            return true;
        }
        let more = count.get(&it.message).map_or(0, |all| all - 1);
        if more > 0 {
            it.help(format!("the same of {more} more in this folder"));
        }
        told.insert(it.message.clone())
    });
}

fn is_record(diag: &Diag, sources: &Sources) -> bool {
    sources.file(diag.span.file).path.starts_with("data/")
}

/// The tables of files, by the headings above them.
struct TablesOfFiles<'s> {
    sources: &'s Sources,
    /// Where headings begin in a file, in order; found once.
    headings: BTreeMap<FileId, Vec<usize>>,
}

impl TablesOfFiles<'_> {
    /// The table that a diagnostic speaks of: its file, and how many headings stand above.
    fn at(&mut self, diag: &Diag) -> (FileId, usize) {
        let file = diag.span.file;
        let headings = self.headings.entry(file).or_insert_with(|| headings(self.sources.file(file).text()));
        (file, headings.partition_point(|it| *it <= diag.span.start as usize))
    }
}

/// Where the lines begin that have a heading of TOML.
fn headings(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut res = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with('[') {
            res.push(at);
        }
        at += line.len();
    }
    res
}
