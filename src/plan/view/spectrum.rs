//! The spectrum table: every model, most open first.

use super::Scene;
use super::home::{StepView, steps};
use super::parts::{Frame, Row};
use crate::data::ComponentKind;
use crate::plan::words;
use crate::shape::Words;
use serde::Serialize;

/// What `spectrum.html` gets.
#[derive(Debug, Serialize)]
pub struct SpectrumView {
    /// What every page has.
    pub page: Frame,
    /// The steps, from open to shut, each with its rows.
    pub steps: Vec<StepRows>,
    /// Components to filter by, as JSON: pairs of id and name.
    pub parts: String,
    /// Uses to filter by, as JSON: pairs of id and name.
    pub uses: String,
    /// How many models there are.
    pub models: usize,
}

/// A step and the models that stand on it.
#[derive(Debug, Serialize)]
pub struct StepRows {
    /// The step.
    pub step: StepView,
    /// Its models, newest first.
    pub rows: Vec<Row>,
}

impl SpectrumView {
    pub(super) fn new(scene: Scene<'_, '_>) -> Self {
        let rows: Vec<Row> = scene.by_step().into_iter().map(|it| Row::new(scene, it)).collect();
        let models = rows.len();
        let of_step = |step: StepView| {
            let rows = rows.iter().filter(|it| it.door.step == step.step).cloned().collect();
            StepRows { step, rows }
        };
        let mut uses: Vec<_> = scene.site.assessed.dataset.uses.iter().collect();
        uses.sort_by_key(|(_, it)| it.record.order.unwrap_or(u64::MAX));
        let mut steps = steps(scene);
        steps.reverse();
        Self {
            page: Frame::new(
                scene,
                "spectrum",
                "The spectrum",
                "Every model by step, and what was released of each part.",
            ),
            steps: steps.into_iter().map(of_step).filter(|it| !it.rows.is_empty()).collect(),
            parts: json(ComponentKind::ALL.iter().map(|it| (it.name().to_owned(), words::capital(&it.title())))),
            uses: json(uses.into_iter().map(|(id, it)| (id.clone(), it.record.name.to_lowercase()))),
            models,
        }
    }
}

/// Pairs as JSON, for an attribute that a script reads.
fn json(pairs: impl Iterator<Item = (String, String)>) -> String {
    let pairs: Vec<(String, String)> = pairs.collect();
    serde_json::to_string(&pairs).expect("pairs of strings are JSON")
}
