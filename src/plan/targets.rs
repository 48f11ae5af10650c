//! What links can name: schemes and the names behind them, anchors, and paths of source files.

use super::address;
use crate::check::Facts;
use crate::data::{ComponentKind, RecordKind};
use crate::diag::{Code, Diag};
use crate::shape::{Words, nearest};
use crate::span::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// The names behind every scheme of links.
pub(super) fn names(facts: &Facts) -> BTreeMap<&'static str, BTreeSet<&str>> {
    let records = RecordKind::many().filter(|it| it.has_pages());
    let mut res: BTreeMap<&'static str, BTreeSet<&str>> =
        records.map(|kind| (kind.name(), facts.of(kind).into_iter().map(|it| it.id).collect())).collect();
    res.insert("component", ComponentKind::ALL.iter().map(|it| it.name()).collect());
    let terms = facts.glossary.iter().flat_map(|it| it.value.term.keys());
    res.insert("term", terms.map(|it| it.value.as_str()).collect());
    res
}

/// The anchors of every page that has any, apart from those of models.
pub(super) fn anchors(facts: &Facts) -> BTreeMap<String, BTreeSet<String>> {
    let mut res: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in facts.texts() {
        let ids = text.body.headings.iter().map(|it| it.id.clone());
        res.insert(address::text(text.kind, text.id), ids.collect());
    }
    for (id, entry) in &facts.licenses {
        let clauses = entry.record.iter().flat_map(|it| it.value.clause.keys());
        res.insert(address::license(id), clauses.map(|it| it.name().to_owned()).collect());
    }
    for (id, filed) in &facts.standards {
        let levels = filed.value.level.iter().map(|it| it.id.value.clone());
        let own = filed.value.requirement.iter();
        let requirements =
            filed.value.level.iter().flat_map(|it| &it.requirement).chain(own).map(|it| it.id.value.clone());
        res.insert(address::standard(id), levels.chain(requirements).collect());
    }
    if let Some(glossary) = &facts.glossary {
        res.insert("glossary.html".to_owned(), glossary.value.term.keys().map(|it| it.value.clone()).collect());
    }
    res
}

/// The schemes of links by name, those that are `wanted`: "model:, license:, …, component:, explainer:, term:".
pub(super) fn schemes(wanted: impl Fn(&str) -> bool) -> String {
    let all = RecordKind::schemes().filter(|it| wanted(it));
    all.map(|it| format!("{it}:")).collect::<Vec<_>>().join(", ")
}

pub(super) fn is_scheme(text: &str) -> bool {
    // Blanks and control characters inside a scheme are how filters are deceived.
    !text.contains('/') && !text.starts_with('#') && !text.starts_with('.')
}

/// A link of no kind that can be published; `known` are the schemes by name that are like others.
pub(super) fn bad_scheme<'n>(target: &Spanned<String>, known: impl IntoIterator<Item = &'n str>) -> Diag {
    let shown: String = target.chars().flat_map(char::escape_debug).take(60).collect();
    let mut diag = Diag::new(Code::BadScheme, target.span, format!("`{shown}` cannot be published as a link"));
    diag.label("not a kind of link that Ajar knows");
    let parts = target.split_once(':').filter(|(scheme, rest)| is_word(scheme) && !rest.is_empty());
    let near = parts.and_then(|(scheme, rest)| Some((nearest(scheme, known)?, rest)));
    if let Some((scheme, rest)) = near {
        diag.did_you_mean(format!("{scheme}:{}", rest.escape_debug())).replace(format!("{scheme}:{rest}"));
    }
    let all = schemes(|_| true);
    diag.help(format!(
        "allowed: https:, http:, mailto:, a path to an .md file, and {all}; count: for a number from the dataset"
    ));
    diag
}

/// Whether a scheme could be a misspelled word, and not one that acts: `javascript:` is like none of ours.
fn is_word(scheme: &str) -> bool {
    (3..=12).contains(&scheme.len()) && scheme.bytes().all(|it| it.is_ascii_lowercase())
}

pub(super) fn remote_picture(target: &Spanned<String>) -> Diag {
    let mut diag = Diag::new(Code::BadScheme, target.span, "a picture from the web would be fetched by every reader");
    diag.label("not in the site's folder").help("put the file into static/, if its license allows");
    diag
}

/// A link to a text that is there and that nobody is shown.
pub(super) fn to_draft(target: &Spanned<String>) -> Diag {
    let mut diag = Diag::new(Code::BrokenLink, target.span, format!("`{}` is a draft", target.value));
    diag.label("shown by the preview and by --drafts alone");
    diag.help("take `draft = true` out of its front matter, or the link out of this text until then").done()
}

/// The path that `path` names when it stands in the file `from`; `None` if it leaves the site.
pub(super) fn join(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The page that a source file becomes.
pub(super) fn page_of(path: &str) -> Option<String> {
    if let Some(folder) = path.strip_prefix("content/explainers/").and_then(|it| it.strip_suffix("/_index.md")) {
        return Some(address::section(folder));
    }
    match RecordKind::at(path)? {
        (RecordKind::Glossary, _) => Some("glossary.html".to_owned()),
        (kind, id) => Some(address::record(kind, &id)),
    }
}
