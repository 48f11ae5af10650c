//! The list of explainers by their parts, and the order in which explainers stand.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::check::Facts;
use crate::plan::address;
use crate::view::page::View;
use serde::Serialize;

/// What `explainers.html` gets.
#[derive(Debug, Serialize)]
pub struct ExplainersView {
    /// What every page has.
    pub page: PageMeta,
    /// The parts, in the order of their first explainer.
    pub sections: Vec<SectionView>,
}

impl View for ExplainersView {
    const TEMPLATE: &'static str = "explainers.html";
}

/// A part of the explainers.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Its name; empty for explainers without one.
    pub name: String,
    /// Its page, if its folder has one.
    pub href: Option<String>,
    /// Its explainers, in order.
    pub explainers: Vec<ExplainerEntry>,
}

/// An explainer in the list.
#[derive(Debug, Clone, Serialize)]
pub struct ExplainerEntry {
    /// Its title and page.
    pub link: LinkView,
    /// The answer in short.
    pub summary: String,
    /// Reading time in minutes.
    pub minutes: usize,
    /// The part of the documentation it belongs to.
    pub section: Option<SectionLink>,
}

/// The part of the documentation an explainer belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct SectionLink {
    /// Its name.
    pub name: String,
    /// Its page, if its folder has one.
    pub href: Option<String>,
}

/// Words a minute that a careful reader takes in.
const PACE: usize = 220;

pub(super) fn minutes(words: usize) -> usize {
    words.div_ceil(PACE).max(1)
}

impl ExplainersView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let mut sections: Vec<SectionView> = Vec::new();
        for entry in Self::entries(context) {
            let (name, href) = entry.section.clone().map_or((String::new(), None), |it| (it.name, it.href));
            match sections.iter_mut().find(|it| it.name == name) {
                Some(section) => section.explainers.push(entry),
                None => sections.push(SectionView { name, href, explainers: vec![entry] }),
            }
        }
        let words = context.words();
        let (title, about) = (words.get("meta-explainers-title"), words.get("meta-explainers-about"));
        let page = PageMeta::new(context, "explainers", title, about);
        Self { page, sections }
    }

    /// All explainers, in order.
    pub(super) fn entries(context: ViewContext<'_, '_>) -> Vec<ExplainerEntry> {
        order(context).iter().map(|slug| ExplainerEntry::new(context, slug)).collect()
    }

    /// Those in a folder, in order.
    pub(super) fn below(context: ViewContext<'_, '_>, folder: &str) -> Vec<ExplainerEntry> {
        let slugs = order(context).into_iter();
        let inside = slugs.filter(|it| it.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
        inside.map(|slug| ExplainerEntry::new(context, &slug)).collect()
    }
}

impl ExplainerEntry {
    fn new(context: ViewContext<'_, '_>, slug: &str) -> Self {
        let explainer = &context.site.assessed.facts.explainers[slug].value;
        Self {
            link: context.link(&explainer.front.title, &address::explainer(slug)),
            summary: explainer.front.summary.clone(),
            minutes: minutes(explainer.body.words),
            section: section(context, slug),
        }
    }
}

/// The part an explainer belongs to: as it says itself, else that of its folder, which has a page.
pub(super) fn section(context: ViewContext<'_, '_>, slug: &str) -> Option<SectionLink> {
    let facts = context.site.assessed.facts;
    if let Some(name) = facts.explainers.get(slug).and_then(|it| it.value.front.section.clone()) {
        return Some(SectionLink { name, href: None });
    }
    let (folder, page) = facts.section_of(slug)?;
    Some(SectionLink { name: page.front.title.clone(), href: Some(context.href(&address::section(folder))) })
}

/// The slugs of all explainers: by the order of their section, by their own, then by slug.
pub(super) fn order(context: ViewContext<'_, '_>) -> Vec<String> {
    reading_order(context.site.assessed.facts)
}

/// The slugs of all explainers in the order of reading.
pub(crate) fn reading_order(facts: &Facts) -> Vec<String> {
    let mut slugs: Vec<String> = facts.explainers.keys().cloned().collect();
    slugs.sort_by_cached_key(|it| {
        // Those in no folder come before the folders, as they did before there were any.
        let section =
            facts.section_of(it).map(|(folder, page)| (page.front.order.unwrap_or(u64::MAX), folder.to_owned()));
        (section, facts.explainers[it].value.front.order.unwrap_or(u64::MAX))
    });
    slugs
}
