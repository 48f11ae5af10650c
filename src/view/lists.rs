//! Pages that list: licenses, organizations, standards; and the page for what is not there.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::Row;
use crate::data::Org;
use crate::plan::address;
use crate::shape::Words;
use crate::view::page::View;
use crate::words::place::country_of;
use crate::words::say;
use serde::Serialize;

/// What `licenses.html` gets.
#[derive(Debug, Serialize)]
pub struct LicensesView {
    /// What every page has.
    pub page: PageMeta,
    /// Licenses that a list calls open, those of most models first.
    pub open: Vec<LicenseEntryView>,
    /// All others, in the same order.
    pub other: Vec<LicenseEntryView>,
}

impl View for LicensesView {
    const TEMPLATE: &'static str = "licenses.html";
}

/// A license in the list.
#[derive(Debug, Serialize)]
pub struct LicenseEntryView {
    /// The id without `LicenseRef-`, and its page.
    pub license: LinkView,
    /// The license's full name.
    pub name: String,
    /// What the license is and what stands out in it; nothing if the license has no record.
    pub summary: Option<String>,
    /// How many models have their weights under it.
    pub models: usize,
}

impl LicensesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let assessed = context.site.assessed;
        let entry = |entry: &crate::check::LicenseEntry| LicenseEntryView {
            license: context.license_link(&entry.id),
            name: entry.name.clone(),
            summary: entry.record.as_ref().map(|it| it.value.summary.clone()),
            models: context.site.license_list(&entry.id).map_or(0, |it| it.weights.len()),
        };
        let mut licenses: Vec<_> =
            assessed.facts.licenses.values().map(|it| (!it.open.is_empty(), entry(it))).collect();
        // The texts that readers meet most come first; those alike by name.
        licenses.sort_by(|(_, one), (_, other)| {
            other.models.cmp(&one.models).then_with(|| words.compare(&one.name, &other.name))
        });
        let (open, other): (Vec<_>, Vec<_>) = licenses.into_iter().partition(|it| it.0);
        let bare = |all: Vec<(bool, LicenseEntryView)>| all.into_iter().map(|it| it.1).collect();
        Self {
            page: PageMeta::new(
                context,
                "licenses",
                words.get("meta-licenses-title"),
                words.get("meta-licenses-about"),
            ),
            open: bare(open),
            other: bare(other),
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

impl View for OrgsView {
    const TEMPLATE: &'static str = "orgs.html";
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
    /// A model, and its page.
    pub model: LinkView,
    /// Its place on the spectrum.
    pub door: StepBadge,
}

/// How many models stand under each organization of the list.
const SHOWN: usize = 12;

impl OrgsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let placed = |at: &usize| {
            let model = context.model(*at);
            PlacedView { model: context.model_link(model), door: StepBadge::new(context.words(), model) }
        };
        let entry = |(id, filed): (&String, &crate::parse::InFile<Org>)| {
            let models = context.site.org_list(id);
            OrgEntry {
                count: models.len(),
                org: context.link(&filed.value.name, &address::org(id)),
                country: country_of(context.words(), context.site.assessed.facts, id),
                kind: filed.value.kind.name(),
                models: models.iter().take(SHOWN).map(placed).collect(),
            }
        };
        let mut orgs: Vec<OrgEntry> = context.site.assessed.facts.orgs.iter().map(entry).collect();
        let words = context.words();
        orgs.sort_by(|one, other| words.compare(&one.org.name, &other.org.name));
        let (title, about) = (words.get("meta-orgs-title"), words.get("meta-orgs-about"));
        Self { page: PageMeta::new(context, "orgs", title, about), orgs }
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
    /// The organization's own site.
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

impl View for OrgView {
    const TEMPLATE: &'static str = "org.html";
}

impl OrgView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, org: &Org) -> Self {
        let words = context.words();
        let about = org.summary.clone().unwrap_or_else(|| say!(words, "meta-org-about", org = org.name.as_str()));
        Self {
            page: PageMeta::new(context, "orgs", org.name.clone(), about)
                .crumbs(context, vec![context.link(words.get("meta-orgs-title"), "orgs.html")]),
            name: org.name.clone(),
            full_name: org.full_name.clone(),
            url: org.url.as_ref().map(|it| it.text.to_string()),
            country: country_of(words, context.site.assessed.facts, id),
            kind: org.kind.name(),
            summary: org.summary.clone(),
            models: context.part(context.site.org_list(id)).map(|it| Row::new(context, it)).collect(),
        }
    }
}

/// What `standards.html` gets.
#[derive(Debug, Serialize)]
pub struct StandardsView {
    /// What every page has.
    pub page: PageMeta,
    /// All definitions of open, the one behind the spectrum first.
    pub standards: Vec<StandardEntry>,
}

impl View for StandardsView {
    const TEMPLATE: &'static str = "standards.html";
}

/// A standard in the list.
#[derive(Debug, Serialize)]
pub struct StandardEntry {
    /// Its name and page.
    pub standard: LinkView,
    /// Which version of the standard.
    pub version: String,
    /// Who made it.
    pub steward: String,
    /// What it asks.
    pub summary: String,
}

impl StandardsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let facts = context.site.assessed.facts;
        let standards = facts.standards.iter();
        let entry = |(id, filed): (&String, &crate::parse::InFile<crate::data::Standard>)| StandardEntry {
            standard: context.link(&filed.value.name, &address::standard(id)),
            version: filed.value.version.clone(),
            steward: filed.value.steward.clone(),
            summary: filed.value.summary.clone(),
        };
        let mut entries: Vec<(bool, StandardEntry)> =
            standards.map(|it| (facts.ladder.as_ref() != Some(it.0), entry(it))).collect();
        entries.sort_by_key(|(other, _)| *other);
        let words = context.words();
        let (title, about) = (words.get("meta-standards-title"), words.get("meta-standards-about"));
        Self {
            page: PageMeta::new(context, "standards", title, about),
            standards: entries.into_iter().map(|(_, it)| it).collect(),
        }
    }
}

/// What `404.html` gets.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// What every page has.
    pub page: PageMeta,
}

impl View for NotFoundView {
    const TEMPLATE: &'static str = "404.html";
}

impl NotFoundView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        Self { page: PageMeta::new(context, "", words.get("meta-missing-title"), words.get("meta-missing-about")) }
    }
}
