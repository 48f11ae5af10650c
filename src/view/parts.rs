//! Parts that several views share.

use super::ViewContext;
use super::badge::StepBadge;
use super::editions::{EditionRow, letters};
use super::link::LinkView;
use crate::assess::{Assessment, ModelEdition};
use crate::check::{Edition, Release, Terms};
use crate::data::{Access, Component, ComponentKind, Group, State};
use crate::shape::{Text, Words};
use crate::words::say;
use crate::words::{Messages, component};
use serde::Serialize;
use std::collections::BTreeSet;

/// The mark of one component.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// "released", "partial", "withheld", "unknown" or "not-applicable".
    pub shape: &'static str,
    /// The first letter of the shape, for a table with many of them.
    pub letter: &'static str,
    /// How free the terms of what was released are: "f" for everyone and everything, "l" with limits, "q" if nobody knows;
    /// empty for what was not released.
    pub terms: &'static str,
    /// The component and its state in words: "training code: withheld".
    pub title: String,
}

impl Mark {
    /// The mark of one component of a release.
    pub(super) fn of(context: ViewContext<'_, '_>, release: &Release, kind: ComponentKind) -> Self {
        Self { terms: freedom(context, release, kind), ..Self::new(context.words(), kind, release.component(kind)) }
    }

    fn new(words: &Messages, kind: ComponentKind, component: Option<&Component>) -> Self {
        let (state, access) =
            component.map_or((State::Unknown, Access::Unknown), |it| (it.state.value, it.access.value));
        let (shape, id) = match (state, access) {
            (State::Released, Access::Gated) => ("partial", "mark-gated"),
            (State::Released, Access::OnRequest) => ("partial", "mark-on-request"),
            (State::Released, Access::ApiOnly) => ("partial", "mark-api-only"),
            (State::Released, _) => ("released", "mark-released"),
            (State::Partial, _) => ("partial", "mark-partial"),
            (State::Withheld, _) => ("withheld", "mark-withheld"),
            (State::NotApplicable, _) => ("not-applicable", "mark-not-applicable"),
            (State::Unknown, _) => ("unknown", "mark-unknown"),
        };
        Self { shape, letter: &shape[..1], terms: "", title: component::mark(words, id, kind) }
    }
}

/// The marks of one group of components.
#[derive(Debug, Clone, Serialize)]
pub struct MarkGroup {
    /// The group: "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// One per component, in the vocabulary's order.
    pub marks: Vec<Mark>,
    /// How many were released as a whole, of those the model has: "3/7".
    pub count: String,
    /// The same in words: "Code: 3 of 7 released".
    pub share: String,
    /// All of them in words, by state: "Code: released architecture, libraries; withheld training code".
    pub says: String,
}

impl MarkGroup {
    fn new(context: ViewContext<'_, '_>, group: Group, release: &Release) -> Self {
        let words = context.words();
        let name = component::group(words, group);
        let mut says: Vec<(&'static str, Vec<String>)> = Vec::new();
        let mut marks = Vec::new();
        for kind in kinds(group) {
            let mark = Mark::of(context, release, kind);
            match says.iter_mut().find(|it| it.0 == mark.shape) {
                Some((_, names)) => names.push(component::name(words, kind)),
                None => says.push((mark.shape, vec![component::name(words, kind)])),
            }
            marks.push(mark);
        }
        let states = says.into_iter().map(|(shape, names)| Self::state(words, shape, &names));
        let released = marks.iter().filter(|it| it.shape == "released").count();
        let all = marks.iter().filter(|it| it.shape != "not-applicable").count();
        Self {
            count: say!(words, "mark-count", released = released, all = all),
            share: say!(words, "mark-share", group = name.as_str(), released = released, all = all),
            says: say!(words, "mark-group", group = name.as_str(), states = words.series(states)),
            name,
            marks,
        }
    }

    /// The components whose marks have one shape.
    fn state(words: &Messages, shape: &str, names: &[String]) -> String {
        let id = match shape {
            "released" => "mark-group-released",
            "partial" => "mark-group-partial",
            "withheld" => "mark-group-withheld",
            "not-applicable" => "mark-group-not-applicable",
            _ => "mark-group-unknown",
        };
        say!(words, id, components = words.list(names))
    }
}

/// How free the terms of a released component are, as [`Mark::terms`] says it: every text that binds must leave everyone
/// every freedom.
fn freedom(context: ViewContext<'_, '_>, release: &Release, kind: ComponentKind) -> &'static str {
    if !matches!(release.state(kind), State::Released | State::Partial) {
        return "";
    }
    let facts = context.site.assessed.facts;
    let stack = ModelEdition { release, edition: release.edition(None) }.stack(facts, kind);
    let licenses: Vec<&str> = stack.terms.iter().flat_map(|it| it.licenses()).chain(stack.additional).collect();
    let models = &context.site.assessed.models;
    let of_license = |id: &&str| match facts.licenses.get(*id).map(|it| models.freedom(it)) {
        Some(all) if all.is_failed() => "l",
        Some(all) if all.is_met() => "f",
        _ => "q",
    };
    let found: Vec<&str> = licenses.iter().map(of_license).collect();
    let unknown = found.is_empty() || stack.terms.iter().any(|it| matches!(it, Terms::Unknown | Terms::None));
    match found {
        found if found.contains(&"l") => "l",
        found if unknown || found.contains(&"q") => "q",
        _ => "f",
    }
}

/// The marks of a release's components, group by group.
pub(crate) fn marks(context: ViewContext<'_, '_>, release: &Release) -> Vec<MarkGroup> {
    GROUPS.map(|it| MarkGroup::new(context, it, release)).into()
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
    /// Marks of its components, a group each for weights, code, data and documents.
    pub groups: Vec<MarkGroup>,
    /// What else it is found by, apart from its name, organization and id.
    pub text: String,
    /// The answers to all uses, a letter each in the order of uses: `a` is the worst.
    pub answers: String,
    /// What any of its editions reads or writes beside text, joined by blanks.
    pub modalities: String,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license: "unknown", "not found", "none", "not released"; empty if there is one.
    pub terms: String,
    /// Its editions, the one its page leads with first; none if all stand on one step and answer alike.
    pub editions: Vec<EditionRow>,
}

impl Row {
    pub(crate) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let release = assessment.release;
        let record = &release.record.value;
        let (licenses, terms) = weights_terms(context, assessment);
        // An edition that reads images makes the model one of those that do.
        let modalities: BTreeSet<&str> = release.editions.iter().flat_map(Edition::modalities).collect();
        let modalities: Vec<&str> = modalities.into_iter().collect();
        let names = record.aliases.iter().chain(record.family.as_ref().map(|it| &it.value));
        let names: Vec<&str> = names.map(Text::as_str).filter(|it| !record.name.contains(it)).collect();
        Self {
            text: names.join(" "),
            answers: letters(&assessment.answers),
            modalities: modalities.join(" "),
            model: context.model_link(assessment),
            id: release.id.clone(),
            org: context.org_name(&release.org),
            released: record.released.as_ref().map_or_else(String::new, |it| it.iso()),
            door: StepBadge::new(context.words(), assessment),
            groups: marks(context, release),
            licenses,
            terms,
            editions: EditionRow::all(context, assessment),
        }
    }
}

/// The licenses of one component, or the words that stand in their place; neither for one that was not released.
pub(super) fn component_terms(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    kind: ComponentKind,
) -> (Vec<LinkView>, String) {
    let state = assessment.release.state(kind);
    match lead(assessment).terms_of(kind) {
        _ if !matches!(state, State::Released | State::Partial) => (Vec::new(), String::new()),
        terms => (licenses(context, terms), component::no_terms_of_part(context.words(), terms)),
    }
}

/// The edition that a page leads with.
fn lead<'d>(assessment: &Assessment<'d>) -> ModelEdition<'d> {
    ModelEdition { release: assessment.release, edition: assessment.release.edition(None) }
}

/// The licenses of the weights, or the words that stand in their place.
pub(super) fn weights_terms(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> (Vec<LinkView>, String) {
    let release = assessment.release;
    let withheld = release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld);
    if withheld {
        return (Vec::new(), context.words().get("terms-withheld"));
    }
    let terms = lead(assessment).terms_of(ComponentKind::Weights);
    (licenses(context, terms), component::no_terms(context.words(), terms))
}

/// The pages of the licenses that terms name.
fn licenses(context: ViewContext<'_, '_>, terms: &Terms) -> Vec<LinkView> {
    terms.licenses().into_iter().map(|it| context.license_link(it)).collect()
}

/// The components that are shown as marks, in the order of their groups.
pub(crate) fn asked() -> impl Iterator<Item = ComponentKind> {
    GROUPS.into_iter().flat_map(kinds)
}

/// The components of a group, in the vocabulary's order.
pub(crate) fn kinds(group: Group) -> impl Iterator<Item = ComponentKind> {
    ComponentKind::ALL.iter().copied().filter(move |it| it.group() == group)
}
