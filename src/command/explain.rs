//! `ajar explain`: a model's verdicts and answers with their reasons, or what a diagnostic means.

use super::{DONE, inspect, say, unknown};
use ajar::assess::{Assessed, for_reader};
use ajar::data::{Reader, Region};
use ajar::diag::Code;
use ajar::export::explain;
use ajar::read::Sources;
use ajar::shape::Words;
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Explain {
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

pub(crate) fn run(dir: &Path, wanted: &Explain) -> u8 {
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
        text.push_str(&explain::standard(trace, sources));
    }
    if let Some(id) = &wanted.usage {
        let Some(answer) = model.answer(id) else {
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
        let answer = for_reader(assessed.facts, model.release, answer.id, answer.usage, &reader);
        text.push_str(&explain::usage(&answer, sources));
    }
    if text.is_empty() {
        text = explain::overview(model, sources);
    } else {
        text.insert_str(0, &explain::head(model));
    }
    say(text.trim_end());
    DONE
}

fn region(text: &str) -> Result<Region, String> {
    let known = Region::ALL.iter().map(|it| it.name());
    Region::from_name(text).ok_or_else(|| format!("allowed: {}", known.collect::<Vec<_>>().join(", ")))
}
