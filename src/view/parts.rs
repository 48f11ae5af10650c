//! Parts that several views share.

use super::ViewContext;
use crate::assess::{Assessment, Trace};
use crate::check::{Release, Terms};
use crate::data::{Access, Component, ComponentKind, Group, Source, SourceKind, State};
use crate::plan::{Part, address};
use crate::shape::Words;
use crate::span::Spanned;
use crate::words;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
pub struct PageMeta {
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
    /// The explainers that speak of what the page is about.
    pub mentions: Vec<LinkView>,
    /// The other pages of a long list; none if it fits on one.
    pub pager: Option<PagerView>,
}

/// The explainers that link to a page's subject or show its record.
fn mentions(context: ViewContext<'_, '_>) -> Vec<LinkView> {
    let explainers = &context.site.assessed.facts.explainers;
    let link = |slug: &str| Some(context.link(&explainers.get(slug)?.value.front.title, &address::explainer(slug)));
    context.site.mentions(&context.page.subject).filter_map(link).collect()
}

/// A list that goes on over several pages.
#[derive(Debug, Serialize)]
pub struct PagerView {
    /// This page, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The first, the last, and those around this one.
    pub near: Vec<PartLink>,
}

/// A link to one page of a list.
#[derive(Debug, Serialize)]
pub struct PartLink {
    /// Its number.
    pub number: usize,
    /// Where it is.
    pub href: String,
    /// Whether pages are left out before it.
    pub gap: bool,
}

impl PagerView {
    fn new(context: ViewContext<'_, '_>) -> Option<Self> {
        let Part { number, of } = context.page.part;
        let href = |it: usize| context.href(&context.part_address(it));
        let mut near: Vec<PartLink> = Vec::new();
        for it in (1..=of).filter(|it| *it == 1 || *it == of || it.abs_diff(number) <= 2) {
            let gap = near.last().is_some_and(|last| last.number + 1 < it);
            near.push(PartLink { number: it, href: href(it), gap });
        }
        (of > 1).then(|| Self {
            number,
            of,
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < of).then(|| href(number + 1)),
            near,
        })
    }
}

impl PageMeta {
    pub(super) fn new(
        context: ViewContext<'_, '_>,
        nav: &'static str,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        let source = context.page.file.map(|it| context.site.sources.file(it).path.clone());
        let edit = context.site.assessed.facts.settings.edit.as_ref().zip(source.as_ref());
        let title: String = title.into();
        let part = context.page.part;
        Self {
            title: if part.number == 1 { title } else { format!("{title}, page {} of {}", part.number, part.of) },
            description: description.into(),
            root: address::root(&context.page.address),
            nav,
            crumbs: Vec::new(),
            edit: edit.map(|(base, path)| format!("{}{path}", base.text)),
            source,
            mentions: mentions(context),
            pager: PagerView::new(context),
        }
    }

    pub(super) fn crumbs(mut self, crumbs: Vec<LinkView>) -> Self {
        self.crumbs = crumbs;
        self
    }
}

/// Where a model stands on the spectrum, as its sign.
#[derive(Debug, Clone, Serialize)]
pub struct StepBadge {
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

impl StepBadge {
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
    /// Whether it was read longer ago than the house rules allow.
    pub stale: bool,
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
    /// `max_age` is the age in days beyond which a source is stale.
    pub(super) fn new(
        context: ViewContext<'_, '_>,
        sources: &BTreeMap<Spanned<String>, Source>,
        max_age: Option<u64>,
    ) -> Self {
        let as_of = context.site.assessed.facts.as_of;
        let age = |it: &Source| it.retrieved.as_ref().map_or(0, |it| it.days_until(as_of));
        let mut sorted: Vec<(&Spanned<String>, &Source)> = sources.iter().collect();
        sorted.sort_by_key(|(key, _)| key.span);
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
                stale: max_age.is_some_and(|it| u64::try_from(age(source)).is_ok_and(|age| age > it)),
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
