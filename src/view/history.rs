//! What changed: every dated line of every record, newest first.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::plan::Dated;
use crate::shape::Words;
use serde::Serialize;

/// What `changes.html` gets.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// What every page has.
    pub page: PageMeta,
    /// The days, newest first.
    pub days: Vec<DayView>,
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
        let mut days: Vec<DayView> = Vec::new();
        for Dated { name, address, change } in context.slice(&crate::plan::changes(context.site.assessed.facts)) {
            let day = change.date.value;
            let entry = ChangeEntry {
                subject: context.link(name, &address),
                kind: change.kind.name(),
                what: change.what.clone(),
            };
            match days.last_mut().filter(|it| it.iso == day.iso()) {
                Some(last) => last.entries.push(entry),
                None => days.push(DayView { iso: day.iso(), date: day.words(), entries: vec![entry] }),
            }
        }
        Self {
            page: PageMeta::new(context, "", "Changes", "What changed, and why: facts, corrections, definitions."),
            days,
        }
    }
}
