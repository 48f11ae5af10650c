//! The glossary.

use super::Scene;
use super::parts::{Frame, LinkView};
use serde::Serialize;

/// What `glossary.html` gets.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    /// What every page has.
    pub page: Frame,
    /// The terms, by name.
    pub terms: Vec<TermView>,
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub definition: String,
    /// Other forms.
    pub also: Vec<String>,
    /// Related terms.
    pub see: Vec<LinkView>,
}

impl GlossaryView {
    pub(super) fn new(scene: Scene<'_, '_>) -> Self {
        let page =
            Frame::new(scene, "glossary", "Glossary", "The words of the field, in one or two plain sentences each.");
        Self { page, terms: terms(scene) }
    }
}

/// All terms, by name.
pub(super) fn terms(scene: Scene<'_, '_>) -> Vec<TermView> {
    let Some(glossary) = &scene.site.assessed.dataset.glossary else { return Vec::new() };
    let all = &glossary.record.term;
    let name = |slug: &crate::shape::At<String>| all.get(slug).map_or_else(|| slug.value.clone(), |it| it.name.clone());
    let view = |(id, term): (&crate::shape::At<String>, &crate::data::Term)| TermView {
        id: id.value.clone(),
        name: term.name.clone(),
        definition: term.definition.clone(),
        also: term.also.clone(),
        see: term.see.iter().map(|it| scene.link(name(it), &format!("glossary.html#{}", it.value))).collect(),
    };
    let mut terms: Vec<TermView> = all.iter().map(view).collect();
    terms.sort_by_cached_key(|it| it.name.to_lowercase());
    terms
}
