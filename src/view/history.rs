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
    /// The records that changed, each once.
    pub entries: Vec<ChangeEntry>,
}

/// What changed in one record on one day.
#[derive(Debug, Serialize)]
pub struct ChangeEntry {
    /// What it is about.
    pub subject: LinkView,
    /// What changed.
    pub changes: Vec<ChangeLine>,
}

/// One change.
#[derive(Debug, Serialize)]
pub struct ChangeLine {
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
            let date = change.date.value;
            if days.last().is_none_or(|it| it.iso != date.iso()) {
                days.push(DayView { iso: date.iso(), date: words.date(date), entries: Vec::new() });
            }
            let day = days.last_mut().expect("there is one now");
            day.add(
                context.link(*name, address),
                ChangeLine { kind: change.kind.name(), what: change.what.to_string() },
            );
        }
        let (title, about) = (words.get("meta-changes-title"), words.get("meta-changes-about"));
        Self { page: PageMeta::new(context, "", title, about), days }
    }
}

impl DayView {
    /// One more line; lines about the same record stand one after the other.
    fn add(&mut self, subject: LinkView, line: ChangeLine) {
        match self.entries.last_mut().filter(|it| it.subject.href == subject.href) {
            Some(entry) => entry.changes.push(line),
            None => self.entries.push(ChangeEntry { subject, changes: vec![line] }),
        }
    }
}
