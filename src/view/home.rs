//! The home page: the question, and the spectrum as a picture.

use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::prose::{self, PieceView};
use super::records::RecordsView;
use super::share::ShareView;
use super::sources::NumberedSources;
use super::usage::UseEntry;
use super::{ExplainersView, ViewContext};
use crate::assess::Assessment;
use crate::parse::{InFile, OwnPage};
use crate::plan::pictures::has_doors;
use crate::plan::{Part, StepList, address};
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
    /// The site's own text that begins the page, piece by piece.
    pub body: Vec<PieceView>,
    /// Whether nothing but that text stands on the page.
    pub alone: bool,
    /// How many models there are.
    pub models: usize,
    /// What the picture of all models shows, in a sentence with its numbers.
    pub finding: String,
    /// How many models could turn out to stand on a higher step.
    pub unsettled: usize,
    /// The steps of the spectrum, from shut to open.
    pub steps: Vec<StepView>,
    /// The models of each step that the picture names, most open first.
    pub doors: Vec<Vec<DoorEntry>>,
    /// The picture as files; nothing in a site without one.
    pub picture: Option<ShareView>,
    /// The questions that tell models apart most, in order.
    pub uses: Vec<UseEntry>,
    /// In a site without models, the other records that it has, by kind.
    pub records: Vec<RecordsView>,
    /// The explainers, in order.
    pub explainers: Vec<super::explainers::ExplainerEntry>,
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
pub struct DoorEntry {
    /// The model and its page.
    pub model: LinkView,
    /// Its door.
    pub door: StepBadge,
}

/// How many models of one step the picture names, and how many questions the page asks.
const DOORS: usize = 60;
const QUESTIONS: usize = 6;

/// The anchor of the models that stand on no step.
const UNPLACED: &str = "not-placed";

impl HomeView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let settings = &context.site.assessed.facts.settings;
        let own = context.site.assessed.facts.pages.get("index");
        let alone = own.is_some_and(|it| it.value.front.alone.unwrap_or(false));
        // A page that has a field of its own to search needs none above it.
        let nav = if alone { "" } else { "home" };
        let mut meta = PageMeta::new(context, nav, settings.title.clone(), settings.summary.clone());
        meta.title.clear();
        let title = own.map(|it| &it.value.front.title);
        // Models that stand on no step are in the table alone.
        let steps: Vec<StepView> = steps(context).into_iter().filter(|it| it.step > 0).collect();
        let counts: Vec<usize> = steps.iter().map(|it| it.count).collect();
        let levels = context.site.assessed.facts.levels();
        let doors = doors(context, steps.len());
        let unsettled = |it: &&Assessment<'_>| {
            let badge = StepBadge::new(context.words(), it);
            badge.ceiling > badge.step
        };
        let finding = words::picture(context.words(), levels, &counts);
        Self {
            page: meta,
            picture: has_doors(context.site.assessed.facts).then(|| ShareView::new(context, address::DOORS, &finding)),
            finding,
            unsettled: context.by_step().filter(unsettled).count(),
            doors,
            question: title.or(settings.question.as_ref()).unwrap_or(&settings.title).clone(),
            summary: own.and_then(|it| it.value.front.summary.as_ref()).unwrap_or(&settings.summary).clone(),
            body: own.map(|it| text(context, it)).unwrap_or_default(),
            alone,
            models: context.site.assessed.models.len(),
            steps,
            uses: telling(super::UsesView::entries(context)),
            records: RecordsView::all(context),
            explainers: ExplainersView::entries(context),
        }
    }
}

/// The text that begins the page.
fn text(context: ViewContext<'_, '_>, own: &InFile<OwnPage>) -> Vec<PieceView> {
    let sources = NumberedSources::new(context, &own.value.front.source, None);
    prose::body(context, own.file, &own.value.body, &sources)
}

/// The models of each step that the picture names.
fn doors(context: ViewContext<'_, '_>, steps: usize) -> Vec<Vec<DoorEntry>> {
    let mut res: Vec<Vec<DoorEntry>> = (0..steps).map(|_| Vec::new()).collect();
    for it in context.by_step() {
        let door = StepBadge::new(context.words(), it);
        let column = door.step.checked_sub(1).and_then(|at| res.get_mut(at));
        if let Some(column) = column.filter(|it| it.len() < DOORS) {
            column.push(DoorEntry { model: context.model_link(it), door });
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

/// Every step of the ladder, from shut to open. Models that stand on none come first, if there are any: below the first
/// level, or in a site without a ladder.
pub(super) fn steps(context: ViewContext<'_, '_>) -> Vec<StepView> {
    let facts = context.site.assessed.facts;
    let Some((below, lists)) = context.site.step_lists().split_first() else { return Vec::new() };
    let unplaced = (below.count > 0).then(|| StepView::unplaced(context, below));
    let placed = facts.levels().iter().zip(lists).enumerate().map(|(at, (level, here))| StepView {
        name: level.name.clone(),
        summary: level.summary.clone(),
        ..StepView::at(context, at + 1, &level.id.value, here)
    });
    unplaced.into_iter().chain(placed).collect()
}

impl StepView {
    /// The models that stand on no step.
    fn unplaced(context: ViewContext<'_, '_>, here: &StepList) -> Self {
        let words = context.words();
        let first = context.by_step().nth(here.first).filter(|_| context.site.assessed.facts.ladder.is_some());
        let name = first.map_or_else(|| words.get("step-all"), |it| StepBadge::new(words, it).name);
        Self { name, ..Self::at(context, 0, UNPLACED, here) }
    }

    /// What can be said of a step by its number: its models, and where they stand in the table.
    fn at(context: ViewContext<'_, '_>, step: usize, id: &str, here: &StepList) -> Self {
        let table = Part { number: Part::with(here.first), of: 0 }.address("spectrum.html");
        Self {
            step,
            id: id.to_owned(),
            name: String::new(),
            summary: String::new(),
            count: here.count,
            href: format!("{}#{id}", context.href(&table)),
            examples: here.examples.iter().map(|at| context.model_link(context.model(*at))).collect(),
        }
    }
}
