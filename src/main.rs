//! The commands and their names; everything else is the library's.

mod command;

use clap::{Parser, Subcommand};
use command::{assess, build, check, explain, import, schema, serve};
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
    /// Show every mistake and warning; write nothing.
    Check(check::Check),
    /// Explain a model's verdicts and answers, or what a diagnostic means.
    Explain(explain::Explain),
    /// Make model records from files of another index.
    Import(import::Import),
    /// Write the JSON Schemas of the data files, for editors.
    Schema(schema::Schema),
    /// Print every verdict, for programs.
    Assess(assess::Assess),
}

fn main() -> ExitCode {
    let args = Args::parse();
    let dir = args.dir.as_path();
    let command = args.command.unwrap_or_else(|| Command::Build(build::Build::default()));
    let code = match command {
        Command::Build(it) => build::run(dir, &it),
        Command::Serve(it) => serve::run(dir, &it),
        Command::Check(it) => check::run(dir, &it),
        Command::Explain(it) => explain::run(dir, &it),
        Command::Import(it) => import::run(dir, &it),
        Command::Schema(it) => schema::run(dir, &it),
        Command::Assess(it) => assess::run(dir, &it),
    };
    ExitCode::from(code)
}
