//! The rules for uses: each asks for what can be answered.

use crate::data::{ClauseGroup, ClauseKind, Use};
use crate::diag::{Code, Diag};
use crate::parse::Records;
use crate::shape::Words;
use crate::span::Spanned;
use std::collections::BTreeMap;

pub(super) fn check(uses: &Records<Use>, diags: &mut Vec<Diag>) {
    let mut names: BTreeMap<&str, &str> = uses.keys().map(|id| (id.as_str(), id.as_str())).collect();
    for (id, filed) in uses {
        let usage = &filed.value;
        if usage.acts.is_empty() && usage.proviso.is_empty() {
            let mut diag = Diag::new(Code::BadUse, usage.span, "the use needs nothing, so every answer would be yes");
            diags.push(diag.help("add `acts` and `component`, or a [[proviso]]").done());
        }
        if usage.acts.is_empty() != usage.component.is_empty() {
            let mut diag =
                Diag::new(Code::BadUse, usage.span, "acts and the components they are done with go together");
            diags.push(diag.help("write both `acts` and `component`, or neither").done());
        }
        usage.forbidden.iter().for_each(|it| duty(&it.clause, diags));
        for proviso in &usage.proviso {
            super::standards::fits(&proviso.component, &proviso.condition, diags);
        }
        for alias in &usage.aliases {
            if let Some(other) = names.insert(alias.value.as_str(), id.as_str()).filter(|other| other != id) {
                let mut diag = Diag::new(Code::BadUse, alias.span, format!("`{}` names two uses", alias.value));
                diags.push(diag.label(format!("also the use `{other}`")).help("give each use names of its own").done());
            }
        }
    }
}

fn duty(kind: &Spanned<ClauseKind>, diags: &mut Vec<Diag>) {
    let wanted = ClauseGroup::Duty;
    if kind.group() == wanted {
        return;
    }
    let mut diag = Diag::new(Code::BadUse, kind.span, format!("`{}` is not a duty", kind.name()));
    let allowed = ClauseKind::ALL.iter().filter(|it| it.group() == wanted).map(|it| it.name());
    diag.label(format!("it is a {}", kind.group().name()));
    diags.push(diag.help(format!("allowed: {}", crate::shape::names(allowed))).done());
}
