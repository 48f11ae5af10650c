//! Why a model stands where it stands: requirement, finding, clause or source.

use super::components::is_second_hand;
use crate::assess::{Basis, Reason, Trace};
use crate::plan::address;
use crate::view::link::LinkView;
use crate::view::origin::{clause_href, clause_origin};
use crate::view::sources::NumberedSources;
use crate::view::{PlaceView, ViewContext};
use crate::words::{self, verdict};
use serde::Serialize;

/// Why one requirement is met or not.
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// "met", "partly", "not-met" or "unknown".
    pub word: &'static str,
    /// The finding for a reader: "Not met".
    pub finding: String,
    /// The requirement: "The weights can be downloaded".
    pub name: String,
    /// The requirement on the standard's page.
    pub href: String,
    /// The step it belongs to.
    pub level: String,
    /// The facts it rests on.
    pub rests: Vec<BasisView>,
}

/// A fact that a reason rests on.
#[derive(Debug, Serialize)]
pub struct BasisView {
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

/// What one definition says of a model.
#[derive(Debug, Serialize)]
pub struct StandingView {
    /// The standard and its page.
    pub standard: LinkView,
    /// Which version of the standard.
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
pub(in crate::view) fn reasons(
    context: ViewContext<'_, '_>,
    trace: &Trace<'_>,
    sources: &NumberedSources,
) -> Vec<ReasonView> {
    let stop = trace.ladder().ceiling.max(trace.ladder().floor);
    trace.reasons.iter().filter(|it| it.level() <= stop).map(|it| reason(context, trace, it, sources)).collect()
}

pub(in crate::view) fn reason(
    context: ViewContext<'_, '_>,
    trace: &Trace<'_>,
    reason: &Reason<'_>,
    sources: &NumberedSources,
) -> ReasonView {
    let requirement = reason.requirement;
    ReasonView {
        word: reason.finding.word(),
        finding: verdict::finding(context.words(), reason.finding),
        name: requirement.name.clone(),
        href: format!("{}#{}", context.href(&address::standard(trace.id)), requirement.id.value),
        level: trace.standard.level.get(reason.level()).map_or_else(String::new, |it| it.name.clone()),
        rests: reason.bases.iter().map(|it| basis(context, it, sources)).collect(),
    }
}

pub(in crate::view) fn basis(context: ViewContext<'_, '_>, basis: &Basis<'_>, sources: &NumberedSources) -> BasisView {
    let place = basis.span().map(|it| context.place(it));
    let words = context.words();
    let text = words::basis::sentence(words, basis);
    let bare = BasisView { text, quote: None, origin: None, href: None, second_hand: false, place };
    match basis {
        Basis::Component { component, .. } => {
            let evidence = component.and_then(|it| it.evidence.first());
            let source = evidence.and_then(|it| sources.get(&it.source));
            BasisView {
                quote: evidence.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string()),
                origin: source
                    .zip(evidence)
                    .map(|(source, it)| words::basis::origin(words, &source.title, it.at.as_deref())),
                href: source.map(|it| it.url.clone()),
                second_hand: component.is_some_and(|it| is_second_hand(it, sources)),
                ..bare
            }
        }
        Basis::Gone { id, dataset, .. } => {
            BasisView { href: Some(context.href(&address::dataset(id))), origin: Some(dataset.name.clone()), ..bare }
        }
        Basis::NoTerms(_) | Basis::Spelled { .. } | Basis::Coverage(_) | Basis::Quality(_) => bare,
        Basis::Listed { license, .. } | Basis::Unlisted { license } | Basis::NotOsi { license } => BasisView {
            href: Some(context.href(&address::license(&license.id))),
            origin: Some(license.short_name().to_owned()),
            ..bare
        },
        Basis::Clause { license, kind, clause, .. } => BasisView {
            quote: clause.and_then(|it| it.quote.as_ref()).map(|it| it.value.to_string()),
            origin: Some(clause_origin(words, license, *clause)),
            href: Some(clause_href(context, license, *kind, *clause)),
            ..bare
        },
    }
}

/// The names of the requirements that keep a model from the next level, or from passing: failed ones, and open ones.
fn lacking(trace: &Trace<'_>) -> (Vec<String>, Vec<String>) {
    let (open, failed): (Vec<_>, Vec<_>) = trace.missing().into_iter().partition(|it| it.finding.is_open());
    let names = |it: Vec<&Reason<'_>>| it.into_iter().map(|reason| reason.requirement.name.clone()).collect();
    (names(failed), names(open))
}

pub(in crate::view) fn standing(context: ViewContext<'_, '_>, trace: &Trace<'_>) -> StandingView {
    let verdict = trace.verdict();
    let (floor, ceiling) = trace.share();
    let (failed, open) = lacking(trace);
    StandingView {
        standard: context.link(&trace.standard.name, &address::standard(trace.id)),
        version: trace.standard.version.clone(),
        verdict: verdict::short(context.words(), trace),
        settled: verdict.is_settled(),
        label: trace.standard.label.clone(),
        floor,
        ceiling,
        failed,
        open,
    }
}
