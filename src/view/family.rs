//! Families: their releases over time.

use super::ViewContext;
use super::badge::StepBadge;
use super::difference::{DifferenceView, difference_id, earlier};
use super::link::LinkView;
use super::meta::PageMeta;
use super::parts::weights_terms;
use crate::assess::Assessment;
use crate::check::LicenseEntry;
use crate::data::LineageKind;
use crate::plan::{Family, address};
use crate::view::page::View;
use crate::words::say;
use crate::words::{Messages, verdict};
use serde::Serialize;

/// What `families.html` gets.
#[derive(Debug, Serialize)]
pub struct FamiliesView {
    /// What every page has.
    pub page: PageMeta,
    /// The families, by name.
    pub families: Vec<FamilyEntry>,
}

impl View for FamiliesView {
    const TEMPLATE: &'static str = "families.html";
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
    /// What the family is called: "Llama".
    pub name: String,
    /// Its course in a sentence.
    pub course: String,
    /// Its releases, oldest first.
    pub releases: Vec<ReleaseView>,
    /// The comparison of its newest releases.
    pub compare: Option<String>,
    /// How the terms changed, each pair of texts with the page that tells it.
    pub terms: Vec<TermsChange>,
}

/// What changed from one license of a family to a later one.
#[derive(Debug, Serialize)]
pub struct TermsChange {
    /// The earlier license by its short name.
    pub from: String,
    /// The later one.
    pub to: String,
    /// How many clauses changed.
    pub count: usize,
    /// Where they stand side by side.
    pub href: String,
    /// Here, where neither text followed the other one: no license's page tells it then.
    pub difference: Option<DifferenceView>,
}

/// The changes from the first license of a family to its last, and from each to the next.
fn terms(context: ViewContext<'_, '_>, releases: &[ReleaseView]) -> Vec<TermsChange> {
    let licenses = &context.site.assessed.facts.licenses;
    let named = |link: &LinkView| licenses.values().find(|it| it.short_id() == link.name);
    let mut row: Vec<&LicenseEntry> = Vec::new();
    for it in releases.iter().filter_map(|release| named(release.licenses.first()?)) {
        if !row.iter().any(|known| known.id == it.id) {
            row.push(it);
        }
    }
    let followed = |from: &LicenseEntry, to: &LicenseEntry| earlier(context, to).into_iter().any(|it| it.id == from.id);
    // Texts that followed each other stand by their own dates: a model can be released under a text that is newer than
    // its neighbor's. Others stand as the releases came under them.
    let date = |entry: &LicenseEntry| entry.record.as_ref().and_then(|it| it.value.date.as_ref()).map(|it| it.value);
    let mut dated = row.clone();
    dated.sort_by_key(|entry| date(entry));
    if dated.windows(2).all(|pair| followed(pair[0], pair[1])) {
        row = dated;
    }
    let change = |(from, to): (&LicenseEntry, &LicenseEntry)| {
        if from.record.is_none() || to.record.is_none() {
            return None;
        }
        let known = followed(from, to);
        let mut difference = DifferenceView::between(context, from, to);
        difference.id = format!("{}-{}", difference.id, to.id);
        Some(TermsChange {
            from: from.short_name().to_owned(),
            to: to.short_name().to_owned(),
            count: difference.changes.len(),
            href: match known {
                true => format!("{}#{}", context.href(&address::license(&to.id)), difference_id(&from.id)),
                false => format!("#{}", difference.id),
            },
            difference: (!known).then_some(difference),
        })
    };
    let whole = row.first().copied().zip(row.last().copied()).filter(|_| row.len() > 2);
    whole.into_iter().chain(row.windows(2).map(|pair| (pair[0], pair[1]))).filter_map(change).collect()
}

impl View for FamilyView {
    const TEMPLATE: &'static str = "family.html";
}

/// One release of a family.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseView {
    /// A model of the family, and its page.
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
    pub terms: String,
    /// What it descends from, in words: "made from".
    pub from: Vec<LinkView>,
}

/// How many doors stand beside a family's name, and how many models one compares at most.
const DOORS: usize = 12;
const COMPARED: usize = 4;

impl FamiliesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let entry = |(slug, family): (&String, &Family)| {
            let models = models(context, family);
            let mut orgs: Vec<String> = models.iter().map(|it| context.org_name(&it.release.org)).collect();
            orgs.sort_by(|one, other| words.compare(one, other));
            orgs.dedup();
            FamilyEntry {
                link: context.link(&family.name, &address::family(slug)),
                orgs: words.and(&orgs),
                doors: models
                    .iter()
                    .skip(models.len().saturating_sub(DOORS))
                    .map(|it| StepBadge::new(context.words(), it))
                    .collect(),
                count: models.len(),
            }
        };
        let mut families: Vec<FamilyEntry> = context.site.families.iter().map(entry).collect();
        families.sort_by(|one, other| words.compare(&one.link.name, &other.link.name));
        let (title, about) = (words.get("meta-families-title"), words.get("meta-families-about"));
        Self { page: PageMeta::new(context, "spectrum", title, about), families }
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
        let words = context.words();
        let title = say!(words, "meta-family-title", family = family.name.as_str());
        let about = say!(words, "meta-family-about", family = family.name.as_str());
        Self {
            page: PageMeta::new(context, "spectrum", title, about)
                .crumbs(context, vec![context.link(words.get("meta-families-title"), "families.html")]),
            name: family.name.clone(),
            course: course(words, &releases),
            terms: terms(context, &releases),
            compare: (newest.len() > 1)
                .then(|| format!("{}?models={}", context.href("compare.html"), newest.join(","))),
            releases,
        }
    }
}

/// A release of the same family.
#[derive(Debug, Serialize)]
pub struct KinView {
    /// A model of the family, and its page.
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
    let mut before = start.checked_sub(1).map(|it| StepBadge::new(context.words(), models[it]).step);
    let view = |it: &&Assessment<'_>| {
        let door = StepBadge::new(context.words(), it);
        let course = course_of(before.replace(door.step), door.step);
        KinView {
            model: context.model_link(it),
            own: it.release.id == own.release.id,
            released: released(context.words(), it),
            door,
            course,
        }
    };
    models.iter().skip(start).take(DOORS).map(view).collect()
}

fn released(words: &Messages, assessment: &Assessment<'_>) -> String {
    assessment.release.record.value.released.as_ref().map_or_else(String::new, |it| words.date(it.value))
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
        let door = StepBadge::new(context.words(), it);
        let course = course_of(before.replace(door.step), door.step);
        let (licenses, terms) = weights_terms(context, it);
        ReleaseView {
            model: context.model_link(it),
            org: context.org_name(&it.release.org),
            released: released(context.words(), it),
            door,
            course,
            sentence: verdict::sentence(context.words(), it),
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
fn course(words: &Messages, releases: &[ReleaseView]) -> String {
    let (Some(first), Some(last)) = (releases.first(), releases.last()) else { return String::new() };
    let (count, from, to) = (releases.len(), first.door.name.as_str(), last.door.name.as_str());
    let moves = releases.iter().any(|it| it.course == "up" || it.course == "down");
    match (moves, first.door.step == last.door.step) {
        _ if count == 1 => say!(words, "course-single", from = from),
        (false, _) => say!(words, "course-same", count = count, from = from),
        (true, true) => say!(words, "course-back", count = count, from = from),
        (true, false) => say!(words, "course-moved", count = count, from = from, to = to),
    }
}
