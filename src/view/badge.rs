//! Where a model stands on the spectrum, as its sign.

use crate::assess::{Assessment, Trace};
use crate::words::Messages;
use serde::Serialize;

/// Where a model stands on the spectrum, as its sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepBadge {
    /// The step, from 1, the most shut; 0 below the first; the lower one if it is not settled.
    pub step: usize,
    /// The highest step it could still turn out to stand on.
    pub ceiling: usize,
    /// The step's id.
    pub id: String,
    /// The step's name.
    pub name: String,
    /// What the step means.
    pub summary: String,
    /// The name of the highest step, if it is not settled.
    pub up_to: Option<String>,
}

/// What the ladder calls it to be below its first level.
fn below(words: &Messages, trace: Option<&Trace<'_>>) -> String {
    trace.and_then(|it| it.standard.below.clone()).unwrap_or_else(|| words.get("step-none"))
}

impl StepBadge {
    pub(super) fn new(words: &Messages, assessment: &Assessment<'_>) -> Self {
        Self::of(words, assessment.standing())
    }

    /// The badge of a verdict of the spectrum.
    pub(crate) fn of(words: &Messages, trace: Option<&Trace<'_>>) -> Self {
        let ladder = trace.map(Trace::ladder);
        let (floor, ceiling) = ladder.map_or((0, 0), |it| (it.floor, it.ceiling));
        let level = |reached: usize| trace.and_then(|it| it.level(reached));
        Self {
            step: floor,
            ceiling,
            id: level(floor).map_or_else(String::new, |it| it.id.value.clone()),
            name: level(floor).map_or_else(|| below(words, trace), |it| it.name.clone()),
            summary: level(floor).map_or_else(String::new, |it| it.summary.clone()),
            up_to: level(ceiling).filter(|_| ceiling > floor).map(|it| it.name.clone()),
        }
    }
}
