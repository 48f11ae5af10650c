//! The front matter of a model card on Hugging Face (<https://huggingface.co/docs/hub/model-cards>), and the badge that
//! leads from the card to what is recorded here.

use super::edition::{ExportedEdition, corpora, repository};
use super::losses::NeighborLosses;
use super::terms::{all, expression};
use super::yaml::YamlValue;
use crate::assess::Assessed;
use crate::check::{Facts, Terms};
use crate::data::{ComponentKind, LineageKind, State};
use crate::import::tasks;
use crate::plan::badge_markdown;
use crate::shape::Words;
use crate::words::Messages;

/// The licenses that the hub knows by name, which is the SPDX id in small letters
/// (<https://huggingface.co/docs/hub/repositories-licenses>).
const KNOWN: [&str; 45] = [
    "afl-3.0",
    "agpl-3.0",
    "apache-2.0",
    "artistic-2.0",
    "bsd-2-clause",
    "bsd-3-clause",
    "bsd-3-clause-clear",
    "bsl-1.0",
    "c-uda-1.0",
    "cc-by-2.0",
    "cc-by-2.5",
    "cc-by-3.0",
    "cc-by-4.0",
    "cc-by-nc-2.0",
    "cc-by-nc-3.0",
    "cc-by-nc-4.0",
    "cc-by-nc-nd-3.0",
    "cc-by-nc-nd-4.0",
    "cc-by-nc-sa-2.0",
    "cc-by-nc-sa-3.0",
    "cc-by-nc-sa-4.0",
    "cc-by-nd-4.0",
    "cc-by-sa-3.0",
    "cc-by-sa-4.0",
    "cc0-1.0",
    "cdla-permissive-1.0",
    "cdla-permissive-2.0",
    "cdla-sharing-1.0",
    "ecl-2.0",
    "epl-1.0",
    "epl-2.0",
    "etalab-2.0",
    "eupl-1.1",
    "eupl-1.2",
    "isc",
    "lppl-1.3c",
    "mit",
    "mpl-2.0",
    "ms-pl",
    "ncsa",
    "ofl-1.1",
    "osl-3.0",
    "unlicense",
    "wtfpl",
    "zlib",
];

pub(super) fn card(
    assessed: &Assessed<'_>,
    words: &Messages,
    model: ExportedEdition<'_>,
    losses: &mut NeighborLosses,
) -> String {
    let facts = assessed.facts;
    losses.of_record(&model.release.record.value);
    let mut fields = license(facts, model, losses);
    fields.extend(task(model, losses).map(|it| ("pipeline_tag", YamlValue::text(it))));
    fields.extend(bases(facts, model, losses));
    let datasets = datasets(facts, model, losses);
    if !datasets.is_empty() {
        fields.push(("datasets", YamlValue::List(datasets.into_iter().map(YamlValue::Text).collect())));
    }
    for kind in ComponentKind::ALL {
        if model.state(*kind) != State::Unknown && *kind != ComponentKind::Weights {
            losses.tell(kind.name(), "front matter says nothing of components; the badge leads to what is recorded");
        }
    }
    let badge = assessed.models.find(&model.release.id).and_then(|it| badge_markdown(facts, words, it));
    let badge = badge.map_or_else(String::new, |it| format!("{it}\n"));
    format!("---\n{}---\n\n{}", YamlValue::Table(fields).written(), badge)
}

/// The license as the hub names it; one that it has no name for is `other`, with a name and a link.
fn license(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> Vec<(&'static str, YamlValue)> {
    let terms = model.terms_of(ComponentKind::Weights);
    let beside: Vec<String> = model.additional(ComponentKind::Weights).map(str::to_owned).collect();
    for id in &beside {
        losses.tell(id, "binds beside the license, and front matter names one");
    }
    let whole = all(expression(terms).into_iter().collect());
    match (terms, whole) {
        (Terms::License(id), _) if KNOWN.contains(&id.to_lowercase().as_str()) => {
            vec![("license", YamlValue::text(id.to_lowercase()))]
        }
        (_, Some(name)) => {
            let mut res = vec![
                ("license", YamlValue::text("other")),
                ("license_name", YamlValue::text(name.replace("LicenseRef-", "").to_lowercase())),
            ];
            res.extend(link(facts, terms).map(|it| ("license_link", YamlValue::text(it))));
            res
        }
        (_, None) => {
            losses.tell(format!("terms {}", terms.word().unwrap_or_default()), "the hub has no word for that");
            Vec::new()
        }
    }
}

/// Where the text of a single license stands.
fn link(facts: &Facts, terms: &Terms) -> Option<String> {
    let Terms::License(id) = terms else { return None };
    let record = facts.licenses.get(id)?.record.as_ref()?;
    record.value.source.iter().find(|(key, _)| key.value == "text").map(|(_, it)| it.url.text.to_string())
}

/// The task, where only one reads and writes exactly this.
fn task(model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> Option<&'static str> {
    let (input, output) = (&model.edition.input, &model.edition.output);
    let all: Vec<&str> = tasks(input, output).collect();
    if let [task] = all.as_slice() {
        return Some(task);
    }
    if !input.is_empty() || !output.is_empty() {
        losses.tell("input and output", "several tasks of the hub do that, or none");
    }
    None
}

/// The weights it was made from, by their repositories.
fn bases(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> Vec<(&'static str, YamlValue)> {
    let mut names = Vec::new();
    for (id, edition) in model.edition.bases.iter() {
        let base = facts.models.get(id).map(|it| ExportedEdition::new(it, edition.as_deref()));
        let hf = base.and_then(repository);
        match hf {
            Some(hf) => names.push(YamlValue::text(hf)),
            None => losses.tell(format!("base {id}"), "its repository on the hub is not recorded"),
        }
    }
    let merged = model.release.record.value.lineage.iter().any(|it| it.kind == LineageKind::MergedFrom);
    let relation = (merged && !names.is_empty()).then(|| ("base_model_relation", YamlValue::text("merge")));
    let names = (!names.is_empty()).then_some(("base_model", YamlValue::List(names)));
    names.into_iter().chain(relation).collect()
}

/// The corpora of its data that are datasets on the hub.
fn datasets(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> Vec<String> {
    let mut res = Vec::new();
    for id in corpora(model) {
        let urls = facts.datasets.get(id).map(|it| it.value.url.as_slice()).unwrap_or_default();
        let hub = urls.iter().find_map(|it| it.text.strip_prefix("https://huggingface.co/datasets/"));
        match hub.map(|it| it.split(['?', '#']).next().unwrap_or(it).trim_end_matches('/').to_owned()) {
            Some(name) if !res.contains(&name) => res.push(name),
            Some(_) => {}
            None => losses.tell(format!("dataset {id}"), "it is no dataset of the hub"),
        }
    }
    res
}
