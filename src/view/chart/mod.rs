//! Pictures of the dataset: places and numbers for a template to draw, in units of the drawing. Each is drawn twice where
//! its form depends on the room: 720 wide for a screen or a sheet, 340 wide and tall for a telephone.

mod agreement;
mod components;
mod plane;
mod releases;

use super::ViewContext;
use crate::data::Chart;
use crate::words;
use agreement::AgreementView;
use components::ComponentsChart;
use plane::PlaneView;
use releases::ReleasesView;
use serde::Serialize;

/// The name of a drawing with all the room there is.
const WIDE: &str = "wide";
/// The name of a drawing for a narrow screen.
const TALL: &str = "tall";

/// One of the site's pictures; at most one of them is there.
#[derive(Debug, Default, Serialize)]
pub struct ChartView {
    /// How much was released, against how free its terms are.
    pub plane: Option<PlaneView>,
    /// How many models came out each year, by step.
    pub releases: Option<ReleasesView>,
    /// How many models released each component.
    pub components: Option<ComponentsChart>,
    /// How far standards put models in the same order.
    pub agreement: Option<AgreementView>,
}

impl ChartView {
    pub(super) fn new(context: ViewContext<'_, '_>, chart: Chart) -> Self {
        let none = Self::default();
        // A picture of nothing is none.
        if context.site.assessed.models.is_empty() {
            return none;
        }
        match chart {
            Chart::Plane => Self { plane: Some(PlaneView::new(context)), ..none },
            Chart::Releases => Self { releases: ReleasesView::new(context), ..none },
            Chart::Components => Self { components: Some(ComponentsChart::new(context)), ..none },
            Chart::Agreement => Self { agreement: Some(AgreementView::new(context)), ..none },
        }
    }
}

fn step_names(context: ViewContext<'_, '_>) -> Vec<String> {
    words::steps(context.site.assessed.facts).iter().map(|it| it.name.clone()).collect()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Rounded to a tenth of a unit, which no eye tells apart.
fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}
