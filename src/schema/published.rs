//! Schemas of what the site publishes: the shapes of records, in the letters of JSON.
//!
//! A published record has every key. Where nothing is recorded, it holds `null` or an empty list or table.

use crate::shape::{Field, Shape, Word};
use serde_json::{Map, Value, json};

/// The schema of an item that has the keys of several shapes, and what it refers to, by name.
pub(crate) fn item(shapes: &[Shape]) -> (Value, Map<String, Value>) {
    let mut published = Published::default();
    let fields = shapes.iter().flat_map(|it| match it {
        Shape::Record { fields, .. } => fields.as_slice(),
        _ => &[],
    });
    let schema = published.record("", fields);
    (schema, published.0)
}

/// What schemas refer to, by name.
#[derive(Default)]
struct Published(Map<String, Value>);

impl Published {
    fn of(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({ "type": "string" }),
            Shape::Url => json!({ "type": "string", "format": "uri" }),
            Shape::Date => json!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }),
            Shape::Integer => json!({ "type": "integer", "minimum": 0 }),
            Shape::Number => json!({ "type": "number" }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Words { name, words, .. } => self.named(name, |_| choice(words)),
            Shape::List(item) => {
                let items = self.of(item);
                json!({ "type": "array", "items": items })
            }
            Shape::Map { keys: None, value } => {
                let value = self.of(value);
                json!({ "type": "object", "additionalProperties": value })
            }
            Shape::Map { keys: Some(keys), value } => {
                let value = self.of(value);
                let names: Vec<&str> = keys.iter().map(|it| it.name).collect();
                json!({ "type": "object", "propertyNames": { "enum": names }, "additionalProperties": value })
            }
            Shape::Record { name, doc, fields } => self.named(name, |inner| inner.record(doc, fields.iter())),
        }
    }

    fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            let definition = make(self);
            self.0.insert(name.to_owned(), definition);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    fn record<'f>(&mut self, doc: &str, fields: impl Iterator<Item = &'f Field>) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let schema = self.of(&field.shape);
            let schema = if field.required { schema } else { json!({ "anyOf": [schema, { "type": "null" }] }) };
            let mut described = Map::from_iter([("description".to_owned(), json!(field.doc))]);
            described.extend(schema.as_object().cloned().unwrap_or_default());
            properties.insert(field.key.replace('-', "_"), Value::Object(described));
        }
        let required: Vec<&String> = properties.keys().collect();
        json!({
            "type": "object",
            "description": doc,
            "required": required,
            "properties": properties,
            "additionalProperties": false,
        })
    }
}

fn choice(words: &[Word]) -> Value {
    let names: Vec<&str> = words.iter().map(|it| it.name).collect();
    let lines: Vec<String> = words.iter().map(|it| format!("{}: {}", it.name, it.doc)).collect();
    json!({ "type": "string", "enum": names, "description": lines.join("\n") })
}
