//! The doors of the site's ladder as a drawing has them that stands on its own, without a style sheet.

use crate::data::Level;
use crate::inert::xml;
use crate::view::share;

/// Colors of five steps on paper, from shut to open, as `static/ajar.css` has them.
const COLORS: [[u8; 3]; 5] =
    [[0x3a, 0x37, 0x33], [0xa3, 0x40, 0x2b], [0xd9, 0x82, 0x2b], [0xef, 0xc2, 0x47], [0x6f, 0xb7, 0xd6]];
/// The edge of the leaf of a door from its hinge, of 18, from shut to open.
const LEAVES: [f64; 5] = [18.0, 14.6, 10.4, 6.2, 2.6];

/// The door of one level: 18 by 24 before it is scaled.
pub(super) struct DrawnDoor {
    /// The color of the level on paper: "#a3402b".
    pub(super) color: String,
    /// The edge of its leaf from the hinge.
    leaf: f64,
    /// The level's own sign, which stands in the place of the leaf.
    glyph: Option<String>,
}

/// The doors of a ladder, one for each level.
pub(super) fn drawn(levels: &[Level]) -> Vec<DrawnDoor> {
    let door = |(at, level): (usize, &Level)| {
        let (lower, rest) = between(share(at, levels.len()));
        let own = level.color.as_ref().map(|it| it.value.clone());
        DrawnDoor {
            color: own.unwrap_or_else(|| mixture(COLORS[lower], COLORS[lower + 1], rest)),
            leaf: ((LEAVES[lower] + (LEAVES[lower + 1] - LEAVES[lower]) * rest) * 10.0).round() / 10.0,
            glyph: level.glyph.as_ref().map(|it| it.value.clone()),
        }
    };
    levels.iter().enumerate().map(door).collect()
}

/// The drawn step below a place on the way from shut, 0, to open, 1, and how far the place is from it to the next.
fn between(open: f64) -> (usize, f64) {
    let place = open.clamp(0.0, 1.0) * 4.0;
    let lower = [3, 2, 1].into_iter().find(|it| place >= f64::from(*it)).unwrap_or(0_u8);
    (usize::from(lower), place - f64::from(lower))
}

fn mixture(one: [u8; 3], other: [u8; 3], rest: f64) -> String {
    let part = |at: usize| (f64::from(one[at]) * (1.0 - rest) + f64::from(other[at]) * rest).round();
    format!("#{:02x}{:02x}{:02x}", byte(part(0)), byte(part(1)), byte(part(2)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of two bytes is one")]
fn byte(part: f64) -> u8 {
    part as u8
}

impl DrawnDoor {
    /// The door at a place; the edge of the leaf of a `possible` one further open is dashed in it.
    pub(super) fn at(&self, x: f64, y: f64, scale: f64, possible: Option<&Self>) -> String {
        let dashed = possible.map_or_else(String::new, |it| {
            format!("<path d=\"M{0} 1V23\" stroke=\"#fbfaf6\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/>", it.leaf)
        });
        let leaf = match &self.glyph {
            Some(sign) => {
                format!("<text x=\"9\" y=\"17\" font-size=\"13\" text-anchor=\"middle\">{}</text>", xml(sign))
            }
            None => format!("<rect width=\"{}\" height=\"24\" fill=\"#1d1b18\"/>", self.leaf),
        };
        format!(
            "<g transform=\"translate({x:.1} {y:.1}) scale({scale})\"><rect width=\"18\" height=\"24\" fill=\"{}\"/>\
             {leaf}{dashed}\
             <rect width=\"18\" height=\"24\" fill=\"none\" stroke=\"#1d1b18\" stroke-width=\"1.5\"/></g>\n",
            self.color,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_levels_have_the_colors_and_leaves_of_the_theme_and_others_stand_between_them() {
        let of = |count: usize| drawn(&vec![Level::default(); count]);
        let five: Vec<(String, f64)> = of(5).into_iter().map(|it| (it.color, it.leaf)).collect();
        let colors = ["#3a3733", "#a3402b", "#d9822b", "#efc247", "#6fb7d6"].map(str::to_owned);
        assert_eq!(five, colors.into_iter().zip(LEAVES).collect::<Vec<_>>());
        for count in 2..9 {
            let leaves: Vec<f64> = of(count).iter().map(|it| it.leaf).collect();
            assert!(leaves.windows(2).all(|it| it[1] < it[0]), "{leaves:?}");
        }
    }

    #[test]
    fn the_edge_is_dashed_only_where_a_door_could_be_further_open() {
        let five = drawn(&vec![Level::default(); 5]);
        assert!(five[2].at(0.0, 0.0, 1.0, Some(&five[4])).contains("dasharray"));
        assert!(!five[2].at(0.0, 0.0, 1.0, None).contains("dasharray"));
    }
}
