//! SPDX 3.0.1 with its AI and dataset profiles, as JSON-LD (<https://spdx.github.io/spdx-spec/v3.0.1/>).
//!
//! The declared license is what the weights were released under; the concluded one is everything that binds whoever
//! uses them: terms beside it, and those of the weights they were made from.

use super::edition::{ExportedEdition, corpora, repository};
use super::losses::NeighborLosses;
use super::spdx_graph::Graph;
use super::terms::{all, expression};
use crate::check::{Facts, Terms};
use crate::data::{ComponentKind, Dataset, State};
use crate::plan::address;
use crate::shape::Words;
use serde_json::{Map, Value, json};

pub(super) fn document(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> String {
    let record = &model.release.record.value;
    losses.of_record(record);
    let mut graph = Graph::new(facts, &model.release.id);
    let org = facts.org_name(&model.release.org);
    let supplier = graph.add("Organization", "organization", &json!({ "name": org }));
    let mut package = package(facts, model, losses);
    package.insert("suppliedBy".to_owned(), json!(supplier));
    let package = graph.add("ai_AIPackage", "model", &Value::Object(package));
    let weights = model.terms_of(ComponentKind::Weights);
    let declared = license(&mut graph, "declared", facts, expression(weights), weights, losses);
    graph.relate("hasDeclaredLicense", &package, &[declared]);
    let stack = model.stack(facts, ComponentKind::Weights);
    let known: Option<Vec<String>> = stack.terms.iter().map(|it| expression(it)).collect();
    let bound =
        known.and_then(|it| all(it.into_iter().chain(stack.additional.iter().map(|id| (*id).to_owned())).collect()));
    let concluded = license(&mut graph, "concluded", facts, bound, weights, losses);
    graph.relate("hasConcludedLicense", &package, &[concluded]);
    let corpora: Vec<String> =
        corpora(model).into_iter().filter_map(|id| dataset(&mut graph, facts, id, losses)).collect();
    if !corpora.is_empty() {
        graph.relate("trainedOn", &package, &corpora);
    }
    let bases: Vec<String> = model.edition.bases.iter().map(|(id, _)| base(&mut graph, facts, id)).collect();
    if !bases.is_empty() {
        graph.relate("descendantOf", &package, &bases);
    }
    for kind in ComponentKind::ALL.iter().filter(|it| **it != ComponentKind::Weights) {
        if model.state(*kind) != State::Unknown {
            losses.tell(kind.name(), "the profile says nothing of whether a part was released");
        }
    }
    graph.written(&package)
}

fn package(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> Map<String, Value> {
    let record = &model.release.record.value;
    let mut res = Map::new();
    let mut put = |key: &str, value: Value| _ = res.insert(key.to_owned(), value);
    put("name", json!(record.name));
    put("summary", json!(record.summary));
    put("software_primaryPurpose", json!("model"));
    match model.variant {
        Some(name) => put("software_packageVersion", json!(name)),
        // The profile wants one of every package, and a release without editions is one.
        None => put("software_packageVersion", json!("release")),
    }
    match record.released.as_ref().map(|it| it.iso()) {
        Some(day) if day.len() == "2025-04-05".len() => put("releaseTime", json!(format!("{day}T00:00:00Z"))),
        Some(day) => losses.tell(format!("released {day}"), "the profile wants a day, and the record has none"),
        None => losses.tell("released", "the profile wants a day, and the record has none"),
    }
    let weights = model.component(ComponentKind::Weights);
    let hub = repository(model).map(|it| format!("https://huggingface.co/{it}"));
    let url = weights.and_then(|it| it.url.first()).map(|it| it.text.to_string());
    match hub.or(url) {
        Some(address) => put("software_downloadLocation", json!(address)),
        None => losses.tell("download location", "the profile wants one, and the record has none"),
    }
    if let Some(text) = training(model) {
        put("ai_informationAboutTraining", json!(text));
    }
    if let Some(base) = facts.settings.base() {
        put("software_homePage", json!(format!("{base}/{}", address::model(&model.release.id))));
    }
    res
}

/// What is recorded of the training run, in the producer's own words.
fn training(model: ExportedEdition<'_>) -> Option<String> {
    let it = model.release.record.value.training.as_ref()?;
    let petaflop = it.petaflop.map(|number| number.to_string());
    let facts = [
        ("tokens", it.tokens.as_deref()),
        ("petaFLOP", petaflop.as_deref()),
        ("GPU hours", it.gpu_hours.as_deref()),
        ("hardware", it.hardware.as_deref()),
        ("data cutoff", it.cutoff.as_deref()),
    ];
    let lines: Vec<String> = facts.iter().filter_map(|(name, value)| value.map(|it| format!("{name}: {it}"))).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// The element of a license; where none can be named, what SPDX has for that.
fn license(
    graph: &mut Graph,
    name: &str,
    facts: &Facts,
    expression: Option<String>,
    terms: &Terms,
    losses: &mut NeighborLosses,
) -> String {
    let Some(text) = expression else {
        if *terms == Terms::None {
            return "expandedlicensing_NoneLicense".to_owned();
        }
        losses.tell(
            format!("terms {}", terms.word().unwrap_or("of its bases")),
            "SPDX says only that nothing is asserted",
        );
        return "expandedlicensing_NoAssertionLicense".to_owned();
    };
    let mut value = json!({ "simplelicensing_licenseExpression": text });
    let ids = text.split([' ', '(', ')']).filter(|it| it.starts_with("LicenseRef-"));
    let base = facts.settings.base();
    let uri = |id: &str| base.map_or_else(|| graph.uri(id), |it| format!("{it}/{}", address::license(id)));
    let entry = |id: &str| json!({ "type": "DictionaryEntry", "key": id, "value": uri(id) });
    let custom: Vec<Value> = ids.map(entry).collect();
    if let (false, Some(map)) = (custom.is_empty(), value.as_object_mut()) {
        map.insert("simplelicensing_customIdToUri".to_owned(), Value::Array(custom));
    }
    graph.add("simplelicensing_LicenseExpression", &format!("license-{name}"), &value)
}

fn dataset(graph: &mut Graph, facts: &Facts, id: &str, losses: &mut NeighborLosses) -> Option<String> {
    let record: &Dataset = &facts.datasets.get(id)?.value;
    let org = record.org.as_ref().map_or("", |it| facts.org_name(&it.value));
    let maker =
        (!org.is_empty()).then(|| graph.add("Organization", &format!("organization-of-{id}"), &json!({ "name": org })));
    let mut value = json!({
        "name": record.name,
        "summary": record.summary,
        "dataset_datasetType": ["noAssertion"],
        "software_primaryPurpose": "data",
    });
    if let Some(map) = value.as_object_mut() {
        map.extend(maker.map(|it| ("originatedBy".to_owned(), json!([it]))));
        let url = record.url.first().map(|it| ("software_downloadLocation".to_owned(), json!(it.text)));
        map.extend(url);
        let day = record.released.as_ref().map(|it| it.iso()).filter(|it| it.len() == "2025-04-05".len());
        for key in ["releaseTime", "builtTime"] {
            map.extend(day.as_ref().map(|it| (key.to_owned(), json!(format!("{it}T00:00:00Z")))));
        }
    }
    for (key, fits) in [("org", record.org.is_some()), ("url", !record.url.is_empty())] {
        if !fits {
            losses.tell(format!("dataset {id}: {key}"), "the dataset profile wants it, and the record has none");
        }
    }
    Some(graph.add("dataset_DatasetPackage", &format!("dataset-{id}"), &value))
}

/// The weights it was made from, named only: their own document says the rest.
fn base(graph: &mut Graph, facts: &Facts, id: &str) -> String {
    let name = facts.models.get(id).map_or(id, |it| it.record.value.name.as_str());
    graph.add(
        "software_Package",
        &format!("base-{}", id.replace('/', "-")),
        &json!({ "name": name, "software_primaryPurpose": "model" }),
    )
}
