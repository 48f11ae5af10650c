//! Which explainers speak of a page.

use super::address;
use super::resolved::Resolved;
use crate::check::Facts;
use crate::data::Show;
use crate::parse::Piece;
use crate::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Which explainers speak of each page, by its address. One that only lists a model in a table does not, nor one that
/// shows how explainers are written.
pub(super) fn mentions(facts: &Facts, links: &BTreeMap<FileId, Vec<Resolved>>) -> BTreeMap<String, BTreeSet<String>> {
    let mut res: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (slug, filed) in facts.explainers.iter().filter(|it| !it.1.value.body.teaches) {
        let linked = links.get(&filed.file).into_iter().flatten().filter_map(|it| match it {
            Resolved::Inside(address) => Some(address.split('#').next().unwrap_or(address).to_owned()),
            Resolved::Picture(..) | Resolved::Outside(_) | Resolved::Nowhere => None,
        });
        let shown =
            filed.value.body.pieces.iter().filter_map(|it| if let Piece::Live(it) = it { Some(it) } else { None });
        let shown = shown.flat_map(|live| {
            let models = live.models.iter().chain(&live.model).map(|it| address::model(it));
            let license =
                live.license.iter().filter(|_| live.show.value == Show::Clauses).map(|it| address::license(it));
            models.chain(license).collect::<Vec<_>>()
        });
        for page in linked.chain(shown).filter(|it| *it != address::explainer(slug)) {
            res.entry(page).or_default().insert(slug.clone());
        }
    }
    res
}
