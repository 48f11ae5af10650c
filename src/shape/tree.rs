//! A data file as values that know their place, whatever format it came in.

use super::Place;
use jiff::civil::Date;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub tree: Tree,
    /// The bytes it was written in.
    pub place: Place,
}

/// A key with its value, in the order of the file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key is written.
    pub place: Place,
    /// Its value.
    pub node: Node,
}

/// What can stand behind a key.
#[derive(Debug, Clone)]
pub enum Tree {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// `true` or `false`.
    Bool(bool),
    /// A day, without time or zone.
    Date(Date),
    /// A date with a time, or a time alone: no record wants one.
    Time,
    /// An array.
    List(Vec<Node>),
    /// A table, sorted by where its keys stand.
    Table(Vec<Entry>),
}

impl Tree {
    /// The kind of value, for a message: "a string", "a list".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Integer(_) => "a whole number",
            Self::Float(_) => "a number",
            Self::Bool(_) => "true or false",
            Self::Date(_) => "a date",
            Self::Time => "a date with a time",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}
