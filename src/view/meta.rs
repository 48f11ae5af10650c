//! What every page has.

use super::LinkView;
use super::ViewContext;
use crate::plan::{Part, address};
use crate::words::say;
use serde::Serialize;

/// What every page has.
#[derive(Debug, Serialize)]
pub struct PageMeta {
    /// The page's title, without the site's.
    pub title: String,
    /// What the page is about, in a sentence, for search engines.
    pub description: String,
    /// What leads to the site's root: "", "../", "../../".
    pub root: String,
    /// The entry of the navigation the page belongs to: "spectrum", "licenses", "orgs", "standards", "explainers", "glossary"; "home" and "search" for these pages, which have a field of their own to search; or "".
    pub nav: &'static str,
    /// The way here from the home page.
    pub crumbs: Vec<LinkView>,
    /// Where the page's own source can be edited.
    pub edit: Option<String>,
    /// The page's source file.
    pub source: Option<String>,
    /// The same in Markdown, if there is that.
    pub twin: Option<String>,
    /// The explainers that speak of what the page is about.
    pub mentions: Vec<LinkView>,
    /// The other pages of a long list; none if it fits on one.
    pub pager: Option<PagerView>,
}

/// The explainers that link to a page's subject or show its record.
fn mentions(context: ViewContext<'_, '_>) -> Vec<LinkView> {
    let explainers = &context.site.assessed.facts.explainers;
    let link = |slug: &str| Some(context.link(&explainers.get(slug)?.value.front.title, &address::explainer(slug)));
    context.site.mentions(&context.page.subject).filter_map(link).collect()
}

/// A list that goes on over several pages.
#[derive(Debug, Serialize)]
pub struct PagerView {
    /// This page, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The first, the last, and those around this one.
    pub near: Vec<PartLink>,
}

/// A link to one page of a list.
#[derive(Debug, Serialize)]
pub struct PartLink {
    /// Its number.
    pub number: usize,
    /// Where it is.
    pub href: String,
    /// Whether pages are left out before it.
    pub gap: bool,
}

impl PagerView {
    fn new(context: ViewContext<'_, '_>) -> Option<Self> {
        let Part { number, of } = context.page.part;
        let href = |it: usize| context.href(&context.part_address(it));
        let mut near: Vec<PartLink> = Vec::new();
        for it in (1..=of).filter(|it| *it == 1 || *it == of || it.abs_diff(number) <= 2) {
            let gap = near.last().is_some_and(|last| last.number + 1 < it);
            near.push(PartLink { number: it, href: href(it), gap });
        }
        (of > 1).then(|| Self {
            number,
            of,
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < of).then(|| href(number + 1)),
            near,
        })
    }
}

impl PageMeta {
    pub(super) fn new(
        context: ViewContext<'_, '_>,
        nav: &'static str,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let source = context.page.file.map(|it| context.site.sources.file(it).path.clone());
        let edit = context.site.assessed.facts.settings.edit.as_ref().zip(source.as_ref());
        let (title, Part { number, of }) = (title.into(), context.page.part);
        let part = |title| say!(context.words(), "meta-part", title = title, number = number, of = of);
        Self {
            title: if number == 1 { title } else { part(title) },
            description: description.into(),
            root: address::root(&context.page.address),
            nav,
            crumbs: Vec::new(),
            edit: edit.map(|(base, path)| format!("{}{path}", base.text)),
            source,
            twin: context.page.twin().map(|it| context.href(&it)),
            mentions: mentions(context),
            pager: PagerView::new(context),
        }
    }

    pub(super) fn crumbs(mut self, crumbs: Vec<LinkView>) -> Self {
        self.crumbs = crumbs;
        self
    }
}
