//! [`Assessed`] → [`Site`]: every page with its address, template and view.
//!
//! Addresses are unique, even on a disk that takes upper and lower case for
//! the same, and every internal link and anchor leads somewhere.

pub mod address;
mod asset;
mod changes;
pub(crate) mod family;
pub(crate) mod filter;
mod links;
mod menu;
mod page;
mod part;
mod redirect;
mod resolved;
mod site;
mod subject;

use crate::assess::Assessed;
use crate::check::Facts;
use crate::diag::{Code, Diag};
use crate::read::{FileKind, Sources};
use crate::span::{FileId, Span, Spanned};
use crate::words::{self, MessageFile, Messages};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

pub use asset::Asset;
pub(crate) use asset::fingerprint;
pub use changes::{Dated, changes};
pub use family::Family;
pub use menu::{MenuEntry, Menus};
pub use page::Page;
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
    let links::ResolvedLinks { texts: links, menus, picture, used } =
        links::resolve(assessed, sources, &pages, &assets, &mut diags);
    let assets = asset::used(assets, &used, assessed.facts.hides_drafts, &mut diags);
    unique(&pages, &assets, &mut diags);
    let redirects = redirect::redirects(&assessed.facts.settings, &pages, &assets, &mut diags);
    let mentions = links::mentions(assessed.facts, &links);
    let order = OnceLock::new();
    let (words, wrong) = spoken(assessed.facts, sources);
    diags.extend(wrong);
    let words = Arc::new(words);
    (
        Site { assessed, sources, pages, assets, redirects, links, menus, picture, families, words, order, mentions },
        diags,
    )
}

/// The texts of the program in the language of the site, with those that the site says otherwise, and what is wrong
/// with these.
pub fn spoken(facts: &Facts, sources: &Sources) -> (Messages, Vec<Diag>) {
    let own: Vec<_> = sources.files().filter(|(_, file)| file.kind == FileKind::Messages).collect();
    let mut diags: Vec<Diag> = own.iter().flat_map(|(id, file)| words::mistakes(*id, file.text())).collect();
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

/// Reports addresses that two files want, also if they differ only by case.
fn unique(pages: &[Page], assets: &[Asset], diags: &mut Vec<Diag>) {
    let mut taken: BTreeMap<String, (&str, Option<FileId>)> = BTreeMap::new();
    let of_pages = pages.iter().map(|it| (it.address.as_str(), it.file));
    let of_assets = assets.iter().map(|it| (it.address.as_str(), Some(it.file)));
    for (address, file) in of_pages.chain(of_assets) {
        let Some((other, first)) = taken.insert(address.to_lowercase(), (address, file)) else { continue };
        let Some(second) = file.or(first) else { continue };
        let message = format!("`{address}` is wanted by two pages");
        let mut diag = Diag::new(Code::DuplicateAddress, Span::new(second, 0..0), message);
        if other != address {
            diag.help(format!("the other is `{other}`, the same on a disk that ignores case"));
        }
        if let Some(first) = first.filter(|it| *it != second) {
            diag.see(Span::new(first, 0..0), "the first");
        }
        diags.push(diag.help("rename one of the two files").done());
    }
}
