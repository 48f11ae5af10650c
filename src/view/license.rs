//! A license's page: what it says, clause by clause.

use super::difference::DifferenceView;
use super::license_kin;
use super::license_sheet::SheetView;
use super::link::LinkView;
use super::meta::PageMeta;
use super::origin::threshold;
use super::parts::Row;
use super::sources::{NumberedSources, SourceView};
use super::{PlaceView, ViewContext};
use crate::check::LicenseEntry;
use crate::data::{Clause, ClauseGroup, ClauseKind, ClauseValue, Reading};
use crate::plan::address;
use crate::shape::Words;
use crate::view::change::{ChangeView, changes};
use crate::view::page::View;
use crate::words::say;
use crate::words::{Messages, clause as said, reading};
use serde::Serialize;

/// What `license.html` gets.
#[derive(Debug, Serialize)]
pub struct LicenseView {
    /// What every page has.
    pub page: PageMeta,
    /// The SPDX id, or `LicenseRef-…`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// What the license is and what stands out in it; nothing without a record.
    pub summary: Option<String>,
    /// The lists that call it open: "osi", "fsf" or "open-data".
    pub lists: Vec<&'static str>,
    /// Whether it has an SPDX id.
    pub spdx: bool,
    /// Who wrote it.
    pub steward: Option<String>,
    /// The date of this version, in words.
    pub date: Option<String>,
    /// The text it followed.
    pub predecessor: Option<LinkView>,
    /// What one may, must and may not do under it; nothing without clauses.
    pub sheet: Option<SheetView>,
    /// What it changed against the texts before it, the nearest first.
    pub differences: Vec<DifferenceView>,
    /// The texts that followed it.
    pub successors: Vec<LinkView>,
    /// Other texts of its family, each with the place that holds it against this one.
    pub kin: Vec<LinkView>,
    /// Where it is held against any other license; nothing if there is none.
    pub compare: Option<String>,
    /// Whether the whole text was read: "whole", "parts", or "none" if there is no record.
    pub reading: &'static str,
    /// The four freedoms, and what limits each; none for terms that bind beside a license and grant nothing themselves.
    pub freedoms: Vec<FreedomView>,
    /// Its clauses: permissions, duties, limits.
    pub groups: Vec<ClauseGroupView>,
    /// The models whose weights are under it.
    pub models: Vec<Row>,
    /// Models of which only other parts are under it.
    pub parts: Vec<LinkView>,
    /// How many more there are.
    pub parts_left: usize,
    /// The day somebody last looked, in words.
    pub checked: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// The record's history.
    pub changes: Vec<ChangeView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl View for LicenseView {
    const TEMPLATE: &'static str = "license.html";
}

/// One of the four freedoms.
#[derive(Debug, Serialize)]
pub struct FreedomView {
    /// "Use", "Study", "Modify" or "Share".
    pub name: String,
    /// "met", "not-met" or "unknown".
    pub word: &'static str,
    /// The same for a reader: "for everyone", "limited", "not known".
    pub says: String,
    /// The clauses that limit it: name and anchor.
    pub limited_by: Vec<LinkView>,
}

impl FreedomView {
    fn new(words: &Messages, freedom: &crate::assess::Freedom) -> Self {
        let link = |it: &ClauseKind| LinkView { name: said::name(words, *it), href: format!("#{}", it.name()) };
        Self {
            name: words.get(&format!("freedom-{}", freedom.name)),
            word: freedom.finding.word(),
            says: words.get(match freedom.finding.word() {
                "met" => "freedom-met",
                "not-met" => "freedom-not-met",
                _ => "freedom-unknown",
            }),
            limited_by: freedom.limited_by.iter().map(link).collect(),
        }
    }
}

/// A group of clauses.
#[derive(Debug, Serialize)]
pub struct ClauseGroupView {
    /// Its anchor: "permissions", "duties" or "limits".
    pub id: &'static str,
    /// "Permissions", "Duties", "Limits".
    pub name: String,
    /// What the group is, in a few words.
    pub lead: String,
    /// The clauses of this group, in the vocabulary's order.
    pub clauses: Vec<ClauseView>,
    /// The clauses that the text does not have, by name, if the whole text was read.
    pub absent: Vec<String>,
}

/// What a text says about one thing.
#[derive(Debug, Clone, Serialize)]
pub struct ClauseView {
    /// Its anchor on the license's page.
    pub id: &'static str,
    /// What it is about.
    pub name: String,
    /// What that means, in a sentence.
    pub doc: String,
    /// The value as it stands in the data: "present".
    #[serde(rename = "value")]
    pub raw: ClauseValue,
    /// The value in words: "Yes".
    pub word: String,
    /// "good" if it frees, "bad" if it binds or excludes, "plain" otherwise.
    pub tone: &'static str,
    /// The section: "section 2".
    pub at: Option<String>,
    /// The text's own words.
    pub quote: Option<String>,
    /// What it is limited to.
    pub scope: Option<String>,
    /// Who is excepted.
    pub exception: Option<String>,
    /// What follows or is to be done.
    pub effect: Option<String>,
    /// The number, in words.
    pub threshold: Option<String>,
    /// The document taken in by reference.
    pub via: Option<LinkView>,
    /// Whether the licensor can change that document alone.
    pub mutable: bool,
    /// The clauses that make it conditional.
    pub because: Vec<String>,
    /// How it was read, for the answers: which acts and readers it reaches, what it excludes and leaves open.
    pub read: Vec<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// The number of the source on the license's page.
    pub source: Option<usize>,
    /// The clause on the license's page.
    pub href: String,
    /// The line of data.
    pub place: PlaceView,
}

/// How many models with other parts under a license its page names.
const NAMED: usize = 120;

impl LicenseView {
    pub(super) fn new(context: ViewContext<'_, '_>, entry: &LicenseEntry) -> Self {
        let words = context.words();
        let facts = context.site.assessed.facts;
        let record = entry.record.as_ref().map(|it| &it.value);
        let under = context.site.license_list(&entry.id);
        let (models, parts) = under.map_or((&[][..], &[][..]), |it| (&it.weights, &it.parts));
        let summary = record.map(|it| it.summary.clone());
        let about = summary.clone().unwrap_or_else(|| say!(words, "meta-license-about", license = entry.name.as_str()));
        Self {
            page: PageMeta::new(context, "licenses", entry.name.clone(), about)
                .crumbs(context, vec![context.link(words.get("meta-licenses-title"), "licenses.html")]),
            id: entry.id.clone(),
            name: entry.name.clone(),
            summary,
            lists: entry.open.iter().map(|it| it.name()).collect(),
            spdx: entry.spdx,
            steward: record.and_then(|it| it.steward.clone()),
            date: record.and_then(|it| it.date.as_ref()).map(|it| words.date(it.value)),
            predecessor: record.and_then(|it| it.predecessor.as_ref()).map(|it| named(context, it)),
            sheet: SheetView::new(context, entry),
            differences: DifferenceView::all(context, entry),
            successors: successors(context, &entry.id),
            kin: license_kin::links(context, entry),
            compare: license_kin::compare(context, entry, None),
            reading: record.map_or("none", |it| it.reading.name()),
            freedoms: freedoms(words, entry),
            groups: record.map(|it| groups(context, entry, it.reading)).unwrap_or_default(),
            models: context.part(models).map(|it| Row::new(context, it)).collect(),
            parts_left: parts.len().saturating_sub(NAMED),
            parts: parts.iter().take(NAMED).map(|at| context.model_link(context.model(*at))).collect(),
            checked: record.and_then(|it| it.checked.as_ref()).map(|it| words.date(it.value)),
            note: record.and_then(|it| it.note.clone()),
            changes: record.map(|it| changes(words, &it.change)).unwrap_or_default(),
            sources: record
                .map(|it| NumberedSources::new(context, &it.source, facts.max_age.licenses).views)
                .unwrap_or_default(),
        }
    }
}

/// The licenses that took the place of one.
fn successors(context: ViewContext<'_, '_>, id: &str) -> Vec<LinkView> {
    let follows = |entry: &&LicenseEntry| {
        let record = entry.record.as_ref().map(|filed| &filed.value);
        record.and_then(|license| license.predecessor.as_ref()).is_some_and(|predecessor| predecessor.value == id)
    };
    let licenses = context.site.assessed.facts.licenses.values();
    licenses.filter(follows).map(|entry| named(context, &entry.id)).collect()
}

/// The four freedoms under a license; terms that only bind beside one give none.
fn freedoms(words: &Messages, entry: &LicenseEntry) -> Vec<FreedomView> {
    if !entry.grants() {
        return Vec::new();
    }
    crate::assess::freedoms(entry).iter().map(|it| FreedomView::new(words, it)).collect()
}

fn named(context: ViewContext<'_, '_>, id: &str) -> LinkView {
    let name = context.site.assessed.facts.licenses.get(id).map_or(id, |it| it.name.as_str());
    context.link(name, &address::license(id))
}

fn groups(context: ViewContext<'_, '_>, entry: &LicenseEntry, reading: Reading) -> Vec<ClauseGroupView> {
    let words = context.words();
    let all = ClauseView::all(context, entry);
    let view = |group: &ClauseGroup| {
        let has = |kind: &ClauseKind| all.iter().any(|it| it.id == kind.name());
        let kinds = ClauseKind::ALL.iter().filter(|it| it.group() == *group);
        let absent = kinds.clone().filter(|it| reading == Reading::Whole && !has(it)).map(|it| said::name(words, *it));
        ClauseGroupView {
            id: super::matrix::anchor(*group),
            name: said::group(words, *group),
            lead: said::group_meaning(words, *group),
            absent: absent.collect(),
            clauses: all.iter().filter(|it| kinds.clone().any(|kind| kind.name() == it.id)).cloned().collect(),
        }
    };
    ClauseGroup::ALL.iter().map(view).collect()
}

impl ClauseView {
    /// Whether a reader of a model should know the clause: it asks for
    /// something, excludes somebody or takes something back. Clauses that most
    /// texts have (marks, courts, an end for those who sue) are on the license's page.
    pub(super) fn matters(&self) -> bool {
        let common = [
            ClauseKind::Trademark,
            ClauseKind::GoverningLaw,
            ClauseKind::PatentRetaliation,
            ClauseKind::LitigationTermination,
        ];
        match self.raw {
            ClauseValue::Denied | ClauseValue::Required => true,
            ClauseValue::Present => !common.iter().any(|it| it.name() == self.id),
            ClauseValue::Conditional => self.effect.is_some(),
            _ => false,
        }
    }

    /// Every clause of a license's file, in the vocabulary's order.
    pub(super) fn all(context: ViewContext<'_, '_>, entry: &LicenseEntry) -> Vec<Self> {
        let Some(filed) = &entry.record else { return Vec::new() };
        let sources = NumberedSources::new(context, &filed.value.source, None);
        filed
            .value
            .clause
            .iter()
            .map(|(kind, clause)| Self::new(context, entry, kind.value, clause, &sources))
            .collect()
    }

    fn new(
        context: ViewContext<'_, '_>,
        entry: &LicenseEntry,
        kind: ClauseKind,
        clause: &Clause,
        sources: &NumberedSources,
    ) -> Self {
        let words = context.words();
        let key = clause.source.as_ref().map_or("text", |it| it.value.as_str());
        let value = clause.value.value;
        Self {
            id: kind.name(),
            name: said::heading(words, kind),
            doc: said::meaning(words, kind),
            raw: value,
            word: said::value(words, value),
            tone: match value {
                ClauseValue::Granted | ClauseValue::None | ClauseValue::Absent => "good",
                ClauseValue::Denied | ClauseValue::Present => "bad",
                _ => "plain",
            },
            at: clause.at.as_deref().map(|at| said::section(words, at)),
            quote: clause.quote.as_ref().map(|it| it.value.to_string()),
            scope: clause.scope.clone(),
            exception: clause.exception.clone(),
            effect: clause.effect.as_deref().map(|it| said::effect(words, it)),
            threshold: threshold(context, clause),
            via: clause.via.as_ref().map(|it| LinkView { name: it.title.to_string(), href: it.url.text.to_string() }),
            mutable: clause.via.as_ref().is_some_and(|it| it.mutable == Some(true)),
            because: clause.because.iter().map(|it| said::name(words, it.value)).collect(),
            read: reading::read(words, clause),
            note: clause.note.clone(),
            source: sources.get(key).map(|it| it.number),
            href: format!("{}#{}", context.href(&address::license(&entry.id)), kind.name()),
            place: context.place(clause.span),
        }
    }
}
