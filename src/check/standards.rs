//! The rules for standards: their parts fit together.

use crate::data::{ComponentKind, Condition, Standard, StandardKind};
use crate::diag::{Code, Diag};
use crate::parse::Records;
use crate::shape::Words;
use crate::span::Spanned;
use std::collections::BTreeMap;

pub(super) fn check(standards: &Records<Standard>, diags: &mut Vec<Diag>) {
    for filed in standards.values() {
        let standard = &filed.value;
        shape(standard, diags);
        unique("level", standard.level.iter().map(|it| &it.id), diags);
        unique("group", standard.group.iter().map(|it| &it.id), diags);
        unique("requirement", standard.requirements().map(|(_, it)| &it.id), diags);
        for (_, requirement) in standard.requirements() {
            if requirement.component.is_empty() {
                let mut diag = Diag::new(Code::BadStandard, requirement.id.span, "a requirement asks for no component");
                diags.push(diag.help("add: component = [\"weights\"]").done());
            }
            fits(&requirement.component, &requirement.condition, diags);
        }
    }
}

/// Reports a condition that a component can never meet, which would make its level one that no record can reach.
pub(super) fn fits(components: &[Spanned<ComponentKind>], condition: &Spanned<Condition>, diags: &mut Vec<Diag>) {
    if components.is_empty() || components.iter().any(|it| condition.fits(it.value)) {
        return;
    }
    let component = &components[0];
    let message = format!("`{}` can never hold of the {}", condition.name(), component.title());
    let mut diag = Diag::new(Code::BadStandard, condition.span, message);
    diag.label("no record could meet this").see(component.span, "the component");
    diags.push(diag.help(format!("`{}` means: {}", condition.name(), condition.word().doc)).done());
}

/// Each kind has its own parts and not those of another.
fn shape(standard: &Standard, diags: &mut Vec<Diag>) {
    let parts = [
        (StandardKind::Ladder, "[[level]]", standard.level.first().map(|it| it.span)),
        (StandardKind::Test, "[[requirement]]", standard.requirement.first().map(|it| it.span)),
        (StandardKind::Score, "[[group]]", standard.group.first().map(|it| it.span)),
    ];
    let kind = standard.kind.name();
    for (of, part, first) in parts {
        match first {
            None if of == standard.kind => {
                diags.push(Diag::new(Code::BadStandard, standard.span, format!("a {kind} needs {part}")).done());
            }
            Some(span) if of != standard.kind => {
                diags.push(
                    Diag::new(
                        Code::BadStandard,
                        span,
                        format!("{part} belongs to a {}, and this is a {kind}", of.name()),
                    )
                    .done(),
                );
            }
            _ => {}
        }
    }
    if let Some(scope) = standard.scope.as_ref().filter(|_| standard.kind != StandardKind::Test) {
        let message = format!("a scope belongs to a test, and this is a {kind}");
        diags.push(Diag::new(Code::BadStandard, scope.span, message).done());
    }
}

fn unique<'s>(what: &str, ids: impl Iterator<Item = &'s Spanned<String>>, diags: &mut Vec<Diag>) {
    let mut taken: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
    for id in ids {
        if let Some(first) = taken.insert(&id.value, id) {
            let mut diag = Diag::new(Code::BadStandard, id.span, format!("two {what}s are called `{}`", id.value));
            diags.push(diag.label("the second").see(first.span, "the first").done());
        }
    }
}
