//! A page's surroundings while its view is made.

use super::LinkView;
use crate::assess::Assessment;
use crate::data::language_folder;
use crate::plan::{Page, Part, Site, address};
use crate::span::FileId;
use crate::words::Messages;
use serde::Serialize;

/// A page's surroundings while its view is made: what the view needs beside its own record.
#[derive(Clone, Copy)]
pub(crate) struct ViewContext<'s, 'd> {
    pub(crate) site: &'s Site<'d>,
    pub(crate) page: &'s Page,
}

impl<'s, 'd> ViewContext<'s, 'd> {
    /// What is said to readers.
    pub(crate) fn words(self) -> &'s Messages {
        &self.site.words
    }

    /// What is said to readers inside the text of a file, which may be in another language than the page.
    pub(super) fn words_of(self, file: FileId) -> &'s Messages {
        let words = self.site.language_of(file).and_then(|it| self.site.text_words.get(&language_folder(it)));
        words.unwrap_or(&self.site.words)
    }

    /// The whole address below which the page is found: what stands in for a translation is found at the original.
    pub(super) fn base(self) -> Option<String> {
        if self.site.is_untold(&self.page.address) {
            return self.site.assessed.facts.settings.base().map(str::to_owned);
        }
        self.site.base()
    }

    /// The language of the page's own text.
    pub(super) fn written_in(self) -> &'s str {
        let named = self.page.file.and_then(|it| self.site.language_of(it));
        named.unwrap_or(&self.site.language().tag)
    }

    /// A link from this page to another one of the site.
    pub(crate) fn href(self, address: &str) -> String {
        [&address::root(&self.page.address), address].concat()
    }

    pub(super) fn link(self, name: impl Into<String>, address: &str) -> LinkView {
        LinkView { name: name.into(), href: self.href(address) }
    }

    pub(super) fn model_link(self, assessment: &Assessment<'_>) -> LinkView {
        self.link(&assessment.release.record.value.name, &address::model(&assessment.release.id))
    }

    pub(super) fn license_link(self, id: &str) -> LinkView {
        let name = self.site.assessed.facts.licenses.get(id).map_or(id, |it| it.short_id());
        self.link(name, &address::license(id))
    }

    /// An organization's name; its id if there is no record.
    pub(super) fn org_name(self, id: &str) -> String {
        self.site.assessed.facts.org_name(id).to_owned()
    }

    /// A standard's name, with its version where another one has the same name.
    pub(crate) fn standard_name(self, id: &str) -> String {
        let standards = &self.site.assessed.facts.standards;
        let Some(standard) = standards.get(id).map(|it| &it.value) else { return id.to_owned() };
        match standards.values().filter(|it| it.value.name == standard.name).count() {
            1 => standard.name.clone(),
            _ => format!("{} {}", standard.name, standard.version),
        }
    }

    /// "data/models/meta/llama-4-maverick.toml:41", and where to edit it.
    pub(super) fn place(self, place: crate::span::Span) -> PlaceView {
        let path = &self.site.sources.file(place.file).path;
        let (line, _) = self.site.sources.line_column(place.file, place.start);
        let edit = self.site.assessed.facts.settings.edit.as_ref().map(|it| it.before(path));
        PlaceView { path: path.clone(), line, edit }
    }

    /// The model of a rank.
    pub(crate) fn model(self, at: usize) -> &'s Assessment<'d> {
        &self.site.assessed.models[at]
    }

    /// The models of these ranks that belong on this page.
    pub(super) fn part(self, ranks: &[usize]) -> impl Iterator<Item = &'s Assessment<'d>> {
        self.page.part.slice(ranks).iter().map(move |at| self.model(*at))
    }

    /// All models, most open first, then newest, then by name.
    pub(crate) fn by_step(self) -> impl Iterator<Item = &'s Assessment<'d>> + Clone {
        self.site.order().iter().map(move |at| &self.site.assessed.models[*at])
    }

    /// The address of another part of this page.
    pub(super) fn part_address(self, number: usize) -> String {
        let part = Part { number, ..self.page.part };
        part.address(&self.page.subject.address(self.site.assessed))
    }
}

/// A line of a source file.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// The file below the site's folder.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// Where the file can be edited.
    pub edit: Option<String>,
}
