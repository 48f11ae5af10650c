//! A dataset's page: a corpus that models share.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use super::sources::{NumberedSources, SourceView};
use crate::data::{ComponentKind, Dataset, LineageKind};
use crate::plan::address;
use crate::view::change::{ChangeView, changes};
use crate::view::evidence::{EvidenceView, evidence};
use crate::view::page::View;
use crate::words::component;
use serde::Serialize;

/// What `datasets.html` gets.
#[derive(Debug, Serialize)]
pub struct DatasetsView {
    /// What every page has.
    pub page: PageMeta,
    /// The datasets, by name.
    pub datasets: Vec<DatasetEntry>,
}

impl View for DatasetsView {
    const TEMPLATE: &'static str = "datasets.html";
}

/// A dataset in the list.
#[derive(Debug, Serialize)]
pub struct DatasetEntry {
    /// Its name and page.
    pub link: LinkView,
    /// What the data are and where they come from, in a sentence.
    pub summary: String,
    /// How much is told of it.
    pub disclosure: String,
    /// How many models were trained on it.
    pub models: usize,
}

/// What `dataset.html` gets.
#[derive(Debug, Serialize)]
pub struct DatasetView {
    /// What every page has.
    pub page: PageMeta,
    /// What people call the dataset.
    pub name: String,
    /// What the data are and where they come from, in a sentence.
    pub summary: String,
    /// Who made it.
    pub org: Option<LinkView>,
    /// The day of its release, in words.
    pub released: Option<String>,
    /// How much is told of it.
    pub disclosure: String,
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

impl View for DatasetView {
    const TEMPLATE: &'static str = "dataset.html";
}

impl DatasetsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let entry = |(id, filed): (&String, &crate::parse::InFile<Dataset>)| DatasetEntry {
            link: context.link(&filed.value.name, &address::dataset(id)),
            summary: filed.value.summary.clone(),
            disclosure: component::disclosure(words, filed.value.disclosure.value),
            models: models(context, id).len(),
        };
        let mut datasets: Vec<DatasetEntry> = context.site.assessed.facts.datasets.iter().map(entry).collect();
        datasets.sort_by(|one, other| words.compare(&one.link.name, &other.link.name));
        Self {
            page: PageMeta::new(context, "", words.get("meta-datasets-title"), words.get("meta-datasets-about")),
            datasets,
        }
    }
}

impl DatasetView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, dataset: &Dataset) -> Self {
        let words = context.words();
        let sources = NumberedSources::new(context, &dataset.source, context.site.assessed.facts.max_age.datasets);
        let license = dataset.license.as_ref().map_or("unknown", |it| it.value.as_str());
        let known = context.site.assessed.facts.licenses.contains_key(license);
        let said = match license {
            "unknown" => words.get("terms-unknown"),
            "none" => words.get("terms-none"),
            license => license.to_owned(),
        };
        Self {
            page: PageMeta::new(context, "", dataset.name.clone(), dataset.summary.clone())
                .crumbs(context, vec![context.link(words.get("meta-datasets-title"), "datasets.html")]),
            name: dataset.name.clone(),
            summary: dataset.summary.clone(),
            org: dataset.org.as_ref().map(|it| context.link(context.org_name(it), &address::org(it))),
            released: dataset.released.as_ref().map(|it| words.date(it.value)),
            disclosure: component::disclosure(words, dataset.disclosure.value),
            license: said,
            license_href: known.then(|| context.href(&address::license(license))),
            size: dataset.size.clone(),
            urls: dataset.url.iter().map(|it| LinkView { name: it.text.clone(), href: it.text.clone() }).collect(),
            evidence: dataset.evidence.iter().filter_map(|it| evidence(it, &sources)).collect(),
            note: dataset.note.clone(),
            models: models(context, id),
            checked: dataset.checked.as_ref().map_or_else(String::new, |it| words.date(it.value)),
            changes: changes(words, &dataset.change),
            sources: sources.views,
        }
    }
}

/// The models whose record names the corpus.
fn models(context: ViewContext<'_, '_>, id: &str) -> Vec<LinkView> {
    let names = |it: &&crate::assess::Assessment<'_>| {
        let record = &it.release.record.value;
        let lineage = record.lineage.iter().any(|from| from.kind == LineageKind::Dataset && from.id.value == id);
        let parts = [ComponentKind::PretrainingData, ComponentKind::PostTrainingData];
        lineage
            || parts
                .iter()
                .filter_map(|kind| it.release.component(*kind))
                .any(|part| part.datasets.iter().any(|dataset| dataset.value == id))
    };
    context.by_step().filter(names).map(|it| context.model_link(it)).collect()
}
