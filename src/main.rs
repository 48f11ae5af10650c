//! The commands and their names; everything else is the library's.

mod command;

use clap::{Parser, Subcommand};
use command::{
    REFUSED, answer, assess, build, check, completions, diff, explain, export, import, man, new, out, policy, quotes,
    schema, serve,
};
use std::path::PathBuf;
use std::process::ExitCode;

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
    Build(build::Build),
    /// Show the site in a browser, and every change at once.
    Serve(serve::Serve),
    /// Show every mistake and warning; with --fix, mend what leaves no doubt.
    Check(check::Check),
    /// Explain a model's verdicts and answers, or what a diagnostic means.
    Explain(explain::Explain),
    /// Answer questions about rights from a file.
    Answer(answer::AnswerArgs),
    /// Hold the models that a company uses against its policy.
    Policy(policy::PolicyArgs),
    /// Look for every quote in the text it was taken from.
    Quotes(quotes::Quotes),
    /// Begin a record: every key explained, every state unknown.
    New(new::New),
    /// Make model records from files of another index.
    Import(import::Import),
    /// Print a model in somebody else's format: another index's, a bill of materials, a model card.
    Export(export::Export),
    /// Write the JSON Schemas of the data files, for editors.
    Schema(schema::Schema),
    /// Print every verdict, for programs.
    Assess(assess::Assess),
    /// Print what a shell needs to complete commands.
    Completions(completions::Completions),
    /// Print the manual page of ajar or of one of its commands.
    Man(man::Man),
    /// Show what a change means to readers: verdicts and answers that move, pages that come and go.
    Diff(diff::Diff),
}

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        // Help and the version, too, come as an error.
        Err(error) => {
            out::note(error.print());
            return ExitCode::from(out::end(u8::try_from(error.exit_code()).unwrap_or(REFUSED), REFUSED));
        }
    };
    let dir = args.dir.as_path();
    let command = args.command.unwrap_or_else(|| Command::Build(build::Build::default()));
    let code = match command {
        Command::Build(it) => build::run(dir, &it),
        Command::Serve(it) => serve::run(dir, &it),
        Command::Check(it) => check::run(dir, &it),
        Command::Explain(it) => explain::run(dir, &it),
        Command::Answer(it) => answer::run(dir, &it),
        Command::Policy(it) => policy::run(dir, &it),
        Command::Quotes(it) => quotes::run(dir, &it),
        Command::New(it) => new::run(dir, &it),
        Command::Import(it) => import::run(dir, &it),
        Command::Export(it) => export::run(dir, &it),
        Command::Schema(it) => schema::run(dir, &it),
        Command::Assess(it) => assess::run(dir, &it),
        Command::Completions(it) => completions::run::<Args>(&it),
        Command::Man(it) => man::run::<Args>(&it),
        Command::Diff(it) => diff::run(dir, &it),
    };
    ExitCode::from(out::end(code, REFUSED))
}
