//! What the site publishes for programs: every document fits the schema it names, and all forms say the same.

use crate::fixture::Texts;
use ajar::assess::Truth;
use jsonschema::Validator;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The files of the reference site below `api/v1/`, by their addresses there.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let (outcome, files) = Texts::reference().build();
    assert!(!outcome.has_errors(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    let below = files.into_iter().filter_map(|(path, bytes)| Some((path.strip_prefix("api/v1/")?.to_owned(), bytes)));
    below.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
});

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
    for (path, text) in FILES.iter().filter(|it| it.0.ends_with(".json")) {
        if path.starts_with("schemas/") || path == "openapi.json" {
            continue;
        }
        let document: Value = serde_json::from_str(text).unwrap();
        assert_eq!(document["schema_version"], "1.0.0", "{path}");
        assert_eq!(document["as_of"], "2026-11-21", "{path}");
        assert_eq!(document["revision"], revision, "{path}");
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

/// Whoever reads the published conditions alone comes to the published answers, for a reader who says nothing.
#[test]
fn conditions_give_the_answers() {
    let conditions: BTreeMap<String, Value> =
        items("conditions").into_iter().map(|it| (it["id"].as_str().unwrap().to_owned(), it)).collect();
    let schema = json("schemas/answers.json");
    let grades: Vec<&str> =
        schema["$defs"]["AnswerGrade"]["enum"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    let place = |grade: &Value| grades.iter().position(|it| grade == it).unwrap();
    let uses: BTreeMap<String, Value> =
        items("uses").into_iter().map(|it| (it["id"].as_str().unwrap().to_owned(), it)).collect();
    let mut looked = 0;
    for answer in items("answers") {
        // A use that says who its reader is turns on more than this test works out.
        if !uses[answer["usage"].as_str().unwrap()]["reader"].is_null() {
            continue;
        }
        let worst = |way: &Value| {
            let of = |id: &Value| place(&unsaid(&conditions[id.as_str().unwrap()]));
            way["conditions"].as_array().unwrap().iter().map(of).min().unwrap_or(grades.len() - 1)
        };
        let best = answer["ways"].as_array().unwrap().iter().map(worst).max().unwrap();
        assert_eq!(grades[best], answer["grade"], "{}", answer["id"]);
        looked += 1;
    }
    assert!(looked > 1_000, "{looked} answers");
}

/// What a condition comes to for a reader of whom nothing is known.
fn unsaid(condition: &Value) -> Value {
    let tests = |key: &str| -> Vec<Truth> { condition[key].as_array().unwrap().iter().map(told_nothing).collect() };
    let reach = Truth::all(tests("reach").into_iter());
    let past = Truth::any(tests("measure").into_iter());
    let measured = !condition["measure"].as_array().unwrap().is_empty();
    let grade = |key: &str| condition[key].clone();
    let within = match past {
        Truth::Yes => grade("past"),
        Truth::Unclear => grade("doubt"),
        Truth::Open => grade("open"),
        Truth::No => grade("kept"),
    };
    match (reach, past) {
        (Truth::No, _) => "yes".into(),
        (Truth::Yes, _) => within,
        (Truth::Open, Truth::No) if measured => within,
        (Truth::Open, _) => grade("open"),
        (Truth::Unclear, _) if ["no-weights", "no", "no-without-separate-license"].iter().any(|it| within == *it) => {
            "unclear".into()
        }
        (Truth::Unclear, Truth::No) if measured => "yes".into(),
        (Truth::Unclear, _) if condition["sort"] == "duty" => "yes".into(),
        (Truth::Unclear, _) => within,
    }
}

/// Of somebody who has said nothing, nothing is known but that they have not sued.
fn told_nothing(test: &Value) -> Truth {
    match test["test"].as_str().unwrap() {
        "sued" => Truth::No,
        "doubt" => Truth::Unclear,
        "purpose" => any_purpose(test),
        _ => Truth::Open,
    }
}

#[test]
fn names_of_others_lead_to_models() {
    let names = json("lookup.json")["names"].clone();
    let found = |name: &str| names[name][0].clone();
    assert_eq!(found("pkg:huggingface/qwen/qwen2.5-72b-instruct")["model"], "alibaba/qwen2.5");
    assert_eq!(found("qwen/qwen2.5-72b-instruct")["edition"], "alibaba/qwen2.5/72b-instruct");
    assert_eq!(found("arxiv:2302.13971")["model"], "meta/llama-1");
}

/// Of somebody who has not said who they are, every purpose counts that the aim can have.
fn any_purpose(test: &Value) -> Truth {
    let purposes: &[&str] = match test["aim"].as_str().unwrap() {
        "research" => &["research", "company-research"],
        "commercial" => &["commercial"],
        "own" => &["personal", "company-internal", "internal", "research"],
        _ => &["free-publication", "company-publication"],
    };
    let among = |key: &str, purpose: &str| test[key].as_array().unwrap().iter().any(|it| it == purpose);
    let truth = |purpose: &&str| match () {
        () if among("purposes", purpose) => Truth::No,
        () if among("purposes_unclear", purpose) => Truth::Unclear,
        () => Truth::Yes,
    };
    let truths: Vec<Truth> = purposes.iter().map(truth).collect();
    if truths.iter().all(|it| *it == truths[0]) { truths[0] } else { Truth::Open }
}
