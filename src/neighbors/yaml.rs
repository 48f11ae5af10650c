//! YAML 1.2 in its plain block style; every text stands in quotes, in the letters of JSON, which YAML reads as they are.

use crate::inert;

/// A value of YAML.
#[derive(Debug)]
pub(super) enum YamlValue {
    Text(String),
    List(Vec<YamlValue>),
    Table(Vec<(&'static str, YamlValue)>),
}

impl YamlValue {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value as lines.
    pub(super) fn written(&self) -> String {
        let mut res = String::new();
        self.write(0, &mut res);
        res
    }

    fn write(&self, depth: usize, res: &mut String) {
        let indent = "  ".repeat(depth);
        match self {
            Self::Text(text) => res.push_str(&format!("{}\n", quoted(text))),
            Self::List(items) => {
                for item in items {
                    res.push_str(&format!("{indent}-"));
                    item.below(depth, res);
                }
            }
            Self::Table(fields) => {
                for (key, value) in fields {
                    res.push_str(&format!("{indent}{key}:"));
                    value.below(depth, res);
                }
            }
        }
    }

    /// The value behind a key or a hyphen.
    fn below(&self, depth: usize, res: &mut String) {
        match self {
            Self::Text(text) => res.push_str(&format!(" {}\n", quoted(text))),
            Self::List(items) if items.is_empty() => res.push_str(" []\n"),
            Self::Table(fields) if fields.is_empty() => res.push_str(" {}\n"),
            Self::List(_) | Self::Table(_) => {
                res.push('\n');
                self.write(depth + 1, res);
            }
        }
    }
}

fn quoted(text: &str) -> String {
    inert::json(serde_json::Value::from(text).to_string())
}
