//! The colors of the site's own ladder as a style sheet, where they are other than the theme's five.

use crate::data::Level;
use crate::plan::{Site, fingerprint};
use crate::view::share;
use std::fmt::Write as _;

/// How many steps the theme's own style sheet has colors for.
const DRAWN: usize = 5;

/// The address and the text of the style sheet of the site's ladder; none if the theme's colors do.
pub(crate) fn styles(site: &Site<'_>) -> Option<(String, String)> {
    let levels = site.assessed.facts.levels();
    let text = text(levels);
    (!text.is_empty()).then(|| (format!("static/ladder-{:08x}.css", fingerprint(text.as_bytes())), text))
}

/// Colors for every level, and as many columns as there are levels.
fn text(levels: &[Level]) -> String {
    let mut res = String::new();
    if levels.is_empty() || levels.len() == DRAWN && levels.iter().all(|it| it.color.is_none()) {
        return res;
    }
    for (at, level) in levels.iter().enumerate() {
        let number = at + 1;
        let color = color(level, share(at, levels.len()));
        let ink = ink(level, share(at, levels.len()));
        // The theme has rules of its own for the first step, which is darker than the others.
        let all = format!(".s{number},.step.s{number},.chart .scroll circle.s{number},.chart rect.s{number}");
        let _ = writeln!(res, "{all} {{ --c: {color}; --bar: {color}; }}");
        let _ = writeln!(res, ".chart .in{number} {{ fill: {ink}; }}");
    }
    // Above this width the theme sets the steps beside one another.
    let columns = levels.len().min(7);
    let _ =
        writeln!(res, "@media (min-width: 56.01rem) {{ .steps {{ grid-template-columns: repeat({columns}, 1fr); }} }}");
    res
}

/// The level's own color, one for each paper; else a mixture of the two colors of the theme it stands between.
fn color(level: &Level, open: f64) -> String {
    let Some(color) = &level.color else { return mixture(open) };
    match &level.color_dark {
        None => color.value.clone(),
        Some(dark) => format!("light-dark({}, {})", color.value, dark.value),
    }
}

fn mixture(open: f64) -> String {
    let place = open * 4.0;
    let lower = place.floor().min(3.0);
    let rest = ((place - lower) * 100.0).round();
    let (lower, upper) = (lower + 1.0, lower + 2.0);
    match rest {
        0.0 => format!("var(--s{lower})"),
        100.0 => format!("var(--s{upper})"),
        _ => format!("color-mix(in oklab, var(--s{upper}) {rest}%, var(--s{lower}))"),
    }
}

/// White or near black, whichever is easier to read on the level's color: by WCAG's contrast, near black is from a
/// luminance of about a fifth on.
fn ink(level: &Level, open: f64) -> &'static str {
    let is_light = level.color.as_ref().map_or(open >= 0.5, |it| lightness(it) > 0.19);
    if is_light { "#1d1b18" } else { "#fff" }
}

/// The relative luminance of "#rrggbb", near enough for a choice of two: sRGB's gamma taken as 2.2.
fn lightness(color: &str) -> f64 {
    let part = |at: usize| color.get(at..at + 2).and_then(|it| u8::from_str_radix(it, 16).ok()).unwrap_or(0);
    let [red, green, blue] = [1, 3, 5].map(|at| (f64::from(part(at)) / 255.0).powf(2.2));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{Span, Spanned};

    #[test]
    fn five_levels_without_colors_need_no_styles_and_others_do() {
        assert_eq!(text(&[]), "");
        assert_eq!(text(&vec![Level::default(); 5]), "");
        let four = text(&vec![Level::default(); 4]);
        assert!(four.contains(".s1,") && four.contains("{ --c: var(--s1);") && four.contains("{ --c: var(--s5);"));
        assert!(four.contains("color-mix(in oklab, var(--s3) 33%, var(--s2))") && four.contains("repeat(4, 1fr)"));
        let own = |it: &str| Some(Spanned::new(it.to_owned(), Span::default()));
        let level = Level { color: own("#ffee00"), color_dark: own("#998800"), ..Level::default() };
        let text = text(&[level]);
        assert!(
            text.contains("--c: light-dark(#ffee00, #998800);") && text.contains(".in1 { fill: #1d1b18; }"),
            "{text}"
        );
    }
}
