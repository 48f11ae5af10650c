//! Items as a table: the keys that hold a value or a list of values. What holds more stands in the JSON alone.

use super::item::ApiItem;
use crate::inert::cell;
use crate::shape::Shape;
use serde_json::{Map, Value};

/// What stands between the values of a list.
const BETWEEN: &str = "; ";

/// The table of a collection (RFC 4180), its first line the names of the columns.
pub(super) fn table(shapes: &[Shape], items: &[ApiItem]) -> String {
    let columns = columns(shapes);
    let mut res = format!("{}\r\n", columns.join(","));
    for item in items {
        let values: Map<String, Value> = serde_json::from_str(&item.json).unwrap_or_default();
        let cells: Vec<String> =
            columns.iter().map(|it| cell(&values.get(it).map_or_else(String::new, told))).collect();
        res.push_str(&cells.join(","));
        res.push_str("\r\n");
    }
    res
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

/// A value as text.
fn told(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(told).collect::<Vec<_>>().join(BETWEEN),
        other => other.to_string(),
    }
}
