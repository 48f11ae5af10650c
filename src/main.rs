//! Arguments, printing and exit codes; everything else is the library's.

#![allow(clippy::print_stdout, clippy::print_stderr, clippy::exit, reason = "this is the binary")]

use ajar::assess::{Assessed, for_reader};
use ajar::data::{Reader, Region};
use ajar::diag::Code;
use ajar::import::Index;
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::shape::{Day, Words, nearest};
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
    /// Explain a model's verdicts and answers, or what a diagnostic means.
    Explain(Explain),
    /// Make model records from files of another index.
    Import {
        /// Whose files they are.
        #[arg(value_enum)]
        index: Origin,
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Write the JSON Schemas of the data files, for editors.
    Schema {
        /// The folder they are written to; relative to the site's folder.
        #[arg(long, value_name = "DIR", default_value = "schemas")]
        out: PathBuf,
    },
    /// Print every verdict, for programs.
    Assess {
        /// Only of this standard.
        #[arg(long, value_name = "ID")]
        standard: Option<String>,
        /// Only of this model.
        #[arg(long, value_name = "ID")]
        model: Option<String>,
        /// How to print them.
        #[arg(long, value_enum)]
        format: Machine,
    },
}

#[derive(clap::Args)]
struct Explain {
    /// A model such as `meta/llama-4-maverick`, or a code such as `unknown-key`.
    subject: String,
    /// The verdict of one standard, with every reason.
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// The answer to one use, with every clause.
    #[arg(long = "use", value_name = "ID")]
    usage: Option<String>,
    /// For --use: how many people use your products in a month.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    users: Option<u64>,
    /// For --use: your revenue in a year, in US dollars.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    revenue: Option<u64>,
    /// For --use: your revenue in a month, in US dollars.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    monthly_revenue: Option<u64>,
    /// For --use: where you are based: eu, uk, kr or elsewhere.
    #[arg(long, value_name = "PLACE", requires = "usage", value_parser = region)]
    region: Option<Region>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Origin {
    /// The Model Openness Tool: YAML files of its folder `models`.
    Mot,
    /// The European Open Source AI Index: its YAML files.
    Osai,
    /// Hugging Face: a model card, README.md.
    Hf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Machine {
    /// An array with one object per model and standard.
    Json,
    /// The same as a table.
    Csv,
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
        Command::Explain(it) => explain(&args.dir, &it),
        Command::Import { index, files } => import(&args.dir, index, &files),
        Command::Schema { out } => schema(&args.dir.join(out)),
        Command::Assess { standard, model, format } => assess(&args.dir, standard.as_deref(), model.as_deref(), format),
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
    let Some(written) = outcome.written else {
        show(&outcome, Format::Human);
        eprintln!("{}; nothing was written", report::tally(&outcome.diags));
        return MISTAKES;
    };
    // A good build is one line; `check` shows what it warns of.
    let warnings = report::tally(&outcome.diags);
    let warnings = if warnings.is_empty() { warnings } else { format!(", {warnings} (see ajar check)") };
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

fn region(text: &str) -> Result<Region, String> {
    let known = Region::ALL.iter().map(|it| it.name());
    Region::from_name(text).ok_or_else(|| format!("allowed: {}", known.collect::<Vec<_>>().join(", ")))
}

fn explain(dir: &Path, wanted: &Explain) -> u8 {
    if let Some(code) = Code::ALL.iter().find(|it| it.name() == wanted.subject) {
        say(&format!("{}\n\n{}", code.line(), code.explanation()));
        return DONE;
    }
    if !wanted.subject.contains('/') {
        let codes = Code::ALL.iter().map(|it| it.name());
        return unknown("diagnostic or model", &wanted.subject, codes);
    }
    inspect(dir, |assessed, sources| explain_model(assessed, sources, wanted))
}

fn explain_model(assessed: &Assessed<'_>, sources: &Sources, wanted: &Explain) -> u8 {
    let Some(model) = assessed.models.iter().find(|it| it.release.id == wanted.subject) else {
        return unknown("model", &wanted.subject, assessed.models.iter().map(|it| it.release.id.as_str()));
    };
    let mut text = String::new();
    if let Some(id) = &wanted.standard {
        let Some(trace) = model.trace(id) else {
            return unknown("standard", id, model.traces.iter().map(|it| it.id));
        };
        text.push_str(&report::explain::standard(trace, sources));
    }
    if let Some(id) = &wanted.usage {
        let Some(answer) = model.answers.iter().find(|it| it.id == id) else {
            return unknown("use", id, model.answers.iter().map(|it| it.id));
        };
        let given = answer.usage.reader.clone().unwrap_or_default();
        let reader = Reader {
            monthly_users: wanted.users.or(given.monthly_users),
            annual_revenue: wanted.revenue.or(given.annual_revenue),
            monthly_revenue: wanted.monthly_revenue.or(given.monthly_revenue),
            region: wanted.region.or(given.region),
            ..given
        };
        let answer = for_reader(assessed.dataset, model.release, answer.id, answer.usage, &reader);
        text.push_str(&report::explain::usage(&answer, sources));
    }
    if text.is_empty() {
        text = report::explain::overview(model, sources);
    } else {
        text.insert_str(0, &report::explain::head(model));
    }
    say(text.trim_end());
    DONE
}

fn assess(dir: &Path, standard: Option<&str>, model: Option<&str>, format: Machine) -> u8 {
    inspect(dir, |assessed, _| {
        if let Some(id) = standard.filter(|it| !assessed.dataset.standards.contains_key(*it)) {
            return unknown("standard", id, assessed.dataset.standards.keys().map(String::as_str));
        }
        if let Some(id) = model.filter(|it| !assessed.dataset.models.contains_key(*it)) {
            return unknown("model", id, assessed.dataset.models.keys().map(String::as_str));
        }
        let rows = report::verdicts::rows(assessed, standard, model);
        let text = match format {
            Machine::Json => report::verdicts::json(&rows),
            Machine::Csv => report::verdicts::csv(&rows),
        };
        let _ = std::io::stdout().write_all(text.as_bytes());
        DONE
    })
}

/// Reads the files, writes the records that are new, and shows what could not be carried over.
fn import(dir: &Path, index: Origin, files: &[PathBuf]) -> u8 {
    let index = match index {
        Origin::Mot => Index::Mot,
        Origin::Osai => Index::Osai,
        Origin::Hf => Index::HuggingFace,
    };
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Ok((path.display().to_string(), bytes))
    };
    let texts: Result<Vec<_>, String> = files.iter().map(read).collect();
    let as_of = ajar::as_of(dir);
    let (texts, as_of) = match (texts, as_of) {
        (Ok(texts), Ok(as_of)) => (texts, as_of),
        (Err(error), _) => {
            eprintln!("error: {error}");
            return REFUSED;
        }
        (_, Err(failure)) => return refuse(&failure),
    };
    let sources = Sources::loose(texts);
    let record = |id: &str| dir.join(format!("data/models/{id}.toml"));
    let imported = ajar::import::import(index, &sources, as_of, &|id| record(id).symlink_metadata().is_ok());
    eprint!("{}", report::short(&imported.diags, &sources));
    let orgs =
        ajar::import::orgs(&imported).into_iter().map(|(id, text)| (dir.join(format!("data/orgs/{id}.toml")), text));
    let missing = orgs.filter(|(path, _)| path.symlink_metadata().is_err());
    let records = imported.records.iter().map(|it| (record(&it.id), it.toml.clone()));
    let mut written = 0;
    for (path, text) in missing.chain(records) {
        if let Err(error) = create(&path, &text) {
            eprintln!("error: cannot write {}: {error}", path.display());
            return REFUSED;
        }
        written += 1;
    }
    let tally = report::tally(&imported.diags);
    let tally = if tally.is_empty() { tally } else { format!(", {tally}") };
    say(&format!("{} of {} files became records, {written} files written{tally}", imported.records.len(), files.len()));
    if imported.diags.iter().any(ajar::diag::Diag::is_error) { MISTAKES } else { DONE }
}

/// Writes a file that is not there yet.
fn create(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
}

fn schema(folder: &Path) -> u8 {
    let write = || {
        std::fs::create_dir_all(folder)?;
        report::schema::all()
            .iter()
            .try_for_each(|(name, text)| std::fs::write(folder.join(format!("{name}.json")), text))
    };
    match write() {
        Ok(()) => {
            say(&format!("{} schemas written to {}", report::schema::all().len(), folder.display()));
            DONE
        }
        Err(error) => {
            eprintln!("error: cannot write {}: {error}", folder.display());
            REFUSED
        }
    }
}

/// Does some work on the assessed site, or shows the mistakes that stand in the way.
fn inspect(dir: &Path, work: impl FnOnce(&Assessed<'_>, &Sources) -> u8) -> u8 {
    match ajar::inspect(dir, Options::default(), work) {
        Ok((Some(code), _)) => code,
        Ok((None, outcome)) => {
            show(&outcome, Format::Human);
            eprintln!("{}; mend them first", report::tally(&outcome.diags));
            MISTAKES
        }
        Err(failure) => refuse(&failure),
    }
}

/// Says that there is no such thing, and what is nearest.
fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> u8 {
    eprintln!("error: there is no {what} `{name}`");
    if let Some(near) = nearest(name, known) {
        eprintln!("did you mean `{near}`?");
    }
    REFUSED
}

fn refuse(failure: &Failure) -> u8 {
    eprintln!("error: {failure}");
    REFUSED
}
