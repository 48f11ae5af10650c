//! The picture of the site: every model as its door in the column of its step, with its finding as title and its source
//! and date inside. For the home page's readers to keep, and for others to show. The drawing is as high as all names need;
//! in pixels it is as high as what a link is shown with, and of many models it names the first.

use super::canvas::{Canvas, End};
use super::drawn::{DrawnDoor, drawn};
use super::fit::{Room, fit, wide};
use super::fonts::{Signs, Voice};
use super::grid::{Grid, GridSpot};
use super::name::settable_name;
use super::places::{ASIDE, DoorPlan, DoorWish, GAP, LABEL, Tail};
use super::sheet::{HEIGHT, MARGIN, ROOM, WIDTH, number, source};
use crate::assess::Assessment;
use crate::data::Level;
use crate::plan::Site;
use crate::words::{self, say};

/// How high the head of a column is, how large its words are, and what stands beside them: a door and a number.
const HEAD: f64 = 62.0;
const HEAD_SIZE: f64 = 16.0;
const HEAD_DOOR: f64 = 28.0;
/// The largest share of its size that a name may take on a card.
const LONG_ON_CARD: f64 = 8.5;
/// What stays free above the foot of the drawing.
const FOOT: f64 = 44.0;

/// Which of the two pictures it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// As high as what a link is shown with: of many models, some are doors without a name.
    Card,
    /// As high as all names need.
    Whole,
}

/// A model with the step it stands on and the one it could still stand on.
struct Placed {
    name: String,
    step: usize,
    ceiling: usize,
}

fn placed(model: &Assessment<'_>) -> Option<Placed> {
    let ladder = model.standing()?.ladder();
    Some(Placed { name: settable_name(model), step: ladder.floor, ceiling: ladder.ceiling })
}

/// A step with the models that stand on it.
struct Step<'s> {
    name: &'s str,
    /// Those whose names can be set first.
    models: Vec<Placed>,
    /// How many those are.
    named: usize,
}

impl Step<'_> {
    /// How wide its head is at least: a door, the longest word of its name, and its number.
    fn head(&self) -> f64 {
        let word = self.name.split_whitespace().map(|it| wide(Voice::Title, HEAD_SIZE, it)).fold(0.0, f64::max);
        HEAD_DOOR + word + 10.0 + wide(Voice::Title, 22.0, &self.models.len().to_string()) + GAP
    }
}

/// How many units of its size a name is wide.
fn units(model: &Placed) -> f64 {
    wide(Voice::Name, 1.0, &model.name)
}

/// The steps with their models.
fn steps<'s>(levels: &'s [Level], models: Vec<Placed>) -> Vec<Step<'s>> {
    let mut res: Vec<Step<'_>> =
        levels.iter().map(|it| Step { name: &it.name, models: Vec::new(), named: 0 }).collect();
    for it in models {
        // Models below the first step stand in no column.
        if let Some(step) = it.step.checked_sub(1).and_then(|at| res.get_mut(at)) {
            step.models.push(it);
            step.named += 1;
        }
    }
    res
}

/// Where the steps do not name all of their models, very long names are none: they would take the room of two.
fn without_long_names(steps: &mut [Step<'_>], plan: &DoorPlan) {
    for (step, _) in steps.iter_mut().zip(&plan.tails).filter(|it| it.1.count > 0) {
        let is_long = |it: &Placed| units(it) > LONG_ON_CARD;
        step.named = step.models.iter().filter(|it| !is_long(it)).count();
        step.models.sort_by_key(is_long);
    }
}

/// The drawing; nothing for a site without a ladder or without models.
pub(super) fn svg(site: &Site<'_>, signs: Signs, extent: Extent) -> Option<String> {
    let levels = site.assessed.facts.levels();
    let models: Vec<Placed> = site.order().iter().filter_map(|at| placed(&site.assessed.models[*at])).collect();
    if levels.is_empty() || models.is_empty() {
        return None;
    }
    let open = models.iter().filter(|it| it.ceiling > it.step).count();
    let mut steps = steps(levels, models);
    let finding = finding(site);
    let mut canvas = Canvas::new(WIDTH, signs);
    let room = Room { wide: ROOM, lines: 2, sizes: (37.0, 26.0) };
    let under = canvas.lines(Voice::Title, (MARGIN, 30.0), room, &finding);
    let about = say!(site.words, "picture-about", count = open);
    let room = Room { lines: 1, sizes: (17.0, 13.0), ..room };
    let top = canvas.lines(Voice::Soft, (MARGIN, under + 2.0), room, &about) + 14.0;
    let below = HEIGHT - FOOT - top - HEAD;
    let mut plan = plan(&steps, below, extent);
    if extent == Extent::Card {
        without_long_names(&mut steps, &plan);
        plan = self::plan(&steps, below, extent);
    }
    columns(&mut canvas, top, site, &steps, &plan, &drawn(levels, signs));
    let high = if extent == Extent::Card { HEIGHT } else { (top + HEAD + plan.high() + FOOT).max(HEIGHT).ceil() };
    canvas.within(Voice::Soft, 14.0, (MARGIN, high - 20.0), End::Start, room.wide, &source(site));
    Some(canvas.finish(high, &finding))
}

/// Where all stand, as high as there is room on a card, or as they need.
fn plan(steps: &[Step<'_>], high: f64, extent: Extent) -> DoorPlan {
    let wish = DoorWish {
        names: steps.iter().map(|step| step.models[..step.named].iter().map(units).collect()).collect(),
        unnamed: steps.iter().map(|step| step.models.len() - step.named).collect(),
        heads: steps.iter().map(Step::head).collect(),
    };
    match extent {
        Extent::Card => wish.within(high),
        Extent::Whole => wish.whole(high),
    }
}

/// What the picture shows, in a sentence with its numbers.
pub(super) fn finding(site: &Site<'_>) -> String {
    let levels = site.assessed.facts.levels();
    let standing = |it: &Assessment<'_>| it.standing().map(|trace| trace.ladder().floor);
    let on = |step: usize| site.assessed.models.iter().filter(|it| standing(it) == Some(step)).count();
    words::picture(&site.words, levels, &(1..=levels.len()).map(on).collect::<Vec<_>>())
}

fn columns(canvas: &mut Canvas, top: f64, site: &Site<'_>, steps: &[Step<'_>], plan: &DoorPlan, doors: &[DrawnDoor]) {
    let (grid, mut x) = (&plan.grid, MARGIN);
    let columns = grid.columns.iter().zip(&plan.tails);
    for (((column, tail), step), door) in columns.zip(steps).zip(doors) {
        head(canvas, (x, top), column.wide, door, step);
        let (named, unnamed) = step.models.split_at(step.models.len() - tail.count);
        for (place, model) in grid.places(column).zip(named) {
            entry(canvas, (x, top + HEAD), grid, &place, model, doors);
        }
        if !unnamed.is_empty() {
            let y = top + HEAD + grid.high(column);
            let more = say!(site.words, "picture-more", count = unnamed.len());
            canvas.within(Voice::Soft, grid.size, (x, y + grid.size), End::Start, column.wide - GAP, &more);
            bare(canvas, (x, y + LABEL), *tail, column.wide, unnamed, doors);
        }
        x += column.wide;
    }
}

/// The head of a column: a bar in the step's color, its door, its name and its number.
fn head(canvas: &mut Canvas, (x, top): (f64, f64), wide_all: f64, door: &DrawnDoor, step: &Step<'_>) {
    canvas.rect([x, top, wide_all - GAP, 6.0], &door.color);
    canvas.put(&door.at((x, top + 16.0), 1.0, None));
    let count = step.models.len().to_string();
    canvas.text(Voice::Title, 22.0, (x + wide_all - GAP, top + 35.0), End::Last, &count);
    let room = wide_all - GAP - HEAD_DOOR - 8.0 - wide(Voice::Title, 22.0, &count);
    let fitted = fit(Voice::Title, step.name, Room { wide: room, lines: 2, sizes: (HEAD_SIZE, 9.0) });
    let mut y = if fitted.lines.len() > 1 { top + 27.0 } else { top + 34.0 };
    for line in &fitted.lines {
        canvas.text(Voice::Title, fitted.size, (x + HEAD_DOOR, y), End::Start, line);
        y += fitted.size * 1.1;
    }
}

/// Models without their names: as many of their doors as there is room for.
fn bare(canvas: &mut Canvas, (x, y): (f64, f64), tail: Tail, wide: f64, models: &[Placed], doors: &[DrawnDoor]) {
    let across = tail.across(wide);
    for (at, model) in models.iter().take(across * tail.rows).enumerate() {
        let place = (x + number(at % across) * tail.wide * ASIDE, y + number(at / across) * tail.pitch());
        shown(canvas, place, tail.wide / 18.0, model, doors);
    }
}

/// A model with its door.
fn entry(canvas: &mut Canvas, (x, y): (f64, f64), grid: &Grid, place: &GridSpot, model: &Placed, doors: &[DrawnDoor]) {
    let corner = (x + place.x, y + place.y - 0.78 * grid.size);
    shown(canvas, corner, grid.scale(), model, doors);
    let spot = (x + place.x + grid.indent(), y + place.y);
    canvas.within(Voice::Name, grid.size, spot, End::Start, place.room, &model.name);
}

/// The door of a model, with the one it could still have dashed in it.
fn shown(canvas: &mut Canvas, corner: (f64, f64), scale: f64, model: &Placed, doors: &[DrawnDoor]) {
    let of = |step: usize| doors.get(step.saturating_sub(1));
    let possible = of(model.ceiling).filter(|_| model.ceiling > model.step);
    if let Some(door) = of(model.step) {
        canvas.put(&door.at(corner, scale, possible));
    }
}
