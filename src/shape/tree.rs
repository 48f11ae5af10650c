//! A data file as values that know their place, whatever format it came in.
//!
//! Keys and texts are borrowed from the file: most of them are words that a record does not keep.

use crate::span::Span;
use jiff::civil::Date;
use std::borrow::Cow;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Node<'t> {
    /// What was written.
    pub tree: Tree<'t>,
    /// The bytes it was written in.
    pub span: Span,
}

impl Node<'_> {
    /// Whether nothing is said: no value, no characters, or only such ones.
    pub fn is_blank(&self) -> bool {
        match &self.tree {
            Tree::Blank => true,
            Tree::Text(text) => text.trim().is_empty(),
            Tree::List(nodes) => nodes.iter().all(Self::is_blank),
            Tree::Table(entries) => entries.iter().all(|it| it.node.is_blank()),
            _ => false,
        }
    }
}

/// A key with its value, in the order of the file.
#[derive(Debug, Clone)]
pub struct Entry<'t> {
    /// As it is written, without quotes.
    pub key: Cow<'t, str>,
    /// Where the key is written.
    pub span: Span,
    /// What stands behind it.
    pub node: Node<'t>,
}

/// What can stand behind a key.
#[derive(Debug, Clone)]
pub enum Tree<'t> {
    /// Nothing, which YAML can write behind a key: `~`, `null`. An empty string in quotes is a text.
    Blank,
    /// A string.
    Text(Cow<'t, str>),
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
    List(Vec<Node<'t>>),
    /// A table, sorted by where its keys stand.
    Table(Vec<Entry<'t>>),
}

impl Tree<'_> {
    /// The day of that year, month and day of the month; 30 February is none, and no more than a time.
    pub fn date(year: u16, month: u8, day: u8) -> Self {
        let part = |it: u8| i8::try_from(it).unwrap_or(0);
        let civil = Date::new(i16::try_from(year).unwrap_or(0), part(month), part(day));
        civil.map_or(Self::Time, Self::Date)
    }

    /// The kind of value, for a message: "a string", "a list".
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Blank => "nothing",
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
