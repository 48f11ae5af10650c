//! `ajar import`: records from another index's files.

use super::{DONE, MISTAKES, REFUSED, complain, refuse, say, tell};
use ajar::data::RecordKind;
use ajar::import::{Imported, Index};
use ajar::read::Sources;
use ajar::report;
use ajar::write;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Import {
    /// Whose files they are.
    #[arg(value_enum)]
    index: IndexArg,
    /// Files of the index, as they were downloaded.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum IndexArg {
    /// The Model Openness Tool: YAML files of its folder `models`.
    Mot,
    /// The European Open Source AI Index: its YAML files.
    Osai,
    /// Hugging Face: a model card, README.md.
    Hf,
}

/// Reads the files, writes the records that are new, and shows what could not be carried over.
pub(crate) fn run(dir: &Path, wanted: &Import) -> u8 {
    let index = match wanted.index {
        IndexArg::Mot => Index::Mot,
        IndexArg::Osai => Index::Osai,
        IndexArg::Hf => Index::HuggingFace,
    };
    let texts: Result<Vec<_>, String> = wanted.files.iter().map(|path| read(path)).collect();
    let (texts, as_of) = match (texts, ajar::as_of(dir)) {
        (Ok(texts), Ok(as_of)) => (texts, as_of),
        (Err(error), _) => return refused(&error),
        (_, Err(failure)) => return refuse(&failure),
    };
    let sources = Sources::loose(texts);
    // What cannot be looked at is told when it is to be written.
    let is_there = |path: &str| write::is_there(dir, path).unwrap_or(false);
    let imported = ajar::import::import(index, &sources, as_of, &|id| is_there(&RecordKind::Model.path(id)));
    tell(&report::short(&imported.diags, &sources));
    let orgs = ajar::import::orgs(&imported).into_iter();
    let orgs = orgs.map(|(id, text)| (RecordKind::Org.path(&id), text));
    let missing = orgs.filter(|(path, _)| !is_there(path));
    let records = imported.records.iter().map(|it| (RecordKind::Model.path(&it.id), it.toml.clone()));
    let mut written = 0;
    for (path, text) in missing.chain(records) {
        if let Err(error) = write::create(dir, &path, text.as_bytes()) {
            return refused(&format!("{error}\n{written} files were written before it"));
        }
        written += 1;
    }
    say(&told(&imported, wanted.files.len(), written));
    if imported.diags.iter().any(ajar::diag::Diag::is_error) { MISTAKES } else { DONE }
}

/// A file's name and bytes, or why it cannot be read.
fn read(path: &Path) -> Result<(String, Vec<u8>), String> {
    let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok((path.display().to_string(), bytes))
}

fn refused(why: &str) -> u8 {
    complain(&format!("error: {why}"));
    REFUSED
}

/// How much of what was read became records.
fn told(imported: &Imported, files: usize, written: usize) -> String {
    let tally = report::tally(&imported.diags);
    let tally = if tally.is_empty() { tally } else { format!(", {tally}") };
    format!("{} of {files} files became records, {written} files written{tally}", imported.records.len())
}
