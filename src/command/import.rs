//! `ajar import`: records from another index's files.

use super::{DONE, MISTAKES, REFUSED, create, refuse, say};
use ajar::import::Index;
use ajar::read::Sources;
use ajar::report;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Import {
    /// Whose files they are.
    #[arg(value_enum)]
    index: IndexArg,
    /// The files.
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
    let files = &wanted.files;
    let index = match wanted.index {
        IndexArg::Mot => Index::Mot,
        IndexArg::Osai => Index::Osai,
        IndexArg::Hf => Index::HuggingFace,
    };
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Ok((path.display().to_string(), bytes))
    };
    let texts: Result<Vec<_>, String> = files.iter().map(read).collect();
    let as_of = ajar::as_of(dir);
    let (texts, as_of) = match (texts, as_of) {
        (Ok(texts), Ok(as_of)) => (texts, as_of),
        (Err(error), _) => {
            eprintln!("error: {error}");
            return REFUSED;
        }
        (_, Err(failure)) => return refuse(&failure),
    };
    let sources = Sources::loose(texts);
    let record = |id: &str| dir.join(format!("data/models/{id}.toml"));
    let imported = ajar::import::import(index, &sources, as_of, &|id| record(id).symlink_metadata().is_ok());
    eprint!("{}", report::short(&imported.diags, &sources));
    let orgs =
        ajar::import::orgs(&imported).into_iter().map(|(id, text)| (dir.join(format!("data/orgs/{id}.toml")), text));
    let missing = orgs.filter(|(path, _)| path.symlink_metadata().is_err());
    let records = imported.records.iter().map(|it| (record(&it.id), it.toml.clone()));
    let mut written = 0;
    for (path, text) in missing.chain(records) {
        if let Err(error) = create(&path, &text) {
            eprintln!("error: cannot write {}: {error}", path.display());
            return REFUSED;
        }
        written += 1;
    }
    let tally = report::tally(&imported.diags);
    let tally = if tally.is_empty() { tally } else { format!(", {tally}") };
    say(&format!("{} of {} files became records, {written} files written{tally}", imported.records.len(), files.len()));
    if imported.diags.iter().any(ajar::diag::Diag::is_error) { MISTAKES } else { DONE }
}
