//! Every dated line of every record, newest first.

use super::address;
use crate::check::Facts;
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
pub fn changes<'d>(facts: &'d Facts) -> Vec<Dated<'d>> {
    let mut res: Vec<Dated<'d>> = Vec::new();
    let mut add = |name: &'d str, address: String, changes: &'d [Change]| res.extend(lines(name, &address, changes));
    for it in facts.models.values() {
        add(&it.record.value.name, address::model(&it.id), &it.record.value.change);
    }
    for (id, it) in &facts.licenses {
        if let Some(filed) = &it.record {
            add(&it.name, address::license(id), &filed.value.change);
        }
    }
    for (id, it) in &facts.standards {
        add(&it.value.name, address::standard(id), &it.value.change);
    }
    for (id, it) in &facts.datasets {
        add(&it.value.name, address::dataset(id), &it.value.change);
    }
    res.sort_by(|a, b| (b.change.date.value, &a.name).cmp(&(a.change.date.value, &b.name)));
    res
}

/// How many changes there are.
pub(super) fn count(facts: &Facts) -> usize {
    let models = facts.models.values().map(|it| &it.record.value.change);
    let licenses = facts.licenses.values().filter_map(|it| Some(&it.record.as_ref()?.value.change));
    let standards = facts.standards.values().map(|it| &it.value.change);
    let datasets = facts.datasets.values().map(|it| &it.value.change);
    models.chain(licenses).chain(standards).chain(datasets).flatten().filter(|it| is_news(it)).count()
}

fn is_news(change: &Change) -> bool {
    !change.what.trim_end_matches('.').eq_ignore_ascii_case("record created")
}

fn lines<'d>(name: &'d str, address: &str, changes: &'d [Change]) -> Vec<Dated<'d>> {
    changes.iter().filter(|it| is_news(it)).map(|change| Dated { name, address: address.to_owned(), change }).collect()
}
