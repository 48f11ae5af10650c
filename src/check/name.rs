//! A name that nothing has.

use crate::diag::{Code, Diag};
use crate::shape::{affords, few, near_name};
use crate::span::Spanned;

/// Reports that `name` is none of `known`, with the nearest one.
pub(super) fn unknown_name<'a>(
    what: &str,
    name: &Spanned<impl AsRef<str>>,
    known: impl Iterator<Item = &'a str> + Clone,
    folder: &str,
) -> Diag {
    let (name, span) = (name.as_ref(), name.span);
    let mut diag = Diag::new(Code::UnknownName, span, format!("unknown {what} `{name}`"));
    let sought = if folder.ends_with(".toml") { what } else { "file" };
    diag.label(format!("no such {sought} in {folder}")).absent(what, name);
    if let Some(near) = near_name(name, known.clone()) {
        diag.did_you_mean(near.name).fix(span, format!("\"{}\"", near.name), near.applicability);
        return diag;
    }
    if !affords(known.clone().count()) {
        return diag;
    }
    let alike = known.clone().filter(|it| is_alike(it, name));
    if let Some(there_is) = few(alike).or_else(|| few(known)) {
        diag.help(there_is);
    } else if sought == "file" {
        diag.help(format!("the names are those of the files in {folder}, without .toml or .md"));
    }
    diag
}

/// Whether a name has all letters of one that nothing has, in their place: `mof` in `mof-1.1`, `olmo` in `ai2/olmo-2`.
fn is_alike(name: &str, wanted: &str) -> bool {
    let parts = |it: &str| it.to_lowercase();
    wanted.len() > 2 && parts(name).contains(&parts(wanted))
}

#[cfg(test)]
mod tests {
    use super::unknown_name;
    use crate::span::{Span, Spanned};

    #[test]
    fn a_name_like_none_is_told_those_that_hold_it_or_all_if_they_are_few() {
        let told = |name: &str, known: &[&'static str]| {
            let name = Spanned::new(name.to_owned(), Span::default());
            unknown_name("standard", &name, known.iter().copied(), "data/standards").help
        };
        assert_eq!(told("mof", &["mof-1.1", "mof-1.1-mot", "osaid"]), ["there is: `mof-1.1` or `mof-1.1-mot`"]);
        assert_eq!(told("else", &["mof-1.1", "osaid"]), ["there is: `mof-1.1` or `osaid`"]);
        let many = vec!["osaid"; 20];
        assert_eq!(told("else", &many), ["the names are those of the files in data/standards, without .toml or .md"]);
    }

    #[test]
    fn what_stands_in_one_file_with_others_is_no_file() {
        let name = Spanned::new("x".to_owned(), Span::default());
        let told = |folder: &str| format!("{:?}", unknown_name("term", &name, std::iter::empty(), folder));
        assert!(told("data/glossary.toml").contains("no such term in data/glossary.toml"));
        assert!(told("data/models").contains("no such file in data/models"));
    }
}
