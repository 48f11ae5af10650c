//! Files for programs: sitemap and robots.

use crate::plan::{Site, Subject};

/// Files that are no pages, with their addresses; a static file of the same address wins.
pub fn files(site: &Site<'_>) -> Vec<(String, Vec<u8>)> {
    let made = [("sitemap.xml", sitemap(site)), ("robots.txt", robots(site))];
    let own = |address: &str| site.assets.iter().any(|it| it.address == address);
    made.into_iter()
        .filter(|(address, _)| !own(address))
        .map(|(address, text)| (address.to_owned(), text.into_bytes()))
        .collect()
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
