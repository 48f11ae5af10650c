//! The same site in another language: every record and text in the words of its translation, where it has one.

use super::context::ParseContext;
use super::markdown::RawHtml;
use super::name::{Case, unnameable};
use super::prose::{self, Front};
use super::shelf::{Explainer, InFile, OwnPage, Parsed, Prose, Records, Value};
use super::toml::Decoded;
use crate::data::{Glossary, RecordKind, Settings, language_folder, original_of, translation_of};
use crate::diag::{Code, Diag};
use crate::read::{File, FileKind, Sources};
use crate::shape::{Words, nearest, rationed};
use crate::span::{FileId, Span, Spanned};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A site in the language that it is written in.
#[derive(Debug, Clone, Copy)]
pub struct Original<'o> {
    /// Its settings.
    pub settings: &'o Settings,
    /// Its explainers.
    pub explainers: &'o Records<Explainer>,
    /// The beginnings of their sections.
    pub sections: &'o Records<OwnPage>,
    /// Its own pages.
    pub pages: &'o Records<OwnPage>,
    /// Whether the site is shown by the preview.
    pub is_preview: bool,
    /// Whether a text was left out because it is still being written.
    pub hides_drafts: bool,
    /// Whether texts that are still being written are shown.
    pub shows_drafts: bool,
}

/// The site in the language of the tag `language`, and what is wrong with its translations.
pub fn told(sources: &Sources, language: &Spanned<String>, original: Original<'_>) -> (Parsed, Vec<Diag>) {
    let folder = language_folder(language);
    let mut diags = Vec::new();
    let mut res = Parsed {
        settings: original.settings.told_in(language),
        is_preview: original.is_preview,
        hides_drafts: original.hides_drafts,
        shows_drafts: original.shows_drafts,
        ..Parsed::default()
    };
    let files: Vec<(FileId, &File)> = sources.files().filter(|(_, it)| it.kind == FileKind::Data).collect();
    let values: Vec<(FileId, String, Decoded<Value>)> =
        files.par_iter().filter_map(|(id, file)| record(sources, *id, file, &folder, original.settings)).collect();
    for (file, name, decoded) in values {
        diags.extend(decoded.diags);
        res.days.extend(decoded.days);
        res.put(file, name, decoded.record);
    }
    let raw_html = if original.settings.raw_html.unwrap_or(false) { RawHtml::Published } else { RawHtml::Dropped };
    let glossary = res.glossary.as_ref().map(|it| Glossary::clone(&it.value)).unwrap_or_default();
    let context = ParseContext { raw_html, glossary, source: None, languages: Vec::new() };
    let (settings, shows_drafts) = (original.settings, original.shows_drafts);
    let translator = Translator { sources, settings, folder: &folder, context: &context, shows_drafts };
    res.explainers = translator.texts(original.explainers, &mut diags);
    res.sections = translator.texts(original.sections, &mut diags);
    res.pages = translator.texts(original.pages, &mut diags);
    let kind = |kind| move |path: &str| RecordKind::at(path).filter(|it| it.0 == kind).map(|it| it.1);
    let mut own = translator.own(kind(RecordKind::Explainer), &mut res.explainers, &mut diags);
    own.extend(translator.own(|path| prose::section(path).map(str::to_owned), &mut res.sections, &mut diags));
    own.extend(translator.own(kind(RecordKind::Page), &mut res.pages, &mut diags));
    diags.extend(rationed(|| without_original(sources, &folder, &own)));
    (res, diags)
}

/// The site in its own language, with marks around the words of records and texts that are not written in it; none if all are.
pub fn with_foreign_records(sources: &Sources, original: Original<'_>) -> Option<Parsed> {
    let settings = original.settings;
    settings.records_language()?;
    let mut res = Parsed {
        settings: settings.clone(),
        explainers: foreign_texts(sources, settings, original.explainers),
        sections: foreign_texts(sources, settings, original.sections),
        pages: foreign_texts(sources, settings, original.pages),
        is_preview: original.is_preview,
        hides_drafts: original.hides_drafts,
        shows_drafts: original.shows_drafts,
        ..Parsed::default()
    };
    for (id, file) in sources.files().filter(|(_, it)| it.kind == FileKind::Data) {
        let Some((kind, name)) = RecordKind::at(&file.path) else { continue };
        let decoded = match settings.written_in(&file.path) {
            Some(language) => Value::decode_told(kind, (id, &file.source_text()), None, Some(language)),
            None => Value::decode(kind, id, &file.source_text()),
        };
        res.put(id, name, decoded.record);
    }
    Some(res)
}

/// Texts with marks around the words of those that are not in the language of the site.
fn foreign_texts<F: Front + Clone>(
    sources: &Sources,
    settings: &Settings,
    texts: &Records<Prose<F>>,
) -> Records<Prose<F>> {
    let text = |it: &InFile<Prose<F>>| match settings.written_in(&sources.file(it.file).path) {
        Some(language) => untold(it, Some(language)),
        None => it.clone(),
    };
    texts.iter().map(|(id, it)| (id.clone(), text(it))).collect()
}

/// The record of a file in another language; none if the file is itself a translation, or no record.
fn record(
    sources: &Sources,
    id: FileId,
    file: &File,
    folder: &str,
    settings: &Settings,
) -> Option<(FileId, String, Decoded<Value>)> {
    let (kind, name) = RecordKind::at(&file.path)?;
    let translation = sources.find(&translation_of(&file.path, folder)?);
    let translation = translation.map(|it| (it, sources.file(it).source_text()));
    let translation = translation.as_ref().map(|(id, text)| (*id, text));
    Some((id, name, Value::decode_told(kind, (id, &file.source_text()), translation, settings.written_in(&file.path))))
}

/// Reads the translations of texts.
struct Translator<'t> {
    sources: &'t Sources,
    settings: &'t Settings,
    folder: &'t str,
    context: &'t ParseContext,
    shows_drafts: bool,
}

impl Translator<'_> {
    fn texts<F: Front + Clone + Sync + Send>(
        &self,
        originals: &Records<Prose<F>>,
        diags: &mut Vec<Diag>,
    ) -> Records<Prose<F>> {
        let mut res = Records::new();
        for (id, original) in originals {
            let path = &self.sources.file(original.file).path;
            let file = translation_of(path, self.folder);
            let file = file.and_then(|it| self.sources.find(&it));
            let translation = file.map(|file| {
                let text = self.sources.file(file).text();
                let read = prose::read_after(file, text, self.context, Some(&original.value.front));
                diags.extend(read.diags);
                InFile { file, value: Arc::new(read.record) }
            });
            let finished = translation.filter(|it| self.shows_drafts || !it.value.front.is_draft());
            res.insert(id.clone(), finished.unwrap_or_else(|| untold(original, self.settings.written_in(path))));
        }
        res
    }
}

impl Translator<'_> {
    /// Puts the texts that are there in this language alone among the others: those that say so, and that stand where no
    /// original does. `id` tells from the path of an original what it would be called. The files they fill.
    fn own<F: Front>(
        &self,
        id: impl Fn(&str) -> Option<String>,
        texts: &mut Records<Prose<F>>,
        diags: &mut Vec<Diag>,
    ) -> BTreeSet<FileId> {
        let mut res = BTreeSet::new();
        for (file, source) in self.sources.files().filter(|(_, it)| it.kind == FileKind::Content) {
            let original = original_of(&source.path, self.folder).filter(|it| self.sources.find(it).is_none());
            let Some(id) = original.as_deref().and_then(&id) else { continue };
            let read = prose::read::<F>(file, source.text(), self.context);
            if !read.record.front.is_original() {
                continue;
            }
            res.insert(file);
            diags.extend(read.diags);
            if let Some(diag) = unnameable(file, &id, Case::Lower) {
                diags.push(diag);
            } else if self.shows_drafts || !read.record.front.is_draft() {
                texts.insert(id, InFile { file, value: Arc::new(read.record) });
            }
        }
        res
    }
}

/// A text in `language`, or in that of the site, on the pages of another one.
fn untold<F: Front + Clone>(original: &InFile<Prose<F>>, language: Option<&str>) -> InFile<Prose<F>> {
    let Prose { front, body } = &*original.value;
    InFile { file: original.file, value: Arc::new(Prose { front: front.marked(language), body: body.clone() }) }
}

/// Files in the folder of a language that translate no file, and are not among those that need not.
fn without_original(sources: &Sources, folder: &str, own: &BTreeSet<FileId>) -> Vec<Diag> {
    let texts = sources.files().filter(|(_, it)| matches!(it.kind, FileKind::Data | FileKind::Content));
    texts
        .filter(|(id, _)| !own.contains(id))
        .filter_map(|(id, file)| {
            let original = original_of(&file.path, folder)?;
            if is_original(&original) && sources.find(&original).is_some() {
                return None;
            }
            let span = Span::new(id, 0..0);
            let mut diag = Diag::new(Code::BadTranslation, span, format!("there is no `{original}`"));
            let known = sources.files().filter(|(_, it)| is_original(&it.path)).map(|(_, it)| it.path.as_str());
            if let Some(near) = nearest(&original, known) {
                diag.help(format!("did you mean the translation of `{near}`?"));
            }
            if let Some((kind, id)) = RecordKind::at(&original) {
                diag.absent(kind.name(), &id);
            }
            diag.help("a translation has the path of its original below the folder of its language");
            if file.kind == FileKind::Content {
                diag.help("a text that is there in this language alone says so: original = true");
            }
            Some(diag.done())
        })
        .collect()
}

/// Whether a path is that of a file that can have a translation.
fn is_original(path: &str) -> bool {
    RecordKind::at(path).is_some() || prose::section(path).is_some()
}

/// The folder of a path that could be that of a language, if a record or text would stand there without it.
pub(super) fn of_no_language(path: &str) -> Option<&str> {
    let folder = path.split('/').nth(1)?;
    let original = original_of(path, folder)?;
    (is_original(&original) && (2..=3).contains(&folder.split('-').next()?.len())).then_some(folder)
}
