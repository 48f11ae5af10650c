//! What a template gets: one struct per template, nothing else.
//!
//! A view holds words and links, ready to be set. Templates decide how they
//! look, never what they say.

mod answers;
mod badge;
mod change;
mod chart;
mod component;
mod context;
mod dataset;
mod difference;
mod disagreement;
mod door;
mod editions;
mod evidence;
mod explainer;
mod explainers;
mod family;
mod glossary;
mod history;
mod home;
mod language;
mod license;
mod license_kin;
mod license_sheet;
mod link;
mod lists;
mod live;
mod matrix;
mod meta;
mod method;
mod model;
mod origin;
mod own;
mod page;
mod parts;
mod pictures;
mod prose;
mod reader;
mod records;
mod share;
mod sources;
mod spectrum;
mod standard;
mod structured;
mod usage;
mod written;

pub use badge::StepBadge;
pub use change::ChangeView;
pub use chart::{AgreementView, ChartView, ComponentsChart, PlaneView, ReleasesView};
pub use component::{ComponentPage, ComponentsView};
pub use context::PlaceView;
pub(crate) use context::ViewContext;
pub use dataset::{DatasetView, DatasetsView};
pub use difference::DifferenceView;
pub(crate) use difference::side;
pub use disagreement::DisagreementView;
pub(crate) use editions::EditionRow;
pub use evidence::EvidenceView;
pub use explainer::ExplainerView;
pub use explainers::ExplainersView;
pub use family::{FamiliesView, FamilyView};
pub use glossary::{GlossaryView, TermView};
pub use history::ChangesView;
pub use home::HomeView;
pub use language::LanguageView;
pub use license::{ClauseView, LicenseView};
pub(crate) use license_kin::kin_of;
pub use link::LinkView;
pub use lists::{LicensesView, NotFoundView, OrgView, OrgsView, StandardsView};
pub use live::LiveView;
pub use matrix::MatrixView;
pub use meta::{PageMeta, PictureMeta};
pub use method::MethodView;
pub use model::{ComponentView, ModelView, ReasonView};
pub use own::{OwnPageView, SectionPage};
pub use page::{Painter, TemplateWords, View};
pub use parts::{Mark, MarkGroup, Row};
pub use pictures::{CompareLicensesPage, ComparePage, PicturesView, SearchPage};
pub use prose::PieceView;
pub use share::ShareView;
pub use sources::SourceView;
pub use spectrum::SpectrumView;
pub use standard::StandardView;
pub use usage::{UseView, UsesView};
pub use written::TextPiece;

pub(crate) use answers::shown;
pub(crate) use door::{DoorView, doors, share};
pub(crate) use parts::{asked, marks};
pub(crate) use usage::uses;

use crate::plan::{Page, Site, Subject};

/// Makes the view of one page of `site` and hands it to `painter`.
pub fn show<P: Painter>(site: &Site<'_>, page: &Page, painter: P) -> P::Out {
    let context = ViewContext { site, page };
    let assessed = site.assessed;
    let facts = assessed.facts;
    match &page.subject {
        Subject::Home => painter.paint(&HomeView::new(context)),
        Subject::Spectrum => painter.paint(&SpectrumView::new(context)),
        Subject::Model(at) => {
            let view = ModelView::new(context, &painter.words(ModelView::TEMPLATE), &assessed.models[*at]);
            painter.paint(&view)
        }
        Subject::Licenses => painter.paint(&LicensesView::new(context)),
        Subject::License(id) => painter.paint(&LicenseView::new(context, &facts.licenses[id])),
        Subject::Orgs => painter.paint(&OrgsView::new(context)),
        Subject::Org(id) => painter.paint(&OrgView::new(context, id, &facts.orgs[id].value)),
        Subject::Standards => painter.paint(&StandardsView::new(context)),
        Subject::Standard(id) => painter.paint(&StandardView::new(context, id, &facts.standards[id].value)),
        Subject::Uses => painter.paint(&UsesView::new(context)),
        Subject::Use(id) => painter.paint(&UseView::new(context, id, &facts.uses[id].value)),
        Subject::Datasets => painter.paint(&DatasetsView::new(context)),
        Subject::Dataset(id) => painter.paint(&DatasetView::new(context, id, &facts.datasets[id].value)),
        Subject::Matrix => painter.paint(&MatrixView::new(context)),
        Subject::Components => painter.paint(&ComponentsView::new(context)),
        Subject::Component(kind) => painter.paint(&ComponentPage::new(context, *kind)),
        Subject::Changes => painter.paint(&ChangesView::new(context)),
        Subject::Explainers => painter.paint(&ExplainersView::new(context)),
        Subject::Explainer(slug) => painter.paint(&ExplainerView::new(context, slug, &facts.explainers[slug].value)),
        Subject::Section(folder) => painter.paint(&SectionPage::new(context, folder, &facts.sections[folder])),
        Subject::Own(slug) => painter.paint(&OwnPageView::new(context, &facts.pages[slug])),
        Subject::Glossary => painter.paint(&GlossaryView::new(context)),
        Subject::Families => painter.paint(&FamiliesView::new(context)),
        Subject::Family(slug) => painter.paint(&FamilyView::new(context, &site.families[slug])),
        Subject::Disagreement => painter.paint(&DisagreementView::new(context)),
        Subject::Method => painter.paint(&MethodView::new(context)),
        Subject::Pictures => painter.paint(&PicturesView::new(context)),
        Subject::Compare => painter.paint(&ComparePage::new(context)),
        Subject::CompareLicenses => painter.paint(&CompareLicensesPage::new(context)),
        Subject::Search => painter.paint(&SearchPage::new(context)),
        Subject::NotFound => painter.paint(&NotFoundView::new(context)),
    }
}
