//! JSON Schemas of translations: the keys of a record whose values are words, and the way to them.

use super::{DIALECT, Definitions, Keywords, described, keywords, laid_out};
use crate::data::RecordKind;
use crate::shape::{Field, Shape, Telling, Words};
use serde_json::{Value, json};

/// The schema of the translations of each kind of record, by the name of its file; a record without words has none.
pub fn translations() -> Vec<(String, String)> {
    // Texts are translated as a whole, and the settings hold their own translations.
    let kinds = RecordKind::ALL.iter().filter(|it| !it.is_text() && **it != RecordKind::Settings);
    kinds.filter_map(|kind| Some((format!("{}-translation", kind.name()), text(*kind)?))).collect()
}

fn text(kind: RecordKind) -> Option<String> {
    let name = format!("{}-translation", kind.name());
    let Shape::Record { fields, .. } = &kind.shape() else { return None };
    let mut told = ToldSchema::default();
    let doc = format!(
        "The texts of a {} in another language, at the path of the record below the folder of the language.",
        kind.title()
    );
    let mut schema = told.record(&doc, fields)?;
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("$id".to_owned(), json!(format!("https://ajar.example/schemas/{name}.json")));
    schema.insert("title".to_owned(), json!(format!("Ajar {name}")));
    if !told.0.0.is_empty() {
        schema.insert("$defs".to_owned(), Value::Object(told.0.0));
    }
    Some(laid_out(&schema))
}

/// What the schema of a translation refers to.
#[derive(Default)]
struct ToldSchema(Definitions);

impl ToldSchema {
    /// The part of a value that is told otherwise in another language; none if all of it is the same in each.
    fn of(&mut self, shape: &Shape) -> Option<Keywords> {
        match shape {
            Shape::List(item) => {
                let items = self.of(item)?;
                Some(keywords(json!({ "type": "array", "items": items })))
            }
            Shape::Map { keys, value } => {
                let value = self.of(value)?;
                let Some(keys) = keys else {
                    return Some(keywords(json!({ "type": "object", "additionalProperties": value })));
                };
                let properties: Keywords = keys
                    .iter()
                    .map(|it| (it.name.to_owned(), Value::Object(described(it.doc, value.clone()))))
                    .collect();
                Some(keywords(json!({ "type": "object", "properties": properties, "additionalProperties": false })))
            }
            Shape::Record { name, doc, fields } => {
                let record = self.record(doc, fields)?;
                Some(self.0.named(name, |_| record))
            }
            _ => None,
        }
    }

    fn record(&mut self, doc: &str, fields: &[Field]) -> Option<Keywords> {
        let mut properties = Keywords::new();
        for field in fields {
            let value = match field.telling {
                Some(Telling::Kept) => None,
                Some(_) => Some(self.0.of(&field.shape)),
                None => self.of(&field.shape),
            };
            properties.extend(value.map(|it| (field.key.clone(), Value::Object(described(field.doc, it)))));
        }
        if properties.is_empty() {
            return None;
        }
        // By it an entry of a list is found.
        if let Some(id) = fields.iter().find(|it| it.key == "id") {
            properties.insert(id.key.clone(), Value::Object(described(id.doc, self.0.of(&id.shape))));
        }
        Some(keywords(json!({
            "type": "object",
            "description": doc,
            "properties": properties,
            "additionalProperties": false,
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::translations;
    use serde_json::Value;

    #[test]
    fn a_translation_has_words_and_the_ids_they_belong_to_and_nothing_else() {
        let schemas = translations();
        let schema = |name: &str| -> Value {
            let found = schemas.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("there is no {name}"));
            serde_json::from_str(&found.1).unwrap()
        };
        let standard = schema("standard-translation");
        let level = &standard["$defs"]["Level"]["properties"];
        assert!(standard["properties"]["summary"].is_object() && standard["properties"]["kind"].is_null());
        assert!(level["name"].is_object() && level["id"].is_object() && level["color"].is_null());
        assert!(schema("model-translation")["properties"]["released"].is_null());
        assert!(schemas.iter().all(|it| it.0 != "page-translation"));
    }
}
