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
    let sought = if folder.ends_with(".toml") { what } else { "file" };
    diag.label(format!("no such {sought} in {folder}"));
    if let Some(near) = near_name(name, known) {
        diag.help(format!("did you mean `{}`?", near.name)).fix(
            name.span,
            format!("\"{}\"", near.name),
            near.applicability,
        );
    }
    diag
}

#[cfg(test)]
mod tests {
    use super::unknown_name;
    use crate::span::{Span, Spanned};

    #[test]
    fn what_stands_in_one_file_with_others_is_no_file() {
        let name = Spanned::new("x".to_owned(), Span::default());
        let told = |folder: &str| format!("{:?}", unknown_name("term", &name, std::iter::empty(), folder));
        assert!(told("data/glossary.toml").contains("no such term in data/glossary.toml"));
        assert!(told("data/models").contains("no such file in data/models"));
    }
}
