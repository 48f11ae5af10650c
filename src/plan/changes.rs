//! Every dated line of every record, newest first.

use super::address;
use crate::check::{Facts, KnownRecord};
use crate::data::{Change, RecordKind};
use crate::foreign::bare;
use crate::words::Messages;

/// A dated line of one record.
#[derive(Debug, Clone)]
pub struct Dated<'d> {
    /// The kind of record.
    pub kind: RecordKind,
    /// The record's id.
    pub record: &'d str,
    /// The record's name.
    pub name: &'d str,
    /// The address of its page.
    pub address: String,
    /// The day, and what changed.
    pub change: &'d Change,
}

/// All changes, newest first, then by name. The line that only says that a record was made is no news.
pub(super) fn changes<'d>(facts: &'d Facts, words: &Messages) -> Vec<Dated<'d>> {
    let dated = |it: KnownRecord<'d>| {
        let (name, address) = (it.about.title, address::record(it.kind, it.id));
        let (kind, record) = (it.kind, it.id);
        it.about.change.iter().map(move |change| Dated { kind, record, name, address: address.clone(), change })
    };
    let mut res: Vec<Dated<'d>> = paged(facts).flat_map(dated).filter(|it| is_news(it.change)).collect();
    res.sort_by(|a, b| b.change.date.value.cmp(&a.change.date.value).then_with(|| words.compare(a.name, b.name)));
    res
}

fn paged(facts: &Facts) -> impl Iterator<Item = KnownRecord<'_>> {
    facts.records().filter(|it| it.kind.has_pages())
}

/// How many changes there are.
pub(super) fn count(facts: &Facts) -> usize {
    paged(facts).flat_map(|it| it.about.change).filter(|it| is_news(it)).count()
}

pub(super) fn is_news(change: &Change) -> bool {
    !bare(&change.what).trim_end_matches('.').eq_ignore_ascii_case("record created")
}
