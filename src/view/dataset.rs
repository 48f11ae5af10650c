//! A dataset's page: a corpus that models share.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use super::sources::{NumberedSources, SourceView};
use crate::data::{CorpusPart, Dataset, Evidence, Fate};
use crate::plan::address;
use crate::shape::Text;
use crate::span::Spanned;
use crate::view::change::{ChangeView, changes};
use crate::view::evidence::{EvidenceView, evidence};
use crate::view::page::View;
use crate::words::{component, corpus};
use serde::Serialize;

/// What `datasets.html` gets.
#[derive(Debug, Serialize)]
pub struct DatasetsView {
    /// What every page has.
    pub page: PageMeta,
    /// The datasets, those of which most can be known first.
    pub groups: Vec<DatasetGroup>,
}

impl View for DatasetsView {
    const TEMPLATE: &'static str = "datasets.html";
}

/// Datasets of which as much is told.
#[derive(Debug, Serialize)]
pub struct DatasetGroup {
    /// How much that is.
    pub name: String,
    /// The datasets, by name.
    pub datasets: Vec<DatasetEntry>,
}

/// A dataset in the list.
#[derive(Debug, Serialize)]
pub struct DatasetEntry {
    /// Its name and page.
    pub link: LinkView,
    /// What the data are and where they come from, in a sentence.
    pub summary: String,
    /// What of it can no longer be had, in a sentence; empty if nothing is known to be gone.
    pub lost: String,
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
    /// Its license; "unknown", "not found" or "none" if there is none.
    pub license: String,
    /// The license's page, if it is a single license.
    pub license_href: Option<String>,
    /// How large it is.
    pub size: Option<String>,
    /// Where it can be had.
    pub urls: Vec<LinkView>,
    /// What shows all this.
    pub evidence: Vec<EvidenceView>,
    /// What became of it since its release, if somebody looked.
    pub fate: Option<FateView>,
    /// What it was gathered from.
    pub parts: Vec<CorpusPartView>,
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

/// What became of a dataset since its release.
#[derive(Debug, Serialize)]
pub struct FateView {
    /// Whether it can still be had, in a sentence or two.
    pub says: String,
    /// Whether something of it is gone.
    pub is_loss: bool,
    /// The dataset that took its place; none or one.
    pub successor: Vec<LinkView>,
    /// What a reader should know.
    pub note: Option<String>,
    /// What shows it.
    pub evidence: Vec<EvidenceView>,
}

/// Something that a dataset was gathered from.
#[derive(Debug, Serialize)]
pub struct CorpusPartView {
    /// What people call it.
    pub name: String,
    /// How much of the dataset it is.
    pub size: Option<String>,
    /// The license it is under itself; "unknown", "not found" or "none" if there is none.
    pub license: String,
    /// The license's page, if it is a single license.
    pub license_href: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// What shows its terms.
    pub evidence: Vec<EvidenceView>,
}

impl View for DatasetView {
    const TEMPLATE: &'static str = "dataset.html";
}

impl DatasetsView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let words = context.words();
        let entry = |(id, filed): (&String, &crate::parse::InFile<Dataset>)| {
            let dataset = &filed.value;
            let lost = lost(context, dataset);
            let place = (std::cmp::Reverse(dataset.disclosure.value), !lost.is_empty());
            let group = corpus::group(words, dataset);
            let link = context.link(&dataset.name, &address::dataset(id));
            let models = context.site.dataset_list(id).len();
            (place, group, DatasetEntry { link, summary: dataset.summary.clone(), lost, models })
        };
        let mut datasets: Vec<_> = context.site.assessed.facts.datasets.iter().map(entry).collect();
        datasets.sort_by(|(one, _, first), (other, _, second)| {
            one.cmp(other).then_with(|| words.compare(&first.link.name, &second.link.name))
        });
        let mut groups: Vec<DatasetGroup> = Vec::new();
        for (_, name, it) in datasets {
            match groups.last_mut().filter(|last| last.name == name) {
                Some(last) => last.datasets.push(it),
                None => groups.push(DatasetGroup { name, datasets: vec![it] }),
            }
        }
        Self {
            page: PageMeta::new(
                context,
                "datasets",
                words.get("meta-datasets-title"),
                words.get("meta-datasets-about"),
            ),
            groups,
        }
    }
}

impl DatasetView {
    pub(super) fn new(context: ViewContext<'_, '_>, id: &str, dataset: &Dataset) -> Self {
        let words = context.words();
        let sources = NumberedSources::new(context, &dataset.source, context.site.assessed.facts.max_age.datasets);
        let (license, license_href) = terms(context, dataset.license.as_ref());
        Self {
            page: PageMeta::new(context, "datasets", dataset.name.clone(), dataset.summary.clone())
                .crumbs(context, vec![context.link(words.get("meta-datasets-title"), "datasets.html")]),
            name: dataset.name.clone(),
            summary: dataset.summary.clone(),
            org: dataset.org.as_ref().map(|it| context.link(context.org_name(it), &address::org(it))),
            released: dataset.released.as_ref().map(|it| words.date(it.value)),
            disclosure: corpus::told(words, dataset),
            license,
            license_href,
            size: dataset.size.clone(),
            urls: dataset
                .url
                .iter()
                .map(|it| LinkView { name: it.text.to_string(), href: it.text.to_string() })
                .collect(),
            evidence: shown(&dataset.evidence, &sources),
            fate: dataset.availability.as_ref().and_then(|it| FateView::new(context, dataset, it, &sources)),
            parts: dataset.part.iter().map(|it| CorpusPartView::new(context, it, &sources)).collect(),
            note: dataset.note.clone(),
            models: models(context, id),
            checked: dataset.checked.as_ref().map_or_else(String::new, |it| words.date(it.value)),
            changes: changes(words, &dataset.change),
            sources: sources.views,
        }
    }
}

impl FateView {
    /// `None` if nobody has looked.
    fn new(context: ViewContext<'_, '_>, dataset: &Dataset, fate: &Fate, sources: &NumberedSources) -> Option<Self> {
        let successor = context.site.assessed.facts.successor(fate);
        let link = fate.replaced_by.as_ref().zip(successor);
        let says = corpus::fate(context.words(), dataset, fate);
        (!says.is_empty()).then(|| Self {
            says,
            is_loss: fate.state.value.is_loss(),
            successor: link.map(|(id, it)| context.link(&it.name, &address::dataset(id))).into_iter().collect(),
            note: fate.note.clone(),
            evidence: shown(&fate.evidence, sources),
        })
    }
}

impl CorpusPartView {
    fn new(context: ViewContext<'_, '_>, part: &CorpusPart, sources: &NumberedSources) -> Self {
        let (license, license_href) = terms(context, part.license.as_ref());
        Self {
            name: part.name.value.to_string(),
            size: part.size.clone(),
            license,
            license_href,
            note: part.note.clone(),
            evidence: shown(&part.evidence, sources),
        }
    }
}

fn shown(list: &[Evidence], sources: &NumberedSources) -> Vec<EvidenceView> {
    list.iter().filter_map(|it| evidence(it, sources)).collect()
}

/// What of a corpus can no longer be had; empty if nothing is known to be gone.
fn lost(context: ViewContext<'_, '_>, dataset: &Dataset) -> String {
    let fate = dataset.availability.as_ref().filter(|it| it.state.value.is_loss());
    let says = |it| corpus::loss(context.words(), dataset, it, context.site.assessed.facts.successor(it));
    fate.map(says).unwrap_or_default()
}

/// The terms that a corpus or a part of it is under, in words, and the page of a single license.
fn terms(context: ViewContext<'_, '_>, license: Option<&Spanned<Text>>) -> (String, Option<String>) {
    let license = license.map_or("unknown", |it| it.value.as_str());
    let said = component::word_of_terms(context.words(), license).unwrap_or_else(|| license.to_owned());
    let known = context.site.assessed.facts.licenses.contains_key(license);
    (said, known.then(|| context.href(&address::license(license))))
}

/// The models whose record names the corpus.
fn models(context: ViewContext<'_, '_>, id: &str) -> Vec<LinkView> {
    context.site.dataset_list(id).iter().map(|at| context.model_link(context.model(*at))).collect()
}
