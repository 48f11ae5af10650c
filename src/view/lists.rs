//! Pages that list: licenses, organizations, standards, explainers; and the page for what is not there.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::Row;
use crate::assess::Assessment;
use crate::data::{ComponentKind, Org};
use crate::plan::address;
use crate::shape::Words;
use crate::words;
use serde::Serialize;
use std::collections::BTreeMap;

/// What `licenses.html` gets.
#[derive(Debug, Serialize)]
pub struct LicensesView {
    /// What every page has.
    pub page: PageMeta,
    /// Licenses that a list calls open.
    pub open: Vec<LicenseEntryView>,
    /// All others.
    pub other: Vec<LicenseEntryView>,
}

/// A license in the list.
#[derive(Debug, Serialize)]
pub struct LicenseEntryView {
    /// The id without `LicenseRef-`, and its page.
    pub license: LinkView,
    /// Its full name.
    pub name: String,
    /// What the license is and what stands out in it; nothing if the license has no record.
    pub summary: Option<String>,
    /// How many models have their weights under it.
    pub models: usize,
}

impl LicensesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let assessed = context.site.assessed;
        let entry = |entry: &crate::check::LicenseEntry| {
            let under = |it: &&Assessment<'_>| {
                it.release.terms_of(ComponentKind::Weights).licenses().contains(&entry.id.as_str())
            };
            LicenseEntryView {
                license: context.license_link(&entry.id),
                name: entry.name.clone(),
                summary: entry.record.as_ref().map(|it| it.value.summary.clone()),
                models: assessed.models.iter().filter(under).count(),
            }
        };
        let licenses = assessed.facts.licenses.values();
        Self {
            page: PageMeta::new(
                context,
                "licenses",
                "Licenses",
                "What each license lets you do, what it asks, and whom it excludes.",
            ),
            open: licenses.clone().filter(|it| !it.open.is_empty()).map(entry).collect(),
            other: licenses.filter(|it| it.open.is_empty()).map(entry).collect(),
        }
    }
}

/// What `orgs.html` gets.
#[derive(Debug, Serialize)]
pub struct OrgsView {
    /// What every page has.
    pub page: PageMeta,
    /// The organizations, by name.
    pub orgs: Vec<OrgEntry>,
}

/// An organization in the list.
#[derive(Debug, Serialize)]
pub struct OrgEntry {
    /// Its name and page.
    pub org: LinkView,
    /// Where it is based.
    pub country: Option<String>,
    /// What sort of organization it is.
    pub kind: &'static str,
    /// Its models, most open first; of many, the first.
    pub models: Vec<PlacedView>,
    /// How many there are.
    pub count: usize,
}

/// A model and where it stands.
#[derive(Debug, Serialize)]
pub struct PlacedView {
    /// The model.
    pub model: LinkView,
    /// Its place on the spectrum.
    pub door: StepBadge,
}

/// How many models stand under each organization of the list.
const SHOWN: usize = 12;

impl OrgsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let mut models: BTreeMap<&str, Vec<&Assessment<'_>>> = BTreeMap::new();
        for it in context.by_step() {
            models.entry(&it.release.org).or_default().push(it);
        }
        let placed = |it: &&Assessment<'_>| PlacedView { model: context.model_link(it), door: StepBadge::new(it) };
        let entry = |(id, filed): (&String, &crate::parse::InFile<Org>)| OrgEntry {
            count: models.get(id.as_str()).map_or(0, Vec::len),
            org: context.link(&filed.value.name, &address::org(id)),
            country: filed.value.country.clone(),
            kind: filed.value.kind.name(),
            models: models.get(id.as_str()).into_iter().flatten().take(SHOWN).map(placed).collect(),
        };
        let mut orgs: Vec<OrgEntry> = context.site.assessed.facts.orgs.iter().map(entry).collect();
        orgs.sort_by_cached_key(|it| it.org.name.to_lowercase());
        Self {
            page: PageMeta::new(context, "orgs", "Organizations", "Who releases models, and how open they are."),
            orgs,
        }
    }
}

/// What `org.html` gets.
#[derive(Debug, Serialize)]
pub struct OrgView {
    /// What every page has.
    pub page: PageMeta,
    /// The name people use.
    pub name: String,
    /// The full name.
    pub full_name: Option<String>,
    /// Its own site.
    pub url: Option<String>,
    /// Where it is based.
    pub country: Option<String>,
    /// What sort of organization it is.
    pub kind: &'static str,
    /// What the organization is, in a sentence.
    pub summary: Option<String>,
    /// Its models, most open first.
    pub models: Vec<Row>,
}

impl OrgView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, org: &Org) -> Self {
        let models: Vec<&Assessment<'_>> = context.by_step().filter(|it| it.release.org == id).collect();
        let about = org.summary.clone().unwrap_or_else(|| format!("The models of {} and how open they are.", org.name));
        Self {
            page: PageMeta::new(context, "orgs", org.name.clone(), about)
                .crumbs(vec![context.link("Organizations", "orgs.html")]),
            name: org.name.clone(),
            full_name: org.full_name.clone(),
            url: org.url.as_ref().map(|it| it.text.clone()),
            country: org.country.clone(),
            kind: org.kind.name(),
            summary: org.summary.clone(),
            models: context.slice(&models).into_iter().map(|it| Row::new(context, it)).collect(),
        }
    }
}

/// What `standards.html` gets.
#[derive(Debug, Serialize)]
pub struct StandardsView {
    /// What every page has.
    pub page: PageMeta,
    /// The standards.
    pub standards: Vec<StandardEntry>,
}

/// A standard in the list.
#[derive(Debug, Serialize)]
pub struct StandardEntry {
    /// Its name and page.
    pub standard: LinkView,
    /// Its version.
    pub version: String,
    /// Who made it.
    pub steward: String,
    /// What it asks.
    pub summary: String,
}

impl StandardsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let standards = context.site.assessed.facts.standards.iter();
        let entry = |(id, filed): (&String, &crate::parse::InFile<crate::data::Standard>)| StandardEntry {
            standard: context.link(&filed.value.name, &address::standard(id)),
            version: filed.value.version.clone(),
            steward: filed.value.steward.clone(),
            summary: filed.value.summary.clone(),
        };
        let mut entries: Vec<(bool, StandardEntry)> =
            standards.map(|it| (it.0 != words::SPECTRUM, entry(it))).collect();
        entries.sort_by_key(|(other, _)| *other);
        Self {
            page: PageMeta::new(
                context,
                "standards",
                "Standards",
                "The definitions of open that models are held against here.",
            ),
            standards: entries.into_iter().map(|(_, it)| it).collect(),
        }
    }
}

/// What `explainers.html` gets.
#[derive(Debug, Serialize)]
pub struct ExplainersView {
    /// What every page has.
    pub page: PageMeta,
    /// The parts, in the order of their first explainer.
    pub sections: Vec<SectionView>,
}

/// A part of the explainers.
#[derive(Debug, Serialize)]
pub struct SectionView {
    /// Its name; empty for explainers without one.
    pub name: String,
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
    /// Its part.
    pub section: String,
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
            match sections.iter_mut().find(|it| it.name == entry.section) {
                Some(section) => section.explainers.push(entry),
                None => sections.push(SectionView { name: entry.section.clone(), explainers: vec![entry] }),
            }
        }
        let page = PageMeta::new(
            context,
            "explainers",
            "Explainers",
            "What the words mean, how to read a license, and why it matters.",
        );
        Self { page, sections }
    }

    /// All explainers, in order.
    pub(super) fn entries(context: ViewContext<'_, '_>) -> Vec<ExplainerEntry> {
        let slugs = order(context);
        let entry = |slug: String| {
            let explainer = &context.site.assessed.facts.explainers[&slug].value;
            ExplainerEntry {
                link: context.link(&explainer.front.title, &address::explainer(&slug)),
                summary: explainer.front.summary.clone(),
                minutes: minutes(explainer.body.words),
                section: explainer.front.section.clone().unwrap_or_default(),
            }
        };
        slugs.into_iter().map(entry).collect()
    }
}

/// The slugs of all explainers: by their order, then by slug.
pub(super) fn order(context: ViewContext<'_, '_>) -> Vec<String> {
    let explainers = &context.site.assessed.facts.explainers;
    let mut slugs: Vec<String> = explainers.keys().cloned().collect();
    slugs.sort_by_key(|it| explainers[it].value.front.order.unwrap_or(u64::MAX));
    slugs
}

/// What `404.html` gets.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// What every page has.
    pub page: PageMeta,
}

impl NotFoundView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        Self { page: PageMeta::new(context, "", "No such page", "There is no page at this address.") }
    }
}
