//! A standard's page: what it asks, and who meets it.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use super::sources::{NumberedSources, SourceView};
use crate::data::{Requirement, Standard};
use crate::shape::Words;
use crate::view::change::{ChangeView, changes};
use crate::view::page::View;
use crate::words::{Messages, component, verdict};
use serde::Serialize;

/// What `standard.html` gets.
#[derive(Debug, Serialize)]
pub struct StandardView {
    /// What every page has.
    pub page: PageMeta,
    /// What the standard is called.
    pub name: String,
    /// Which version of the standard.
    pub version: String,
    /// Who made it.
    pub steward: String,
    /// What it asks.
    pub summary: String,
    /// What a reader should know before relying on it.
    pub note: Option<String>,
    /// "test", "ladder" or "score".
    pub kind: &'static str,
    /// How findings become a verdict.
    pub how: String,
    /// The date of this version, in words.
    pub date: Option<String>,
    /// Its levels, lowest first, with the models that stand there.
    pub levels: Vec<LevelView>,
    /// Its groups of criteria, for a score.
    pub groups: Vec<CriteriaView>,
    /// Its requirements, for a test.
    pub requirements: Vec<RequirementView>,
    /// What kind of statement its verdict is, if not a plain one.
    pub label: Option<String>,
    /// What it says of the models, best first: each verdict once.
    pub results: Vec<ResultView>,
    /// What it is called to be below the first level.
    pub below: String,
    /// How many models are below the first level for certain.
    pub below_count: usize,
    /// How many are below it as far as is known, and may reach one.
    pub open_count: usize,
    /// Whether its levels are the spectrum's steps, which have signs.
    pub doors: bool,
    /// What changed between versions.
    pub changes: Vec<ChangeView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl View for StandardView {
    const TEMPLATE: &'static str = "standard.html";
}

/// A level.
#[derive(Debug, Serialize)]
pub struct LevelView {
    /// Its rank, from 1.
    pub step: usize,
    /// The anchor of the level.
    pub id: String,
    /// What the level is called: "Class III".
    pub name: String,
    /// What it means.
    pub summary: String,
    /// What it asks for beyond the level below.
    pub requirements: Vec<RequirementView>,
    /// How many models stand there.
    pub count: usize,
    /// The models that stand there; of many, the most open and newest.
    pub models: Vec<LinkView>,
}

/// How many models are named under a level; all of them are in the list of results.
const SHOWN: usize = 40;
/// How many models stand open beside a verdict; more of them are folded.
const OPEN: usize = 12;

/// A group of criteria.
#[derive(Debug, Serialize)]
pub struct CriteriaView {
    /// What the group is called.
    pub name: String,
    /// What it asks for.
    pub requirements: Vec<RequirementView>,
}

/// A verdict, and the models of which a standard says it.
#[derive(Debug, Serialize)]
pub struct ResultView {
    /// The verdict in a few words.
    pub verdict: String,
    /// From 0 to 100: the lower end.
    pub floor: u32,
    /// From 0 to 100: the upper end.
    pub ceiling: u32,
    /// The models, each with its page.
    pub models: Vec<LinkView>,
    /// Whether there are so many that they are folded.
    pub folded: bool,
}

/// A requirement.
#[derive(Debug, Serialize)]
pub struct RequirementView {
    /// The anchor of the requirement.
    pub id: String,
    /// What the requirement is called, in a few words.
    pub name: String,
    /// The standard's own sentence.
    pub text: Option<String>,
    /// Where it stands.
    pub at: Option<String>,
    /// The components it asks for.
    pub components: String,
    /// The condition word.
    pub condition: &'static str,
    /// What the condition word means.
    pub meaning: String,
}

impl StandardView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, standard: &Standard) -> Self {
        let words = context.words();
        let doors = context.site.assessed.facts.ladder.as_deref() == Some(id);
        // The levels stand on the first page of the list.
        let first = context.page.part.number == 1;
        let level = |(at, level): (usize, &crate::data::Level)| {
            let here = standing(context, id, at + 1);
            LevelView {
                step: at + 1,
                id: level.id.value.clone(),
                name: level.name.clone(),
                summary: level.summary.clone(),
                requirements: level.requirement.iter().map(|it| RequirementView::new(words, it)).collect(),
                count: here.len(),
                models: here.iter().take(SHOWN).map(|at| context.model_link(context.model(*at))).collect(),
            }
        };
        let (below_count, open_count) = if standard.level.is_empty() || !first { (0, 0) } else { below(context, id) };
        Self {
            page: PageMeta::new(context, "standards", standard.name.clone(), standard.summary.clone())
                .crumbs(context, vec![context.link(words.get("meta-standards-title"), "standards.html")]),
            name: standard.name.clone(),
            version: standard.version.clone(),
            steward: standard.steward.clone(),
            summary: standard.summary.clone(),
            note: standard.note.clone(),
            kind: standard.kind.name(),
            how: verdict::kind_meaning(words, standard.kind),
            date: standard.date.as_ref().map(|it| words.date(it.value)),
            levels: if first { standard.level.iter().enumerate().map(level).collect() } else { Vec::new() },
            groups: standard.group.iter().map(|it| CriteriaView::new(words, it)).collect(),
            requirements: standard.requirement.iter().map(|it| RequirementView::new(words, it)).collect(),
            label: standard.label.clone(),
            results: results(context, id),
            below: standard.below.clone().unwrap_or_else(|| words.get("verdict-below")),
            below_count,
            open_count,
            doors,
            changes: changes(words, &standard.change),
            sources: NumberedSources::new(context, &standard.source, None).views,
        }
    }
}

/// The verdicts of the models that belong on this page, best first, each once.
fn results(context: ViewContext<'_, '_>, id: &str) -> Vec<ResultView> {
    let all = context.site.standard_list(id).map_or(&[][..], |it| &it.results);
    let mut res: Vec<ResultView> = Vec::new();
    for (at, (floor, ceiling)) in context.page.part.slice(all) {
        let model = context.model(*at);
        let Some(trace) = model.trace(id) else { continue };
        let verdict = verdict::short(context.words(), trace);
        let link = context.model_link(model);
        match res.iter_mut().find(|it| (&it.verdict, it.floor, it.ceiling) == (&verdict, *floor, *ceiling)) {
            Some(known) => known.models.push(link),
            None => {
                let (floor, ceiling) = (*floor, *ceiling);
                res.push(ResultView { verdict, floor, ceiling, models: vec![link], folded: false });
            }
        }
    }
    for it in &mut res {
        it.folded = it.models.len() > OPEN;
    }
    res
}

/// How many models reach no level for certain, and how many may reach one.
fn below(context: ViewContext<'_, '_>, id: &str) -> (usize, usize) {
    let certain = |it: &crate::plan::StandardList| it.results.iter().filter(|(_, (_, ceiling))| *ceiling == 0).count();
    let settled = context.site.standard_list(id).map_or(0, certain);
    (settled, standing(context, id, 0).len().saturating_sub(settled))
}

/// The ranks of the models that reach exactly so many levels.
fn standing<'s>(context: ViewContext<'s, '_>, id: &str, reached: usize) -> &'s [usize] {
    context.site.standard_list(id).and_then(|it| it.standing.get(reached)).map_or(&[], Vec::as_slice)
}

impl CriteriaView {
    fn new(words: &Messages, group: &crate::data::CriterionGroup) -> Self {
        let requirements = group.requirement.iter().map(|it| RequirementView::new(words, it)).collect();
        Self { name: group.name.clone(), requirements }
    }
}

impl RequirementView {
    fn new(words: &Messages, requirement: &Requirement) -> Self {
        let components = requirement.component.iter().map(|it| component::name(words, it.value));
        Self {
            id: requirement.id.value.clone(),
            name: requirement.name.clone(),
            text: requirement.text.clone(),
            at: requirement.at.clone(),
            components: words.or(&components.collect::<Vec<_>>()),
            condition: requirement.condition.name(),
            meaning: verdict::condition_meaning(words, requirement.condition.value),
        }
    }
}
