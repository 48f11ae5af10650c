//! Pictures of the dataset: places and numbers for a template to draw, in units of the drawing. Each is drawn twice where
//! its form depends on the room: 720 wide for a screen or a sheet, 340 wide and tall for a telephone.

mod agreement;
mod components;
mod measure;
mod plane;
mod releases;

use super::ViewContext;
use super::share::ShareView;
use crate::data::Chart;
use crate::plan::{Subject, address};
use crate::shape::Words;
use crate::words::{Messages, say};
use serde::Serialize;

pub use agreement::AgreementView;
pub use components::ComponentsChart;
pub use plane::PlaneView;
pub use releases::ReleasesView;

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
    /// How it is read.
    pub caption: String,
    /// The picture as a drawing that stands alone, from this page; nothing if the site has no page of pictures.
    pub file: Option<String>,
    /// The picture as files, where it is shown to be kept.
    pub share: Option<ShareView>,
}

impl ChartView {
    pub(crate) fn new(context: ViewContext<'_, '_>, chart: Chart) -> Self {
        let none = Self::default();
        // A picture of nothing is none.
        if context.site.assessed.models.is_empty() {
            return none;
        }
        let mut res = match chart {
            Chart::Plane => Self { plane: Some(PlaneView::new(context)), ..none },
            Chart::Releases => Self { releases: ReleasesView::new(context), ..none },
            Chart::Components => Self { components: Some(ComponentsChart::new(context)), ..none },
            Chart::Agreement => Self { agreement: Some(AgreementView::new(context)), ..none },
        };
        res.caption = res.read(context.words());
        let has_files = res.title().is_some() && context.site.has_page(&Subject::Pictures);
        res.file = has_files.then(|| context.href(&format!("{}.svg", address::chart(chart.name()))));
        // An explainer shows a picture to be read.
        if context.page.subject == Subject::Pictures {
            res.share = res.title().map(|it| ShareView::new(context, &address::chart(chart.name()), it));
        }
        res
    }

    fn read(&self, words: &Messages) -> String {
        match self {
            Self { plane: Some(_), .. } => words.get("page-chart-plane-caption"),
            Self { releases: Some(_), .. } => words.get("page-chart-releases-caption"),
            Self { agreement: Some(_), .. } => words.get("page-chart-agreement-caption"),
            Self { components: Some(it), .. } => {
                let table = words.get("page-chart-components-table");
                say!(words, "page-chart-components-caption", count = it.models, table = table)
            }
            _ => String::new(),
        }
    }

    /// What the picture shows, in a sentence; nothing if there is nothing to be seen.
    pub(crate) fn title(&self) -> Option<&str> {
        let all = [
            self.plane.as_ref().map(|it| it.title.as_str()),
            self.releases.as_ref().map(|it| it.title.as_str()),
            self.components.as_ref().map(|it| it.title.as_str()),
            self.agreement.as_ref().and_then(|it| it.title.as_deref()),
        ];
        all.into_iter().flatten().next()
    }
}
