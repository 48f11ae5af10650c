//! One file per command: its arguments, and what it prints.

pub(crate) mod answer;
pub(crate) mod assess;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod export;
mod git;
pub(crate) mod import;
pub(crate) mod links;
pub(crate) mod man;
pub(crate) mod new;
pub(crate) mod out;
pub(crate) mod policy;
mod progress;
#[cfg(feature = "network")]
pub(crate) mod publish;
pub(crate) mod quotes;
pub(crate) mod schema;
pub(crate) mod serve;
pub(crate) mod site;
mod texts;
pub(crate) mod theme;

use ajar::assess::Assessed;
use ajar::diag::Diag;
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::shape::{few, nearest};
use ajar::{Options, Outcome};
use clap::ValueEnum;
pub(crate) use out::{complain, put, say, tell};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Component, Path};
use std::sync::OnceLock;

/// Exit codes: done; mistakes in the sources; wrong usage or a disk that refuses.
pub(crate) const DONE: u8 = 0;
pub(crate) const MISTAKES: u8 = 1;
pub(crate) const REFUSED: u8 = 2;

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum DiagFormat {
    /// With the lines and underlined words.
    Human,
    /// One a line: file:line:column: message.
    Short,
    /// One JSON object a line, for programs.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
    /// A SARIF 2.1.0 log, for code scanning.
    Sarif,
}

/// Diagnostics for a person go to standard error, beside the summary; for a program to standard output.
/// `dir` is the site's folder as it was named.
pub(crate) fn show(dir: &Path, outcome: &Outcome, format: DiagFormat) {
    show_diags(&base(dir), &outcome.diags, &outcome.sources, format);
}

/// The same of files that stand anywhere; `base` leads to them from here.
pub(crate) fn show_diags(base: &str, diags: &[Diag], sources: &Sources, format: DiagFormat) {
    let text = match format {
        DiagFormat::Human => {
            tell(&report::human(diags, sources, color(std::io::stderr().is_terminal())));
            return;
        }
        DiagFormat::Short => report::short(diags, sources),
        DiagFormat::Json => report::json(diags, sources),
        DiagFormat::Github => report::github(diags, sources, base),
        DiagFormat::Sarif => report::sarif(diags, sources, base),
    };
    put(text.as_bytes());
}

/// When to use color.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal that has colors, unless NO_COLOR is set; everywhere if CLICOLOR_FORCE is.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// What was said of every command: set once, before any of them runs.
static MANNER: OnceLock<(ColorChoice, bool)> = OnceLock::new();

/// Keeps whether to use color, and whether to say only what is wrong.
pub(crate) fn behave(color: ColorChoice, quiet: bool) {
    let _ = MANNER.set((color, quiet));
}

/// Whether only what is wrong is to be said.
pub(crate) fn is_quiet() -> bool {
    MANNER.get().is_some_and(|it| it.1)
}

/// Whether to use color on a stream. <https://no-color.org>: a variable that is not empty turns it off;
/// <https://bixense.com/clicolors/>: one that is not 0 turns it on where there is no terminal, and 0 off where there is.
pub(crate) fn color(is_terminal: bool) -> Color {
    let wanted = match MANNER.get().map(|it| it.0).unwrap_or_default() {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if told("NO_COLOR").is_some() => false,
        ColorChoice::Auto if told("CLICOLOR_FORCE").is_some_and(|it| it != "0") => true,
        ColorChoice::Auto => {
            let is_off = |name: &str, off: &str| told(name).is_some_and(|it| it == off);
            is_terminal && !is_off("TERM", "dumb") && !is_off("CLICOLOR", "0")
        }
    };
    if wanted { Color::Always } else { Color::Never }
}

/// What the environment says of the terminal, by the name of a variable.
pub(crate) fn told(name: &str) -> Option<OsString> {
    #[allow(clippy::disallowed_methods, reason = "a terminal is described by its environment")]
    std::env::var_os(name).filter(|it| !it.is_empty())
}

/// What leads from here, where services that read a report look for its files, to the site: "" or "docs/site/".
fn base(dir: &Path) -> String {
    let parts: Vec<_> = dir.components().filter(|it| *it != Component::CurDir).collect();
    let names = parts.iter().map(|it| it.as_os_str().to_string_lossy() + "/");
    if dir.is_absolute() { String::new() } else { names.collect() }
}

/// Does some work on the assessed site, or shows the mistakes that stand in the way.
pub(crate) fn inspect(dir: &Path, work: impl FnOnce(&Assessed<'_>, &Sources) -> u8) -> u8 {
    match ajar::inspect(dir, Options::default(), work) {
        Ok((Some(code), _)) => code,
        Ok((None, outcome)) => {
            show(dir, &outcome, DiagFormat::Human);
            complain(&format!("{}; mend them first", report::tally(&outcome.diags)));
            MISTAKES
        }
        Err(failure) => refuse(&failure),
    }
}

/// Says that there is no such thing, and what is nearest.
pub(crate) fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> u8 {
    complain(&format!("error: there is no {what} `{name}`"));
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    known.dedup();
    if let Some(near) = nearest(name, known.iter().copied()) {
        complain(&format!("did you mean `{near}`?"));
    } else if let Some(there_is) = few(known) {
        complain(&there_is);
    }
    REFUSED
}

pub(crate) fn refuse(failure: &impl std::fmt::Display) -> u8 {
    complain(&format!("error: {failure}"));
    REFUSED
}
