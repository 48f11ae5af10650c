//! What a template can name where a mistake stands: the names of loops around it, and the blocks of what it extends.

use crate::diag::{Code, Diag};
use crate::plan::Site;
use crate::shape::{names, nearest};
use crate::span::Span;
use std::collections::BTreeSet;

/// How many templates extend each other at most; more lead in a circle.
const DEEPEST: usize = 20;

/// The names of the loops above a place, which the engine does not list: "m" of `{% for m in models %}`.
pub(super) fn of_loops<'s>(site: &'s Site<'_>, span: Span) -> Vec<&'s str> {
    let text = site.sources.file(span.file).text();
    let above = text.get(..span.start as usize).unwrap_or_default();
    let names = above.split("for ").skip(1).filter_map(|it| it.split_once(" in ")).flat_map(|it| it.0.split(','));
    let mut res: Vec<&str> = names.map(str::trim).filter(|it| is_name(it)).collect();
    res.sort_unstable();
    res.dedup();
    res
}

/// What to tell of a name that stands for nothing where something is gone through or asked of it. The engine says of what
/// type it is and not that it is unknown; which names there are is taken from the theme's template of that name.
pub(super) fn undefined(site: &Site<'_>, code: Code, span: Span) -> Option<Diag> {
    let file = site.sources.file(span.file);
    let word = file.text().get(span.range()).filter(|it| is_name(it))?;
    let theme = file.path.replace("templates/", "templates/default/");
    let template = site.sources.find(&theme).map(|it| site.sources.file(it).text()).unwrap_or_default();
    let words: BTreeSet<&str> = template.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
    let mut diag = Diag::new(code, span, format!("variable `{word}` is not defined"));
    if let Some(near) = nearest(word, words.into_iter().filter(|it| *it != word && is_name(it))) {
        diag.did_you_mean(near).replace(near);
    }
    Some(diag.help("THEMES.md lists what each template gets").done())
}

/// Says which blocks there are in the templates that the one with the mistake extends: one of them was `wanted`.
pub(super) fn tell_blocks(site: &Site<'_>, diag: &mut Diag, wanted: &str) {
    let mut text = site.sources.file(diag.span.file).text();
    let mut known: Vec<&str> = Vec::new();
    for _ in 0..DEEPEST {
        let Some(parent) = text.split_once("{% extends \"").and_then(|it| it.1.split('"').next()) else { break };
        let templates = [format!("templates/{parent}"), format!("templates/default/{parent}")];
        let Some(file) = templates.iter().find_map(|it| site.sources.find(it)) else { break };
        text = site.sources.file(file).text();
        let blocks = text.split("{% block ").skip(1).filter_map(|it| it.split_whitespace().next());
        for block in blocks.filter(|it| is_name(it)) {
            // A block can stand in another one that its template extends.
            if !known.contains(&block) {
                known.push(block);
            }
        }
    }
    if known.is_empty() {
        return;
    }
    if let Some(near) = nearest(wanted, known.iter().copied()) {
        diag.did_you_mean(near).replace(near);
    }
    diag.help(format!("there is: {}", names(known)));
}

/// Whether a word can be the name of a variable or a block.
fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|it| it.is_alphanumeric() || it == '_')
}
