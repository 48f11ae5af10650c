//! Addresses of a site's own pages.

use crate::diag::Code;
use crate::shape::{Decode, DecodeKey, Decoder, Node, Shape, Tree, Word};
use crate::span::Span;
use serde::{Serialize, Serializer};

/// The address of a page below the site's root: "models/meta/llama-3.html".
///
/// It has only characters that need no escaping in HTML or in a link, and leads nowhere but down.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(String);

impl Address {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(text: &str, span: Span, decoder: &mut Decoder) -> Option<Self> {
        let fits = |it: char| it.is_ascii_alphanumeric() || "-._".contains(it);
        let part = |it: &str| !it.is_empty() && !it.starts_with('.') && it.chars().all(fits);
        if text.ends_with(".html") && text.split('/').all(part) {
            return Some(Self(text.to_owned()));
        }
        decoder
            .report(Code::BadName, span, format!("`{}` is not the address of a page", text.escape_debug()))
            .label("not an address below the site's root")
            .help("write it as `models/acme/one.html`, without a host, a slash at its start or an anchor");
        None
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Decode for Address {
    fn decode(node: Node, decoder: &mut Decoder) -> Self {
        let Tree::Text(text) = &node.tree else {
            decoder.expected("the address of a page, in quotes", &node);
            return Self::default();
        };
        Self::read(text, node.span, decoder).unwrap_or_default()
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

impl DecodeKey for Address {
    fn decode_key(key: &str, span: Span, decoder: &mut Decoder) -> Option<Self> {
        Self::read(key, span, decoder)
    }
    fn keys() -> Option<Vec<Word>> {
        None
    }
}
