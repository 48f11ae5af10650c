//! What a drawing says of models and licenses: an SVG that a text shows carries claims as links do, in attributes
//! `data-says`, so that a picture drawn by hand cannot go on showing what is no longer so.

use super::picture_size::{HEAD, attribute, head_of};
use crate::diag::{Code, Diag};
use crate::parse::{Link, said_by};
use crate::read::File;
use crate::span::{Span, Spanned};

/// The attribute that holds claims, those of one shape or word with blanks between them.
const ATTRIBUTE: &str = "data-says";

/// How many claims a drawing may carry; one by hand has a dozen.
const MOST: usize = 500;

/// Each claim that a drawing makes, as a link that stands at `span`, where a text shows it; with what cannot be read.
pub(super) fn claims_of(file: &File, span: Span) -> Vec<(Link, Vec<Diag>)> {
    if !file.path.ends_with(".svg") {
        return Vec::new();
    }
    let Some(head) = head_of(file) else { return Vec::new() };
    let text = String::from_utf8_lossy(&head);
    let tags = text.split('<').skip(1).filter_map(|it| attribute(it.split('>').next()?, ATTRIBUTE));
    let claims = tags.flat_map(str::split_ascii_whitespace);
    let link = |claim: &str| {
        let target = Spanned::new(claim.replace("&amp;", "&"), span);
        let (says, diags) = said_by(&target).unzip();
        (Link { target, picture: false, says }, diags.unwrap_or_default())
    };
    let mut res: Vec<(Link, Vec<Diag>)> = claims.take(MOST + 1).map(link).collect();
    let too_much = if res.len() > MOST {
        format!("it has more than {MOST} claims in `{ATTRIBUTE}`")
    } else if head.len() == HEAD && !res.is_empty() {
        format!("it has more than {HEAD} bytes, and no `{ATTRIBUTE}` behind them is read")
    } else {
        return res;
    };
    res.truncate(1);
    let mut diag = Diag::new(Code::TooMuch, span, too_much);
    let diag = diag.help("draw it in parts, or show a block of live data").done();
    res[0].1 = vec![diag];
    res
}

/// What is wrong with a claim of a drawing, told where a text shows it.
pub(super) fn told(diag: Diag, claim: &str, picture: &str, span: Span) -> Diag {
    let message = format!("the drawing `{picture}` says `{claim}`: {}", diag.message);
    let mut res = Diag { span, message, fix: None, ..diag };
    res.help(format!("draw `{picture}` anew, or correct its `{ATTRIBUTE}`"));
    res
}
