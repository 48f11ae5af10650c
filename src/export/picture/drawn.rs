//! The doors of the site's ladder as a drawing has them that stands on its own, without a style sheet.

use super::canvas::{INK, PAPER};
use super::fonts::{Signs, Voice};
use crate::data::Level;
use crate::export::paint::{ink, on_light};
use crate::inert::xml;
use crate::view::{DoorView, doors, share};

/// The door of one level, 18 by 24 before it is scaled.
pub(super) struct DrawnDoor {
    /// The color of the level on paper: "#a3402b".
    pub(super) color: String,
    /// Its leaf, or the level's own sign in its place.
    view: DoorView,
}

/// The doors of a ladder, one for each level.
pub(super) fn drawn(levels: &[Level], signs: Signs) -> Vec<DrawnDoor> {
    // The first is that of what stands below every level.
    let views = doors(levels).into_iter().skip(1);
    let has_sign = |it: &String| signs == Signs::Any || Voice::Name.has(it);
    let door = |(at, (level, view)): (usize, (&Level, DoorView))| {
        let color = on_light(level, share(at, levels.len()));
        DrawnDoor { color, view: DoorView { glyph: view.glyph.filter(has_sign), ..view } }
    };
    levels.iter().zip(views).enumerate().map(door).collect()
}

impl DrawnDoor {
    /// The door with the corner of its frame at a place; the edge of the leaf of a `possible` one further open is dashed
    /// in it.
    pub(super) fn at(&self, (x, y): (f64, f64), scale: f64, possible: Option<&Self>) -> String {
        let dashed = possible.map_or_else(String::new, |it| {
            let (edge, wide) = (&it.view.edge, (6.0 / scale).min(2.0));
            format!("<path d=\"{edge}\" stroke=\"{PAPER}\" stroke-width=\"{wide:.2}\" stroke-dasharray=\"3 2\"/>")
        });
        // A small one is a speck.
        let knob = self.view.knob.as_ref().filter(|_| scale > 0.6).map_or_else(String::new, |it| {
            format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{PAPER}\"/>", it.x, it.y, it.r)
        });
        let leaf = match &self.view.glyph {
            Some(sign) => format!(
                "<text class=\"n\" x=\"12\" y=\"19\" font-size=\"13\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
                ink(&self.color),
                xml(sign)
            ),
            None => format!("<path d=\"{}\" fill=\"{INK}\"/>{knob}", self.view.leaf),
        };
        // The frame of a large one is no beam.
        let frame = (4.5 / scale).min(1.5);
        let (left, top) = (x - 3.0 * scale, y - 2.0 * scale);
        format!(
            "<g transform=\"translate({left:.1} {top:.1}) scale({scale:.3})\">\
             <rect x=\"3\" y=\"2\" width=\"18\" height=\"24\" fill=\"{}\"/>{leaf}{dashed}\
             <rect x=\"3\" y=\"2\" width=\"18\" height=\"24\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"{frame:.2}\"/></g>",
            self.color,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_levels_have_the_colors_of_the_theme_and_others_stand_between_them() {
        let of = |count: usize| {
            drawn(&vec![Level::default(); count], Signs::Ours).into_iter().map(|it| it.color).collect::<Vec<_>>()
        };
        assert_eq!(of(5), ["#3a3733", "#a3402b", "#d9822b", "#efc247", "#6fb7d6"]);
        assert_eq!(of(3), ["#3a3733", "#d9822b", "#6fb7d6"]);
        assert!(of(4)[1] != of(5)[1] && of(4)[3] == of(5)[4]);
    }

    #[test]
    fn the_edge_is_dashed_only_where_a_door_could_be_further_open() {
        let five = drawn(&vec![Level::default(); 5], Signs::Ours);
        assert!(five[2].at((0.0, 0.0), 1.0, Some(&five[4])).contains("dasharray"));
        assert!(!five[2].at((0.0, 0.0), 1.0, None).contains("dasharray"));
    }
}
