//! The spectrum table: every model, most open first.

use super::Scene;
use super::home::{StepView, steps};
use super::parts::{Frame, Row};
use serde::Serialize;

/// What `spectrum.html` gets.
#[derive(Debug, Serialize)]
pub struct SpectrumView {
    /// What every page has.
    pub page: Frame,
    /// The steps, from open to shut, each with its rows.
    pub steps: Vec<StepRows>,
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
            models,
        }
    }
}
