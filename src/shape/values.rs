//! How values that are no records are decoded: texts, numbers, lists, tables by key.

use super::guise::unseen;
use super::{
    Decode, DecodeKey, Decoder, Entry, Named, Node, Shape, TO_BE_WRITTEN, Text, Tree, Word, markup, odd_character,
};
use crate::diag::{Applicability, Code};
use crate::span::{Span, Spanned};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::str::FromStr;

impl Decode for String {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        decoder.words(&node).map(Cow::into_owned).unwrap_or_default()
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Decode for Text {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        decoder.words(&node).map_or_else(Self::default, |it| decoder.text(&it))
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Decoder {
    /// Reads a text; `None` after reporting that there is none.
    fn words<'n>(&mut self, node: &'n Node<'_>) -> Option<Cow<'n, str>> {
        match &node.tree {
            Tree::Text(text) if !text.trim().is_empty() => {
                if text.starts_with(TO_BE_WRITTEN) {
                    let diag = self.report(Code::ToBeWritten, node.span, "the text is still to be written");
                    diag.label("a reader would see this").help("write it, in one plain sentence of your own");
                }
                Some(self.seen(text, node.span))
            }
            Tree::Text(_) => {
                self.report(Code::WrongType, node.span, "an empty string says nothing")
                    .label("empty")
                    .help("write the words, or leave the key out");
                None
            }
            _ => {
                let listed = texts(&node.tree);
                let diag = self.expected("a string", node);
                match &node.tree {
                    Tree::Integer(number) => drop(diag.help(format!("a text stands between quotes: \"{number}\""))),
                    Tree::Float(number) => drop(diag.help(format!("a text stands between quotes: \"{number}\""))),
                    Tree::Bool(value) => drop(diag.help(format!("a text stands between quotes: \"{value}\""))),
                    _ if listed.len() < 2 => {}
                    _ => {
                        let choice = listed.join(" OR ");
                        diag.help(format!("one text; licenses to choose from are written \"{choice}\""));
                    }
                }
                None
            }
        }
    }

    /// The text without control characters; with a warning if it has some, or others that nobody sees.
    fn seen<'t>(&mut self, text: &'t str, span: Span) -> Cow<'t, str> {
        if self.is_told
            && let Some(place) = markup(text)
        {
            let message = format!("readers see `{}`", &text[place]);
            let help = "write words alone: this text is shown as it stands here";
            self.report(Code::RawHtml, span, message).label("HTML in a text without HTML").help(help);
        }
        let Some(found) = unseen(text) else { return Cow::Borrowed(text) };
        let message = odd_character(found);
        let help = "write the text again: most often such a character came with the clipboard";
        self.report(Code::OddCharacter, span, message).label("more than meets the eye").help(help);
        // Pages, tables and feeds have no form for them.
        Cow::Owned(text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect())
    }

    /// Whether a key can be a name; if not, that is reported.
    fn is_name(&mut self, key: &str, span: Span) -> bool {
        let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-' || it == '.';
        let is_name = !key.is_empty() && key.chars().all(fits);
        if !is_name {
            self.report(Code::BadName, span, format!("`{key}` cannot be a name"))
                .label("names are kebab-case")
                .help("use lowercase letters, digits, `-` and `.`");
        }
        is_name
    }
}

/// The texts of a list that holds nothing else.
fn texts(tree: &Tree<'_>) -> Vec<String> {
    let Tree::List(nodes) = tree else { return Vec::new() };
    let text = |it: &Node<'_>| if let Tree::Text(text) = &it.tree { Some(text.to_string()) } else { None };
    nodes.iter().map(text).collect::<Option<Vec<_>>>().unwrap_or_default()
}

impl Decode for bool {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        if let Tree::Bool(value) = node.tree {
            return value;
        }
        let said = if let Tree::Text(text) = &node.tree { text.to_lowercase() } else { String::new() };
        let diag = decoder.expected("true or false", &node);
        let (right, applicability) = match said.as_str() {
            "true" => ("true", Applicability::Certain),
            "false" => ("false", Applicability::Certain),
            "yes" | "on" => ("true", Applicability::Proposed),
            "no" | "off" => ("false", Applicability::Proposed),
            _ => return false,
        };
        diag.help(format!("write {right}, without quotes")).fix(node.span, right, applicability);
        false
    }
    fn shape() -> Shape {
        Shape::Bool
    }
}

impl Decode for u64 {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        if let Tree::Integer(value) = node.tree
            && let Ok(value) = Self::try_from(value)
        {
            return value;
        }
        let written = unquoted::<Self>(&node.tree);
        let diag = decoder.expected("a whole number that is not negative", &node);
        if matches!(node.tree, Tree::Integer(_)) {
            diag.label("negative").message = "expected a whole number that is not negative".to_owned();
        }
        if let Some(number) = written {
            diag.help(format!("write {number}, without quotes")).replace(number);
        }
        0
    }
    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Decode for f64 {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        match node.tree {
            Tree::Float(value) if value.is_finite() => value,
            #[expect(clippy::cast_precision_loss, reason = "scores and counts are far below 2^53")]
            Tree::Integer(value) => value as Self,
            _ => {
                let written = unquoted::<Self>(&node.tree);
                let diag = decoder.expected("a number", &node);
                if let Some(number) = written {
                    diag.help(format!("write {number}, without quotes")).replace(number);
                }
                0.0
            }
        }
    }
    fn shape() -> Shape {
        Shape::Number
    }
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let span = node.span;
        Spanned::new(T::decode(node, decoder), span)
    }
    fn shape() -> Shape {
        T::shape()
    }
    fn is_closed() -> bool {
        T::is_closed()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        Some(T::decode(node, decoder))
    }
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        Self::new(T::decode(node, decoder))
    }
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        match node.tree {
            Tree::List(mut nodes) => {
                if T::is_closed() {
                    once_each(&mut nodes);
                }
                let mut res: Self = nodes.into_iter().map(|it| T::decode(it, decoder)).collect();
                // They can stand where their nodes stood, which are larger.
                res.shrink_to_fit();
                res
            }
            Tree::Text(text) if is_plain(&text) && is_word(&T::shape()) => {
                // What stands between commas is most often an entry each, and can be one name: "Acme, Inc.".
                let parts: Vec<String> = text.split(',').map(|it| it.trim().to_owned()).collect();
                let list = format!("[\"{}\"]", parts.join("\", \""));
                let sure = if parts.len() == 1 { Applicability::Certain } else { Applicability::Proposed };
                let span = node.span;
                let node = Node { tree: Tree::Text(text), span };
                decoder.expected("a list", &node).help(format!("write {list}")).fix(span, list, sure);
                let node = |text: String| Node { tree: Tree::Text(text.into()), span };
                parts.into_iter().map(|it| T::decode(node(it), decoder)).collect()
            }
            _ => {
                let helps = decoder.helps();
                let diag = decoder.expected("a list", &node);
                if let Tree::Text(_) = &node.tree
                    && helps
                    && let Shape::Record { fields, .. } = T::shape()
                {
                    let needed = fields.iter().filter(|it| it.required).map(|it| format!("{} = …", it.key));
                    diag.help(format!("write [{{ {} }}]", needed.collect::<Vec<_>>().join(", ")));
                }
                Self::new()
            }
        }
    }
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<K: DecodeKey, T: Decode> Decode for Named<K, T> {
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self {
        let mut res = Vec::new();
        let place = node.span;
        let entries = decoder.table(node).into_entries();
        if is_without_name::<T>(&entries) {
            let diag = decoder.report(Code::WrongType, place, "this heading needs a name");
            diag.label("which one is it?").help("write the name behind a dot, as in [source.card]");
            return Self::default();
        }
        for entry in entries {
            let key = K::decode_key(&entry.key, entry.span, decoder);
            // Decoded even under an unknown key: its own mistakes count too.
            let value = T::decode(entry.node, decoder);
            if let Some(key) = key {
                res.push((Spanned::new(key, entry.span), value));
            }
        }
        res.into_iter().collect()
    }
    fn shape() -> Shape {
        Shape::Map { keys: K::keys(), value: Box::new(T::shape()) }
    }
}

impl DecodeKey for String {
    fn decode_key(key: &str, span: Span, decoder: &mut Decoder) -> Option<Self> {
        decoder.is_name(key, span).then(|| key.to_owned())
    }
    fn keys() -> Option<Vec<Word>> {
        None
    }
}

impl DecodeKey for Text {
    fn decode_key(key: &str, span: Span, decoder: &mut Decoder) -> Option<Self> {
        decoder.is_name(key, span).then(|| decoder.text(key))
    }
    fn keys() -> Option<Vec<Word>> {
        None
    }
}

/// Leaves each text in a list once: said twice, a word of a closed list says no more, and whoever goes through the list for
/// each entry of another one takes the time of both.
fn once_each(nodes: &mut Vec<Node<'_>>) {
    let mut known = BTreeSet::new();
    nodes.retain(|it| if let Tree::Text(text) = &it.tree { known.insert(text.to_string()) } else { true });
}

/// The number that stands between quotes.
fn unquoted<T: FromStr>(tree: &Tree<'_>) -> Option<String> {
    let Tree::Text(text) = tree else { return None };
    text.trim().parse::<T>().ok().map(|_| text.trim().to_owned())
}

/// Whether a table that should hold named tables holds only plain values: then its heading lacks the name.
fn is_without_name<T: Decode>(entries: &[Entry<'_>]) -> bool {
    !entries.is_empty()
        && entries.iter().all(|it| !matches!(it.node.tree, Tree::Table(_) | Tree::List(_)))
        && matches!(T::shape(), Shape::Record { .. })
}

/// Whether `text` can stand between quotes as it is.
fn is_plain(text: &str) -> bool {
    !text.contains(['"', '\\']) && !text.chars().any(char::is_control)
}

/// Whether a value of that shape is written between quotes.
fn is_word(shape: &Shape) -> bool {
    matches!(shape, Shape::Text | Shape::Url | Shape::Words { .. })
}
