//! `ajar schema`: the JSON Schemas of the data files, for editors.

use super::{DONE, REFUSED, say};
use ajar::schema;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Schema {
    /// The folder they are written to; relative to the site's folder.
    #[arg(long, value_name = "DIR", default_value = "schemas")]
    out: PathBuf,
}

pub(crate) fn run(dir: &Path, wanted: &Schema) -> u8 {
    let folder = dir.join(&wanted.out);
    let write = || {
        std::fs::create_dir_all(&folder)?;
        schema::all().iter().try_for_each(|(name, text)| std::fs::write(folder.join(format!("{name}.json")), text))
    };
    match write() {
        Ok(()) => {
            say(&format!("{} schemas written to {}", schema::all().len(), folder.display()));
            DONE
        }
        Err(error) => {
            eprintln!("error: cannot write {}: {error}", folder.display());
            REFUSED
        }
    }
}
