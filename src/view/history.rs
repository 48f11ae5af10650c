//! What changed: every dated line of every record, newest first.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::plan::Dated;
use crate::shape::Words;
use crate::view::page::View;
use serde::Serialize;

/// What `changes.html` gets.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// What every page has.
    pub page: PageMeta,
    /// The days, newest first.
    pub days: Vec<DayView>,
}

impl View for ChangesView {
    const TEMPLATE: &'static str = "changes.html";
}

/// A day and what changed on it.
#[derive(Debug, Serialize)]
pub struct DayView {
    /// The day as ISO 8601, as far as it is known.
    pub iso: String,
    /// The same in words.
    pub date: String,
    /// What changed.
    pub entries: Vec<ChangeEntry>,
}

/// One change.
#[derive(Debug, Serialize)]
pub struct ChangeEntry {
    /// What it is about.
    pub subject: LinkView,
    /// "fact", "correction" or "rubric".
    pub kind: &'static str,
    /// What changed.
    pub what: String,
}

impl ChangesView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let mut days: Vec<DayView> = Vec::new();
        for Dated { name, address, change, .. } in context.site.changes_on(context.page.part) {
            let day = change.date.value;
            let entry = ChangeEntry {
                subject: context.link(*name, address),
                kind: change.kind.name(),
                what: change.what.clone(),
            };
            match days.last_mut().filter(|it| it.iso == day.iso()) {
                Some(last) => last.entries.push(entry),
                None => days.push(DayView { iso: day.iso(), date: words.date(day), entries: vec![entry] }),
            }
        }
        let (title, about) = (words.get("meta-changes-title"), words.get("meta-changes-about"));
        Self { page: PageMeta::new(context, "", title, about), days }
    }
}
