//! [`Assessed`] → [`Site`]: every page with its address, template and view.
//!
//! Addresses are unique, even on a disk that takes upper and lower case for
//! the same, and every internal link and anchor leads somewhere.

pub mod address;
mod asset;
mod badge;
mod budget;
mod changes;
mod claim;
mod drawn;
pub(crate) mod family;
mod feeds;
pub(crate) mod filter;
mod language;
mod linked;
mod links;
mod listing;
mod lists;
mod made;
mod media_type;
mod mentions;
mod menu;
pub mod name;
mod page;
mod part;
mod picture_size;
pub(crate) mod pictures;
mod redirect;
mod refused;
mod resolved;
mod shown;
mod site;
mod state;
mod stated;
mod subject;
mod targets;

use crate::assess::Assessed;
use crate::check::Facts;
use crate::data::language_folder;
use crate::diag::{Code, Diag};
use crate::read::{File, FileKind, SETTINGS, Sources};
use crate::shape::rationed;
use crate::span::{FileId, Span};
use crate::words::{self, MessageFile, Messages};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

pub use asset::Asset;
pub use asset::is_fingerprinted;
pub(crate) use asset::{fingerprint, long_fingerprint};
pub(crate) use badge::badge_markdown;
pub use changes::Dated;
pub use family::{Families, Family};
pub use feeds::{FEED_FORMATS, Feed, feed_address};
pub use language::{Languages, PageVersion, SiteLanguage};
pub use lists::{ComponentList, LicenseList, STATES, StandardList, StepList, UseList};
pub use media_type::media_type;
pub use menu::{MenuEntry, Menus};
pub use page::{Page, TWIN};
pub use part::Part;
pub use redirect::Redirect;
pub use resolved::Resolved;
pub use site::Site;
pub(crate) use site::once;
pub use state::SiteState;
pub use subject::Subject;

/// Plans a site of one language.
pub fn plan<'d>(assessed: &'d Assessed<'d>, sources: &'d Sources) -> (Site<'d>, Vec<Diag>) {
    let (mut sites, diags) = plan_all(std::slice::from_ref(assessed), sources);
    (sites.remove(0), diags)
}

/// Plans the whole site: once for each language, the one at the root first.
pub fn plan_all<'d>(assessed: &'d [Assessed<'d>], sources: &'d Sources) -> (Vec<Site<'d>>, Vec<Diag>) {
    let mut diags = Vec::new();
    let assets = asset::assets(sources);
    let (words, mut wrong): (Vec<_>, Vec<_>) = assessed.iter().map(|it| spoken(it.facts, sources)).unzip();
    let words: Vec<Arc<Messages>> = words.into_iter().map(Arc::new).collect();
    let languages = Arc::new(Languages::new(assessed.iter().map(|it| it.facts).zip(&words), sources));
    let text_words = Arc::new(text_words(assessed, &words, sources));
    let mut sites: Vec<Site<'d>> = Vec::new();
    for (rank, assessed) in assessed.iter().enumerate() {
        let mut found = Vec::new();
        let spoken = Spoken { words: &words, text_words: &text_words, languages: &languages, rank };
        sites.push(one(assessed, sources, &assets, &spoken, &mut found));
        // What is wrong with what stands in for a translation was told of the original.
        found.retain(|it| rank == 0 || languages.is_told(rank, &sources.file(it.span.file).path));
        diags.extend(found);
    }
    let pages = sites.iter().map(|site| site.pages.iter().map(|it| it.address.as_str()).collect());
    let languages = Arc::new(languages.with_pages(pages));
    for site in &mut sites {
        site.languages = Arc::clone(&languages);
    }
    finish(&mut sites, assets, &mut diags);
    // The messages are the same files for each language.
    diags.extend(wrong.drain(..).next().unwrap_or_default());
    diags.extend(assessed.first().into_iter().flat_map(|it| refused::refused(&it.facts.settings, sources)));
    diags.extend(assessed.first().into_iter().flat_map(|it| language::unspoken(&it.facts.settings, sources)));
    diags.extend(assessed.iter().flat_map(|it| language::untranslated(it.facts, sources)));
    (sites, diags)
}

/// The language of a site among all of them.
struct Spoken<'l> {
    words: &'l [Arc<Messages>],
    text_words: &'l Arc<BTreeMap<String, Arc<Messages>>>,
    languages: &'l Arc<Languages>,
    rank: usize,
}

/// The site in one language, but for its files and redirects, which hang on all of them.
fn one<'d>(
    assessed: &'d Assessed<'d>,
    sources: &'d Sources,
    assets: &[Asset],
    spoken: &Spoken<'_>,
    diags: &mut Vec<Diag>,
) -> Site<'d> {
    let Spoken { words, text_words, languages, rank } = *spoken;
    if rank == 0 {
        language::mistakes(&assessed.facts.settings, diags);
        rationed(|| language::written_in(&assessed.facts.settings, sources, diags));
    }
    let families = family::families(assessed);
    let mut pages = pages(assessed, &families);
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    let links = rationed(|| linked::resolve(assessed, sources, &pages, (assets, rank), diags));
    let linked::ResolvedLinks { texts: links, menus, picture, used } = links;
    let mentions = mentions::mentions(assessed.facts, &links);
    Site {
        assessed,
        sources,
        pages,
        assets: Vec::new(),
        redirects: Vec::new(),
        links,
        menus,
        picture,
        families,
        words: Arc::clone(&words[rank]),
        text_words: Arc::clone(text_words),
        languages: Arc::clone(languages),
        rank,
        used,
        order: OnceLock::new(),
        reading: OnceLock::new(),
        changes: OnceLock::new(),
        changes_at: OnceLock::new(),
        feeds: OnceLock::new(),
        lists: lists::Lists::new(assessed.facts),
        mentions,
    }
}

/// Files and redirects of a site, and whether all its addresses differ.
fn finish(sites: &mut [Site<'_>], assets: Vec<Asset>, diags: &mut Vec<Diag>) {
    let used: BTreeSet<FileId> = sites.iter().flat_map(|it| it.used.iter().copied()).collect();
    let Some(first) = sites.first() else { return };
    let (facts, sources) = (first.assessed.facts, first.sources);
    let start = sources.find(SETTINGS).map(at_start).unwrap_or_default();
    let mut assets = asset::used(assets, &used, facts.hides_drafts, diags);
    if sites.iter().all(|it| it.records_language().is_none()) {
        assets.retain(|it| !language::is_of_several(&it.name) || !sources.file(it.file).builtin);
    }
    let languages = Arc::clone(&first.languages);
    let is_told = |address: &str| {
        let language = languages.of_address(address).filter(|it| !it.prefix.is_empty());
        let page = language.and_then(|it| address.strip_prefix(&it.prefix).map(|page| (it, page)));
        page.is_some_and(|(language, page)| first.page(page).is_some() || language.own.contains(page))
    };
    let redirects = rationed(|| redirect::redirects(facts, first.pages(), &assets, &is_told, diags));
    unique(sites, &assets, &redirects, start, diags);
    for site in sites {
        let is_inside = |address: &str| languages.of_address(address).is_some();
        site.redirects =
            if site.is_first() { redirects.clone() } else { redirect::told(&redirects, &site.pages, &is_inside) };
        site.assets.clone_from(&assets);
    }
}

/// The texts of the program in the language of the site, with those that the site says otherwise, and what is wrong
/// with these.
pub fn spoken(facts: &Facts, sources: &Sources) -> (Messages, Vec<Diag>) {
    let own: Vec<_> = sources.files().filter(|(_, file)| file.kind == FileKind::Messages).collect();
    let said = own_ids(sources);
    let folder = |file: &File| file.path.split('/').nth(1).unwrap_or_default().to_owned();
    let mut diags: Vec<Diag> = rationed(|| {
        own.iter().flat_map(|(id, file)| words::mistakes(*id, &folder(file), file.text(), &said)).collect()
    });
    let language = facts.settings.language.as_ref();
    diags.extend(language.filter(|it| !it.is_empty() && !Messages::is_language(it)).map(language::no_language));
    let messages = messages_in(language.map_or("en", |it| it.value.as_str()), sources);
    let texts: Vec<(FileId, &str)> = own.iter().map(|(id, file)| (*id, file.text())).collect();
    diags.extend(words::endless(messages.endless(), &texts));
    (messages, diags)
}

/// The texts of the program in a language, with those that the site says otherwise.
fn messages_in(language: &str, sources: &Sources) -> Messages {
    let own = sources.files().filter(|(_, file)| file.kind == FileKind::Messages);
    let files = own.filter_map(|(_, file)| {
        let (language, _) = file.path.strip_prefix("locales/")?.split_once('/')?;
        Some(MessageFile { language, text: file.text() })
    });
    Messages::new(language, files)
}

/// The same in each language that a text of the site is in, by the folder of the language.
fn text_words(
    assessed: &[Assessed<'_>],
    words: &[Arc<Messages>],
    sources: &Sources,
) -> BTreeMap<String, Arc<Messages>> {
    let folder = |it: &Assessed<'_>| language_folder(it.facts.settings.first_language());
    let mut res: BTreeMap<String, Arc<Messages>> = assessed.iter().map(folder).zip(words.iter().cloned()).collect();
    let Some(facts) = assessed.first().map(|it| it.facts) else { return res };
    for text in facts.texts() {
        let Some(language) = facts.settings.written_in(&sources.file(text.file).path) else { continue };
        res.entry(language_folder(language)).or_insert_with(|| Arc::new(messages_in(language, sources)));
    }
    res
}

/// What templates of the site's own can say by an id: every word that stands there behind `id=`.
fn own_ids(sources: &Sources) -> BTreeSet<&str> {
    let own = sources.files().filter(|(_, it)| it.kind == FileKind::Template && !it.builtin);
    let quoted = |text: &'_ str| -> Option<usize> { text.find(['"', '\'']) };
    let ids = own.flat_map(|(_, it)| it.text().split("id=").skip(1));
    ids.filter_map(|it| it.strip_prefix(['"', '\'']).and_then(|id| Some(&id[..quoted(id)?]))).collect()
}

fn pages(assessed: &Assessed<'_>, families: &Families) -> Vec<Page> {
    let lengths = part::Lengths::new(assessed);
    let mut pages = Vec::new();
    for (subject, file) in Subject::all(assessed, families) {
        let whole = subject.address(assessed);
        for part in Part::all(lengths.of(&subject)) {
            pages.push(Page { address: part.address(&whole), subject: subject.clone(), part, file });
        }
    }
    pages
}

/// Reports addresses that some system cannot hold, and those that two files want or that one system takes for the same.
///
/// What belongs to no file is told at `settings`.
fn unique(sites: &[Site<'_>], assets: &[Asset], redirects: &[Redirect], settings: Span, diags: &mut Vec<Diag>) {
    let page = |site: &Site<'_>, it: &Page| match site.language().prefix.as_str() {
        "" => None,
        prefix => Some(format!("{prefix}{}", it.address)),
    };
    let told: Vec<String> = sites.iter().flat_map(|site| site.pages.iter().filter_map(|it| page(site, it))).collect();
    let of_told = told.iter().map(|it| Wanted { address: it, span: None });
    let pages = sites.first().map(|it| it.pages.as_slice()).unwrap_or_default();
    let of_pages = pages.iter().map(|it| Wanted { address: &it.address, span: it.file.map(at_start) });
    let of_assets = assets.iter().map(|it| Wanted { address: &it.address, span: Some(at_start(it.file)) });
    let of_redirects = redirects.iter().map(|it| Wanted { address: &it.address, span: Some(it.span) });
    let wanted: Vec<Wanted<'_>> = of_pages.chain(of_assets).chain(of_redirects).chain(of_told).collect();
    let mut taken: BTreeMap<String, Wanted<'_>> = BTreeMap::new();
    for it in &wanted {
        if let Some(why) = name::fault(it.address) {
            let mut diag = Diag::new(Code::UnportableName, it.span.unwrap_or(settings), why);
            diags.push(diag.help("rename the file").done());
        }
        if let Some(first) = taken.insert(name::folded(it.address), *it) {
            diags.extend(twins(*it, first));
        }
    }
    for it in &wanted {
        let folded = name::folded(it.address);
        let folders = folded.match_indices('/').filter_map(|(end, _)| taken.get(&folded[..end]));
        diags.extend(folders.filter_map(|file| in_the_way(*it, *file)));
    }
}

/// An address and the words that want it; none for a page that every site has.
#[derive(Clone, Copy)]
struct Wanted<'p> {
    address: &'p str,
    span: Option<Span>,
}

fn at_start(file: FileId) -> Span {
    Span::new(file, 0..0)
}

/// Two that want one address, or two that are one on some disk.
fn twins(second: Wanted<'_>, first: Wanted<'_>) -> Option<Diag> {
    let span = second.span.or(first.span)?;
    let mut diag =
        Diag::new(Code::DuplicateAddress, span, format!("`{}` is wanted by two pages", second.address.escape_debug()));
    if first.address != second.address {
        let is_case = first.address.to_lowercase() == second.address.to_lowercase();
        let other = first.address.escape_debug();
        diag.help(if is_case {
            format!("the other is `{other}`, the same on a disk that ignores case")
        } else {
            format!("the other is `{other}`, the same on a disk that ignores how letters are composed")
        });
    }
    if let Some(first) = first.span.filter(|it| *it != span) {
        diag.see(first, "the first");
    }
    Some(diag.help("rename one of the two files").done())
}

/// A file where another address needs a folder.
fn in_the_way(it: Wanted<'_>, file: Wanted<'_>) -> Option<Diag> {
    let span = it.span.or(file.span)?;
    let (address, folder) = (it.address.escape_debug(), file.address.escape_debug());
    let mut diag = Diag::new(Code::DuplicateAddress, span, format!("`{folder}` cannot be both a file and a folder"));
    diag.help(format!("`{address}` needs a folder where the file `{folder}` stands"));
    Some(diag.help("rename one of the two files").done())
}
