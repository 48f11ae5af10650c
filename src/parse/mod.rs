//! [`Sources`] → [`Parsed`]: one value per file, with its places kept.
//!
//! Parsing never fails: what is wrong is reported, and what can be read of the
//! file goes on, so that one run shows the mistakes of all stages.

mod astray;
mod brackets;
mod context;
mod entry;
mod hidden;
mod highlight;
mod html;
mod markdown;
mod math;
mod misnamed;
mod misshapen;
mod name;
mod prose;
mod shelf;
mod slip;
mod told;
mod toml;

use crate::data::{CompanyPolicy, Glossary, RecordKind, Settings, original_of};
use crate::diag::{Code, Diag};
use crate::read::{File, FileKind, SETTINGS, Sources};
use crate::shape::{Decode, names, nearest};
use crate::span::{FileId, Span};
use context::ParseContext;
use misnamed::holds_messages;
use name::unnameable;
use rayon::prelude::*;
use shelf::Value;
use std::sync::Arc;
use toml::Decoded;

pub(crate) use html::escape;
pub use html::href;
pub(crate) use markdown::said_by;
pub use markdown::{
    Alert, Body, CodeBlock, Dialect, Extensions, Figure, Forms, Heading, Label, Link, LinkSays, Math, Piece, RawHtml,
    Spelling,
};
pub use name::{Case, is_name};
pub use shelf::{Explainer, InFile, OwnPage, Parsed, Prose, Records};
pub use told::{Original, told, with_foreign_records};

/// What was made of one file, and where it belongs.
type Parse = (Option<(FileId, String)>, Decoded<Value>);

/// What an earlier run made of each file, for a run on nearly the same files.
#[derive(Debug, Default)]
pub struct ParseMemo {
    sources: Sources,
    values: Vec<Arc<Parse>>,
    raw_html: RawHtml,
    languages: Vec<String>,
}

impl ParseMemo {
    /// What was made of `source`, if it was the same file at the same rank, because places name files by rank, and an
    /// explainer was read with the same context.
    fn recall(&self, file: FileId, source: &Arc<File>, context: &ParseContext) -> Option<&Arc<Parse>> {
        let same = self.sources.get(file).is_some_and(|it| Arc::ptr_eq(it, source));
        let glossary = |it: Option<&Arc<File>>| it.map(Arc::as_ptr);
        let same_languages = self.languages == context.languages;
        let same_desk = || {
            let old = self.sources.find(GLOSSARY).and_then(|it| self.sources.get(it));
            self.raw_html == context.raw_html && glossary(old) == glossary(context.source.as_ref())
        };
        self.values
            .get(file.0 as usize)
            .filter(|_| same && same_languages && (source.kind != FileKind::Content || same_desk()))
    }
}

/// Reads the file of `ajar policy`, which is no part of a site; what is wrong with it.
pub fn company_policy(file: FileId, text: &str) -> (CompanyPolicy, Vec<Diag>) {
    let decoded = decode::<CompanyPolicy>(file, text);
    (decoded.record, decoded.diags)
}

/// Parses every file, in parallel.
pub fn parse(sources: &Sources) -> (Parsed, Vec<Diag>) {
    parse_again(sources, &mut ParseMemo::default())
}

/// Parses every file that `memo` does not know, and remembers all of them in it.
pub fn parse_again(sources: &Sources, memo: &mut ParseMemo) -> (Parsed, Vec<Diag>) {
    let mut diags = Vec::new();
    let settings = sources.find(SETTINGS).map(|file| {
        let decoded = decode::<Settings>(file, sources.file(file).text());
        diags.extend(decoded.diags.into_iter().filter(|_| !sources.file(file).refused));
        decoded.record
    });
    let published = settings.as_ref().and_then(|it| it.raw_html).unwrap_or(false);
    // What explainers say is read with the words of the glossary in hand.
    let source = sources.find(GLOSSARY).and_then(|it| sources.get(it)).cloned();
    let context = ParseContext {
        raw_html: if published { RawHtml::Published } else { RawHtml::Dropped },
        glossary: source.as_ref().map(|it| decode::<Glossary>(FileId::default(), it.text()).record).unwrap_or_default(),
        source,
        languages: settings.as_ref().map(Settings::language_folders).unwrap_or_default(),
    };

    let recall = |(at, source): (usize, &Arc<File>)| {
        let file = FileId(u32::try_from(at).unwrap_or(u32::MAX));
        memo.recall(file, source, &context).cloned().unwrap_or_else(|| Arc::new(value(file, source, &context)))
    };
    let values: Vec<Arc<Parse>> = sources.shared().par_iter().enumerate().map(recall).collect();

    let mut parsed = Parsed { settings: settings.unwrap_or_default(), ..Parsed::default() };
    for (name, decoded) in values.iter().map(AsRef::as_ref) {
        diags.extend_from_slice(&decoded.diags);
        parsed.days.extend_from_slice(&decoded.days);
        parsed.addresses.extend_from_slice(&decoded.addresses);
        if let Some((file, id)) = name {
            parsed.put(*file, id.clone(), decoded.record.clone());
        }
    }
    *memo = ParseMemo { sources: sources.clone(), values, raw_html: context.raw_html, languages: context.languages };
    (parsed, diags)
}

/// Parses a text by itself, for whom Markdown alone is of interest.
pub fn body(text: &str, dialect: Dialect<'_>) -> (Body, Vec<Diag>) {
    markdown::parse(FileId(0), text, 0, dialect)
}

/// The file that says what the terms mean.
const GLOSSARY: &str = "data/glossary.toml";

/// The value of one file, under the id its path gives it.
fn value(file: FileId, source: &File, context: &ParseContext) -> Parse {
    let (path, text) = (source.path.as_str(), source.text());
    let nothing = |diag: Option<Diag>| (None, Decoded { diags: diag.into_iter().collect(), ..Decoded::default() });
    if context.languages.iter().any(|it| original_of(path, it).is_some()) {
        return nothing(None);
    }
    let at = RecordKind::at(path);
    let (kind, id, mut decoded) = match (source.kind, at) {
        (FileKind::Data, Some((kind, id))) => (kind, id, Value::decode(kind, file, &source.source_text())),
        (FileKind::Content, Some((kind, id))) => (kind, id, prose::value(kind, file, text, context)),
        (FileKind::Content, None) if let Some(folder) = prose::section(path) => {
            let section = prose::read(file, text, context);
            (RecordKind::Explainer, folder.to_owned(), section.map(|it| Value::Section(Arc::new(it))))
        }
        (FileKind::Messages, _) if holds_messages(path) => return nothing(None),
        (FileKind::Data | FileKind::Content | FileKind::Messages, _) => {
            return nothing(Some(misplaced(file, path, text)));
        }
        (FileKind::Beside, _) => return nothing(misnamed::text(file, path, text)),
        (FileKind::Settings | FileKind::Template | FileKind::Static, _) => return nothing(None),
    };
    let case = if kind.has_capitals() { Case::Any } else { Case::Lower };
    if let Some(diag) = unnameable(file, &id, case) {
        return nothing(Some(diag));
    }
    // A file that cannot be used is one mistake; what its empty text lacks is none.
    if source.refused {
        decoded.diags.clear();
    }
    (Some((file, id)), decoded)
}

fn misplaced(file: FileId, path: &str, text: &str) -> Diag {
    let folders = || RecordKind::many().map(RecordKind::folder);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut diag = Diag::new(Code::UnexpectedFile, Span::new(file, 0..0), format!("nothing reads `{path}`"));
    if let Some(right) = misnamed::with_its_ending(path) {
        diag.label("ends otherwise than its kind").did_you_mean(right);
        if misnamed::is_copy(path) {
            diag.help(misnamed::REMOVE);
        }
        return diag;
    }
    if let Some(right) = misnamed::by_its_schema(path, text).or_else(|| misnamed::single(path)) {
        return diag.label("stands where nothing looks for it").did_you_mean(right).done();
    }
    if let Some(near) = nearest(folder, folders()).filter(|it| *it != folder) {
        diag.help(format!("did you mean the folder `{near}`?"));
    }
    let root = path.split('/').next().unwrap_or_default();
    diag.help(match root {
        "content" => "explainers are content/explainers/<slug>.md, pages content/pages/<slug>.md",
        "data" => "models are data/models/<org>/<slug>.toml",
        _ => "texts of the program that your site says otherwise are locales/<language>/<subject>.ftl",
    });
    if let Some(folder) = told::of_no_language(path) {
        diag.help(format!("a translation needs its language in ajar.toml: languages = [\"…\", \"{folder}\"]"));
    }
    if root != "data" {
        return diag;
    }
    let flat = RecordKind::many().filter(|it| it.id_parts() == 1 && !it.is_text());
    diag.help(format!(
        "other records are <id>.toml in {}, the glossary is data/glossary.toml",
        names(flat.map(RecordKind::folder))
    ));
    diag
}

/// Decodes a whole file as one record.
fn decode<T: Decode>(file: FileId, text: &str) -> Decoded<T> {
    toml::decode(file, text, 0)
}
