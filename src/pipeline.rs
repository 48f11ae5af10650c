//! The stages one after the other, over sources that were read: for a build, a check, a repair and the preview.

mod consequence;
mod planned;
mod unseen;

use crate::assess::{self, Assessed};
use crate::check::{self, Facts};
use crate::diag::{self, Diag};
use crate::diff::{self, Difference};
use crate::parse::{self, Parsed};
use crate::plan::Site;
use crate::read::{self, ReadError, Sources, Touched};
use crate::render::{self, Nowhere, Sink, Stage, timed};
use crate::shape::Day;
use crate::span::{Span, Spanned};
use crate::write::{WriteError, Written};
use std::path::Path;
use std::time::Duration;
use std::{fmt, io};

pub(crate) use consequence::drop_consequences;
use planned::planned_into;
pub use planned::{planned, planned_in_languages};

/// What a run found and did.
#[derive(Debug)]
pub struct Outcome {
    /// The texts that the diagnostics point into.
    pub sources: Sources,
    /// Mistakes and warnings, in the order of the sources.
    pub diags: Vec<Diag>,
    /// How many pages the site has.
    pub pages: usize,
    /// How many warnings there are: more than in `diags` when a build had nothing to do, which looks for none.
    pub warnings: usize,
    /// What was written; `None` if mistakes stopped the build, or nothing was to be written.
    pub written: Option<Written>,
}

impl Outcome {
    pub(crate) fn new(sources: Sources, mut diags: Vec<Diag>, pages: usize) -> Self {
        diag::sort(&mut diags);
        drop_consequences(&mut diags, &sources);
        let warnings = diags.iter().filter(|it| !it.is_error()).count();
        Self { sources, diags, pages, warnings, written: None }
    }

    /// Whether there is a mistake that stops a build.
    pub fn has_errors(&self) -> bool {
        self.diags.iter().any(Diag::is_error)
    }
}

/// What can be chosen for a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The day against which age is measured, in place of the settings'.
    pub as_of: Option<Day>,
    /// Whether texts that are still being written are shown.
    pub drafts: bool,
    /// Whether the site is shown at the root of a host, whatever its settings say.
    pub preview: bool,
    /// Whether each model and each explainer has a picture of its own, whatever the settings say.
    pub preview_pictures: bool,
    /// Whether a build leaves it to the system when the site reaches the disk: faster, and a power cut can leave it torn.
    pub no_sync: bool,
    /// Whether a build changes files in the output folder one by one, in place of the folder as a whole: for one that a
    /// server or a container holds open.
    pub in_place: bool,
}

/// What an earlier run made of each record, for a run on nearly the same sources.
#[derive(Debug, Default)]
pub struct Memo {
    parse: parse::ParseMemo,
    check: check::CheckMemo,
}

/// Why a run could not do its work, apart from mistakes in the sources.
#[derive(Debug)]
pub enum Failure {
    /// The sources cannot be read.
    Read(ReadError),
    /// The output cannot be written.
    Write(WriteError),
    /// Some files were mended, and others could not be.
    Mend(MendError),
}

/// How far mending came before the disk refused.
#[derive(Debug)]
pub struct MendError {
    /// The files that are mended.
    pub mended: Vec<String>,
    /// The files that are as they were.
    pub left: Vec<String>,
    /// Why the first of them was not mended.
    pub why: WriteError,
}

impl fmt::Display for MendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |files: &[String]| if files.is_empty() { "none".to_owned() } else { files.join(", ") };
        write!(f, "{}\nmended: {}\nnot mended: {}", self.why, list(&self.mended), list(&self.left))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
            Self::Mend(error) => error.fmt(f),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// Says the same as the error in it, so its source is what lies below that.
impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) => error.source(),
            Self::Write(error) | Self::Mend(MendError { why: error, .. }) => error.source(),
        }
    }
}

/// The part of the pipeline that can find a mistake. The default theme renders whatever passes, which the tests hold;
/// so pages are only made where a site has templates of its own.
pub fn look(sources: Sources, diags: Vec<Diag>, options: Options) -> Outcome {
    if !sources.has_default_theme() {
        return run(sources, diags, options, &Nowhere).expect("nowhere refuses no file");
    }
    let (facts, diags) = checked(&sources, diags, options, &mut Memo::default());
    let (diags, pages) = planned_in_languages(&facts, &sources, diags, |sites, diags| (diags, pages(sites)));
    Outcome::new(sources, diags, pages)
}

/// How many pages a site has, in all languages.
fn pages(sites: &[Site<'_>]) -> usize {
    sites.iter().map(|it| it.pages().len()).sum()
}

/// How long a file may take that was caught while it was being written.
const SETTLE: Duration = Duration::from_millis(15);

/// How often a run begins anew because of such files.
const MOST_RUNS: usize = 4;

/// Reads the folder `root` and does some work on it. With mistakes in what was read, it is read once more: a file can
/// be caught half-written, and what another program is doing at the moment is no mistake of the site.
///
/// # Errors
/// If the disk refuses, or the work does.
pub(crate) fn steadily<T>(
    root: &Path,
    is_mistaken: impl Fn(&T) -> bool,
    mut work: impl FnMut(Sources, Vec<Diag>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut reading = read::read(root).or_else(|error| match error {
        // A file can also vanish while it is read, or before.
        ReadError::Disk(error) if error.is_missing() => read::read(root),
        error => Err(error),
    })?;
    for _ in 1..MOST_RUNS {
        let res = work(reading.0.clone(), reading.1.clone())?;
        if !is_mistaken(&res) {
            return Ok(res);
        }
        match changed(root, &reading)? {
            None => return Ok(res),
            Some(again) => reading = again,
        }
    }
    work(reading.0, reading.1)
}

/// What is read of the folder a little later, if that is something else. It is looked at twice: a program that writes
/// the same again and again could be caught at the same point.
fn changed(root: &Path, reading: &SiteReading) -> Result<Option<SiteReading>, ReadError> {
    for _ in 0..2 {
        std::thread::sleep(SETTLE);
        let again = read::reread(root, reading, &Touched::Everything)?;
        if !read::is_same(reading, &again) {
            return Ok(Some(again));
        }
    }
    Ok(None)
}

/// Sources, and what was found while they were read.
type SiteReading = (Sources, Vec<Diag>);

/// Reads, checks and assesses the folder `root` and hands what follows to `work`; with any mistake, only the outcome.
///
/// # Errors
/// If the disk refuses.
pub fn inspect<T>(
    root: &Path,
    options: Options,
    work: impl FnOnce(&Assessed<'_>, &Sources) -> T,
) -> Result<(Option<T>, Outcome), Failure> {
    let mut work = Some(work);
    steadily(
        root,
        |it: &(Option<T>, Outcome)| it.1.has_errors(),
        |sources, diags| {
            let (facts, diags) = checked(&sources, diags, options, &mut Memo::default());
            let fine = !diags.iter().any(Diag::is_error);
            // What is fine is the last time, so that the work is there.
            let res = work.take_if(|_| fine).map(|work| work(&assess::assess(&facts), &sources));
            Ok((res, Outcome::new(sources, diags, 0)))
        },
    )
}

/// The as-of date of the site in `root`; the first day of all if its settings name none.
///
/// # Errors
/// If there is no site, or the disk refuses.
pub fn as_of(root: &Path) -> Result<Day, Failure> {
    let (sources, _) = read::read(root).map_err(Failure::Read)?;
    let (parsed, _) = parse::parse(&sources);
    Ok(parsed.settings.as_of.map_or_else(Day::default, |it| it.value))
}

/// The pipeline between reading and writing. All mistakes of all stages are
/// gathered: what is broken is replaced by defaults, and the rest goes on.
///
/// # Errors
/// If `sink` refuses a file.
pub fn run(
    sources: Sources,
    diags: Vec<Diag>,
    options: Options,
    sink: &dyn Sink,
) -> Result<Outcome, (String, io::Error)> {
    let (facts, diags) = checked_into(&sources, diags, options, &mut Memo::default(), sink);
    let rendered = planned_into(&facts, &sources, diags, sink, |sites, mut diags| {
        // With mistakes pages are made to find more of them. Nobody keeps what comes out, and its names may be no names.
        let sink = if diags.iter().any(Diag::is_error) { &Nowhere } else { sink };
        diags.extend(render::render(sites, sink)?);
        Ok((diags, pages(sites)))
    });
    let (diags, pages) = rendered?;
    Ok(Outcome::new(sources, diags, pages))
}

/// The pipeline from what was read to the facts; with all that was found so far.
pub fn checked(sources: &Sources, diags: Vec<Diag>, options: Options, memo: &mut Memo) -> (Facts, Vec<Diag>) {
    checked_into(sources, diags, options, memo, &Nowhere)
}

/// The same, and `sink` hears how long it took.
fn checked_into(
    sources: &Sources,
    diags: Vec<Diag>,
    options: Options,
    memo: &mut Memo,
    sink: &dyn Sink,
) -> (Facts, Vec<Diag>) {
    let (facts, mut diags) = facts_into(sources, diags, options, memo, sink);
    diags.extend(timed(sink, Stage::Check, || check::lints(&facts)));
    check::allowed(&facts, &mut diags);
    (facts, diags)
}

/// The same without what the house only warns of.
pub(crate) fn facts(sources: &Sources, diags: Vec<Diag>, options: Options, memo: &mut Memo) -> (Facts, Vec<Diag>) {
    facts_into(sources, diags, options, memo, &Nowhere)
}

fn facts_into(
    sources: &Sources,
    mut diags: Vec<Diag>,
    options: Options,
    memo: &mut Memo,
    sink: &dyn Sink,
) -> (Facts, Vec<Diag>) {
    let (mut parsed, found) = timed(sink, Stage::Parse, || parse::parse_again(sources, &mut memo.parse));
    diags.extend(found);
    apply(options, &mut parsed);
    let (facts, found) = timed(sink, Stage::Check, || check::check_again(parsed, &mut memo.check));
    diags.extend(found);
    (facts, diags)
}

fn apply(options: Options, parsed: &mut Parsed) {
    if !options.drafts {
        let count = |it: &Parsed| it.explainers.len() + it.sections.len() + it.pages.len();
        let (all, finished) = (count(parsed), |draft: Option<bool>| !draft.unwrap_or(false));
        parsed.explainers.retain(|_, it| finished(it.value.front.draft));
        parsed.sections.retain(|_, it| finished(it.value.front.draft));
        parsed.pages.retain(|_, it| finished(it.value.front.draft));
        parsed.hides_drafts = count(parsed) < all;
    }
    parsed.shows_drafts = options.drafts;
    parsed.is_preview = options.preview;
    if options.preview_pictures {
        parsed.settings.preview_pictures = Some(Spanned::new(true, parsed.settings.span));
    }
    if let Some(day) = options.as_of {
        parsed.settings.as_of = Some(Spanned::new(day, Span::default()));
    }
}

/// What a change means to readers, and what was found on either side of it.
#[derive(Debug)]
pub struct Comparison {
    /// What is other. Where a side has mistakes, what is broken counts as not recorded.
    pub difference: Difference,
    /// The site before; nothing was written.
    pub base: Outcome,
    /// The site after; nothing was written.
    pub head: Outcome,
}

/// Compares two sites, each given as its sources and what was found while they were read.
pub fn compare(base: (Sources, Vec<Diag>), head: (Sources, Vec<Diag>)) -> Comparison {
    let (was, found) = checked(&base.0, base.1, Options::default(), &mut Memo::default());
    let (is, seen) = checked(&head.0, head.1, Options::default(), &mut Memo::default());
    let (difference, old, new) = planned_in_languages(&was, &base.0, found, |was, found| {
        planned_in_languages(&is, &head.0, seen, |is, seen| {
            (diff::diff(was, is), (found, pages(was)), (seen, pages(is)))
        })
    });
    let (base, head) = (Outcome::new(base.0, old.0, old.1), Outcome::new(head.0, new.0, new.1));
    Comparison { difference, base, head }
}
