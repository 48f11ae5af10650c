//! `ajar explain`: a model's verdicts and answers with their reasons, or what a diagnostic means.

use super::{DONE, REFUSED, complain, inspect, say, unknown};
use ajar::assess::{Assessed, ModelEdition, Question};
use ajar::diag::Code;
use ajar::export::ask;
use ajar::export::explain;
use ajar::read::{SETTINGS, Sources};
use ajar::shape::nearest;
use serde_json::{Map, Value};
use std::path::Path;

#[derive(clap::Args)]
pub(crate) struct Explain {
    /// A model such as `meta/llama-4-maverick`, or a code such as `unknown-key`; without it, all codes.
    subject: Option<String>,
    /// The verdict of one standard, with every reason.
    #[arg(long, value_name = "ID")]
    standard: Option<String>,
    /// The answer to one use, with every clause.
    #[arg(long = "use", value_name = "ID")]
    usage: Option<String>,
    /// One edition of the model, by the name of a variant such as `72b`; without it, the one its page leads with.
    #[arg(long, value_name = "NAME")]
    edition: Option<String>,
    /// For --use: a fact about you, such as `kind=company`, `seat=de`, `customers_in=eu,us`, `field=medical`,
    /// `monthly_users=50000` or `annual_revenue_usd=2000000`; can be given several times.
    #[arg(long = "reader", value_name = "FACT=VALUE", requires = "usage")]
    reader: Vec<String>,
    /// For --use: how many people use your products in a month.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    users: Option<u64>,
    /// For --use: your revenue in a year, in US dollars.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    revenue: Option<u64>,
    /// For --use: your revenue in a month, in US dollars.
    #[arg(long, value_name = "NUMBER", requires = "usage")]
    monthly_revenue: Option<u64>,
    /// For --use: where you live or are based: the two letters of a country, or `eu`.
    #[arg(long, value_name = "PLACE", requires = "usage")]
    seat: Option<String>,
}

pub(crate) fn run(dir: &Path, wanted: &Explain) -> u8 {
    let Some(subject) = wanted.subject.as_deref() else {
        Code::ALL.iter().for_each(|it| say(&format!("{:<17} {:<8} {}", it.name(), it.severity().name(), it.line())));
        return DONE;
    };
    if let Some(code) = Code::ALL.iter().find(|it| it.name() == subject) {
        say(&format!("{}\n\n{}", code.line(), code.explanation()));
        return DONE;
    }
    // A word that is no model's name may be a misspelled code, also where there is no site to look into.
    if !subject.contains('/') && (nearest(subject, codes()).is_some() || !dir.join(SETTINGS).is_file()) {
        let code = unknown("diagnostic or model", subject, codes());
        complain("`ajar explain` lists all diagnostics; a model is called as in `meta/llama-4-maverick`");
        return code;
    }
    inspect(dir, |assessed, sources| explain_model(assessed, sources, subject, wanted))
}

fn codes() -> impl Iterator<Item = &'static str> {
    Code::ALL.iter().map(|it| it.name())
}

/// The rank of the model called `subject`: by its whole id, or by its own part of it if no other model has that.
fn find(assessed: &Assessed<'_>, subject: &str) -> Result<usize, u8> {
    let ids = || assessed.models.releases().iter().map(|it| it.id.as_str());
    if let Some(at) = ids().position(|it| it == subject) {
        return Ok(at);
    }
    let own = |id: &str| id.split_once('/').map(|it| it.1) == Some(subject);
    let same: Vec<(usize, &str)> = ids().enumerate().filter(|(_, id)| own(id)).collect();
    match same.as_slice() {
        [(at, _)] => Ok(*at),
        [] if subject.contains('/') => Err(unknown("model", subject, ids())),
        [] => {
            let slugs = || ids().filter_map(|it| it.split_once('/').map(|parts| (parts.1, it)));
            complain(&format!("error: there is no diagnostic or model `{subject}`"));
            if let Some(near) = nearest(subject, slugs().map(|it| it.0)) {
                slugs().filter(|it| it.0 == near).for_each(|it| complain(&format!("did you mean `{}`?", it.1)));
            } else {
                complain("`ajar explain` lists all diagnostics; a model is called as in `meta/llama-4-maverick`");
            }
            Err(REFUSED)
        }
        several => {
            let names: Vec<&str> = several.iter().map(|it| it.1).collect();
            complain(&format!("error: `{subject}` may be any of {}", names.join(", ")));
            Err(REFUSED)
        }
    }
}

fn explain_model(assessed: &Assessed<'_>, sources: &Sources, subject: &str, wanted: &Explain) -> u8 {
    let model = match find(assessed, subject) {
        Ok(at) => &assessed.models[at],
        Err(code) => return code,
    };
    let words = ajar::plan::spoken(assessed.facts, sources).0;
    let release = model.release;
    let edition = match wanted.edition.as_deref().map(|name| (name, release.named_edition(name))) {
        None => release.edition(None),
        Some((_, Some(edition))) => edition,
        Some((name, None)) => {
            return unknown("edition", name, release.editions.iter().flat_map(|it| &it.variants).map(String::as_str));
        }
    };
    let (traces, answers) = model.of_edition(edition);
    let mut text = String::new();
    if let Some(id) = &wanted.standard {
        let Some(trace) = traces.iter().find(|it| it.id == id) else {
            return unknown("standard", id, traces.iter().map(|it| it.id));
        };
        text.push_str(&explain::standard(trace, &words, sources));
    }
    if let Some(name) = &wanted.usage {
        let Some((id, usage)) = ask::usage(assessed, name) else {
            return unknown("use", name, answers.iter().map(|it| it.id));
        };
        let question = Question { facts: assessed.facts, edition: ModelEdition { release, edition }, id, usage };
        match ask::reader(&told(wanted)) {
            Ok(reader) => text.push_str(&explain::usage(&question.answer_for(&reader), &words, sources)),
            Err(mistakes) => {
                mistakes.iter().for_each(|it| complain(&format!("error: {it}")));
                return REFUSED;
            }
        }
    }
    if text.is_empty() {
        text = explain::overview(model, edition, &words, sources);
    } else {
        text.insert_str(0, &explain::head(model, edition));
    }
    say(text.trim_end());
    DONE
}

/// What the reader says of themselves, by the names that a file of questions has. A list is written with commas.
fn told(wanted: &Explain) -> Map<String, Value> {
    let mut res = Map::new();
    let number = |it: Option<u64>| it.map(Value::from);
    let named = [
        ("monthly_users", number(wanted.users)),
        ("annual_revenue_usd", number(wanted.revenue)),
        ("monthly_revenue_usd", number(wanted.monthly_revenue)),
        ("seat", wanted.seat.clone().map(Value::from)),
    ];
    res.extend(named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    for fact in &wanted.reader {
        let (name, value) = fact.split_once('=').unwrap_or((fact, ""));
        res.insert(name.to_owned(), fact_value(value));
    }
    res
}

fn fact_value(text: &str) -> Value {
    if text.contains(',') {
        return text.split(',').map(Value::from).collect();
    }
    let number = text.replace('_', "").parse::<u64>().ok().map(Value::from);
    number.or_else(|| text.parse::<bool>().ok().map(Value::from)).unwrap_or_else(|| Value::from(text))
}
