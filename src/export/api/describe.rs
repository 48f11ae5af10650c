//! What there is and how it looks: the index, the schemas (JSON Schema 2020-12) and the description (OpenAPI 3.1).

use super::collections::{Alone, COLLECTIONS, Collection};
use super::head::{Heads, VERSION, schema_address};
use crate::plan::address::PUBLISHED as ROOT;
use crate::schema;
use crate::words::Messages;
use serde_json::{Map, Value, json};

/// The formats of a collection, with their media types.
const FORMATS: [(&str, &str); 3] =
    [("json", "application/json"), ("ndjson", "application/x-ndjson"), ("csv", "text/csv")];

/// Every collection with its addresses.
pub(super) fn index(heads: &Heads<'_, '_>) -> String {
    let words = &heads.site.words;
    let collection = |it: &Collection| {
        let formats = FORMATS.iter().map(|(ending, _)| {
            let address = heads.full(&format!("{ROOT}/{}.{ending}", it.name));
            ((*ending).to_owned(), Value::String(address))
        });
        let alone = match it.alone {
            Alone::Item => Value::String(heads.full(&format!("{ROOT}/{}/{{id}}.json", it.name))),
            Alone::Model => Value::String(heads.full(&format!("{ROOT}/{}/{{model}}.json", it.name))),
            Alone::Nothing => Value::Null,
        };
        json!({
            "name": it.name,
            "about": words.get(it.about),
            "formats": formats.collect::<Map<_, _>>(),
            "alone": alone,
            "schema": heads.full(&schema_address(it.name)),
        })
    };
    let collections: Vec<Value> = COLLECTIONS.iter().map(collection).collect();
    let head = heads.opened(&format!("{ROOT}/index.json"), &schema_address("index"));
    let rest = json!({
        "collections": collections,
        "lookup": heads.full(&format!("{ROOT}/lookup.json")),
        "openapi": heads.full(&format!("{ROOT}/openapi.json")),
    });
    let rest = pretty(&rest);
    format!("{head},{}", rest.trim_start_matches('{'))
}

/// The schema of a collection's documents: of all items together, and of one alone.
pub(super) fn schema(heads: &Heads<'_, '_>, collection: &Collection) -> String {
    let (item, mut definitions) = schema::item(&(collection.shapes)());
    definitions.insert("item".to_owned(), item);
    let words = &heads.site.words;
    let head = head_properties(words);
    let with = |name: &str, value: Value, extra: Option<(&str, Value)>| {
        let mut properties = head.clone();
        properties.insert(name.to_owned(), value);
        properties.extend(extra.map(|(name, value)| (name.to_owned(), value)));
        let required: Vec<&String> = properties.keys().collect();
        json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
    };
    let items = json!({ "type": "array", "items": { "$ref": "#/$defs/item" } });
    let count = json!({ "type": "integer", "minimum": 0 });
    let schema = json!({
        "$schema": schema::DIALECT,
        "$id": heads.full(&schema_address(collection.name)),
        "title": collection.name,
        "description": words.get(collection.about),
        "oneOf": [
            with("items", items, Some(("count", count))),
            with("item", json!({ "$ref": "#/$defs/item" }), None),
        ],
        "$defs": definitions,
    });
    pretty(&schema)
}

fn head_properties(words: &Messages) -> Map<String, Value> {
    let text = |id: &str| json!({ "type": "string", "description": words.get(id) });
    let properties = json!({
        "schema_version": text("api-schema-version"),
        "url": text("api-url"),
        "schema": text("api-schema"),
        "as_of": text("api-as-of"),
        "revision": text("api-revision"),
    });
    properties.as_object().cloned().unwrap_or_default()
}

/// <https://spec.openapis.org/oas/v3.1.0.html>: every address, with what stands there.
pub(super) fn openapi(heads: &Heads<'_, '_>) -> String {
    let words = &heads.site.words;
    let mut paths = Map::new();
    for it in &COLLECTIONS {
        let schema = json!({ "$ref": heads.full(&schema_address(it.name)) });
        for (ending, media) in FORMATS {
            let content = if ending == "json" { json!({ "schema": schema }) } else { json!({}) };
            let name = format!("{}_{ending}", it.name);
            paths.insert(
                format!("/{ROOT}/{}.{ending}", it.name),
                get(&name, &words.get(it.about), media, &content, false),
            );
        }
        if it.alone != Alone::Nothing {
            let name = format!("{}_alone", it.name);
            let one = get(&name, &words.get(it.about), "application/json", &json!({ "schema": schema }), true);
            paths.insert(format!("/{ROOT}/{}/{{id}}.json", it.name), one);
        }
    }
    for (name, about) in [("index", "api-about-index"), ("lookup", "api-about-lookup")] {
        let address = format!("/{ROOT}/{name}.json");
        paths.insert(
            address,
            get(name, &words.get(about), "application/json", &json!({ "schema": { "type": "object" } }), false),
        );
    }
    let settings = &heads.site.assessed.facts.settings;
    let mut description = json!({
        "openapi": "3.1.0",
        "info": { "title": settings.title, "summary": settings.summary, "version": VERSION },
        "paths": paths,
    });
    if let (Some(base), Some(map)) = (settings.base(), description.as_object_mut()) {
        map.insert("servers".to_owned(), json!([{ "url": base }]));
    }
    pretty(&description)
}

fn get(name: &str, about: &str, media: &str, content: &Value, by_id: bool) -> Value {
    let mut operation = json!({
        "operationId": name,
        "summary": about,
        "responses": { "200": { "description": about, "content": { media: content } } },
    });
    if by_id && let Some(map) = operation.as_object_mut() {
        let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
        map.insert("parameters".to_owned(), json!([id]));
    }
    json!({ "get": operation })
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("values are JSON");
    text.push('\n');
    text
}
