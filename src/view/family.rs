//! Families: their releases over time.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::weights_terms;
use crate::assess::Assessment;
use crate::data::LineageKind;
use crate::plan::{Family, address};
use crate::words;
use serde::Serialize;

/// What `families.html` gets.
#[derive(Debug, Serialize)]
pub struct FamiliesView {
    /// What every page has.
    pub page: PageMeta,
    /// The families, by name.
    pub families: Vec<FamilyEntry>,
}

/// A family in the list.
#[derive(Debug, Serialize)]
pub struct FamilyEntry {
    /// Its name and page.
    pub link: LinkView,
    /// Its organizations' names.
    pub orgs: String,
    /// The doors of its releases, oldest first; of many, the newest.
    pub doors: Vec<StepBadge>,
    /// How many releases there are.
    pub count: usize,
}

/// What `family.html` gets.
#[derive(Debug, Serialize)]
pub struct FamilyView {
    /// What every page has.
    pub page: PageMeta,
    /// Its name.
    pub name: String,
    /// Its course in a sentence.
    pub course: String,
    /// Its releases, oldest first.
    pub releases: Vec<ReleaseView>,
    /// The comparison of its newest releases.
    pub compare: Option<String>,
}

/// One release of a family.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseView {
    /// The model.
    pub model: LinkView,
    /// Its organization's name.
    pub org: String,
    /// Its release in words.
    pub released: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// "up", "down" or "same" against the release before; "first" for the first.
    pub course: &'static str,
    /// The verdict in a sentence.
    pub sentence: String,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in their place.
    pub terms: &'static str,
    /// What it descends from, in words: "made from".
    pub from: Vec<LinkView>,
}

/// How many doors stand beside a family's name, and how many models one compares at most.
const DOORS: usize = 12;
const COMPARED: usize = 4;

impl FamiliesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let entry = |(slug, family): (&String, &Family)| {
            let models = models(context, family);
            let mut orgs: Vec<String> = models.iter().map(|it| context.org_name(&it.release.org)).collect();
            orgs.sort();
            orgs.dedup();
            FamilyEntry {
                link: context.link(&family.name, &address::family(slug)),
                orgs: words::and(&orgs),
                doors: models.iter().skip(models.len().saturating_sub(DOORS)).map(|it| StepBadge::new(it)).collect(),
                count: models.len(),
            }
        };
        let mut families: Vec<FamilyEntry> = context.site.families.iter().map(entry).collect();
        families.sort_by_cached_key(|it| it.link.name.to_lowercase());
        let about = "Releases that carry one name, and how their openness changed over time.";
        Self { page: PageMeta::new(context, "spectrum", "Families", about), families }
    }
}

fn models<'s, 'd>(context: ViewContext<'s, 'd>, family: &Family) -> Vec<&'s Assessment<'d>> {
    family.models.iter().map(|at| &context.site.assessed.models[*at]).collect()
}

impl FamilyView {
    pub(super) fn new(context: ViewContext<'_, '_>, family: &Family) -> Self {
        let models = models(context, family);
        let releases = releases(context, family);
        let newest: Vec<&str> = models.iter().rev().take(COMPARED).map(|it| it.release.id.as_str()).collect();
        let title = format!("The family {}", family.name);
        let about = format!("How open the releases of {} are, one after the other.", family.name);
        Self {
            page: PageMeta::new(context, "spectrum", title, about)
                .crumbs(vec![context.link("Families", "families.html")]),
            name: family.name.clone(),
            course: course(&releases),
            compare: (newest.len() > 1)
                .then(|| format!("{}?models={}", context.href("compare.html"), newest.join(","))),
            releases,
        }
    }
}

/// A release of the same family.
#[derive(Debug, Serialize)]
pub struct KinView {
    /// The model.
    pub model: LinkView,
    /// Whether it is the one whose page this is.
    pub own: bool,
    /// Its release in words.
    pub released: String,
    /// Its place on the spectrum.
    pub door: StepBadge,
    /// "up", "down" or "same" against the release before; "first" for the first.
    pub course: &'static str,
}

/// The releases of its family that came out around a model, oldest first.
pub(super) fn kin(context: ViewContext<'_, '_>, family: &Family, own: &Assessment<'_>) -> Vec<KinView> {
    let models = models(context, family);
    let at = models.iter().position(|it| it.release.id == own.release.id).unwrap_or(0);
    let start = at.saturating_sub(DOORS / 2).min(models.len().saturating_sub(DOORS));
    let mut before = start.checked_sub(1).map(|it| StepBadge::new(models[it]).step);
    let view = |it: &&Assessment<'_>| {
        let door = StepBadge::new(it);
        let course = course_of(before.replace(door.step), door.step);
        KinView {
            model: context.model_link(it),
            own: it.release.id == own.release.id,
            released: released(it),
            door,
            course,
        }
    };
    models.iter().skip(start).take(DOORS).map(view).collect()
}

fn released(assessment: &Assessment<'_>) -> String {
    assessment.release.record.value.released.as_ref().map_or_else(String::new, |it| it.words())
}

fn course_of(before: Option<usize>, step: usize) -> &'static str {
    match before.map(|before| step.cmp(&before)) {
        None => "first",
        Some(std::cmp::Ordering::Greater) => "up",
        Some(std::cmp::Ordering::Less) => "down",
        Some(std::cmp::Ordering::Equal) => "same",
    }
}

/// The releases of a family, oldest first.
fn releases(context: ViewContext<'_, '_>, family: &Family) -> Vec<ReleaseView> {
    let mut before: Option<usize> = None;
    let view = |it: &Assessment<'_>| {
        let door = StepBadge::new(it);
        let course = course_of(before.replace(door.step), door.step);
        let (licenses, terms) = weights_terms(context, it);
        ReleaseView {
            model: context.model_link(it),
            org: context.org_name(&it.release.org),
            released: released(it),
            door,
            course,
            sentence: words::sentence(it),
            licenses,
            terms,
            from: ancestors(context, it),
        }
    };
    models(context, family).into_iter().map(view).collect()
}

/// The models it was made from or learned from.
fn ancestors(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Vec<LinkView> {
    let lineage = assessment.release.record.value.lineage.iter();
    let made = lineage.filter(|it| !matches!(it.kind, LineageKind::Dataset | LineageKind::Successor));
    let link = |it: &crate::data::Lineage| {
        let model = context.site.assessed.facts.models.get(&it.id.value)?;
        Some(context.link(&model.record.value.name, &address::model(&model.id)))
    };
    let mut res: Vec<LinkView> = made.filter_map(link).collect();
    res.dedup_by(|a, b| a.href == b.href);
    res
}

/// What happened to the family's openness, in a sentence.
fn course(releases: &[ReleaseView]) -> String {
    let (Some(first), Some(last)) = (releases.first(), releases.last()) else { return String::new() };
    if releases.len() == 1 {
        return format!("One release is recorded: {}.", first.door.name.to_lowercase());
    }
    let count = releases.len();
    let (from, to) = (first.door.name.to_lowercase(), last.door.name.to_lowercase());
    let moves = releases.iter().any(|it| it.course == "up" || it.course == "down");
    match (moves, first.door.step == last.door.step) {
        (false, _) => format!("All {count} releases are on one step: {from}."),
        (true, true) => format!("{count} releases: begun as {from}, away from it, and back again."),
        (true, false) => format!("{count} releases, from {from} to {to}."),
    }
}
