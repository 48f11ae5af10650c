//! The picture of an explainer: its title and what it is about, above the doors of the site's ladder.

use super::canvas::End;
use super::card::{BOTTOM, TOP, begun, sign};
use super::drawn::drawn;
use super::fit::{Room, line};
use super::fonts::{Signs, Voice};
use super::sheet::{HEIGHT, MARGIN, ROOM, number};
use crate::data::FrontMatter;
use crate::plan::Site;

/// How large the doors are.
const DOOR: f64 = 2.4;

/// The drawing.
pub(super) fn svg(site: &Site<'_>, front: &FrontMatter) -> String {
    let levels = site.assessed.facts.levels();
    let doors = drawn(levels, Signs::Ours);
    let mut canvas = begun(site, sign(&doors));
    let room = Room { wide: ROOM, lines: 3, sizes: (70.0, 34.0) };
    let y = canvas.lines(Voice::Title, (MARGIN, TOP + 20.0), room, &front.title);
    // As many lines as there is room for above the doors.
    let left = BOTTOM - 24.0 * DOOR - 60.0 - y;
    if let Some(lines) = (1..=3).rev().find(|it| number(*it) * 28.0 * 1.22 <= left) {
        canvas.lines(Voice::Prose, (MARGIN, y + 18.0), Room { lines, sizes: (30.0, 26.0), ..room }, &front.summary);
    }
    let share = ROOM / number(levels.len().max(1));
    let room = share - 18.0 * DOOR - 30.0;
    let size = levels.iter().map(|it| line(Voice::Soft, &it.name, 19.0, room).size).fold(19.0, f64::min);
    let mut x = MARGIN;
    for (door, level) in doors.iter().zip(levels) {
        canvas.put(&door.at((x, BOTTOM - 24.0 * DOOR - 18.0), DOOR, None));
        let spot = (x + 18.0 * DOOR + 14.0, BOTTOM - 12.0 * DOOR - 11.0);
        canvas.within(Voice::Soft, size, spot, End::Start, room, &level.name);
        x += share;
    }
    canvas.finish(HEIGHT, &front.title)
}
