//! Parts that several views share.

use super::Scene;
use crate::assess::{Assessment, Trace};
use crate::check::Terms;
use crate::data::{Access, Component, ComponentKind, Group, Source, SourceKind, State};
use crate::plan::{address, words};
use crate::shape::{At, Words};
use serde::Serialize;
use std::collections::BTreeMap;

/// A name that leads somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// The words.
    pub name: String,
    /// Where they lead, relative to the page.
    pub href: String,
}

/// What every page has.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// The page's title, without the site's.
    pub title: String,
    /// What the page is about, in a sentence, for search engines.
    pub description: String,
    /// What leads to the site's root: "", "../", "../../".
    pub root: String,
    /// The entry of the navigation the page belongs to: "spectrum", "licenses", "orgs", "standards", "explainers", "glossary", or "".
    pub nav: &'static str,
    /// The way here from the home page.
    pub crumbs: Vec<LinkView>,
    /// Where the page's own source can be edited.
    pub edit: Option<String>,
    /// The page's source file.
    pub source: Option<String>,
}

impl Frame {
    pub(super) fn new(
        scene: Scene<'_, '_>,
        nav: &'static str,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let source = scene.page.file.map(|it| scene.site.sources.file(it).path.clone());
        let edit = scene.site.assessed.dataset.settings.edit.as_ref().zip(source.as_ref());
        Self {
            title: title.into(),
            description: description.into(),
            root: address::root(&scene.page.address),
            nav,
            crumbs: Vec::new(),
            edit: edit.map(|(base, path)| format!("{}{path}", base.text)),
            source,
        }
    }

    pub(super) fn crumbs(mut self, crumbs: Vec<LinkView>) -> Self {
        self.crumbs = crumbs;
        self
    }
}

/// Where a model stands on the spectrum, as its sign.
#[derive(Debug, Clone, Serialize)]
pub struct Door {
    /// The step, from 1 (shut) to 5 (wide open); the lower one if it is not settled.
    pub step: usize,
    /// The highest step it could still turn out to stand on.
    pub ceiling: usize,
    /// The step's id.
    pub id: String,
    /// The step's name.
    pub name: String,
    /// What the step means.
    pub summary: String,
    /// The name of the highest step, if it is not settled.
    pub up_to: Option<String>,
}

impl Door {
    pub(super) fn new(assessment: &Assessment<'_>) -> Self {
        let trace = assessment.trace(words::SPECTRUM);
        let ladder = trace.map(Trace::ladder);
        let (floor, ceiling) = ladder.map_or((0, 0), |it| (it.floor, it.ceiling));
        let level = |reached: usize| trace.and_then(|it| it.level(reached));
        Self {
            step: floor,
            ceiling,
            id: level(floor).map_or_else(String::new, |it| it.id.value.clone()),
            name: level(floor).map_or_else(|| "Not placed".to_owned(), |it| it.name.clone()),
            summary: level(floor).map_or_else(String::new, |it| it.summary.clone()),
            up_to: level(ceiling).filter(|_| ceiling > floor).map(|it| it.name.clone()),
        }
    }
}

/// The mark of one component.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// "released", "partial", "withheld", "unknown" or "not-applicable".
    pub shape: &'static str,
    /// The component and its state in words: "training code: withheld".
    pub title: String,
}

impl Mark {
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
        Self { shape, title: format!("{}: {word}", kind.title()) }
    }
}

/// The marks of one group of components.
#[derive(Debug, Clone, Serialize)]
pub struct MarkGroup {
    /// The group: "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// One per component, in the vocabulary's order.
    pub marks: Vec<Mark>,
}

/// The groups that are shown as marks, in order.
pub(super) const GROUPS: [Group; 4] = [Group::Weights, Group::Code, Group::Data, Group::Documents];

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
    pub door: Door,
    /// Its components.
    pub groups: Vec<MarkGroup>,
    /// Everything it is found by, in small letters.
    pub text: String,
    /// The components that were released as a whole, joined by blanks.
    pub released_parts: String,
    /// The answers to all uses, as "sell-a-product=yes-if", joined by blanks.
    pub answers: String,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license: "unknown", "none", "not released"; empty if there is one.
    pub terms: &'static str,
}

impl Row {
    pub(super) fn new(scene: Scene<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let release = assessment.release;
        let record = &release.record.record;
        let groups = GROUPS.map(|group| MarkGroup {
            name: words::capital(group.name()),
            marks: kinds(group).map(|kind| Mark::new(kind, release.component(kind))).collect(),
        });
        let (licenses, terms) = weights_terms(scene, assessment);
        let released =
            |it: &&ComponentKind| release.component(**it).is_some_and(|it| it.state.value == State::Released);
        let parts: Vec<&str> = ComponentKind::ALL.iter().filter(released).map(|it| it.name()).collect();
        let answers: Vec<String> =
            assessment.answers.iter().map(|it| format!("{}={}", it.id, it.outcome().word())).collect();
        let names = [&record.name, &scene.org_name(&release.org), &release.id];
        let names = names.into_iter().chain(&record.aliases).chain(record.family.as_ref().map(|it| &it.value));
        Self {
            text: names.map(|it| it.to_lowercase()).collect::<Vec<_>>().join(" "),
            released_parts: parts.join(" "),
            answers: answers.join(" "),
            model: scene.model_link(assessment),
            id: release.id.clone(),
            org: scene.org_name(&release.org),
            released: record.released.as_ref().map_or_else(String::new, |it| it.iso()),
            door: Door::new(assessment),
            groups: groups.to_vec(),
            licenses,
            terms,
        }
    }
}

/// The licenses of the weights, or the words that stand in their place.
pub(super) fn weights_terms(scene: Scene<'_, '_>, assessment: &Assessment<'_>) -> (Vec<LinkView>, &'static str) {
    let release = assessment.release;
    let withheld = release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld);
    if withheld {
        return (Vec::new(), "not released");
    }
    match release.terms_of(ComponentKind::Weights) {
        Terms::Unknown => (Vec::new(), "unknown"),
        Terms::None => (Vec::new(), "none"),
        terms => (terms.licenses().into_iter().map(|it| scene.license_link(it)).collect(), ""),
    }
}

/// The components of a group, in the vocabulary's order.
pub(super) fn kinds(group: Group) -> impl Iterator<Item = ComponentKind> {
    ComponentKind::ALL.iter().copied().filter(move |it| it.group() == group)
}

/// A source as it is listed at the end of a page.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its number on the page, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The host, for the reader: "github.com".
    pub host: String,
    /// The day it was read, in words.
    pub retrieved: String,
    /// "primary", "secondary" or "index".
    pub kind: &'static str,
    /// Whether it only repeats what others say.
    pub second_hand: bool,
    /// An archived copy.
    pub archived: Option<String>,
    /// What to know about it.
    pub note: Option<String>,
}

/// The sources of a record in the order of its file, and the number of each key.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources {
    pub(super) views: Vec<SourceView>,
    numbers: BTreeMap<String, usize>,
}

impl Sources {
    pub(super) fn new(sources: &BTreeMap<At<String>, Source>) -> Self {
        let mut sorted: Vec<(&At<String>, &Source)> = sources.iter().collect();
        sorted.sort_by_key(|(key, _)| key.place);
        let mut res = Self::default();
        for (key, source) in sorted {
            let number = res.views.len() + 1;
            res.numbers.insert(key.value.clone(), number);
            res.views.push(SourceView {
                number,
                title: source.title.clone(),
                url: source.url.text.clone(),
                host: source.url.host().trim_start_matches("www.").to_owned(),
                retrieved: source.retrieved.as_ref().map_or_else(String::new, |it| it.words()),
                kind: source.kind.name(),
                second_hand: source.kind != SourceKind::Primary,
                archived: source.archived.as_ref().map(|it| it.text.clone()),
                note: source.note.clone(),
            });
        }
        res
    }

    /// The source with that key; every key was checked.
    pub(super) fn get(&self, key: &str) -> Option<&SourceView> {
        self.numbers.get(key).map(|it| &self.views[it - 1])
    }
}
