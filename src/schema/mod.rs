//! JSON Schemas of the data files, for editors: completion, hover, mistakes as one types.

mod scaffold;

use crate::data::{Dataset, FrontMatter, Glossary, License, Model, Org, Policy, Settings, Standard, Use};
use crate::shape::{Decode, Field, Shape, Word};
use serde_json::{Map, Value, json};

pub use scaffold::{RecordKind, scaffold};

/// Every schema by the name of its file.
pub fn all() -> Vec<(&'static str, String)> {
    let shapes = [
        ("settings", Settings::shape()),
        ("model", Model::shape()),
        ("license", License::shape()),
        ("standard", Standard::shape()),
        ("use", Use::shape()),
        ("org", Org::shape()),
        ("dataset", Dataset::shape()),
        ("glossary", Glossary::shape()),
        ("policy", Policy::shape()),
        ("explainer", FrontMatter::shape()),
    ];
    shapes.into_iter().map(|(name, shape)| (name, text(name, &shape))).collect()
}

fn text(name: &str, shape: &Shape) -> String {
    let mut schema = of(shape);
    if let Value::Object(it) = &mut schema {
        it.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        it.insert("title".to_owned(), json!(format!("Ajar {name}")));
    }
    format!("{}\n", serde_json::to_string_pretty(&schema).expect("a schema is plain JSON"))
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Url => json!({ "type": "string", "format": "uri", "pattern": "^https?://" }),
        // TOML dates reach a schema as strings.
        Shape::Date => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
        Shape::Integer => json!({ "type": "integer", "minimum": 0 }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Words { words, .. } => choice(words),
        Shape::List(item) => json!({ "type": "array", "items": of(item) }),
        Shape::Map { keys: None, value } => json!({ "type": "object", "additionalProperties": of(value) }),
        Shape::Map { keys: Some(keys), value } => named(keys, value),
        Shape::Record { doc, fields } => record(doc, fields),
    }
}

/// The allowed words with their meanings, in the form that editors show.
fn choice(words: &[Word]) -> Value {
    let names: Vec<&str> = words.iter().map(|it| it.name).collect();
    let docs: Vec<String> = words.iter().map(|it| format!("{}: {}", it.name, it.doc)).collect();
    json!({ "type": "string", "enum": names, "x-taplo": { "docs": { "enumValues": words.iter().map(|it| it.doc).collect::<Vec<_>>() } }, "description": docs.join("\n") })
}

fn named(keys: &[Word], value: &Shape) -> Value {
    let mut properties = Map::new();
    for key in keys {
        let mut schema = of(value);
        if let Value::Object(it) = &mut schema {
            it.insert("description".to_owned(), json!(key.doc));
        }
        properties.insert(key.name.to_owned(), schema);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn record(doc: &str, fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = of(&field.shape);
        if let Value::Object(it) = &mut schema {
            let more = it.get("description").and_then(Value::as_str).map_or_else(String::new, |it| format!("\n\n{it}"));
            it.insert("description".to_owned(), json!(format!("{}{more}", field.doc)));
        }
        properties.insert(field.key.clone(), schema);
    }
    let required: Vec<&str> = fields.iter().filter(|it| it.required).map(|it| it.key.as_str()).collect();
    json!({ "type": "object", "description": doc, "properties": properties, "required": required, "additionalProperties": false })
}
