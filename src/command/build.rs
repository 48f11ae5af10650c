//! `ajar build`: the site, and one line about it.

use super::progress::Progress;
use super::{DONE, DiagFormat, MISTAKES, complain, is_quiet, refuse, say, show};
use ajar::shape::Day;
use ajar::timings::Timings;
use ajar::words::Messages;
use ajar::{Options, report};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Build {
    /// Where the site is written; relative to the site's folder.
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub(crate) out: PathBuf,
    /// The day against which the age of evidence is measured, in place of the one in ajar.toml.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Day>,
    /// Show texts that are still being written, too.
    #[arg(long)]
    pub(crate) drafts: bool,
    /// Draw a picture for each model and each explainer, with which a link to it is shown elsewhere, as the key
    /// `preview-pictures` in ajar.toml does: for the build that is published.
    #[arg(long)]
    pub(crate) preview_pictures: bool,
    /// Leave it to the system when the site reaches the disk: faster, and a power cut can leave it torn.
    #[arg(long)]
    pub(crate) no_sync: bool,
    /// Change files one by one in the folder that is there, for a server or a container that holds it open. Whoever reads
    /// meanwhile can see old pages beside new ones.
    #[arg(long)]
    pub(crate) in_place: bool,
    /// Print how long each part of the build took, each template, and the slowest pages.
    #[arg(long)]
    pub(crate) timings: bool,
}

impl Default for Build {
    fn default() -> Self {
        Self {
            out: "public".into(),
            as_of: None,
            drafts: false,
            preview_pictures: false,
            no_sync: false,
            in_place: false,
            timings: false,
        }
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "write a day as 2026-11-21".to_owned())
}

pub(crate) fn run(dir: &Path, wanted: &Build) -> u8 {
    let start = Instant::now();
    let target = dir.join(&wanted.out);
    let options = Options {
        as_of: wanted.as_of,
        drafts: wanted.drafts,
        preview: false,
        preview_pictures: wanted.preview_pictures,
        no_sync: wanted.no_sync,
        in_place: wanted.in_place,
    };
    let progress = Progress::new();
    let timings = progress.as_ref().map_or_else(Timings::default, |it| Timings::watched(it.watcher()));
    let outcome = ajar::build_timed(dir, &target, options, &timings);
    drop(progress);
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(failure) => return refuse(&failure),
    };
    let Some(written) = outcome.written else {
        show(dir, &outcome, DiagFormat::Human);
        complain(&format!("{}; nothing was written", report::tally(&outcome.diags)));
        return MISTAKES;
    };
    if is_quiet() {
        return DONE;
    }
    // A good build is one line; `check` shows what it warns of.
    let warnings = match outcome.warnings {
        0 => String::new(),
        1 => ", 1 warning (see ajar check)".to_owned(),
        count => format!(", {count} warnings (see ajar check)"),
    };
    let deleted = if written.deleted == 0 { String::new() } else { format!(", {} removed", written.deleted) };
    say(&format!(
        "{} pages in {:.2} s: {} files written, {} unchanged{deleted}{warnings}; open {}",
        outcome.pages,
        start.elapsed().as_secs_f64(),
        written.written,
        written.unchanged,
        target.join("index.html").display()
    ));
    if wanted.timings {
        // The program's own words, whatever language the site speaks.
        say(&format!("\n{}", timings.text(&Messages::new("en", []))));
    }
    DONE
}
