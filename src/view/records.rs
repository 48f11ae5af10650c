//! What the home page of a site without models lists: the other records that it has.

use super::ViewContext;
use super::link::LinkView;
use crate::data::RecordKind;
use crate::plan::address;
use crate::shape::Words;
use serde::Serialize;

/// Records of one kind on the home page.
#[derive(Debug, Serialize)]
pub struct RecordsView {
    /// The kind: "dataset", "license" or "standard".
    pub kind: &'static str,
    /// What the kind is called.
    pub title: String,
    /// The page of all of them.
    pub href: String,
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub entries: Vec<RecordEntry>,
}

/// A record on the home page.
#[derive(Debug, Serialize)]
pub struct RecordEntry {
    /// The record, and its page.
    pub link: LinkView,
    /// What it is, in a sentence.
    pub summary: String,
}

/// How many records of a kind the page names.
const NAMED: usize = 12;

impl RecordsView {
    /// What there is beside models; nothing in a site that has some.
    pub(super) fn all(context: ViewContext<'_, '_>) -> Vec<Self> {
        let facts = context.site.assessed.facts;
        if !context.site.assessed.models.is_empty() {
            return Vec::new();
        }
        let datasets = facts.datasets.iter().map(|(id, it)| (id, &it.value.name, &it.value.summary));
        let licenses = facts.licenses.iter().filter_map(|(id, it)| {
            let record = &it.record.as_ref()?.value;
            Some((id, &it.name, &record.summary))
        });
        let standards = facts.standards.iter().map(|(id, it)| (id, &it.value.name, &it.value.summary));
        let all = [
            Self::of(context, RecordKind::Dataset, datasets),
            Self::of(context, RecordKind::License, licenses),
            Self::of(context, RecordKind::Standard, standards),
        ];
        all.into_iter().filter(|it| it.count > 0).collect()
    }

    fn of<'r>(
        context: ViewContext<'_, '_>,
        kind: RecordKind,
        records: impl Iterator<Item = (&'r String, &'r String, &'r String)>,
    ) -> Self {
        let entry = |(id, name, summary): (&String, &String, &String)| RecordEntry {
            link: context.link(name, &address::record(kind, id)),
            summary: summary.clone(),
        };
        let mut entries: Vec<RecordEntry> = records.map(entry).collect();
        entries.sort_by(|one, other| context.words().compare(&one.link.name, &other.link.name));
        let count = entries.len();
        entries.truncate(NAMED);
        let title = match kind {
            RecordKind::Dataset => context.words().get("meta-datasets-title"),
            RecordKind::License => context.words().get("meta-licenses-title"),
            _ => context.words().get("meta-standards-title"),
        };
        let href = context.href(&format!("{}.html", kind.plural()));
        Self { kind: kind.name(), title, href, count, entries }
    }
}
