//! What all pictures measure with.

use super::super::ViewContext;

/// The name of a drawing with all the room there is.
pub(super) const WIDE: &str = "wide";
/// The name of a drawing for a narrow screen.
pub(super) const TALL: &str = "tall";

/// The names of the steps, from shut to open.
pub(super) fn step_names(context: ViewContext<'_, '_>) -> Vec<String> {
    context.site.assessed.facts.levels().iter().map(|it| it.name.clone()).collect()
}

/// A count as a length.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Rounded to a tenth of a unit, which no eye tells apart.
pub(super) fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}
