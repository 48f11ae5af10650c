//! Blocks of live data inside explainers.

use super::ViewContext;
use super::badge::StepBadge;
use super::chart::ChartView;
use super::license::ClauseView;
use super::link::LinkView;
use super::parts::{Mark, Row, kinds};
use super::usage::uses;
use crate::assess::{Answer, Assessment};
use crate::data::{ComponentKind, Group, Live, Show, Use};
use crate::plan::address;
use crate::plan::filter::Filter;
use crate::shape::Words;
use crate::words::{answer, component, verdict as said};
use serde::Serialize;

/// What `live.html` gets, as `live`: exactly one of its fields is filled.
#[derive(Debug, Default, Serialize)]
pub struct LiveView {
    /// Rows of the spectrum table.
    pub spectrum: Option<Vec<Row>>,
    /// Models side by side.
    pub compare: Option<CompareView>,
    /// What one may do with models.
    pub answers: Option<AnswersView>,
    /// Clauses of a license.
    pub clauses: Option<ClausesView>,
    /// One model's verdict.
    pub verdict: Option<VerdictView>,
    /// A picture of the dataset.
    pub chart: Option<ChartView>,
}

/// Models side by side.
#[derive(Debug, Serialize)]
pub struct CompareView {
    /// The models.
    pub models: Vec<Row>,
    /// One per component.
    pub lines: Vec<LineView>,
}

/// One component of several models.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// The component.
    pub name: String,
    /// One per model.
    pub marks: Vec<Mark>,
}

/// What one may do with models.
#[derive(Debug, Serialize)]
pub struct AnswersView {
    /// The models.
    pub models: Vec<LinkView>,
    /// One per use.
    pub lines: Vec<AnswersLine>,
}

/// One use of several models.
#[derive(Debug, Serialize)]
pub struct AnswersLine {
    /// The use in a few words, and its page.
    pub usage: LinkView,
    /// One per model.
    pub answers: Vec<AnswerCell>,
}

/// What one model answers to a use.
#[derive(Debug, Serialize)]
pub struct AnswerCell {
    /// The answer: "Yes, keep the notices".
    pub answer: String,
    /// Its color, as a class of the style sheet.
    pub tone: &'static str,
}

/// Clauses of a license.
#[derive(Debug, Serialize)]
pub struct ClausesView {
    /// The license.
    pub license: LinkView,
    /// Its full name.
    pub name: String,
    /// What it says.
    pub clauses: Vec<ClauseView>,
}

/// One model's verdict.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    /// The model.
    pub model: LinkView,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// The verdict in a sentence.
    pub sentence: String,
}

impl LiveView {
    pub(super) fn new(context: ViewContext<'_, '_>, live: &Live) -> Self {
        match live.show.value {
            Show::Spectrum => Self { spectrum: Some(spectrum(context, live)), ..Self::default() },
            Show::Compare => Self { compare: Some(compare(context, live)), ..Self::default() },
            Show::Answers => Self { answers: Some(answers(context, live)), ..Self::default() },
            Show::Clauses => Self { clauses: clauses(context, live), ..Self::default() },
            Show::Verdict => Self { verdict: verdict(context, live), ..Self::default() },
            Show::Chart => Self { chart: live.chart.map(|it| ChartView::new(context, it)), ..Self::default() },
        }
    }
}

fn spectrum(context: ViewContext<'_, '_>, live: &Live) -> Vec<Row> {
    let filter = Filter::of_live(live);
    context.by_step().filter(|it| filter.takes(it)).map(|it| Row::new(context, it)).collect()
}

fn find<'s>(context: ViewContext<'s, '_>, id: &str) -> Option<&'s Assessment<'s>> {
    context.site.assessed.models.find(id)
}

fn compare(context: ViewContext<'_, '_>, live: &Live) -> CompareView {
    let models: Vec<&Assessment<'_>> = live.models.iter().filter_map(|it| find(context, it)).collect();
    let shown = [Group::Weights, Group::Code, Group::Data].into_iter().flat_map(kinds);
    let line = |kind: ComponentKind| {
        let marks = models.iter().map(|it| Mark::of(context, it.release, kind)).collect();
        LineView { name: component::heading(context.words(), kind), marks }
    };
    CompareView { lines: shown.map(line).collect(), models: models.iter().map(|it| Row::new(context, it)).collect() }
}

fn answers(context: ViewContext<'_, '_>, live: &Live) -> AnswersView {
    let models: Vec<&Assessment<'_>> = live.models.iter().filter_map(|it| find(context, it)).collect();
    let mut asked = uses(context);
    if !live.uses.is_empty() {
        asked.retain(|(id, _)| live.uses.iter().any(|it| it.value == *id));
        asked.sort_by_key(|(id, _)| live.uses.iter().position(|it| it.value == *id));
    }
    let cell = |it: &Answer<'_>| AnswerCell { answer: answer::grade(context.words(), it.grade), tone: it.grade.tone() };
    let line = |(id, usage): (&str, &Use)| AnswersLine {
        usage: context.link(&usage.name, &address::usage(id)),
        answers: models.iter().filter_map(|model| model.answer(id)).map(cell).collect(),
    };
    AnswersView {
        lines: asked.into_iter().map(line).collect(),
        models: models.iter().map(|it| context.model_link(it)).collect(),
    }
}

fn clauses(context: ViewContext<'_, '_>, live: &Live) -> Option<ClausesView> {
    let entry = context.site.assessed.facts.licenses.get(&live.license.as_ref()?.value)?;
    Some(ClausesView {
        license: context.license_link(&entry.id),
        name: entry.name.clone(),
        clauses: chosen(ClauseView::all(context, entry), live),
    })
}

/// The clauses that a block asks for, in its order; all of them if it asks for none.
fn chosen(all: Vec<ClauseView>, live: &Live) -> Vec<ClauseView> {
    if live.clauses.is_empty() {
        return all;
    }
    let rank = |it: &ClauseView| live.clauses.iter().position(|wanted| wanted.name() == it.id);
    let mut res: Vec<(usize, ClauseView)> = all.into_iter().filter_map(|it| Some((rank(&it)?, it))).collect();
    res.sort_by_key(|it| it.0);
    res.into_iter().map(|it| it.1).collect()
}

fn verdict(context: ViewContext<'_, '_>, live: &Live) -> Option<VerdictView> {
    let model = find(context, live.model.as_ref()?)?;
    Some(VerdictView {
        model: context.model_link(model),
        door: StepBadge::new(context.words(), model),
        sentence: said::sentence(context.words(), model),
    })
}
