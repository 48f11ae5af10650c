//! Formulas in LaTeX → MathML, which browsers show without a script.

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use std::ops::Range;
use std::sync::LazyLock;

/// The longest formula, in bytes. Each brace can open a level, and a stack is not endless.
const LONGEST: usize = 1000;

static CONVERTER: LazyLock<Option<LatexToMathML>> =
    LazyLock::new(|| LatexToMathML::new(MathCoreConfig::default()).ok());

/// Whether a formula stands in a line of text or by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// `$…$`
    Inline,
    /// `$$…$$`
    Display,
}

/// The formula as a `math` element.
///
/// # Errors
/// With the bytes of the mistake and what is wrong there.
pub(super) fn render(latex: &str, setting: Setting) -> Result<String, (Range<usize>, String)> {
    if latex.len() > LONGEST {
        return Err((0..latex.len(), format!("the formula is longer than {LONGEST} bytes")));
    }
    let display = match setting {
        Setting::Inline => MathDisplay::Inline,
        Setting::Display => MathDisplay::Block,
    };
    let converter = CONVERTER.as_ref().expect("without macros of our own there is nothing to misread");
    match converter.convert_with_local_state(latex, display) {
        Ok(formula) => Ok(without_styles(&formula.mathml)),
        Err(error) => {
            let message = error.error_message();
            let message = message.trim_end_matches('.').replace('"', "`");
            let mut letters = message.chars();
            let first = letters.next().map(|it| it.to_lowercase().to_string()).unwrap_or_default();
            Err((error.0, format!("{first}{}", letters.as_str())))
        }
    }
}

/// MathML without `style` attributes, which a strict Content-Security-Policy refuses; alignment becomes a class.
fn without_styles(mathml: &str) -> String {
    const START: &str = " style=\"";
    let mut res = String::with_capacity(mathml.len());
    for tag in mathml.split_inclusive('>') {
        // Text can hold the same words; a tag begins with its angle bracket.
        let (text, tag) = tag.find('<').map_or((tag, ""), |at| tag.split_at(at));
        res.push_str(text);
        let style = tag.find(START).and_then(|at| Some((at, at + START.len() + tag[at + START.len()..].find('"')?)));
        let Some((start, end)) = style else {
            res.push_str(tag);
            continue;
        };
        res.push_str(&tag[..start]);
        for side in ["left", "right"] {
            if tag[start..end].contains(&format!("text-align: {side}")) {
                res.push_str(&format!(" class=\"{side}\""));
            }
        }
        res.push_str(&tag[end + 1..]);
    }
    res
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Setting, render};

    #[test]
    fn a_formula_becomes_mathml() {
        let inline = render("x^2", Setting::Inline).unwrap();
        assert!(inline.starts_with("<math>") && inline.contains("<msup>"), "{inline}");
        assert!(render("x^2", Setting::Display).unwrap().contains("display=\"block\""));
    }

    #[test]
    fn a_mistake_says_where_it_is() {
        let (range, message) = render("a + \\fraq{1}{2}", Setting::Inline).unwrap_err();
        assert_eq!(range, 4..9);
        assert!(message.starts_with("unknown command"), "{message}");
    }

    #[test]
    fn no_formula_brings_a_style() {
        for latex in [
            "\\color{red} x",
            "\\begin{cases} a & b \\\\ c & d \\end{cases}",
            "\\text{ style=\"a\"}",
            "\\hspace{1em} x",
        ] {
            let mathml = render(latex, Setting::Display).unwrap();
            let tags: String = mathml.split('<').filter_map(|it| it.split('>').next()).collect();
            assert!(!tags.contains(" style="), "{mathml}");
        }
        assert!(render("\\begin{cases} a & b \\end{cases}", Setting::Inline).unwrap().contains("class=\"left\""));
    }

    #[test]
    fn no_depth_exhausts_the_stack() {
        for part in ["{", "^", "\\bar{", "\\sqrt", "\\left(", "\\frac{", "\\begin{matrix}"] {
            let _ = render(&part.repeat(LONGEST / part.len()), Setting::Display);
            assert!(render(&part.repeat(LONGEST), Setting::Display).is_err(), "{part}");
        }
    }
}
