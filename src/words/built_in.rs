//! The files of messages that are built into the program, and how such a file is read.

use super::literals::changed;
use super::syntax::{crowd, deep, long};
use crate::inert::unreserved;
use fluent_bundle::FluentResource;
use std::sync::Arc;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The language every message is there in.
pub(super) const COMPLETE: &str = "en";

/// The program's files of messages in the language that has every one: their names and texts.
pub fn message_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    LOCALES.iter().filter(|file| file.0 == COMPLETE).map(|file| (file.1, file.2))
}

/// Whether the program says what the file called `name` in a folder below `locales/` does.
pub fn is_built_in(folder: &str, name: &str) -> bool {
    LOCALES.iter().any(|file| (file.0, file.1) == (folder, name))
}

/// A file of messages as it can be read.
pub(super) fn resource(text: &str) -> Arc<FluentResource> {
    // What is too deep or too long was reported.
    let text = if deep(text).or_else(|| long(text)).is_some() { "" } else { text };
    let read = |text: &str| FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly);
    let res = read(&unreserved(text));
    let res = if crowd(&res).is_some() { read("") } else { res };
    Arc::new(changed(&res, unreserved).unwrap_or(res))
}
