//! The keys of a table, taken one by one; what is left is reported.
//!
//! The promise of an import is that nothing is lost in silence: every key
//! that a file has and its record has not is one warning at its place. A key
//! without a value says nothing, so nothing of it can be lost.

use super::names::cut;
use crate::data::Url;
use crate::diag::{Code, Diag};
use crate::shape::{Entry, Node, Table, Tree, names, nearest};
use crate::span::{Span, Spanned};
use std::collections::BTreeSet;

/// A list of more keys than these helps nobody.
const MANY: usize = 20;

/// A key that no record has, and why.
pub(super) type Unmapped = (&'static str, &'static str);

/// What could not be carried over from one file.
#[derive(Debug, Default)]
pub(super) struct Losses {
    pub(super) diags: Vec<Diag>,
}

impl Losses {
    /// Reports that what stands at `span` is not in the record; help can be added.
    pub(super) fn report(&mut self, span: Span, message: impl Into<String>, why: impl Into<String>) -> &mut Diag {
        let mut diag = Diag::new(Code::ImportUnmapped, span, message);
        diag.label(why);
        self.diags.push(diag);
        self.diags.last_mut().expect("one was just pushed")
    }

    /// Reports that a file lacks what every record of its index has, so that no record is made.
    pub(super) fn foreign<T>(&mut self, index: &str, missing: &str, span: Span) -> Option<T> {
        let mut diag = Diag::new(Code::ImportSyntax, span, format!("the file has no {missing}"));
        self.diags.push(diag.label(format!("not a record of the {index}")).done());
        None
    }

    /// Reports comments, which a record cannot hold; those that `is_boilerplate` knows say nothing.
    pub(super) fn comments(&mut self, text: &str, comments: &[Span], is_boilerplate: fn(&str) -> bool) {
        for span in comments {
            let words = text.get(span.range()).unwrap_or("").trim_start_matches('#').trim();
            if !words.is_empty() && !is_boilerplate(words) {
                self.report(*span, "a comment was not carried over", "add to the record by hand what it says");
            }
        }
    }
}

/// A table of a file, while its keys are taken.
#[derive(Debug, Default)]
pub(super) struct Fields<'t> {
    table: Table<'t>,
    /// Every key that somebody asked for, to find the one a misspelled key means.
    known: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// Opens the table under a key that stands at `span`; anything else is reported and read as an empty one.
    pub(super) fn open(node: Node<'t>, span: Span, losses: &mut Losses) -> Self {
        let is_blank = node.is_blank();
        match node.tree {
            Tree::Table(entries) => Self { table: Table::new(entries, span), known: Vec::new() },
            _ => {
                if !is_blank {
                    losses.report(node.span, "expected a table", "not the shape the index describes");
                }
                Self { table: Table::missing(span), known: Vec::new() }
            }
        }
    }

    /// Where the key of the table stands.
    pub(super) fn span(&self) -> Span {
        self.table.span()
    }

    /// Takes a key and its value, if there is one.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Entry<'t>> {
        self.known.push(key);
        self.table.entry(|it| it == key)
    }

    /// Whether a key is there, with a value or without.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.entries().iter().any(|it| it.key == key)
    }

    /// Takes the table under a key.
    pub(super) fn table(&mut self, key: &'static str, losses: &mut Losses) -> Option<Self> {
        let entry = self.take(key)?;
        Some(Self::open(entry.node, entry.span, losses))
    }

    /// Takes the values of the list under a key.
    pub(super) fn list(&mut self, key: &'static str, losses: &mut Losses) -> Vec<Node<'t>> {
        let Some(entry) = self.take(key).filter(|it| !it.node.is_blank()) else { return Vec::new() };
        let Tree::List(nodes) = entry.node.tree else {
            losses.report(entry.span, format!("`{key}` was not carried over"), "expected a list");
            return Vec::new();
        };
        nodes
    }

    /// Takes the words under a key; `None` if it has none.
    pub(super) fn text(&mut self, key: &'static str, losses: &mut Losses) -> Option<Spanned<String>> {
        let entry = self.take(key)?;
        if entry.node.is_blank() {
            return None;
        }
        match entry.node.tree {
            Tree::Text(text) => Some(Spanned::new(text.into_owned(), entry.node.span)),
            _ => {
                losses.report(entry.span, format!("`{key}` was not carried over"), "expected words");
                None
            }
        }
    }

    /// Takes the words under a key, or all of a list of words.
    pub(super) fn texts(&mut self, key: &'static str, losses: &mut Losses) -> Vec<Spanned<String>> {
        let Some(entry) = self.take(key) else { return Vec::new() };
        let nodes = match entry.node.tree {
            Tree::List(nodes) => nodes,
            _ => vec![entry.node],
        };
        let mut res = Vec::new();
        for node in nodes {
            match node.tree {
                Tree::Text(text) if !text.trim().is_empty() => res.push(Spanned::new(text.into_owned(), node.span)),
                Tree::Text(_) | Tree::Blank => {}
                _ => {
                    losses.report(node.span, format!("a part of `{key}` was not carried over"), "expected words");
                }
            }
        }
        res
    }

    /// Takes the addresses under a key, each once; what is none is reported.
    pub(super) fn links(&mut self, key: &'static str, losses: &mut Losses) -> Vec<String> {
        let all: Vec<String> = self.texts(key, losses).iter().filter_map(|it| link(it, losses)).collect();
        let mut known = BTreeSet::new();
        let is_new: Vec<bool> = all.iter().map(|it| known.insert(it.as_str())).collect();
        all.iter().zip(is_new).filter(|it| it.1).map(|it| it.0.clone()).collect()
    }

    /// Passes over keys that carry no fact.
    pub(super) fn pass(&mut self, keys: &[&'static str]) {
        for key in keys {
            drop(self.take(key));
        }
    }

    /// Passes over every key that begins so.
    pub(super) fn pass_family(&mut self, prefix: &str) -> bool {
        self.table.pass(|it| it.starts_with(prefix))
    }

    /// Takes keys that carry a fact for which a record has no place, and reports those with a value.
    pub(super) fn unmapped(&mut self, keys: &[Unmapped], losses: &mut Losses) {
        for (key, why) in keys {
            if let Some(entry) = self.take(key).filter(|it| !it.node.is_blank()) {
                losses.report(entry.span, format!("`{key}` was not carried over"), *why);
            }
        }
    }

    /// Reports every key that nobody took and that has a value.
    pub(super) fn finish(self, losses: &mut Losses) {
        for entry in self.table.entries().iter().filter(|it| !it.node.is_blank()) {
            let message = format!("the unknown key `{}` was not carried over", cut(&entry.key));
            let diag = losses.report(entry.span, message, "not a key of the index");
            if let Some(near) = nearest(&entry.key, self.known.iter().copied()) {
                diag.did_you_mean(near);
            } else if self.known.len() <= MANY {
                diag.help(format!("known here: {}", names(self.known.iter().copied())));
            }
        }
    }
}

/// An address that may be published; anything else is reported.
pub(super) fn link(text: &Spanned<String>, losses: &mut Losses) -> Option<String> {
    let Some(fault) = Url::fault(text.value.trim()) else { return Some(text.value.trim().to_owned()) };
    losses.report(text.span, format!("`{}` is not an address that can be published", cut(text)), fault);
    None
}
