//! `ajar new site`: a small site that is complete.

use super::{DONE, REFUSED, complain, is_quiet, say};
use ajar::schema::{self, ReferencePart, Wish, begins_in, primary_language, reference_day, starter};
use ajar::shape::{Day, Words};
use ajar::words::Messages;
use ajar::write;
use clap::builder::PossibleValue;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What a new site can be told.
#[derive(clap::Args)]
pub(crate) struct SiteOptions {
    /// For a site: what to take over from the reference dataset, as it was when this program was built.
    #[arg(long, value_name = "PART", value_delimiter = ',', value_enum)]
    with: Vec<PartArg>,
    /// For a site: the language of its pages, such as `de`.
    #[arg(long, value_name = "TAG", value_parser = language)]
    language: Option<String>,
    /// For a site: its name.
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// For a site: the day its facts reflect; without it, that of the reference.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
}

/// The parts of the reference as arguments.
#[derive(Clone, Copy)]
struct PartArg(ReferencePart);

impl clap::ValueEnum for PartArg {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<PartArg>> =
            LazyLock::new(|| ReferencePart::ALL.iter().copied().map(PartArg).collect());
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let word = self.0.word();
        Some(PossibleValue::new(word.name).help(word.doc.trim_end_matches('.')))
    }
}

fn language(text: &str) -> Result<String, String> {
    if Messages::is_language(text) {
        Ok(text.to_owned())
    } else {
        Err("write a BCP 47 tag such as de or pt-BR".to_owned())
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "write a day as 2026-11-21".to_owned())
}

impl SiteOptions {
    /// Whether any of them was given.
    pub(crate) fn are_given(&self) -> bool {
        !self.with.is_empty() || self.language.is_some() || self.title.is_some() || self.as_of.is_some()
    }
}

/// Whether the pages of the new site are in English, as what it takes over from the reference is.
fn speaks_english(wish: &Wish) -> bool {
    wish.language.as_deref().is_none_or(|it| primary_language(it) == "en")
}

/// Writes a new site into `folder`, seen from `dir`. A folder with a file in it is left alone.
pub(crate) fn run(dir: &Path, folder: &str, options: &SiteOptions) -> u8 {
    let root: PathBuf = dir.join(folder).components().collect();
    if root.is_file() {
        complain(&format!("error: {} is a file, and a site needs a folder of its own", root.display()));
        return REFUSED;
    }
    if std::fs::read_dir(&root).is_ok_and(|mut it| it.any(|entry| entry.is_ok_and(|entry| entry.file_name() != ".git")))
    {
        complain(&format!("error: {} is not empty, and nothing was changed", root.display()));
        return REFUSED;
    }
    let name =
        Path::new(folder).file_name().map_or_else(|| "My site".to_owned(), |it| it.to_string_lossy().into_owned());
    let mut with: Vec<ReferencePart> = options.with.iter().map(|it| it.0).collect();
    with.sort();
    with.dedup();
    let wish = Wish {
        title: options.title.clone().unwrap_or(name),
        language: options.language.clone(),
        with,
        as_of: options.as_of,
    };
    let mut files = starter(&wish);
    files.extend(schema::all().into_iter().map(|(name, text)| (format!("schemas/{name}.json"), text)));
    if let Err(error) = write::begin(&root, &files) {
        complain(&format!("error: {error}"));
        return REFUSED;
    }
    if is_quiet() {
        return DONE;
    }
    say(&format!("wrote {} files into {}", files.len(), root.display()));
    if !wish.with.is_empty() {
        say(&format!(
            "what was taken over is of {}{}: SOURCES.md names its source and its license",
            reference_day().iso(),
            if speaks_english(&wish) { "" } else { " and in English" }
        ));
    }
    if let Some(language) = wish.language.as_deref().filter(|it| !begins_in(it)) {
        say(&format!("its texts are in English, because there are none in {language} to begin with: write your own"));
        say(
            "where you have done so, take its line below [written-in] out of ajar.toml, so that it is not read as English",
        );
    }
    let inside = root == Path::new(".");
    let at = if inside { String::new() } else { format!("-C {} ", root.display()) };
    say(&format!("next: ajar {at}serve --open"));
    say("then give it your own name and texts in ajar.toml, content/ and data/");
    DONE
}
