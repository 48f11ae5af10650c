//! Where the links of a page lead in the book: to another chapter, to the site on the web, or nowhere.

use super::parts::Chapter;
use crate::data::Chart;
use crate::plan::{Site, address};
use crate::shape::Words as _;
use std::collections::BTreeSet;

/// Where a link leads.
pub(super) enum LinkEnd {
    /// To this address.
    To(String),
    /// To what is neither in the book nor on the web: its words stay, and are no link.
    Gone,
}

/// Knows what is in the book.
pub(super) struct Rewriter<'s> {
    /// What stands before the addresses of the pages in the language of the book.
    prefix: &'s str,
    /// Their addresses below the root of all languages.
    chapters: BTreeSet<String>,
    assets: BTreeSet<&'s str>,
    /// Where the site is published, without a slash at its end.
    base: Option<&'s str>,
}

impl<'s> Rewriter<'s> {
    pub(super) fn new(site: &'s Site<'_>, chapters: &[Chapter<'s>]) -> Self {
        let prefix = site.language().prefix.as_str();
        Self {
            prefix,
            chapters: chapters.iter().map(|it| format!("{prefix}{}", it.page.address)).collect(),
            assets: site.assets.iter().map(|it| it.address.as_str()).collect(),
            base: site.assessed.facts.settings.base(),
        }
    }

    /// Where a link of the page at `from` leads in the book.
    pub(super) fn target(&self, from: &str, target: &str) -> LinkEnd {
        if target.contains("://") || target.starts_with("mailto:") {
            return LinkEnd::To(target.to_owned());
        }
        let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let anchor = anchor.map_or_else(String::new, |it| format!("#{}", identifier(&decoded(it))));
        if path.is_empty() {
            return LinkEnd::To(anchor);
        }
        let Some(address) = self.joined(from, path) else { return LinkEnd::Gone };
        if self.chapters.contains(address.as_str()) {
            return LinkEnd::To(format!("{}{anchor}", in_book(path)));
        }
        match self.base {
            Some(base) => LinkEnd::To(format!("{base}/{address}{anchor}")),
            None => LinkEnd::Gone,
        }
    }

    fn joined(&self, from: &str, path: &str) -> Option<String> {
        joined(&format!("{}{from}", self.prefix), path)
    }

    /// The file that a picture of the page at `from` is, if a reader of books can show it: one of the site's folder, or
    /// a chart, which stands in the language of the book.
    pub(super) fn asset(&self, from: &str, source: &str) -> Option<String> {
        let address = self.joined(from, source)?;
        media_type(&address)?;
        if self.assets.contains(address.as_str()) {
            return Some(address);
        }
        let chart = address.strip_prefix(self.prefix)?;
        Chart::ALL.iter().any(|it| chart == format!("{}.svg", address::chart(it.name()))).then(|| chart.to_owned())
    }
}

/// The address in the book of what stands at `address` on the site.
pub(super) fn in_book(address: &str) -> String {
    address.strip_suffix(".html").map_or_else(|| address.to_owned(), |it| format!("{it}.xhtml"))
}

/// The type of a picture that every reader of books shows; `None` for others.
pub(super) fn media_type(address: &str) -> Option<&'static str> {
    Some(match address.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// A name as XML wants it of an `id`: a letter first, and no signs that stand for something else.
pub(super) fn identifier(name: &str) -> String {
    let kept: String =
        name.chars().map(|it| if it.is_alphanumeric() || "-_.".contains(it) { it } else { '_' }).collect();
    let is_name = kept.starts_with(|it: char| it.is_alphabetic() || it == '_');
    if is_name { kept } else { format!("id-{kept}") }
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The address that `path` names on the page at `from`; `None` if it leaves the site.
fn joined(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(decoded(&parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_name_of_xml() {
        assert_eq!(identifier("in-short"), "in-short");
        assert_eq!(identifier("2019-to-2026"), "id-2019-to-2026");
        assert_eq!(identifier("a:b c"), "a_b_c");
        assert_eq!(identifier("größe"), "größe");
    }

    #[test]
    fn a_path_is_followed_from_where_it_stands() {
        assert_eq!(joined("explainers/a.html", "../glossary.html"), Some("glossary.html".to_owned()));
        assert_eq!(joined("explainers/a.html", "b.html"), Some("explainers/b.html".to_owned()));
        assert_eq!(joined("a.html", "../../b.html"), None);
    }
}
