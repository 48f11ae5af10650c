//! A dataset's page: a corpus that models share.

use super::Scene;
use super::model::{ChangeView, EvidenceView, changes, evidence};
use super::parts::{Frame, LinkView, SourceView, Sources};
use crate::data::{ComponentKind, Corpus, LineageKind};
use crate::plan::{address, words};
use serde::Serialize;

/// What `datasets.html` gets.
#[derive(Debug, Serialize)]
pub struct CorporaView {
    /// What every page has.
    pub page: Frame,
    /// The datasets, by name.
    pub datasets: Vec<CorpusEntry>,
}

/// A dataset in the list.
#[derive(Debug, Serialize)]
pub struct CorpusEntry {
    /// Its name and page.
    pub link: LinkView,
    /// What it is.
    pub summary: String,
    /// How much is told of it.
    pub disclosure: &'static str,
    /// How many models were trained on it.
    pub models: usize,
}

/// What `dataset.html` gets.
#[derive(Debug, Serialize)]
pub struct CorpusView {
    /// What every page has.
    pub page: Frame,
    /// Its name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// Who made it.
    pub org: Option<LinkView>,
    /// The day of its release, in words.
    pub released: Option<String>,
    /// How much is told of it.
    pub disclosure: &'static str,
    /// Its license; "unknown" or "none" if there is none.
    pub license: String,
    /// The license's page, if it is a single license.
    pub license_href: Option<String>,
    /// How large it is.
    pub size: Option<String>,
    /// Where it can be had.
    pub urls: Vec<LinkView>,
    /// What shows all this.
    pub evidence: Vec<EvidenceView>,
    /// What a reader should know.
    pub note: Option<String>,
    /// The models that were trained on it.
    pub models: Vec<LinkView>,
    /// The day somebody last looked, in words.
    pub checked: String,
    /// The record's history.
    pub changes: Vec<ChangeView>,
    /// Everything that was read.
    pub sources: Vec<SourceView>,
}

impl CorporaView {
    pub(super) fn new(scene: Scene<'_, '_>) -> Self {
        let entry = |(id, filed): (&String, &crate::parse::Filed<Corpus>)| CorpusEntry {
            link: scene.link(&filed.record.name, &address::corpus(id)),
            summary: filed.record.summary.clone(),
            disclosure: words::disclosure(filed.record.disclosure.value),
            models: models(scene, id).len(),
        };
        let mut datasets: Vec<CorpusEntry> = scene.site.assessed.dataset.corpora.iter().map(entry).collect();
        datasets.sort_by_cached_key(|it| it.link.name.to_lowercase());
        Self {
            page: Frame::new(
                scene,
                "",
                "Datasets",
                "Corpora that models were trained on, and how much can be known of them.",
            ),
            datasets,
        }
    }
}

impl CorpusView {
    pub(super) fn new(scene: Scene<'_, '_>, id: &str, corpus: &Corpus) -> Self {
        let sources = Sources::new(scene, &corpus.source, scene.site.assessed.dataset.max_age.datasets);
        let license = corpus.license.as_ref().map_or("unknown", |it| it.value.as_str());
        let known = scene.site.assessed.dataset.licenses.contains_key(license);
        Self {
            page: Frame::new(scene, "", corpus.name.clone(), corpus.summary.clone())
                .crumbs(vec![scene.link("Datasets", "datasets.html")]),
            name: corpus.name.clone(),
            summary: corpus.summary.clone(),
            org: corpus.org.as_ref().map(|it| scene.link(scene.org_name(it), &address::org(it))),
            released: corpus.released.as_ref().map(|it| it.words()),
            disclosure: words::disclosure(corpus.disclosure.value),
            license: license.to_owned(),
            license_href: known.then(|| scene.href(&address::license(license))),
            size: corpus.size.clone(),
            urls: corpus.url.iter().map(|it| LinkView { name: it.text.clone(), href: it.text.clone() }).collect(),
            evidence: corpus.evidence.iter().filter_map(|it| evidence(it, &sources)).collect(),
            note: corpus.note.clone(),
            models: models(scene, id),
            checked: corpus.checked.as_ref().map_or_else(String::new, |it| it.words()),
            changes: changes(&corpus.change),
            sources: sources.views,
        }
    }
}

/// The models whose record names the corpus.
fn models(scene: Scene<'_, '_>, id: &str) -> Vec<LinkView> {
    let names = |it: &&crate::assess::Assessment<'_>| {
        let record = &it.release.record.record;
        let lineage = record.lineage.iter().any(|it| it.kind == LineageKind::Dataset && it.id.value == id);
        let parts = [ComponentKind::PretrainingData, ComponentKind::PostTrainingData];
        lineage
            || parts
                .iter()
                .filter_map(|kind| it.release.component(*kind))
                .any(|it| it.datasets.iter().any(|it| it.value == id))
    };
    scene.by_step().filter(names).map(|it| scene.model_link(it)).collect()
}
