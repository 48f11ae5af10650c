//! What only follows from another mistake is not told: one slip is one message, and the rest is told once it is mended.

use crate::diag::{Code, Diag};
use crate::read::Sources;
use crate::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Drops what a mistake elsewhere brought about: that something is missing where a key or a value could not be read, and
/// that texts are not as the dataset says while a record has a mistake.
pub(crate) fn drop_consequences(diags: &mut Vec<Diag>, sources: &Sources) {
    let mut tables = TablesOfFiles { sources, headings: BTreeMap::new() };
    let unread: Vec<&Diag> = diags.iter().filter(|it| it.code.is_unread()).collect();
    let torn: BTreeSet<(FileId, usize)> = unread.iter().map(|it| tables.at(it)).collect();
    let files: BTreeSet<FileId> = unread.iter().map(|it| it.span.file).collect();
    let with =
        |code: Code| -> BTreeSet<FileId> { diags.iter().filter(|it| it.code == code).map(|it| it.span.file).collect() };
    let (broken, misled) = (with(Code::TomlSyntax), with(Code::BrokenLink));
    let has_unsound_data = diags.iter().any(|it| it.is_error() && is_record(it, sources));
    diags.retain(|it| match it.code {
        Code::NoEvidence | Code::UnprovedAbsence | Code::BadClause | Code::BadUse => !torn.contains(&tables.at(it)),
        // Behind broken syntax, sources that are declared are not seen.
        Code::UnknownSource => !broken.contains(&it.span.file),
        Code::UnusedTerm if misled.contains(&it.span.file) => false,
        Code::UnusedSource | Code::UnusedTerm | Code::ReleaseDate | Code::NoAddress | Code::SecondHand => {
            !files.contains(&it.span.file)
        }
        Code::ContradictedClaim | Code::UnusedLicense => !has_unsound_data,
        _ => true,
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
