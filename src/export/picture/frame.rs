//! What every chart has when it stands alone: its finding above it, its legend and its source below it.

use super::canvas::{Canvas, End, in_row};
use super::fit::Room;
use super::fonts::{Signs, Voice};
use super::sheet::{MARGIN, ROOM, WIDTH, source};
use crate::plan::Site;

/// How much larger a chart is than on a page, where it is 720 wide.
pub(super) const SCALE: f64 = ROOM / 720.0;

/// A sheet with a finding on it, and where what is below it begins.
pub(super) fn begun(title: &str, signs: Signs) -> (Canvas, f64) {
    let mut canvas = Canvas::new(WIDTH, signs);
    let room = Room { wide: ROOM, lines: 3, sizes: (36.0, 24.0) };
    let y = canvas.lines(Voice::Title, (MARGIN, 34.0), room, title) + 20.0;
    (canvas, y)
}

/// What is drawn in the units of a page, at a height.
pub(super) fn drawing(canvas: &mut Canvas, y: f64, draw: impl FnOnce(&mut Canvas)) {
    canvas.put(&format!("<g transform=\"translate({MARGIN} {y:.1}) scale({SCALE:.4})\">"));
    draw(canvas);
    canvas.put("</g>");
}

/// Signs side by side, each with its word; where the next line would begin.
pub(super) fn legend(
    canvas: &mut Canvas,
    y: f64,
    entries: &[(String, String)],
    sign: impl Fn(&str, f64, f64) -> String,
) -> f64 {
    let words: Vec<&str> = entries.iter().map(|it| it.1.as_str()).collect();
    for (size, gap) in [(20.0, 62.0), (16.0, 50.0), (12.0, 42.0), (9.0, 34.0)] {
        let places = in_row(Voice::Soft, size, MARGIN, gap, &words);
        let is_last = size < 10.0;
        if is_last || places.last().is_none_or(|it| it + 200.0 <= MARGIN + ROOM) {
            for ((of, word), x) in entries.iter().zip(places) {
                canvas.put(&sign(of, x, y));
                canvas.text(Voice::Soft, size, (x + 30.0, y + 19.0), End::Start, word);
            }
            break;
        }
    }
    y + 44.0
}

/// The whole sheet.
pub(super) fn finished(mut canvas: Canvas, site: &Site<'_>, y: f64, title: &str) -> String {
    canvas.within(Voice::Soft, 18.0, (MARGIN, y + 26.0), End::Start, ROOM, &source(site));
    canvas.finish((y + 52.0).ceil(), title)
}
