//! The home page: the question, and the spectrum as a picture.

use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::usage::UseEntry;
use super::{ExplainersView, ViewContext};
use crate::assess::Assessment;
use crate::plan::{Part, StepList};
use crate::view::page::View;
use crate::words;
use serde::Serialize;

/// What `home.html` gets.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// What every page has.
    pub page: PageMeta,
    /// The question the site answers.
    pub question: String,
    /// What the site is.
    pub summary: String,
    /// How many models there are.
    pub models: usize,
    /// What the picture of all models shows, in a sentence with its numbers.
    pub finding: String,
    /// How many models could turn out to stand on a higher step.
    pub unsettled: usize,
    /// The steps of the spectrum, from shut to open.
    pub steps: Vec<StepView>,
    /// The models of each step that the picture names, most open first.
    pub doors: Vec<Vec<DoorView>>,
    /// The questions that tell models apart most, in order.
    pub uses: Vec<UseEntry>,
    /// The explainers, in order.
    pub explainers: Vec<super::lists::ExplainerEntry>,
}

impl View for HomeView {
    const TEMPLATE: &'static str = "home.html";
}

/// One step of the spectrum with the models that stand on it.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// The step, from 1.
    pub step: usize,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub summary: String,
    /// How many models stand on it.
    pub count: usize,
    /// Its place in the table of all models.
    pub href: String,
    /// Some of them: the newest of different organizations.
    pub examples: Vec<LinkView>,
}

/// A model in the picture of all.
#[derive(Debug, Serialize)]
pub struct DoorView {
    /// The model and its page.
    pub model: LinkView,
    /// Its door.
    pub door: StepBadge,
}

/// How many models of one step the picture names, and how many questions the page asks.
const DOORS: usize = 60;
const QUESTIONS: usize = 6;

impl HomeView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let settings = &context.site.assessed.facts.settings;
        let mut meta = PageMeta::new(context, "home", settings.title.clone(), settings.summary.clone());
        meta.title.clear();
        let steps = steps(context);
        let counts: Vec<usize> = steps.iter().map(|it| it.count).collect();
        let levels = words::steps(context.site.assessed.facts);
        let doors = doors(context, steps.len());
        let unsettled = |it: &&Assessment<'_>| {
            let badge = StepBadge::new(context.words(), it);
            badge.ceiling > badge.step
        };
        Self {
            page: meta,
            finding: words::picture(context.words(), levels, &counts),
            unsettled: context.by_step().filter(unsettled).count(),
            doors,
            question: settings.question.clone().unwrap_or_else(|| settings.title.clone()),
            summary: settings.summary.clone(),
            models: context.site.assessed.models.len(),
            steps,
            uses: telling(super::UsesView::entries(context)),
            explainers: ExplainersView::entries(context),
        }
    }
}

/// The models of each step that the picture names.
fn doors(context: ViewContext<'_, '_>, steps: usize) -> Vec<Vec<DoorView>> {
    let mut res: Vec<Vec<DoorView>> = (0..steps).map(|_| Vec::new()).collect();
    for it in context.by_step() {
        let door = StepBadge::new(context.words(), it);
        let column = door.step.checked_sub(1).and_then(|at| res.get_mut(at));
        if let Some(column) = column.filter(|it| it.len() < DOORS) {
            column.push(DoorView { model: context.model_link(it), door });
        }
    }
    res
}

/// The questions whose answers differ most between models: those of which the commonest answer is least common.
fn telling(uses: Vec<UseEntry>) -> Vec<UseEntry> {
    let common = |it: &UseEntry| it.counts.iter().map(|answer| answer.count).max().unwrap_or(0);
    let mut ranked: Vec<(usize, usize)> = uses.iter().map(common).enumerate().map(|(at, it)| (it, at)).collect();
    ranked.sort_unstable();
    let kept: Vec<usize> = ranked.into_iter().take(QUESTIONS).map(|it| it.1).collect();
    uses.into_iter().enumerate().filter(|it| kept.contains(&it.0)).map(|it| it.1).collect()
}

pub(super) fn steps(context: ViewContext<'_, '_>) -> Vec<StepView> {
    let facts = context.site.assessed.facts;
    let levels = words::steps(facts);
    let step = |((at, level), here): ((usize, &crate::data::Level), &StepList)| {
        let table = Part { number: Part::with(here.first), of: 0 }.address("spectrum.html");
        StepView {
            step: at + 1,
            id: level.id.value.clone(),
            name: level.name.clone(),
            summary: level.summary.clone(),
            count: here.count,
            href: format!("{}#{}", context.href(&table), level.id.value),
            examples: here.examples.iter().map(|at| context.model_link(context.model(*at))).collect(),
        }
    };
    levels.iter().enumerate().zip(context.site.step_lists()).map(step).collect()
}
