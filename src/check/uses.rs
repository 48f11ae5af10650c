//! The rules for uses: each asks for what can be answered.

use crate::data::{ClauseGroup, ClauseKind, Use};
use crate::diag::{Code, Diag};
use crate::parse::Records;
use crate::shape::Words;
use crate::span::Spanned;

pub(super) fn check(uses: &Records<Use>, diags: &mut Vec<Diag>) {
    for filed in uses.values() {
        let usage = &filed.value;
        if usage.need.is_empty() && usage.proviso.is_empty() {
            let mut diag = Diag::new(Code::BadUse, usage.span, "the use needs nothing, so every answer would be yes");
            diags.push(diag.help("add a [[need]] with component and permission, or a [[proviso]]").done());
        }
        for need in &usage.need {
            clause("permission", &need.permission, ClauseGroup::Permission, diags);
        }
        usage.limits.iter().for_each(|it| clause("limit", it, ClauseGroup::Limit, diags));
        usage.duties.iter().for_each(|it| clause("duty", it, ClauseGroup::Duty, diags));
        usage.forbidden.iter().for_each(|it| clause("duty", &it.clause, ClauseGroup::Duty, diags));
        for proviso in &usage.proviso {
            super::standards::fits(&proviso.component, &proviso.condition, diags);
        }
    }
}

fn clause(what: &str, kind: &Spanned<ClauseKind>, wanted: ClauseGroup, diags: &mut Vec<Diag>) {
    if kind.group() == wanted {
        return;
    }
    let mut diag = Diag::new(Code::BadUse, kind.span, format!("`{}` is not a {what}", kind.name()));
    let allowed = ClauseKind::ALL.iter().filter(|it| it.group() == wanted).map(|it| it.name());
    diag.label(format!("it is a {}", kind.group().name()));
    diags.push(diag.help(format!("allowed: {}", crate::shape::names(allowed))).done());
}
