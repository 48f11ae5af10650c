//! Warnings that somebody has looked at and lets stand.

use super::Facts;
use crate::diag::{Code, Diag, Severity};
use crate::shape::{Text, nearest};
use crate::span::{FileId, Spanned};
use std::collections::BTreeSet;

/// Leaves out the warnings that the settings let stand everywhere and a record in its own file, and reports names of no
/// warning: what is a mistake cannot be let stand.
pub fn allowed(facts: &Facts, diags: &mut Vec<Diag>) {
    let everywhere: Vec<&Spanned<Text>> = facts.settings.allow.keys().collect();
    let sections = facts.sections.values().flat_map(|it| it.value.front.allow.keys().map(|code| (it.file, code)));
    let own = facts.records().filter_map(|it| Some((it.file?, it.about.allow?)));
    let own: Vec<(FileId, &Spanned<Text>)> =
        own.flat_map(|(file, codes)| codes.keys().map(move |code| (file, code))).chain(sections).collect();
    let by_file: BTreeSet<(FileId, &str)> = own.iter().map(|(file, code)| (*file, code.as_str())).collect();
    let by_site: BTreeSet<&str> = everywhere.iter().map(|it| it.as_str()).collect();
    diags.retain(|it| {
        let name = it.code.name();
        it.is_error() || !by_site.contains(name) && !by_file.contains(&(it.span.file, name))
    });
    diags.extend(everywhere.into_iter().chain(own.into_iter().map(|it| it.1)).filter_map(unknown));
}

/// What is wrong with the name of a warning.
fn unknown(code: &Spanned<Text>) -> Option<Diag> {
    let known = Code::ALL.iter().find(|it| it.name() == code.value);
    let mut diag = match known {
        Some(it) if it.severity() == Severity::Warning => return None,
        Some(_) => {
            Diag::new(Code::UnknownName, code.span, format!("`{}` is a mistake and cannot be allowed", code.value))
        }
        None => Diag::new(Code::UnknownName, code.span, format!("no warning is called `{}`", code.value)),
    };
    let warnings = Code::ALL.iter().filter(|it| it.severity() == Severity::Warning).map(|it| it.name());
    if let Some(near) = nearest(&code.value, warnings).filter(|_| known.is_none()) {
        diag.did_you_mean(near).replace(near);
    }
    Some(diag.help("`ajar explain` lists them").done())
}
