//! The languages a site is published in. Each has every page: those of the first stand at the root, those of another in a
//! folder of its own, from which what all of them share is reached through the root.

use super::{Page, address};
use crate::check::Facts;
use crate::data::{InputPlace, MOST_LANGUAGES, Settings, language_folder, original_of};
use crate::diag::{Applicability, Code, Diag};
use crate::read::{File, FileKind, Sources};
use crate::shape::{names, nearest};
use crate::span::{FileId, Span, Spanned};
use crate::words::{self, Messages, OwnMessages};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The theme's style sheet of what only a site in several languages has, by its name below `static/`.
const STYLES: &str = "languages.css";
/// Its script of the same.
const SCRIPT: &str = "languages.js";

/// Whether only a site in several languages has a file of the theme, called so below `static/`.
pub(super) fn is_of_several(name: &str) -> bool {
    name == STYLES || name == SCRIPT
}

/// The messages that the language of the facts lacks.
pub(super) fn untranslated(facts: &Facts, sources: &Sources) -> Vec<Diag> {
    // Of what is no language, every message is lacking.
    let language = facts.settings.language.as_ref().filter(|it| Messages::is_language(it));
    let Some(language) = language else { return Vec::new() };
    let own = sources.files().filter(|(_, file)| file.kind == FileKind::Messages).filter_map(|(id, file)| {
        let (folder, name) = file.path.strip_prefix("locales/")?.split_once('/')?;
        Some(OwnMessages { id, language: folder, name, text: file.text() })
    });
    words::untranslated(language, language.span, &own.collect::<Vec<_>>())
}

/// One language of a site.
#[derive(Debug, Clone)]
pub struct SiteLanguage {
    /// Its BCP 47 tag.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// Which way it is written: "ltr" or "rtl".
    pub direction: &'static str,
    /// What stands before the addresses of its pages: "" for the first, "de/".
    pub prefix: String,
    /// Pages whose own text nobody has translated: that of the first language stands in for it.
    pub(super) untold: BTreeSet<String>,
    /// Pages that the first language has not.
    pub(super) own: BTreeSet<String>,
}

/// The languages of a site, the first at the root.
#[derive(Debug, Clone)]
pub struct Languages(Vec<SiteLanguage>);

/// A page in one of the languages of its site.
#[derive(Debug)]
pub struct PageVersion<'s> {
    /// The language.
    pub language: &'s SiteLanguage,
    /// Its address, below the site's root.
    pub address: String,
    /// Whether it is the page it was asked for.
    pub is_own: bool,
    /// Whether its text is in that language.
    pub is_told: bool,
}

impl Languages {
    /// The languages of the facts, each with the messages in it.
    pub(super) fn new<'f>(readings: impl Iterator<Item = (&'f Facts, &'f Arc<Messages>)>, sources: &Sources) -> Self {
        let language = |(at, (facts, words)): (usize, (&Facts, &Arc<Messages>))| {
            let folder = if at == 0 { String::new() } else { language_folder(facts.settings.first_language()) };
            SiteLanguage {
                tag: words.language(),
                name: words.own_name(),
                direction: words.direction(),
                untold: if at == 0 { BTreeSet::new() } else { untold(facts, sources, &folder) },
                prefix: if at == 0 { folder } else { folder + "/" },
                own: BTreeSet::new(),
            }
        };
        Self(readings.enumerate().map(language).collect())
    }

    /// Whether the file at `path` is a translation into the language of that rank.
    pub(super) fn is_told(&self, rank: usize, path: &str) -> bool {
        let folder = self.0[rank].prefix.trim_end_matches('/');
        rank > 0 && original_of(path, folder).is_some()
    }

    /// The same languages, each with the addresses of its `pages`, in the order of languages.
    pub(super) fn with_pages<'p>(&self, pages: impl Iterator<Item = BTreeSet<&'p str>>) -> Self {
        let pages: Vec<BTreeSet<&str>> = pages.collect();
        let first = pages.first().cloned().unwrap_or_default();
        let own = |pages: &BTreeSet<&str>| pages.difference(&first).map(|it| (*it).to_owned()).collect();
        let language = |(it, pages): (&SiteLanguage, &BTreeSet<&str>)| SiteLanguage { own: own(pages), ..it.clone() };
        Self(self.0.iter().zip(&pages).map(language).collect())
    }

    /// The addresses of all pages that a language has and the first has not.
    pub(crate) fn own_pages(&self) -> impl Iterator<Item = String> {
        self.0.iter().flat_map(|language| language.own.iter().map(|it| format!("{}{it}", language.prefix)))
    }

    /// The page in every language that has it, asked for by the one of rank `own`; none if that has it alone.
    pub(super) fn versions(&self, page: &Page, own: usize) -> Vec<PageVersion<'_>> {
        let has = |it: &SiteLanguage| it.own.contains(&page.address);
        let apart = has(&self.0[own]);
        let all: Vec<(usize, &SiteLanguage)> = self.0.iter().enumerate().filter(|it| !apart || has(it.1)).collect();
        if all.len() < 2 {
            return Vec::new();
        }
        all.into_iter()
            .map(|(rank, language)| PageVersion {
                language,
                address: format!("{}{}", language.prefix, page.address),
                is_own: rank == own,
                is_told: !language.untold.contains(&page.address),
            })
            .collect()
    }

    /// The language of that rank.
    pub(super) fn at(&self, rank: usize) -> &SiteLanguage {
        &self.0[rank]
    }

    /// The folders in which translations stand, one for each language but the first.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|it| it.prefix.trim_end_matches('/')).filter(|it| !it.is_empty())
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The language in the folder of which an address lies.
    pub(super) fn of_address(&self, address: &str) -> Option<&SiteLanguage> {
        self.0.iter().find(|it| !it.prefix.is_empty() && address.starts_with(&it.prefix))
    }
}

/// The addresses of texts that stand in for a translation.
fn untold(facts: &Facts, sources: &Sources, folder: &str) -> BTreeSet<String> {
    let front = facts.pages.get("index");
    // Beside the text of the home page stands what the program says.
    let is_mixed = front.is_some_and(|it| !it.value.front.alone.unwrap_or(false));
    let texts = facts.texts().filter(|it| original_of(&sources.file(it.file).path, folder).is_none());
    let addresses = texts.map(|it| address::text(it.kind, it.id));
    addresses.filter(|it| !(is_mixed && it == "index.html")).collect()
}

/// What leads from the root of the language of that rank to the root of all.
pub(super) fn above(rank: usize) -> &'static str {
    if rank == 0 { "" } else { "../" }
}

/// What is wrong with the languages that the settings name.
pub(super) fn mistakes(settings: &Settings, diags: &mut Vec<Diag>) {
    let first = settings.first_language();
    for tag in settings.languages.iter().take(MOST_LANGUAGES).filter(|it| !it.is_empty()) {
        if !Messages::is_language(tag) {
            diags.push(no_language(tag));
        }
    }
    let all = &settings.languages;
    if let Some(tag) = all.get(MOST_LANGUAGES) {
        let message = format!("`languages` names more than {MOST_LANGUAGES}");
        let mut diag = Diag::new(Code::TooMuch, tag.span, message);
        diags.push(diag.label("from this one on").help("publish the others as sites of their own").done());
    }
    let is_listed = |language: &Spanned<String>| all.iter().any(|it| it.eq_ignore_ascii_case(language));
    if let Some(language) = settings.language.as_ref().filter(|it| !all.is_empty() && !is_listed(it)) {
        let message = format!("`languages` lacks `{}`, the language of the site", language.value);
        let mut diag = Diag::new(Code::BadTranslation, language.span, message);
        diags.push(diag.label("not among the languages").help("name it in `languages` too").done());
    }
    let folders = settings.language_folders();
    for tag in settings.translation.keys().filter(|it| !folders.contains(&it.value)) {
        let message = format!("the site is not published in `{}`", tag.value);
        let mut diag = Diag::new(Code::BadTranslation, tag.span, message);
        diag.label("translates nothing");
        if let Some(near) = nearest(tag, folders.iter().map(String::as_str)) {
            diag.did_you_mean(near);
        }
        diags.push(diag.help(format!("name it in the settings: languages = [\"{first}\", \"{}\"]", tag.value)).done());
    }
    for (tag, told) in &settings.translation {
        let menus = [(&told.navigation, &settings.navigation), (&told.footer, &settings.footer)];
        for (names, links) in menus.into_iter().filter(|it| !it.0.is_empty() && it.0.len() != it.1.len()) {
            let message = format!("`translation.{}` has {} names for {} links", tag.value, names.len(), links.len());
            let span = names.first().map_or(tag.span, |it| it.span);
            let mut diag = Diag::new(Code::BadTranslation, span, message);
            diags.push(diag.help("write one name for each link, in the same order").done());
        }
    }
}

/// What is wrong with the languages that records and texts are said to be written in.
pub(super) fn written_in(settings: &Settings, sources: &Sources, diags: &mut Vec<Diag>) {
    let is_written = |it: &FileKind| matches!(it, FileKind::Data | FileKind::Content);
    let files = sources.files().filter(|it| is_written(&it.1.kind));
    let known: BTreeSet<&str> = files.flat_map(|it| InputPlace::around(&it.1.path)).collect();
    for (place, tag) in &settings.written_in {
        let folder = place.as_str();
        if !known.contains(folder) {
            let mut diag = Diag::new(Code::UnknownName, place.span, format!("no record or text stands at `{folder}`"));
            if let Some(near) = nearest(folder, known.iter().copied()) {
                diag.did_you_mean(near);
            }
            diags.push(diag.label("of another language").help("name a folder or file below data/ or content/").done());
        }
        if !Messages::is_language(tag) {
            diags.push(no_language(tag));
        }
    }
}

/// Files of messages in languages that no page is in.
pub(super) fn unspoken(settings: &Settings, sources: &Sources) -> Vec<Diag> {
    let first = std::iter::once(settings.first_language());
    let others = settings.other_languages().chain(settings.written_in.values()).map(|it| it.value.as_str());
    let languages: Vec<&str> = first.chain(others).collect();
    let own = sources.files().filter(|(_, file)| file.kind == FileKind::Messages && !file.builtin);
    let told = |(id, file): (FileId, &File)| {
        let (folder, name) = file.path.strip_prefix("locales/")?.split_once('/')?;
        // A copy of the program's own messages is no stray file: this repository holds them for other sites.
        if words::is_built_in(folder, name) || languages.iter().any(|it| words::is_said_in(folder, it)) {
            return None;
        }
        let message = format!("no page is in the language `{folder}`");
        let mut diag = Diag::new(Code::UnusedFile, Span::new(id, 0..0), message);
        let known = names(languages.iter().copied());
        Some(
            diag.label("nothing here is said")
                .help(format!("call the folder by a language of the site: {known}"))
                .done(),
        )
    };
    own.filter_map(told).collect()
}

/// A tag that is none.
pub(super) fn no_language(tag: &Spanned<String>) -> Diag {
    let mut diag = Diag::new(Code::BadName, tag.span, format!("`{}` is no language", tag.value));
    let parted = tag.replace('_', "-");
    if Messages::is_language(&parted) {
        diag.did_you_mean(&parted).fix(tag.span, format!("\"{parted}\""), Applicability::Certain);
    }
    diag.label("not a BCP 47 tag")
        .help("a tag is two or three letters, and what sets it apart: `en`, `de`, `pt-BR`, `zh-Hant`")
        .done()
}
