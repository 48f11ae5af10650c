//! A model's page: the verdict, why, and every fact with its source.

use super::license::ClauseView;
use super::parts::{Door, Frame, GROUPS, LinkView, Mark, SourceView, Sources, kinds, weights_terms};
use super::{PlaceView, Scene};
use crate::assess::{Answer, Assessment, Bearing, Point, Reason, Rest, Trace};
use crate::check::{LicenseEntry, Terms};
use crate::data::{Clause, ClauseKind, Component, ComponentKind, Evidence, Group, Model, State};
use crate::plan::{address, words};
use crate::shape::Words;
use serde::Serialize;

/// What `model.html` gets.
#[derive(Debug, Serialize)]
pub struct ModelView {
    /// What every page has.
    pub page: Frame,
    /// Its name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// The verdict in a sentence.
    pub sentence: String,
    /// Its place on the spectrum.
    pub door: Door,
    /// Why it stands there, requirement by requirement.
    pub reasons: Vec<ReasonView>,
    /// What keeps it from the next step; none at the top.
    pub next: Option<NextView>,
    /// What other definitions say of it.
    pub standards: Vec<StandingView>,
    /// What a reader may do with it.
    pub answers: Vec<AnswerView>,
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

/// Why one requirement is met or not.
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// "met", "partly", "not-met" or "unknown".
    pub word: &'static str,
    /// The finding for a reader: "Not met".
    pub finding: &'static str,
    /// The requirement: "The weights can be downloaded".
    pub name: String,
    /// The requirement on the standard's page.
    pub href: String,
    /// The step it belongs to.
    pub level: String,
    /// The facts it rests on.
    pub rests: Vec<RestView>,
}

/// A fact that a reason rests on.
#[derive(Debug, Serialize)]
pub struct RestView {
    /// The fact in a sentence.
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand: "Llama 4 Community License Agreement, section 2".
    pub origin: Option<String>,
    /// Where that can be read.
    pub href: Option<String>,
    /// Whether it is known only from others.
    pub second_hand: bool,
    /// The line of data.
    pub place: Option<PlaceView>,
}

/// What keeps a model from the next step.
#[derive(Debug, Serialize)]
pub struct NextView {
    /// The step's name.
    pub name: String,
    /// The requirements that are not met.
    pub failed: Vec<String>,
    /// The requirements that are not known to be met.
    pub open: Vec<String>,
}

/// What one definition says of a model.
#[derive(Debug, Serialize)]
pub struct StandingView {
    /// The standard and its page.
    pub standard: LinkView,
    /// Its version.
    pub version: String,
    /// The verdict in a few words.
    pub verdict: String,
    /// Whether no unknown can change it any more.
    pub settled: bool,
    /// What kind of statement it is, if not a plain one.
    pub label: Option<String>,
    /// From 0 to 100: the lower end.
    pub floor: u32,
    /// From 0 to 100: the upper end.
    pub ceiling: u32,
    /// The requirements that are not met, by name, for the next level.
    pub failed: Vec<String>,
    /// Those that are not known to be met.
    pub open: Vec<String>,
}

/// An answer to one use.
#[derive(Debug, Serialize)]
pub struct AnswerView {
    /// The use and its page.
    pub usage: LinkView,
    /// "yes", "yes-if", "no" or "unknown".
    pub word: &'static str,
    /// The same for a reader: "Yes, if".
    pub answer: &'static str,
    /// The duties, the exclusions or what is not known, with what shows them.
    pub points: Vec<PointView>,
}

/// One thing that an answer rests on.
#[derive(Debug, Serialize)]
pub struct PointView {
    /// What it asks or says, as a part of a sentence.
    pub text: String,
    /// The words that show it.
    pub quote: Option<String>,
    /// Where they stand.
    pub origin: Option<String>,
    /// Where that can be read.
    pub href: Option<String>,
}

/// A group of components.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// "Weights", "Code", "Data", "Documents".
    pub name: String,
    /// The components that somebody has looked at.
    pub components: Vec<ComponentView>,
    /// The names of those nobody has.
    pub unknown: Vec<String>,
}

/// One component.
#[derive(Debug, Serialize)]
pub struct ComponentView {
    /// Its name: "Training code".
    pub name: String,
    /// Its anchor.
    pub id: &'static str,
    /// Its mark.
    pub mark: Mark,
    /// "Released", "Released in part", "Withheld", "No such part".
    pub state: &'static str,
    /// How one gets it: "Openly", "Gated"; empty if that is not recorded.
    pub access: &'static str,
    /// How much is told of it, for data.
    pub disclosure: &'static str,
    /// Its licenses.
    pub licenses: Vec<LinkView>,
    /// What stands in place of a license; empty if there is one.
    pub terms: &'static str,
    /// Terms beside the license.
    pub extra_terms: Option<String>,
    /// What shows it.
    pub evidence: Vec<EvidenceView>,
    /// Where somebody looked and found nothing.
    pub looked: Vec<String>,
    /// When.
    pub looked_on: Option<String>,
    /// Where it can be had.
    pub urls: Vec<LinkView>,
    /// The datasets it consists of.
    pub datasets: Vec<LinkView>,
    /// The document that contains it.
    pub included_in: Option<String>,
    /// Whether it is known only from others.
    pub second_hand: bool,
    /// What a reader should know.
    pub note: Option<String>,
    /// The line of data.
    pub place: PlaceView,
}

/// What shows a fact.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    /// The number of the source on the page.
    pub number: usize,
    /// The source's title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Where in it.
    pub at: Option<String>,
    /// Its words.
    pub quote: Option<String>,
    /// What the words are about.
    pub about: Option<String>,
}

/// The clauses of one license that matter for a reader of the model.
#[derive(Debug, Serialize)]
pub struct LicenseClauses {
    /// The license.
    pub license: LinkView,
    /// Its full name.
    pub name: String,
    /// What it is.
    pub summary: Option<String>,
    /// Its clauses that ask for something or exclude somebody.
    pub clauses: Vec<ClauseView>,
    /// Whether its clauses have been recorded at all.
    pub recorded: bool,
}

/// Facts for the margin.
#[derive(Debug, Serialize)]
pub struct FactsView {
    /// Its organization.
    pub org: LinkView,
    /// The organization's country.
    pub country: Option<String>,
    /// Its release in words.
    pub released: String,
    /// Its family.
    pub family: Option<String>,
    /// Where it stands in its life.
    pub status: &'static str,
    /// What it reads.
    pub input: String,
    /// What it writes.
    pub output: String,
    /// How much it can read at once.
    pub context: Option<String>,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in their place.
    pub terms: &'static str,
    /// What its producer says of it: "open", "not open", or nothing.
    pub claim: Option<&'static str>,
    /// Facts of the training run.
    pub training: Vec<FactView>,
    /// The day somebody last looked, in words.
    pub checked: String,
    /// How many sources there are.
    pub sources: usize,
    /// How many of them are second-hand.
    pub second_hand: usize,
    /// How many components nobody has looked at.
    pub unknown: usize,
    /// How many components there are.
    pub components: usize,
    /// The repository on Hugging Face.
    pub hf: Option<String>,
}

/// A named fact.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// What it is: "Tokens".
    pub name: &'static str,
    /// What is known.
    pub value: String,
}

/// A size or stage of the release.
#[derive(Debug, Serialize)]
pub struct VariantView {
    /// Its short name.
    pub id: String,
    /// Its repository on Hugging Face.
    pub hf: Option<String>,
    /// All parameters.
    pub params: Option<String>,
    /// Parameters used for each token.
    pub active: Option<String>,
    /// What sets it apart.
    pub role: Option<String>,
}

/// Something the release descends from.
#[derive(Debug, Serialize)]
pub struct LineageView {
    /// How: "Follows", "Trained on".
    pub how: &'static str,
    /// What: a model or dataset.
    pub name: String,
    /// Its page, if it has one.
    pub href: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// Sources that disagree.
#[derive(Debug, Serialize)]
pub struct ConflictView {
    /// What about.
    pub about: String,
    /// What each says.
    pub values: Vec<ConflictValueView>,
    /// How it was settled.
    pub resolution: Option<String>,
}

/// What one of them says.
#[derive(Debug, Serialize)]
pub struct ConflictValueView {
    /// The value.
    pub value: String,
    /// The source's title.
    pub title: String,
    /// Its number on the page.
    pub number: usize,
    /// Its words.
    pub quote: Option<String>,
}

/// A reply of the producer.
#[derive(Debug, Serialize)]
pub struct DisputeView {
    /// The day in words.
    pub date: String,
    /// Who.
    pub by: String,
    /// What they say.
    pub claim: String,
    /// Where.
    pub url: Option<String>,
    /// How it was settled.
    pub resolution: Option<String>,
}

/// Somebody else's verdict.
#[derive(Debug, Serialize)]
pub struct ExternalView {
    /// Whose: "Osai index".
    pub index: String,
    /// What they say.
    pub verdict: String,
    /// Under which rules.
    pub rubric: Option<String>,
    /// Of which release.
    pub about: Option<String>,
    /// The source's title, address and number.
    pub source: Option<SourceView>,
}

/// A line of history.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// The day in words.
    pub date: String,
    /// "fact", "correction" or "rubric".
    pub kind: &'static str,
    /// What changed.
    pub what: String,
}

impl ModelView {
    pub(super) fn new(scene: Scene<'_, '_>, assessment: &Assessment<'_>) -> Self {
        let release = assessment.release;
        let record = &release.record.record;
        let sources = Sources::new(&record.source);
        let sentence = words::sentence(assessment);
        let trace = assessment.trace(words::SPECTRUM);
        let crumbs = vec![
            scene.link("Spectrum", "spectrum.html"),
            scene.link(scene.org_name(&release.org), &address::org(&release.org)),
        ];
        let title = format!("How open is {}?", record.name);
        Self {
            page: Frame::new(scene, "spectrum", title, sentence.clone()).crumbs(crumbs),
            name: record.name.clone(),
            summary: record.summary.clone(),
            door: Door::new(assessment),
            reasons: trace.map(|it| reasons(scene, it, &sources)).unwrap_or_default(),
            next: trace.and_then(next),
            standards: assessment
                .traces
                .iter()
                .filter(|it| it.id != words::SPECTRUM)
                .map(|it| standing(scene, it))
                .collect(),
            answers: words::by_order(assessment).into_iter().map(|it| AnswerView::new(scene, it)).collect(),
            groups: groups(scene, assessment, &sources),
            clauses: clauses(scene, assessment),
            facts: FactsView::new(scene, assessment, &sources),
            variants: variants(record),
            lineage: lineage(scene, record),
            conflicts: conflicts(record, &sources),
            disputes: disputes(record),
            external: external(record, &sources),
            changes: changes(&record.change),
            sources: sources.views,
            note: record.note.clone(),
            sentence,
        }
    }
}

/// The reasons up to the level that stops the model, which are the ones that made the verdict.
fn reasons(scene: Scene<'_, '_>, trace: &Trace<'_>, sources: &Sources) -> Vec<ReasonView> {
    let stop = trace.ladder().ceiling.max(trace.ladder().floor);
    trace.reasons.iter().filter(|it| it.level <= stop).map(|it| reason(scene, trace, it, sources)).collect()
}

fn reason(scene: Scene<'_, '_>, trace: &Trace<'_>, reason: &Reason<'_>, sources: &Sources) -> ReasonView {
    let requirement = reason.requirement;
    ReasonView {
        word: reason.finding.word(),
        finding: words::finding(reason.finding),
        name: requirement.name.clone(),
        href: format!("{}#{}", scene.href(&address::standard(trace.id)), requirement.id.value),
        level: trace.standard.level.get(reason.level).map_or_else(String::new, |it| it.name.clone()),
        rests: reason.rests.iter().map(|it| rest(scene, it, sources)).collect(),
    }
}

fn rest(scene: Scene<'_, '_>, rest: &Rest<'_>, sources: &Sources) -> RestView {
    let place = rest.place().map(|it| scene.place(it));
    let bare = RestView { text: words::rest(rest), quote: None, origin: None, href: None, second_hand: false, place };
    match rest {
        Rest::Component { component, .. } => {
            let evidence = component.and_then(|it| it.evidence.first());
            let source = evidence.and_then(|it| sources.get(&it.source));
            RestView {
                quote: evidence.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone()),
                origin: source.zip(evidence).map(|(source, it)| origin(&source.title, it.at.as_deref())),
                href: source.map(|it| it.url.clone()),
                second_hand: component.is_some_and(|it| is_second_hand(it, sources)),
                ..bare
            }
        }
        Rest::NoTerms(_) => bare,
        Rest::Listed { license, .. } | Rest::Unlisted { license } => RestView {
            href: Some(scene.href(&address::license(&license.id))),
            origin: Some(license.short_name().to_owned()),
            ..bare
        },
        Rest::Clause { license, kind, clause, .. } => RestView {
            quote: clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone()),
            origin: Some(origin(license.short_name(), clause.and_then(|it| it.at.as_deref()).map(section).as_deref())),
            href: Some(clause_href(scene, license, *kind, *clause)),
            ..bare
        },
    }
}

/// "section 2", unless the place already says what it is.
pub(super) fn section(at: &str) -> String {
    if at.starts_with(|it: char| it.is_ascii_digit()) { format!("section {at}") } else { at.to_owned() }
}

fn origin(title: &str, at: Option<&str>) -> String {
    at.map_or_else(|| title.to_owned(), |at| format!("{title}, {at}"))
}

fn standing(scene: Scene<'_, '_>, trace: &Trace<'_>) -> StandingView {
    let verdict = trace.verdict();
    let (floor, ceiling) = verdict.share(trace.standard.level.len());
    let missing = trace.missing();
    let names = |open: bool| {
        missing.iter().filter(|it| it.finding.is_open() == open).map(|it| it.requirement.name.clone()).collect()
    };
    StandingView {
        standard: scene.link(&trace.standard.name, &address::standard(trace.id)),
        version: trace.standard.version.clone(),
        verdict: words::verdict(trace),
        settled: verdict.is_settled(),
        label: trace.standard.label.clone(),
        floor,
        ceiling,
        failed: names(false),
        open: names(true),
    }
}

impl AnswerView {
    pub(super) fn new(scene: Scene<'_, '_>, answer: &Answer<'_>) -> Self {
        let outcome = answer.outcome();
        let texts = words::points(answer);
        let point = |text: String| {
            let shows = |it: &&Point<'_>| match &it.bearing {
                Bearing::Excludes(it) | Bearing::Open(it) | Bearing::Asks(it) => *it == text,
                Bearing::Depends(it) => words::depends(it) == text,
                Bearing::Allows => false,
            };
            let rest = answer.points.iter().find(shows).and_then(|it| it.rest);
            let (quote, origin, href) = shown(scene, rest);
            PointView { text, quote, origin, href }
        };
        Self {
            usage: scene.link(&answer.usage.name, &address::usage(answer.id)),
            word: outcome.word(),
            answer: words::outcome(outcome),
            points: texts.into_iter().map(point).collect(),
        }
    }
}

/// The words that show a clause, where they stand, and where that can be read.
fn shown(scene: Scene<'_, '_>, rest: Option<Rest<'_>>) -> (Option<String>, Option<String>, Option<String>) {
    let Some(Rest::Clause { license, kind, clause, .. }) = rest else { return (None, None, None) };
    let quote = clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.clone());
    let at = clause.and_then(|it| it.at.as_deref()).map(section);
    let href = clause_href(scene, license, kind, clause);
    (quote, Some(origin(license.short_name(), at.as_deref())), Some(href))
}

/// A clause on its license's page; the page itself for a clause that its file does not list.
fn clause_href(scene: Scene<'_, '_>, license: &LicenseEntry, kind: ClauseKind, clause: Option<&Clause>) -> String {
    let page = scene.href(&address::license(&license.id));
    clause.map_or(page.clone(), |_| format!("{page}#{}", kind.name()))
}

fn next(trace: &Trace<'_>) -> Option<NextView> {
    let level = trace.standard.level.get(trace.ladder().floor)?;
    let missing = trace.missing();
    let names = |open: bool| {
        missing.iter().filter(|it| it.finding.is_open() == open).map(|it| it.requirement.name.clone()).collect()
    };
    Some(NextView { name: level.name.clone(), failed: names(false), open: names(true) })
}

/// The groups of components, and the ways to use the model without having it if anybody looked at them.
fn groups(scene: Scene<'_, '_>, assessment: &Assessment<'_>, sources: &Sources) -> Vec<GroupView> {
    let mut res: Vec<GroupView> = GROUPS.map(|it| group(scene, assessment, it, sources)).into();
    let access = group(scene, assessment, Group::Access, sources);
    if !access.components.is_empty() {
        res.push(GroupView { unknown: Vec::new(), ..access });
    }
    res
}

fn group(scene: Scene<'_, '_>, assessment: &Assessment<'_>, group: Group, sources: &Sources) -> GroupView {
    let release = assessment.release;
    let mut components = Vec::new();
    let mut unknown = Vec::new();
    for kind in kinds(group) {
        match release.component(kind).filter(|it| it.state.value != State::Unknown) {
            Some(it) => components.push(component(scene, assessment, kind, it, sources)),
            None => unknown.push(kind.title()),
        }
    }
    GroupView { name: words::capital(group.name()), components, unknown }
}

fn component(
    scene: Scene<'_, '_>,
    assessment: &Assessment<'_>,
    kind: ComponentKind,
    component: &Component,
    sources: &Sources,
) -> ComponentView {
    let had = matches!(component.state.value, State::Released | State::Partial);
    let (licenses, terms) = match assessment.release.terms_of(kind) {
        _ if !had => (Vec::new(), ""),
        Terms::Unknown => (Vec::new(), "terms unknown"),
        Terms::None => (Vec::new(), "no terms given"),
        terms => (terms.licenses().into_iter().map(|it| scene.license_link(it)).collect(), ""),
    };
    ComponentView {
        name: words::capital(&kind.title()),
        id: kind.name(),
        mark: Mark::new(kind, Some(component)),
        state: match component.state.value {
            State::Released => "Released",
            State::Partial => "Released in part",
            State::Withheld => "Withheld",
            State::NotApplicable => "No such part",
            State::Unknown => "Unknown",
        },
        access: match component.access.value {
            crate::data::Access::Public => "openly",
            crate::data::Access::Gated => "gated",
            crate::data::Access::OnRequest => "on request",
            crate::data::Access::ApiOnly => "over the network only",
            crate::data::Access::Unknown => "",
        },
        disclosure: if had { "" } else { words::disclosure(component.disclosure.value) },
        licenses,
        terms,
        extra_terms: component.extra_terms.clone(),
        evidence: component.evidence.iter().filter_map(|it| evidence(it, sources)).collect(),
        looked: component.looked.clone(),
        looked_on: component.looked_on.as_ref().map(|it| it.words()),
        urls: component.url.iter().map(|it| LinkView { name: it.host().to_owned(), href: it.text.clone() }).collect(),
        datasets: component
            .datasets
            .iter()
            .map(|it| scene.link(corpus_name(scene, it), &address::corpus(it)))
            .collect(),
        included_in: component.included_in.as_ref().map(|it| it.title()),
        second_hand: is_second_hand(component, sources),
        note: component.note.clone(),
        place: scene.place(component.place),
    }
}

fn corpus_name(scene: Scene<'_, '_>, id: &str) -> String {
    scene.site.assessed.dataset.corpora.get(id).map_or_else(|| id.to_owned(), |it| it.record.name.clone())
}

/// Known only from others: it has evidence, and none of it is the producer's own.
fn is_second_hand(component: &Component, sources: &Sources) -> bool {
    let mut kinds = component.evidence.iter().filter_map(|it| sources.get(&it.source));
    !component.evidence.is_empty() && kinds.all(|it| it.second_hand)
}

pub(super) fn evidence(evidence: &Evidence, sources: &Sources) -> Option<EvidenceView> {
    let source = sources.get(&evidence.source)?;
    Some(EvidenceView {
        number: source.number,
        title: source.title.clone(),
        href: source.url.clone(),
        at: evidence.at.clone(),
        quote: evidence.quote.as_ref().map(|it| it.value.clone()),
        about: evidence.about.clone(),
    })
}

/// The clauses of the weights' licenses that ask for something or exclude somebody.
fn clauses(scene: Scene<'_, '_>, assessment: &Assessment<'_>) -> Vec<LicenseClauses> {
    let withheld =
        assessment.release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld);
    if withheld {
        return Vec::new();
    }
    let terms = assessment.release.terms_of(ComponentKind::Weights);
    let entries = terms.licenses().into_iter().filter_map(|it| scene.site.assessed.dataset.licenses.get(it));
    entries
        .map(|entry| LicenseClauses {
            license: scene.license_link(&entry.id),
            name: entry.name.clone(),
            summary: entry.record.as_ref().map(|it| it.record.summary.clone()),
            clauses: ClauseView::all(scene, entry).into_iter().filter(ClauseView::matters).collect(),
            recorded: entry.record.is_some(),
        })
        .collect()
}

impl FactsView {
    fn new(scene: Scene<'_, '_>, assessment: &Assessment<'_>, sources: &Sources) -> Self {
        let release = assessment.release;
        let record = &release.record.record;
        let (licenses, terms) = weights_terms(scene, assessment);
        let asked = |it: &&ComponentKind| it.group() != Group::Access;
        let known = |it: &&ComponentKind| release.component(**it).is_some_and(|it| it.state.value != State::Unknown);
        let components = ComponentKind::ALL.iter().filter(asked).count();
        let list =
            |it: &[crate::data::Modality]| words::and(&it.iter().map(|it| it.name().to_owned()).collect::<Vec<_>>());
        Self {
            org: scene.link(scene.org_name(&release.org), &address::org(&release.org)),
            country: scene.site.assessed.dataset.orgs.get(&release.org).and_then(|it| it.record.country.clone()),
            released: record.released.as_ref().map_or_else(|| "unknown".to_owned(), |it| it.words()),
            family: record.family.as_ref().map(|it| it.value.clone()),
            status: record.status.name(),
            input: list(&record.input),
            output: list(&record.output),
            context: record.context.clone(),
            licenses,
            terms,
            claim: record.claims_open.map(|it| if it { "open" } else { "not open" }),
            training: training(record),
            checked: record.checked.as_ref().map_or_else(String::new, |it| it.words()),
            sources: sources.views.len(),
            second_hand: sources.views.iter().filter(|it| it.second_hand).count(),
            unknown: components - ComponentKind::ALL.iter().filter(asked).filter(known).count(),
            components,
            hf: record.identifiers.as_ref().and_then(|it| it.hf.clone()),
        }
    }
}

fn training(record: &Model) -> Vec<FactView> {
    let Some(training) = &record.training else { return Vec::new() };
    let facts = [
        ("Tokens", &training.tokens),
        ("Hours", &training.gpu_hours),
        ("Hardware", &training.hardware),
        ("Data until", &training.cutoff),
    ];
    facts.into_iter().filter_map(|(name, fact)| Some(FactView { name, value: fact.clone()? })).collect()
}

fn variants(record: &Model) -> Vec<VariantView> {
    let view = |it: &crate::data::Variant| VariantView {
        id: it.id.clone(),
        hf: it.hf.clone(),
        params: it.params.clone(),
        active: it.active.clone(),
        role: it.role.clone(),
    };
    record.variant.iter().map(view).collect()
}

fn lineage(scene: Scene<'_, '_>, record: &Model) -> Vec<LineageView> {
    use crate::data::LineageKind;
    let view = |it: &crate::data::Lineage| {
        let model = scene.site.assessed.dataset.models.get(&it.id.value);
        let is_model = it.kind != LineageKind::Dataset;
        LineageView {
            how: match it.kind {
                LineageKind::BaseModel => "Made from",
                LineageKind::DistilledFrom => "Learned from the outputs of",
                LineageKind::MergedFrom => "Merged from",
                LineageKind::Successor => "Follows",
                LineageKind::Dataset => "Trained on",
            },
            name: match model {
                Some(model) if is_model => model.record.record.name.clone(),
                _ => corpus_name(scene, &it.id),
            },
            href: match model {
                Some(model) if is_model => Some(scene.href(&address::model(&model.id))),
                _ => Some(scene.href(&address::corpus(&it.id))),
            },
            note: it.note.clone(),
        }
    };
    record.lineage.iter().map(view).collect()
}

fn conflicts(record: &Model, sources: &Sources) -> Vec<ConflictView> {
    let value = |it: &crate::data::ConflictValue| {
        let source = sources.get(&it.source);
        ConflictValueView {
            value: it.value.clone(),
            title: source.map_or_else(String::new, |it| it.title.clone()),
            number: source.map_or(0, |it| it.number),
            quote: it.quote.as_ref().map(|it| it.value.clone()),
        }
    };
    let view = |it: &crate::data::Conflict| ConflictView {
        about: it.about.clone(),
        values: it.values.iter().map(value).collect(),
        resolution: it.resolution.clone(),
    };
    record.conflict.iter().map(view).collect()
}

fn disputes(record: &Model) -> Vec<DisputeView> {
    let view = |it: &crate::data::Dispute| DisputeView {
        date: it.date.words(),
        by: it.by.clone(),
        claim: it.claim.clone(),
        url: it.url.as_ref().map(|it| it.text.clone()),
        resolution: it.resolution.clone(),
    };
    record.dispute.iter().map(view).collect()
}

fn external(record: &Model, sources: &Sources) -> Vec<ExternalView> {
    let view = |(index, it): (&crate::shape::At<String>, &crate::data::External)| ExternalView {
        index: match index.as_str() {
            "osai-index" => "European Open Source AI Index".to_owned(),
            "mot" => "Model Openness Tool".to_owned(),
            "osi-validation" => "Open Source Initiative, validation of its definition".to_owned(),
            "fmti" => "Foundation Model Transparency Index".to_owned(),
            other => words::capital(&other.replace('-', " ")),
        },
        verdict: it.verdict.clone(),
        rubric: it.rubric.clone(),
        about: it.about.clone(),
        source: sources.get(&it.source).cloned(),
    };
    record.external.iter().map(view).collect()
}

pub(super) fn changes(changes: &[crate::data::Change]) -> Vec<ChangeView> {
    let view =
        |it: &crate::data::Change| ChangeView { date: it.date.words(), kind: it.kind.name(), what: it.what.clone() };
    changes.iter().map(view).collect()
}
