//! The answers to every use, for the scripts: rules with their tests, of which a script works out the answer for a
//! reader. The texts are made here; a script only chooses among them.

use super::interned::Interned;
use super::places::RulePlaces;
use crate::assess::{ModelEdition, Point, Question, Rule, Says, Standing, Test};
use crate::data::AnswerGrade;
use crate::data::{Model, Reader, Use, parameters};
use crate::shape::Words;
use crate::view::{ViewContext, shown};
use crate::words::answer;
use serde::Serialize;
use std::sync::Arc;

/// What every use answers for every edition of every model.
#[derive(Serialize)]
pub(super) struct AnswerTable {
    /// Every answer, worst first: its word, its color and its name.
    grades: Vec<GradeRow>,
    /// The uses, in the order of an edition's answers.
    uses: Vec<UseRow>,
    /// Sentences that rules say, each once.
    texts: Vec<String>,
    /// The rules, each once.
    rules: Vec<RuleRow>,
    /// Ways in which texts can be taken, each as places of rules; of several, the reader takes the best.
    sets: Vec<Vec<Vec<usize>>>,
    /// For each model in the order of the spectrum, its editions: the one a page leads with first.
    models: Vec<Vec<EditionAnswersRow>>,
}

#[derive(Serialize)]
struct GradeRow {
    word: &'static str,
    tone: &'static str,
    name: String,
    meaning: String,
}

#[derive(Serialize)]
struct UseRow {
    id: String,
    name: String,
    question: String,
    /// What is taken as given of the reader.
    reader: ReaderRow,
}

/// Facts about a reader, by the names that the tests use.
#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
struct ReaderRow {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seat: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    customers: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place_of_use: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    model_service: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_assistant: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    automated_decisions: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_product: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sued_licensor: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sued_over: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    monthly_users: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    monthly_users_at_release: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_monthly_users: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_revenue: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    monthly_revenue: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_annual_revenue: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_monthly_revenue: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    employer_monthly_revenue: Option<u64>,
}

/// A rule: grades are places in `grades`, texts in `texts`.
#[derive(Serialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct RuleRow {
    /// "duty", "limit" or "fact".
    sort: &'static str,
    past: usize,
    doubt: usize,
    open: usize,
    kept: usize,
    /// What it says where it excludes, is not clear, turns on something not said, and holds.
    says: [usize; 4],
    /// Whom it reaches, as JSON.
    reach: RawJson,
    /// Past what it excludes, as JSON.
    measure: RawJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
}

/// Tests as JSON, to be compared as text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct RawJson(String);

impl Serialize for RawJson {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value: serde_json::Value = serde_json::from_str(&self.0).unwrap_or_default();
        value.serialize(serializer)
    }
}

#[derive(Serialize)]
struct EditionAnswersRow {
    /// The ids of its variants; none for a release that names no variants.
    names: Vec<String>,
    /// For each variant how many parameters it has, in millions; nothing where that is not known.
    sizes: Vec<Option<u64>>,
    /// What it reads or writes beside text, joined by blanks.
    #[serde(skip_serializing_if = "String::is_empty")]
    modalities: String,
    /// For each use, the place of its ways in `sets`.
    answers: Vec<usize>,
}

/// The table of a site.
pub(super) fn table(context: ViewContext<'_, '_>) -> AnswerTable {
    let facts = context.site.assessed.facts;
    let uses = crate::view::uses(context);
    let mut maker = Maker {
        context,
        texts: Interned::new(),
        rules: Interned::new(),
        sets: Interned::new(),
        places: RulePlaces::default(),
    };
    let mut models = Vec::new();
    for model in context.by_step() {
        let release = model.release;
        let row = |edition| {
            let model = ModelEdition { release, edition };
            let answers =
                uses.iter().map(|(id, usage)| maker.ways(Question { facts, edition: model, id, usage })).collect();
            let sizes = edition.variants.iter().map(|it| size(&release.record.value, it)).collect();
            let modalities = edition.modalities().into_iter().collect::<Vec<_>>().join(" ");
            EditionAnswersRow { names: edition.variants.clone(), sizes, modalities, answers }
        };
        models.push(release.editions.iter().map(row).collect());
    }
    let words = &context.site.words;
    let grade = |it: &AnswerGrade| GradeRow {
        word: it.name(),
        tone: it.tone(),
        name: answer::grade(words, *it),
        meaning: answer::grade_meaning(words, *it),
    };
    AnswerTable {
        grades: AnswerGrade::ALL.iter().map(grade).collect(),
        uses: uses.iter().map(|(id, usage)| use_row(id, usage)).collect(),
        texts: maker.texts.values,
        rules: maker.rules.values,
        sets: maker.sets.values,
        models,
    }
}

/// How many parameters a variant of a model has, in millions.
fn size(model: &Model, variant: &str) -> Option<u64> {
    let variant = model.variant.iter().find(|it| it.id.value == variant)?;
    parameters(variant.params.as_ref()?)
}

fn use_row(id: &str, usage: &Use) -> UseRow {
    let reader = usage.reader.as_ref().map(reader_row).unwrap_or_default();
    UseRow { id: id.to_owned(), name: usage.name.clone(), question: usage.question.clone(), reader }
}

fn reader_row(it: &Reader) -> ReaderRow {
    ReaderRow {
        kind: it.kind.map(Words::name),
        seat: it.seat.map(|it| it.code().to_owned()),
        customers: it.customers.iter().map(|it| it.code().to_owned()).collect(),
        place_of_use: it.place_of_use.map(|it| it.code().to_owned()),
        field: it.field.map(Words::name),
        model_service: it.model_service,
        work_assistant: it.work_assistant,
        automated_decisions: it.automated_decisions,
        in_product: it.in_product,
        sued_licensor: it.sued_licensor,
        sued_over: it.sued_over.map(Words::name),
        monthly_users: it.monthly_users,
        monthly_users_at_release: it.monthly_users_at_release,
        product_monthly_users: it.product_monthly_users,
        annual_revenue: it.annual_revenue,
        monthly_revenue: it.monthly_revenue,
        product_annual_revenue: it.product_annual_revenue,
        product_monthly_revenue: it.product_monthly_revenue,
        employer_monthly_revenue: it.employer_monthly_revenue,
    }
}

/// Makes each text, rule and set of ways once.
struct Maker<'s, 'd> {
    context: ViewContext<'s, 'd>,
    texts: Interned<String, String>,
    rules: Interned<RuleRow, RuleRow>,
    sets: Interned<Vec<Vec<usize>>, Vec<Vec<usize>>>,
    places: RulePlaces<'d>,
}

impl<'d> Maker<'_, 'd> {
    fn ways(&mut self, question: Question<'d>) -> usize {
        let models = &self.context.site.assessed.models;
        let ways: Vec<Vec<usize>> = models
            .alternatives(question)
            .into_iter()
            .map(|way| way.rules.iter().map(|rule| self.rule(rule)).collect())
            .collect();
        self.sets.of(ways.clone(), || ways)
    }

    fn rule(&mut self, rule: &Arc<Rule<'d>>) -> usize {
        if let Some(place) = self.places.get(rule) {
            return place;
        }
        let place = self.new_rule(rule);
        self.places.set(rule, place);
        place
    }

    fn new_rule(&mut self, rule: &Arc<Rule<'d>>) -> usize {
        let place = |grade: AnswerGrade| AnswerGrade::ALL.iter().position(|it| *it == grade).unwrap_or(0);
        let says = [Standing::Excludes, Standing::Unclear, Standing::Conditional, Standing::Holds];
        let says = says.map(|standing| self.text(rule, standing));
        let (_, origin, href) = shown(self.context, rule.basis);
        let json = |tests: &[Test]| RawJson(serde_json::to_string(tests).unwrap_or_default());
        let row = RuleRow {
            sort: match rule.says {
                Says::Duty(_) => "duty",
                Says::Limit(_) | Says::Nearby(_) => "limit",
                Says::Suit => "suit",
                _ => "fact",
            },
            past: place(rule.past),
            doubt: place(rule.doubt),
            open: place(rule.open),
            kept: place(rule.kept),
            says,
            reach: json(&rule.reach),
            measure: json(&rule.measure),
            origin,
            href,
        };
        self.rules.of(row.clone(), || row)
    }

    fn text(&mut self, rule: &Arc<Rule<'d>>, standing: Standing) -> usize {
        let grade = match standing {
            Standing::Excludes => rule.past,
            Standing::Unclear => rule.doubt,
            Standing::Conditional => rule.open,
            _ => rule.kept,
        };
        let text = answer::point(&self.context.site.words, &Point { rule: Arc::clone(rule), standing, grade });
        self.texts.of(text.clone(), || text)
    }
}
