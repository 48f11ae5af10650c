//! `ajar check`: every mistake and warning; nothing is written.

use super::{DONE, Format, MISTAKES, refuse, show};
use ajar::{Options, report};
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Check {
    /// How to show them.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(crate) fn run(dir: &Path, wanted: &Check) -> u8 {
    let outcome = match ajar::check(dir, Options::default()) {
        Ok(outcome) => outcome,
        Err(failure) => return refuse(&failure),
    };
    show(&outcome, wanted.format);
    let tally = report::tally(&outcome.diags);
    let tally = if tally.is_empty() { "no mistakes".to_owned() } else { tally };
    eprintln!("{} files checked: {tally}", outcome.sources.files().filter(|(_, it)| !it.builtin).count());
    if outcome.has_errors() { MISTAKES } else { DONE }
}
