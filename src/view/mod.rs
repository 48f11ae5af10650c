//! What a template gets: one struct per template, nothing else.
//!
//! A view holds words and links, ready to be set. Templates decide how they
//! look, never what they say.

mod badge;
mod change;
mod chart;
mod component;
mod context;
mod dataset;
mod disagreement;
mod evidence;
mod explainer;
mod family;
mod glossary;
mod history;
mod home;
mod license;
mod link;
mod lists;
mod live;
mod matrix;
mod meta;
mod method;
mod model;
mod origin;
mod parts;
mod pictures;
mod sources;
mod spectrum;
mod standard;
mod usage;

pub use badge::StepBadge;
pub use change::ChangeView;
pub use chart::ChartView;
pub use component::{ComponentPage, ComponentsView};
pub use context::PlaceView;
pub(crate) use context::ViewContext;
pub use dataset::{DatasetView, DatasetsView};
pub use disagreement::DisagreementView;
pub use evidence::EvidenceView;
pub use explainer::{ExplainerView, PieceView};
pub use family::{FamiliesView, FamilyView};
pub use glossary::{GlossaryView, TermView};
pub use history::ChangesView;
pub use home::HomeView;
pub use license::{ClauseView, LicenseView};
pub use link::LinkView;
pub use lists::{ExplainersView, LicensesView, NotFoundView, OrgView, OrgsView, StandardsView};
pub use live::LiveView;
pub use matrix::{DifferenceView, MatrixView};
pub use meta::PageMeta;
pub use method::MethodView;
pub use model::{ComponentView, ModelView, ReasonView};
pub use parts::{Mark, Row};
pub use pictures::{ComparePage, PicturesView, SearchPage};
pub use sources::SourceView;
pub use spectrum::SpectrumView;
pub use standard::StandardView;
pub use usage::{UseView, UsesView};

pub(crate) use model::AnswerView;
pub(crate) use parts::asked;
pub(crate) use usage::uses;

use crate::plan::{Page, Site, Subject};
use serde::Serialize;

/// A page's view and the template it is made for.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// `home.html`
    Home(HomeView),
    /// `spectrum.html`
    Spectrum(SpectrumView),
    /// `model.html`
    Model(Box<ModelView>),
    /// `licenses.html`
    Licenses(LicensesView),
    /// `license.html`
    License(Box<LicenseView>),
    /// `orgs.html`
    Orgs(OrgsView),
    /// `org.html`
    Org(OrgView),
    /// `standards.html`
    Standards(StandardsView),
    /// `standard.html`
    Standard(Box<StandardView>),
    /// `uses.html`
    Uses(UsesView),
    /// `use.html`
    Use(UseView),
    /// `datasets.html`
    Datasets(DatasetsView),
    /// `dataset.html`
    Dataset(Box<DatasetView>),
    /// `clauses.html`
    Matrix(MatrixView),
    /// `components-list.html`
    Components(ComponentsView),
    /// `component.html`
    Component(ComponentPage),
    /// `changes.html`
    Changes(ChangesView),
    /// `explainers.html`
    Explainers(ExplainersView),
    /// `explainer.html`
    Explainer(Box<ExplainerView>),
    /// `glossary.html`
    Glossary(GlossaryView),
    /// `families.html`
    Families(FamiliesView),
    /// `family.html`
    Family(FamilyView),
    /// `disagreement.html`
    Disagreement(Box<DisagreementView>),
    /// `method.html`
    Method(Box<MethodView>),
    /// `pictures.html`
    Pictures(PicturesView),
    /// `compare.html`
    Compare(ComparePage),
    /// `search.html`
    Search(SearchPage),
    /// `404.html`
    NotFound(NotFoundView),
}

impl View {
    /// The template the view is made for.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Spectrum(_) => "spectrum.html",
            Self::Model(_) => "model.html",
            Self::Licenses(_) => "licenses.html",
            Self::License(_) => "license.html",
            Self::Orgs(_) => "orgs.html",
            Self::Org(_) => "org.html",
            Self::Standards(_) => "standards.html",
            Self::Standard(_) => "standard.html",
            Self::Uses(_) => "uses.html",
            Self::Use(_) => "use.html",
            Self::Datasets(_) => "datasets.html",
            Self::Dataset(_) => "dataset.html",
            Self::Matrix(_) => "clauses.html",
            Self::Components(_) => "components-list.html",
            Self::Component(_) => "component.html",
            Self::Changes(_) => "changes.html",
            Self::Explainers(_) => "explainers.html",
            Self::Explainer(_) => "explainer.html",
            Self::Glossary(_) => "glossary.html",
            Self::Families(_) => "families.html",
            Self::Family(_) => "family.html",
            Self::Disagreement(_) => "disagreement.html",
            Self::Method(_) => "method.html",
            Self::Pictures(_) => "pictures.html",
            Self::Compare(_) => "compare.html",
            Self::Search(_) => "search.html",
            Self::NotFound(_) => "404.html",
        }
    }
}

impl View {
    /// The view of one page of `site`.
    pub fn of(site: &Site<'_>, page: &Page) -> Self {
        let context = ViewContext { site, page };
        let assessed = site.assessed;
        match &page.subject {
            Subject::Home => View::Home(HomeView::new(context)),
            Subject::Spectrum => View::Spectrum(SpectrumView::new(context)),
            Subject::Model(at) => View::Model(Box::new(ModelView::new(context, &assessed.models[*at]))),
            Subject::Licenses => View::Licenses(LicensesView::new(context)),
            Subject::License(id) => View::License(Box::new(LicenseView::new(context, &assessed.facts.licenses[id]))),
            Subject::Orgs => View::Orgs(OrgsView::new(context)),
            Subject::Org(id) => View::Org(OrgView::new(context, id, &assessed.facts.orgs[id].value)),
            Subject::Standards => View::Standards(StandardsView::new(context)),
            Subject::Standard(id) => {
                View::Standard(Box::new(StandardView::new(context, id, &assessed.facts.standards[id].value)))
            }
            Subject::Uses => View::Uses(UsesView::new(context)),
            Subject::Use(id) => View::Use(UseView::new(context, id, &assessed.facts.uses[id].value)),
            Subject::Datasets => View::Datasets(DatasetsView::new(context)),
            Subject::Dataset(id) => {
                View::Dataset(Box::new(DatasetView::new(context, id, &assessed.facts.datasets[id].value)))
            }
            Subject::Matrix => View::Matrix(MatrixView::new(context)),
            Subject::Components => View::Components(ComponentsView::new(context)),
            Subject::Component(kind) => View::Component(ComponentPage::new(context, *kind)),
            Subject::Changes => View::Changes(ChangesView::new(context)),
            Subject::Explainers => View::Explainers(ExplainersView::new(context)),
            Subject::Explainer(slug) => {
                View::Explainer(Box::new(ExplainerView::new(context, slug, &assessed.facts.explainers[slug].value)))
            }
            Subject::Glossary => View::Glossary(GlossaryView::new(context)),
            Subject::Families => View::Families(FamiliesView::new(context)),
            Subject::Family(slug) => View::Family(FamilyView::new(context, &site.families[slug])),
            Subject::Disagreement => View::Disagreement(Box::new(DisagreementView::new(context))),
            Subject::Method => View::Method(Box::new(MethodView::new(context))),
            Subject::Pictures => View::Pictures(PicturesView::new(context)),
            Subject::Compare => View::Compare(ComparePage::new(context)),
            Subject::Search => View::Search(SearchPage::new(context)),
            Subject::NotFound => View::NotFound(NotFoundView::new(context)),
        }
    }
}
