//! Numbers from the dataset inside a sentence: `[93](count:models)`.
//!
//! The words in brackets are what a reader of the file sees. The page shows
//! the number that the dataset has when it is built, spelled the same way.

use super::body::{Figure, Spelling};
use super::criteria::criteria;
use crate::diag::Diag;
use crate::span::Spanned;

/// The scheme of a link that is a number.
pub(super) const SCHEME: &str = "count:";

/// What stands for all models.
const ALL: &str = "models";

/// The figure that a link to `target` with those words is, and what is wrong with it.
pub(super) fn figure(target: &Spanned<String>, words: &str) -> (Figure, Vec<Diag>) {
    let spelling = match words.chars().find(|it| it.is_alphanumeric()) {
        Some(it) if it.is_uppercase() => Spelling::Capital,
        Some(it) if it.is_alphabetic() => Spelling::Letters,
        _ => Spelling::Digits,
    };
    let text = target.split_at(SCHEME.len()).1;
    let span = target.span.within(SCHEME.len(), text.len());
    let help = format!("write count:{ALL}, or criteria joined by `&`, each of");
    let (criteria, diags) = if text == ALL { (Vec::new(), Vec::new()) } else { criteria(text, span, &help) };
    (Figure { criteria, spelling, span: target.span }, diags)
}
