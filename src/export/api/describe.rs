//! How what there is looks: the schemas (JSON Schema 2020-12) and the description (OpenAPI 3.1).

use super::collections::{Alone, COLLECTIONS, Collection};
use super::head::{Heads, VERSION, columns_address, schema_address};
use super::single::{ApiDocument, DOCUMENTS, FORMATS};
use crate::plan::Site;
use crate::plan::address::PUBLISHED as ROOT;
use crate::schema;
use serde_json::{Map, Value, json};

/// The schema of a collection's documents: of all items together, and of one alone.
pub(super) fn schema(heads: &Heads<'_, '_>, collection: &Collection) -> String {
    let (item, mut definitions) = schema::item(&(collection.shapes)());
    definitions.insert("item".to_owned(), item);
    let items = json!({ "type": "array", "items": { "$ref": "#/$defs/item" } });
    let count = json!({ "type": "integer", "minimum": 0 });
    let head = head_properties(heads.site);
    let with = |rest: Value| object(head.iter().chain(rest.as_object().into_iter().flatten()));
    let forms =
        json!([with(json!({ "items": items, "count": count })), with(json!({ "item": { "$ref": "#/$defs/item" } }))]);
    let mut schema = opening(heads, collection.name, collection.about);
    schema.insert("oneOf".to_owned(), forms);
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    pretty(&Value::Object(schema))
}

/// The schema of a document that is no collection.
pub(super) fn document_schema(heads: &Heads<'_, '_>, document: &ApiDocument) -> String {
    let (body, definitions) = schema::item(&[(document.shape)()]);
    let head = head_properties(heads.site);
    let whole = object(head.iter().chain(body["properties"].as_object().into_iter().flatten()));
    let mut schema = opening(heads, document.name, document.about);
    schema.extend(whole.as_object().cloned().unwrap_or_default());
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    pretty(&Value::Object(schema))
}

/// What a schema says of itself.
fn opening(heads: &Heads<'_, '_>, name: &str, about: &str) -> Map<String, Value> {
    let said = json!({
        "$schema": schema::DIALECT,
        "$id": heads.full(&schema_address(name)),
        "title": name,
        "description": heads.site.words.get(about),
    });
    said.as_object().cloned().unwrap_or_default()
}

/// A table with exactly these keys.
fn object<'v>(properties: impl Iterator<Item = (&'v String, &'v Value)>) -> Value {
    let properties: Map<String, Value> = properties.map(|(name, value)| (name.clone(), value.clone())).collect();
    let required: Vec<&String> = properties.keys().collect();
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

fn head_properties(site: &Site<'_>) -> Map<String, Value> {
    let words = &site.words;
    let text = |id: &str| json!({ "type": "string", "description": words.get(id) });
    let mut properties = json!({
        "schema_version": text("api-schema-version"),
        "url": text("api-url"),
        "page_url": { "type": ["string", "null"], "description": words.get("api-page-url") },
        "schema": text("api-schema"),
        "license": { "type": ["string", "null"], "description": words.get("api-license") },
        "as_of": text("api-as-of"),
        "revision": text("api-revision"),
    });
    if let Some(all) = properties.as_object_mut().filter(|_| site.has_languages()) {
        all.insert("language".to_owned(), text("api-language"));
    }
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
        let columns = get(
            &format!("{}_columns", it.name),
            &words.get("api-about-columns"),
            "application/csvm+json",
            &json!({}),
            false,
        );
        paths.insert(format!("/{}", columns_address(it.name)), columns);
        if it.alone != Alone::Nothing {
            let name = format!("{}_alone", it.name);
            let one = get(&name, &words.get(it.about), "application/json", &json!({ "schema": schema }), true);
            paths.insert(format!("/{ROOT}/{}/{{id}}.json", it.name), one);
        }
    }
    for ApiDocument { name, about, .. } in &DOCUMENTS {
        let schema = json!({ "schema": { "$ref": heads.full(&schema_address(name)) } });
        let operation = get(name, &words.get(about), "application/json", &schema, false);
        paths.insert(format!("/{ROOT}/{name}.json"), operation);
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
