//! `ajar check`: every mistake and warning; nothing is written but what `--fix` mends.

use super::{DONE, DiagFormat, MISTAKES, REFUSED, complain, is_quiet, refuse, show};
use ajar::diag::Applicability;
use ajar::inert;
use ajar::mend::AppliedFix;
use ajar::read::{Sources, is_input};
use ajar::shape::nearest;
use ajar::span::FileId;
use ajar::{Failure, Options, Outcome, report};
use clap::ValueEnum;
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Check {
    /// How to show them.
    #[arg(long, value_enum, default_value_t = DiagFormat::Human)]
    format: DiagFormat,
    /// Mend in the files what can be mended beyond doubt, and show what remains.
    #[arg(long)]
    fix: bool,
    /// Treat warnings as mistakes: with any of them, the exit code is 1.
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Denied>,
    /// Show only what concerns these files, or all in these folders, seen from the current folder or the site's; `-` is
    /// standard input, which --path names. The whole site is looked at all the same, because records speak of one another.
    #[arg(value_name = "FILE", conflicts_with = "fix")]
    files: Vec<PathBuf>,
    /// Where in the site the text on standard input would stand, such as data/models/acme/one.toml.
    #[arg(long, value_name = "PATH", requires = "files")]
    path: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Denied {
    /// What the house only warns of.
    Warnings,
}

pub(crate) fn run(dir: &Path, wanted: &Check) -> u8 {
    let (mends, mut outcome) = match look(dir, wanted) {
        Ok(Ok(found)) => found,
        Ok(Err(code)) => return code,
        Err(failure) => return refuse(&failure),
    };
    let mut files = BTreeSet::new();
    if !wanted.files.is_empty() {
        match asked(dir, wanted, &outcome.sources) {
            Ok(found) => {
                outcome.diags.retain(|it| found.contains(&it.span.file));
                files = found;
            }
            Err(missing) => {
                let known = outcome.sources.files().filter(|it| !it.1.builtin).map(|it| it.1.path.as_str());
                complain(&format!("error: {missing} is no file of the site, and no folder with one"));
                if let Some(near) = nearest(&slashed(&missing), known) {
                    complain(&format!("did you mean `{near}`?"));
                }
                return REFUSED;
            }
        }
    }
    for it in &mends {
        let AppliedFix { path, line, column, code, was, now } = it;
        let (was, now) = (inert::line(was), inert::line(now));
        complain(&format!("{path}:{line}:{column}: mended[{}]: `{was}` is now `{now}`", code.name()));
    }
    show(dir, &outcome, wanted.format);
    let tally = report::tally(&outcome.diags);
    let tally = if tally.is_empty() { "no mistakes".to_owned() } else { tally };
    let mended = if wanted.fix { format!("{} mended, ", mends.len()) } else { String::new() };
    let certain = outcome
        .diags
        .iter()
        .filter_map(|it| it.fix.as_ref())
        .filter(|it| it.applicability == Applicability::Certain)
        .count();
    let hint = match certain {
        0 => String::new(),
        _ if wanted.fix => String::new(),
        count => format!("; ajar check --fix mends {count} of them"),
    };
    let files = match wanted.files.len() {
        0 => outcome.sources.files().filter(|(_, it)| !it.builtin).count(),
        _ => files.len(),
    };
    if !is_quiet() || !outcome.diags.is_empty() {
        let files = if files == 1 { "1 file checked".to_owned() } else { format!("{files} files checked") };
        complain(&format!("{files}: {mended}{tally}{hint}"));
    }
    let denied = wanted.deny == Some(Denied::Warnings) && !outcome.diags.is_empty();
    if denied && !outcome.has_errors() {
        complain(&because_denied(&outcome));
    }
    if outcome.has_errors() || denied { MISTAKES } else { DONE }
}

/// Why a check fails that found warnings alone, and what lets them stand.
fn because_denied(outcome: &Outcome) -> String {
    let mut codes: Vec<&str> = outcome.diags.iter().map(|it| it.code.name()).collect();
    codes.sort_unstable();
    codes.dedup();
    let known = codes.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
    let first = codes.first().copied().unwrap_or_default();
    format!(
        "failed, because --deny warnings counts {known} as mistakes\n\
         to let one stand, say why in its file, or in ajar.toml for all files:\n\
         [allow]\n{first} = \"the reason\""
    )
}

/// What is found, or the exit code of a wrong use.
type CheckedSite = Result<(Vec<AppliedFix>, Outcome), u8>;

fn look(dir: &Path, wanted: &Check) -> Result<CheckedSite, Failure> {
    if wanted.files.iter().any(|it| it == Path::new("-")) {
        return with_input(dir, wanted);
    }
    if !wanted.fix {
        return Ok(Ok((Vec::new(), ajar::check(dir, Options::default())?)));
    }
    let mended = ajar::fix(dir, Options::default())?;
    Ok(Ok((mended.mends, mended.outcome)))
}

/// The site with the text on standard input in the place of a file.
fn with_input(dir: &Path, wanted: &Check) -> Result<CheckedSite, Failure> {
    let Some(path) = wanted.path.as_deref().filter(|it| is_input(it)) else {
        complain("error: say with --path where the text would stand, such as --path data/models/acme/one.toml");
        return Ok(Err(REFUSED));
    };
    let mut text = Vec::new();
    if let Err(error) = std::io::stdin().read_to_end(&mut text) {
        complain(&format!("error: cannot read standard input: {error}"));
        return Ok(Err(REFUSED));
    }
    let (sources, _) = ajar::read::read(dir).map_err(Failure::Read)?;
    let (sources, diags) = sources.with(path, text);
    Ok(Ok((Vec::new(), ajar::look(sources, diags, Options::default()))))
}

/// The files that were asked for, or the name of one that the site does not have.
fn asked(dir: &Path, wanted: &Check, sources: &Sources) -> Result<BTreeSet<FileId>, String> {
    let root = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let find = |file: &PathBuf| {
        let name = if file == Path::new("-") { wanted.path.clone().unwrap_or_default() } else { slashed(file) };
        let below = file.canonicalize().ok().and_then(|it| it.strip_prefix(&root).map(slashed).ok());
        let found = below.iter().chain([&name]).find_map(|it| sources.find(it)).map(|it| vec![it]);
        let inside = || below.iter().chain([&name]).map(|it| below_folder(sources, it)).find(|it| !it.is_empty());
        found.or_else(inside).ok_or_else(|| file.display().to_string())
    };
    let files: Result<Vec<Vec<FileId>>, String> = wanted.files.iter().map(find).collect();
    Ok(files?.into_iter().flatten().collect())
}

/// The site's own files in a folder.
fn below_folder(sources: &Sources, folder: &str) -> Vec<FileId> {
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    sources.files().filter(|(_, it)| !it.builtin && it.path.starts_with(&start)).map(|it| it.0).collect()
}

fn slashed(path: impl AsRef<Path>) -> String {
    let parts = path.as_ref().components().filter(|it| !matches!(it, Component::CurDir));
    parts.map(|it| it.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}
