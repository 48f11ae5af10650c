//! The committed schemas say what the types say, every record names its own and fits it, and a broken one does not.

use crate::fixture::{contents, files, own, root};
use ajar::data::RecordKind;
use ajar::shape::Words;
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use toml::de::{DeTable, DeValue};

/// All schemas together, those of translations among them, were this large at most when each definition stood once: a copy of
/// one shows.
const LARGEST: usize = 208_000;

#[test]
fn the_committed_schemas_are_current() {
    let all = ajar::schema::all().into_iter().map(|(name, text)| (name.to_owned(), text));
    for (name, text) in all.chain(ajar::schema::told::translations()) {
        let path = root().join(format!("schemas/{name}.json"));
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "{} is not current: run `cargo run -- schema`", path.display());
    }
    let sizes = contents(&root().join("schemas")).into_values().map(|it| it.len());
    assert!(sizes.sum::<usize>() < LARGEST);
}

#[test]
fn every_record_names_a_schema_that_is_there() {
    let files = files(&root().join("data"));
    assert!(files.len() > 100);
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let named = text.lines().next().and_then(|it| it.strip_prefix("#:schema "));
        let Some(named) = named else { panic!("{} does not begin with a #:schema line", path.display()) };
        assert!(path.parent().unwrap().join(named).exists(), "{} names {named}, which is not there", path.display());
    }
}

/// A value of TOML as editors hand it to a schema: dates are strings.
fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => json!(i64::from_str_radix(number.as_str(), number.radix()).unwrap()),
        DeValue::Float(number) => json!(number.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(value) => json!(value),
        DeValue::Datetime(date) => json!(date.to_string()),
        DeValue::Array(items) => items.iter().map(|it| json(it.get_ref())).collect(),
        DeValue::Table(table) => Value::Object(object(table)),
    }
}

fn object(table: &DeTable<'_>) -> Map<String, Value> {
    table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref()))).collect()
}

/// Every record of this repository with its kind, by path.
fn records() -> BTreeMap<String, (RecordKind, Value)> {
    let mut paths = vec!["ajar.toml".to_owned()];
    for folder in ["data", "content"] {
        paths.extend(contents(&root().join(folder)).into_keys().map(|it| format!("{folder}/{it}")));
    }
    let record = |path: String| {
        let (kind, _) = RecordKind::at(&path)?;
        let text = own(&path);
        // An explainer is its front matter here.
        let toml = text.strip_prefix("+++\n").map_or(text.as_str(), |it| it.split("\n+++").next().unwrap());
        let value = Value::Object(object(DeTable::parse(toml).unwrap().get_ref()));
        Some((path, (kind, value)))
    };
    paths.into_iter().filter_map(record).collect()
}

/// A validator for each kind of record.
fn validators() -> BTreeMap<RecordKind, Validator> {
    let validator = |(name, text): (&'static str, String)| {
        let schema = serde_json::from_str(&text).unwrap();
        jsonschema::meta::validate(&schema).unwrap();
        (RecordKind::from_name(name).unwrap(), jsonschema::validator_for(&schema).unwrap())
    };
    ajar::schema::all().into_iter().map(validator).collect()
}

#[test]
fn every_record_fits_its_schema() {
    let validators = validators();
    let records = records();
    for kind in RecordKind::ALL {
        assert!(records.values().any(|it| it.0 == *kind), "there is no {}", kind.name());
    }
    for (path, (kind, record)) in &records {
        let wrong: Vec<String> =
            validators[kind].iter_errors(record).map(|it| format!("{path}{}: {it}", it.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// The translations of the example fit the schemas that they name, and nothing that is the same everywhere does.
#[test]
fn every_translation_fits_the_schema_that_it_names() {
    let schemas: BTreeMap<String, String> = ajar::schema::told::translations().into_iter().collect();
    let folder = root().join("examples/bilingual/data/de");
    let mut kinds = 0;
    for path in files(&folder) {
        let text = fs::read_to_string(&path).unwrap();
        let named = text.lines().next().and_then(|it| it.strip_prefix("#:schema ")).unwrap_or_default();
        assert!(path.parent().unwrap().join(named).exists(), "{} names `{named}`, which is not there", path.display());
        let schema = &schemas[named.rsplit('/').next().unwrap().trim_end_matches(".json")];
        let schema = serde_json::from_str(schema).unwrap();
        jsonschema::meta::validate(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let value = Value::Object(object(DeTable::parse(&text).unwrap().get_ref()));
        let wrong: Vec<String> =
            validator.iter_errors(&value).map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
        assert!(!validator.is_valid(&with(&value, &["kind"], json!("ladder"))), "{}", path.display());
        kinds += 1;
    }
    assert!(kinds > 2);
}

/// The record with another value at a path of keys; the tables on the way are made.
fn with(record: &Value, path: &[&str], value: Value) -> Value {
    let mut res = record.clone();
    let mut place = &mut res;
    for key in path {
        place = &mut place[*key];
    }
    *place = value;
    res
}

#[test]
fn a_record_that_is_broken_does_not_fit() {
    let validators = validators();
    for (path, (kind, record)) in records() {
        let fits = |it: &Value| validators[&kind].is_valid(it);
        assert!(!fits(&with(&record, &["nonsense"], json!(1))), "{path} with a key that is none");
        for key in record.as_object().unwrap().keys() {
            assert!(!fits(&with(&record, &[key], Value::Null)), "{path}: {key} is nothing");
        }
        for field in required(kind) {
            let mut less = record.clone();
            less.as_object_mut().unwrap().remove(&field);
            assert!(!fits(&less), "{path} without {field}");
        }
    }
}

/// The keys that a record of that kind needs.
fn required(kind: RecordKind) -> Vec<String> {
    let ajar::shape::Shape::Record { fields, .. } = kind.shape() else { return Vec::new() };
    fields.into_iter().filter(|it| it.required).map(|it| it.key).collect()
}

#[test]
fn a_mistake_deep_in_a_record_is_found_behind_its_references() {
    let validators = validators();
    let (all, mut models) = (records(), 0);
    for (path, (_, record)) in all.iter().filter(|(_, it)| it.0 == RecordKind::Model) {
        let fits = |it: &Value| validators[&RecordKind::Model].is_valid(it);
        let component = |value: Value| with(record, &["component", "weights"], value);
        assert!(fits(&component(json!({ "state": "released" }))), "{path}");
        assert!(!fits(&component(json!({ "state": "open" }))), "{path}: a word that is none");
        assert!(!fits(&component(json!({ "access": "public" }))), "{path}: no state");
        assert!(!fits(&with(record, &["component", "weight"], json!({ "state": "released" }))), "{path}: no such part");
        assert!(!fits(&with(record, &["checked"], json!("yesterday"))), "{path}: no day");
        let source = json!({ "url": "card.md", "title": "Card", "retrieved": "2026-01-01" });
        assert!(!fits(&with(record, &["source", "other"], source)), "{path}: no address");
        models += 1;
    }
    assert!(models > 50);
}
