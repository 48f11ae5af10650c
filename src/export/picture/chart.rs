//! The charts of the dataset as drawings that stand alone. Where things stand, `view` says.

use super::canvas::{Canvas, EDGE, End, INK, LINE, PAPER, described};
use super::drawn::{DrawnDoor, drawn};
use super::fonts::{Signs, Voice};
use super::frame::{begun, drawing, finished, legend};
use super::{frame, table};
use crate::data::Chart;
use crate::plan::{Site, Subject};
use crate::view::{ChartView, ComponentsChart, PlaneView, ReleasesView, ViewContext};

/// The size of words in a chart, as on a page.
const SIZE: f64 = 12.0;

/// A chart; nothing if there is nothing to be seen in it.
pub(super) fn svg(site: &Site<'_>, chart: Chart, signs: Signs) -> Option<String> {
    let page = site.pages().iter().find(|it| it.subject == Subject::Pictures)?;
    let view = ChartView::new(ViewContext { site, page }, chart);
    let levels = site.assessed.facts.levels();
    let doors = drawn(levels, signs);
    let caption = view.caption.clone();
    let svg = match view {
        ChartView { plane: Some(it), .. } => plane(site, &it, &doors, signs),
        ChartView { releases: Some(it), .. } => releases(site, &it, &doors, signs),
        ChartView { components: Some(it), .. } => components(site, &it, signs),
        ChartView { agreement: Some(it), .. } => table::svg(site, &it, &doors, signs),
        _ => None,
    };
    Some(described(&svg?, &caption))
}

fn end(anchor: &str) -> End {
    match anchor {
        "mid" => End::Middle,
        "end" => End::Last,
        _ => End::Start,
    }
}

/// The color of a step, from 1; of what is below the first one, that of nothing.
fn color(doors: &[DrawnDoor], step: usize) -> &str {
    step.checked_sub(1).and_then(|at| doors.get(at)).map_or(LINE, |it| it.color.as_str())
}

/// The steps, each with its door.
fn steps(canvas: &mut Canvas, y: f64, names: &[String], doors: &[DrawnDoor]) -> f64 {
    let entries: Vec<(String, String)> =
        names.iter().enumerate().map(|(at, it)| (at.to_string(), it.clone())).collect();
    let sign = |at: &str, x: f64, y: f64| {
        let door = at.parse().ok().and_then(|at: usize| doors.get(at));
        door.map_or_else(String::new, |it| it.at((x, y), 1.0, None))
    };
    legend(canvas, y, &entries, sign)
}

fn plane(site: &Site<'_>, view: &PlaneView, doors: &[DrawnDoor], signs: Signs) -> Option<String> {
    let it = view.drawings.first()?;
    let (mut canvas, y) = begun(&view.title, signs);
    drawing(&mut canvas, y, |canvas| {
        for band in &it.bands {
            canvas.within(Voice::Soft, SIZE, (band.x, band.y), End::Last, band.x, &band.name);
            canvas.put(&format!("<path d=\"M{} {}H{}\" stroke=\"{LINE}\"/>", it.left, band.rule, it.right + 7.0));
        }
        let half = (it.right - it.left) / 2.0;
        let (nothing, everything) =
            (site.words.get("page-chart-plane-nothing"), site.words.get("page-chart-plane-everything"));
        canvas.within(Voice::Soft, SIZE, (it.left, it.floor + 20.0), End::Start, half, &nothing);
        canvas.within(Voice::Soft, SIZE, (it.right + 7.0, it.floor + 20.0), End::Last, half, &everything);
        for dot in &it.dots {
            let fill = color(doors, dot.step);
            canvas.put(&format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\" stroke=\"{INK}\"/>",
                dot.x, dot.y, dot.radius
            ));
        }
        canvas.put(&format!("<g paint-order=\"stroke\" stroke=\"{PAPER}\" stroke-width=\"3\">"));
        for name in &it.names {
            canvas.text(Voice::Name, SIZE, (name.x, name.y), end(name.anchor), &name.name);
        }
        canvas.put("</g>");
    });
    let y = steps(&mut canvas, y + it.height * frame::SCALE + 16.0, &view.steps, doors);
    Some(finished(canvas, site, y, &view.title))
}

fn releases(site: &Site<'_>, view: &ReleasesView, doors: &[DrawnDoor], signs: Signs) -> Option<String> {
    let it = view.drawings.first()?;
    let (mut canvas, y) = begun(&view.title, signs);
    drawing(&mut canvas, y, |canvas| {
        for year in &it.years {
            for piece in &year.pieces {
                let fill = color(doors, piece.step);
                canvas.put(&format!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" stroke=\"{PAPER}\"/>",
                    piece.x, piece.y, piece.width, piece.height
                ));
                if let Some(spot) = &piece.number {
                    canvas.on(fill, SIZE, (spot.x, spot.y), end(spot.anchor), &piece.count.to_string());
                }
            }
            if year.total > 0 {
                canvas.text(
                    Voice::Strong,
                    SIZE,
                    (year.sum.x, year.sum.y),
                    end(year.sum.anchor),
                    &year.total.to_string(),
                );
            }
            canvas.text(
                Voice::Soft,
                SIZE,
                (year.label.x, year.label.y),
                end(year.label.anchor),
                &year.year.to_string(),
            );
        }
        canvas.put(&format!("<path d=\"M10 260H710\" stroke=\"{LINE}\"/>"));
    });
    let y = steps(&mut canvas, y + it.height * frame::SCALE + 16.0, &view.steps, doors);
    Some(finished(canvas, site, y, &view.title))
}

/// How the models in one state look in a bar: their fill and their edge.
fn state(letter: &str) -> (&'static str, &'static str) {
    match letter {
        "r" => (INK, INK),
        "p" => ("#c9c3b6", INK),
        "w" => ("none", EDGE),
        "u" => ("#efebe2", "none"),
        _ => (LINE, "none"),
    }
}

fn components(site: &Site<'_>, view: &ComponentsChart, signs: Signs) -> Option<String> {
    let it = view.drawings.first()?;
    let (mut canvas, y) = begun(&view.title, signs);
    let mut states: Vec<(String, String)> = Vec::new();
    drawing(&mut canvas, y, |canvas| {
        for bar in &it.bars {
            canvas.within(Voice::Soft, SIZE, (bar.x, bar.y), End::Last, bar.x, &bar.link.name);
            for piece in &bar.pieces {
                let (fill, edge) = state(piece.letter);
                canvas.put(&format!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"14\" fill=\"{fill}\" stroke=\"{edge}\"/>",
                    piece.x, bar.top, piece.width
                ));
                if piece.letter == "r" && piece.width > 24.0 {
                    canvas.on(INK, SIZE, (piece.x + 5.0, bar.top + 11.0), End::Start, &piece.count.to_string());
                }
                let entry = (piece.letter.to_owned(), piece.word.clone());
                if !states.contains(&entry) {
                    states.push(entry);
                }
            }
        }
    });
    states.sort_by_key(|it| "rpwnu".find(it.0.as_str()));
    let sign = |letter: &str, x: f64, y: f64| {
        let (fill, edge) = state(letter);
        format!(
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"20\" height=\"20\" fill=\"{fill}\" stroke=\"{edge}\"/>",
            y + 2.0
        )
    };
    let y = legend(&mut canvas, y + it.height * frame::SCALE + 16.0, &states, sign);
    Some(finished(canvas, site, y, &view.title))
}
