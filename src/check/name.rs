//! A name that nothing has.

use crate::diag::{Code, Diag};
use crate::shape::near_name;
use crate::span::Spanned;

/// Reports that `name` is none of `known`, with the nearest one.
pub(super) fn unknown_name<'a>(
    what: &str,
    name: &Spanned<String>,
    known: impl Iterator<Item = &'a str>,
    folder: &str,
) -> Diag {
    let mut diag = Diag::new(Code::UnknownName, name.span, format!("unknown {what} `{}`", name.value));
    diag.label(format!("no such file in {folder}"));
    if let Some(near) = near_name(name, known) {
        diag.help(format!("did you mean `{}`?", near.name)).fix(
            name.span,
            format!("\"{}\"", near.name),
            near.applicability,
        );
    }
    diag
}
