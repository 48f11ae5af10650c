//! What `ajar links` can be told.

use ajar::links::CACHE;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(
    after_help = "Exit codes: 0 every address that was looked at is there or cannot be told, and every quote was found; 1 an \
address leads nowhere or a quote was not found; 2 wrong usage, or a disk or a file that refuses."
)]
pub(crate) struct Links {
    /// Look only at addresses that have these words.
    #[arg(value_name = "WORDS")]
    pub(super) only: Option<String>,
    /// Ask nobody: tell what is known from earlier runs.
    #[arg(long)]
    pub(super) offline: bool,
    /// Look at every address, however lately that was done.
    #[arg(long, conflicts_with = "offline")]
    pub(super) again: bool,
    /// For how many days a page that was there is taken to be there.
    #[arg(long, value_name = "DAYS", default_value_t = 7)]
    pub(super) age: u32,
    /// A folder with texts of sources, called as for `ajar quotes`: what is quoted from them is looked for there.
    #[arg(long, value_name = "FOLDER")]
    pub(super) texts: Option<PathBuf>,
    /// The seconds of silence between two requests to one host.
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0, value_parser = seconds)]
    pub(super) pause: f64,
    /// How many hosts are asked at the same time.
    #[arg(long, value_name = "COUNT", default_value_t = 8)]
    pub(super) at_once: usize,
    /// The seconds that one request may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, value_parser = seconds)]
    pub(super) timeout: f64,
    /// The seconds for which a host may ask for patience and get it; beyond that it is left for another run.
    #[arg(long, value_name = "SECONDS", default_value_t = 60.0, value_parser = seconds)]
    pub(super) patience: f64,
    /// Ask the Wayback Machine for copies of what leads nowhere or cannot be told, or of every source.
    #[arg(long, value_enum, value_name = "WHICH", num_args = 0..=1, default_missing_value = "broken", require_equals = true)]
    pub(super) archive: Option<ArchiveWish>,
    /// Write the copies that were found into the sources that name none, as `archived`.
    #[arg(long)]
    pub(super) record: bool,
    /// How to show what was found.
    #[arg(long, value_enum, default_value_t = LinksFormat::Human)]
    pub(super) format: LinksFormat,
    /// The file of what is known, below the site's folder.
    #[arg(long, value_name = "FILE", default_value = CACHE, value_parser = below)]
    pub(super) cache: String,
    /// For tests: the one address that is reached although it is not public, by names that end in `.test`.
    #[arg(long, value_name = "ADDRESS", hide = true)]
    pub(super) test_server: Option<std::net::SocketAddr>,
    /// For tests: who is asked for copies.
    #[arg(long, value_name = "URL", hide = true)]
    pub(super) test_archive: Option<String>,
}

/// Of which addresses copies are wanted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ArchiveWish {
    /// Of those that lead nowhere or cannot be told.
    Broken,
    /// Of every source that names none.
    All,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LinksFormat {
    /// With the lines and underlined words.
    Human,
    /// One a line: file:line:column: message.
    Short,
    /// Every address as one document, for programs: schemas/links.json describes it.
    Json,
    /// A report to be worked off, for an issue.
    Markdown,
    /// Annotations of a GitHub workflow.
    Github,
    /// A SARIF 2.1.0 log, for code scanning.
    Sarif,
}

fn seconds(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|it: &f64| (0.0..=86_400.0).contains(it));
    number.ok_or_else(|| "write seconds, as 1 or 0.5".to_owned())
}

/// The name of a file below the site's folder.
fn below(text: &str) -> Result<String, String> {
    let is_name = |it: std::path::Component<'_>| matches!(it, std::path::Component::Normal(_));
    let is_below = !text.is_empty() && Path::new(text).components().all(is_name);
    if is_below { Ok(text.to_owned()) } else { Err("name a file below the site's folder".to_owned()) }
}
