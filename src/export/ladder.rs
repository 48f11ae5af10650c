//! The colors of the site's own ladder as a style sheet, where they are other than the theme's five.

use super::paint::{ink, on_dark, on_light};
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
    let is_plain = |it: &Level| it.color.is_none() && it.glyph.is_none();
    if levels.is_empty() || levels.len() == DRAWN && levels.iter().all(is_plain) {
        return res;
    }
    for (at, level) in levels.iter().enumerate() {
        let number = at + 1;
        let color = color(level, share(at, levels.len()));
        let inks = inks(level, share(at, levels.len()));
        // The theme has rules of its own for the first step, which is darker than the others.
        let all = format!(".s{number},.step.s{number},.chart .scroll circle.s{number},.chart rect.s{number}");
        let _ = writeln!(res, "{all} {{ --c: {color}; --bar: {color}; }}");
        let _ = writeln!(res, ".chart .in{number} {{ fill: {inks}; }}");
        if level.glyph.is_some() {
            // A printed door has no color behind its sign.
            let _ = writeln!(res, "@media screen {{ .door.s{number} text {{ fill: {inks}; }} }}");
        }
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

/// The ink that can be read on the level's color, on each paper.
fn inks(level: &Level, open: f64) -> String {
    match (ink(&on_light(level, open)), ink(&on_dark(level, open))) {
        (light, dark) if light == dark => light.to_owned(),
        (light, dark) => format!("light-dark({light}, {dark})"),
    }
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

    #[test]
    fn a_sign_can_be_read_on_the_color_of_its_level_on_both_papers() {
        let own = |it: &str| Some(Spanned::new(it.to_owned(), Span::default()));
        let level = Level { color: own("#ffee00"), color_dark: own("#222200"), glyph: own("★"), ..Level::default() };
        let text = text(&vec![level; 5]);
        assert!(text.contains(".door.s3 text { fill: light-dark(#1d1b18, #fff); }"), "{text}");
    }
}
