//! What changed: every dated line of every record, newest first.

use super::Scene;
use super::parts::{Frame, LinkView};
use crate::data::Change;
use crate::plan::address;
use crate::shape::{Day, Words};
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
        let dataset = scene.site.assessed.dataset;
        let mut all: Vec<(Day, ChangeEntry)> = Vec::new();
        let mut add = |name: &str, address: String, changes: &[Change]| {
            for it in changes {
                let entry =
                    ChangeEntry { subject: scene.link(name, &address), kind: it.kind.name(), what: it.what.clone() };
                all.push((it.date.value, entry));
            }
        };
        dataset
            .models
            .values()
            .for_each(|it| add(&it.record.record.name, address::model(&it.id), &it.record.record.change));
        for (id, it) in &dataset.licenses {
            add(
                &it.name,
                address::license(id),
                it.record.as_ref().map(|it| it.record.change.as_slice()).unwrap_or_default(),
            );
        }
        dataset.standards.iter().for_each(|(id, it)| add(&it.record.name, address::standard(id), &it.record.change));
        dataset.corpora.iter().for_each(|(id, it)| add(&it.record.name, address::corpus(id), &it.record.change));
        // The first line of a record is no news.
        all.retain(|(_, it)| it.what != "Record created." && it.what != "record created");
        all.sort_by(|a, b| (b.0, &a.1.subject.name).cmp(&(a.0, &b.1.subject.name)));
        let mut days: Vec<DayView> = Vec::new();
        for (day, entry) in all {
            match days.last_mut().filter(|it| it.iso == day.iso()) {
                Some(last) => last.entries.push(entry),
                None => days.push(DayView { iso: day.iso(), date: day.words(), entries: vec![entry] }),
            }
        }
        Self { page: Frame::new(scene, "", "Changes", "What changed, and why: facts, corrections, definitions."), days }
    }
}
