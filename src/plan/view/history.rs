//! What changed: every dated line of every record, newest first.

use super::Scene;
use super::parts::{Frame, LinkView};
use crate::plan::Dated;
use crate::shape::Words;
use serde::Serialize;

/// What `changes.html` gets.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// What every page has.
    pub page: Frame,
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
    pub(super) fn new(scene: Scene<'_, '_>) -> Self {
        let mut days: Vec<DayView> = Vec::new();
        for Dated { name, address, change } in scene.slice(&crate::plan::changes(scene.site.assessed.dataset)) {
            let day = change.date.value;
            let entry = ChangeEntry {
                subject: scene.link(name, &address),
                kind: change.kind.name(),
                what: change.what.clone(),
            };
            match days.last_mut().filter(|it| it.iso == day.iso()) {
                Some(last) => last.entries.push(entry),
                None => days.push(DayView { iso: day.iso(), date: day.words(), entries: vec![entry] }),
            }
        }
        Self { page: Frame::new(scene, "", "Changes", "What changed, and why: facts, corrections, definitions."), days }
    }
}
