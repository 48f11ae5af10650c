//! Pages that hold little of their own: the dataset in pictures, the comparison, the search.

use super::ViewContext;
use super::chart::ChartView;
use super::family::FamilyEntry;
use super::meta::PageMeta;
use crate::data::Chart;
use crate::shape::Words;
use serde::Serialize;

/// What `pictures.html` gets.
#[derive(Debug, Serialize)]
pub struct PicturesView {
    /// What every page has.
    pub page: PageMeta,
    /// The pictures, one after the other.
    pub charts: Vec<ChartView>,
}

impl PicturesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let about = "The dataset in four pictures: how much, how free, since when, and by whose definition.";
        Self {
            page: PageMeta::new(context, "spectrum", "In pictures", about),
            charts: Chart::ALL.iter().map(|it| ChartView::new(context, *it)).collect(),
        }
    }
}

/// What `compare.html` gets; the models are chosen by the reader, in a script.
#[derive(Debug, Serialize)]
pub struct ComparePage {
    /// What every page has.
    pub page: PageMeta,
    /// Families, whose releases can be compared without a script.
    pub families: Vec<FamilyEntry>,
}

impl ComparePage {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let about = "Two to four models side by side: verdicts, parts, and what you may do with each.";
        let families = super::FamiliesView::new(context).families.into_iter().filter(|it| it.count > 2).collect();
        Self { page: PageMeta::new(context, "spectrum", "Compare", about), families }
    }
}

/// What `search.html` gets.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    /// What every page has.
    pub page: PageMeta,
}

impl SearchPage {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        Self {
            page: PageMeta::new(
                context,
                "search",
                "Search",
                "Models, licenses, clauses, standards, terms and texts of this site.",
            ),
        }
    }
}
