//! Criteria that models meet, as a text writes them: `step=open-weights&license=MIT`.
//!
//! A number counts the models that meet them; a link to a model says with them what the model is, and a link to a license
//! says what its clauses are: `user-threshold=present`.

use super::body::LinkSays;
use crate::data::{ClauseKind, ClauseValue, Criterion};
use crate::diag::{Code, Diag};
use crate::shape::{Words, names, nearest};
use crate::span::{Span, Spanned};

/// Criteria, each with its value.
pub(super) type Criteria = Vec<(Criterion, Spanned<String>)>;

/// How many criteria may stand together; there are not so many kinds.
const MOST: usize = 16;

/// What names an edition before what is said of it.
const EDITION: &str = "edition";

/// The criteria in `text`, which stands at `span`, and what is wrong with them; `help` says how they are written.
pub(super) fn criteria(text: &str, span: Span, help: &str) -> (Criteria, Vec<Diag>) {
    let (mut res, mut diags) = (Vec::new(), Vec::new());
    for (part, at) in parts(text, span, &mut diags) {
        match criterion(part, at, help, None) {
            Ok(it) => res.push(it),
            Err(diag) => diags.push(*diag),
        }
    }
    (res, diags)
}

/// The parts of `text` between its `&`, each with its place.
fn parts<'t>(text: &'t str, span: Span, diags: &mut Vec<Diag>) -> Vec<(&'t str, Span)> {
    let (mut res, mut at) = (Vec::new(), 0);
    for part in text.split('&') {
        if res.len() == MOST {
            let message = format!("more than {MOST} criteria stand together");
            let mut diag = Diag::new(Code::UnknownBlock, span.within(at, 1), message);
            diags.push(diag.help("ask for less at once").done());
            break;
        }
        res.push((part, span.within(at, part.len())));
        at += part.len() + 1;
    }
    res
}

/// What a link to `target` says of the model or the license that it names: `model:meta/llama-3?step=restricted-weights`,
/// `license:MIT?patent-grant=silent`.
pub(crate) fn said_by(target: &Spanned<String>) -> Option<(LinkSays, Vec<Diag>)> {
    let (scheme, rest) = target.split_once(':')?;
    let (name, text) = rest.split_once('?')?;
    let text = text.split('#').next().unwrap_or(text);
    let span = target.span.within(scheme.len() + name.len() + 2, text.len());
    match scheme {
        "model" => Some(of_model(text, span)),
        "license" => Some(of_license(text, span)),
        _ => None,
    }
}

fn of_model(text: &str, span: Span) -> (LinkSays, Vec<Diag>) {
    let (mut said, mut diags) = (LinkSays::default(), Vec::new());
    for (part, at) in parts(text, span, &mut diags) {
        if let Some((EDITION, name)) = part.split_once('=').filter(|it| !it.1.is_empty()) {
            let name = Spanned::new(name.to_owned(), at.within(EDITION.len() + 1, name.len()));
            if said.edition.replace(name).is_some() {
                let mut diag = Diag::new(Code::UnknownBlock, at, "a second edition is named");
                diags.push(diag.help("a link speaks of one edition; write a second link for the other").done());
            }
            continue;
        }
        match criterion(part, at, "write criteria behind the question mark, joined by `&`, each of", Some(EDITION)) {
            Ok(it) => said.of_model.push(it),
            Err(diag) => diags.push(*diag),
        }
    }
    if let Some(edition) = said.edition.as_ref().filter(|_| said.of_model.is_empty() && diags.is_empty()) {
        let mut diag = Diag::new(Code::UnknownBlock, edition.span, "an edition is named, and nothing is said of it");
        diags.push(diag.help("join what the sentence says by `&`, such as `&license=MIT`").done());
    }
    (said, diags)
}

fn of_license(text: &str, span: Span) -> (LinkSays, Vec<Diag>) {
    let (mut said, mut diags) = (LinkSays::default(), Vec::new());
    for (part, at) in parts(text, span, &mut diags) {
        match clause(part, at) {
            Ok(it) => said.of_license.push(it),
            Err(diag) => diags.push(*diag),
        }
    }
    (said, diags)
}

/// One clause and its value, such as `user-threshold=present`.
fn clause(part: &str, span: Span) -> Result<(ClauseKind, Spanned<ClauseValue>), Box<Diag>> {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    let wrong = |message: String, at: Span, word: &str, known: Vec<&str>, help: &str| {
        let mut diag = Diag::new(Code::UnknownBlock, at, message);
        if let Some(near) = nearest(word, known.iter().copied()).filter(|near| *near != word) {
            diag.did_you_mean(near);
        }
        diag.help(help);
        Box::new(diag)
    };
    let Some(kind) = ClauseKind::from_name(key) else {
        let known = ClauseKind::ALL.iter().map(|it| it.name()).collect();
        let help = "write a clause of licenses, `=` and its value, joined by `&`: user-threshold=present";
        return Err(wrong(format!("`{key}` is no clause"), span.within(0, key.len()), key, known, help));
    };
    let allowed = ClauseValue::allowed(kind.group());
    let place = span.within((key.len() + 1).min(part.len()), value.len());
    match allowed.iter().find(|it| it.name() == value) {
        Some(it) => Ok((kind, Spanned::new(*it, place))),
        None => {
            let known: Vec<&str> = allowed.iter().map(|it| it.name()).collect();
            let help = format!("write {key}= and {}", names(known.clone()));
            let at = if value.is_empty() { span } else { place };
            Err(wrong(format!("`{value}` is no value of the clause `{key}`"), at, value, known, &help))
        }
    }
}

/// One criterion, such as `step=open-weights`; `other` is a key that can stand in its place.
fn criterion(
    part: &str,
    span: Span,
    help: &str,
    other: Option<&'static str>,
) -> Result<(Criterion, Spanned<String>), Box<Diag>> {
    let (key, value) = part.split_once('=').unwrap_or((part, ""));
    if let Some(criterion) = Criterion::from_name(key).filter(|_| !value.is_empty()) {
        return Ok((criterion, Spanned::new(value.to_owned(), span.within(key.len() + 1, value.len()))));
    }
    let known: Vec<&str> = Criterion::ALL.iter().map(|it| it.name()).chain(other).collect();
    let message =
        if part.is_empty() { "a criterion is missing".to_owned() } else { format!("`{part}` is no criterion") };
    let mut diag = Diag::new(Code::UnknownBlock, span, message);
    if let Some(near) = nearest(key, known.iter().copied()).filter(|it| *it != key) {
        diag.label("no such criterion").did_you_mean(near);
    }
    diag.help(format!("{help} {} with `=` and a value", names(known)));
    Err(Box::new(diag))
}
