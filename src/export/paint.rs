//! The colors of the steps of a ladder, where numbers are needed and not the names of a style sheet: and which ink can be
//! read on them.

use crate::data::Level;

/// Colors of five steps, from shut to open, as `static/ajar.css` has them on light paper and on dark paper.
const LIGHT: [[u8; 3]; 5] =
    [[0x3a, 0x37, 0x33], [0xa3, 0x40, 0x2b], [0xd9, 0x82, 0x2b], [0xef, 0xc2, 0x47], [0x6f, 0xb7, 0xd6]];
const DARK: [[u8; 3]; 5] =
    [[0x8b, 0x85, 0x7a], [0xd4, 0x68, 0x4f], [0xe0, 0x97, 0x4b], [0xec, 0xcb, 0x6a], [0x86, 0xc6, 0xe2]];

/// The color of a level that is so far open, 0 to 1, on light paper: "#a3402b".
pub(super) fn on_light(level: &Level, open: f64) -> String {
    level.color.as_ref().map_or_else(|| mixture(&LIGHT, open), |it| it.value.clone())
}

/// The same on dark paper.
pub(super) fn on_dark(level: &Level, open: f64) -> String {
    let own = level.color_dark.as_ref().or(level.color.as_ref());
    own.map_or_else(|| mixture(&DARK, open), |it| it.value.clone())
}

/// White or near black, whichever is easier to read on a color: by WCAG's contrast, near black is from a luminance of
/// about a fifth on.
pub(super) fn ink(color: &str) -> &'static str {
    if lightness(color) > 0.19 { "#1d1b18" } else { "#fff" }
}

/// The relative luminance of "#rrggbb", near enough for a choice of two: sRGB's gamma taken as 2.2.
fn lightness(color: &str) -> f64 {
    let part = |at: usize| color.get(at..at + 2).and_then(|it| u8::from_str_radix(it, 16).ok()).unwrap_or(0);
    let [red, green, blue] = [1, 3, 5].map(|at| (f64::from(part(at)) / 255.0).powf(2.2));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// A color between the two of five that a place on the way from shut, 0, to open, 1, stands between.
fn mixture(colors: &[[u8; 3]; 5], open: f64) -> String {
    let place = open.clamp(0.0, 1.0) * 4.0;
    let lower = [3, 2, 1].into_iter().find(|it| place >= f64::from(*it)).unwrap_or(0_u8);
    let rest = place - f64::from(lower);
    let (one, other) = (colors[usize::from(lower)], colors[usize::from(lower) + 1]);
    let part = |at: usize| (f64::from(one[at]) * (1.0 - rest) + f64::from(other[at]) * rest).round();
    format!("#{:02x}{:02x}{:02x}", byte(part(0)), byte(part(1)), byte(part(2)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of two bytes is one")]
fn byte(part: f64) -> u8 {
    part as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colors_are_those_of_the_style_sheet() {
        let styles = include_str!("../../static/ajar.css");
        let hex = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
        for (at, (light, dark)) in LIGHT.into_iter().zip(DARK).enumerate() {
            let rule = format!("--s{}: light-dark({}, {});", at + 1, hex(light), hex(dark));
            assert!(styles.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn ink_is_whichever_of_two_can_be_read() {
        for (color, readable) in
            [("#e7967f", "#1d1b18"), ("#ffee00", "#1d1b18"), ("#3a3733", "#fff"), ("#0000ff", "#fff")]
        {
            assert_eq!(ink(color), readable, "{color}");
        }
    }
}
