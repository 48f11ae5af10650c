//! How often standards put models in the same order, as a drawing that stands alone: a cell for each two.

use super::canvas::{Canvas, End, LINE};
use super::drawn::DrawnDoor;
use super::fit::{Room, fit};
use super::fonts::{Signs, Voice};
use super::frame::{begun, finished};
use super::sheet::{MARGIN, ROOM, number};
use crate::plan::Site;
use crate::view::AgreementView;
use crate::words::say;

/// How wide the names of the rows are, and how high the head and a row.
const NAMES: f64 = 290.0;
const HEAD: f64 = 112.0;
const ROW: f64 = 52.0;

/// The drawing; nothing if no two standards can be compared.
pub(super) fn svg(site: &Site<'_>, view: &AgreementView, doors: &[DrawnDoor], signs: Signs) -> Option<String> {
    let title = view.title.as_ref()?;
    let (mut canvas, top) = begun(title, signs);
    let wide = (ROOM - NAMES) / number(view.standards.len().max(1));
    for (at, standard) in view.standards.iter().enumerate() {
        let x = MARGIN + NAMES + wide * number(at);
        name(&mut canvas, (x + 8.0, top), (wide - 12.0, HEAD - 8.0), (16.0, 6), &standard.name);
    }
    let mut y = top + HEAD;
    for (line, standard) in view.lines.iter().zip(&view.standards) {
        canvas.rect([MARGIN, y, ROOM, 1.0], LINE);
        name(&mut canvas, (MARGIN, y + 4.0), (NAMES - 16.0, ROW - 8.0), (18.0, 2), &standard.name);
        for (at, cell) in line.iter().enumerate() {
            let x = MARGIN + NAMES + wide * number(at);
            if let Some(percent) = cell.percent {
                canvas.rect([x + 4.0, y + ROW - 7.0, wide - 8.0, 5.0], shade(doors, cell.shade));
                let words = say!(site.words, "page-chart-agreement-percent", percent = percent);
                canvas.within(Voice::Name, 19.0, (x + wide - 8.0, y + 30.0), End::Last, wide - 14.0, &words);
            } else if !cell.own {
                let words = site.words.get("page-chart-agreement-none");
                canvas.within(Voice::Soft, 15.0, (x + wide - 8.0, y + 30.0), End::Last, wide - 14.0, &words);
            } else {
                canvas.rect([x + 4.0, y + 4.0, wide - 8.0, ROW - 6.0], "#efebe2");
            }
        }
        y += ROW;
    }
    Some(finished(canvas, site, y + 10.0, title))
}

/// A name in the middle of a place so wide and high.
fn name(canvas: &mut Canvas, (x, y): (f64, f64), (wide, high): (f64, f64), (size, lines): (f64, usize), words: &str) {
    let room = Room { wide, lines, sizes: (size, 11.0) };
    let fitted = fit(Voice::Name, words, room);
    let all = 1.22 * fitted.size * number(fitted.lines.len());
    canvas.lines(Voice::Name, (x, y + (high - all) / 2.0), room, words);
}

/// The color of so many tens in a hundred: that of a step, as `static/ajar.css` has it.
fn shade(doors: &[DrawnDoor], tens: u64) -> &str {
    let behind = match tens {
        9.. => 1,
        7.. => 2,
        5.. => 3,
        _ => 4,
    };
    doors.len().checked_sub(behind).and_then(|at| doors.get(at)).map_or(LINE, |it| it.color.as_str())
}
