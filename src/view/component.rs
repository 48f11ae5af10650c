//! A component's page: who released it, and who did not.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::{Mark, component_terms};
use crate::assess::Assessment;
use crate::data::{ComponentKind, State};
use crate::plan::{STATES, address};
use crate::shape::Words;
use crate::view::page::View;
use crate::words::component;
use crate::words::say;
use serde::Serialize;

/// What `components.html` gets.
#[derive(Debug, Serialize)]
pub struct ComponentsView {
    /// What every page has.
    pub page: PageMeta,
    /// The components, in the vocabulary's order.
    pub components: Vec<ComponentEntry>,
}

impl View for ComponentsView {
    const TEMPLATE: &'static str = "components-list.html";
}

/// A component in the list.
#[derive(Debug, Serialize)]
pub struct ComponentEntry {
    /// Its name and page.
    pub link: LinkView,
    /// The group it belongs to, in words.
    pub group: String,
    /// What counts as this component.
    pub doc: String,
    /// How many models released it, released it in part, withheld it; and of how many nobody knows.
    pub counts: StateCounts,
}

/// How many models stand where.
#[derive(Debug, Default, Serialize)]
pub struct StateCounts {
    /// Released as a whole.
    pub released: usize,
    /// Released in part.
    pub partial: usize,
    /// Withheld.
    pub withheld: usize,
    /// Models that have no such part.
    pub not_applicable: usize,
    /// Nobody has looked.
    pub unknown: usize,
}

/// What `component.html` gets.
#[derive(Debug, Serialize)]
pub struct ComponentPage {
    /// What every page has.
    pub page: PageMeta,
    /// Its name: "Training code".
    pub name: String,
    /// What counts as this component.
    pub doc: String,
    /// The models by state, most released first.
    pub states: Vec<StateView>,
}

impl View for ComponentPage {
    const TEMPLATE: &'static str = "component.html";
}

/// The models that stand in one state.
#[derive(Debug, Serialize)]
pub struct StateView {
    /// The state's word, which is its anchor.
    pub id: &'static str,
    /// The state for a reader.
    pub name: String,
    /// How many models stand in it, on all pages of the list.
    pub count: usize,
    /// The models, most open first.
    pub models: Vec<ComponentModel>,
}

/// One model's part.
#[derive(Debug, Serialize)]
pub struct ComponentModel {
    /// The model, at this part of its page.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Whether the model's was released, as a mark.
    pub mark: Mark,
    /// The licenses it is under, and their pages.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license; empty if there is one.
    pub terms: String,
}

impl ComponentsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let entry = |kind: &ComponentKind| {
            let counts = &context.site.component_list(*kind).counts;
            let count = |wanted: State| counts.get(&wanted).copied().unwrap_or(0);
            ComponentEntry {
                link: context.link(component::heading(words, *kind), &address::component(kind.name())),
                group: component::group(words, kind.group()),
                doc: component::meaning(words, *kind),
                counts: StateCounts {
                    released: count(State::Released),
                    partial: count(State::Partial),
                    withheld: count(State::Withheld),
                    not_applicable: count(State::NotApplicable),
                    unknown: count(State::Unknown),
                },
            }
        };
        Self {
            page: PageMeta::new(
                context,
                "spectrum",
                words.get("meta-components-title"),
                words.get("meta-components-about"),
            ),
            components: ComponentKind::ALL.iter().map(entry).collect(),
        }
    }
}

impl ComponentPage {
    pub(super) fn new(context: ViewContext<'_, '_>, kind: ComponentKind) -> Self {
        let words = context.words();
        let list = context.site.component_list(kind);
        let here: Vec<(State, &Assessment<'_>)> =
            context.page.part.slice(&list.models).iter().map(|(state, at)| (*state, context.model(*at))).collect();
        let of_state = |wanted: State| {
            let here_too = here.iter().filter(|it| it.0 == wanted);
            let model = |(_, it): &(State, &Assessment<'_>)| {
                let (licenses, terms) = component_terms(context, it, kind);
                let mut link = context.model_link(it);
                if wanted != State::Unknown {
                    link.href.push_str(&format!("#{}", kind.name()));
                }
                ComponentModel {
                    model: link,
                    org: context.org_name(&it.release.org),
                    mark: Mark::of(context, it.release, kind),
                    licenses,
                    terms,
                }
            };
            StateView {
                id: wanted.name(),
                name: component::state(words, wanted),
                count: list.counts.get(&wanted).copied().unwrap_or(0),
                models: here_too.map(model).collect(),
            }
        };
        let title = say!(words, "meta-component-title", component = component::name(words, kind));
        Self {
            page: PageMeta::new(context, "spectrum", title, component::meaning(words, kind))
                .crumbs(context, vec![context.link(words.get("meta-components-title"), "components.html")]),
            name: component::heading(words, kind),
            doc: component::meaning(words, kind),
            states: STATES.map(of_state).into_iter().filter(|it| !it.models.is_empty()).collect(),
        }
    }
}
