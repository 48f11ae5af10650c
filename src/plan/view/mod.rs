//! What a template gets: one struct per template, nothing else.
//!
//! A view holds words and links, ready to be set. Templates decide how they
//! look, never what they say.

mod chart;
mod component;
mod corpus;
mod disagreement;
mod explainer;
mod family;
mod glossary;
mod history;
mod home;
mod license;
mod lists;
mod live;
mod matrix;
mod method;
mod model;
mod parts;
mod pictures;
mod spectrum;
mod standard;
mod usage;

pub use chart::ChartView;
pub use component::{ComponentPage, ComponentsView};
pub use corpus::{CorporaView, CorpusView};
pub use disagreement::DisagreementView;
pub use explainer::{ExplainerView, PieceView};
pub use family::{FamiliesView, FamilyView};
pub use glossary::{GlossaryView, TermView};
pub use history::ChangesView;
pub use home::HomeView;
pub use license::{ClauseView, LicenseView};
pub use lists::{ExplainersView, LicensesView, NotFoundView, OrgView, OrgsView, StandardsView};
pub use live::LiveView;
pub use matrix::{DifferenceView, MatrixView};
pub use method::MethodView;
pub use model::{ComponentView, ModelView, ReasonView};
pub use parts::{Door, Frame, LinkView, Mark, Row, SourceView};
pub use pictures::{ComparePage, PicturesView, SearchPage};
pub use spectrum::SpectrumView;
pub use standard::StandardView;
pub use usage::{UseView, UsesView};

pub(crate) use model::AnswerView;
pub(crate) use parts::asked;
pub(crate) use usage::uses;

use super::{Page, Part, Site, Subject, address};
use crate::assess::Assessment;
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
    Corpora(CorporaView),
    /// `dataset.html`
    Corpus(Box<CorpusView>),
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
            Self::Corpora(_) => "datasets.html",
            Self::Corpus(_) => "dataset.html",
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

/// A page's surroundings while its view is made: what the view needs beside its own record.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'s, 'd> {
    pub(crate) site: &'s Site<'d>,
    pub(crate) page: &'s Page,
}

impl<'d> Site<'d> {
    /// The view of one page.
    pub fn view(&self, page: &Page) -> View {
        let scene = Scene { site: self, page };
        match &page.subject {
            Subject::Home => View::Home(HomeView::new(scene)),
            Subject::Spectrum => View::Spectrum(SpectrumView::new(scene)),
            Subject::Model(at) => View::Model(Box::new(ModelView::new(scene, &self.assessed.models[*at]))),
            Subject::Licenses => View::Licenses(LicensesView::new(scene)),
            Subject::License(id) => {
                View::License(Box::new(LicenseView::new(scene, &self.assessed.dataset.licenses[id])))
            }
            Subject::Orgs => View::Orgs(OrgsView::new(scene)),
            Subject::Org(id) => View::Org(OrgView::new(scene, id, &self.assessed.dataset.orgs[id].record)),
            Subject::Standards => View::Standards(StandardsView::new(scene)),
            Subject::Standard(id) => {
                View::Standard(Box::new(StandardView::new(scene, id, &self.assessed.dataset.standards[id].record)))
            }
            Subject::Uses => View::Uses(UsesView::new(scene)),
            Subject::Use(id) => View::Use(UseView::new(scene, id, &self.assessed.dataset.uses[id].record)),
            Subject::Corpora => View::Corpora(CorporaView::new(scene)),
            Subject::Corpus(id) => {
                View::Corpus(Box::new(CorpusView::new(scene, id, &self.assessed.dataset.corpora[id].record)))
            }
            Subject::Matrix => View::Matrix(MatrixView::new(scene)),
            Subject::Components => View::Components(ComponentsView::new(scene)),
            Subject::Component(kind) => View::Component(ComponentPage::new(scene, *kind)),
            Subject::Changes => View::Changes(ChangesView::new(scene)),
            Subject::Explainers => View::Explainers(ExplainersView::new(scene)),
            Subject::Explainer(slug) => View::Explainer(Box::new(ExplainerView::new(
                scene,
                slug,
                &self.assessed.dataset.explainers[slug].record,
            ))),
            Subject::Glossary => View::Glossary(GlossaryView::new(scene)),
            Subject::Families => View::Families(FamiliesView::new(scene)),
            Subject::Family(slug) => View::Family(FamilyView::new(scene, &self.families[slug])),
            Subject::Disagreement => View::Disagreement(Box::new(DisagreementView::new(scene))),
            Subject::Method => View::Method(Box::new(MethodView::new(scene))),
            Subject::Pictures => View::Pictures(PicturesView::new(scene)),
            Subject::Compare => View::Compare(ComparePage::new(scene)),
            Subject::Search => View::Search(SearchPage::new(scene)),
            Subject::NotFound => View::NotFound(NotFoundView::new(scene)),
        }
    }
}

impl<'s, 'd> Scene<'s, 'd> {
    /// A link from this page to another one of the site.
    fn href(self, address: &str) -> String {
        format!("{}{address}", address::root(&self.page.address))
    }

    fn link(self, name: impl Into<String>, address: &str) -> LinkView {
        LinkView { name: name.into(), href: self.href(address) }
    }

    fn model_link(self, assessment: &Assessment<'_>) -> LinkView {
        self.link(&assessment.release.record.record.name, &address::model(&assessment.release.id))
    }

    fn license_link(self, id: &str) -> LinkView {
        let name = self.site.assessed.dataset.licenses.get(id).map_or(id, |it| it.short_id());
        self.link(name, &address::license(id))
    }

    /// An organization's name; its id if there is no record.
    fn org_name(self, id: &str) -> String {
        self.site.assessed.dataset.org_name(id).to_owned()
    }

    /// A standard's name, with its version where another one has the same name.
    pub(crate) fn standard_name(self, id: &str) -> String {
        let standards = &self.site.assessed.dataset.standards;
        let Some(standard) = standards.get(id).map(|it| &it.record) else { return id.to_owned() };
        match standards.values().filter(|it| it.record.name == standard.name).count() {
            1 => standard.name.clone(),
            _ => format!("{} {}", standard.name, standard.version),
        }
    }

    /// "data/models/meta/llama-4-maverick.toml:41", and where to edit it.
    fn place(self, place: crate::shape::Place) -> PlaceView {
        let path = &self.site.sources.file(place.file).path;
        let (line, _) = self.site.sources.line_column(place.file, place.start);
        let edit = self.site.assessed.dataset.settings.edit.as_ref().map(|it| format!("{}{path}", it.text));
        PlaceView { path: path.clone(), line, edit }
    }

    /// All models, most open first, then newest, then by name.
    pub(crate) fn by_step(self) -> impl Iterator<Item = &'s Assessment<'d>> + Clone {
        self.site.order().iter().map(move |at| &self.site.assessed.models[*at])
    }

    /// The address of another part of this page.
    fn part_address(self, number: usize) -> String {
        let part = Part { number, ..self.page.part };
        part.address(&address::of(&self.page.subject, self.site.assessed))
    }

    /// The piece of a list that belongs on this page.
    fn slice<T: Clone>(self, list: &[T]) -> Vec<T> {
        self.page.part.slice(list).to_vec()
    }
}

/// A line of a source file.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// The file below the site's folder.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// Where the file can be edited.
    pub edit: Option<String>,
}
