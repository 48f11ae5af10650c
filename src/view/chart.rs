//! Pictures of the dataset: places and numbers for a template to draw, in units
//! of the drawing, which is 720 wide.

use super::ViewContext;
use super::badge::StepBadge;
use super::link::LinkView;
use super::parts::asked;
use crate::assess::{Assessment, freedoms};
use crate::data::{Chart, ComponentKind, State};
use crate::plan::address;
use crate::shape::Words;
use crate::words::say;
use crate::words::{Messages, component};
use serde::Serialize;
use std::collections::BTreeMap;

/// One of the site's pictures; at most one of them is there.
#[derive(Debug, Default, Serialize)]
pub struct ChartView {
    /// How much was released, against how free its terms are.
    pub plane: Option<PlaneView>,
    /// How many models came out each year, by step.
    pub releases: Option<ReleasesView>,
    /// How many models released each component.
    pub components: Option<ComponentsChart>,
    /// How far standards put models in the same order.
    pub agreement: Option<AgreementView>,
}

impl ChartView {
    pub(super) fn new(context: ViewContext<'_, '_>, chart: Chart) -> Self {
        let none = Self::default();
        // A picture of nothing is none.
        if context.site.assessed.models.is_empty() {
            return none;
        }
        match chart {
            Chart::Plane => Self { plane: Some(PlaneView::new(context)), ..none },
            Chart::Releases => {
                Self { releases: Some(ReleasesView::new(context)).filter(|it| !it.years.is_empty()), ..none }
            }
            Chart::Components => Self { components: Some(ComponentsChart::new(context)), ..none },
            Chart::Agreement => Self { agreement: Some(AgreementView::new(context)), ..none },
        }
    }
}

/// The openness plane.
#[derive(Debug, Serialize)]
pub struct PlaneView {
    /// One per place on the plane and step.
    pub dots: Vec<Dot>,
    /// From all four freedoms down to none.
    pub bands: Vec<Band>,
    /// How many models are drawn.
    pub models: usize,
    /// How many are not, because nobody knows their terms.
    pub left_out: usize,
    /// The names of the steps, from shut to open: the columns of the bands' numbers.
    pub steps: Vec<String>,
}

/// Models that stand on one place of the plane.
#[derive(Debug, Serialize)]
pub struct Dot {
    /// From left: the share of ingredients released.
    pub x: f64,
    /// From top.
    pub y: f64,
    /// Its area tells how many models.
    pub radius: f64,
    /// Their step, from 1.
    pub step: usize,
    /// Who they are.
    pub title: String,
}

/// A number of freedoms.
#[derive(Debug, Serialize)]
pub struct Band {
    /// "all four freedoms".
    pub name: String,
    /// Its middle, from top.
    pub y: f64,
    /// How many models stand in it, by step.
    pub counts: Vec<usize>,
}

const LEFT: f64 = 130.0;
const RIGHT: f64 = 705.0;
const TOP: f64 = 8.0;
const BAND: f64 = 62.0;
/// The messages that name the bands.
const BANDS: [&str; 5] = ["band-four", "band-three", "band-two", "band-one", "band-none"];
/// How many names a dot tells.
const NAMES: usize = 6;

impl PlaneView {
    fn new(context: ViewContext<'_, '_>) -> Self {
        let mut places: BTreeMap<(usize, usize, usize), Vec<&str>> = BTreeMap::new();
        let (mut models, mut left_out) = (0, 0);
        let steps = step_names(context);
        let mut bands: Vec<Band> = BANDS
            .iter()
            .zip(0u32..)
            .map(|(id, at)| Band {
                name: context.words().get(id),
                y: TOP + BAND * (f64::from(at) + 0.5),
                counts: vec![0; steps.len()],
            })
            .collect();
        for it in context.by_step() {
            let Some(free) = freedom_count(context, it) else {
                left_out += 1;
                continue;
            };
            models += 1;
            let step = StepBadge::new(context.words(), it).step;
            let band = BANDS.len() - 1 - free;
            if let Some(count) = step.checked_sub(1).and_then(|step| bands[band].counts.get_mut(step)) {
                *count += 1;
            }
            places.entry((band, released_halves(it), step)).or_default().push(&it.release.record.value.name);
        }
        Self { dots: dots(context.words(), &places), bands, models, left_out, steps }
    }
}

/// Dots side by side where they would cover each other: each takes the first free lane of its band.
fn dots(words: &Messages, places: &BTreeMap<(usize, usize, usize), Vec<&str>>) -> Vec<Dot> {
    const LANES: [f64; 5] = [0.0, -12.0, 12.0, -23.0, 23.0];
    let halves = 2.0 * number(asked().count());
    let mut ends: BTreeMap<usize, [f64; LANES.len()]> = BTreeMap::new();
    let mut res = Vec::new();
    for ((band, released, step), names) in places {
        let x = LEFT + (RIGHT - LEFT) * number(*released) / halves;
        let radius = (4.5 * number(names.len()).sqrt()).min(14.0);
        let ends = ends.entry(*band).or_insert([f64::MIN; LANES.len()]);
        let lane = ends.iter().position(|end| *end <= x - radius).unwrap_or(0);
        ends[lane] = x + radius;
        let y = TOP + BAND * (number(*band) + 0.5) + LANES[lane];
        res.push(Dot { x: tenth(x), y, radius: tenth(radius), step: *step, title: title(words, names) });
    }
    res
}

/// Who stands on a place: as many as can be named.
fn title(words: &Messages, names: &[&str]) -> String {
    let named = words.list(&names[..names.len().min(NAMES)]);
    match names.len().saturating_sub(NAMES) {
        0 => named,
        more => say!(words, "dot-more", models = named, more = more),
    }
}

/// How much of a model was released, in halves of a component; a part of one counts a half, an unknown one nothing.
fn released_halves(assessment: &Assessment<'_>) -> usize {
    let halves = |kind| match assessment.release.state(kind) {
        State::Released => 2,
        State::Partial => 1,
        _ => 0,
    };
    asked().map(halves).sum()
}

/// How many of the four freedoms the terms of the weights give to everyone; `None` if nobody knows the terms.
fn freedom_count(context: ViewContext<'_, '_>, assessment: &Assessment<'_>) -> Option<usize> {
    let release = assessment.release;
    if release.component(ComponentKind::Weights).is_some_and(|it| it.state.value == State::Withheld) {
        return Some(0);
    }
    let licenses = release.terms_of(ComponentKind::Weights).licenses();
    let entries = licenses.iter().filter_map(|it| context.site.assessed.facts.licenses.get(*it));
    let counts = entries.map(|it| freedoms(it).iter().filter(|freedom| freedom.finding.is_met()).count());
    counts.min()
}

/// Releases by year and step.
#[derive(Debug, Serialize)]
pub struct ReleasesView {
    /// The years, oldest first.
    pub years: Vec<YearView>,
    /// The names of the steps, from shut to open.
    pub steps: Vec<String>,
    /// How many models have no known year.
    pub left_out: usize,
}

/// One year's column.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// Its left edge.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// How many models came out.
    pub total: usize,
    /// Where its top is.
    pub top: f64,
    /// From bottom to top, shut to open.
    pub pieces: Vec<PieceOfYear>,
}

/// The models of one year and step.
#[derive(Debug, Serialize)]
pub struct PieceOfYear {
    /// The step, from 1.
    pub step: usize,
    /// How many.
    pub count: usize,
    /// Its top.
    pub y: f64,
    /// How high it is.
    pub height: f64,
}

/// Where the columns stand, and how high the highest is.
const FLOOR: f64 = 260.0;
const HIGH: f64 = 230.0;

impl ReleasesView {
    fn new(context: ViewContext<'_, '_>) -> Self {
        let steps = step_names(context);
        let mut years: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
        let mut left_out = 0;
        for it in context.by_step() {
            let Some(day) = &it.release.record.value.released else {
                left_out += 1;
                continue;
            };
            let counts = years.entry(day.value.date.year()).or_insert_with(|| vec![0; steps.len()]);
            if let Some(count) =
                StepBadge::new(context.words(), it).step.checked_sub(1).and_then(|step| counts.get_mut(step))
            {
                *count += 1;
            }
        }
        // A year without a release is a gap to be seen.
        if let (Some(first), Some(last)) = (years.keys().next().copied(), years.keys().next_back().copied()) {
            for year in first..=last {
                years.entry(year).or_insert_with(|| vec![0; steps.len()]);
            }
        }
        let most = years.values().map(|it| it.iter().sum()).max().unwrap_or(1).max(1);
        let pitch = (720.0 - 40.0) / number(years.len().max(1));
        let column = |(at, (year, counts)): (usize, (i16, Vec<usize>))| {
            let mut y = FLOOR;
            let mut pieces = Vec::new();
            for (at, count) in counts.iter().enumerate().filter(|it| *it.1 > 0) {
                let height = HIGH * number(*count) / number(most);
                y -= height;
                pieces.push(PieceOfYear { step: at + 1, count: *count, y: tenth(y), height: tenth(height) });
            }
            let x = tenth(20.0 + pitch * number(at) + pitch * 0.15);
            YearView { year, x, width: tenth(pitch * 0.7), total: counts.iter().sum(), top: tenth(y), pieces }
        };
        Self { years: years.into_iter().enumerate().map(column).collect(), steps, left_out }
    }
}

/// Every component as a bar.
#[derive(Debug, Serialize)]
pub struct ComponentsChart {
    /// The components, those most often released first.
    pub bars: Vec<ComponentBar>,
    /// How high the drawing is.
    pub height: usize,
    /// How many models there are.
    pub models: usize,
}

/// One component's bar.
#[derive(Debug, Serialize)]
pub struct ComponentBar {
    /// Its name and page.
    pub link: LinkView,
    /// Its top.
    pub y: usize,
    /// Released, in part, withheld, no such part, unknown.
    pub pieces: Vec<BarPiece>,
}

/// The models in one state.
#[derive(Debug, Serialize)]
pub struct BarPiece {
    /// The first letter of the state's mark: r, p, w, n, u.
    pub letter: &'static str,
    /// The state in words.
    pub word: String,
    /// How many.
    pub count: usize,
    /// From left.
    pub x: f64,
    /// How wide.
    pub width: f64,
}

impl ComponentsChart {
    fn new(context: ViewContext<'_, '_>) -> Self {
        const STATES: [(State, &str); 5] = [
            (State::Released, "r"),
            (State::Partial, "p"),
            (State::Withheld, "w"),
            (State::NotApplicable, "n"),
            (State::Unknown, "u"),
        ];
        let words = context.words();
        let models = &context.site.assessed.models;
        let mut counted: Vec<(ComponentKind, [usize; 5])> = asked()
            .map(|kind| {
                let of = |it: &Assessment<'_>| it.release.state(kind);
                (kind, STATES.map(|(state, ..)| models.iter().filter(|it| of(it) == state).count()))
            })
            .collect();
        counted.sort_by_key(|(_, counts)| std::cmp::Reverse((counts[0], counts[1])));
        let bar = |(at, (kind, counts)): (usize, (ComponentKind, [usize; 5]))| {
            let mut x = 190.0;
            let mut pieces = Vec::new();
            for ((state, letter), count) in STATES.into_iter().zip(counts).filter(|it| it.1 > 0) {
                let width = 520.0 * number(count) / number(models.len().max(1));
                let word = component::short_state(words, state);
                pieces.push(BarPiece { letter, word, count, x: tenth(x), width: tenth(width) });
                x += width;
            }
            let link = context.link(component::heading(words, kind), &address::component(kind.name()));
            ComponentBar { link, y: 6 + 20 * at, pieces }
        };
        let bars: Vec<ComponentBar> = counted.into_iter().enumerate().map(bar).collect();
        Self { height: 10 + 20 * bars.len(), bars, models: models.len() }
    }
}

/// How far each two standards put models in the same order.
#[derive(Debug, Serialize)]
pub struct AgreementView {
    /// The standards, in order.
    pub standards: Vec<LinkView>,
    /// One line per standard, one cell per standard.
    pub lines: Vec<Vec<AgreementCell>>,
}

/// How far two standards agree.
#[derive(Debug, Serialize)]
pub struct AgreementCell {
    /// Of the pairs of models that both tell apart, how many in a hundred they order alike; `None` if there is none.
    pub percent: Option<u64>,
    /// The same in steps of ten, for its shade.
    pub shade: u64,
    /// The standard of the line and of the column are one.
    pub own: bool,
}

impl AgreementView {
    fn new(context: ViewContext<'_, '_>) -> Self {
        let facts = context.site.assessed.facts;
        let ids: Vec<&str> = facts.standards.keys().map(String::as_str).collect();
        // How far each verdict goes for certain, in percent.
        let certain = |model: &Assessment<'_>, id: &str| model.trace(id).map_or(0, |it| it.share().0);
        let shares: Vec<Vec<u32>> =
            context.by_step().map(|model| ids.iter().map(|id| certain(model, id)).collect()).collect();
        let cell = |left: usize, right: usize| {
            let percent = if left == right { None } else { alike(&shares, left, right) };
            AgreementCell { percent, shade: percent.unwrap_or(0) / 10, own: left == right }
        };
        let link = |id: &&str| context.link(context.standard_name(id), &address::standard(id));
        Self {
            standards: ids.iter().map(link).collect(),
            lines: (0..ids.len()).map(|left| (0..ids.len()).map(|right| cell(left, right)).collect()).collect(),
        }
    }
}

/// Of all pairs of models that both standards tell apart by what is certain,
/// the share in percent that they put in the same order. Models are counted by
/// the pair of their verdicts, so that the work does not grow with their square.
fn alike(shares: &[Vec<u32>], left: usize, right: usize) -> Option<u64> {
    let mut cells: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    for it in shares {
        *cells.entry((it[left], it[right])).or_default() += 1;
    }
    let (mut same, mut all) = (0, 0);
    for ((a, b), count) in &cells {
        for ((_, d), other) in cells.iter().filter(|it| it.0.0 > *a && it.0.1 != *b) {
            all += count * other;
            same += if d > b { count * other } else { 0 };
        }
    }
    (all > 0).then(|| (same * 100 + all / 2) / all)
}

fn step_names(context: ViewContext<'_, '_>) -> Vec<String> {
    context.site.assessed.facts.levels().iter().map(|it| it.name.clone()).collect()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Rounded to a tenth of a unit, which no eye tells apart.
fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn two_orders_that_are_one_agree_wholly_and_opposite_ones_not_at_all() {
        let shares = |right: [u32; 3]| right.iter().zip([0, 50, 100]).map(|(b, a)| vec![a, *b]).collect::<Vec<_>>();
        assert_eq!(alike(&shares([0, 50, 100]), 0, 1), Some(100));
        assert_eq!(alike(&shares([100, 50, 0]), 0, 1), Some(0));
        assert_eq!(alike(&shares([50, 50, 50]), 0, 1), None, "one that tells none apart cannot be compared");
    }
}
