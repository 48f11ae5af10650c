//! The rules for standards: their parts fit together.

use crate::data::{Requirement, Standard, StandardKind};
use crate::diag::{Code, Diag};
use crate::parse::Records;
use crate::shape::{At, Words};
use std::collections::BTreeMap;

pub(super) fn check(standards: &Records<Standard>, diags: &mut Vec<Diag>) {
    for filed in standards.values() {
        let standard = &filed.record;
        shape(standard, diags);
        unique("level", standard.level.iter().map(|it| &it.id), diags);
        unique("requirement", requirements(standard).map(|it| &it.id), diags);
        for requirement in requirements(standard) {
            if requirement.component.is_empty() {
                let mut diag =
                    Diag::new(Code::BadStandard, requirement.id.place, "a requirement asks for no component");
                diags.push(diag.help("add: component = [\"weights\"]").done());
            }
        }
    }
}

fn requirements(standard: &Standard) -> impl Iterator<Item = &Requirement> {
    standard.requirement.iter().chain(standard.level.iter().flat_map(|it| &it.requirement))
}

/// Each kind has its own parts and not those of another.
fn shape(standard: &Standard, diags: &mut Vec<Diag>) {
    let (needs, has) = match standard.kind {
        StandardKind::Ladder => ("[[level]]", !standard.level.is_empty()),
        StandardKind::Test | StandardKind::Score => ("[[requirement]]", !standard.requirement.is_empty()),
    };
    let kind = standard.kind.name();
    if !has {
        diags.push(Diag::new(Code::BadStandard, standard.place, format!("a {kind} needs {needs}")).done());
    }
    let stray = match standard.kind {
        StandardKind::Ladder => {
            standard.requirement.first().map(|it| (it.place, "puts its requirements into [[level.requirement]]"))
        }
        StandardKind::Test | StandardKind::Score => standard.level.first().map(|it| (it.place, "has no levels")),
    };
    if let Some((place, why)) = stray {
        diags.push(Diag::new(Code::BadStandard, place, format!("a {kind} {why}")).done());
    }
}

fn unique<'s>(what: &str, ids: impl Iterator<Item = &'s At<String>>, diags: &mut Vec<Diag>) {
    let mut taken: BTreeMap<&str, &At<String>> = BTreeMap::new();
    for id in ids {
        if let Some(first) = taken.insert(&id.value, id) {
            let mut diag = Diag::new(Code::BadStandard, id.place, format!("two {what}s are called `{}`", id.value));
            diags.push(diag.label("the second").see(first.place, "the first").done());
        }
    }
}
