//! What everybody took, as a small picture, `benches/peers.svg`.

use super::results::{Row, Table, what};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How wide the picture is, where the bars of each column begin, and how long the longest of a column is.
const WIDTH: usize = 720;
const COLUMNS: [usize; 2] = [200, 470];
const LONGEST: f64 = 190.0;
/// How high a line is, and what stands above a table.
const LINE: usize = 22;
const HEAD: usize = 52;

/// Names are in the letters of the reader's system; on a dark page the picture is light.
const STYLE: &str = "text{font:13px system-ui,sans-serif;fill:#333}.t{font-weight:600}.own{fill:#2f6f4f}.peer{fill:#9aa5b1}\
                     @media(prefers-color-scheme:dark){text{fill:#ddd}.own{fill:#7cc49c}.peer{fill:#6b7683}}";

/// Writes the picture.
pub(crate) fn write(tables: &[Table]) {
    fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.svg"), svg(tables)).unwrap();
}

fn svg(tables: &[Table]) -> String {
    let mut body = String::new();
    let mut top = 0;
    for table in tables {
        top = one(table, top, &mut body);
    }
    let said = "CPU seconds and memory that Ajar and other generators take for the same pages";
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{top}\" viewBox=\"0 0 {WIDTH} {top}\" role=\"img\" \
         aria-label=\"{said}\">\n<style>{STYLE}</style>\n{body}</svg>\n"
    )
}

/// A table below `top`; where the next one begins.
fn one(table: &Table, top: usize, body: &mut String) -> usize {
    let [cpu, memory] = COLUMNS;
    let named = |at: usize, x: usize, class: &str, text: &str| {
        format!("<text class=\"{class}\" x=\"{x}\" y=\"{at}\">{text}</text>\n")
    };
    body.push_str(&named(top + 20, 0, "t", &what(table)));
    body.push_str(&named(top + 42, cpu, "", "CPU seconds"));
    body.push_str(&named(top + 42, memory, "", "MiB of memory"));
    // What takes no memory worth a word is no generator.
    let rows: Vec<(&Row, f64)> = table.rows.iter().filter_map(|it| Some((it, it.cost.mebibytes?))).collect();
    let most = |of: fn(&(&Row, f64)) -> f64| rows.iter().map(of).fold(f64::MIN_POSITIVE, f64::max);
    let (most_cpu, most_memory) = (most(|it| it.0.cost.cpu), most(|it| it.1));
    for (at, (row, mebibytes)) in rows.iter().enumerate() {
        let (y, class) = (top + HEAD + at * LINE, if row.name.starts_with("Ajar") { "own" } else { "peer" });
        body.push_str(&named(y + 13, 0, "", &row.name));
        bar((cpu, y, class), row.cost.cpu / most_cpu, &format!("{:.1}", row.cost.cpu), body);
        bar((memory, y, class), mebibytes / most_memory, &format!("{mebibytes:.0}"), body);
    }
    top + HEAD + rows.len() * LINE + 16
}

/// A bar at a place, and its number behind it.
fn bar((x, y, class): (usize, usize, &str), share: f64, number: &str, body: &mut String) {
    let length = (share * LONGEST).max(1.0);
    let _ =
        writeln!(body, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{length:.0}\" height=\"16\" rx=\"2\"/>");
    let _ = writeln!(body, "<text x=\"{x}\" dx=\"{:.0}\" y=\"{}\">{number}</text>", length + 6.0, y + 13);
}
