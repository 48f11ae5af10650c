//! A drawing that stands on its own, without a style sheet: as SVG, of which a picture in pixels can be made.

use super::fit::{Fitted, Room, fit, line, wide};
use super::fonts::{Signs, Voice};
use crate::foreign::bare;
use crate::inert::xml;

/// Paper, ink and what is less loud. All colors are those of `static/ajar.css` on light paper.
pub(super) const PAPER: &str = "#fbfaf6";
pub(super) const INK: &str = "#1d1b18";
pub(super) const SOFT: &str = "#5d574e";
pub(super) const LINE: &str = "#e0dacd";
/// The edge of a part that was withheld.
pub(super) const EDGE: &str = "#8a8375";
/// How free the terms of a part are.
pub(super) const FREE: &str = "#2e6e5c";
pub(super) const LIMITED: &str = "#a3402b";

/// Whether words on this ground are light. Colors of levels are written "#rrggbb" or "#rgb".
fn is_dark(ground: &str) -> bool {
    let digits: Vec<u32> = ground.chars().filter_map(|it| it.to_digit(16)).collect();
    let part = |at: usize| match digits[..] {
        [r, g, b] => [r, g, b][at] * 17,
        [..] if digits.len() == 6 => digits[2 * at] * 16 + digits[2 * at + 1],
        _ => 255,
    };
    // Rec. 601, in thousandths.
    part(0) * 299 + part(1) * 587 + part(2) * 114 < 125_000
}

/// How far lines are from one another, as a share of their size.
const LEADING: f64 = 1.22;

/// Which end of a line stands where it is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Start,
    Middle,
    Last,
}

/// A drawing that is being made.
pub(super) struct Canvas {
    body: String,
    width: f64,
    signs: Signs,
}

impl Canvas {
    /// An empty one, as wide as that; how high it is, is said at its end.
    pub(super) fn new(width: f64, signs: Signs) -> Self {
        Self { body: String::new(), width, signs }
    }

    /// The words as they are set; nothing if they cannot be.
    fn settable(&self, voice: Voice, words: &str) -> Option<String> {
        match self.signs {
            Signs::Any => Some(words.to_owned()),
            Signs::Ours => voice.settable(words),
        }
    }

    /// A part of it, as SVG.
    pub(super) fn put(&mut self, drawn: &str) {
        self.body.push_str(drawn);
        self.body.push('\n');
    }

    /// A filled rectangle.
    pub(super) fn rect(&mut self, [x, y, wide, high]: [f64; 4], fill: &str) {
        self.put(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" fill=\"{fill}\"/>"
        ));
    }

    /// One line of words as they are.
    pub(super) fn text(&mut self, voice: Voice, size: f64, spot: (f64, f64), end: End, words: &str) {
        if let Some(words) = self.settable(voice, words) {
            self.line(voice.class(), size, spot, end, &words);
        }
    }

    /// A number on a ground: in ink, or light on what is dark.
    pub(super) fn on(&mut self, ground: &str, size: f64, spot: (f64, f64), end: End, words: &str) {
        let class = if is_dark(ground) { "l" } else { Voice::Name.class() };
        self.line(class, size, spot, end, words);
    }

    fn line(&mut self, class: &str, size: f64, (x, y): (f64, f64), end: End, words: &str) {
        let anchor = match end {
            End::Start => "",
            End::Middle => " text-anchor=\"middle\"",
            End::Last => " text-anchor=\"end\"",
        };
        let words = xml(&bare(words));
        self.put(&format!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.2}\"{anchor}>{words}</text>"
        ));
    }

    /// One line of words, set smaller where they are wider than the room.
    pub(super) fn within(&mut self, voice: Voice, size: f64, spot: (f64, f64), end: End, room: f64, words: &str) {
        let fitted = line(voice, words, size, room);
        for it in &fitted.lines {
            self.text(voice, fitted.size, spot, end, it);
        }
    }

    /// Lines of words that fit their room, the first of them with its top at `y`: returns where the next would begin.
    pub(super) fn lines(&mut self, voice: Voice, (x, y): (f64, f64), room: Room, words: &str) -> f64 {
        let Some(words) = self.settable(voice, words) else { return y };
        let Fitted { size, lines } = fit(voice, &words, room);
        let mut top = y;
        for it in &lines {
            // Letters stand some eight tenths of their size above the line.
            self.text(voice, size, (x, top + 0.82 * size), End::Start, it);
            top += LEADING * size;
        }
        top
    }

    /// The whole drawing, so high, which shows what the title says.
    pub(super) fn finish(self, height: f64, title: &str) -> String {
        let width = self.width;
        // The last is for numbers on a dark ground.
        let style = Voice::ALL.map(rule).concat() + &rule_of("l", Voice::Name, PAPER);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\">\n<title>{}</title>\n<style>{style}</style>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            xml(title),
            self.body,
        )
    }
}

/// A drawing that says behind its title what can be seen in it and how.
pub(super) fn described(svg: &str, words: &str) -> String {
    // A message has line ends where its file has them.
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    svg.replacen("</title>\n", &format!("</title>\n<desc>{}</desc>\n", xml(&words)), 1)
}

/// How a drawing sets the words of a voice.
fn rule(voice: Voice) -> String {
    rule_of(voice.class(), voice, if voice == Voice::Soft { SOFT } else { INK })
}

fn rule_of(class: &str, voice: Voice, color: &str) -> String {
    format!(".{class}{{font-family:{};font-weight:{};fill:{color}}}", voice.families(), voice.weight())
}

/// Words side by side with a sign before each, as a legend has them: where each begins.
pub(super) fn in_row(voice: Voice, size: f64, x: f64, gap: f64, words: &[&str]) -> Vec<f64> {
    let mut next = x;
    let mut res = Vec::new();
    for it in words {
        res.push(next);
        next += wide(voice, size, it) + gap;
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_those_of_the_style_sheet_on_light_paper() {
        let styles = include_str!("../../../static/ajar.css");
        let colors = [("paper", PAPER), ("ink", INK), ("soft", SOFT), ("line", LINE), ("edge", EDGE)];
        for (name, color) in colors.into_iter().chain([("free", FREE), ("limited", LIMITED)]) {
            let rules = [format!("--{name}: light-dark({color}, "), format!("--{name}: {color};")];
            assert!(rules.iter().any(|it| styles.contains(it)), "--{name}: {color}");
        }
    }

    #[test]
    fn words_can_be_read_on_every_color() {
        assert_eq!(["#3a3733", "#a3402b", "#efc247", "#6fb7d6"].map(is_dark), [true, true, false, false]);
        assert_eq!(["#000", "#fff", "white"].map(is_dark), [true, false, false]);
    }
}
