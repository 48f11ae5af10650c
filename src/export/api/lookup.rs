//! From the names others use to ids: repositories, papers, package addresses, other names.

use super::documents::{ApiFound, ApiLookup, key};
use super::head::Heads;
use crate::check::Release;
use crate::span::Spanned;
use std::collections::BTreeMap;

/// Every name in small letters, with the models and editions it is used for.
pub(super) fn names(heads: &Heads<'_, '_>) -> ApiLookup {
    let mut names: BTreeMap<Spanned<String>, Vec<ApiFound>> = BTreeMap::new();
    for release in heads.site.assessed.facts.models.values() {
        for (name, edition) in names_of(release) {
            let all = names.entry(key(&name.to_lowercase())).or_default();
            let known = |it: &ApiFound| it.model == release.id && (edition.is_none() || it.edition == edition);
            if !all.iter().any(known) {
                all.push(ApiFound { model: release.id.clone(), edition, ..ApiFound::default() });
            }
        }
    }
    ApiLookup { names: names.into_iter().collect(), ..ApiLookup::default() }
}

/// Every name of a model and its editions, as it is written, with the edition's id.
pub(in crate::export) fn names_of(release: &Release) -> Vec<(String, Option<String>)> {
    let record = &*release.record.value;
    let mut res = Vec::new();
    // An edition says more than its model: it stands first.
    for variant in &record.variant {
        let edition = Some(format!("{}/{}", release.id, variant.id.value));
        res.extend(variant.hf.iter().flat_map(|hf| repository(hf)).map(|name| (name, edition.clone())));
    }
    res.extend([(release.id.to_string(), None), (record.name.to_string(), None)]);
    res.extend(record.aliases.iter().map(|it| (it.to_string(), None)));
    if let Some(it) = &record.identifiers {
        res.extend(it.hf.iter().flat_map(|hf| repository(hf)).map(|name| (name, None)));
        res.extend(it.doi.iter().flat_map(|doi| [doi.to_string(), format!("doi:{doi}")]).map(|name| (name, None)));
        res.extend(it.arxiv.iter().flat_map(|id| [id.to_string(), format!("arxiv:{id}")]).map(|name| (name, None)));
    }
    res
}

/// A repository's names: as it is, and as a package address
/// (<https://github.com/package-url/purl-spec/blob/main/types-doc/huggingface-definition.md>).
fn repository(hf: &str) -> [String; 2] {
    [hf.to_owned(), format!("pkg:huggingface/{hf}")]
}
