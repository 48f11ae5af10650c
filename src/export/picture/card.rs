//! What every picture of a page has: the site above it, where it is from below it.

use super::canvas::{Canvas, End, LINE};
use super::drawn::DrawnDoor;
use super::fit::wide;
use super::fonts::{Signs, Voice};
use super::sheet::{HEIGHT, MARGIN, ROOM, WIDTH, source};
use crate::plan::Site;

/// Where the card itself begins and ends.
pub(super) const TOP: f64 = 104.0;
pub(super) const BOTTOM: f64 = 572.0;

/// A card with the site's name and question above it, and its source below.
pub(super) fn begun(site: &Site<'_>, door: Option<&DrawnDoor>) -> Canvas {
    let settings = &site.assessed.facts.settings;
    let mut res = Canvas::new(WIDTH, Signs::Ours);
    let mut x = MARGIN;
    if let Some(door) = door {
        res.put(&door.at((x, 37.0), 1.1, None));
        x += 32.0;
    }
    let room = ROOM / 2.0;
    res.within(Voice::Title, 28.0, (x, 60.0), End::Start, room, &settings.title);
    let right = WIDTH - MARGIN;
    let room = right - x - wide(Voice::Title, 28.0, &settings.title).min(room) - 40.0;
    if let Some(question) = &settings.question {
        res.within(Voice::Soft, 22.0, (right, 59.0), End::Last, room, question);
    }
    res.rect([MARGIN, 82.0, ROOM, 1.0], LINE);
    res.rect([MARGIN, BOTTOM + 4.0, ROOM, 1.0], LINE);
    res.within(Voice::Soft, 19.0, (MARGIN, HEIGHT - 24.0), End::Start, ROOM / 2.0, &source(site));
    res
}

/// The middle door of a ladder: the site's own sign.
pub(super) fn sign(doors: &[DrawnDoor]) -> Option<&DrawnDoor> {
    doors.get(doors.len() / 2)
}
