//! Where standards disagree: one model, different verdicts, and what makes the difference.

use super::Scene;
use super::chart::ChartView;
use super::parts::{Door, Frame, LinkView};
use crate::assess::{Assessment, Trace};
use crate::plan::{address, words};
use serde::Serialize;

/// What `disagreement.html` gets.
#[derive(Debug, Serialize)]
pub struct DisagreementView {
    /// What every page has.
    pub page: Frame,
    /// How far each two standards agree.
    pub chart: Option<ChartView>,
    /// The models that standards judge most differently, first.
    pub models: Vec<DividedModel>,
}

/// A model that standards judge differently.
#[derive(Debug, Serialize)]
pub struct DividedModel {
    /// The model.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Its place on the spectrum.
    pub door: Door,
    /// The standard that goes furthest with it.
    pub high: SideView,
    /// The one that stops first.
    pub low: SideView,
    /// What the second asks for and does not find.
    pub failed: Vec<LinkView>,
}

/// One standard's verdict.
#[derive(Debug, Serialize)]
pub struct SideView {
    /// The standard.
    pub standard: LinkView,
    /// Its verdict.
    pub verdict: String,
    /// How far it goes, in percent of its own way.
    pub share: u32,
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
    pub(super) fn new(scene: Scene<'_, '_>) -> Self {
        let mut divided: Vec<Divided<'_, '_>> = scene.by_step().filter_map(divided).collect();
        divided.sort_by_key(|it| std::cmp::Reverse(it.apart));
        let view = |it: &Divided<'_, '_>| DividedModel {
            model: scene.model_link(it.model),
            org: scene.org_name(&it.model.release.org),
            door: Door::new(it.model),
            high: side(scene, it.high),
            low: side(scene, it.low),
            failed: failed(scene, it.low),
        };
        let about =
            "One model, different verdicts: which definitions disagree, and which requirement makes the difference.";
        Self {
            page: Frame::new(scene, "standards", "Where standards disagree", about)
                .crumbs(vec![scene.link("Standards", "standards.html")]),
            chart: ChartView::new(scene, "agreement"),
            models: divided.iter().take(SHOWN).map(view).collect(),
        }
    }
}

fn share(trace: &Trace<'_>) -> (u32, u32) {
    trace.verdict().share(trace.standard.level.len())
}

/// The standard that surely goes furthest and the one that surely stops first, if they are apart.
fn divided<'a, 'd>(model: &'a Assessment<'d>) -> Option<Divided<'a, 'd>> {
    let traces = model.traces.iter().filter(|it| it.id != words::SPECTRUM);
    let high = traces.clone().max_by_key(|it| (share(it).0, std::cmp::Reverse(it.id)))?;
    let low = traces.min_by_key(|it| (share(it).1, it.id))?;
    let apart = share(high).0.checked_sub(share(low).1).filter(|it| *it > 0)?;
    Some(Divided { model, high, low, apart })
}

fn side(scene: Scene<'_, '_>, trace: &Trace<'_>) -> SideView {
    SideView {
        standard: scene.link(scene.standard_name(trace.id), &address::standard(trace.id)),
        verdict: words::verdict(trace),
        share: share(trace).0,
    }
}

fn failed(scene: Scene<'_, '_>, trace: &Trace<'_>) -> Vec<LinkView> {
    let failed = trace.missing().into_iter().filter(|it| it.finding.is_failed());
    let href = |id: &str| format!("{}#{id}", address::standard(trace.id));
    failed.map(|it| scene.link(&it.requirement.name, &href(&it.requirement.id.value))).collect()
}
