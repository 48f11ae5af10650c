//! What shows a fact: a quote, and where it stands.

use crate::data::Evidence;
use crate::view::sources::NumberedSources;
use serde::Serialize;

/// What shows a fact.
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    /// The number of the source on the page.
    pub number: usize,
    /// The source's title.
    pub title: String,
    /// Where the source can be read.
    pub href: String,
    /// Where in it.
    pub at: Option<String>,
    /// Its words.
    pub quote: Option<String>,
    /// What the words are about.
    pub about: Option<String>,
}

pub(in crate::view) fn evidence(evidence: &Evidence, sources: &NumberedSources) -> Option<EvidenceView> {
    let source = sources.get(&evidence.source)?;
    Some(EvidenceView {
        number: source.number,
        title: source.title.clone(),
        href: source.url.clone(),
        at: evidence.at.as_deref().map(str::to_owned),
        quote: evidence.quote.as_ref().map(|it| it.value.to_string()),
        about: evidence.about.as_deref().map(str::to_owned),
    })
}
