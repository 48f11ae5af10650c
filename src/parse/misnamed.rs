//! Files that nothing reads because of their name, and what they were most likely to be called.

use crate::data::RecordKind;
use crate::diag::{Code, Diag};
use crate::shape::{Words, nearest};
use crate::span::{FileId, Span};

/// How copies end that a person or a program put aside.
const COPIES: [&str; 4] = [".bak", ".orig", ".old", ".save"];

/// What to do with such a copy, if it is no record under another name.
pub(super) const REMOVE: &str = "a copy that nobody needs can be removed";

/// Whether a path is one of `locales/<language>/<subject>.ftl`.
pub(super) fn holds_messages(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(parts.as_slice(), [_, language, name] if name.ends_with(".ftl")
        && language.split('-').all(|it| (2..=8).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_alphanumeric())))
}

/// The path with the ending that the files of its folder have, if that is what keeps it from being read.
pub(super) fn with_its_ending(path: &str) -> Option<String> {
    let is_read = |it: &String| it != path && (RecordKind::at(it).is_some() || holds_messages(it));
    let of = |stem: &str| ["toml", "md", "ftl"].map(|ending| format!("{stem}.{ending}")).into_iter().find(is_read);
    let Some((stem, ending)) = path.rsplit_once('.').filter(|(_, ending)| !ending.contains('/')) else {
        return of(path);
    };
    // What stands behind `qwen2.` is no ending, and `one.toml.bak` was put aside.
    if ending.starts_with(|it: char| it.is_ascii_digit()) {
        return of(path);
    }
    Some(stem.to_owned()).filter(is_read).or_else(|| of(stem))
}

/// Whether a name ends as that of a copy that a person or a program put aside.
pub(super) fn is_copy(path: &str) -> bool {
    COPIES.iter().any(|it| path.ends_with(it))
}

/// Where the record belongs whose first line names its schema: `#:schema ../schemas/index.json`.
pub(super) fn by_its_schema(path: &str, text: &str) -> Option<String> {
    let schema = text.lines().next()?.trim_start_matches('\u{feff}').strip_prefix("#:schema ")?.trim();
    let kind = RecordKind::from_name(schema.rsplit('/').next()?.strip_suffix(".json")?)?;
    let stem = path.rsplit('/').next()?.rsplit_once('.').map_or("", |it| it.0);
    let right = kind.path(stem);
    // A model needs the folder of its organization, too, which the file does not tell.
    (kind.id_parts() < 2 && !kind.is_text() && right != path).then_some(right)
}

/// The record that there is only one of, if the path is nearly its own: `data/Glossary.toml`.
pub(super) fn single(path: &str) -> Option<String> {
    let (stem, _) = path.strip_prefix("data/").filter(|it| !it.contains('/'))?.split_once('.')?;
    let near = nearest(&stem.to_lowercase(), [RecordKind::Glossary.name(), RecordKind::Policy.name()])?;
    RecordKind::from_name(near).map(|it| it.path(""))
}

/// A text for readers whose name does not end with `.md`, which makes it a file beside texts.
pub(super) fn text(file: FileId, path: &str, text: &str) -> Option<Diag> {
    let ending = path.rsplit_once('.').map_or("", |it| it.1).to_lowercase();
    let is_text = ["", "md", "markdown", "mdown", "mdx", "mkd", "txt"].contains(&ending.as_str()) || is_copy(path);
    if !is_text || !text.trim_start_matches('\u{feff}').starts_with("+++") {
        return None;
    }
    let right = with_its_ending(path)?;
    let mut diag = Diag::new(Code::UnexpectedFile, Span::new(file, 0..0), format!("`{path}` is no page"));
    diag.label("begins as a text for readers").did_you_mean(right);
    if is_copy(path) {
        diag.help(REMOVE);
    }
    Some(diag)
}
