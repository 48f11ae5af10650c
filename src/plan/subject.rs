//! What a page is about, at which address it stands, and which pages a site has.

use super::{Families, address};
use crate::assess::Assessed;
use crate::check::Facts;
use crate::data::{ComponentKind, RecordKind};
use crate::shape::Words;
use crate::span::FileId;

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
    /// One section of the explainers, by folder.
    Section(String),
    /// A page of the site's own, by slug.
    Own(String),
    /// The terms that explainers use.
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
    /// Two licenses side by side, chosen by the reader.
    CompareLicenses,
    /// The page on which a reader searches the site.
    Search,
    /// The page for an address that is none.
    NotFound,
}

/// Pages that a site has once, where they have something to say.
const SINGLE: [Subject; 15] = [
    Subject::Home,
    Subject::Spectrum,
    Subject::Licenses,
    Subject::Orgs,
    Subject::Standards,
    Subject::Matrix,
    Subject::Components,
    Subject::Changes,
    Subject::Disagreement,
    Subject::Method,
    Subject::Pictures,
    Subject::Compare,
    Subject::CompareLicenses,
    Subject::Search,
    Subject::NotFound,
];

impl Subject {
    /// Whether it is there because the record of a model is.
    pub(super) fn is_of_models(&self) -> bool {
        matches!(self, Self::Model(_) | Self::Family(_))
    }

    /// The address of a page about it, below the site's root.
    pub fn address(&self, assessed: &Assessed<'_>) -> String {
        let single = match self {
            Self::Model(at) => return address::model(&assessed.models.release(*at).id),
            Self::License(id) => return address::license(id),
            Self::Org(id) => return address::org(id),
            Self::Standard(id) => return address::standard(id),
            Self::Use(id) => return address::usage(id),
            Self::Dataset(id) => return address::dataset(id),
            Self::Explainer(slug) => return address::explainer(slug),
            Self::Section(folder) => return address::section(folder),
            Self::Own(slug) => return address::page(slug),
            Self::Licenses => return address::list(RecordKind::License),
            Self::Orgs => return address::list(RecordKind::Org),
            Self::Standards => return address::list(RecordKind::Standard),
            Self::Uses => return address::list(RecordKind::Use),
            Self::Datasets => return address::list(RecordKind::Dataset),
            Self::Explainers => return address::list(RecordKind::Explainer),
            Self::Component(kind) => return address::component(kind.name()),
            Self::Family(slug) => return address::family(slug),
            Self::Home => "index.html",
            Self::Spectrum => "spectrum.html",
            Self::Matrix => "clauses.html",
            Self::Components => "components.html",
            Self::Changes => "changes.html",
            Self::Glossary => "glossary.html",
            Self::Families => "families.html",
            Self::Disagreement => "disagreement.html",
            Self::Method => "method.html",
            Self::Pictures => "pictures.html",
            Self::Compare => "compare.html",
            Self::CompareLicenses => "compare-licenses.html",
            Self::Search => "search.html",
            Self::NotFound => "404.html",
        };
        single.to_owned()
    }

    /// Whether a page that stands once has anything to say.
    fn is_there(&self, facts: &Facts) -> bool {
        match self {
            Self::Spectrum | Self::Components | Self::Pictures | Self::Compare | Self::Method => {
                !facts.models.is_empty()
            }
            Self::Licenses => !facts.licenses.is_empty(),
            Self::Matrix => facts.licenses.values().any(|it| it.record.is_some()),
            Self::CompareLicenses => facts.licenses.values().filter(|it| it.record.is_some()).count() > 1,
            Self::Orgs => !facts.orgs.is_empty(),
            Self::Standards => !facts.standards.is_empty(),
            Self::Disagreement => {
                let others = facts.standards.keys().filter(|it| facts.ladder.as_ref() != Some(it));
                others.count() > 1 && !facts.models.is_empty()
            }
            Self::Changes => super::changes::count(facts) > 0,
            _ => true,
        }
    }

    /// Whether what its page says can be said without a script: a page that only searches or compares has nothing to say.
    pub fn has_twin(&self) -> bool {
        !matches!(self, Self::Compare | Self::CompareLicenses | Self::Search | Self::NotFound)
    }

    /// Everything that a site has a page about, with the file that the page shows, if it shows one.
    pub(super) fn all(assessed: &Assessed<'_>, families: &Families) -> Vec<(Self, Option<FileId>)> {
        let facts = assessed.facts;
        let there = SINGLE.into_iter().filter(|it| it.is_there(facts));
        let mut res: Vec<(Self, Option<FileId>)> = there.map(|it| (it, None)).collect();
        let models = assessed.models.releases().iter().enumerate();
        res.extend(models.map(|(at, release)| (Self::Model(at), Some(release.record.file))));
        let mut records = |kind, list: Option<Self>, page: fn(String) -> Self| {
            let records = facts.of(kind);
            res.extend(list.filter(|_| !records.is_empty()).map(|it| (it, None)));
            res.extend(records.into_iter().map(|it| (page(it.id.to_owned()), it.file)));
        };
        records(RecordKind::License, None, Self::License);
        records(RecordKind::Org, None, Self::Org);
        records(RecordKind::Standard, None, Self::Standard);
        records(RecordKind::Use, Some(Self::Uses), Self::Use);
        records(RecordKind::Dataset, Some(Self::Datasets), Self::Dataset);
        records(RecordKind::Explainer, Some(Self::Explainers), Self::Explainer);
        res.extend(facts.sections.iter().map(|(id, it)| (Self::Section(id.clone()), Some(it.file))));
        // The home page's own text stands on it.
        let pages = facts.pages.iter().filter(|it| it.0 != "index");
        res.extend(pages.map(|(id, it)| (Self::Own(id.clone()), Some(it.file))));
        res.extend((!families.is_empty()).then_some((Self::Families, None)));
        res.extend(families.iter().map(|(slug, _)| (Self::Family(slug.clone()), None)));
        let components = ComponentKind::ALL.iter().filter(|_| !facts.models.is_empty());
        res.extend(components.map(|kind| (Self::Component(*kind), None)));
        res.extend(facts.glossary.as_ref().map(|it| (Self::Glossary, Some(it.file))));
        res
    }
}
