//! The commands and their names; everything else is the library's.

mod command;

use clap::{Parser, Subcommand};
#[cfg(feature = "network")]
use command::publish;
use command::{
    ColorChoice, REFUSED, answer, assess, behave, build, check, completions, diff, explain, export, import, links, man,
    new, out, policy, quotes, schema, serve, theme,
};
use std::path::PathBuf;
use std::process::ExitCode;

/// What stands below the list of commands.
const HELP: &str = "Examples:
  ajar new site my-site                   a small complete site, to be changed into one's own
  ajar serve --open                       the site in a browser, every change at once
  ajar check --fix                        every mistake, and what leaves no doubt is mended
  ajar check data/models/acme/one.toml    only what concerns one file
  ajar explain acme/one                   why a model stands where it stands
  ajar diff main                          what a change means to readers

Exit codes: 0 done, 1 mistakes in the sources, 2 wrong usage or a disk that refuses.
`ajar help COMMAND` says more of one command, `ajar man` prints the manual.";

/// How open is that model? Builds a site of explainers and openness data.
#[derive(Parser)]
#[command(version, max_term_width = 100, after_help = HELP)]
struct Args {
    /// The folder of the site, which holds ajar.toml.
    #[arg(short = 'C', long = "dir", value_name = "DIR", default_value = ".", global = true)]
    dir: PathBuf,
    /// When to use color; NO_COLOR turns it off, too.
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto", global = true)]
    color: ColorChoice,
    /// Say only what is wrong.
    #[arg(short, long, global = true)]
    quiet: bool,
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
    /// Send the built site to a folder or to S3-compatible storage: only what changed, pages last, deletions after.
    #[cfg(feature = "network")]
    Publish(publish::Publish),
    /// Look for every quote in the text it was taken from.
    Quotes(quotes::Quotes),
    /// Look at every address that the data and the texts name, on the web and on request only.
    Links(links::Links),
    /// Begin a site, or a record with every key explained and every state unknown.
    New(new::New),
    /// Make model records from files of another index.
    Import(import::Import),
    /// Print a model in somebody else's format: another index's, a bill of materials, a model card.
    Export(export::Export),
    /// Write the JSON Schemas of the data files, for editors.
    Schema(schema::Schema),
    /// Name, print or copy the files of the default theme.
    Theme(theme::Theme),
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
    behave(args.color, args.quiet);
    let dir = args.dir.as_path();
    let command = args.command.unwrap_or_else(|| Command::Build(build::Build::default()));
    let code = match command {
        Command::Build(it) => build::run(dir, &it),
        Command::Serve(it) => serve::run(dir, &it),
        Command::Check(it) => check::run(dir, &it),
        Command::Explain(it) => explain::run(dir, &it),
        Command::Answer(it) => answer::run(dir, &it),
        Command::Policy(it) => policy::run(dir, &it),
        #[cfg(feature = "network")]
        Command::Publish(it) => publish::run(dir, &it),
        Command::Quotes(it) => quotes::run(dir, &it),
        Command::Links(it) => links::run(dir, &it),
        Command::New(it) => new::run(dir, &it),
        Command::Import(it) => import::run(dir, &it),
        Command::Export(it) => export::run(dir, &it),
        Command::Schema(it) => schema::run(dir, &it),
        Command::Theme(it) => theme::run(dir, &it),
        Command::Assess(it) => assess::run(dir, &it),
        Command::Completions(it) => completions::run::<Args>(&it),
        Command::Man(it) => man::run::<Args>(&it),
        Command::Diff(it) => diff::run(dir, &it),
    };
    ExitCode::from(out::end(code, REFUSED))
}
