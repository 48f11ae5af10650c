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
pub(crate) mod family;
mod feeds;
pub(crate) mod filter;
mod links;
mod listing;
mod lists;
mod made;
mod media_type;
mod menu;
pub mod name;
mod page;
mod part;
mod picture_size;
pub(crate) mod pictures;
mod redirect;
mod resolved;
mod site;
mod subject;
mod targets;

use crate::assess::Assessed;
use crate::check::Facts;
use crate::diag::{Code, Diag};
use crate::read::{FileKind, SETTINGS, Sources};
use crate::shape::rationed;
use crate::span::{FileId, Span, Spanned};
use crate::words::{self, MessageFile, Messages};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

pub use asset::Asset;
pub(crate) use asset::is_fingerprinted;
pub(crate) use asset::{fingerprint, long_fingerprint};
pub(crate) use badge::badge_markdown;
pub use changes::Dated;
pub use family::Family;
pub use feeds::{FEED_FORMATS, Feed, feed_address};
pub use lists::{ComponentList, LicenseList, STATES, StandardList, StepList, UseList};
pub(crate) use media_type::media_type;
pub use menu::{MenuEntry, Menus};
pub use page::{Page, TWIN};
pub use part::Part;
pub use redirect::Redirect;
pub use resolved::Resolved;
pub use site::Site;
pub(crate) use site::once;
pub use subject::Subject;

/// Plans the whole site.
pub fn plan<'d>(assessed: &'d Assessed<'d>, sources: &'d Sources) -> (Site<'d>, Vec<Diag>) {
    let mut diags = Vec::new();
    let families = family::families(assessed);
    let mut pages = pages(assessed, &families);
    pages.sort_by(|a, b| a.address.cmp(&b.address));
    let assets = asset::assets(sources);
    let start = sources.find(SETTINGS).map(at_start).unwrap_or_default();
    let (redirects, links, assets) = rationed(|| {
        let links = links::resolve(assessed, sources, &pages, &assets, &mut diags);
        let assets = asset::used(assets, &links.used, assessed.facts.hides_drafts, &mut diags);
        (redirect::redirects(assessed.facts, &pages, &assets, &mut diags), links, assets)
    });
    unique(&pages, &assets, &redirects, start, &mut diags);
    let links::ResolvedLinks { texts: links, menus, picture, .. } = links;
    let mentions = links::mentions(assessed.facts, &links);
    let (order, changes, feeds) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
    let lists = lists::Lists::new(assessed.facts);
    let (words, wrong) = spoken(assessed.facts, sources);
    diags.extend(wrong);
    let words = Arc::new(words);
    (
        Site {
            assessed,
            sources,
            pages,
            assets,
            redirects,
            links,
            menus,
            picture,
            families,
            words,
            order,
            changes,
            feeds,
            lists,
            mentions,
        },
        diags,
    )
}

/// The texts of the program in the language of the site, with those that the site says otherwise, and what is wrong
/// with these.
pub fn spoken(facts: &Facts, sources: &Sources) -> (Messages, Vec<Diag>) {
    let own: Vec<_> = sources.files().filter(|(_, file)| file.kind == FileKind::Messages).collect();
    let mut diags: Vec<Diag> =
        rationed(|| own.iter().flat_map(|(id, file)| words::mistakes(*id, file.text())).collect());
    let files = own.iter().filter_map(|(_, file)| {
        let (language, _) = file.path.strip_prefix("locales/")?.split_once('/')?;
        Some(MessageFile { language, text: file.text() })
    });
    let language = facts.settings.language.as_ref();
    diags.extend(language.filter(|it| !it.is_empty() && !Messages::is_language(it)).map(no_language));
    (Messages::new(language.map_or("en", |it| it.value.as_str()), files), diags)
}

fn no_language(tag: &Spanned<String>) -> Diag {
    let mut diag = Diag::new(Code::BadName, tag.span, format!("`{}` is no language", tag.value));
    diag.label("not a BCP 47 tag").help("write `en`, `de`, `pt-BR` or `zh-Hant`").done()
}

fn pages(assessed: &Assessed<'_>, families: &BTreeMap<String, Family>) -> Vec<Page> {
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
fn unique(pages: &[Page], assets: &[Asset], redirects: &[Redirect], settings: Span, diags: &mut Vec<Diag>) {
    let of_pages = pages.iter().map(|it| Wanted { address: &it.address, span: it.file.map(at_start) });
    let of_assets = assets.iter().map(|it| Wanted { address: &it.address, span: Some(at_start(it.file)) });
    let of_redirects = redirects.iter().map(|it| Wanted { address: &it.address, span: Some(it.span) });
    let wanted: Vec<Wanted<'_>> = of_pages.chain(of_assets).chain(of_redirects).collect();
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
