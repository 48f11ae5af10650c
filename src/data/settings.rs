//! A site's own settings: `ajar.toml`.

use super::content_security::{Directive, Widened, policy, sources};
use super::{Address, InputPlace, Target, Url};
use crate::shape::{Day, Named, Text, record};
use crate::span::Spanned;

record! {
    /// The settings of a site, in `ajar.toml` at its root.
    pub struct Settings {
        /// The name of the site.
        required title: String,
        /// The question it answers, shown as the home page's heading: "How open is that model?".
        optional question: Option<String>,
        /// What the site is, in one or two sentences.
        required summary: String,
        /// Where it is published, such as "https://acme.example/openness/": needed for the sitemap, which must name full addresses.
        optional url: Option<Url>,
        /// The language of the pages, as a BCP 47 tag.
        optional language: Option<Spanned<String>>,
        /// All languages of the pages, as BCP 47 tags: `["en", "de"]`. Pages of a language beside `language` stand in a folder called by its tag, and so do its texts (`content/de/`) and records (`data/de/`).
        optional languages: Vec<Spanned<String>>,
        /// What is written in another language than the site's, by folder or file below `data/` or `content/`: `"data/licenses" = "en"`. Its words say so to browsers and screen readers. The longest path counts, so that a file of such a folder can be in the language of the site.
        optional written_in: Named<InputPlace, Spanned<String>>,
        /// What these settings say in another language, by its tag in small letters.
        optional translation: Named<String, SettingsText>,
        /// The day against which the age of evidence is measured.
        required as_of: Option<Spanned<Day>>,
        /// The standard whose levels are the site's own scale, by its id: a ladder. Without the key, the only ladder there is.
        optional ladder: Option<Spanned<String>>,
        /// Who makes the site: named in the imprint, in the feed and in citations.
        optional author: Option<String>,
        /// Whose the data and text are, as a line of the imprint: "© 2026 Acme Foundation".
        optional copyright: Option<String>,
        /// The license of the data and text, as an SPDX id: "CC-BY-4.0". Without the key, the site says nothing of a license.
        optional license: Option<Spanned<Text>>,
        /// How whoever passes the data and text on is to name where they come from: "Acme Openness, acme.example".
        optional attribution: Option<String>,
        /// The picture that a link to any page is shown with elsewhere, such as "static/card.png": a file, best of 1200 by 630 pixels.
        optional picture: Option<Spanned<String>>,
        /// Whether each model and each explainer has a picture of its own, with which a link to it is shown elsewhere. It needs `url`. A build takes longer by some hundredths of a second for each.
        optional preview_pictures: Option<Spanned<bool>>,
        /// Whether the explainers are also made into one book, "explainers.epub", with the glossary at its end.
        optional epub: Option<bool>,
        /// Where the data files can be edited, such as "https://github.com/acme/openness/edit/main": the path of a file is put behind it, with a slash between.
        optional edit: Option<Url>,
        /// Where a mistake can be reported: the address of a form for a new issue, such as "https://github.com/acme/openness/issues/new". `?title=` and `&body=` are put behind it, as GitHub, Forgejo and Gitea read them, or what GitLab reads where it ends with `/-/issues/new`, so that a reader who disagrees finds the form filled in.
        optional issues: Option<Url>,
        /// Whether raw HTML in Markdown is published. Without it, raw HTML is dropped with a warning.
        optional raw_html: Option<bool>,
        /// What pages may load beside the site's own files, by directive of a content security policy: what a head of
        /// the site's own or raw HTML needs, as in `script-src = ["https://stats.example"]`.
        optional content_security: Widened,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `unused-license = "kept for comparison"`.
        optional allow: Named<Text, Text>,
        /// The links above every page, in place of those to all sections.
        optional navigation: Vec<MenuLink>,
        /// The links below every page, in place of those to all further pages.
        optional footer: Vec<MenuLink>,
        /// Addresses that were pages once, each with what took its place: a page, a place in it ("models/acme/one.html#data"), a file of the site, or an address elsewhere ("https://example.org/").
        optional redirects: Named<Address, Spanned<Target>>,
    }
}

record! {
    /// What the settings say in another language, under `[translation.de]`. What is left out is as in the site's own.
    pub struct SettingsText {
        /// The name of the site.
        optional title: Option<String>,
        /// The question it answers.
        optional question: Option<String>,
        /// What the site is, in one or two sentences.
        optional summary: Option<String>,
        /// Who makes the site.
        optional author: Option<String>,
        /// Whose the data and text are.
        optional copyright: Option<String>,
        /// How whoever passes the data and text on is to name where they come from.
        optional attribution: Option<String>,
        /// What the links above every page are called, in their order.
        optional navigation: Vec<Spanned<String>>,
        /// What the links below every page are called, in their order.
        optional footer: Vec<Spanned<String>>,
    }
}

record! {
    /// A link of the navigation or of the foot of every page.
    pub struct MenuLink {
        /// What it is called.
        required name: String,
        /// Where it leads: a page ("spectrum.html"), a text ("content/pages/about.md"), a file ("static/paper.pdf") or an address elsewhere ("https://example.org/").
        required to: Spanned<String>,
    }
}

impl Settings {
    /// The path of the address where the site is published, with a slash at both ends: "/", "/openness/". The root of the
    /// host if the settings name none.
    pub fn base_path(&self) -> String {
        let path = self.base().and_then(|it| it.split_once("://")).and_then(|(_, rest)| rest.split_once('/'));
        path.map_or_else(|| "/".to_owned(), |(_, path)| format!("/{path}/"))
    }

    /// The content security policy that every page carries.
    pub fn content_policy(&self) -> String {
        policy(&self.content_security)
    }

    /// From where pages may load what a directive rules, beside what the theme needs.
    pub fn content_sources(&self, directive: Directive) -> impl Iterator<Item = &str> {
        sources(&self.content_security, directive)
    }

    /// Where the site is published, without a slash at its end.
    pub fn base(&self) -> Option<&str> {
        self.url.as_ref().map(|it| it.text.trim_end_matches('/'))
    }
}
