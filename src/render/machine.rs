//! Files without a template: sitemap, robots, the dataset, the feed, and the small pages that stand at old addresses.

use super::{feed, records, verdicts};
use crate::plan::{Redirect, Site, Subject, address};

/// Files that are no pages, with their addresses; a static file of the same address wins.
pub(super) fn files(site: &Site<'_>) -> Vec<(String, Vec<u8>)> {
    let verdicts = verdicts::rows(site.assessed, None, None);
    let made = [
        ("sitemap.xml", sitemap(site)),
        ("robots.txt", robots(site)),
        ("data/models.json", records::models_json(site)),
        ("data/models.csv", records::models_csv(site)),
        ("data/verdicts.csv", verdicts::csv(&verdicts)),
    ];
    let feed = feed::atom(site).map(|it| ("changes.xml", it));
    let own = |address: &str| site.assets.iter().any(|it| it.address == address);
    let made = made
        .into_iter()
        .chain(feed)
        .filter(|(address, _)| !own(address))
        .map(|(address, text)| (address.to_owned(), text));
    let moved = site.redirects.iter().map(|it| (it.address.clone(), moved(it)));
    made.chain(moved).map(|(address, text)| (address, text.into_bytes())).collect()
}

/// A page that sends its reader on. Without a server, only the page itself can do so, and a browser
/// that does not go on by itself shows the link.
fn moved(redirect: &Redirect) -> String {
    // An address has no character that means something in HTML.
    let (root, target) = (address::root(&redirect.address), &redirect.target);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Moved</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={root}{target}\">\n\
         <p>This page has moved to <a href=\"{root}{target}\">{target}</a>.</p>\n"
    )
}

/// The site's address with a slash at its end; empty if the settings name none.
fn base(site: &Site<'_>) -> String {
    let url = site.assessed.dataset.settings.url.as_ref();
    url.map_or_else(String::new, |it| format!("{}/", it.text.trim_end_matches('/')))
}

/// <https://www.sitemaps.org/protocol.html>: every page, by its full address.
fn sitemap(site: &Site<'_>) -> String {
    let base = base(site);
    let mut res = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in site.pages.iter().filter(|it| it.subject != Subject::NotFound) {
        let address = if page.subject == Subject::Home { "" } else { &page.address };
        // Addresses are letters, digits, `-`, `.` and `/`; the base was checked to have no quotes or brackets.
        res.push_str(&format!("  <url><loc>{}{address}</loc></url>\n", base.replace('&', "&amp;")));
    }
    res.push_str("</urlset>\n");
    res
}

fn robots(site: &Site<'_>) -> String {
    let base = base(site);
    let map = if base.is_empty() { String::new() } else { format!("\nSitemap: {base}sitemap.xml\n") };
    format!("User-agent: *\nAllow: /\n{map}")
}
