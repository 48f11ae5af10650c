//! The picture of the site: every model as its door in the column of its step, with its finding as title and its source
//! and date inside. For the home page's readers to keep, and for others to show.

use super::canvas::{Canvas, End};
use super::drawn::{DrawnDoor, drawn};
use super::fit::{Room, fit, wide};
use super::fonts::{Signs, Voice};
use super::grid::{Grid, GridSpot};
use super::name::settable_name;
use super::sheet::{HEIGHT, MARGIN, ROOM, WIDTH, source};
use crate::assess::Assessment;
use crate::plan::Site;
use crate::words::{self, say};

/// How large names are that have all the room they want, and at least.
const SIZES: [f64; 9] = [14.0, 13.0, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0];
/// How high the head of a column is, how large its words are, and what stands beside them: a door and a number.
const HEAD: f64 = 62.0;
const HEAD_SIZE: f64 = 16.0;
const HEAD_DOOR: f64 = 28.0;
/// What stays free on the right of a column, and above the foot of the drawing.
const GAP: f64 = 14.0;
const FOOT: f64 = 44.0;

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
    models: Vec<Placed>,
}

impl Step<'_> {
    /// How wide its head is at least: a door, the longest word of its name, and its number.
    fn head(&self) -> f64 {
        let word = self.name.split_whitespace().map(|it| wide(Voice::Title, HEAD_SIZE, it)).fold(0.0, f64::max);
        HEAD_DOOR + word + 10.0 + wide(Voice::Title, 22.0, &self.models.len().to_string()) + GAP
    }
}

/// The drawing; nothing for a site without a ladder or without models.
pub(super) fn svg(site: &Site<'_>, signs: Signs) -> Option<String> {
    let levels = site.assessed.facts.levels();
    let models: Vec<Placed> = site.order().iter().filter_map(|at| placed(&site.assessed.models[*at])).collect();
    if levels.is_empty() || models.is_empty() {
        return None;
    }
    let open = models.iter().filter(|it| it.ceiling > it.step).count();
    let mut steps: Vec<Step<'_>> = levels.iter().map(|it| Step { name: &it.name, models: Vec::new() }).collect();
    for it in models {
        // Models below the first step stand in no column.
        if let Some(step) = it.step.checked_sub(1).and_then(|at| steps.get_mut(at)) {
            step.models.push(it);
        }
    }
    let finding = finding(site);
    let mut canvas = Canvas::new(WIDTH, signs);
    let room = Room { wide: ROOM, lines: 2, sizes: (37.0, 26.0) };
    let under = canvas.lines(Voice::Title, (MARGIN, 30.0), room, &finding);
    let about = say!(site.words, "picture-about", count = open);
    let room = Room { lines: 1, sizes: (17.0, 13.0), ..room };
    let top = canvas.lines(Voice::Soft, (MARGIN, under + 2.0), room, &about) + 14.0;
    columns(&mut canvas, top, &steps, &drawn(levels, signs));
    canvas.within(Voice::Soft, 14.0, (MARGIN, HEIGHT - 20.0), End::Start, room.wide, &source(site));
    Some(canvas.finish(HEIGHT, &finding))
}

/// What the picture shows, in a sentence with its numbers.
pub(super) fn finding(site: &Site<'_>) -> String {
    let levels = site.assessed.facts.levels();
    let standing = |it: &Assessment<'_>| it.standing().map(|trace| trace.ladder().floor);
    let on = |step: usize| site.assessed.models.iter().filter(|it| standing(it) == Some(step)).count();
    words::picture(&site.words, levels, &(1..=levels.len()).map(on).collect::<Vec<_>>())
}

fn columns(canvas: &mut Canvas, top: f64, steps: &[Step<'_>], doors: &[DrawnDoor]) {
    let size = |model: &Placed| wide(Voice::Name, 1.0, &model.name);
    let names: Vec<Vec<f64>> = steps.iter().map(|step| step.models.iter().map(size).collect()).collect();
    let heads: Vec<f64> = steps.iter().map(Step::head).collect();
    let high = HEIGHT - FOOT - top - HEAD;
    let grids = SIZES.iter().map(|size| Grid::new(&names, &heads, *size, (ROOM + GAP, high)));
    // The largest names that all have a place; of too many, some of the smallest.
    let mut last = None;
    for grid in grids {
        let is_whole = grid.hidden() == 0;
        last = Some(grid);
        if is_whole {
            break;
        }
    }
    let Some(grid) = last else { return };
    let mut x = MARGIN;
    for ((column, step), door) in grid.columns.iter().zip(steps).zip(doors) {
        head(canvas, (x, top), column.wide, door, step);
        for (place, model) in grid.places(column).zip(&step.models) {
            entry(canvas, (x, top + HEAD), &grid, &place, model, doors);
        }
        if column.hidden() > 0 {
            let GridSpot { x: left, y, .. } = grid.last(column);
            let spot = (x + left + grid.indent(), top + HEAD + y);
            canvas.text(Voice::Soft, grid.size, spot, End::Start, &format!("+ {}", column.hidden()));
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

/// A model with its door.
fn entry(canvas: &mut Canvas, (x, y): (f64, f64), grid: &Grid, place: &GridSpot, model: &Placed, doors: &[DrawnDoor]) {
    let of = |step: usize| doors.get(step.saturating_sub(1));
    let possible = of(model.ceiling).filter(|_| model.ceiling > model.step);
    if let Some(door) = of(model.step) {
        canvas.put(&door.at((x + place.x, y + place.y - 0.78 * grid.size), grid.scale(), possible));
    }
    let spot = (x + place.x + grid.indent(), y + place.y);
    canvas.within(Voice::Name, grid.size, spot, End::Start, place.room, &model.name);
}
