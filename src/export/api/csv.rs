//! Items as a table: the keys that hold a value or a list of values. What holds more stands in the JSON alone.

use super::item::ApiItem;
use crate::shape::Shape;
use serde_json::{Map, Value};

/// What stands between the values of a list.
const BETWEEN: &str = "; ";

/// The table of a collection (RFC 4180), its first line the names of the columns.
pub(super) fn table(shapes: &[Shape], items: &[ApiItem]) -> String {
    let columns = columns(shapes);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |row: Vec<String>| writer.write_record(row).expect("rows are written to memory and of one length");
    write(columns.clone());
    for item in items {
        let values: Map<String, Value> = serde_json::from_str(&item.json).unwrap_or_default();
        write(columns.iter().map(|it| values.get(it).map_or_else(String::new, cell)).collect());
    }
    let bytes = writer.into_inner().expect("memory takes every byte");
    String::from_utf8(bytes).expect("cells are texts")
}

/// The keys of a table's columns, in the order of their declaration.
pub(super) fn columns(shapes: &[Shape]) -> Vec<String> {
    let mut res: Vec<String> = Vec::new();
    for shape in shapes {
        let Shape::Record { fields, .. } = shape else { continue };
        for field in fields.iter().filter(|it| is_flat(&it.shape)) {
            let name = field.key.replace('-', "_");
            if !res.contains(&name) {
                res.push(name);
            }
        }
    }
    res
}

fn is_flat(shape: &Shape) -> bool {
    match shape {
        Shape::List(item) => !matches!(item.as_ref(), Shape::List(_)) && is_flat(item),
        Shape::Record { .. } | Shape::Map { .. } => false,
        _ => true,
    }
}

/// A value as text that no spreadsheet takes for a formula.
fn cell(value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join(BETWEEN),
        other => other.to_string(),
    };
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}
