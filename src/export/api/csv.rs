//! Items as a table: the keys that hold a value or a list of values. What holds more stands in the JSON alone.

use super::collections::Collection;
use super::head::Heads;
use super::item::ApiItem;
use crate::inert::cell;
use crate::shape::{Field, Shape};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::fmt;

/// What stands between the values of a list.
const BETWEEN: &str = "; ";

/// The table of a collection (RFC 4180), its first line the names of the columns.
pub(super) fn table(shapes: &[Shape], items: &[ApiItem]) -> String {
    let columns = columns(shapes);
    let mut res = format!("{}\r\n", columns.join(","));
    for item in items {
        for (at, value) in values(&columns, &item.json).iter().enumerate() {
            res.push_str(if at == 0 { "" } else { "," });
            res.push_str(&cell(&told(value)));
        }
        res.push_str("\r\n");
    }
    res
}

/// The values that an item has in these columns; none is made of what stands in no column.
fn values(columns: &[String], json: &str) -> Vec<Value> {
    Columns(columns).deserialize(&mut serde_json::Deserializer::from_str(json)).unwrap_or_default()
}

/// The columns whose values are wanted of an item.
struct Columns<'c>(&'c [String]);

impl<'de> DeserializeSeed<'de> for Columns<'_> {
    type Value = Vec<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Columns<'_> {
    type Value = Vec<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("item")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut res = vec![Value::Null; self.0.len()];
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match self.0.iter().position(|it| *it == key) {
                Some(at) => res[at] = map.next_value()?,
                None => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        Ok(res)
    }
}

/// The keys of a table's columns, in the order of their declaration.
fn columns(shapes: &[Shape]) -> Vec<String> {
    fields(shapes).iter().map(name).collect()
}

/// What the columns of a table are: CSV on the Web (<https://www.w3.org/TR/tabular-metadata/>).
pub(super) fn dictionary(heads: &Heads<'_, '_>, collection: &Collection) -> String {
    let column = |it: &Field| {
        let datatype = match bare(&it.shape) {
            Shape::Integer => "nonNegativeInteger",
            Shape::Number => "number",
            Shape::Bool => "boolean",
            Shape::Url => "anyURI",
            _ => "string",
        };
        let mut column = json!({ "name": name(it), "dc:description": it.doc, "datatype": datatype });
        if let (Shape::List(_), Some(map)) = (&it.shape, column.as_object_mut()) {
            map.insert("separator".to_owned(), json!(BETWEEN));
        }
        column
    };
    let columns: Vec<_> = fields(&(collection.shapes)()).iter().map(column).collect();
    let table = json!({
        "@context": "http://www.w3.org/ns/csvw",
        "url": format!("{}.csv", collection.name),
        "dc:title": collection.name,
        "dc:description": heads.site.words.get(collection.about),
        "tableSchema": { "columns": columns, "primaryKey": "id" },
    });
    format!("{table:#}\n")
}

fn name(field: &Field) -> String {
    field.key.replace('-', "_")
}

/// The fields that are columns, each key once.
fn fields(shapes: &[Shape]) -> Vec<Field> {
    let mut res: Vec<Field> = Vec::new();
    for shape in shapes {
        let Shape::Record { fields, .. } = shape else { continue };
        for field in fields.iter().filter(|it| is_flat(&it.shape)) {
            if !res.iter().any(|known| known.key == field.key) {
                res.push(field.clone());
            }
        }
    }
    res
}

/// What a value, or each of a list, is.
fn bare(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(item) => bare(item),
        other => other,
    }
}

fn is_flat(shape: &Shape) -> bool {
    match shape {
        Shape::List(item) => !matches!(item.as_ref(), Shape::List(_)) && is_flat(item),
        Shape::Record { .. } | Shape::Map { .. } => false,
        _ => true,
    }
}

/// A value as text.
fn told(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        Value::Array(values) => values.iter().map(told).collect::<Vec<_>>().join(BETWEEN).into(),
        other => other.to_string().into(),
    }
}
