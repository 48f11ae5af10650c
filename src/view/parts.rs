//! Parts that several views share.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use crate::assess::Assessment;
use crate::check::{Release, Terms};
use crate::data::{Access, Component, ComponentKind, Group, State};
use crate::shape::Words;
use crate::words;
use serde::Serialize;
use std::collections::BTreeSet;

/// The mark of one component.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// "released", "partial", "withheld", "unknown" or "not-applicable".
    pub shape: &'static str,
    /// The first letter of the shape, for a table with many of them.
    pub letter: &'static str,
    /// The component and its state in words: "training code: withheld".
    pub title: String,
}

impl Mark {
    /// The word for a shape.
    fn word(shape: &str) -> &'static str {
        match shape {
            "released" => "released",
            "partial" => "in part or gated",
            "withheld" => "withheld",
            "not-applicable" => "no such part",
            _ => "unknown",
        }
    }

    pub(super) fn new(kind: ComponentKind, component: Option<&Component>) -> Self {
        let (state, access) =
            component.map_or((State::Unknown, Access::Unknown), |it| (it.state.value, it.access.value));
        let (shape, word) = match (state, access) {
            (State::Released, Access::Gated) => ("partial", "released, gated"),
            (State::Released, Access::OnRequest) => ("partial", "released on request"),
            (State::Released, Access::ApiOnly) => ("partial", "over the network only"),
            (State::Released, _) => ("released", "released"),
            (State::Partial, _) => ("partial", "released in part"),
            (State::Withheld, _) => ("withheld", "withheld"),
            (State::NotApplicable, _) => ("not-applicable", "no such part"),
            (State::Unknown, _) => ("unknown", "unknown"),
        };
        Self { shape, letter: &shape[..1], title: format!("{}: {word}", kind.title()) }
    }
}

/// The marks of one group of components.
#[derive(Debug, Clone, Serialize)]
pub struct MarkGroup {
    /// The group: "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// One per component, in the vocabulary's order.
    pub marks: Vec<Mark>,
    /// All of them in words, by state: "Code: released architecture, libraries; withheld training code".
    pub says: String,
}

impl MarkGroup {
    fn new(group: Group, release: &Release) -> Self {
        let name = words::capital(group.name());
        let mut says: Vec<(&'static str, Vec<String>)> = Vec::new();
        let mut marks = Vec::new();
        for kind in kinds(group) {
            let mark = Mark::new(kind, release.component(kind));
            let word = Mark::word(mark.shape);
            match says.iter_mut().find(|it| it.0 == word) {
                Some((_, names)) => names.push(kind.title()),
                None => says.push((word, vec![kind.title()])),
            }
            marks.push(mark);
        }
        let says: Vec<String> = says.into_iter().map(|(word, names)| format!("{word} {}", names.join(", "))).collect();
        Self { says: format!("{name}: {}", says.join("; ")), name, marks }
    }
}

/// The groups that are shown as marks, in order.
pub(crate) const GROUPS: [Group; 4] = [Group::Weights, Group::Code, Group::Data, Group::Documents];

/// One model in a table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its name and page.
    pub model: LinkView,
    /// Its id: "meta/llama-4-maverick".
    pub id: String,
    /// Its organization's name.
    pub org: String,
    /// Its release, as far as it is known: "2025-04-05"; empty if it is not.
    pub released: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// Its components.
    pub groups: Vec<MarkGroup>,
    /// What else it is found by, apart from its name, organization and id.
    pub text: String,
    /// The answers to all uses, a letter each in the order of uses: y, i (yes, if), n, u.
    pub answers: String,
    /// What it reads or writes beside text, joined by blanks.
    pub modalities: String,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license: "unknown", "none", "not released"; empty if there is one.
    pub terms: &'static str,
}

impl Row {
    pub(crate) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let release = assessment.release;
        let record = &release.record.value;
        let (licenses, terms) = weights_terms(context, assessment);
        let modalities: BTreeSet<&str> = record.input.iter().chain(&record.output).map(|it| it.name()).collect();
        let modalities: Vec<&str> = modalities.into_iter().filter(|it| *it != "text").collect();
        let names = record.aliases.iter().chain(record.family.as_ref().map(|it| &it.value));
        let names: Vec<&str> = names.map(String::as_str).filter(|it| !record.name.contains(it)).collect();
        Self {
            text: names.join(" "),
            answers: words::by_order(assessment).iter().map(|it| it.outcome().letter()).collect(),
            modalities: modalities.join(" "),
            model: context.model_link(assessment),
            id: release.id.clone(),
            org: context.org_name(&release.org),
            released: record.released.as_ref().map_or_else(String::new, |it| it.iso()),
            door: StepBadge::new(assessment),
            groups: GROUPS.map(|it| MarkGroup::new(it, release)).into(),
            licenses,
            terms,
        }
    }
}

/// The licenses of one component, or the words that stand in their place; neither for one that was not released.
pub(super) fn component_terms(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    kind: ComponentKind,
) -> (Vec<LinkView>, &'static str) {
    let state = assessment.release.state(kind);
    match assessment.release.terms_of(kind) {
        _ if !matches!(state, State::Released | State::Partial) => (Vec::new(), ""),
        Terms::Unknown => (Vec::new(), "terms unknown"),
        Terms::None => (Vec::new(), "no terms given"),
        terms => (terms.licenses().into_iter().map(|it| context.license_link(it)).collect(), ""),
    }
}

/// The licenses of the weights, or the words that stand in their place.
pub(super) fn weights_terms(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
) -> (Vec<LinkView>, &'static str) {
    let release = assessment.release;
    let withheld = release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld);
    if withheld {
        return (Vec::new(), "not released");
    }
    match release.terms_of(ComponentKind::Weights) {
        Terms::Unknown => (Vec::new(), "unknown"),
        Terms::None => (Vec::new(), "none"),
        terms => (terms.licenses().into_iter().map(|it| context.license_link(it)).collect(), ""),
    }
}

/// The components that are shown as marks, in the order of their groups.
pub(crate) fn asked() -> impl Iterator<Item = ComponentKind> {
    GROUPS.into_iter().flat_map(kinds)
}

/// The components of a group, in the vocabulary's order.
pub(crate) fn kinds(group: Group) -> impl Iterator<Item = ComponentKind> {
    ComponentKind::ALL.iter().copied().filter(move |it| it.group() == group)
}
