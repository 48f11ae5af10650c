//! A model's page: the verdict, why, and every fact with its source.

mod answers;
mod cite;
mod components;
mod facts;
mod history;
mod reasons;

pub(crate) use answers::AnswerView;
pub use components::ComponentView;
pub use reasons::ReasonView;

pub(super) use crate::view::change::{ChangeView, changes};

use super::ViewContext;
use super::badge::StepBadge;
use super::family::{KinView, kin};
use super::license::ClauseView;
use super::link::LinkView;
use super::meta::PageMeta;
use super::sources::{NumberedSources, SourceView};
use crate::assess::Assessment;
use crate::data::{ComponentKind, State};
use crate::plan::{address, family};
use crate::words;
use answers::{DutyView, NumberedAnswer, numbered};
use cite::CiteView;
use components::{GroupView, groups};
use facts::FactsView;
use history::{
    ConflictView, DisputeView, ExternalView, LineageView, VariantView, conflicts, disputes, external, lineage, variants,
};
use reasons::{NextView, StandingView, next, reasons, standing};
use serde::Serialize;

/// What `model.html` gets.
#[derive(Debug, Serialize)]
pub struct ModelView {
    /// What every page has.
    pub page: PageMeta,
    /// Its id: "meta/llama-4-maverick".
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the model is, in the record's own sentence.
    pub summary: String,
    /// The verdict in a sentence.
    pub sentence: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// Why it stands there, requirement by requirement.
    pub reasons: Vec<ReasonView>,
    /// What keeps it from the next step; none at the top.
    pub next: Option<NextView>,
    /// What other definitions say of it.
    pub standards: Vec<StandingView>,
    /// What a reader may do with it.
    pub answers: Vec<NumberedAnswer>,
    /// Every condition of the answers, once, as a list to be followed.
    pub duties: Vec<DutyView>,
    /// The releases of its family around it, oldest first; empty if it is the only one.
    pub family: Vec<KinView>,
    /// The family's page.
    pub family_link: Option<LinkView>,
    /// How to cite the page.
    pub cite: CiteView,
    /// The same facts and verdicts for programs.
    pub json: String,
    /// Its components, by group.
    pub groups: Vec<GroupView>,
    /// The clauses of its license that ask for something or exclude somebody.
    pub clauses: Vec<LicenseClauses>,
    /// Facts for the margin.
    pub facts: FactsView,
    /// Its sizes and stages.
    pub variants: Vec<VariantView>,
    /// What it descends from.
    pub lineage: Vec<LineageView>,
    /// Sources that disagree.
    pub conflicts: Vec<ConflictView>,
    /// Replies of its producer.
    pub disputes: Vec<DisputeView>,
    /// Other people's verdicts.
    pub external: Vec<ExternalView>,
    /// The record's history.
    pub changes: Vec<ChangeView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// The clauses of one license that matter for a reader of the model.
#[derive(Debug, Serialize)]
pub struct LicenseClauses {
    /// The license.
    pub license: LinkView,
    /// Its full name.
    pub name: String,
    /// What the license is and what stands out in it.
    pub summary: Option<String>,
    /// Its clauses that ask for something or exclude somebody.
    pub clauses: Vec<ClauseView>,
    /// Whether its clauses have been recorded at all.
    pub recorded: bool,
}

impl ModelView {
    pub(super) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let release = assessment.release;
        let record = &release.record.value;
        let sources = NumberedSources::new(context, &record.source, context.site.assessed.facts.max_age.models);
        let sentence = words::sentence(assessment);
        let trace = assessment.trace(words::SPECTRUM);
        let crumbs = vec![
            context.link("Spectrum", "spectrum.html"),
            context.link(context.org_name(&release.org), &address::org(&release.org)),
        ];
        let title = format!("How open is {}?", record.name);
        let answers = words::by_order(assessment).into_iter().map(|it| AnswerView::new(context, it)).collect();
        let (answers, duties) = numbered(answers);
        let family = record.family.as_ref().map(|it| family::slug(it));
        let family =
            family.and_then(|slug| context.site.families.get_key_value(&slug)).filter(|it| it.1.models.len() > 1);
        Self {
            page: PageMeta::new(context, "spectrum", title, sentence.clone()).crumbs(crumbs),
            id: release.id.clone(),
            name: record.name.clone(),
            summary: record.summary.clone(),
            door: StepBadge::new(assessment),
            reasons: trace.map(|it| reasons(context, it, &sources)).unwrap_or_default(),
            next: trace.and_then(next),
            standards: assessment
                .traces
                .iter()
                .filter(|it| it.id != words::SPECTRUM)
                .map(|it| standing(context, it))
                .collect(),
            answers,
            duties,
            family: family.map(|it| kin(context, it.1, assessment)).unwrap_or_default(),
            family_link: family.map(|(slug, it)| context.link(&it.name, &address::family(slug))),
            cite: CiteView::new(context, assessment),
            json: context.href(&address::model(&release.id)).replace(".html", ".json"),
            groups: groups(context, assessment, &sources),
            clauses: clauses(context, assessment),
            facts: FactsView::new(context, assessment, &sources),
            variants: variants(record),
            lineage: lineage(context, record),
            conflicts: conflicts(record, &sources),
            disputes: disputes(record),
            external: external(context, assessment, &sources),
            changes: changes(&record.change),
            sources: sources.views,
            note: record.note.clone(),
            sentence,
        }
    }
}

/// The clauses of the weights' licenses that ask for something or exclude somebody.
fn clauses(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Vec<LicenseClauses> {
    let withheld =
        assessment.release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld);
    if withheld {
        return Vec::new();
    }
    let terms = assessment.release.terms_of(ComponentKind::Weights);
    let entries = terms.licenses().into_iter().filter_map(|it| context.site.assessed.facts.licenses.get(it));
    entries
        .map(|entry| LicenseClauses {
            license: context.license_link(&entry.id),
            name: entry.name.clone(),
            summary: entry.record.as_ref().map(|it| it.value.summary.clone()),
            clauses: ClauseView::all(context, entry).into_iter().filter(ClauseView::matters).collect(),
            recorded: entry.record.is_some(),
        })
        .collect()
}
