//! Every dated line of every record, newest first.

use super::address;
use crate::check::Dataset;
use crate::data::Change;

/// A dated line of one record.
#[derive(Debug, Clone)]
pub struct Dated<'d> {
    /// The record's name.
    pub name: &'d str,
    /// The address of its page.
    pub address: String,
    /// The line.
    pub change: &'d Change,
}

/// All changes, newest first, then by name. The line that only says that a record was made is no news.
pub fn changes<'d>(dataset: &'d Dataset) -> Vec<Dated<'d>> {
    let mut res: Vec<Dated<'d>> = Vec::new();
    let mut add = |name: &'d str, address: String, changes: &'d [Change]| res.extend(lines(name, &address, changes));
    for it in dataset.models.values() {
        add(&it.record.record.name, address::model(&it.id), &it.record.record.change);
    }
    for (id, it) in &dataset.licenses {
        if let Some(filed) = &it.record {
            add(&it.name, address::license(id), &filed.record.change);
        }
    }
    for (id, it) in &dataset.standards {
        add(&it.record.name, address::standard(id), &it.record.change);
    }
    for (id, it) in &dataset.corpora {
        add(&it.record.name, address::corpus(id), &it.record.change);
    }
    res.sort_by(|a, b| (b.change.date.value, &a.name).cmp(&(a.change.date.value, &b.name)));
    res
}

/// How many changes there are.
pub(super) fn count(dataset: &Dataset) -> usize {
    let models = dataset.models.values().map(|it| &it.record.record.change);
    let licenses = dataset.licenses.values().filter_map(|it| Some(&it.record.as_ref()?.record.change));
    let standards = dataset.standards.values().map(|it| &it.record.change);
    let corpora = dataset.corpora.values().map(|it| &it.record.change);
    models.chain(licenses).chain(standards).chain(corpora).flatten().filter(|it| is_news(it)).count()
}

fn is_news(change: &Change) -> bool {
    !change.what.trim_end_matches('.').eq_ignore_ascii_case("record created")
}

fn lines<'d>(name: &'d str, address: &str, changes: &'d [Change]) -> Vec<Dated<'d>> {
    changes.iter().filter(|it| is_news(it)).map(|change| Dated { name, address: address.to_owned(), change }).collect()
}
