//! A record that says nothing yet: every key with its meaning, made from the shapes as the schemas are.
//!
//! Lines with `##` explain, lines with `#` are keys that can be used by removing it. What a record needs stands there
//! live, every state is unknown, and every text is still [`TO_BE_WRITTEN`], so that the file passes a check.

use crate::data::RecordKind;
use crate::shape::{Day, Field, Shape, TO_BE_WRITTEN, Word, Words};
use std::fmt::Write as _;

/// The text of a new record. `name` is what it is called, `today` the day it was last looked at.
pub fn scaffold(kind: RecordKind, name: &str, today: Day) -> String {
    let Shape::Record { doc, fields, .. } = kind.shape() else { return String::new() };
    let mut page = ScaffoldText { text: String::new(), told: Vec::new(), kind, name, today };
    if kind.is_text() {
        page.line("+++");
    } else {
        let up = "../".repeat(kind.pattern().matches('/').count());
        page.line(&format!("#:schema {up}schemas/{}.json", kind.name()));
    }
    page.explain(doc);
    page.explain("Lines with ## explain. To use a key, remove the # before it; what nobody knows stays as it is.");
    // TOML wants a table's own keys before the tables in it.
    fields.iter().filter(|it| !is_table(&it.shape)).for_each(|it| page.key(it));
    fields.iter().filter(|it| is_table(&it.shape)).for_each(|it| page.table(it));
    if kind.is_text() {
        page.line("+++");
        page.line("\n## To be written\n\nThe text, in Markdown.");
    }
    page.text
}

/// Whether a key's value is written as `[table]` or `[[list of tables]]`; a few short texts stand on the key's line.
fn is_table(shape: &Shape) -> bool {
    match shape {
        Shape::Record { .. } | Shape::Map { .. } => true,
        Shape::List(item) => match item.as_ref() {
            Shape::Record { fields, .. } => {
                fields.len() > 4 || fields.iter().any(|it| !matches!(it.shape, Shape::Text))
            }
            _ => false,
        },
        _ => false,
    }
}

/// A record as it grows.
struct ScaffoldText<'n> {
    text: String,
    /// Vocabularies whose words were listed: once is enough.
    told: Vec<&'static str>,
    kind: RecordKind,
    name: &'n str,
    today: Day,
}

impl ScaffoldText<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A paragraph of comments, broken at the width of a line.
    fn explain(&mut self, words: &str) {
        const WIDTH: usize = 100;
        let indent = &words[..words.len() - words.trim_start().len()];
        let mut line = format!("## {indent}");
        let mut is_empty = true;
        for word in words.split_whitespace() {
            if !is_empty && line.chars().count() + word.chars().count() >= WIDTH {
                let full = std::mem::replace(&mut line, format!("##   {indent}"));
                self.line(full.trim_end());
            } else if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        self.line(&line);
    }

    fn words(&mut self, indent: &str, shape: &Shape) {
        let (what, words) = match shape {
            Shape::Words { what, words, .. } => (what, words),
            Shape::List(item) => return self.words(indent, item),
            _ => return,
        };
        if self.told.contains(what) {
            return self.explain(&format!("{indent}One of the words for {what}, as above."));
        }
        self.told.push(what);
        for Word { name, doc } in words {
            self.explain(&format!("{indent}{name}: {doc}"));
        }
    }

    /// A key of the record itself: live if the record needs it.
    fn key(&mut self, field: &Field) {
        self.line("");
        self.explain(field.doc);
        self.words("  ", &field.shape);
        if let Shape::List(item) = &field.shape
            && let Shape::Record { fields, .. } = item.as_ref()
        {
            self.fields("  ", fields);
        }
        if field.required && matches!(field.shape, Shape::Words { .. }) && unknown(&field.shape).is_none() {
            self.explain("To be set: no word says that nobody knows, and this is only one of them.");
        }
        let mark = if self.is_live(field) { "" } else { "# " };
        let value = match field.key.as_str() {
            "name" | "title" => quoted(self.name),
            _ => self.value(field),
        };
        self.line(&format!("{mark}{} = {value}", field.key));
    }

    /// What the keys of an inner record mean.
    fn fields(&mut self, indent: &str, fields: &[Field]) {
        for field in fields {
            let needed = if field.required { " (needed)" } else { "" };
            self.explain(&format!("{indent}{}{needed}: {}", field.key, field.doc));
            self.words(&format!("{indent}  "), &field.shape);
        }
    }

    /// A table, a list of tables or named tables: live if the record needs it or it can say that nothing is known.
    fn table(&mut self, field: &Field) {
        self.line("");
        self.explain(field.doc);
        let key = &field.key;
        match &field.shape {
            Shape::Record { fields, .. } => self.section(&format!("[{key}]"), fields, field.required),
            Shape::List(item) => {
                if let Shape::Record { fields, .. } = item.as_ref() {
                    self.section(&format!("[[{key}]]"), fields, self.is_live(field));
                }
            }
            Shape::Map { keys: None, value } => {
                if let Shape::Record { fields, .. } = value.as_ref() {
                    self.section(&format!("[{key}.{}]", self.source()), fields, false);
                } else {
                    self.line(&format!(
                        "# [{key}]\n# {}",
                        line_of(field.doc).unwrap_or("\"old.html\" = \"index.html\"")
                    ));
                }
            }
            Shape::Map { keys: Some(keys), value } => {
                if let Shape::Record { fields, .. } = value.as_ref() {
                    self.named(key, keys, fields);
                } else if let Some(line) = line_of(field.doc) {
                    self.line(&format!("# [{key}]\n# {line}"));
                }
            }
            _ => {}
        }
    }

    /// A use needs something, and a test its requirements, or no verdict could follow.
    fn is_live(&self, field: &Field) -> bool {
        field.required
            || matches!(
                (self.kind, field.key.as_str()),
                (RecordKind::Use, "acts" | "component") | (RecordKind::Standard, "requirement")
            )
    }

    fn section(&mut self, head: &str, fields: &[Field], live: bool) {
        let mark = if live { "" } else { "# " };
        self.line(&format!("{mark}{head}"));
        for field in fields {
            let needed = if field.required { " (needed)" } else { "" };
            self.explain(&format!("{}{needed}: {}", field.key, field.doc));
            self.words("  ", &field.shape);
            let mark = if live && field.required { "" } else { "# " };
            let value = self.value(field);
            self.line(&format!("{mark}{} = {value}", field.key));
        }
    }

    /// A table for every name of a closed list; what their keys mean is said once.
    fn named(&mut self, key: &str, names: &[Word], fields: &[Field]) {
        self.explain("Each can have these keys:");
        self.fields("  ", fields);
        for field in fields {
            let value = self.value(field);
            self.explain(&format!("    {} = {value}", field.key));
        }
        let live = fields.iter().filter(|it| it.required).all(|it| unknown(&it.shape).is_some());
        let mark = if live { "" } else { "# " };
        for Word { name, doc } in names {
            self.line("");
            self.explain(doc);
            self.line(&format!("{mark}[{key}.{name}]"));
            for field in fields.iter().filter(|it| it.required) {
                let value = self.value(field);
                self.line(&format!("{mark}{} = {value}", field.key));
            }
        }
    }

    /// A value that the key can have: the least that can be said where it is needed, else an example.
    fn value(&self, field: &Field) -> String {
        match (field.key.as_str(), &field.shape) {
            // A short name is no text for a reader.
            ("id", Shape::Text) => quoted(example(field.doc).unwrap_or("first")),
            ("source", Shape::Text) => quoted(self.source()),
            // A question is a text for a reader, whatever example its meaning gives.
            (key, Shape::Text) if field.required && (key == "question" || example(field.doc).is_none()) => {
                quoted(&format!("{TO_BE_WRITTEN}: {}", lower(field.doc)))
            }
            // To have read the whole text is a claim; a scaffold makes none.
            ("reading", Shape::Words { .. }) => quoted("parts"),
            (_, shape) => self.sample(shape, field.doc),
        }
    }

    /// The key of the source that a record most often cites; a license's clauses are read in its text.
    fn source(&self) -> &'static str {
        match self.kind {
            RecordKind::License => "text",
            RecordKind::Settings => "de",
            _ => "card",
        }
    }

    fn sample(&self, shape: &Shape, doc: &str) -> String {
        match shape {
            Shape::Text => quoted(example(doc).unwrap_or("…")),
            Shape::Url => quoted(example(doc).unwrap_or("https://example.org/page")),
            Shape::Date => self.today.written(),
            Shape::Integer | Shape::Number => "1".to_owned(),
            Shape::Bool => "true".to_owned(),
            Shape::Words { words, .. } => {
                quoted(unknown(shape).or(words.first().map(|it| it.name)).unwrap_or_default())
            }
            Shape::List(item) => format!("[{}]", self.sample(item, doc)),
            Shape::Map { value, .. } => format!("{{ name = {} }}", self.sample(value, doc)),
            Shape::Record { fields, .. } => {
                let mut res = String::new();
                for field in fields {
                    let start = if res.is_empty() { "{ " } else { ", " };
                    let _ = write!(res, "{start}{} = {}", field.key, self.value(field));
                }
                format!("{res} }}")
            }
        }
    }
}

/// The word of a vocabulary for what nobody has looked at.
fn unknown(shape: &Shape) -> Option<&'static str> {
    let Shape::Words { words, .. } = shape else { return None };
    words.iter().map(|it| it.name).find(|it| *it == "unknown")
}

/// The example that a doc comment gives: `by name: "Llama"`, `a model ("meta/llama-3")`.
fn example(doc: &str) -> Option<&str> {
    let (_, quoted) = [": \"", "(\"", "such as \""].iter().find_map(|it| doc.split_once(it))?;
    quoted.split('"').next()
}

/// The line of a table that a doc comment gives: "as in `script-src = […]`".
fn line_of(doc: &str) -> Option<&str> {
    doc.split('`').skip(1).step_by(2).find(|it| it.contains(" = "))
}

fn lower(doc: &str) -> String {
    let mut chars = doc.trim_end_matches('.').chars();
    chars.next().map_or_else(String::new, |it| it.to_lowercase().chain(chars).collect())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
