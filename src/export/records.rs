//! The dataset for programs: what a page says, without the page.

use super::verdicts::{self, quoted};
use crate::assess::{Assessment, Ladder};
use crate::check::Terms;
use crate::data::{Component, ComponentKind, Source, State};
use crate::plan::{Site, address};
use crate::shape::Words;
use crate::{view, words};
use serde::Serialize;
use std::collections::BTreeMap;

/// One model: facts with their evidence, verdicts with their reasons, answers with their points.
#[derive(Serialize)]
struct ModelRecord<'s> {
    /// "meta/llama-4-maverick".
    id: &'s str,
    name: &'s str,
    organization: String,
    summary: &'s str,
    family: Option<&'s str>,
    /// ISO 8601, as far as it is known.
    released: Option<String>,
    status: &'static str,
    /// An SPDX expression, "none" or "unknown".
    license: Option<&'s str>,
    input: Vec<&'static str>,
    output: Vec<&'static str>,
    /// The page, if the site says where it is published.
    page: Option<String>,
    /// The day the facts reflect.
    as_of: String,
    /// The day somebody last looked at the whole record.
    checked: Option<String>,
    /// The verdict of the spectrum in a sentence.
    sentence: String,
    components: Vec<ComponentRecord<'s>>,
    verdicts: Vec<verdicts::VerdictLine<'s>>,
    /// The answers of each edition, the one a page leads with first.
    answers: Vec<AnswersRecord>,
    sources: BTreeMap<&'s str, Read<'s>>,
    external: BTreeMap<&'s str, &'s str>,
}

/// One component that somebody has looked at.
#[derive(Serialize)]
struct ComponentRecord<'s> {
    id: &'static str,
    state: &'static str,
    access: &'static str,
    disclosure: &'static str,
    /// The ids of its licenses; "none" if it came without.
    licenses: Vec<&'s str>,
    evidence: Vec<Shown<'s>>,
    /// Where somebody looked and found nothing.
    looked: &'s [String],
}

#[derive(Serialize)]
struct Shown<'s> {
    source: &'s str,
    at: Option<&'s str>,
    quote: Option<&'s str>,
}

/// The answers of one edition.
#[derive(Serialize)]
struct AnswersRecord {
    /// The ids of its variants; none for a release that names no variants.
    editions: Vec<String>,
    uses: Vec<AnswerRecord>,
}

#[derive(Serialize)]
struct AnswerRecord {
    r#use: String,
    answer: &'static str,
    /// What is asked, what goes on to bind, and what excludes.
    points: Vec<String>,
    /// How rights can end, and what one answers for.
    risks: Vec<&'static str>,
}

impl AnswersRecord {
    fn of(site: &Site<'_>, editions: Vec<String>, answers: &[&crate::assess::Answer<'_>]) -> Self {
        let record = |it: &&crate::assess::Answer<'_>| AnswerRecord {
            r#use: it.id.to_owned(),
            answer: it.grade.name(),
            points: words::answer::points(&site.words, &it.points).into_iter().map(|point| point.0).collect(),
            risks: it.risks.iter().map(|risk| risk.kind.name()).collect(),
        };
        Self { editions, uses: answers.iter().map(record).collect() }
    }
}

#[derive(Serialize)]
struct Read<'s> {
    url: &'s str,
    title: &'s str,
    retrieved: Option<String>,
    kind: &'static str,
    archived: Option<&'s str>,
}

/// The address of a model's record.
pub(crate) fn address(id: &str) -> String {
    let page = address::model(id);
    format!("{}.json", page.strip_suffix(".html").unwrap_or(&page))
}

/// The id of the model whose record is at `address`.
pub(crate) fn id(address: &str) -> Option<&str> {
    address.strip_prefix("models/")?.strip_suffix(".json")
}

/// One model as JSON.
pub(crate) fn model(site: &Site<'_>, assessment: &Assessment<'_>) -> String {
    let facts = site.assessed.facts;
    let release = assessment.release;
    let record = &release.record.value;
    let base = facts.settings.base();
    let known = |it: &(&crate::span::Spanned<ComponentKind>, &Component)| it.1.state.value != State::Unknown;
    let names = |edition: &crate::check::Edition| edition.variants.clone();
    let lead = AnswersRecord::of(site, names(release.edition(None)), &words::by_order(&assessment.answers));
    let others =
        assessment.others.iter().map(|it| AnswersRecord::of(site, names(it.edition), &words::by_order(&it.answers)));
    let answers: Vec<AnswersRecord> = std::iter::once(lead).chain(others).collect();
    let record = ModelRecord {
        id: &release.id,
        name: &record.name,
        organization: facts.org_name(&release.org).to_owned(),
        summary: &record.summary,
        family: record.family.as_ref().map(|it| it.as_str()),
        released: record.released.as_ref().map(|it| it.iso()),
        status: record.status.name(),
        license: record.license.as_ref().map(|it| it.as_str()),
        input: record.input.iter().map(|it| it.name()).collect(),
        output: record.output.iter().map(|it| it.name()).collect(),
        page: base.map(|it| format!("{it}/{}", address::model(&release.id))),
        as_of: facts.as_of.iso(),
        checked: record.checked.as_ref().map(|it| it.iso()),
        sentence: words::verdict::sentence(&site.words, assessment),
        components: record.component.iter().filter(known).map(|(kind, it)| part(assessment, kind.value, it)).collect(),
        verdicts: verdicts::of(assessment, &site.words).collect(),
        answers,
        sources: record.source.iter().map(|(key, it)| (key.as_str(), Read::new(it))).collect(),
        external: record.external.iter().map(|(key, it)| (key.as_str(), it.verdict.as_str())).collect(),
    };
    let mut json = serde_json::to_string_pretty(&record).expect("a record is strings, lists and finite numbers");
    json.push('\n');
    json
}

fn part<'s>(assessment: &Assessment<'s>, kind: ComponentKind, component: &'s Component) -> ComponentRecord<'s> {
    let release = assessment.release;
    let licenses = match release.terms_of(kind) {
        _ if !matches!(component.state.value, State::Released | State::Partial) => Vec::new(),
        Terms::None => vec!["none"],
        terms => terms.licenses(),
    };
    ComponentRecord {
        id: kind.name(),
        state: component.state.name(),
        access: component.access.name(),
        disclosure: component.disclosure.name(),
        licenses,
        evidence: component
            .evidence
            .iter()
            .map(|it| Shown {
                source: &it.source,
                at: it.at.as_deref(),
                quote: it.quote.as_ref().map(|quote| quote.as_str()),
            })
            .collect(),
        looked: &component.looked,
    }
}

impl<'s> Read<'s> {
    fn new(source: &'s Source) -> Self {
        Self {
            url: &source.url.text,
            title: &source.title,
            retrieved: source.retrieved.as_ref().map(|it| it.iso()),
            kind: source.kind.name(),
            archived: source.archived.as_ref().map(|it| it.text.as_str()),
        }
    }
}

/// A line of the list of all models.
#[derive(Serialize)]
struct ModelLine {
    id: String,
    name: String,
    organization: String,
    /// The step of the spectrum that is certain, and the highest that is possible.
    step: String,
    step_up_to: String,
    released: String,
    licenses: String,
    /// The model's own record, beside this file.
    record: String,
    /// Every component's state, by id.
    components: BTreeMap<&'static str, &'static str>,
}

fn lines(site: &Site<'_>) -> Vec<ModelLine> {
    let facts = site.assessed.facts;
    let line = |at: &usize| {
        let it = &site.assessed.models[*at];
        let record = &it.release.record.value;
        let end = |of: fn(Ladder) -> usize| {
            let level = it.standing().and_then(|it| it.level(of(it.ladder())));
            level.map_or_else(String::new, |it| it.id.value.clone())
        };
        let state = |kind: ComponentKind| it.release.state(kind);
        ModelLine {
            id: it.release.id.clone(),
            name: record.name.clone(),
            organization: facts.org_name(&it.release.org).to_owned(),
            step: end(|it| it.floor),
            step_up_to: end(|it| it.ceiling),
            released: record.released.as_ref().map_or_else(String::new, |it| it.iso()),
            licenses: it.release.terms_of(ComponentKind::Weights).licenses().join(" "),
            record: format!("../{}", address(&it.release.id)),
            components: view::asked().map(|kind| (kind.name(), state(kind).name())).collect(),
        }
    };
    site.order().iter().map(line).collect()
}

/// All models as a JSON array, an object a line.
pub(crate) fn models_json(site: &Site<'_>) -> String {
    let lines = lines(site);
    let lines: Vec<String> =
        lines.iter().map(|it| serde_json::to_string(it).expect("a line is strings and a map of strings")).collect();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// All models as CSV (RFC 4180), one column per component.
pub(crate) fn models_csv(site: &Site<'_>) -> String {
    let kinds: Vec<&str> = view::asked().map(Words::name).collect();
    let mut res = format!("id,name,organization,step,step-up-to,released,licenses,{}\r\n", kinds.join(","));
    for it in lines(site) {
        let states = kinds.iter().map(|kind| it.components[kind].to_owned());
        let fields = [it.id, it.name, it.organization, it.step, it.step_up_to, it.released, it.licenses];
        let fields: Vec<String> = fields.into_iter().chain(states).map(|it| quoted(&it)).collect();
        res.push_str(&fields.join(","));
        res.push_str("\r\n");
    }
    res
}
