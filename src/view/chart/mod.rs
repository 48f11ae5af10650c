//! Pictures of the dataset: places and numbers for a template to draw, in units of the drawing. Each is drawn twice where
//! its form depends on the room: 720 wide for a screen or a sheet, 340 wide and tall for a telephone.

mod agreement;
mod components;
mod measure;
mod plane;
mod releases;

use super::ViewContext;
use crate::data::Chart;
use agreement::AgreementView;
use components::ComponentsChart;
use plane::PlaneView;
use releases::ReleasesView;
use serde::Serialize;

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
