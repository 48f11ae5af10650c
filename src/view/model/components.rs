//! A model's ingredients, each with what shows it.

use crate::assess::Assessment;
use crate::data::{Component, ComponentKind, Group, State};
use crate::plan::address;
use crate::shape::{Text, Words};
use crate::view::PlaceView;
use crate::view::ViewContext;
use crate::view::evidence::{EvidenceView, evidence};
use crate::view::link::LinkView;
use crate::view::parts::{GROUPS, Mark, component_terms, kinds};
use crate::view::sources::NumberedSources;
use crate::words::{component as said, corpus};
use serde::Serialize;

/// A group of components.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// The components that somebody has looked at.
    pub components: Vec<ComponentView>,
    /// The names of those nobody has.
    pub unknown: Vec<String>,
}

/// One component.
#[derive(Debug, Serialize)]
pub struct ComponentView {
    /// Its name: "Training code".
    pub name: String,
    /// The anchor of its row on the page.
    pub id: &'static str,
    /// Whether it was released, as a mark.
    pub mark: Mark,
    /// "Released", "Released in part", "Withheld", "No such part".
    pub state: String,
    /// How one gets it: "Openly", "Gated"; empty if that is not recorded.
    pub access: String,
    /// How much is told of it, for data.
    pub disclosure: String,
    /// The licenses it is under, and their pages.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license; empty if there is one.
    pub terms: String,
    /// Terms beside the license.
    pub beside: Vec<LinkView>,
    /// What shows it.
    pub evidence: Vec<EvidenceView>,
    /// Where somebody looked and found nothing.
    pub looked: Vec<String>,
    /// The day on which somebody looked for it, in words.
    pub looked_on: Option<String>,
    /// Where it can be had.
    pub urls: Vec<LinkView>,
    /// The datasets it consists of.
    pub datasets: Vec<LinkView>,
    /// What of these can no longer be had, a sentence each.
    pub lost: Vec<String>,
    /// The document that contains it.
    pub included_in: Option<String>,
    /// Whether it is known only from others.
    pub second_hand: bool,
    /// What a reader should know.
    pub note: Option<String>,
    /// The line of data.
    pub place: PlaceView,
}

/// The groups of components, and the ways to use the model without having it if anybody looked at them.
pub(in crate::view) fn groups(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    sources: &NumberedSources,
) -> Vec<GroupView> {
    let mut res: Vec<GroupView> = GROUPS.map(|it| group(context, assessment, it, sources)).into();
    let access = group(context, assessment, Group::Access, sources);
    if !access.components.is_empty() {
        res.push(GroupView { unknown: Vec::new(), ..access });
    }
    res
}

pub(in crate::view) fn group(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    group: Group,
    sources: &NumberedSources,
) -> GroupView {
    let (words, release) = (context.words(), assessment.release);
    let mut components = Vec::new();
    let mut unknown = Vec::new();
    for kind in kinds(group) {
        match release.component(kind).filter(|it| it.state.value != State::Unknown || it.is_unsettled()) {
            Some(it) => components.push(component(context, assessment, kind, it, sources)),
            None => unknown.push(said::name(words, kind)),
        }
    }
    GroupView { name: said::group(words, group), components, unknown }
}

pub(in crate::view) fn component(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    kind: ComponentKind,
    component: &Component,
    sources: &NumberedSources,
) -> ComponentView {
    let words = context.words();
    let had = matches!(component.state.value, State::Released | State::Partial);
    let (licenses, terms) = component_terms(context, assessment, kind);
    ComponentView {
        name: said::heading(words, kind),
        id: kind.name(),
        mark: Mark::of(context, assessment.release, kind),
        state: said::state(words, component.state.value),
        access: said::access(words, component.access.value),
        disclosure: if had { String::new() } else { said::disclosure(words, component.disclosure.value) },
        licenses,
        terms,
        beside: component.terms.iter().map(|it| context.license_link(&it.value)).collect(),
        evidence: component.evidence.iter().filter_map(|it| evidence(it, sources)).collect(),
        looked: component.looked.iter().map(Text::to_string).collect(),
        looked_on: component.looked_on.as_ref().map(|it| words.date(it.value)),
        urls: component
            .url
            .iter()
            .map(|it| LinkView { name: it.host().to_owned(), href: it.text.to_string() })
            .collect(),
        datasets: component
            .datasets
            .iter()
            .map(|it| context.link(dataset_name(context, it), &address::dataset(it)))
            .collect(),
        lost: component.datasets.iter().filter_map(|it| lost(context, it)).collect(),
        included_in: component.included_in.as_ref().map(|it| said::name(words, it.value)),
        second_hand: is_second_hand(component, sources),
        note: component.note.as_deref().map(str::to_owned),
        place: context.place(component.span),
    }
}

/// What of a corpus can no longer be had, in a sentence.
fn lost(context: ViewContext<'_, '_>, id: &str) -> Option<String> {
    let facts = context.site.assessed.facts;
    let dataset = &facts.datasets.get(id)?.value;
    let fate = dataset.availability.as_ref().filter(|it| it.state.value.is_loss())?;
    Some(corpus::loss(context.words(), dataset, fate, facts.successor(fate)))
}

pub(in crate::view) fn dataset_name(context: ViewContext<'_, '_>, id: &str) -> String {
    context.site.assessed.facts.datasets.get(id).map_or_else(|| id.to_owned(), |it| it.value.name.clone())
}

/// Known only from others: it has evidence, and none of it is the producer's own.
pub(in crate::view) fn is_second_hand(component: &Component, sources: &NumberedSources) -> bool {
    let mut kinds = component.evidence.iter().filter_map(|it| sources.get(&it.source));
    !component.evidence.is_empty() && kinds.all(|it| it.second_hand)
}
