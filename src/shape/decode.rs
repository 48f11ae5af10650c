//! From a [`Tree`] to a record, reporting every mistake on the way.
//!
//! Decoding never fails: where a value is wrong, the mistake is reported and
//! the type's default stands in, so that one mistake gives one message and the
//! rest of the file is still looked at.

use super::word::doc;
use super::{Day, Entry, Node, SourceText, Table, Telling, Text, Tree, Word, Words, names, near_word, nearest};
use crate::diag::{Applicability, Code, Diag, KEY};
use crate::span::{FileId, Span, Spanned};

/// How a text begins that a scaffold left for a person.
pub const TO_BE_WRITTEN: &str = "To be written";

/// A type that can be read from a data file.
pub trait Decode: Default {
    /// Reads the value, reporting what is wrong with it.
    fn decode(node: Node<'_>, decoder: &mut Decoder) -> Self;
    /// What the value looks like.
    fn shape() -> Shape;
    /// Whether it is one of a closed list, so that a list of it is no longer than that.
    fn is_closed() -> bool {
        false
    }
}

/// A type that can be a key of a table of records.
pub trait DecodeKey: Ord + Clone {
    /// Reads the key; `None` after reporting that it is not one.
    fn decode_key(key: &str, span: Span, decoder: &mut Decoder) -> Option<Self>;
    /// The allowed keys, if they are a closed list.
    fn keys() -> Option<Vec<Word>>;
}

/// What a value looks like: the source of documentation, scaffolds and schemas.
#[derive(Debug, Clone)]
pub enum Shape {
    /// A string.
    Text,
    /// An `https:` or `http:` address.
    Url,
    /// A [`super::Day`].
    Date,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Bool,
    /// One of the listed words.
    Words {
        /// The vocabulary's type, by which a schema refers to it.
        name: &'static str,
        /// What the vocabulary is called.
        what: &'static str,
        /// The allowed words, in the order of declaration.
        words: Vec<Word>,
    },
    /// A list of values of one shape.
    List(Box<Shape>),
    /// Named values of one shape.
    Map {
        /// The allowed names, if they are a closed list.
        keys: Option<Vec<Word>>,
        /// The shape of each value.
        value: Box<Shape>,
    },
    /// A table with fixed keys.
    Record {
        /// The record's type, by which a schema refers to it.
        name: &'static str,
        /// What the record is.
        doc: &'static str,
        /// Its keys, in the order of declaration.
        fields: Vec<Field>,
    },
}

/// One key of a record.
#[derive(Debug, Clone)]
pub struct Field {
    /// As it is written: kebab-case.
    pub key: String,
    /// What it means.
    pub doc: &'static str,
    /// Whether a record without it is a mistake.
    pub required: bool,
    /// What stands behind it.
    pub shape: Shape,
    /// How it is told in another language; none if it is the same in every one, or holds tables.
    pub telling: Option<Telling>,
}

impl Field {
    /// The key for a Rust field called `name`, documented by its doc comment.
    pub fn new(name: &str, lines: &'static str, required: bool, shape: Shape) -> Self {
        Self { key: key_of(name), doc: doc(lines), required, shape, telling: None }
    }

    /// The same for a text that a translation has in its own words.
    pub fn told(self, telling: Telling) -> Self {
        Self { telling: Some(telling), ..self }
    }
}

/// The written form of a Rust field's name.
pub(crate) fn key_of(name: &str) -> String {
    name.trim_start_matches("r#").replace('_', "-")
}

/// Whether `key` is the written form of the Rust field called `name`; asked for every key of every record.
fn is_key_of(key: &str, name: &str) -> bool {
    let name = name.trim_start_matches("r#").bytes();
    key.len() == name.len() && key.bytes().zip(name).all(|(a, b)| a == if b == b'_' { b'-' } else { b })
}

/// Collects what is wrong with one file while it is decoded.
#[derive(Debug)]
pub struct Decoder {
    file: FileId,
    /// Whether the file's syntax was broken, so that a missing key proves nothing.
    torn: bool,
    /// Whether what is decoded are words for readers, shown as they are written.
    pub(super) is_told: bool,
    diags: Vec<Diag>,
    /// Where the mistakes begin that are counted only, and how many there are.
    counted: Option<(Span, usize)>,
    /// What is said of a mistake that is counted only.
    unkept: Option<Diag>,
    /// Every day that the file names.
    pub(super) days: Vec<Spanned<Day>>,
    /// Every address on the web that the file names.
    addresses: Vec<Spanned<Text>>,
    /// What texts are stretches of.
    sources: Vec<SourceText>,
}

/// What decoding a file found beside its record.
#[derive(Debug, Default)]
pub struct DecodeNotes {
    /// Everything that was reported.
    pub diags: Vec<Diag>,
    /// Every day that was read.
    pub days: Vec<Spanned<Day>>,
    /// Every address on the web.
    pub addresses: Vec<Spanned<Text>>,
}

/// For so many mistakes of a file what is allowed is told and something proposed; who made more knows by then.
const HELPED: usize = 200;

/// So many mistakes of a file are kept, and the others counted: a megabyte can have half a million values that are wrong.
const KEPT: usize = 10_000;

impl Decoder {
    /// A decoder for `file`. `torn`: the parser already reported broken syntax.
    pub fn new(file: FileId, torn: bool) -> Self {
        Self {
            file,
            torn,
            is_told: false,
            diags: Vec::new(),
            counted: None,
            unkept: None,
            days: Vec::new(),
            addresses: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The same for what stands in `sources`: their texts are not copied.
    pub fn over(self, sources: Vec<SourceText>) -> Self {
        Self { sources, ..self }
    }

    /// `text` as a text of a record.
    pub fn text(&self, text: &str) -> Text {
        Text::of(text, &self.sources)
    }

    /// Whether so few mistakes were reported that another one is told with what is allowed.
    pub(super) fn helps(&self) -> bool {
        self.diags.len() <= HELPED
    }

    /// Everything that was reported, and every day and address that was read.
    pub fn finish(mut self) -> DecodeNotes {
        if let Some((span, count)) = self.counted {
            // A mistake itself, since mistakes can be among them.
            let mut diag = Diag::new(Code::TooMuch, span, format!("{count} more mistakes in this file"));
            self.diags.push(diag.label("the first of them").help("mend those above first").done());
        }
        DecodeNotes { diags: self.diags, days: self.days, addresses: self.addresses }
    }

    /// Remembers an address on the web that was read.
    pub fn address(&mut self, text: &str, span: Span) {
        self.addresses.push(Spanned::new(self.text(text), span));
    }

    /// Reports a mistake at `span`; label and help can be added to it.
    pub fn report(&mut self, code: Code, span: Span, message: impl Into<String>) -> &mut Diag {
        let diag = Diag::new(code, span, message);
        if self.diags.len() < KEPT {
            return self.diags.push_mut(diag);
        }
        let (_, count) = self.counted.get_or_insert((span, 0));
        *count += 1;
        self.unkept.insert(diag)
    }

    /// Reports that something else was expected at `node`.
    pub fn expected(&mut self, what: &str, node: &Node<'_>) -> &mut Diag {
        let found = node.tree.kind();
        let diag = self.report(Code::WrongType, node.span, format!("expected {what}, found {found}")).label(found);
        if matches!(&node.tree, Tree::List(nodes) if nodes.len() == 1 && !matches!(nodes[0].tree, Tree::Table(_))) {
            diag.help("a single value has no brackets around it");
        }
        diag
    }

    /// Reads a word of a closed vocabulary.
    pub fn word<W: Words + Default>(&mut self, node: &Node<'_>) -> W {
        let Tree::Text(text) = &node.tree else {
            let helps = self.helps();
            let diag = self.expected("a word between quotes", node);
            if helps {
                diag.help(format!("allowed: {}", names(W::ALL.iter().map(|it| it.name()))));
            }
            return W::default();
        };
        W::from_name(text).unwrap_or_else(|| {
            self.unknown_word::<W>(Code::UnknownWord, text, node.span);
            W::default()
        })
    }

    /// Reads a key that must be a word of a closed vocabulary.
    pub fn word_key<W: Words>(&mut self, key: &str, span: Span) -> Option<W> {
        let found = W::from_name(key);
        if found.is_none() {
            self.unknown_word::<W>(Code::UnknownKey, key, span);
        }
        found
    }

    fn unknown_word<W: Words>(&mut self, code: Code, text: &str, span: Span) {
        let allowed: Vec<&str> = W::ALL.iter().map(|it| it.name()).collect();
        let helps = self.helps();
        let diag = self.report(code, span, format!("unknown {} `{text}`", W::WHAT));
        let article = if W::WHAT.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        diag.label(format!("not {article} {}", W::WHAT)).absent(W::WHAT, text);
        if !helps {
            return;
        }
        if let Some(near) = near_word(text, allowed.iter().copied()) {
            let quote = if code == Code::UnknownKey { "" } else { "\"" };
            let word = format!("{quote}{}{quote}", near.name);
            diag.did_you_mean(near.name).fix(span, word, near.applicability);
        }
        diag.help(format!("allowed: {}", names(allowed)));
    }

    /// Opens a table; anything else is reported and read as an empty one.
    pub fn table<'t>(&mut self, node: Node<'t>) -> Table<'t> {
        let span = node.span;
        match node.tree {
            Tree::Table(entries) => Table::new(entries, span),
            _ => {
                self.expected("a table", &node);
                Table::missing(span)
            }
        }
    }
}

/// What is said of a character that has no place in a text.
pub(crate) fn odd_character(it: char) -> String {
    if it == '\u{fffd}' {
        return format!("the text has the sign of a character that was lost, or that no text can have: `{it}`");
    }
    format!("the text has a character that nobody sees: `{}`", it.escape_unicode())
}

/// What other formats and people call keys, and what these are called here.
const CALLED_HERE: [(&str, &str); 16] = [
    ("author", "steward"),
    ("baseURL", "url"),
    ("base_url", "url"),
    ("country-code", "country"),
    ("description", "summary"),
    ("edition", "variant"),
    ("editions", "variant"),
    ("link", "url"),
    ("links", "url"),
    ("organization", "org"),
    ("parameters", "params"),
    ("size", "params"),
    ("variants", "variant"),
    ("homepage", "url"),
    ("href", "to"),
    ("website", "url"),
];

/// What a key is called here that others call so.
fn called_here(key: &str) -> Option<&'static str> {
    CALLED_HERE.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// The two parts of a heading such as `[source-card]`, which lacks its dot.
fn torn_name<'e>(entry: &'e Entry<'_>, mut known: impl Iterator<Item = &'e str>) -> Option<(&'e str, &'e str)> {
    let parts = entry.key.split_once(['-', '_']).filter(|_| matches!(entry.node.tree, Tree::Table(_)))?;
    known.any(|it| it == parts.0).then_some(parts)
}

/// How a key that is missing is written.
fn to_write(key: &str, shape: &Shape) -> String {
    let value = match shape {
        Shape::Text => "\"…\"".to_owned(),
        Shape::Url => "\"https://…\"".to_owned(),
        Shape::Date => "YYYY-MM-DD".to_owned(),
        Shape::Integer | Shape::Number => "0".to_owned(),
        Shape::Bool => "true".to_owned(),
        Shape::Words { words, .. } => {
            let allowed = names(words.iter().map(|it| it.name));
            return format!("write `{key} = \"…\"` with one of {allowed}");
        }
        Shape::List(_) => "[…]".to_owned(),
        Shape::Map { .. } | Shape::Record { .. } => "{ … }".to_owned(),
    };
    format!("write `{key} = {value}`")
}

impl Table<'_> {
    /// Takes the value of the key for a Rust field called `name`, which is told so in another language.
    pub fn take_told<T: Decode>(
        &mut self,
        name: &str,
        required: bool,
        telling: Option<Telling>,
        decoder: &mut Decoder,
    ) -> T {
        let outer = std::mem::replace(&mut decoder.is_told, telling.is_some());
        let res = self.take(name, required, decoder);
        decoder.is_told = outer;
        res
    }

    /// Takes the value of the key for a Rust field called `name`.
    pub fn take<T: Decode>(&mut self, name: &str, required: bool, decoder: &mut Decoder) -> T {
        if let Some(entry) = self.entry(|key| is_key_of(key, name)) {
            return T::decode(entry.node, decoder);
        }
        if required && self.is_real() && !decoder.torn {
            let key = key_of(name);
            // A misspelled key is one mistake, not an unknown and a missing one.
            let means = |it: &str| called_here(it) == Some(key.as_str()) || nearest(it, [key.as_str()]).is_some();
            let misspelled = self.entries().iter().any(|it| means(&it.key));
            if !misspelled {
                let helps = decoder.helps();
                let diag = decoder.report(Code::MissingKey, self.span(), format!("missing key `{key}`"));
                diag.label(format!("needs `{key}`")).absent(KEY, &key);
                if helps {
                    diag.help(to_write(&key, &T::shape()));
                }
            }
        }
        T::default()
    }

    /// Reports every key that nobody took, with the nearest of the `known` ones.
    pub fn finish(self, known: &[&str], decoder: &mut Decoder) {
        if self.entries().is_empty() {
            return;
        }
        let known: Vec<String> = known.iter().map(|it| key_of(it)).collect();
        for entry in self.into_entries() {
            let (known, helps) = (known.iter().map(String::as_str), decoder.helps());
            let diag = decoder.report(Code::UnknownKey, entry.span, format!("unknown key `{}`", entry.key));
            diag.label("not a key of this table").absent(KEY, &entry.key);
            if !helps {
                continue;
            }
            if let Some(here) = called_here(&entry.key).filter(|it| known.clone().any(|name| name == *it)) {
                diag.help(format!("it is called `{here}` here")).fix(entry.span, here, Applicability::Proposed);
            } else if let Some((first, rest)) = torn_name(&entry, known.clone()) {
                diag.did_you_mean(format!("{first}.{rest}")).replace(format!("{first}.{rest}"));
            } else if let Some(near) = near_word(&entry.key, known.clone()) {
                diag.did_you_mean(near.name).fix(entry.span, near.name, near.applicability);
            }
            diag.help(format!("allowed here: {}", names(known)));
        }
    }
}

impl Decoder {
    /// The file that is decoded.
    pub fn file(&self) -> FileId {
        self.file
    }
}
