//! `ajar assess`: every verdict, for programs.

use super::{DONE, inspect, put, unknown};
use ajar::export::verdicts;
use ajar::plan;
use clap::ValueEnum;
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Assess {
    /// Only of this standard.
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// Only of this model.
    #[arg(long, value_name = "ID")]
    model: Option<String>,
    /// How to print them.
    #[arg(long, value_enum)]
    format: Machine,
}

#[derive(Clone, Copy, ValueEnum)]
enum Machine {
    /// An array with one object per model and standard.
    Json,
    /// The same as a table.
    Csv,
}

pub(crate) fn run(dir: &Path, wanted: &Assess) -> u8 {
    let (standard, model) = (wanted.standard.as_deref(), wanted.model.as_deref());
    inspect(dir, |assessed, sources| {
        if let Some(id) = standard.filter(|it| !assessed.facts.standards.contains_key(*it)) {
            return unknown("standard", id, assessed.facts.standards.keys().map(String::as_str));
        }
        if let Some(id) = model.filter(|it| assessed.facts.models.get(it).is_none()) {
            return unknown("model", id, assessed.facts.models.keys().map(String::as_str));
        }
        let rows = verdicts::rows(assessed, &plan::spoken(assessed.facts, sources).0, standard, model);
        let text = match wanted.format {
            Machine::Json => verdicts::json(&rows),
            Machine::Csv => verdicts::csv(&rows),
        };
        put(text.as_bytes());
        DONE
    })
}
