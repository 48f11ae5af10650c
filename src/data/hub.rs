//! Names of repositories on Hugging Face.

use crate::diag::Code;
use crate::shape::{Decode, Decoder, Node, Shape, Text, Tree};
use std::ops::Deref;

/// A repository on Hugging Face, `org/name`: it becomes part of an address there, and leads nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct HubId(Text);

impl Deref for HubId {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Decode for HubId {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let Tree::Text(text) = &node.tree else {
            decoder.expected("the name of a repository, in quotes", &node);
            return Self::default();
        };
        if is_repository(text) {
            return Self(decoder.text(text));
        }
        let shown: String = text.chars().flat_map(char::escape_debug).take(120).collect();
        decoder
            .report(Code::BadName, node.span, format!("`{shown}` is no repository on Hugging Face"))
            .label("not org/name")
            .help("write what stands behind huggingface.co/ in its address: meta-llama/Llama-3.1-8B");
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

/// Whether a text is `org/name`, both of the letters that the hub takes.
fn is_repository(text: &str) -> bool {
    let fits = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    let part = |it: &str| (1..=96).contains(&it.len()) && it.chars().all(fits) && !it.starts_with('.');
    text.split_once('/').is_some_and(|(org, name)| part(org) && part(name))
}

#[cfg(test)]
mod tests {
    use super::is_repository;

    #[test]
    fn a_repository_leads_nowhere_else() {
        assert!(is_repository("meta-llama/Llama-3.1-8B") && is_repository("01-ai/Yi_34B"));
        for text in ["", "a", "a/", "../../evil", "a/..", "a/b/c", "a/b\nc", "a/b?c", "a/b c", "/a/b", "a/\u{430}"] {
            assert!(!is_repository(text), "{text}");
        }
    }
}
