//! Arguments, printing and exit codes; everything else is the library's.

#![allow(clippy::print_stdout, clippy::print_stderr, clippy::exit, reason = "this is the binary")]

use ajar::diag::Code;
use ajar::report::{self, Color};
use ajar::shape::{Day, nearest};
use ajar::{Failure, Options, Outcome};
use clap::{Parser, Subcommand, ValueEnum};
use std::io::{IsTerminal, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// How open is that model? Builds a site of explainers and openness data.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Args {
    /// The folder of the site, which holds ajar.toml.
    #[arg(short = 'C', long = "dir", value_name = "DIR", default_value = ".", global = true)]
    dir: PathBuf,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site (the default).
    Build {
        /// Where the site is written; relative to the site's folder.
        #[arg(long, value_name = "DIR", default_value = "public")]
        out: PathBuf,
        /// The day against which the age of evidence is measured, in place of the one in ajar.toml.
        #[arg(long, value_name = "DATE", value_parser = day)]
        as_of: Option<Day>,
    },
    /// Show every mistake and warning; write nothing.
    Check {
        /// How to show them.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// Explain a diagnostic, such as `unknown-key`.
    Explain {
        /// The code between the brackets of an error or warning.
        code: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// With the lines and underlined words.
    Human,
    /// One a line: file:line:column: message.
    Short,
}

/// Exit codes: done; mistakes in the sources; wrong usage or a disk that refuses.
const DONE: u8 = 0;
const MISTAKES: u8 = 1;
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let args = Args::parse();
    let command = args.command.unwrap_or(Command::Build { out: "public".into(), as_of: None });
    let code = match command {
        Command::Build { out, as_of } => build(&args.dir, &out, Options { as_of }),
        Command::Check { format } => check(&args.dir, format),
        Command::Explain { code } => explain(&code),
    };
    ExitCode::from(code)
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "write a day as 2026-11-21".to_owned())
}

fn build(dir: &Path, out: &Path, options: Options) -> u8 {
    let start = Instant::now();
    let target = dir.join(out);
    let outcome = match ajar::build(dir, &target, options) {
        Ok(outcome) => outcome,
        Err(failure) => return refuse(&failure),
    };
    show(&outcome, Format::Human);
    let Some(written) = outcome.written else {
        eprintln!("{}; nothing was written", report::tally(&outcome.diags));
        return MISTAKES;
    };
    let warnings = report::tally(&outcome.diags);
    let warnings = if warnings.is_empty() { warnings } else { format!(", {warnings}") };
    let deleted = if written.deleted == 0 { String::new() } else { format!(", {} removed", written.deleted) };
    say(&format!(
        "{} pages in {:.2} s: {} files written, {} unchanged{deleted}{warnings}; open {}",
        outcome.pages,
        start.elapsed().as_secs_f64(),
        written.written,
        written.unchanged,
        target.join("index.html").display()
    ));
    DONE
}

fn check(dir: &Path, format: Format) -> u8 {
    let outcome = match ajar::check(dir, Options::default()) {
        Ok(outcome) => outcome,
        Err(failure) => return refuse(&failure),
    };
    show(&outcome, format);
    let tally = report::tally(&outcome.diags);
    let tally = if tally.is_empty() { "no mistakes".to_owned() } else { tally };
    eprintln!("{} files checked: {tally}", outcome.sources.files().filter(|(_, it)| !it.builtin).count());
    if outcome.has_errors() { MISTAKES } else { DONE }
}

/// Diagnostics for a person go to standard error, beside the summary; for a program to standard output.
fn show(outcome: &Outcome, format: Format) {
    match format {
        Format::Human => {
            let color = if std::io::stderr().is_terminal() { Color::Always } else { Color::Never };
            eprint!("{}", report::human(&outcome.diags, &outcome.sources, color));
        }
        Format::Short => {
            let text = report::short(&outcome.diags, &outcome.sources);
            // A reader that has seen enough may close the pipe.
            let _ = std::io::stdout().write_all(text.as_bytes());
        }
    }
}

fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

fn explain(name: &str) -> u8 {
    if let Some(code) = Code::ALL.iter().find(|it| it.name() == name) {
        say(&format!("{}\n\n{}", code.line(), code.explanation()));
        return DONE;
    }
    eprintln!("there is no diagnostic `{name}`");
    if let Some(near) = nearest(name, Code::ALL.iter().map(|it| it.name())) {
        eprintln!("did you mean `{near}`?");
    }
    REFUSED
}

fn refuse(failure: &Failure) -> u8 {
    eprintln!("error: {failure}");
    REFUSED
}
