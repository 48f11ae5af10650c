//! A file that scripts load: a classic script, because a page in a folder on disk may load nothing else.

use crate::inert;
use crate::plan::fingerprint;
use serde::Serialize;

/// The tables that pages name; these name the others.
pub const NAMED: [&str; 5] =
    ["data/models.js", "data/answers.js", "data/verdicts.js", "data/clauses.js", "data/index.js"];

/// A file that scripts load.
#[derive(Debug, Clone)]
pub struct ScriptTable {
    /// The name templates know it by: "data/models.js".
    pub name: String,
    /// Its address, with a fingerprint.
    pub address: String,
    /// The script.
    pub text: String,
}

impl ScriptTable {
    /// `ajar.<key> = <value>;` in the file `name`.
    pub(super) fn new(name: &str, key: &str, value: &impl Serialize) -> Self {
        let json = inert::json(serde_json::to_string(value).expect("tables are lists of strings and numbers"));
        let text = format!("window.ajar.{key} = {json};\n");
        let address = format!("data/{name}.{:08x}.js", fingerprint(text.as_bytes()));
        Self { name: format!("data/{name}.js"), address, text }
    }

    /// The fingerprint in its address: eight letters.
    pub(super) fn print(&self) -> &str {
        self.address.rsplit('.').nth(1).unwrap_or_default()
    }
}
