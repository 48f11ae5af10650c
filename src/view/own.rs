//! Pages of a site's own, and the sections of its explainers.

use super::explainers::{ExplainerEntry, SectionView, crumbs};
use super::meta::PageMeta;
use super::prose::{self, HeadingView, PieceView};
use super::sources::{NumberedSources, SourceView};
use super::written::{TextPiece, written};
use super::{ExplainersView, ViewContext};
use crate::parse::{InFile, OwnPage};
use crate::view::page::View;
use serde::Serialize;

/// What `page.html` gets.
#[derive(Debug, Serialize)]
pub struct OwnPageView {
    /// What every page has.
    pub page: PageMeta,
    /// The page's title.
    pub title: String,
    /// What it says, in a sentence.
    pub summary: Option<String>,
    /// Whether it is still being written, which only a preview shows.
    pub draft: bool,
    /// Its headings, for the table of contents.
    pub headings: Vec<HeadingView>,
    /// The text, piece by piece.
    pub body: Vec<PieceView>,
    /// The same as it was written, for the twin in Markdown.
    pub text: Vec<TextPiece>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl View for OwnPageView {
    const TEMPLATE: &'static str = "page.html";
}

/// What `section.html` gets.
#[derive(Debug, Serialize)]
pub struct SectionPage {
    /// What every page has.
    pub page: PageMeta,
    /// The section's title.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: Option<String>,
    /// The text that begins it, piece by piece.
    pub body: Vec<PieceView>,
    /// The same as it was written, for the twin in Markdown.
    pub text: Vec<TextPiece>,
    /// Its explainers, in order; those of the sections in it are there.
    pub explainers: Vec<ExplainerEntry>,
    /// The sections in it.
    pub sections: Vec<SectionView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl View for SectionPage {
    const TEMPLATE: &'static str = "section.html";
}

impl OwnPageView {
    pub(super) fn new(context: ViewContext<'_, '_>, filed: &InFile<OwnPage>) -> Self {
        let OwnPage { front, body } = &*filed.value;
        let sources = NumberedSources::new(context, &front.source, None);
        Self {
            page: PageMeta::new(context, "", front.title.clone(), front.summary.clone().unwrap_or_default()),
            title: front.title.clone(),
            summary: front.summary.clone(),
            draft: front.draft.unwrap_or(false),
            headings: prose::headings(context, filed.file, body),
            body: prose::body(context, filed.file, body, &sources),
            text: written(context, filed.file, body, &sources),
            sources: sources.views,
        }
    }
}

impl SectionPage {
    pub(super) fn new(context: ViewContext<'_, '_>, folder: &str, filed: &InFile<OwnPage>) -> Self {
        let OwnPage { front, body } = &*filed.value;
        let sources = NumberedSources::new(context, &front.source, None);
        let (explainers, sections) = ExplainersView::below(context, folder);
        let about = front.summary.clone().unwrap_or_default();
        Self {
            page: PageMeta::new(context, "explainers", front.title.clone(), about)
                .crumbs(context, crumbs(context, folder)),
            title: front.title.clone(),
            summary: front.summary.clone(),
            body: prose::body(context, filed.file, body, &sources),
            text: written(context, filed.file, body, &sources),
            explainers,
            sections,
            sources: sources.views,
        }
    }
}
