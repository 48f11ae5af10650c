//! Every fact of a site, resolved.

use super::expression::Known;
use super::{LicenseEntry, Release, Releases, Terms};
use crate::data::{
    About, Ages, Dataset, Fate, Glossary, Level, ModelIndex, Org, Record, RecordKind, Settings, Standard, Use,
};
use crate::parse::{Body, Explainer, InFile, Original, OwnPage, Parsed, Prose, Records};
use crate::shape::{Day, Words};
use crate::span::FileId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every fact of a site, resolved.
#[derive(Debug, Default)]
pub struct Facts {
    /// The site's settings.
    pub settings: Settings,
    /// The day against which age is measured.
    pub as_of: Day,
    /// The terms of the site's own data and text, as the settings name them.
    pub rights: Terms,
    /// The id of the standard whose levels are the site's own scale; none in a site without a ladder.
    pub ladder: Option<String>,
    /// Releases by id: "meta/llama-4-maverick".
    pub models: Releases,
    /// Every license that has a file or is named by a model, by id.
    pub licenses: BTreeMap<String, LicenseEntry>,
    /// Definitions of open, by id.
    pub standards: Records<Standard>,
    /// What readers want to do, by id.
    pub uses: Records<Use>,
    /// Organizations, by id.
    pub orgs: Records<Org>,
    /// Datasets that several models share, by id.
    pub datasets: Records<Dataset>,
    /// Who else judges models, by id.
    pub indices: Records<ModelIndex>,
    /// How old what was read may get.
    pub max_age: Ages,
    /// Licenses that are named somewhere by a name that is none; they are used all the same.
    pub(super) misspelled: Vec<String>,
    /// Glossary terms.
    pub glossary: Option<InFile<Glossary>>,
    /// Explainers, by slug.
    pub explainers: Records<Explainer>,
    /// The beginnings of their sections, by folder.
    pub sections: Records<OwnPage>,
    /// Whether the site is shown by the preview, at the root of its host.
    pub is_preview: bool,
    /// Whether a text was left out because it is still being written.
    pub hides_drafts: bool,
    /// Whether texts that are still being written are shown.
    pub shows_drafts: bool,
    /// Pages of the site's own, by slug; `index` is the home page's own text.
    pub pages: Records<OwnPage>,
}

/// A record, whatever its kind.
#[derive(Debug, Clone)]
pub struct KnownRecord<'d> {
    /// What it is a record of.
    pub kind: RecordKind,
    /// Its id: "meta/llama-4-maverick", "MIT".
    pub id: &'d str,
    /// The file it fills; `None` for a license that is only named by others.
    pub file: Option<FileId>,
    /// What it tells of itself.
    pub about: About<'d>,
}

impl<'d> KnownRecord<'d> {
    fn new<T: Record>(kind: RecordKind, id: &'d str, filed: &'d InFile<T>) -> Self {
        Self { kind, id, file: Some(filed.file), about: filed.value.about() }
    }

    fn of_license(id: &'d str, entry: &'d LicenseEntry) -> Self {
        let file = entry.record.as_ref().map(|it| it.file);
        Self { kind: RecordKind::License, id, file, about: entry.about() }
    }

    fn of_text<F: Record>(kind: RecordKind, id: &'d str, filed: &'d InFile<Prose<F>>) -> Self {
        Self { kind, id, file: Some(filed.file), about: filed.value.front.about() }
    }
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// An explainer.
    Explainer,
    /// The beginning of a section of the explainers.
    Section,
    /// A page of the site's own.
    Page,
}

/// A text of the site.
#[derive(Debug, Clone, Copy)]
pub struct KnownText<'d> {
    /// What it is.
    pub kind: TextKind,
    /// Its slug.
    pub id: &'d str,
    /// The file it fills.
    pub file: FileId,
    /// The text.
    pub body: &'d Body,
}

impl<'d> KnownText<'d> {
    fn new<F>(kind: TextKind, id: &'d str, filed: &'d InFile<Prose<F>>) -> Self {
        Self { kind, id, file: filed.file, body: &filed.value.body }
    }
}

impl Facts {
    /// What was parsed, with its models resolved and all licenses that are named.
    pub(super) fn new(parsed: Parsed, models: BTreeMap<String, Arc<Release>>, known: Known, rights: Terms) -> Self {
        Self {
            rights,
            as_of: parsed.settings.as_of.as_ref().map_or_else(Day::default, |it| it.value),
            max_age: parsed.policy.map(|it| it.value.max_age.clone()).unwrap_or_default(),
            misspelled: known.misspelled().to_vec(),
            ladder: super::ladder::of(&parsed.settings, &parsed.standards),
            settings: parsed.settings,
            models: Releases::new(models),
            licenses: known.into_entries(),
            standards: parsed.standards,
            uses: parsed.uses,
            orgs: parsed.orgs,
            datasets: parsed.datasets,
            indices: parsed.indices,
            glossary: parsed.glossary,
            explainers: parsed.explainers,
            sections: parsed.sections,
            is_preview: parsed.is_preview,
            hides_drafts: parsed.hides_drafts,
            shows_drafts: parsed.shows_drafts,
            pages: parsed.pages,
        }
    }

    /// What these facts hold beside the models, as far as that does not stand as it is in sources that are no record of a
    /// model: what was chosen, and which records there are, of which models can name some. Every field is named here, so
    /// that a new one cannot be forgotten.
    pub fn around_models(&self) -> String {
        let Self {
            settings,
            as_of,
            rights,
            ladder,
            models,
            licenses,
            standards,
            uses,
            orgs,
            datasets,
            indices,
            max_age,
            misspelled,
            glossary,
            explainers,
            sections,
            is_preview,
            hides_drafts,
            shows_drafts,
            pages,
        } = self;
        let chosen = (settings, as_of, rights, ladder, max_age, misspelled, is_preview, hides_drafts, shows_drafts);
        // What a license is beside its record follows from its id.
        let licenses = licenses.values().map(|LicenseEntry { id, name, record: _, spdx, open }| (id, name, spdx, open));
        let licenses: Vec<_> = licenses.collect();
        let named = (licenses, standards.keys(), uses.keys(), orgs.keys(), datasets.keys(), indices.keys());
        let texts = (explainers.keys(), sections.keys(), pages.keys(), glossary.is_some());
        format!("{chosen:?} {named:?} {texts:?} {}", models.is_empty())
    }

    /// What of a site is told in another language.
    pub fn original(&self) -> Original<'_> {
        Original {
            settings: &self.settings,
            explainers: &self.explainers,
            sections: &self.sections,
            pages: &self.pages,
            is_preview: self.is_preview,
            hides_drafts: self.hides_drafts,
            shows_drafts: self.shows_drafts,
        }
    }

    /// The levels of the site's own ladder, from shut to open; none in a site without one.
    pub fn levels(&self) -> &[Level] {
        let standard = self.ladder.as_ref().and_then(|id| self.standards.get(id));
        standard.map(|it| it.value.level.as_slice()).unwrap_or_default()
    }

    /// What the site's own ladder is called; nothing in a site without one.
    pub fn ladder_name(&self) -> &str {
        self.ladder.as_ref().and_then(|id| self.standards.get(id)).map_or("", |it| it.value.name.as_str())
    }

    /// Whether doors stand for the levels of that ladder, and no signs of their own.
    pub fn has_doors(&self) -> bool {
        !self.levels().is_empty() && self.levels().iter().all(|it| it.glyph.is_none())
    }

    /// The records of one kind, by id. A kind of which there is one file has none.
    pub fn of(&self, kind: RecordKind) -> Vec<KnownRecord<'_>> {
        fn all<T: Record>(kind: RecordKind, records: &Records<T>) -> Vec<KnownRecord<'_>> {
            records.iter().map(|(id, filed)| KnownRecord::new(kind, id, filed)).collect()
        }
        match kind {
            RecordKind::Model => self.models.iter().map(|(id, it)| KnownRecord::new(kind, id, &it.record)).collect(),
            RecordKind::License => self.licenses.iter().map(|(id, it)| KnownRecord::of_license(id, it)).collect(),
            RecordKind::Standard => all(kind, &self.standards),
            RecordKind::Use => all(kind, &self.uses),
            RecordKind::Org => all(kind, &self.orgs),
            RecordKind::Dataset => all(kind, &self.datasets),
            RecordKind::Index => all(kind, &self.indices),
            RecordKind::Explainer => {
                self.explainers.iter().map(|(id, it)| KnownRecord::of_text(kind, id, it)).collect()
            }
            RecordKind::Page => self.pages.iter().map(|(id, it)| KnownRecord::of_text(kind, id, it)).collect(),
            RecordKind::Policy | RecordKind::Glossary | RecordKind::Settings => Vec::new(),
        }
    }

    /// The record of that kind and id, if there is one.
    pub fn record(&self, kind: RecordKind, id: &str) -> Option<KnownRecord<'_>> {
        fn one<'d, T: Record>(kind: RecordKind, records: &'d Records<T>, id: &str) -> Option<KnownRecord<'d>> {
            records.get_key_value(id).map(|(id, filed)| KnownRecord::new(kind, id, filed))
        }
        match kind {
            RecordKind::Model => self.models.get(id).map(|it| KnownRecord::new(kind, &it.id, &it.record)),
            RecordKind::License => self.licenses.get_key_value(id).map(|(id, it)| KnownRecord::of_license(id, it)),
            RecordKind::Standard => one(kind, &self.standards, id),
            RecordKind::Use => one(kind, &self.uses, id),
            RecordKind::Org => one(kind, &self.orgs, id),
            RecordKind::Dataset => one(kind, &self.datasets, id),
            RecordKind::Index => one(kind, &self.indices, id),
            RecordKind::Explainer => {
                self.explainers.get_key_value(id).map(|(id, it)| KnownRecord::of_text(kind, id, it))
            }
            RecordKind::Page => self.pages.get_key_value(id).map(|(id, it)| KnownRecord::of_text(kind, id, it)),
            RecordKind::Policy | RecordKind::Glossary | RecordKind::Settings => None,
        }
    }

    /// The records of every kind.
    pub fn records(&self) -> impl Iterator<Item = KnownRecord<'_>> {
        RecordKind::ALL.iter().flat_map(|kind| self.of(*kind))
    }

    /// Every text of the site with the kind and the id of what it is.
    pub fn texts(&self) -> impl Iterator<Item = KnownText<'_>> {
        let explainers = self.explainers.iter().map(|(id, it)| KnownText::new(TextKind::Explainer, id, it));
        let sections = self.sections.iter().map(|(id, it)| KnownText::new(TextKind::Section, id, it));
        let pages = self.pages.iter().map(|(id, it)| KnownText::new(TextKind::Page, id, it));
        explainers.chain(sections).chain(pages)
    }

    /// The sections around an explainer or around the section in a folder, the outermost first: those of its folders that
    /// have one.
    pub fn sections_around(&self, slug: &str) -> Vec<(&str, &OwnPage)> {
        let folders = slug.match_indices('/').map(|(at, _)| &slug[..at]);
        let sections = folders.filter_map(|it| self.sections.get_key_value(it));
        sections.map(|(id, it)| (id.as_str(), &*it.value)).collect()
    }

    /// The corpus that took the place of another one.
    pub fn successor(&self, fate: &Fate) -> Option<&Dataset> {
        self.datasets.get(fate.replaced_by.as_ref()?.value.as_str()).map(|it| &*it.value)
    }

    /// An organization's name; its id if there is no record.
    pub fn org_name<'d>(&'d self, id: &'d str) -> &'d str {
        self.orgs.get(id).map_or(id, |it| it.value.name.as_str())
    }
}
