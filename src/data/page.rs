//! What a page of a site's own, and a section of the explainers, says of itself.

use super::{About, Record, Source};
use crate::shape::{Named, Text, record, words};
use crate::span::Spanned;

words! {
    /// Where a page is linked from.
    pub enum Menu("menu", Nowhere) {
        /// From no list; from texts that link to it.
        Nowhere = "nowhere",
        /// From the navigation above every page.
        Navigation = "navigation",
        /// From the links below every page.
        Footer = "footer",
    }
}

record! {
    /// The front matter of a page of the site's own, in TOML between two lines of `+++`; also that of `content/index.md`, which begins the home page, and of `_index.md`, which begins a section of the explainers.
    pub struct PageFront {
        /// The title, also the page's heading.
        required title: String,
        /// What the page says, in a sentence, for search engines and lists.
        optional summary: Option<String>,
        /// Whether it is still being written: only the preview and `--drafts` show it.
        optional draft: Option<bool>,
        /// Whether it is there in this language alone: in the folder of a language, a text that translates none. A text of the first language needs no such key.
        optional original: Option<bool>,
        /// Its place among the pages or sections; smaller comes first.
        optional order: Option<u64>,
        /// Where the page is linked from.
        optional menu: Option<Menu>,
        /// For `content/index.md`: whether nothing else stands on the home page.
        optional alone: Option<bool>,
        /// Whether `$` begins and ends a formula. Without it, a dollar is a dollar.
        optional math: Option<bool>,
        /// Slugs of glossary terms it relies on, linked where the text first uses them.
        optional terms: Vec<Spanned<String>>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

impl Record for PageFront {
    fn about(&self) -> About<'_> {
        About {
            title: &self.title,
            summary: self.summary.as_deref().unwrap_or_default(),
            source: Some(&self.source),
            allow: Some(&self.allow),
            ..About::default()
        }
    }
}
