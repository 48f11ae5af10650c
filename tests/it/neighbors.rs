//! Models in the formats of others: what is exported can be imported again, what is lost is told, and nothing is guessed.

use crate::fixture::{Folder, Texts, contents, own, root};
use ajar::import::{Index, import, orgs};
use ajar::neighbors::{ExportedEdition, Handed, Neighbor, hand};
use ajar::plan;
use ajar::read::Sources;
use ajar::shape::Day;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Every model of a site in a format, by its id.
fn all(site: &Texts, neighbor: Neighbor) -> BTreeMap<String, Handed> {
    site.assessed(|assessed, sources, _| {
        let words = plan::spoken(assessed.facts, sources).0;
        let models = assessed.facts.models.values();
        let one = |it: &std::sync::Arc<ajar::check::Release>| {
            (it.id.clone(), hand(neighbor, assessed, &words, ExportedEdition::new(it, None)))
        };
        models.map(one).collect()
    })
}

/// The range of each model's verdict under a standard, by the model's name.
fn ranges(site: &Texts, standard: &str) -> BTreeMap<String, (u32, u32)> {
    site.assessed(|assessed, _, _| {
        let range = |it: &ajar::assess::Assessment<'_>| {
            (it.release.record.value.name.to_string(), it.trace(standard).unwrap().share())
        };
        assessed.models.iter().map(range).collect()
    })
}

/// A site of what comes of importing the exports again, under the same standards.
fn again(index: Index, ending: &str, files: &BTreeMap<String, Handed>) -> Texts {
    let name = |id: &str| format!("{}.{ending}", id.replace('/', "--"));
    site(index, files.iter().map(|(id, it)| (name(id), it.text.clone().into_bytes())).collect())
}

/// A site of the records that come of files of an index, under the standards of this one.
fn site(index: Index, files: Vec<(String, Vec<u8>)>) -> Texts {
    let imported = import(index, &Sources::loose(files), Day::parse("2026-11-21").unwrap(), &|_| false);
    let base = Texts::reference().below("data/standards/").with("ajar.toml", own("ajar.toml"));
    let orgs = orgs(&imported).into_iter().map(|(id, toml)| (format!("data/orgs/{id}.toml"), toml));
    let models = imported.records.iter().map(|it| (format!("data/models/{}.toml", it.id), it.toml.clone()));
    orgs.chain(models).fold(base, |res, (path, text)| res.with(&path, text))
}

/// Whether what is left out can only make a verdict wider; how many are the same.
fn widened(before: &BTreeMap<String, (u32, u32)>, after: &BTreeMap<String, (u32, u32)>) -> usize {
    assert_eq!(before.len(), after.len());
    let wrong: Vec<_> = before.iter().filter(|(name, it)| after[*name].0 > it.0 || after[*name].1 < it.1).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    before.iter().filter(|(name, it)| after[*name] == **it).count()
}

/// The records of this site come back with no verdict that contradicts theirs.
#[test]
fn a_round_trip_contradicts_no_verdict() {
    for (neighbor, index, standard, least) in
        [(Neighbor::Mot, Index::Mot, "mof-1.1-mot", 20), (Neighbor::Osai, Index::Osai, "osai-2026", 20)]
    {
        let site = Texts::reference();
        let before = ranges(&site, standard);
        let same = widened(&before, &ranges(&again(index, "yaml", &all(&site, neighbor)), standard));
        println!("{standard}: {same} of {} verdicts are the same, the others are wider", before.len());
        assert!(same > least, "{standard}: {same} of {}", before.len());
    }
}

/// What an index says comes back as it was: its own files, imported, exported and imported again, get the same verdicts.
#[test]
fn what_an_index_says_comes_back() {
    for (neighbor, index, standard, folder) in [
        (Neighbor::Mot, Index::Mot, "mof-1.1-mot", "tests/import/mot"),
        (Neighbor::Osai, Index::Osai, "osai-2026", "tests/import/osai"),
    ] {
        let files = contents(&root().join(folder));
        let first = site(index, files.into_iter().collect());
        let before = ranges(&first, standard);
        let after = ranges(&again(index, "yaml", &all(&first, neighbor)), standard);
        assert_eq!(before, after, "{standard}");
        assert!(before.values().any(|it| it.0 > 0), "{standard}: nothing is certain: {before:?}");
    }
}

/// Every component that is recorded is in the file, or told to be lost.
#[test]
fn nothing_is_lost_in_silence() {
    for neighbor in [Neighbor::Mot, Neighbor::Osai, Neighbor::Spdx, Neighbor::HuggingFace] {
        let files = all(&Texts::reference(), neighbor);
        Texts::reference().assessed(|assessed, _, _| {
            for (id, file) in &files {
                let record = &assessed.facts.models[id].record.value;
                for (kind, it) in &record.component {
                    use ajar::data::{ComponentKind, State};
                    use ajar::shape::Words;
                    let (name, state) = (kind.value.name(), it.state.value);
                    let is_said = matches!(state, State::Unknown) || kind.value == ComponentKind::Weights;
                    let told = file.losses.iter().any(|loss| loss.starts_with(name));
                    let listed = match neighbor {
                        Neighbor::Mot => state == State::Released,
                        Neighbor::Osai => state != State::NotApplicable,
                        _ => false,
                    };
                    assert!(is_said || told || listed, "{id}: {name} is {}", state.name());
                }
            }
        });
    }
}

#[test]
fn a_bill_of_materials_is_a_graph_whose_ids_are_there() {
    for (id, file) in all(&Texts::reference(), Neighbor::Spdx) {
        let document: Value = serde_json::from_str(&file.text).unwrap();
        assert_eq!(document["@context"], "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
        let graph = document["@graph"].as_array().unwrap();
        let ids: BTreeSet<&str> = graph.iter().filter_map(|it| it["spdxId"].as_str()).collect();
        assert_eq!(ids.len() + 1, graph.len(), "{id}: an id stands twice");
        let relationships: Vec<&Value> = graph.iter().filter(|it| it["type"] == "Relationship").collect();
        for kind in ["hasDeclaredLicense", "hasConcludedLicense"] {
            assert_eq!(relationships.iter().filter(|it| it["relationshipType"] == kind).count(), 1, "{id}: {kind}");
        }
        for it in relationships {
            for end in it["to"].as_array().unwrap().iter().chain([&it["from"]]) {
                let end = end.as_str().unwrap();
                assert!(ids.contains(end) || end.starts_with("expandedlicensing_"), "{id}: {end} is nowhere");
            }
        }
    }
}

/// What one declares, and what binds: a model made from another's weights is under both texts.
#[test]
fn the_concluded_license_is_all_that_binds() {
    let files = all(&Texts::reference(), Neighbor::Spdx);
    let license = |id: &str, name: &str| -> String {
        let document: Value = serde_json::from_str(&files[id].text).unwrap();
        let graph = document["@graph"].as_array().unwrap();
        let found =
            graph.iter().find(|it| it["spdxId"].as_str().is_some_and(|id| id.ends_with(&format!("#license-{name}"))));
        found.unwrap()["simplelicensing_licenseExpression"].as_str().unwrap().to_owned()
    };
    assert_eq!(license("ai2/olmo-3-32b", "declared"), "Apache-2.0");
    assert_eq!(license("ai2/olmo-3-32b", "concluded"), "Apache-2.0");
    let (declared, concluded) =
        (license("meta/llama-4-maverick", "declared"), license("meta/llama-4-maverick", "concluded"));
    assert_eq!(declared, "LicenseRef-Llama-4-Community");
    assert!(concluded.starts_with(&declared), "{concluded}");
}

#[test]
fn a_card_names_the_license_as_the_hub_does_and_leads_here() {
    let cards = all(&Texts::reference(), Neighbor::HuggingFace);
    let open = &cards["ai2/olmo-3-32b"].text;
    assert!(open.starts_with("---\nlicense: \"apache-2.0\"\n"), "{open}");
    assert!(open.contains("](https://ajar.example/models/ai2/olmo-3-32b.html)"), "{open}");
    let own = &cards["meta/llama-4-maverick"].text;
    assert!(own.contains("license: \"other\"\nlicense_name: \"llama-4-community\"\nlicense_link: \"https://"), "{own}");
}

#[test]
fn the_command_prints_the_file_and_tells_the_losses() {
    let folder = Folder::of(&Texts::of_one_model());
    let run = folder.ajar(&["export", "mot", "acme/one"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("framework:\n  name: \"Model Openness Framework\"\n"), "{}", run.out);
    let run = folder.ajar(&["export", "spdx", "acme/one"]);
    assert!(run.err.contains("not carried over: released: "), "{}", run.err);
    let run = folder.ajar(&["export", "mot", "acme/two"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("there is no model `acme/two`"), "{}", run.err);
    let run = folder.ajar(&["export", "mot", "acme/one", "--edition", "big"]);
    assert_eq!(run.code, Some(2), "{}", run.out);
}
