//! A model's page: the verdict, why, and every fact with its source.

mod cite;
mod components;
mod editions;
mod facts;
mod history;
mod ladder;
mod reasons;
mod report;

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
use crate::data::{ComponentKind, Model, State};
use crate::plan::{Family, address, family};
use crate::view::answers::{self, AnswerGroup, RiskView};
use crate::view::page::{TemplateWords, View};
use crate::words::say;
use crate::words::{self, verdict};
use cite::CiteView;
use components::{GroupView, groups};
use editions::EditionView;
use facts::FactsView;
use history::{
    ConflictView, DisputeView, ExternalView, LineageView, VariantView, conflicts, disputes, external, lineage, variants,
};
use ladder::{DecidingView, RungView, TopView, deciding, rungs, top};
use reasons::{StandingView, reasons, standing};
use report::Reports;
use serde::Serialize;

/// What `model.html` gets.
#[derive(Debug, Serialize)]
pub struct ModelView {
    /// What every page has.
    pub page: PageMeta,
    /// Its id: "meta/llama-4-maverick".
    pub id: String,
    /// What people call the model.
    pub name: String,
    /// What the model is, in the record's own sentence.
    pub summary: String,
    /// The verdict in a sentence.
    pub sentence: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// Whether it stands on the highest step.
    pub top: Option<TopView>,
    /// The two or three facts that decide.
    pub deciding: Vec<DecidingView>,
    /// The form in which a reader disputes the verdict, filled in; nothing if the settings do not say where to report.
    pub dispute: Option<String>,
    /// The step it stands on and every higher one, with what is missing for each.
    pub rungs: Vec<RungView>,
    /// Why it stands there, requirement by requirement.
    pub reasons: Vec<ReasonView>,
    /// What other definitions say of it.
    pub standards: Vec<StandingView>,
    /// What a reader may do with it.
    pub answers: Vec<AnswerGroup>,
    /// How rights can end under its terms, and what one answers for.
    pub risks: Vec<RiskView>,
    /// Its editions, the one the page leads with first; none if nothing follows from what differs between them.
    pub editions: Vec<EditionView>,
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
    /// The names of those that nobody has looked at, over all groups.
    pub unlooked: Vec<String>,
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

impl View for ModelView {
    const TEMPLATE: &'static str = "model.html";
}

/// The clauses of one license that matter for a reader of the model.
#[derive(Debug, Serialize)]
pub struct LicenseClauses {
    /// The license by its short name, and its page.
    pub license: LinkView,
    /// The license's full name.
    pub name: String,
    /// What the license is and what stands out in it.
    pub summary: Option<String>,
    /// Its clauses that ask for something or exclude somebody.
    pub clauses: Vec<ClauseView>,
    /// Whether its clauses have been recorded at all.
    pub recorded: bool,
}

impl ModelView {
    /// The view of a model, with the parts that its templates name.
    pub(super) fn new(context: ViewContext<'_, '_>, said: &TemplateWords, assessment: &Assessment<'_>) -> Self {
        let words = context.words();
        let release = assessment.release;
        let record = &release.record.value;
        let sources = NumberedSources::new(context, &record.source, context.site.assessed.facts.max_age.models);
        let sentence = verdict::sentence(words, assessment);
        let trace = assessment.standing();
        let given = words::by_order(&assessment.answers);
        let family = family_of(context, record);
        let groups = groups(context, assessment, &sources);
        let door = StepBadge::new(words, assessment);
        let reports = Reports { context, model: &record.name };
        let link = || family.map(|(slug, it)| context.link(&it.name, &address::family(slug)));
        Self {
            page: said.part("page", || page(context, assessment, &sentence)),
            id: release.id.clone(),
            name: record.name.to_string(),
            summary: record.summary.to_string(),
            dispute: said.part("dispute", || reports.verdict(&door.name)),
            door,
            top: trace.and_then(top),
            deciding: trace.map(|it| deciding(reports, it, &sources)).unwrap_or_default(),
            rungs: trace.map(|it| rungs(context, it)).unwrap_or_default(),
            reasons: trace.map(|it| reasons(context, it, &sources)).unwrap_or_default(),
            standards: said.part("standards", || standings(context, assessment)),
            answers: said.part("answers", || answers::groups(context, &given)),
            risks: said.part("risks", || answers::risks(context, &given)),
            editions: said.part("editions", || editions::editions(context, assessment)),
            family: said.part("family", || family.map(|it| kin(context, it.1, assessment)).unwrap_or_default()),
            family_link: said.part("family_link", link),
            cite: said.part("cite", || CiteView::new(context, assessment)),
            json: context.href(&context.site.shared(&address::published("models", &release.id))),
            unlooked: groups.iter().flat_map(|it| it.unknown.iter().cloned()).collect(),
            groups,
            clauses: said.part("clauses", || clauses(context, assessment)),
            facts: FactsView::new(context, assessment, &sources),
            variants: variants(words, record),
            lineage: said.part("lineage", || lineage(context, record)),
            conflicts: conflicts(record, &sources),
            disputes: disputes(words, record),
            external: said.part("external", || external(context, assessment, &sources)),
            changes: said.part("changes", || changes(words, &record.change)),
            sources: sources.views,
            note: record.note.as_deref().map(str::to_owned),
            sentence,
        }
    }
}

/// What every page has.
fn page(context: ViewContext<'_, '_>, assessment: &Assessment<'_>, sentence: &str) -> PageMeta {
    let (words, release) = (context.words(), assessment.release);
    let crumbs = vec![
        context.link(words::of_ladder(words, context.site.assessed.facts, "meta-spectrum-crumb"), "spectrum.html"),
        context.link(context.org_name(&release.org), &address::org(&release.org)),
    ];
    let title = say!(words, "meta-model-title", model = release.record.value.name.as_str());
    PageMeta::new(context, "spectrum", title, sentence.to_owned()).crumbs(context, crumbs)
}

/// What each standard but the spectrum says of the model.
fn standings(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Vec<StandingView> {
    let traces = assessment.traces.iter().filter(|trace| !trace.leads);
    traces.map(|trace| standing(context, trace)).collect()
}

/// The model's family with its slug, if others belong to it, too.
fn family_of<'s>(context: ViewContext<'s, '_>, record: &Model) -> Option<(&'s String, &'s Family)> {
    let slug = family::slug(record.family.as_ref()?);
    context.site.families.get(&slug).filter(|(_, family)| family.models.len() > 1)
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
