//! Which Markdown a text is written in.

use crate::data::Glossary;
use crate::foreign::bare;
use crate::span::{Span, Spanned};

/// A term and every form it has in a text.
#[derive(Debug, Clone)]
pub struct Forms {
    pub(super) slug: String,
    /// In lowercase.
    pub(super) forms: Vec<String>,
    /// Where the front matter names it.
    pub(super) span: Span,
}

impl Forms {
    /// The forms of the terms `slugs`; a slug the glossary lacks is reported elsewhere.
    pub(crate) fn of(glossary: &Glossary, slugs: &[Spanned<String>]) -> Vec<Self> {
        let forms = |slug: &Spanned<String>| {
            let term = glossary.term.get(slug)?;
            let forms = [&term.also, &term.forms].into_iter().flatten();
            let forms = std::iter::once(&term.name).chain(forms).map(|it| bare(it).to_lowercase()).collect();
            Some(Self { slug: slug.value.clone(), forms, span: slug.span })
        };
        slugs.iter().filter_map(forms).collect()
    }
}

/// Which Markdown a text is written in.
#[derive(Debug, Clone, Copy)]
pub struct Dialect<'t> {
    /// What it can say beyond CommonMark.
    pub extensions: Extensions,
    /// What becomes of HTML in it.
    pub raw_html: RawHtml,
    /// What a dollar sign means.
    pub math: Math,
    /// The level of the first heading: 2 where the page has a title of its own.
    pub top: u8,
    /// Terms that are linked where they are first used.
    pub terms: &'t [Forms],
}

impl Dialect<'_> {
    /// CommonMark and nothing else, with its HTML.
    pub const COMMONMARK: Self =
        Self { extensions: Extensions::Off, raw_html: RawHtml::Published, math: Math::Off, top: 1, terms: &[] };

    /// What explainers are written in.
    pub const EXPLAINER: Self =
        Self { extensions: Extensions::On, raw_html: RawHtml::Dropped, top: 2, ..Self::COMMONMARK };
}

/// Tables, notes, alerts, definition lists, tasks, citations, live data and typographic quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extensions {
    /// They are text.
    Off,
    /// They are read.
    On,
}

/// What becomes of HTML in Markdown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RawHtml {
    /// It is left out, with a warning.
    #[default]
    Dropped,
    /// It is published as it is.
    Published,
}

/// What a dollar sign means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Math {
    /// Money.
    Off,
    /// The beginning or end of a formula.
    On,
}
