//! From the names others use to ids: repositories, papers, package addresses, other names.

use super::head::{Heads, schema_address};
use crate::check::Release;
use crate::plan::address::PUBLISHED as ROOT;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a name leads to.
#[derive(Serialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
}

/// Every name in small letters, with the models and editions it is used for.
pub(super) fn document(heads: &Heads<'_, '_>) -> String {
    let mut names: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for release in heads.site.assessed.facts.models.values() {
        for (name, edition) in of(release) {
            let found = Found { model: release.id.clone(), edition };
            let all = names.entry(name.to_lowercase()).or_default();
            if !all.iter().any(|it: &Found| it.model == found.model && (found.edition.is_none() || *it == found)) {
                all.push(found);
            }
        }
    }
    let head = heads.opened(&format!("{ROOT}/lookup.json"), &schema_address("lookup"));
    let names = serde_json::to_string(&names).expect("names and ids are strings");
    format!("{head},\"names\":{names}}}\n")
}

fn of(release: &Release) -> Vec<(String, Option<String>)> {
    let record = &*release.record.value;
    let mut res = Vec::new();
    // An edition says more than its model: it stands first.
    for variant in &record.variant {
        let edition = Some(format!("{}/{}", release.id, variant.id.value));
        res.extend(variant.hf.iter().flat_map(|hf| repository(hf)).map(|name| (name, edition.clone())));
    }
    res.extend([(release.id.clone(), None), (record.name.clone(), None)]);
    res.extend(record.aliases.iter().map(|it| (it.clone(), None)));
    if let Some(it) = &record.identifiers {
        res.extend(it.hf.iter().flat_map(|hf| repository(hf)).map(|name| (name, None)));
        res.extend(it.doi.iter().flat_map(|doi| [doi.clone(), format!("doi:{doi}")]).map(|name| (name, None)));
        res.extend(it.arxiv.iter().flat_map(|id| [id.clone(), format!("arxiv:{id}")]).map(|name| (name, None)));
    }
    res
}

/// A repository's names: as it is, and as a package address
/// (<https://github.com/package-url/purl-spec/blob/main/types-doc/huggingface-definition.md>).
fn repository(hf: &str) -> [String; 2] {
    [hf.to_owned(), format!("pkg:huggingface/{hf}")]
}
