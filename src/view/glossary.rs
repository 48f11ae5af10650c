//! The glossary.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::view::page::View;
use serde::Serialize;

/// What `glossary.html` gets.
#[derive(Debug, Serialize)]
pub struct GlossaryView {
    /// What every page has.
    pub page: PageMeta,
    /// The terms, by name.
    pub terms: Vec<TermView>,
}

impl View for GlossaryView {
    const TEMPLATE: &'static str = "glossary.html";
}

/// A term.
#[derive(Debug, Clone, Serialize)]
pub struct TermView {
    /// The anchor of the term.
    pub id: String,
    /// The term as it is written: "open-weight model".
    pub name: String,
    /// What it means.
    pub definition: String,
    /// Other forms.
    pub also: Vec<String>,
    /// Related terms.
    pub see: Vec<LinkView>,
}

impl GlossaryView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let (title, about) = (words.get("meta-glossary-title"), words.get("meta-glossary-about"));
        let page = PageMeta::new(context, "glossary", title, about);
        Self { page, terms: terms(context, |_| true) }
    }
}

/// The terms whose ids are wanted, by name.
pub(super) fn terms(context: ViewContext<'_, '_>, is_wanted: impl Fn(&str) -> bool) -> Vec<TermView> {
    let Some(glossary) = &context.site.assessed.facts.glossary else { return Vec::new() };
    let all = &glossary.value.term;
    let name =
        |slug: &crate::span::Spanned<String>| all.get(slug).map_or_else(|| slug.value.clone(), |it| it.name.clone());
    let view = |(id, term): (&crate::span::Spanned<String>, &crate::data::Term)| TermView {
        id: id.value.clone(),
        name: term.name.clone(),
        definition: term.definition.clone(),
        also: term.also.clone(),
        see: term.see.iter().map(|it| context.link(name(it), &format!("glossary.html#{}", it.value))).collect(),
    };
    let mut terms: Vec<TermView> = all.iter().filter(|it| is_wanted(it.0)).map(view).collect();
    terms.sort_by(|one, other| context.words().compare(&one.name, &other.name));
    terms
}
