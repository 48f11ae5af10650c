//! Warnings that somebody has looked at and lets stand.

use super::Facts;
use crate::data::Settings;
use crate::diag::{Code, Diag, Severity};
use crate::shape::nearest;

/// Leaves out the warnings that the settings let stand.
pub fn allowed(facts: &Facts, diags: &mut Vec<Diag>) {
    let allow = &facts.settings.allow;
    diags.retain(|it| it.is_error() || !allow.keys().any(|code| code.value == it.code.name()));
}

/// Reports names of no warning: what is a mistake cannot be let stand.
pub(super) fn check(settings: &Settings, diags: &mut Vec<Diag>) {
    for code in settings.allow.keys() {
        let known = Code::ALL.iter().find(|it| it.name() == code.value);
        let mut diag = match known {
            Some(it) if it.severity() == Severity::Warning => continue,
            Some(_) => {
                Diag::new(Code::UnknownName, code.span, format!("`{}` is a mistake and cannot be allowed", code.value))
            }
            None => Diag::new(Code::UnknownName, code.span, format!("no warning is called `{}`", code.value)),
        };
        let warnings = Code::ALL.iter().filter(|it| it.severity() == Severity::Warning).map(|it| it.name());
        if let Some(near) = nearest(&code.value, warnings).filter(|_| known.is_none()) {
            diag.help(format!("did you mean `{near}`?")).replace(near);
        }
        diags.push(diag.help("`ajar explain` lists them").done());
    }
}
