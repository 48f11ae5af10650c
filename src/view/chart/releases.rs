//! Releases by year and step.

use super::super::ViewContext;
use super::super::badge::StepBadge;
use super::measure::{TALL, WIDE, number, step_names, tenth};
use crate::words::{Messages, say};
use serde::Serialize;
use std::collections::BTreeMap;

/// Releases by year and step.
#[derive(Debug, Serialize)]
pub struct ReleasesView {
    /// What it shows, in a sentence with its numbers.
    pub title: String,
    /// The year it begins with.
    pub first: i16,
    /// The picture with all the room there is, and tall for a narrow screen.
    pub drawings: Vec<ReleasesDrawing>,
    /// The names of the steps, from shut to open.
    pub steps: Vec<String>,
    /// How many models have no known year.
    pub left_out: usize,
}

/// Releases by year, drawn for one width: upright columns, or rows one below the other.
#[derive(Debug, Serialize)]
pub struct ReleasesDrawing {
    /// "wide" or "tall".
    pub shape: &'static str,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The years, oldest first.
    pub years: Vec<YearView>,
}

/// One year.
#[derive(Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// How many models came out.
    pub total: usize,
    /// Where the year is written.
    pub label: TextSpot,
    /// Where the total is written.
    pub sum: TextSpot,
    /// From shut to open.
    pub pieces: Vec<PieceOfYear>,
}

/// Where a word stands.
#[derive(Debug, Serialize)]
pub struct TextSpot {
    /// From left.
    pub x: f64,
    /// From top.
    pub y: f64,
    /// Which of its ends stands at `x`: "start" or "mid".
    pub anchor: &'static str,
}

/// The models of one year and step.
#[derive(Debug, Serialize)]
pub struct PieceOfYear {
    /// The step, from 1.
    pub step: usize,
    /// How many.
    pub count: usize,
    /// Its left edge.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Where its number stands; nowhere if there is no room.
    pub number: Option<TextSpot>,
}

/// Where the columns stand, and how high the highest is.
const FLOOR: f64 = 260.0;
const HIGH: f64 = 230.0;
/// Where rows begin, how long the longest is, and how far one is from the next.
const BEGIN: f64 = 44.0;
const LONG: f64 = 262.0;
const ROW: f64 = 34.0;
/// From this step on everybody may run and change the weights.
const OPEN_WEIGHTS: usize = 3;

/// How many models of each step came out in each year.
type Years = BTreeMap<i16, Vec<usize>>;

impl ReleasesView {
    /// `None` if no year of a release is known.
    pub(super) fn new(context: ViewContext<'_, '_>) -> Option<Self> {
        let steps = step_names(context);
        let (years, left_out) = counted(context, steps.len());
        let (first, most) = (*years.keys().next()?, years.values().map(|it| it.iter().sum()).max()?);
        Some(Self {
            title: finding(context.words(), &years),
            first,
            drawings: vec![columns(&years, most), rows(&years, most)],
            steps,
            left_out,
        })
    }
}

/// The years from the first to the last, and how many models are of none. A year without a release is a gap to be seen.
fn counted(context: ViewContext<'_, '_>, steps: usize) -> (Years, usize) {
    let mut years = Years::new();
    let mut left_out = 0;
    for it in context.by_step() {
        let Some(day) = &it.release.record.value.released else {
            left_out += 1;
            continue;
        };
        let counts = years.entry(day.value.date.year()).or_insert_with(|| vec![0; steps]);
        let step = StepBadge::new(context.words(), it).step;
        if let Some(count) = step.checked_sub(1).and_then(|step| counts.get_mut(step)) {
            *count += 1;
        }
    }
    if let (Some(first), Some(last)) = (years.keys().next().copied(), years.keys().next_back().copied()) {
        for year in first..=last {
            years.entry(year).or_insert_with(|| vec![0; steps]);
        }
    }
    (years, left_out)
}

/// The year with most releases, the later one of two, and how many of them have at least open weights.
fn finding(words: &Messages, years: &Years) -> String {
    let Some((year, counts)) = years.iter().max_by_key(|it| it.1.iter().sum::<usize>()) else { return String::new() };
    let open: usize = counts.iter().skip(OPEN_WEIGHTS - 1).sum();
    say!(words, "finding-releases", year = year.to_string(), all = counts.iter().sum::<usize>(), open = open)
}

fn columns(years: &Years, most: usize) -> ReleasesDrawing {
    let pitch = (720.0 - 40.0) / number(years.len());
    let column = |(at, (year, counts)): (usize, (&i16, &Vec<usize>))| {
        let (x, width) = (20.0 + pitch * number(at) + pitch * 0.15, pitch * 0.7);
        let spot = |y: f64| TextSpot { x: tenth(x + width / 2.0), y: tenth(y), anchor: "mid" };
        let mut y = FLOOR;
        let mut pieces = Vec::new();
        for (step, count) in (1..).zip(counts).filter(|it| *it.1 > 0) {
            let height = HIGH * number(*count) / number(most.max(1));
            y -= height;
            pieces.push(PieceOfYear {
                step,
                count: *count,
                x: tenth(x),
                y: tenth(y),
                width: tenth(width),
                height: tenth(height),
                number: (height > 13.0).then(|| spot(y + height / 2.0 + 4.0)),
            });
        }
        let total = counts.iter().sum();
        YearView { year: *year, total, label: spot(FLOOR + 20.0), sum: spot(y - 6.0), pieces }
    };
    ReleasesDrawing { shape: WIDE, width: 720.0, height: 290.0, years: years.iter().enumerate().map(column).collect() }
}

fn rows(years: &Years, most: usize) -> ReleasesDrawing {
    let row = |(at, (year, counts)): (usize, (&i16, &Vec<usize>))| {
        let top = 4.0 + ROW * number(at);
        let mut x = BEGIN;
        let mut pieces = Vec::new();
        for (step, count) in (1..).zip(counts).filter(|it| *it.1 > 0) {
            let width = LONG * number(*count) / number(most.max(1));
            let middle = TextSpot { x: tenth(x + width / 2.0), y: top + 17.0, anchor: "mid" };
            pieces.push(PieceOfYear {
                step,
                count: *count,
                x: tenth(x),
                y: top,
                width: tenth(width),
                height: 26.0,
                number: (width > 17.0).then_some(middle),
            });
            x += width;
        }
        let sum = TextSpot { x: tenth(x + 6.0), y: top + 17.0, anchor: "start" };
        let label = TextSpot { x: 0.0, y: top + 17.0, anchor: "start" };
        YearView { year: *year, total: counts.iter().sum(), label, sum, pieces }
    };
    let height = 8.0 + ROW * number(years.len());
    ReleasesDrawing { shape: TALL, width: 340.0, height, years: years.iter().enumerate().map(row).collect() }
}
