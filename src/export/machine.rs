//! Files without a template: sitemap, robots, the index for language models, the feed, and the small pages that stand at old addresses.

use super::{feed, ladder, llms};
use crate::data::Change;
use crate::inert::xml;
use crate::parse::escape;
use crate::plan::{FEED_FORMATS, PageVersion, Redirect, Site, Subject, address, feed_address};
use crate::shape::Day;
use crate::words::Messages;
use fluent_bundle::FluentArgs;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Makes the text of a file.
type Make<'s> = Box<dyn Fn() -> String + Sync + 's>;

/// Files that are no pages, by their addresses, each made when it is wanted; a static file of the same address wins.
pub(crate) fn files<'s>(site: &'s Site<'_>) -> BTreeMap<Cow<'s, str>, Make<'s>> {
    let mut res: BTreeMap<Cow<'s, str>, Make<'s>> = BTreeMap::new();
    // These speak of the site in all its languages.
    if site.is_first() {
        res.insert("sitemap.xml".into(), Box::new(|| sitemap(site)));
        res.insert("robots.txt".into(), Box::new(|| robots(site)));
        res.insert("llms.txt".into(), Box::new(|| llms::index(site)));
    }
    if let Some((address, text)) = ladder::styles(site).filter(|_| site.is_first()) {
        res.insert(address.into(), Box::new(move || text.clone()));
    }
    // A feed must name full addresses.
    if let Some(base) = site.base() {
        for (page, feed) in site.feeds() {
            for (ending, _) in FEED_FORMATS {
                let base = base.clone();
                let make = move || feed::file(site, &base, page, feed, ending);
                res.insert(feed_address(page, ending).into(), Box::new(make));
            }
        }
    }
    // A file of the site's own at the root goes before.
    res.retain(|address, _| !site.is_first() || !site.assets.iter().any(|it| it.address == *address));
    for it in &site.redirects {
        res.insert(it.address.as_str().into(), Box::new(|| moved(&site.words, it)));
    }
    res
}

/// A page that sends its reader on. Without a server, only the page itself can do so, and a browser
/// that does not go on by itself shows the link.
fn moved(words: &Messages, redirect: &Redirect) -> String {
    let root = if redirect.target.contains("://") { String::new() } else { address::root(&redirect.address) };
    let target = escape(&redirect.target);
    let link = format!("<a href=\"{root}{target}\">{target}</a>");
    let says = |id, args: FluentArgs<'_>| words.html(id, &args).unwrap_or_default().into_owned();
    let title = says("moved-title", FluentArgs::new());
    let text = says("moved-text", [("link", link)].into_iter().collect());
    let (language, direction) = (words.language(), words.direction());
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<title>{title}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={root}{target}\">\n\
         </head>\n<body>\n<p>{text}</p>\n</body>\n</html>\n"
    )
}

/// The site's address with a slash at its end; empty if the settings name none.
fn base(site: &Site<'_>) -> String {
    site.assessed.facts.settings.base().map_or_else(String::new, |it| format!("{it}/"))
}

/// <https://www.sitemaps.org/protocol.html>: every page, by its full address.
fn sitemap(site: &Site<'_>) -> String {
    let base = base(site);
    // Versions in other languages are told as the search engines asked for (<https://www.w3.org/TR/html401> `alternate`).
    let xhtml = if site.has_languages() { " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" } else { "" };
    let mut res = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{xhtml}>\n"
    );
    for page in site.pages().iter().filter(|it| it.subject != Subject::NotFound) {
        // Addresses are letters, digits, `-`, `.` and `/`; the base was checked to have no quotes or brackets.
        let changed = changed(site, &page.subject);
        let changed = changed.map_or_else(String::new, |it| format!("<lastmod>{}</lastmod>", it.iso()));
        let mut put = |address: &str, versions: &str| {
            let loc = format!("{}{}", xml(&base), short(address));
            res.push_str(&format!("  <url><loc>{loc}</loc>{changed}{versions}</url>\n"));
        };
        let versions: Vec<PageVersion<'_>> = site.versions(page).into_iter().filter(|it| it.is_told).collect();
        if versions.len() < 2 {
            put(&page.address, "");
            continue;
        }
        let link = |tag: &str, address: &str| {
            let href = format!("{}{}", xml(&base), short(address));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>")
        };
        let mut links: String = versions.iter().map(|it| link(&it.language.tag, &it.address)).collect();
        links.push_str(&link("x-default", &page.address));
        versions.iter().for_each(|it| put(&it.address, &links));
    }
    for address in site.own_pages() {
        res.push_str(&format!("  <url><loc>{}{}</loc></url>\n", xml(&base), short(&address)));
    }
    res.push_str("</urlset>\n");
    res
}

/// An address as it is asked for: the first page of a folder by the folder.
fn short(address: &str) -> &str {
    match address.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => address,
    }
}

/// The day on which a text or record says that it last changed; none for pages that are made from many.
fn changed(site: &Site<'_>, subject: &Subject) -> Option<Day> {
    let facts = site.assessed.facts;
    let latest = |checked: Option<Day>, changes: &[Change]| changes.iter().map(|it| it.date.value).chain(checked).max();
    match subject {
        Subject::Explainer(slug) => {
            let front = &facts.explainers.get(slug)?.value.front;
            front.updated.as_ref().or(front.date.as_ref()).map(|it| it.value)
        }
        Subject::Model(at) => {
            let record = &site.assessed.models.release(*at).record.value;
            latest(record.checked.as_ref().map(|it| it.value), &record.change)
        }
        Subject::License(id) => {
            let record = &facts.licenses.get(id)?.record.as_ref()?.value;
            latest(record.checked.as_ref().map(|it| it.value), &record.change)
        }
        Subject::Standard(id) => {
            let record = &facts.standards.get(id)?.value;
            latest(record.date.as_ref().map(|it| it.value), &record.change)
        }
        _ => None,
    }
}

fn robots(site: &Site<'_>) -> String {
    let base = base(site);
    let map = if base.is_empty() { String::new() } else { format!("\nSitemap: {base}sitemap.xml\n") };
    format!("User-agent: *\nAllow: /\n{map}")
}
