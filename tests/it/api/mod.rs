//! What the site publishes for programs: every document fits the schema it names, and all forms say the same.

mod answers;
mod guide;
mod reader;

use crate::fixture::{REFERENCE, reference_texts};
use jsonschema::Validator;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The files of the reference site below `api/v1/`, by their addresses there.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let all = reference_texts(|it| it.starts_with("api/v1/"));
    all.into_iter().map(|(path, text)| (path["api/v1/".len()..].to_owned(), text)).collect()
});

/// The documents of data: what is JSON, and no schema or description.
fn documents() -> impl Iterator<Item = &'static String> {
    let describes = |it: &str| it.starts_with("schemas/") || it.ends_with(".csv-metadata.json") || it == "openapi.json";
    FILES.keys().filter(move |it| it.ends_with(".json") && !describes(it))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&FILES[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The collections that the index names.
fn collections() -> Vec<String> {
    let index = json("index.json");
    let names = index["collections"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned());
    names.collect()
}

fn items(collection: &str) -> Vec<Value> {
    json(&format!("{collection}.json"))["items"].as_array().unwrap().clone()
}

fn validator(collection: &str) -> Validator {
    let schema = json(&format!("schemas/{collection}.json"));
    jsonschema::options().with_draft(jsonschema::Draft::Draft202012).build(&schema).unwrap()
}

#[test]
fn every_document_fits_its_schema() {
    let mut looked = 0;
    for name in collections() {
        let validator = validator(&name);
        let own = format!("{name}/");
        let documents =
            FILES.keys().filter(|it| it.ends_with(".json") && (**it == format!("{name}.json") || it.starts_with(&own)));
        for path in documents {
            let document = json(path);
            let errors: Vec<String> =
                validator.iter_errors(&document).take(3).map(|it| format!("{}: {it}", it.instance_path())).collect();
            assert!(errors.is_empty(), "{path}: {errors:#?}");
            looked += 1;
        }
    }
    assert!(looked > 300, "{looked} documents");
    for name in ["index", "lookup", "readers"] {
        let errors: Vec<String> =
            validator(name).iter_errors(&json(&format!("{name}.json"))).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
}

/// The file below `api/v1/` that an address means; an address that means none is a mistake of the test's caller.
fn file(address: &Value) -> &str {
    address.as_str().unwrap().strip_prefix("https://ajar.example/api/v1/").unwrap_or_else(|| panic!("{address}"))
}

#[test]
fn every_address_leads_to_a_file() {
    let index = json("index.json");
    for name in ["lookup", "readers", "openapi"] {
        assert!(FILES.contains_key(file(&index[name])), "{}", index[name]);
    }
    for it in index["collections"].as_array().unwrap() {
        let formats = it["formats"].as_object().unwrap().values();
        for address in formats.chain([&it["schema"], &it["columns"]]) {
            assert!(FILES.contains_key(file(address)), "{address}");
        }
    }
    for path in documents() {
        let schema = &json(path)["schema"];
        assert!(FILES.contains_key(file(schema)), "{path} names {schema}");
        assert_eq!(&json(file(schema))["$id"], schema, "{path}");
    }
    for (name, _) in FILES.iter().filter(|it| it.0.starts_with("schemas/")) {
        let id = name.trim_start_matches("schemas/");
        assert!(FILES.contains_key(id), "{name} describes no file");
    }
}

/// The description and the index say of every file where it stands, and of no other.
#[test]
fn the_description_has_every_file_and_no_other() {
    let openapi = json("openapi.json");
    let mut described: BTreeSet<String> = BTreeSet::new();
    for (path, it) in openapi["paths"].as_object().unwrap() {
        let path = path.strip_prefix("/api/v1/").unwrap();
        let (before, after) = path.split_once("{id}").unwrap_or((path, ""));
        let fits = |it: &&String| {
            if path.contains("{id}") { it.starts_with(before) && it.ends_with(after) } else { *it == path }
        };
        let found: Vec<&String> = FILES.keys().filter(fits).collect();
        assert!(!found.is_empty(), "{path} is no file");
        described.extend(found.into_iter().cloned());
        let schema = &it["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"];
        let is_data = path.ends_with(".json") && !path.ends_with(".csv-metadata.json");
        assert!(!is_data || FILES.contains_key(file(schema)), "{path}: {schema}");
    }
    let others: Vec<&String> = FILES
        .keys()
        .filter(|it| !described.contains(*it) && !it.starts_with("schemas/") && *it != "openapi.json")
        .collect();
    assert!(others.is_empty(), "not described: {others:?}");
    for collection in json("index.json")["collections"].as_array().unwrap() {
        let Some(alone) = collection["alone"].as_str() else { continue };
        let own = format!("{}/", collection["name"].as_str().unwrap());
        let files = FILES.keys().filter(|it| it.starts_with(&own)).count();
        assert!(
            files > 0 && alone.ends_with(&format!("/api/v1/{own}{{id}}.json")) || alone.ends_with("{model}.json"),
            "{alone}"
        );
    }
}

/// The pages that documents and items name are pages.
#[test]
fn every_page_that_is_named_is_there() {
    let mut looked = 0;
    for path in documents() {
        let document = json(path);
        let items = document["items"].as_array().into_iter().flatten().chain([&document["item"]]);
        let below = items.filter_map(|it| it["page"].as_str().map(str::to_owned));
        let own = document["page_url"].as_str().map(|it| it.strip_prefix("https://ajar.example/").unwrap().to_owned());
        for page in below.chain(own) {
            assert!(REFERENCE.contains_key(page.split('#').next().unwrap()), "{path} names {page}");
            looked += 1;
        }
    }
    assert!(looked > 1_000, "{looked} pages");
}

/// A schema that takes everything would hold nothing.
#[test]
fn a_document_with_another_key_or_word_does_not_fit() {
    let validator = validator("answers");
    let document = json("answers.json");
    let fits = |change: fn(&mut Map<String, Value>)| {
        let mut document = document.clone();
        change(document["items"][0].as_object_mut().unwrap());
        validator.is_valid(&document)
    };
    assert!(fits(|_| ()));
    assert!(!fits(|it| _ = it.insert("extra".into(), Value::Null)));
    assert!(!fits(|it| _ = it.remove("grade")));
    assert!(!fits(|it| _ = it.insert("grade".into(), "perhaps".into())));
}

#[test]
fn every_document_says_what_it_is() {
    let revision = json("index.json")["revision"].clone();
    let alone = |path: &str| json(path).get("collections").is_none() && path.contains('/');
    for path in documents() {
        let document = json(path);
        assert_eq!(document["schema_version"], "1.0.0", "{path}");
        assert_eq!(document["as_of"], crate::fixture::own_day(), "{path}");
        // What stands alone is another one only when it changes.
        assert_eq!(document["revision"] == revision, !alone(path), "{path}");
        assert_eq!(document["url"], format!("https://ajar.example/api/v1/{path}"), "{path}");
    }
}

#[test]
fn the_three_forms_of_a_collection_hold_the_same_items() {
    for name in collections() {
        let items = items(&name);
        let lines: Vec<Value> =
            FILES[&format!("{name}.ndjson")].lines().map(|it| serde_json::from_str(it).unwrap()).collect();
        assert_eq!(items, lines, "{name}");
        let table = &FILES[&format!("{name}.csv")];
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let columns = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), items.len(), "{name}");
        let told = json(&format!("{name}.csv-metadata.json"));
        let names: Vec<&str> =
            told["tableSchema"]["columns"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
        assert_eq!(columns.iter().collect::<Vec<_>>(), names, "{name}");
        assert_eq!(told["url"], format!("{name}.csv"));
        let at = columns.iter().position(|it| it == "id").unwrap_or_else(|| panic!("{name} has no column of ids"));
        for (row, item) in rows.iter().zip(&items) {
            assert_eq!(row[at], *item["id"].as_str().unwrap(), "{name}");
            assert!(columns.iter().all(|column| item.get(column).is_some()), "{name}: a column that is no key");
        }
        let ids: BTreeSet<&str> = items.iter().map(|it| it["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), items.len(), "{name}: an id stands twice");
    }
}

/// Every id that an item names is an item of the collection that its key speaks of.
#[test]
fn what_an_item_names_is_there() {
    let ids = |collection: &str| -> BTreeSet<String> {
        items(collection).iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    let known: BTreeMap<&str, BTreeSet<String>> =
        ["models", "editions", "uses", "standards", "conditions", "licenses"].map(|it| (it, ids(it))).into();
    let mut looked = 0;
    let mut holds = |collection: &str, value: &Value, of: &str| {
        let names: Vec<&str> = value
            .as_str()
            .into_iter()
            .chain(value.as_array().into_iter().flatten().filter_map(Value::as_str))
            .collect();
        for name in names {
            assert!(known[collection].contains(name), "{of} names {name}, which is none of the {collection}");
            looked += 1;
        }
    };
    for it in items("models") {
        holds("editions", &it["editions"], "a model");
    }
    for it in items("editions") {
        holds("models", &it["model"], "an edition");
        holds("editions", &it["alike"], "an edition");
    }
    for it in items("answers") {
        holds("models", &it["model"], "an answer");
        holds("editions", &it["editions"], "an answer");
        holds("uses", &it["usage"], "an answer");
        for way in it["ways"].as_array().unwrap() {
            holds("conditions", &way["conditions"], "an answer");
        }
    }
    for it in items("verdicts") {
        holds("models", &it["model"], "a verdict");
        holds("standards", &it["standard"], "a verdict");
    }
    for it in items("conditions") {
        holds("licenses", &it["license"], "a condition");
    }
    assert!(looked > 10_000, "{looked} names");
}

#[test]
fn names_of_others_lead_to_models() {
    let names = json("lookup.json")["names"].clone();
    let found = |name: &str| names[name][0].clone();
    assert_eq!(found("pkg:huggingface/qwen/qwen2.5-72b-instruct")["model"], "alibaba/qwen2.5");
    assert_eq!(found("qwen/qwen2.5-72b-instruct")["edition"], "alibaba/qwen2.5/72b-instruct");
    assert_eq!(found("arxiv:2302.13971")["model"], "meta/llama-1");
}
