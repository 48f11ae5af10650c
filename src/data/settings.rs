//! A site's own settings: `ajar.toml`.

use super::content_security::{Widened, policy};
use super::{Address, Url};
use crate::shape::{Day, record};
use crate::span::Spanned;
use std::collections::BTreeMap;

record! {
    /// The settings of a site, in `ajar.toml` at its root.
    pub struct Settings {
        /// The name of the site.
        required title: String,
        /// The question it answers, shown as the home page's heading.
        optional question: Option<String>,
        /// What the site is, in one or two sentences.
        required summary: String,
        /// Where it is published: needed for the sitemap, which must name full addresses.
        optional url: Option<Url>,
        /// The language of the pages, as a BCP 47 tag.
        optional language: Option<String>,
        /// The day against which the age of evidence is measured.
        required as_of: Option<Spanned<Day>>,
        /// Where the data files can be edited; the path of a file is put behind it.
        optional edit: Option<Url>,
        /// Whether raw HTML in Markdown is published. Without it, raw HTML is dropped with a warning.
        optional raw_html: Option<bool>,
        /// What pages may load beside the site's own files, by directive of a content security policy: what a head of
        /// the site's own or raw HTML needs, as in `script-src = ["https://stats.example"]`.
        optional content_security: Widened,
        /// Addresses that were pages once, each with the page that took its place.
        optional redirects: BTreeMap<Spanned<Address>, Spanned<Address>>,
    }
}

impl Settings {
    /// The content security policy that every page carries.
    pub fn content_policy(&self) -> String {
        policy(&self.content_security)
    }

    /// Where the site is published, without a slash at its end.
    pub fn base(&self) -> Option<&str> {
        self.url.as_ref().map(|it| it.text.trim_end_matches('/'))
    }
}
