//! Why a model stands where it stands: requirement, finding, clause or source.

use super::answers::clause_href;
use super::components::is_second_hand;
use crate::assess::{Reason, Rest, Trace};
use crate::plan::view::parts::{LinkView, Sources};
use crate::plan::view::{PlaceView, Scene};
use crate::plan::{address, words};
use serde::Serialize;

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

/// The reasons up to the level that stops the model, which are the ones that made the verdict.
pub(in crate::plan::view) fn reasons(scene: Scene<'_, '_>, trace: &Trace<'_>, sources: &Sources) -> Vec<ReasonView> {
    let stop = trace.ladder().ceiling.max(trace.ladder().floor);
    trace.reasons.iter().filter(|it| it.level <= stop).map(|it| reason(scene, trace, it, sources)).collect()
}

pub(in crate::plan::view) fn reason(
    scene: Scene<'_, '_>,
    trace: &Trace<'_>,
    reason: &Reason<'_>,
    sources: &Sources,
) -> ReasonView {
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

pub(in crate::plan::view) fn rest(scene: Scene<'_, '_>, rest: &Rest<'_>, sources: &Sources) -> RestView {
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
pub(in crate::plan::view) fn section(at: &str) -> String {
    if at.starts_with(|it: char| it.is_ascii_digit()) { format!("section {at}") } else { at.to_owned() }
}

pub(in crate::plan::view) fn origin(title: &str, at: Option<&str>) -> String {
    at.map_or_else(|| title.to_owned(), |at| format!("{title}, {at}"))
}

pub(in crate::plan::view) fn standing(scene: Scene<'_, '_>, trace: &Trace<'_>) -> StandingView {
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

pub(in crate::plan::view) fn next(trace: &Trace<'_>) -> Option<NextView> {
    let level = trace.standard.level.get(trace.ladder().floor)?;
    let missing = trace.missing();
    let names = |open: bool| {
        missing.iter().filter(|it| it.finding.is_open() == open).map(|it| it.requirement.name.clone()).collect()
    };
    Some(NextView { name: level.name.clone(), failed: names(false), open: names(true) })
}
