//! Successions: what another record follows is no longer the newest of its family.

use crate::data::{LineageKind, Status};
use crate::diag::{Code, Diag};
use crate::parse::Parsed;

/// A model that a released one follows is not current: a reader who looks for the newest would stop at it.
pub(super) fn check(parsed: &Parsed, diags: &mut Vec<Diag>) {
    for (id, filed) in parsed.models.iter().filter(|(_, it)| it.value.status != Status::Announced) {
        let before = filed.value.lineage.iter().filter(|it| it.kind == LineageKind::Successor);
        for line in before.filter(|it| is_current(parsed, it.id.as_str())) {
            let message = format!("`{id}` follows `{}`, which is called current", line.id.value);
            let mut diag = Diag::new(Code::CurrentPredecessor, line.id.span, message);
            let help = "write `status = \"superseded\"` in its record, or take out this `[[lineage]]`";
            diags.push(diag.label("its `status` says, or leaves it at, `current`").help(help).done());
        }
    }
}

fn is_current(parsed: &Parsed, id: &str) -> bool {
    parsed.models.get(id).is_some_and(|it| it.value.status == Status::Current)
}
