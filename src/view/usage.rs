//! What a reader may do: one page per use, with every model's answer.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::model::AnswerView;
use crate::assess::{Answer, AnswerOutcome, Assessment};
use crate::data::Use;
use crate::plan::address;
use crate::words;
use serde::Serialize;

/// What `uses.html` gets.
#[derive(Debug, Serialize)]
pub struct UsesView {
    /// What every page has.
    pub page: PageMeta,
    /// The uses, in order.
    pub uses: Vec<UseEntry>,
}

/// A use in the list.
#[derive(Debug, Serialize)]
pub struct UseEntry {
    /// The question and its page.
    pub link: LinkView,
    /// Its id.
    pub id: String,
    /// A few words for it.
    pub name: String,
    /// What is meant.
    pub summary: String,
    /// How many models answer what.
    pub counts: Counts,
}

/// How many models answer what.
#[derive(Debug, Default, Serialize)]
pub struct Counts {
    /// Yes.
    pub yes: usize,
    /// Yes, if.
    pub yes_if: usize,
    /// No.
    pub no: usize,
    /// Unknown.
    pub unknown: usize,
}

impl Counts {
    fn of(context: ViewContext<'_, '_>, id: &str) -> Self {
        let mut res = Self::default();
        let models = &context.site.assessed.models;
        for outcome in models.iter().flat_map(|it| &it.answers).filter(|it| it.id == id).map(Answer::outcome) {
            match outcome {
                AnswerOutcome::Yes => res.yes += 1,
                AnswerOutcome::YesIf => res.yes_if += 1,
                AnswerOutcome::No => res.no += 1,
                AnswerOutcome::Unknown => res.unknown += 1,
            }
        }
        res
    }
}

impl UsesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let page = PageMeta::new(
            context,
            "uses",
            "What may I do?",
            "What each model lets you do, with the clause that says so.",
        );
        Self { page, uses: Self::entries(context) }
    }

    /// All uses, in order.
    pub(super) fn entries(context: ViewContext<'_, '_>) -> Vec<UseEntry> {
        let entry = |(id, it): (&str, &Use)| UseEntry {
            link: context.link(&it.question, &address::usage(id)),
            id: id.to_owned(),
            name: it.name.clone(),
            summary: it.summary.clone(),
            counts: Counts::of(context, id),
        };
        uses(context).into_iter().map(entry).collect()
    }
}

/// All uses with their ids, in order.
pub(crate) fn uses<'s>(context: ViewContext<'s, '_>) -> Vec<(&'s str, &'s Use)> {
    let uses = context.site.assessed.facts.uses.iter();
    let mut res: Vec<(&str, &Use)> = uses.map(|(id, it)| (id.as_str(), &*it.value)).collect();
    res.sort_by_key(|(_, it)| it.order.unwrap_or(u64::MAX));
    res
}

/// What `use.html` gets.
#[derive(Debug, Serialize)]
pub struct UseView {
    /// What every page has.
    pub page: PageMeta,
    /// The question.
    pub question: String,
    /// What is meant.
    pub summary: String,
    /// How many models answer what.
    pub counts: Counts,
    /// What the reader can be asked, as JSON.
    pub asks: String,
    /// The answers, from yes to unknown.
    pub groups: Vec<OutcomeView>,
}

/// The models that give one answer.
#[derive(Debug, Serialize)]
pub struct OutcomeView {
    /// "yes", "yes-if", "no" or "unknown".
    pub word: &'static str,
    /// The same for a reader.
    pub answer: &'static str,
    /// How many models give it, on all pages of the list.
    pub count: usize,
    /// The models, together with those that answer so for the same reasons.
    pub groups: Vec<AlikeView>,
}

/// Models that give the same answer for the same reasons.
#[derive(Debug, Serialize)]
pub struct AlikeView {
    /// What the answer rests on.
    pub answer: AnswerView,
    /// The points at which it turns to no, as JSON.
    pub breaks: String,
    /// The models, most open first.
    pub models: Vec<PlacedModel>,
}

/// A model with its organization and door.
#[derive(Debug, Serialize)]
pub struct PlacedModel {
    /// The model.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
}

/// The answers in the order they are shown.
const OUTCOMES: [AnswerOutcome; 4] =
    [AnswerOutcome::Yes, AnswerOutcome::YesIf, AnswerOutcome::No, AnswerOutcome::Unknown];

impl UseView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, usage: &Use) -> Self {
        let answered = |it| Assessment::answer(it, id).map(|answer| (answer.outcome(), it, answer));
        let mut all: Vec<(AnswerOutcome, &Assessment<'_>, &Answer<'_>)> =
            context.by_step().filter_map(answered).collect();
        all.sort_by_key(|(outcome, ..)| OUTCOMES.iter().position(|at| at == outcome));
        let count = |outcome: AnswerOutcome| all.iter().filter(|it| it.0 == outcome).count();
        let here = context.slice(&all);
        let group = |outcome: AnswerOutcome| {
            let mut groups: Vec<AlikeView> = Vec::new();
            for (_, model, answer) in here.iter().filter(|it| it.0 == outcome) {
                let breaks = serde_json::to_string(&answer.cutoffs().collect::<Vec<_>>())
                    .expect("break points are plain structs");
                let answer = AnswerView::new(context, answer);
                let placed = PlacedModel {
                    model: context.model_link(model),
                    org: context.org_name(&model.release.org),
                    door: StepBadge::new(model),
                };
                match groups.iter_mut().find(|it| it.answer.points == answer.points && it.breaks == breaks) {
                    Some(group) => group.models.push(placed),
                    None => groups.push(AlikeView { answer, breaks, models: vec![placed] }),
                }
            }
            OutcomeView { word: outcome.word(), answer: words::outcome(outcome), count: count(outcome), groups }
        };
        Self {
            page: PageMeta::new(context, "uses", usage.question.clone(), usage.summary.clone())
                .crumbs(vec![context.link("What may I do?", "uses.html")]),
            question: usage.question.clone(),
            summary: usage.summary.clone(),
            counts: Counts {
                yes: count(AnswerOutcome::Yes),
                yes_if: count(AnswerOutcome::YesIf),
                no: count(AnswerOutcome::No),
                unknown: count(AnswerOutcome::Unknown),
            },
            asks: serde_json::to_string(&usage.asks).expect("a list of words is JSON"),
            groups: OUTCOMES.map(group).into_iter().filter(|it| !it.groups.is_empty()).collect(),
        }
    }
}
