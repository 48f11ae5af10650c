//! The door at each step of the site's own ladder: one leaf, from shut to wide open.

use crate::data::Level;
use serde::Serialize;

/// The door at one step: a leaf in a frame of 18 by 24 at (3, 2), or a sign in its place.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct DoorView {
    /// The outline of the leaf, as the data of an SVG path.
    pub leaf: String,
    /// The free edge of the leaf, for a step that is only possible.
    pub edge: String,
    /// The knob; none on a door that is wide open.
    pub knob: Option<KnobView>,
    /// The level's own sign, which stands in the place of leaf and knob.
    pub glyph: Option<String>,
}

/// The knob of a door.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct KnobView {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Its radius.
    pub r: f64,
}

/// Five positions of the leaf as they were drawn: where its free edge stands, where that begins and ends, and the knob.
const DRAWN: [[f64; 6]; 5] = [
    [21.0, 2.0, 26.0, 18.0, 14.4, 1.1],
    [17.6, 3.0, 25.4, 15.0, 14.4, 1.1],
    [13.4, 4.1, 24.8, 11.2, 14.5, 1.1],
    [9.2, 4.9, 24.4, 7.5, 14.7, 0.9],
    [5.6, 5.4, 24.1, 4.4, 14.8, 0.0],
];

/// The doors of a ladder: one for what is below its first level, which is shut, then one for each level. None for a
/// site without a ladder.
pub(crate) fn doors(levels: &[Level]) -> Vec<DoorView> {
    let shut = (!levels.is_empty()).then(|| DoorView::at(0.0, None));
    let own = levels
        .iter()
        .enumerate()
        .map(|(at, level)| DoorView::at(share(at, levels.len()), level.glyph.as_ref().map(|it| it.value.clone())));
    shut.into_iter().chain(own).collect()
}

/// How far the level at rank `at` is from the first one, on the way to the last: 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a ladder has a handful of levels")]
pub(crate) fn share(at: usize, levels: usize) -> f64 {
    if levels < 2 { 1.0 } else { at as f64 / (levels - 1) as f64 }
}

impl DoorView {
    /// The door that is open so far, 0 to 1: between two of the drawn ones, or one of them.
    fn at(open: f64, glyph: Option<String>) -> Self {
        let [x, top, foot, knob_x, knob_y, knob_r] = between(open);
        let leaf = match open {
            // A shut door is a rectangle.
            0.0 => "M3 2H21V26H3Z".to_owned(),
            _ => format!("M3 2L{x} {top}V{foot}L3 26Z"),
        };
        let knob = (knob_r > 0.5).then_some(KnobView { x: knob_x, y: knob_y, r: knob_r });
        Self { leaf, edge: format!("M{x} {top}V{foot}"), knob, glyph }
    }
}

/// The numbers of the door that is open so far.
fn between(open: f64) -> [f64; 6] {
    let place = open.clamp(0.0, 1.0) * 4.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was clamped to 0 to 4")]
    let lower = (place.floor() as usize).min(DRAWN.len() - 2);
    let rest = place - if lower == 3 { 3.0 } else { place.floor() };
    let mut res = DRAWN[lower];
    for (number, upper) in res.iter_mut().zip(DRAWN[lower + 1]) {
        // To the tenth: what a screen shows.
        *number = ((*number + (upper - *number) * rest) * 10.0).round() / 10.0;
    }
    res
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_steps_are_the_doors_that_were_drawn() {
        let doors = doors(&vec![Level::default(); 5]);
        let leaves: Vec<&str> = doors.iter().map(|it| it.leaf.as_str()).collect();
        let drawn = ["M3 2H21V26H3Z", "M3 2H21V26H3Z", "M3 2L17.6 3V25.4L3 26Z", "M3 2L13.4 4.1V24.8L3 26Z"];
        assert_eq!(leaves[..4], drawn);
        assert_eq!(leaves[4..], ["M3 2L9.2 4.9V24.4L3 26Z", "M3 2L5.6 5.4V24.1L3 26Z"]);
        assert_eq!(doors[4].knob, Some(KnobView { x: 7.5, y: 14.7, r: 0.9 }));
        assert_eq!(doors[5].knob, None);
    }

    #[test]
    fn any_number_of_steps_opens_the_door_further_each_time() {
        for count in 1..9 {
            let edges: Vec<f64> = (0..count).map(|at| between(share(at, count))[0]).collect();
            assert!(edges.windows(2).all(|it| it[1] < it[0]), "{edges:?}");
        }
        assert!(doors(&[]).is_empty());
    }
}
