//! The picture of the site: every model as its door in the column of its step, as a drawing that stands on its own, with
//! its finding as title and its source and date inside. For the home page's readers to keep, and for others to show.

use super::drawn::{DrawnDoor, drawn};
use crate::assess::Assessment;
use crate::inert;
use crate::plan::Site;
use crate::words::{self, say};

/// The drawing is as large as previews of links are.
const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
const MARGIN: f64 = 56.0;
/// Where columns begin, where names do, how far one is from the next, and how many stand below each other.
const TOP: f64 = 150.0;
const NAMES: f64 = 214.0;
const PITCH: f64 = 18.5;
const ROWS: usize = 20;
/// How wide a letter is, as a share of the size of its face, on the mean.
const LETTER: f64 = 0.5;

/// A model with the step it stands on and the one it could still stand on.
struct Placed<'d> {
    name: &'d str,
    step: usize,
    ceiling: usize,
}

fn placed<'d>(model: &Assessment<'d>) -> Option<Placed<'d>> {
    let ladder = model.standing()?.ladder();
    Some(Placed { name: &model.release.record.value.name, step: ladder.floor, ceiling: ladder.ceiling })
}

/// The drawing; nothing for a site without a ladder or without models.
pub(super) fn svg(site: &Site<'_>) -> Option<String> {
    let words = &*site.words;
    let steps = site.assessed.facts.levels();
    let models: Vec<Placed<'_>> = site.order().iter().filter_map(|at| placed(&site.assessed.models[*at])).collect();
    if steps.is_empty() || models.is_empty() {
        return None;
    }
    let of_step = |step: usize| models.iter().filter(|it| it.step == step).collect::<Vec<_>>();
    let columns: Vec<Vec<&Placed<'_>>> = (1..=steps.len()).map(of_step).collect();
    // A long column is set in several; each of these is as wide as any other.
    let parts = |column: &Vec<&Placed<'_>>| column.len().div_ceil(ROWS).clamp(1, 3);
    let all: usize = columns.iter().map(parts).sum();
    let unit = (WIDTH - 2.0 * MARGIN) / number(all);
    let mut body = head(site, &finding(site, &columns));
    let mut x = MARGIN;
    let doors = drawn(steps);
    for (column, (level, door)) in columns.iter().zip(steps.iter().zip(&doors)) {
        let wide = unit * number(parts(column));
        body.push_str(&title(x, wide, door, &level.name, column.len()));
        body.push_str(&names(x, unit, parts(column), column, &doors));
        x += wide;
    }
    let facts = site.assessed.facts;
    let source = facts.settings.base().map_or_else(|| facts.settings.title.clone(), str::to_owned);
    let source = say!(words, "picture-source", site = source, date = words.date(facts.as_of));
    body.push_str(&text(MARGIN, HEIGHT - 20.0, 13.0, "soft", &source));
    body.push_str("</svg>\n");
    Some(body)
}

/// What the picture shows, in a sentence with its numbers.
fn finding(site: &Site<'_>, columns: &[Vec<&Placed<'_>>]) -> String {
    let steps = site.assessed.facts.levels();
    let counts: Vec<usize> = columns.iter().map(Vec::len).collect();
    words::picture(&site.words, steps, &counts)
}

fn head(site: &Site<'_>, finding: &str) -> String {
    let open = unsettled(site);
    let mut res = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\">\n\
         <title>{}</title>\n<style>text{{font-family:\"Ajar Serif\",Georgia,serif;fill:#1d1b18}}.soft,.name{{font-family:Inter,Arial,sans-serif}}.soft{{fill:#5d574e}}</style>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fbfaf6\"/>\n",
        inert::xml(finding)
    );
    res.push_str(&text(MARGIN, 66.0, 34.0, "title", finding));
    res.push_str(&text(MARGIN, 100.0, 16.0, "soft", &say!(site.words, "picture-about", count = open)));
    res
}

/// How many models could turn out to stand higher.
fn unsettled(site: &Site<'_>) -> usize {
    let placed = site.order().iter().filter_map(|at| placed(&site.assessed.models[*at]));
    placed.filter(|it| it.ceiling > it.step).count()
}

/// The head of a column: a bar in the step's color, its door, its name and its number.
fn title(x: f64, wide: f64, door: &DrawnDoor, name: &str, count: usize) -> String {
    let color = &door.color;
    let mut res =
        format!("<rect x=\"{x:.1}\" y=\"{TOP}\" width=\"{:.1}\" height=\"6\" fill=\"{color}\"/>\n", wide - 14.0);
    res.push_str(&door.at(x, TOP + 18.0, 1.0, None));
    let fits = letters(wide - 62.0, 16.0);
    res.push_str(&text(x + 28.0, TOP + 37.0, 16.0, "head", &cut(name, fits.max(6))));
    res.push_str(&format!(
        "<text x=\"{:.1}\" y=\"{}\" font-size=\"22\" text-anchor=\"end\">{count}</text>\n",
        x + wide - 16.0,
        TOP + 39.0
    ));
    res
}

/// The models of a column, each with its door; how many more there are stands in the last place.
fn names(x: f64, unit: f64, parts: usize, column: &[&Placed<'_>], doors: &[DrawnDoor]) -> String {
    let room = parts * ROWS;
    let shown = if column.len() > room { room - 1 } else { column.len() };
    let place = |at: usize| (x + unit * number(at / ROWS), NAMES + PITCH * number(at % ROWS));
    let fits = letters(unit - 34.0, 13.0);
    let mut res = String::new();
    for (at, it) in column.iter().take(shown).enumerate() {
        let (x, y) = place(at);
        let of = |step: usize| doors.get(step.saturating_sub(1));
        let possible = of(it.ceiling).filter(|_| it.ceiling > it.step);
        res.push_str(&of(it.step).map_or_else(String::new, |door| door.at(x, y - 10.0, 0.46, possible)));
        res.push_str(&text(x + 17.0, y, 13.0, "name", &cut(it.name, fits)));
    }
    if shown < column.len() {
        let (x, y) = place(shown);
        res.push_str(&text(x + 17.0, y, 13.0, "soft", &format!("+ {}", column.len() - shown)));
    }
    res
}

fn text(x: f64, y: f64, size: f64, class: &str, words: &str) -> String {
    format!("<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\">{}</text>\n", inert::xml(words))
}

/// A name, cut where it would run into the next column.
fn cut(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    name.chars().take(letters.saturating_sub(1)).chain(['…']).collect()
}

/// How many letters of a size stand side by side.
fn letters(room: f64, size: f64) -> usize {
    (1..200).take_while(|it| number(*it) * size * LETTER <= room).count()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{cut, inert};

    #[test]
    fn a_name_that_is_too_long_ends_in_an_ellipsis_and_is_never_markup() {
        assert_eq!(cut("Nemotron 3.5 Lightning", 10), "Nemotron …");
        assert_eq!(cut("Yi", 10), "Yi");
        assert_eq!(inert::xml("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
    }
}
