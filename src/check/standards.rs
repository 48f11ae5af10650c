//! The rules for standards: their parts fit together.

use crate::data::{ComponentKind, Condition, Level, Phrases, Standard, StandardKind};
use crate::diag::{Applicability, Code, Diag, KEY};
use crate::parse::Records;
use crate::shape::Words;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;
use std::sync::Arc;

/// No ladder needs more levels, and no score more groups: each model is held to each of them.
const MOST_LEVELS: usize = 50;

/// No standard has more requirements, on all its levels and in all its groups.
const MOST_REQUIREMENTS: usize = 500;

/// Cuts standards to the parts that one may have, and reports it.
pub(super) fn bound(standards: &mut Records<Standard>, diags: &mut Vec<Diag>) {
    for filed in standards.values_mut() {
        let Some((place, what)) = crowd(&filed.value) else { continue };
        let mut diag = Diag::new(Code::TooMuch, place, format!("a standard has more than {what}"));
        diags.push(diag.label("one too many").help("part it into several standards").done());
        cut(Arc::make_mut(&mut filed.value));
    }
}

/// The first part that is one too many, and how many of its kind there may be.
fn crowd(standard: &Standard) -> Option<(Span, String)> {
    let level = standard.level.get(MOST_LEVELS).map(|it| (it.id.span, format!("{MOST_LEVELS} levels")));
    let group = || standard.group.get(MOST_LEVELS).map(|it| (it.id.span, format!("{MOST_LEVELS} groups")));
    let requirement = || {
        let (_, it) = standard.requirements().nth(MOST_REQUIREMENTS)?;
        Some((it.id.span, format!("{MOST_REQUIREMENTS} requirements")))
    };
    level.or_else(group).or_else(requirement)
}

fn cut(standard: &mut Standard) {
    standard.level.truncate(MOST_LEVELS);
    standard.group.truncate(MOST_LEVELS);
    let of_levels = standard.level.iter_mut().map(|it| &mut it.requirement);
    let of_groups = standard.group.iter_mut().map(|it| &mut it.requirement);
    let mut left = MOST_REQUIREMENTS;
    for requirements in std::iter::once(&mut standard.requirement).chain(of_levels).chain(of_groups) {
        requirements.truncate(left);
        left -= requirements.len();
    }
}

pub(super) fn check(standards: &Records<Standard>, diags: &mut Vec<Diag>) {
    for filed in standards.values() {
        let standard = &filed.value;
        shape(standard, diags);
        standard.level.iter().for_each(|it| looks(it, diags));
        unique("level", standard.level.iter().map(|it| &it.id), diags);
        unique("group", standard.group.iter().map(|it| &it.id), diags);
        unique("requirement", standard.requirements().map(|(_, it)| &it.id), diags);
        for (_, requirement) in standard.requirements() {
            if requirement.component.is_empty() {
                let mut diag = Diag::new(Code::BadStandard, requirement.id.span, "a requirement asks for no component");
                diags.push(diag.help("add: component = [\"weights\"]").done());
            }
            fits(&requirement.component, &requirement.condition, diags);
            if let Some(says) = &requirement.says {
                stands_for_nothing(says, Some(LIMITS), diags);
            }
        }
        if let Some(says) = &standard.says {
            stands_for_nothing(says, None, diags);
        }
    }
}

/// What stands for the limits of a license in a phrase about one that is not met.
const LIMITS: &str = "limits";

/// Reports words in braces that stand for nothing: readers would see them.
fn stands_for_nothing(says: &Spanned<Phrases>, known: Option<&str>, diags: &mut Vec<Diag>) {
    let phrases =
        [Some(&says.not_met), Some(&says.met), says.withheld.as_ref(), says.partly.as_ref(), Some(&says.unknown)];
    for (at, phrase) in phrases.into_iter().enumerate().filter_map(|(at, it)| Some((at, it?))) {
        let known = known.filter(|_| at == 0);
        let words = phrase.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|it| it.0);
        for word in words.filter(|it| Some(*it) != known) {
            let message = format!("`{{{word}}}` stands for nothing in what a standard says");
            let mut diag = Diag::new(Code::BadStandard, says.span, message);
            diag.label("readers would see the braces");
            match known {
                Some(known) => diag.help(format!("did you mean `{{{known}}}`? It stands for what the license does")),
                None => {
                    diag.help("write it out: only `not-met` of a requirement has `{limits}`, what the license does")
                }
            };
            diags.push(diag);
        }
    }
}

/// A level's color is one that a style sheet can have, and its sign one that a door has room for.
fn looks(level: &Level, diags: &mut Vec<Diag>) {
    let is_color =
        |it: &str| it.len() == 7 && it.starts_with('#') && it[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
    for color in level.color.iter().chain(&level.color_dark).filter(|it| !it.is_empty() && !is_color(it)) {
        let mut diag = Diag::new(Code::BadStandard, color.span, format!("`{}` is no color", color.value));
        diag.label("not written as #rrggbb");
        match six_digits(color) {
            Some(long) => {
                let text = format!("\"{long}\"");
                diag.help(format!("write it as `{text}`")).fix(color.span, text, Applicability::Certain)
            }
            None => diag.help("write red, green and blue in two digits each, such as `\"#d9822b\"`"),
        };
        diags.push(diag.done());
    }
    if let (None, Some(dark)) = (&level.color, &level.color_dark) {
        let mut diag = Diag::new(Code::BadStandard, dark.span, "a color for dark paper without one for light paper");
        diags.push(diag.help("add: color = \"#d9822b\"").done());
    }
    if let Some(glyph) = level.glyph.as_ref().filter(|it| it.chars().count() > 2) {
        let message = format!("`{}` is too long for a sign", glyph.value);
        diags.push(Diag::new(Code::BadStandard, glyph.span, message).help("one character or two fit a door").done());
    }
}

/// A color as a level has it, of one with a digit for each part or without its sign.
fn six_digits(color: &str) -> Option<String> {
    let digits = color.trim().trim_start_matches('#');
    let is_hex = digits.bytes().all(|it| it.is_ascii_hexdigit());
    match digits.len() {
        3 if is_hex => Some(digits.chars().fold("#".to_owned(), |res, it| format!("{res}{it}{it}"))),
        6 if is_hex => Some(format!("#{digits}")),
        _ => None,
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
        (StandardKind::Ladder, "level", standard.level.first().map(|it| it.span)),
        (StandardKind::Test, "requirement", standard.requirement.first().map(|it| it.span)),
        (StandardKind::Score, "group", standard.group.first().map(|it| it.span)),
    ];
    let kind = standard.kind.name();
    // Whose parts are all of another kind names the wrong one, and is told where they stand.
    let is_other = parts.iter().any(|it| it.0 != standard.kind && it.2.is_some());
    for (of, key, first) in parts {
        match first {
            None if of == standard.kind && is_other => {}
            None if of == standard.kind => {
                let mut diag = Diag::new(Code::BadStandard, standard.span, format!("a {kind} needs [[{key}]]"));
                diags.push(diag.absent(KEY, key).done());
            }
            Some(span) if of != standard.kind => {
                diags.push(
                    Diag::new(
                        Code::BadStandard,
                        span,
                        format!("[[{key}]] belongs to a {}, and this is a {kind}", of.name()),
                    )
                    .help(format!("write kind = \"{}\", or give it the parts of a {kind}", of.name()))
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
