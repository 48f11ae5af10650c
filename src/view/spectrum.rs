//! The spectrum table: every model, most open first.

use super::home::{StepView, steps};
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::{GROUPS, Row, asked, kinds};
use super::{ViewContext, uses};
use crate::assess::Assessment;
use crate::data::{Aim, AnswerGrade, ComponentKind, Modality, Region, Use};
use crate::plan::address;
use crate::shape::Words;
use crate::view::page::View;
use crate::words::{Messages, answer, component, of_ladder, say};
use serde::Serialize;

/// What `spectrum.html` gets.
#[derive(Debug, Serialize)]
pub struct SpectrumView {
    /// What every page has.
    pub page: PageMeta,
    /// The steps, from open to shut.
    pub index: Vec<StepView>,
    /// The steps on this page, each with its rows.
    pub steps: Vec<StepRows>,
    /// The columns of components.
    pub groups: Vec<ColumnView>,
    /// The question whose answer every row gives; a reader may choose another one. Nothing if the site has no uses.
    pub asked: Option<LinkView>,
    /// The question that is answered for readers in the European Union, if there is one.
    pub union: Option<LinkView>,
    /// What the table can be filtered by, as JSON: lists of objects with `id` and `name`.
    pub choices: String,
    /// How many models there are.
    pub models: usize,
    /// How many columns the table has.
    pub columns: usize,
}

impl View for SpectrumView {
    const TEMPLATE: &'static str = "spectrum.html";
}

/// A step and the models that stand on it.
#[derive(Debug, Serialize)]
pub struct StepRows {
    /// The step of the spectrum.
    pub step: StepView,
    /// Whether it began on an earlier page.
    pub continued: bool,
    /// Its models, newest first.
    pub rows: Vec<SpectrumRow>,
}

/// A model in the table, with its answers.
#[derive(Debug, Clone, Serialize)]
pub struct SpectrumRow {
    /// The model.
    pub row: Row,
    /// What it answers to the question of the table.
    pub answer: Option<GradeView>,
    /// What it answers to readers in the European Union.
    pub union: Option<GradeView>,
}

/// An answer in a word.
#[derive(Debug, Clone, Serialize)]
pub struct GradeView {
    /// Its color: "yes", "notices", "owed", "limits", "some", "no" or "open".
    pub tone: &'static str,
    /// In words: "Yes, keep the notices".
    pub name: String,
    /// Its letter in a table: `a` is the worst.
    pub letter: String,
}

impl GradeView {
    fn new(words: &Messages, grade: AnswerGrade) -> Self {
        Self { tone: grade.tone(), name: answer::grade(words, grade), letter: grade.letter().to_string() }
    }
}

/// The questions of the table: the first one of commerce, which tells models apart more than others, and the first one of
/// a reader who is at home in the European Union.
#[derive(Clone, Copy)]
struct TableQuestions<'s> {
    first: Option<(&'s str, &'s Use)>,
    union: Option<(&'s str, &'s Use)>,
}

impl<'s> TableQuestions<'s> {
    fn new(uses: &[(&'s str, &'s Use)]) -> Self {
        let at_home = |it: &Use| {
            it.reader.as_ref().and_then(|reader| reader.seat.as_ref()).is_some_and(|seat| *seat == Region::EU)
        };
        Self {
            first: uses.iter().find(|it| it.1.aim == Aim::Commercial).or(uses.first()).copied(),
            union: uses.iter().find(|it| at_home(it.1)).copied(),
        }
    }

    fn row(self, context: ViewContext<'_, '_>, model: &Assessment<'_>) -> SpectrumRow {
        let grade = |usage: Option<(&str, &Use)>| {
            let (id, _) = usage?;
            let answer = model.answers.iter().find(|it| it.id == id)?;
            Some(GradeView::new(context.words(), answer.grade))
        };
        SpectrumRow { row: Row::new(context, model), answer: grade(self.first), union: grade(self.union) }
    }
}

/// A column of marks.
#[derive(Debug, Serialize)]
pub struct ColumnView {
    /// "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// The components, in the order of their marks.
    pub components: Vec<String>,
}

/// What the filter offers, in the order of the letters and marks of a row.
#[derive(Serialize)]
struct Choices {
    parts: Vec<Choice>,
    uses: Vec<Choice>,
    modalities: Vec<Choice>,
    /// Every answer in the order of its letters, by its tone.
    grades: Vec<Choice>,
    /// The question that rows answer until the reader chooses another one.
    asked: String,
    /// The question of readers in the European Union.
    union: String,
}

/// One choice of a filter.
#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

impl SpectrumView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let models = context.site.order();
        let table = TableQuestions::new(&uses(context));
        let rows: Vec<SpectrumRow> = context.part(models).map(|it| table.row(context, it)).collect();
        let mut index = steps(context);
        index.reverse();
        let mut before = 0;
        let of_step = |step: &StepView| {
            let continued = before < context.page.part.start();
            before += step.count;
            let rows = rows.iter().filter(|it| it.row.door.step == step.step).cloned().collect();
            StepRows { step: step.clone(), continued, rows }
        };
        let words = context.words();
        let column = |group| ColumnView {
            name: component::group(words, group),
            components: kinds(group).map(|it| component::heading(words, it)).collect(),
        };
        Self {
            page: PageMeta::new(
                context,
                "spectrum",
                of_ladder(words, context.site.assessed.facts, "meta-spectrum-title"),
                words.get("meta-spectrum-about"),
            ),
            steps: index.iter().map(of_step).filter(|it| !it.rows.is_empty()).collect(),
            index,
            groups: GROUPS.map(column).into(),
            choices: choices(context, table),
            asked: table.first.map(|it| context.link(&it.1.name, &address::usage(it.0))),
            union: table.union.map(|it| context.link(&it.1.name, &address::usage(it.0))),
            models: models.len(),
            columns: GROUPS.len() + 3 + usize::from(table.first.is_some()) + usize::from(table.union.is_some()),
        }
    }
}

fn choices(context: ViewContext<'_, '_>, table: TableQuestions<'_>) -> String {
    let words = context.words();
    let choice = |id: &str, name: String| Choice { id: id.to_owned(), name };
    let part = |it: ComponentKind| choice(it.name(), component::heading(words, it));
    let usage = |(id, it): (&str, &Use)| choice(id, say!(words, "choice-use", usage = it.name.as_str()));
    let beside_text = Modality::ALL.iter().filter(|it| **it != Modality::Text);
    let choices = Choices {
        parts: asked().map(part).collect(),
        uses: uses(context).into_iter().map(usage).collect(),
        grades: AnswerGrade::ALL.iter().map(|it| choice(it.tone(), answer::grade(words, *it))).collect(),
        asked: table.first.map_or_else(String::new, |it| it.0.to_owned()),
        union: table.union.map_or_else(String::new, |it| it.0.to_owned()),
        modalities: beside_text.map(|it| choice(it.name(), words.get(&format!("modality-{}", it.name())))).collect(),
    };
    serde_json::to_string(&choices).expect("lists of strings are JSON")
}
