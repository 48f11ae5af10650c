//! The spectrum table: every model, most open first.

use super::home::{StepView, steps};
use super::meta::PageMeta;
use super::parts::{GROUPS, Row, asked, kinds};
use super::{ViewContext, uses};
use crate::data::{ComponentKind, Modality, Use};
use crate::shape::Words;
use crate::view::page::View;
use crate::words::component;
use crate::words::say;
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
    /// What the table can be filtered by, as JSON: lists of objects with `id` and `name`.
    pub choices: String,
    /// How many models there are.
    pub models: usize,
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
    pub rows: Vec<Row>,
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
}

/// One choice of a filter.
#[derive(Serialize)]
struct Choice {
    id: String,
    name: String,
}

impl SpectrumView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let models: Vec<_> = context.by_step().collect();
        let rows: Vec<Row> = context.slice(&models).into_iter().map(|it| Row::new(context, it)).collect();
        let mut index = steps(context);
        index.reverse();
        let mut before = 0;
        let of_step = |step: &StepView| {
            let continued = before < context.page.part.start();
            before += step.count;
            let rows = rows.iter().filter(|it| it.door.step == step.step).cloned().collect();
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
                words.get("meta-spectrum-title"),
                words.get("meta-spectrum-about"),
            ),
            steps: index.iter().map(of_step).filter(|it| !it.rows.is_empty()).collect(),
            index,
            groups: GROUPS.map(column).into(),
            choices: choices(context),
            models: models.len(),
        }
    }
}

fn choices(context: ViewContext<'_, '_>) -> String {
    let words = context.words();
    let choice = |id: &str, name: String| Choice { id: id.to_owned(), name };
    let part = |it: ComponentKind| choice(it.name(), component::heading(words, it));
    let usage = |(id, it): (&str, &Use)| choice(id, say!(words, "choice-use", usage = it.name.as_str()));
    let beside_text = Modality::ALL.iter().filter(|it| **it != Modality::Text);
    let choices = Choices {
        parts: asked().map(part).collect(),
        uses: uses(context).into_iter().map(usage).collect(),
        modalities: beside_text.map(|it| choice(it.name(), words.get(&format!("modality-{}", it.name())))).collect(),
    };
    serde_json::to_string(&choices).expect("lists of strings are JSON")
}
