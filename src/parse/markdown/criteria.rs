//! Criteria that models meet, as a text writes them: `step=open-weights&license=MIT`.
//!
//! A number counts the models that meet them; a link to a model says with them what the model is.

use crate::data::Criterion;
use crate::diag::{Code, Diag};
use crate::shape::{Words, names, nearest};
use crate::span::{Span, Spanned};

/// Criteria, each with its value.
pub(super) type Criteria = Vec<(Criterion, Spanned<String>)>;

/// How many criteria may stand together; there are not so many kinds.
const MOST: usize = 16;

/// The start of a link to a model.
const MODEL: &str = "model:";

/// The criteria in `text`, which stands at `span`, and what is wrong with them; `help` says how they are written.
pub(super) fn criteria(text: &str, span: Span, help: &str) -> (Criteria, Vec<Diag>) {
    let (mut criteria, mut diags) = (Vec::new(), Vec::new());
    let mut at = 0;
    for (number, part) in text.split('&').enumerate() {
        if number == MOST {
            let message = format!("more than {MOST} criteria stand together");
            let mut diag = Diag::new(Code::UnknownBlock, span.within(at, 1), message);
            diags.push(diag.help("ask for less at once").done());
            break;
        }
        match criterion(part, span.within(at, part.len()), help) {
            Ok(it) => criteria.push(it),
            Err(diag) => diags.push(*diag),
        }
        at += part.len() + 1;
    }
    (criteria, diags)
}

/// What a link to `target` says of the model that it names: `model:meta/llama-3?step=restricted-weights`.
pub(super) fn said_by(target: &Spanned<String>) -> Option<(Criteria, Vec<Diag>)> {
    let (name, text) = target.strip_prefix(MODEL)?.split_once('?')?;
    let text = text.split('#').next().unwrap_or(text);
    let at = MODEL.len() + name.len() + 1;
    let help = "write criteria behind the question mark, joined by `&`, each of";
    Some(criteria(text, target.span.within(at, text.len()), help))
}

/// One criterion, such as `step=open-weights`.
fn criterion(part: &str, span: Span, help: &str) -> Result<(Criterion, Spanned<String>), Box<Diag>> {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    if let Some(criterion) = Criterion::from_name(key).filter(|_| !value.is_empty()) {
        return Ok((criterion, Spanned::new(value.to_owned(), span.within(key.len() + 1, value.len()))));
    }
    let known: Vec<&str> = Criterion::ALL.iter().map(|it| it.name()).collect();
    let message =
        if part.is_empty() { "a criterion is missing".to_owned() } else { format!("`{part}` is no criterion") };
    let mut diag = Diag::new(Code::UnknownBlock, span, message);
    if let Some(near) = nearest(key, known.iter().copied()).filter(|it| *it != key) {
        diag.label("no such criterion").help(format!("did you mean `{near}`?"));
    }
    diag.help(format!("{help} {} with `=` and a value", names(known)));
    Err(Box::new(diag))
}
