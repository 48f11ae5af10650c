//! Archived copies, written into the records: `archived = "…"` behind the address of a source.

use super::{CitedAddress, LinkCache};
use crate::diag::{Applicability, Fix};
use crate::mend;
use crate::read::Sources;
use crate::span::{FileId, Span};
use std::collections::BTreeMap;

/// A file with copies written into it.
#[derive(Debug)]
pub struct RecordedFile {
    /// Its path below the site's folder.
    pub path: String,
    /// Its text as it was.
    pub before: String,
    /// Its text with the copies.
    pub text: String,
    /// How many there are.
    pub count: usize,
}

/// Writes the copies that are known into the sources that name none.
pub fn record(cited: &[CitedAddress], cache: &LinkCache, sources: &Sources) -> Vec<RecordedFile> {
    let mut fixes: BTreeMap<FileId, Vec<Fix>> = BTreeMap::new();
    for it in cited {
        let Some(copy) = cache.addresses.get(&it.url).and_then(|entry| entry.archived.as_deref()) else { continue };
        for source in it.sources.iter().filter(|source| source.archived.is_none()) {
            fixes.entry(source.at.file).or_default().push(insertion(source.at, copy, sources));
        }
    }
    let mut res = Vec::new();
    for (file, fixes) in fixes {
        let old = sources.file(file);
        let (text, count) = mend::applied(&old.path, old.text(), &fixes.iter().collect::<Vec<_>>());
        if count > 0 {
            res.push(RecordedFile { path: old.path.clone(), before: old.text().to_owned(), text, count });
        }
    }
    res
}

/// The words behind an address: on a line of their own, unless the source stands in one line.
fn insertion(url: Span, copy: &str, sources: &Sources) -> Fix {
    let text = sources.file(url.file).text();
    let before = text[..url.start as usize].rsplit('\n').next().unwrap_or_default();
    let is_inline = before.contains('{');
    let indent: String = before.chars().take_while(|it| it.is_whitespace()).collect();
    let joint = if is_inline { ", ".to_owned() } else { format!("\n{indent}") };
    let at = Span { start: url.end, ..url };
    Fix { span: at, text: format!("{joint}archived = \"{copy}\""), applicability: Applicability::Certain }
}
