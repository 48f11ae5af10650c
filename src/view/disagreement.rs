//! Where standards disagree: one model, different verdicts, and what makes the difference.

use super::ViewContext;
use super::badge::StepBadge;
use super::chart::ChartView;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::assess::{Assessment, Trace};
use crate::data::Chart;
use crate::plan::address;
use crate::view::page::View;
use crate::words::verdict;
use serde::Serialize;

/// What `disagreement.html` gets.
#[derive(Debug, Serialize)]
pub struct DisagreementView {
    /// What every page has.
    pub page: PageMeta,
    /// How far each two standards agree.
    pub chart: ChartView,
    /// The models that standards judge most differently, first; those that are divided in the same way stand together.
    pub groups: Vec<DividedGroup>,
}

impl View for DisagreementView {
    const TEMPLATE: &'static str = "disagreement.html";
}

/// Models on which the same two standards say the same.
#[derive(Debug, Serialize)]
pub struct DividedGroup {
    /// The standard that goes furthest with them.
    pub high: SideView,
    /// The one that stops first.
    pub low: SideView,
    /// The models, by what keeps them there.
    pub causes: Vec<DividedCause>,
}

/// Models that a standard stops at for the same reason.
#[derive(Debug, Serialize)]
pub struct DividedCause {
    /// What it asks for and does not find.
    pub failed: Vec<LinkView>,
    /// The models, the most divided first.
    pub models: Vec<DividedModel>,
}

/// A model that standards judge differently.
#[derive(Debug, Serialize)]
pub struct DividedModel {
    /// The model, and its page.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
}

/// One standard's verdict.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct SideView {
    /// The standard that judges, and its page.
    pub standard: LinkView,
    /// What it says of the models.
    pub verdict: String,
}

/// The verdicts of two standards on one model, and how far they are apart.
struct Divided<'a, 'd> {
    model: &'a Assessment<'d>,
    high: &'a Trace<'d>,
    low: &'a Trace<'d>,
    apart: u32,
}

/// How many models the page lists.
const SHOWN: usize = 60;

impl DisagreementView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let mut divided: Vec<Divided<'_, '_>> = context.by_step().filter_map(divided).collect();
        divided.sort_by_key(|it| std::cmp::Reverse(it.apart));
        let mut groups: Vec<DividedGroup> = Vec::new();
        for it in divided.iter().take(SHOWN) {
            let (high, low, failed) = (side(context, it.high), side(context, it.low), failed(context, it.low));
            let model = DividedModel {
                model: context.model_link(it.model),
                org: context.org_name(&it.model.release.org),
                door: StepBadge::new(context.words(), it.model),
            };
            let at = groups.iter().position(|known| known.high == high && known.low == low).unwrap_or(groups.len());
            if at == groups.len() {
                groups.push(DividedGroup { high, low, causes: Vec::new() });
            }
            match groups[at].causes.iter_mut().find(|cause| cause.failed == failed) {
                Some(cause) => cause.models.push(model),
                None => groups[at].causes.push(DividedCause { failed, models: vec![model] }),
            }
        }
        let words = context.words();
        let (title, about) = (words.get("meta-disagreement-title"), words.get("meta-disagreement-about"));
        Self {
            page: PageMeta::new(context, "standards", title, about)
                .crumbs(context, vec![context.link(words.get("meta-standards-title"), "standards.html")]),
            chart: ChartView::new(context, Chart::Agreement),
            groups,
        }
    }
}

/// The standard that surely goes furthest and the one that surely stops first, if they are apart.
fn divided<'a, 'd>(model: &'a Assessment<'d>) -> Option<Divided<'a, 'd>> {
    let traces = model.traces.iter().filter(|it| !it.leads);
    let high = traces.clone().max_by_key(|it| (it.share().0, std::cmp::Reverse(it.id)))?;
    let low = traces.min_by_key(|it| (it.share().1, it.id))?;
    let apart = high.share().0.checked_sub(low.share().1).filter(|it| *it > 0)?;
    Some(Divided { model, high, low, apart })
}

fn side(context: ViewContext<'_, '_>, trace: &Trace<'_>) -> SideView {
    SideView {
        standard: context.link(context.standard_name(trace.id), &address::standard(trace.id)),
        verdict: verdict::short(context.words(), trace),
    }
}

fn failed(context: ViewContext<'_, '_>, trace: &Trace<'_>) -> Vec<LinkView> {
    let failed = trace.missing().into_iter().filter(|it| it.finding.is_failed());
    let href = |id: &str| format!("{}#{id}", address::standard(trace.id));
    failed.map(|it| context.link(&it.requirement.name, &href(&it.requirement.id.value))).collect()
}
