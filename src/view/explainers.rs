//! The list of explainers by their parts.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
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

/// A part of the explainers. Parts of a part follow it.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Its name; empty for explainers without one.
    pub name: String,
    /// Its page, if its folder has one.
    pub href: Option<String>,
    /// The level of its heading: 2, or more for a part of a part, and 6 at most.
    pub level: usize,
    /// Its own explainers, in order.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
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
        let words = context.words();
        let (title, about) = (words.get("meta-explainers-title"), words.get("meta-explainers-about"));
        let page = PageMeta::new(context, "explainers", title, about);
        Self { page, sections: in_sections(context, context.site.reading_order(), 0) }
    }

    /// All explainers, in order.
    pub(super) fn entries(context: ViewContext<'_, '_>) -> Vec<ExplainerEntry> {
        context.site.reading_order().iter().map(|slug| ExplainerEntry::new(context, slug)).collect()
    }

    /// Those in a folder, in order: its own, and those of the sections in it.
    pub(super) fn below(context: ViewContext<'_, '_>, folder: &str) -> (Vec<ExplainerEntry>, Vec<SectionView>) {
        let depth = context.site.assessed.facts.sections_around(folder).len() + 1;
        let is_below = |it: &&String| it.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let slugs: Vec<String> = context.site.reading_order().iter().filter(is_below).cloned().collect();
        let mut sections = in_sections(context, &slugs, depth);
        let own = sections.iter().position(|it| it.name.is_empty()).map(|at| sections.remove(at).explainers);
        (own.unwrap_or_default(), sections)
    }
}

/// Explainers under the sections they stand in, but for the `outer` outermost ones; sections in the order of their first
/// explainer, those of a section behind it.
fn in_sections(context: ViewContext<'_, '_>, slugs: &[String], outer: usize) -> Vec<SectionView> {
    let mut res: Vec<SectionView> = Vec::new();
    for slug in slugs {
        let mut way = way(context, slug);
        way.drain(..outer.min(way.len()));
        if way.is_empty() {
            way.push(SectionLink { name: String::new(), href: None });
        }
        let at = way.into_iter().enumerate().fold(None, |around, (depth, it)| Some(find(&mut res, around, depth, it)));
        if let Some(at) = at {
            res[at].explainers.push(ExplainerEntry::new(context, slug));
        }
    }
    // HTML has no deeper ones.
    res.iter_mut().for_each(|it| it.level = it.level.min(6));
    res
}

/// The place of a section among all of them, so many levels down in the one at `around`; where it is not there yet, it
/// is put behind what stands in that.
fn find(sections: &mut Vec<SectionView>, around: Option<usize>, depth: usize, wanted: SectionLink) -> usize {
    let level = depth + 2;
    let start = around.map_or(0, |it| it + 1);
    let inside = sections[start..].iter().take_while(|it| it.level >= level).count();
    let is_wanted = |it: &SectionView| it.level == level && it.name == wanted.name && it.href == wanted.href;
    let known = sections[start..start + inside].iter().position(is_wanted);
    let at = start + known.unwrap_or(inside);
    if known.is_none() {
        sections.insert(at, SectionView { name: wanted.name, href: wanted.href, level, explainers: Vec::new() });
    }
    at
}

impl ExplainerEntry {
    fn new(context: ViewContext<'_, '_>, slug: &str) -> Self {
        let explainer = &context.site.assessed.facts.explainers[slug].value;
        Self {
            link: context.link(&explainer.front.title, &address::explainer(slug)),
            summary: explainer.front.summary.clone(),
            minutes: minutes(explainer.body.words),
            section: way(context, slug).pop(),
        }
    }
}

/// The sections that an explainer stands in, the outermost first: the one that it names itself, else those of its folders
/// that have a page.
pub(super) fn way(context: ViewContext<'_, '_>, slug: &str) -> Vec<SectionLink> {
    let facts = context.site.assessed.facts;
    if let Some(name) = facts.explainers.get(slug).and_then(|it| it.value.front.section.clone()) {
        return vec![SectionLink { name, href: None }];
    }
    let around = facts.sections_around(slug).into_iter();
    around
        .map(|(folder, page)| SectionLink {
            name: page.front.title.clone(),
            href: Some(context.href(&address::section(folder))),
        })
        .collect()
}

/// The way from the home page to an explainer or to the section in a folder: all explainers, then the sections around it.
pub(super) fn crumbs(context: ViewContext<'_, '_>, slug: &str) -> Vec<LinkView> {
    let all = context.link(context.words().get("meta-explainers-title"), "explainers.html");
    let around = context.site.assessed.facts.sections_around(slug).into_iter();
    let sections = around.map(|(folder, it)| context.link(it.front.title.as_str(), &address::section(folder)));
    std::iter::once(all).chain(sections).collect()
}
