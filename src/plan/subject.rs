//! What a page is about.

use crate::data::ComponentKind;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The home page.
    Home,
    /// The table of all models.
    Spectrum,
    /// One model, by its rank among the assessed.
    Model(usize),
    /// All licenses.
    Licenses,
    /// One license, by id.
    License(String),
    /// All organizations.
    Orgs,
    /// One organization, by id.
    Org(String),
    /// All standards.
    Standards,
    /// One standard, by id.
    Standard(String),
    /// All uses.
    Uses,
    /// One use, by id.
    Use(String),
    /// All datasets.
    Datasets,
    /// One dataset, by id.
    Dataset(String),
    /// Every license, every clause.
    Matrix,
    /// All components.
    Components,
    /// One component.
    Component(ComponentKind),
    /// What changed.
    Changes,
    /// All explainers.
    Explainers,
    /// One explainer, by slug.
    Explainer(String),
    /// The glossary.
    Glossary,
    /// All families.
    Families,
    /// One family, by slug.
    Family(String),
    /// Where standards disagree.
    Disagreement,
    /// How a verdict is made.
    Method,
    /// The dataset in pictures.
    Pictures,
    /// Models side by side, chosen by the reader.
    Compare,
    /// The search.
    Search,
    /// The page for an address that is none.
    NotFound,
}
