//! `ajar schema`: the JSON Schemas of the data files, for editors.

use super::{DONE, REFUSED, complain, say};
use ajar::links;
use ajar::schema;
use ajar::write;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Schema {
    /// The folder they are written to; relative to the site's folder.
    #[arg(long, value_name = "DIR", default_value = "schemas")]
    out: PathBuf,
}

pub(crate) fn run(dir: &Path, wanted: &Schema) -> u8 {
    let folder = dir.join(&wanted.out);
    let all = schema::all().into_iter().chain([("links", links::schema())]);
    let all = all.map(|(name, text)| (name.to_owned(), text)).chain(schema::told::translations());
    let files: Vec<_> = all.map(|(name, text)| (format!("{name}.json"), text)).collect();
    if let Err(error) = write::refresh(dir, &folder, &files, schema::is_ours) {
        complain(&format!("error: {error}"));
        return REFUSED;
    }
    say(&format!("{} schemas written to {}", files.len(), folder.display()));
    DONE
}
