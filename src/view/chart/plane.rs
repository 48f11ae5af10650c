//! The openness plane: how much of a model was released, against how free its terms are.

use super::super::ViewContext;
use super::super::badge::StepBadge;
use super::super::parts::asked;
use super::measure::{TALL, WIDE, number, step_names, tenth};
use crate::assess::{Assessment, freedoms};
use crate::data::{ComponentKind, State};
use crate::words::{Messages, say};
use serde::Serialize;
use std::collections::BTreeMap;

/// The openness plane.
#[derive(Debug, Serialize)]
pub struct PlaneView {
    /// What it shows, in a sentence with its numbers.
    pub title: String,
    /// The picture with all the room there is, and tall for a narrow screen.
    pub drawings: Vec<PlaneDrawing>,
    /// From all four freedoms down to none.
    pub bands: Vec<Band>,
    /// How many models are drawn.
    pub models: usize,
    /// How many are not, because nobody knows their terms.
    pub left_out: usize,
    /// The names of the steps, from shut to open: the columns of the bands' numbers.
    pub steps: Vec<String>,
}

/// A number of freedoms.
#[derive(Debug, Serialize)]
pub struct Band {
    /// "all four freedoms".
    pub name: String,
    /// How many models stand in it, by step.
    pub counts: Vec<usize>,
}

/// The plane, drawn for one width.
#[derive(Debug, Serialize)]
pub struct PlaneDrawing {
    /// "wide" or "tall".
    pub shape: &'static str,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Where nothing was released.
    pub left: f64,
    /// Where everything was.
    pub right: f64,
    /// Where the lowest band ends.
    pub floor: f64,
    /// The bands' names and the lines below them.
    pub bands: Vec<BandLine>,
    /// One per place on the plane and step.
    pub dots: Vec<Dot>,
    /// The names of the dots that stand farthest out.
    pub names: Vec<DotName>,
}

/// Where a band's name stands, and the line below the band.
#[derive(Debug, Serialize)]
pub struct BandLine {
    /// "all four freedoms".
    pub name: String,
    /// From left.
    pub x: f64,
    /// From top.
    pub y: f64,
    /// The line below the band, from top.
    pub rule: f64,
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

/// A name beside its dot.
#[derive(Debug, Serialize)]
pub struct DotName {
    /// From left.
    pub x: f64,
    /// From top.
    pub y: f64,
    /// Which of its ends stands at `x`: "start", "mid" or "end".
    pub anchor: &'static str,
    /// The model's name.
    pub name: String,
}

/// Where things stand in one drawing.
struct Ground {
    shape: &'static str,
    width: f64,
    left: f64,
    right: f64,
    top: f64,
    band: f64,
    /// Where a band's name stands, and how far below the top of its band.
    name: (f64, f64),
    /// How far below the top of its band the dots stand.
    dots: f64,
}

const GROUNDS: [Ground; 2] = [
    Ground {
        shape: WIDE,
        width: 720.0,
        left: 130.0,
        right: 705.0,
        top: 14.0,
        band: 72.0,
        name: (113.0, 46.0),
        dots: 42.0,
    },
    Ground {
        shape: TALL,
        width: 340.0,
        left: 16.0,
        right: 324.0,
        top: 4.0,
        band: 116.0,
        name: (0.0, 18.0),
        dots: 76.0,
    },
];
/// The messages that name the bands.
const BANDS: [&str; 5] = ["band-four", "band-three", "band-two", "band-one", "band-none"];
/// How many names a dot tells.
const NAMES: usize = 6;

/// The models of each place: band, halves of components released, step.
type Occupied<'d> = BTreeMap<(usize, usize, usize), Vec<&'d str>>;

impl PlaneView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let mut places = Occupied::new();
        let (mut models, mut left_out) = (0, 0);
        let (words, steps) = (context.words(), step_names(context));
        let mut bands: Vec<Band> =
            BANDS.iter().map(|id| Band { name: words.get(id), counts: vec![0; steps.len()] }).collect();
        for it in context.by_step() {
            let Some(free) = freedom_count(context, it) else {
                left_out += 1;
                continue;
            };
            models += 1;
            let step = StepBadge::new(words, it).step;
            let band = BANDS.len() - 1 - free;
            if let Some(count) = step.checked_sub(1).and_then(|step| bands[band].counts.get_mut(step)) {
                *count += 1;
            }
            places.entry((band, released_halves(it), step)).or_default().push(&it.release.record.value.name);
        }
        let drawings = GROUNDS.iter().map(|ground| ground.draw(words, &bands, &places)).collect();
        Self { title: finding(words, &places, models), drawings, bands, models, left_out, steps }
    }
}

/// How many give every freedom, and how many of these released more than half of their parts.
fn finding(words: &Messages, places: &Occupied<'_>, models: usize) -> String {
    let half = asked().count();
    let count = |least: usize| -> usize {
        places.iter().filter(|((band, halves, _), _)| *band == 0 && *halves >= least).map(|it| it.1.len()).sum()
    };
    say!(words, "finding-plane", all = models, free = count(0), half = count(half + 1))
}

impl DotName {
    /// Lets the name stand above every dot of its band that it would cover.
    fn rise(&mut self, dots: &[Dot], band: f64) {
        // A little more than half the size of a letter, on the mean.
        let wide = 6.6 * number(self.name.chars().count());
        let left = match self.anchor {
            "start" => self.x,
            "end" => self.x - wide,
            _ => self.x - wide / 2.0,
        };
        let is_under =
            |it: &&Dot| it.x + it.radius > left && it.x - it.radius < left + wide && (it.y - self.y).abs() < 0.6 * band;
        let top = dots.iter().filter(is_under).map(|it| it.y - it.radius).fold(self.y, f64::min);
        self.y = tenth(top - 4.0);
    }
}

impl Ground {
    fn draw(&self, words: &Messages, bands: &[Band], places: &Occupied<'_>) -> PlaneDrawing {
        let (dots, names) = self.dots(words, places);
        let line = |(band, at): (&Band, u32)| BandLine {
            name: band.name.clone(),
            x: self.name.0,
            y: self.top + self.band * f64::from(at) + self.name.1,
            rule: self.top + self.band * f64::from(at + 1),
        };
        let floor = self.top + self.band * number(BANDS.len());
        PlaneDrawing {
            shape: self.shape,
            width: self.width,
            height: floor + 32.0,
            left: self.left,
            right: self.right,
            floor,
            bands: bands.iter().zip(0u32..).map(line).collect(),
            dots,
            names,
        }
    }

    /// Dots side by side where they would cover each other: each takes the first free lane of its band. The dot farthest
    /// right in a band has its name above it, and one far left of it, too.
    fn dots(&self, words: &Messages, places: &Occupied<'_>) -> (Vec<Dot>, Vec<DotName>) {
        const LANES: [f64; 5] = [0.0, -12.0, 12.0, -23.0, 23.0];
        let halves = 2.0 * number(asked().count());
        let mut ends: BTreeMap<usize, [f64; LANES.len()]> = BTreeMap::new();
        let (mut dots, mut out): (Vec<Dot>, BTreeMap<usize, Vec<DotName>>) = (Vec::new(), BTreeMap::new());
        for ((band, released, step), names) in places {
            let x = self.left + (self.right - self.left) * number(*released) / halves;
            let radius = (4.5 * number(names.len()).sqrt()).min(14.0);
            let ends = ends.entry(*band).or_insert([f64::MIN; LANES.len()]);
            let lane = ends.iter().position(|end| *end <= x - radius).unwrap_or(0);
            ends[lane] = x + radius;
            let y = self.top + self.band * number(*band) + self.dots + LANES[lane];
            dots.push(Dot { x: tenth(x), y, radius: tenth(radius), step: *step, title: title(words, names) });
            let name = DotName {
                x: tenth(x),
                y: tenth(y - radius),
                anchor: self.anchor(x),
                name: names.first().map_or_else(String::new, |name| (*name).to_owned()),
            };
            out.entry(*band).or_default().push(name);
        }
        let mut named: Vec<DotName> = out.into_values().flat_map(|all| self.farthest(all)).collect();
        for it in &mut named {
            it.rise(&dots, self.band);
        }
        (dots, named)
    }

    /// The last of a band's names, and the first where it stands well apart.
    fn farthest(&self, mut names: Vec<DotName>) -> Vec<DotName> {
        let Some(last) = names.pop() else { return Vec::new() };
        let apart = self.width / 3.0;
        let first = names.into_iter().next().filter(|first| last.x - first.x > apart);
        first.into_iter().chain([last]).collect()
    }

    fn anchor(&self, x: f64) -> &'static str {
        match x {
            x if x < self.left + 60.0 => "start",
            x if x > self.right - 60.0 => "end",
            _ => "mid",
        }
    }
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
