//! Numbers from the dataset inside a sentence: `[93](count:models)`.
//!
//! The words in brackets are what a reader of the file sees. The page shows
//! the number that the dataset has when it is built, spelled the same way.

use super::body::{Figure, Spelling};
use crate::data::Criterion;
use crate::diag::{Code, Diag};
use crate::shape::{Words, names, nearest};
use crate::span::{Span, Spanned};

/// The scheme of a link that is a number.
pub(super) const SCHEME: &str = "count:";

/// What stands for all models.
const ALL: &str = "models";

/// How many criteria a number may have; there are not so many kinds.
const MOST: usize = 16;

/// The figure that a link to `target` with those words is, and what is wrong with it.
pub(super) fn figure(target: &Spanned<String>, words: &str) -> (Figure, Vec<Diag>) {
    let spelling = match words.chars().find(|it| it.is_alphanumeric()) {
        Some(it) if it.is_uppercase() => Spelling::Capital,
        Some(it) if it.is_alphabetic() => Spelling::Letters,
        _ => Spelling::Digits,
    };
    let (mut criteria, mut diags) = (Vec::new(), Vec::new());
    let mut at = SCHEME.len();
    for (number, part) in target.split_at(at).1.split('&').enumerate() {
        if number == MOST {
            let message = format!("a number has more than {MOST} criteria");
            let mut diag = Diag::new(Code::UnknownBlock, target.span.within(at, 1), message);
            diags.push(diag.help("ask for less at once").done());
            break;
        }
        let span = target.span.within(at, part.len());
        at += part.len() + 1;
        if part == ALL {
            continue;
        }
        match criterion(part, span) {
            Ok(it) => criteria.push(it),
            Err(diag) => diags.push(*diag),
        }
    }
    (Figure { criteria, spelling, span: target.span }, diags)
}

/// One criterion, such as `step=open-weights`.
fn criterion(part: &str, span: Span) -> Result<(Criterion, Spanned<String>), Box<Diag>> {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    if let Some(criterion) = Criterion::from_name(key).filter(|_| !value.is_empty()) {
        return Ok((criterion, Spanned::new(value.to_owned(), span.within(key.len() + 1, value.len()))));
    }
    let known: Vec<&str> = Criterion::ALL.iter().map(|it| it.name()).collect();
    let message =
        if part.is_empty() { "a criterion is missing".to_owned() } else { format!("`{part}` cannot be counted") };
    let mut diag = Diag::new(Code::UnknownBlock, span, message);
    if let Some(near) = nearest(key, known.iter().copied()).filter(|it| *it != key) {
        diag.label("no such criterion").help(format!("did you mean `{near}`?"));
    }
    diag.help(format!("write count:{ALL}, or criteria joined by `&`, each of {} with `=` and a value", names(known)));
    Err(Box::new(diag))
}
