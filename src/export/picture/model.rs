//! The picture of a model: its door, its name, the verdict in a sentence, and its parts as marks.

use super::canvas::{Canvas, EDGE, End, FREE, INK, LIMITED, LINE, PAPER, SOFT};
use super::card::{BOTTOM, TOP, begun, sign};
use super::drawn::drawn;
use super::fit::{Room, fit, wide};
use super::fonts::{Signs, Voice};
use super::name::settable_name;
use super::sheet::{HEIGHT, MARGIN, ROOM, number};
use crate::assess::Assessment;
use crate::data::State;
use crate::plan::{Page, Site};
use crate::view::{MarkGroup, StepBadge, ViewContext, marks};
use crate::words::{component, say, verdict};

/// How large the door is, and where the words beside it begin.
const DOOR: f64 = 7.6;
const BESIDE: f64 = MARGIN + 18.0 * DOOR + 40.0;
/// Where the parts stand.
const PARTS: f64 = 488.0;

/// The drawing.
pub(super) fn svg(site: &Site<'_>, page: &Page, model: &Assessment<'_>) -> String {
    let doors = drawn(site.assessed.facts.levels(), Signs::Ours);
    let mut canvas = begun(site, sign(&doors));
    let step = StepBadge::of(&site.words, model.standing());
    let of = |reached: usize| reached.checked_sub(1).and_then(|at| doors.get(at));
    let mut x = MARGIN;
    if let Some(door) = of(step.step).or_else(|| doors.first()) {
        canvas.put(&door.at((MARGIN, TOP + 6.0), DOOR, of(step.ceiling).filter(|_| step.ceiling > step.step)));
        x = BESIDE;
    }
    let name = settable_name(model);
    let room = Room { wide: MARGIN + ROOM - x, lines: 2, sizes: (68.0, 36.0) };
    let mut y = canvas.lines(Voice::Title, (x, TOP), room, &name);
    let room = Room { lines: 1, sizes: (24.0, 16.0), ..room };
    y = canvas.lines(Voice::Soft, (x, y + 2.0), room, &by(site, model));
    if let Some(trace) = model.standing() {
        let room = Room { sizes: (32.0, 20.0), ..room };
        y = canvas.lines(Voice::Strong, (x, y + 16.0), room, &verdict::short(&site.words, trace));
    }
    sentence(&mut canvas, site, model, y.max(TOP + 6.0 + 24.0 * DOOR) + 20.0);
    parts(&mut canvas, &marks(ViewContext { site, page }, model.release));
    legend(&mut canvas, site);
    canvas.finish(HEIGHT, &name)
}

/// Whose model it is, and since when.
fn by(site: &Site<'_>, model: &Assessment<'_>) -> String {
    let org = site.assessed.facts.org_name(&model.release.org);
    match &model.release.record.value.released {
        Some(day) => say!(site.words, "picture-by", org = org, date = site.words.date(day.value)),
        None => org.to_owned(),
    }
}

/// What keeps it there, in a sentence.
fn sentence(canvas: &mut Canvas, site: &Site<'_>, model: &Assessment<'_>, y: f64) {
    let words = verdict::sentence(&site.words, model);
    let high = PARTS - 14.0 - y;
    for lines in 1..=4 {
        let size = high / (1.22 * number(lines));
        let room = Room { wide: ROOM, lines, sizes: (size.min(31.0), size.min(26.0)) };
        let is_whole = !fit(Voice::Prose, &words, room).lines.last().is_some_and(|it| it.ends_with('…'));
        if is_whole || lines == 4 {
            canvas.lines(Voice::Prose, (MARGIN, y), room, &words);
            return;
        }
    }
}

/// The parts, group by group.
fn parts(canvas: &mut Canvas, groups: &[MarkGroup]) {
    let count = number(groups.len().max(1));
    let share = ROOM / count;
    let most = groups.iter().map(|it| it.marks.len()).max().unwrap_or(1);
    let pitch = ((share - 20.0) / number(most.max(1))).min(30.0);
    let mut x = MARGIN;
    for group in groups {
        canvas.within(Voice::Soft, 19.0, (x, PARTS + 16.0), End::Start, share - 20.0, &group.share);
        for (mark, at) in group.marks.iter().zip(0u32..) {
            draw(canvas, mark.shape, mark.terms, (x + pitch * f64::from(at), BOTTOM - 40.0), pitch * 0.8);
        }
        x += share;
    }
}

/// What the marks mean, at the foot of the card.
fn legend(canvas: &mut Canvas, site: &Site<'_>) {
    let states = [
        (State::Released, "released"),
        (State::Partial, "partial"),
        (State::Withheld, "withheld"),
        (State::Unknown, "unknown"),
    ];
    let words = states.map(|it| component::short_state(&site.words, it.0));
    if !words.iter().all(|it| Voice::Soft.has(it)) {
        return;
    }
    let side = 15.0;
    let all: f64 = words.iter().map(|it| wide(Voice::Soft, 17.0, it) + side + 30.0).sum();
    let mut x = MARGIN + ROOM + 22.0 - all;
    for ((_, shape), word) in states.iter().zip(&words) {
        draw(canvas, shape, "", (x, HEIGHT - 38.0), side);
        canvas.text(Voice::Soft, 17.0, (x + side + 8.0, HEIGHT - 24.0), End::Start, word);
        x += wide(Voice::Soft, 17.0, word) + side + 30.0;
    }
}

/// The mark of a part: filled is released, half is in part, an outline is withheld, a dash is no such part.
fn draw(canvas: &mut Canvas, shape: &str, terms: &str, (x, y): (f64, f64), side: f64) {
    let color = match terms {
        "f" => FREE,
        "l" => LIMITED,
        "q" => EDGE,
        _ => INK,
    };
    let (right, low) = (x + side, y + side);
    let frame = |color: &str| {
        format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" rx=\"3\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\"/>"
        )
    };
    match shape {
        "released" => {
            canvas.rect([x, y, side, side], color);
            if terms == "l" {
                canvas.put(&format!(
                    "<path d=\"M{x:.1} {y:.1}L{right:.1} {low:.1}\" stroke=\"{PAPER}\" stroke-width=\"3\"/>"
                ));
            }
            canvas.put(&frame(color));
        }
        "partial" => {
            canvas.put(&format!("<path d=\"M{x:.1} {y:.1}H{right:.1}L{x:.1} {low:.1}Z\" fill=\"{color}\"/>"));
            canvas.put(&frame(color));
        }
        "not-applicable" => canvas.rect([x + 3.0, y + side / 2.0 - 1.0, side - 6.0, 2.0], SOFT),
        "unknown" => {
            canvas.put(&frame(LINE));
            let (middle, center) = (x + side / 2.0, y + side / 2.0);
            canvas.put(&format!("<circle cx=\"{middle:.1}\" cy=\"{center:.1}\" r=\"2.5\" fill=\"{EDGE}\"/>"));
        }
        _ => canvas.put(&frame(EDGE)),
    }
}
