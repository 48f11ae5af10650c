//! Which standard is the site's own scale.

use super::unknown_name;
use crate::data::{Settings, Standard, StandardKind};
use crate::diag::{Code, Diag};
use crate::parse::Records;
use crate::shape::{Words, names};

/// The ids of all ladders.
fn ladders(standards: &Records<Standard>) -> Vec<&str> {
    standards.iter().filter(|(_, it)| it.value.kind == StandardKind::Ladder).map(|(id, _)| id.as_str()).collect()
}

/// The ladder that was the site's own by its name, before a setting could say so.
const ONCE: &str = "spectrum";

/// The ladder that the settings name, or the only one there is, or the one that a site of an earlier version meant.
pub(super) fn of(settings: &Settings, standards: &Records<Standard>) -> Option<String> {
    let all = ladders(standards);
    match &settings.ladder {
        Some(named) => all.contains(&named.value.as_str()).then(|| named.value.clone()),
        None if all.len() == 1 => all.first().map(|it| (*it).to_owned()),
        None => all.contains(&ONCE).then(|| ONCE.to_owned()),
    }
}

/// Reports a setting that names no ladder, and several ladders of which no setting names one: a page that sorts models
/// by a scale nobody chose, or by none, would look as if it had been meant.
pub(super) fn check(settings: &Settings, standards: &Records<Standard>, diags: &mut Vec<Diag>) {
    let all = ladders(standards);
    let Some(named) = &settings.ladder else {
        if let [first, _, ..] = all.as_slice() {
            let message = format!("there are {} ladders, and no setting says which is the site's own", all.len());
            let meant = all.contains(&ONCE);
            let code = if meant { Code::UnnamedLadder } else { Code::BadStandard };
            let mut diag = Diag::new(code, settings.span, message);
            let taken = if meant { ONCE } else { first };
            diag.label(if meant { "takes `spectrum`" } else { "needs `ladder`" });
            diag.help(format!("add ladder = \"{taken}\", or another of {}", names(all.iter().copied())));
            diags.push(diag.done());
        }
        return;
    };
    match standards.get(&named.value) {
        _ if named.is_empty() => {}
        None => diags.push(unknown_name("standard", named, all.iter().copied(), "data/standards")),
        Some(filed) if filed.value.kind != StandardKind::Ladder => {
            let message =
                format!("`{}` is a {}, and the site's own scale is a ladder", named.value, filed.value.kind.name());
            let mut diag = Diag::new(Code::BadStandard, named.span, message);
            diag.label("has no levels");
            if !all.is_empty() {
                diag.help(format!("write {}", names(all.iter().copied())));
            }
            diags.push(diag.done());
        }
        Some(_) => {}
    }
}
