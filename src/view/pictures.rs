//! Pages that hold little of their own: the dataset in pictures, the comparisons, the search.

use super::ViewContext;
use super::chart::ChartView;
use super::family::FamilyEntry;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::data::Chart;
use crate::shape::Words;
use crate::view::page::View;
use serde::Serialize;

/// What `pictures.html` gets.
#[derive(Debug, Serialize)]
pub struct PicturesView {
    /// What every page has.
    pub page: PageMeta,
    /// The pictures, one after the other.
    pub charts: Vec<ChartView>,
}

impl View for PicturesView {
    const TEMPLATE: &'static str = "pictures.html";
}

impl PicturesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let (title, about) = (words.get("meta-pictures-title"), words.get("meta-pictures-about"));
        Self {
            page: PageMeta::new(context, "spectrum", title, about),
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

impl View for ComparePage {
    const TEMPLATE: &'static str = "compare.html";
}

impl ComparePage {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let (title, about) = (words.get("meta-compare-title"), words.get("meta-compare-about"));
        let families = super::FamiliesView::new(context).families.into_iter().filter(|it| it.count > 2).collect();
        Self { page: PageMeta::new(context, "spectrum", title, about), families }
    }
}

/// What `compare-licenses.html` gets; the two licenses are chosen by the reader, in a script.
#[derive(Debug, Serialize)]
pub struct CompareLicensesPage {
    /// What every page has.
    pub page: PageMeta,
    /// Pairs of which a page tells the difference without a script: the later text, and where it does.
    pub written: Vec<LinkView>,
}

impl View for CompareLicensesPage {
    const TEMPLATE: &'static str = "compare-licenses.html";
}

impl CompareLicensesPage {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let (title, about) = (words.get("meta-compare-licenses-title"), words.get("meta-compare-licenses-about"));
        Self {
            page: PageMeta::new(context, "licenses", title, about)
                .crumbs(context, vec![context.link(words.get("meta-licenses-title"), "licenses.html")]),
            written: super::license_kin::written(context),
        }
    }
}

/// What `search.html` gets.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    /// What every page has.
    pub page: PageMeta,
}

impl View for SearchPage {
    const TEMPLATE: &'static str = "search.html";
}

impl SearchPage {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let (title, about) = (words.get("meta-search-title"), words.get("meta-search-about"));
        Self { page: PageMeta::new(context, "search", title, about) }
    }
}
