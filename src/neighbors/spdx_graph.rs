//! The elements of an SPDX document and their relationships.

use crate::check::Facts;
use crate::inert;
use serde_json::{Map, Value, json};

/// Elements that are gathered for one document.
pub(super) struct Graph {
    /// What the ids of its elements begin with.
    root: String,
    created: String,
    elements: Vec<Value>,
    ids: Vec<String>,
}

impl Graph {
    /// A document about `id`. Its elements have ids below the site's address; without one, below a name of no host.
    pub(super) fn new(facts: &Facts, id: &str) -> Self {
        let base = facts.settings.base().map_or_else(|| "urn:ajar".to_owned(), |it| format!("{it}/spdx"));
        let between = if base.starts_with("urn:") { ":" } else { "/" };
        Self {
            root: format!("{base}{between}{id}#"),
            created: format!("{}T00:00:00Z", facts.as_of.iso()),
            elements: Vec::new(),
            ids: Vec::new(),
        }
    }

    /// The id of an element of that name.
    pub(super) fn uri(&self, name: &str) -> String {
        format!("{}{name}", self.root)
    }

    /// Adds an element; its id.
    pub(super) fn add(&mut self, kind: &str, name: &str, value: &Value) -> String {
        let id = self.uri(name);
        if self.ids.contains(&id) {
            return id;
        }
        let mut element = Map::from_iter([
            ("type".to_owned(), json!(kind)),
            ("spdxId".to_owned(), json!(id)),
            ("creationInfo".to_owned(), json!("_:creation")),
        ]);
        element.extend(value.as_object().cloned().unwrap_or_default());
        self.elements.push(Value::Object(element));
        self.ids.push(id.clone());
        id
    }

    /// Adds a relationship from one element to others.
    pub(super) fn relate(&mut self, kind: &str, from: &str, to: &[String]) {
        let value = json!({ "relationshipType": kind, "from": from, "to": to });
        self.add("Relationship", &format!("relationship-{kind}"), &value);
    }

    /// The document about `subject`.
    pub(super) fn written(mut self, subject: &str) -> String {
        let has_data = self.elements.iter().any(|it| it["type"] == "dataset_DatasetPackage");
        let profiles = ["core", "software", "simpleLicensing", "ai", "dataset"];
        let profiles: Vec<&str> = profiles.into_iter().filter(|it| has_data || *it != "dataset").collect();
        // Whoever writes the document is the program.
        let agent =
            self.add("SoftwareAgent", "agent", &json!({ "name": format!("ajar {}", env!("CARGO_PKG_VERSION")) }));
        let elements = self.ids.clone();
        let value = json!({ "profileConformance": profiles, "rootElement": [subject], "element": elements });
        self.add("SpdxDocument", "document", &value);
        let creation = json!({
            "type": "CreationInfo",
            "@id": "_:creation",
            "specVersion": "3.0.1",
            "created": self.created,
            "createdBy": [agent],
        });
        let graph: Vec<Value> = std::iter::once(creation).chain(self.elements).collect();
        let document = json!({ "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": graph });
        inert::json(format!("{document:#}\n"))
    }
}
