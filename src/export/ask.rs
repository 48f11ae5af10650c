//! Questions about rights from a file, each with its answer: what `ajar answer` prints.
//!
//! A question names a model, its edition, an act (a use, by its id or another name of it) and what the reader says of
//! themselves. Lawyers and companies keep such a file and see what a change of terms does to them.

use crate::assess::{Answer, Assessed, Basis, ModelEdition, Point, Question, Says};
use crate::check::{Edition, Release};
use crate::data::{Reader, ReaderKind, Region, Suit, Use, UseField};
use crate::shape::{Words, names, nearest};
use crate::words::{self, Messages};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One question, as its file says it. Other keys are notes of whoever asks.
#[derive(Debug, Deserialize)]
pub struct AskedQuestion {
    /// Its name, for the answer.
    pub id: String,
    /// The model: "meta/llama-4-maverick".
    pub model: String,
    /// The edition: "instruct"; without it, the one a page leads with.
    #[serde(default)]
    pub edition: Option<String>,
    /// The use, by its id or another name.
    pub act: String,
    /// What the reader says of themselves.
    #[serde(default)]
    pub reader: Map<String, Value>,
    /// The grade that is expected.
    #[serde(default)]
    pub grade: Option<String>,
    /// Grades that could be defended, too.
    #[serde(default)]
    pub alt_grade: Vec<String>,
}

/// The answer to one question.
#[derive(Debug, Serialize)]
pub struct Reply {
    /// The question's name.
    pub id: String,
    /// The grade, in a word.
    pub grade: &'static str,
    /// What is owed.
    pub duties: Vec<Item>,
    /// What goes on to bind.
    pub limits: Vec<Item>,
    /// Duties of which the text leaves open whether they are owed.
    pub arguable: Vec<Item>,
    /// How rights can end, and what one answers for, each as a word.
    pub risks: Vec<&'static str>,
    /// The clauses and facts that decide.
    pub decided_by: Vec<Decided>,
    /// What was taken otherwise than it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A duty or limit.
#[derive(Debug, Serialize)]
pub struct Item {
    /// What sort, in a word: "display".
    pub kind: &'static str,
    /// What to do or to keep within.
    pub text: String,
}

/// A clause or fact that decides.
#[derive(Debug, Serialize)]
pub struct Decided {
    /// The license, or the model's record.
    pub license: String,
    /// The section, or the component.
    pub section: Option<String>,
    /// The text's own words.
    pub quote: Option<String>,
    /// What it comes to.
    pub text: String,
}

/// Reads a file of questions.
///
/// # Errors
/// What is wrong with it, a line each.
pub fn read(text: &str) -> Result<Vec<AskedQuestion>, Vec<String>> {
    let values: Vec<Value> = serde_json::from_str(text).map_err(|error| {
        vec![format!("line {}, column {}: not a list of questions: {error}", error.line(), error.column())]
    })?;
    let mut mistakes = Vec::new();
    let mut res: Vec<AskedQuestion> = Vec::new();
    let mut ids = BTreeSet::new();
    for (at, value) in values.into_iter().enumerate() {
        match serde_json::from_value::<AskedQuestion>(value) {
            Ok(asked) if !ids.insert(asked.id.clone()) => {
                mistakes.push(format!("question {}: `{}` stands twice", at + 1, asked.id));
            }
            Ok(asked) => res.push(asked),
            Err(error) => mistakes.push(format!("question {}: {error}", at + 1)),
        }
    }
    if mistakes.is_empty() { Ok(res) } else { Err(mistakes) }
}

/// Answers one question.
///
/// # Errors
/// What of it nobody can answer: a model or use that is not recorded, a fact about the reader that is none; a line each.
pub fn answer(assessed: &Assessed<'_>, words: &Messages, asked: &AskedQuestion) -> Result<Reply, Vec<String>> {
    let facts = assessed.facts;
    let mut mistakes = Vec::new();
    let release = facts.models.get(&asked.model);
    if release.is_none() {
        mistakes.push(missing("model", &asked.model, facts.models.keys().map(String::as_str)));
    }
    let usage = usage(assessed, &asked.act);
    if usage.is_none() {
        let known = facts.uses.iter().flat_map(|(id, it)| [id.as_str()].into_iter().chain(aliases(&it.value)));
        mistakes.push(missing("use", &asked.act, known));
    }
    let reader = reader(&asked.reader).map_err(|found| mistakes.extend(found));
    match (release, usage, reader) {
        (Some(release), Some((id, usage)), Ok(reader)) => {
            let (edition, note) = edition(release, asked.edition.as_deref());
            let model = ModelEdition { release, edition };
            let answer = Question { facts, edition: model, id, usage }.answer_for(&reader);
            Ok(reply(words, asked, release, &answer, note))
        }
        _ => Err(mistakes.into_iter().map(|it| format!("{}: {it}", asked.id)).collect()),
    }
}

fn aliases(usage: &Use) -> impl Iterator<Item = &str> {
    usage.aliases.iter().map(|it| it.value.as_str())
}

/// The use that has this id or other name.
pub fn usage<'d>(assessed: &Assessed<'d>, name: &str) -> Option<(&'d str, &'d Use)> {
    let uses = &assessed.facts.uses;
    let named = |(id, it): &(&'d String, &'d crate::parse::InFile<Use>)| {
        *id == name || aliases(&it.value).any(|alias| alias == name)
    };
    let exact = uses.iter().find(|(id, _)| *id == name).or_else(|| uses.iter().find(named));
    exact.map(|(id, it)| (id.as_str(), &*it.value))
}

/// The edition of that name; of a name that is none, the one a page leads with, and a note that says so.
fn edition<'d>(release: &'d Release, name: Option<&str>) -> (&'d Edition, Option<String>) {
    let Some(name) = name else { return (release.edition(None), None) };
    let plain = |text: &str| {
        text.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect::<String>()
    };
    let alike = || {
        let all = release.editions.iter().flat_map(|it| &it.variants);
        all.clone().find(|it| plain(it) == plain(name)).or_else(|| {
            nearest(name, all.map(String::as_str))
                .and_then(|near| release.editions.iter().flat_map(|it| &it.variants).find(|it| *it == near))
        })
    };
    match release.named_edition(name) {
        Some(edition) => (edition, None),
        None => match alike() {
            Some(near) => (release.edition(Some(near)), Some(format!("`{name}` is taken for the edition `{near}`"))),
            None => (
                release.edition(None),
                Some(format!("no edition `{name}` is recorded: the answer is for the one a page leads with")),
            ),
        },
    }
}

fn reply(
    words: &Messages,
    asked: &AskedQuestion,
    release: &Release,
    answer: &Answer<'_>,
    note: Option<String>,
) -> Reply {
    let items = |points: &mut dyn Iterator<Item = &Point<'_>>| {
        let mut res: Vec<Item> = Vec::new();
        for point in points {
            let text = words::answer::point(words, point);
            if !res.iter().any(|known| known.text == text) {
                res.push(Item { kind: kind(point), text });
            }
        }
        res
    };
    let allowed = !answer.grade.is_no();
    let mut risks: Vec<&'static str> = answer.risks.iter().filter(|_| allowed).map(|it| it.kind.name()).collect();
    risks.dedup();
    let mut res = Reply {
        id: asked.id.clone(),
        grade: answer.grade.name(),
        duties: Vec::new(),
        limits: Vec::new(),
        arguable: Vec::new(),
        risks,
        decided_by: answer.deciding().map(|point| decided(words, release, point)).collect(),
        note,
    };
    if allowed {
        res.duties = items(&mut answer.duties());
        res.limits = items(&mut answer.limits());
        res.arguable = items(&mut answer.arguable());
    }
    res
}

fn kind(point: &Point<'_>) -> &'static str {
    match point.rule.says {
        Says::Duty(kind) | Says::Limit(kind) | Says::Nearby(kind) | Says::Permission(kind) => kind.name(),
        _ => "fact",
    }
}

fn decided(words: &Messages, release: &Release, point: &Point<'_>) -> Decided {
    let text = words::answer::point(words, point);
    match point.rule.basis {
        Some(Basis::Clause { license, clause, .. }) => Decided {
            license: license.id.clone(),
            section: clause.and_then(|it| it.at.clone()),
            quote: clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string()),
            text,
        },
        Some(Basis::Listed { license, .. } | Basis::Unlisted { license }) => {
            Decided { license: license.id.clone(), section: None, quote: None, text }
        }
        Some(Basis::Component { kind, .. }) => Decided {
            license: format!("record:{}", release.id),
            section: Some(format!("component.{}", kind.name())),
            quote: None,
            text,
        },
        _ => Decided { license: format!("record:{}", release.id), section: None, quote: None, text },
    }
}

/// The facts about the reader that `ajar answer` knows by these names. Numbers are people or US dollars.
const FACTS: [&str; 20] = [
    "kind",
    "seat",
    "customers_in",
    "place_of_use",
    "field",
    "operates_model_service",
    "sells_work_assistant",
    "automated_decisions",
    "got_it_in_a_product",
    "sued_licensor",
    "sued_over",
    "employees",
    "monthly_users",
    "monthly_users_at_license_release",
    "product_monthly_users",
    "annual_revenue_usd",
    "monthly_revenue_usd",
    "product_annual_recurring_revenue_usd",
    "product_monthly_revenue_usd",
    "employer_monthly_revenue_usd",
];

/// A reader from the facts of a question; a fact that is `null` is not told.
///
/// # Errors
/// What is no fact, or no value of one; a line each.
pub fn reader(given: &Map<String, Value>) -> Result<Reader, Vec<String>> {
    let mut res = Reader::default();
    let mut mistakes = Vec::new();
    for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
        if let Err(why) = tell(&mut res, name, value) {
            mistakes.push(format!("reader.{name}: {why}"));
        }
    }
    if mistakes.is_empty() { Ok(res) } else { Err(mistakes) }
}

fn tell(reader: &mut Reader, name: &str, value: &Value) -> Result<(), String> {
    let number = || value.as_u64().map(Some).ok_or_else(|| format!("`{value}` is no whole number"));
    let truth = || value.as_bool().map(Some).ok_or_else(|| format!("`{value}` is neither true nor false"));
    match name {
        "kind" => reader.kind = Some(word::<ReaderKind>(value)?),
        "field" => reader.field = Some(word::<UseField>(value)?),
        "seat" => reader.seat = Some(place(value)?),
        "place_of_use" => reader.place_of_use = Some(place(value)?),
        "customers_in" => {
            let list = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
            reader.customers = list.iter().map(place).collect::<Result<_, _>>()?;
        }
        "operates_model_service" => reader.model_service = truth()?,
        "sells_work_assistant" => reader.work_assistant = truth()?,
        "automated_decisions" => reader.automated_decisions = truth()?,
        "got_it_in_a_product" => reader.in_product = truth()?,
        "sued_licensor" => reader.sued_licensor = truth()?,
        "sued_over" => reader.sued_over = Some(word::<Suit>(value)?),
        // No text that is recorded counts employees.
        "employees" => _ = number()?,
        "monthly_users" => reader.monthly_users = number()?,
        "monthly_users_at_license_release" => reader.monthly_users_at_release = number()?,
        "product_monthly_users" => reader.product_monthly_users = number()?,
        "annual_revenue_usd" => reader.annual_revenue = number()?,
        "monthly_revenue_usd" => reader.monthly_revenue = number()?,
        "product_annual_recurring_revenue_usd" => reader.product_annual_revenue = number()?,
        "product_monthly_revenue_usd" => reader.product_monthly_revenue = number()?,
        "employer_monthly_revenue_usd" => reader.employer_monthly_revenue = number()?,
        _ => {
            let near = nearest(name, FACTS)
                .map_or_else(|| format!("allowed: {}", names(FACTS)), |it| format!("did you mean `{it}`?"));
            return Err(format!("not a fact about a reader; {near}"));
        }
    }
    Ok(())
}

fn word<T: Words>(value: &Value) -> Result<T, String> {
    let text = value.as_str().unwrap_or_default();
    let known = T::ALL.iter().map(|it| it.name());
    T::from_name(text).ok_or_else(|| format!("unknown {} {value}; allowed: {}", T::WHAT, names(known)))
}

fn place(value: &Value) -> Result<Region, String> {
    let text = value.as_str().unwrap_or_default().to_ascii_lowercase();
    Region::parse(&text)
        .ok_or_else(|| format!("{value} is not the code of a country; write two letters of ISO 3166-1, `uk` or `eu`"))
}

fn missing<'k>(what: &str, name: &str, known: impl Iterator<Item = &'k str>) -> String {
    let near = nearest(name, known).map_or_else(String::new, |it| format!("; did you mean `{it}`?"));
    format!("there is no {what} `{name}`{near}")
}
