//! A record told in another language: its table with the texts of a translation in place of its own.
//!
//! A translation has the keys of its original, and only those whose values are texts for readers. A list whose entries
//! have an `id` is gone through by it, any other by place.

use super::{Entry, Field, Node, Shape, Telling, Tree, names, near_word, nearest};
use crate::diag::{Code, Diag};
use crate::foreign;
use crate::span::Span;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// `original` in the words of its translation, where there is one; what is wrong with that is added to `diags`.
pub(crate) fn tell<'t>(
    original: Node<'t>,
    translation: Option<Node<'t>>,
    shape: &Shape,
    diags: &mut Vec<Diag>,
) -> Node<'t> {
    let span = original.span;
    let tree = match (original.tree, shape) {
        (Tree::Table(entries), Shape::Record { fields, .. }) => {
            Tree::Table(record(entries, opened(translation, diags), fields, diags))
        }
        (Tree::Table(entries), Shape::Map { value, .. }) => {
            Tree::Table(map(entries, opened(translation, diags), value, diags))
        }
        (Tree::List(nodes), Shape::List(item)) => Tree::List(list(nodes, translation, item, diags)),
        (tree, _) => {
            diags.extend(translation.map(|it| the_same_everywhere(it.span)));
            tree
        }
    };
    Node { tree, span }
}

/// The entries of a translation while they are taken one by one, in whatever order.
struct Taken<'t> {
    entries: Vec<Option<Entry<'t>>>,
    ranks: BTreeMap<String, usize>,
}

impl<'t> Taken<'t> {
    fn new(entries: Vec<Entry<'t>>) -> Self {
        let ranks = entries.iter().enumerate().map(|(at, it)| (it.key.to_string(), at)).collect();
        Self { entries: entries.into_iter().map(Some).collect(), ranks }
    }

    /// The value of `key`.
    fn take(&mut self, key: &str) -> Option<Node<'t>> {
        Some(self.entries[*self.ranks.get(key)?].take()?.node)
    }

    /// What nobody took.
    fn left(self) -> impl Iterator<Item = Entry<'t>> {
        self.entries.into_iter().flatten()
    }
}

/// The entries of a translation's table.
fn opened<'t>(translation: Option<Node<'t>>, diags: &mut Vec<Diag>) -> Taken<'t> {
    match translation {
        Some(Node { tree: Tree::Table(entries), .. }) => Taken::new(entries),
        Some(other) => {
            let message = format!("expected a table, found {}", other.tree.kind());
            diags.push(Diag::new(Code::WrongType, other.span, message));
            Taken::new(Vec::new())
        }
        None => Taken::new(Vec::new()),
    }
}

fn record<'t>(entries: Vec<Entry<'t>>, mut told: Taken<'t>, fields: &[Field], diags: &mut Vec<Diag>) -> Vec<Entry<'t>> {
    let mut res = Vec::with_capacity(entries.len());
    for entry in entries {
        let translation = told.take(&entry.key);
        let node = match fields.iter().find(|it| it.key == entry.key) {
            // By it the two were brought together.
            Some(field) if field.key == "id" => Some(entry.node),
            Some(Field { telling: Some(telling), .. }) => text(entry.node, translation, *telling, diags),
            Some(field) => Some(tell(entry.node, translation, &field.shape, diags)),
            None => Some(entry.node),
        };
        res.extend(node.map(|node| Entry { node, ..entry }));
    }
    // Forms belong to one language, whether another has some or not.
    let is_forms =
        |it: &Entry<'_>| fields.iter().any(|field| field.key == it.key && field.telling == Some(Telling::Forms));
    let (forms, left): (Vec<_>, Vec<_>) = told.left().partition(is_forms);
    res.extend(forms);
    diags.extend(left.iter().map(|it| left_over(it, fields)));
    res
}

fn map<'t>(entries: Vec<Entry<'t>>, mut told: Taken<'t>, value: &Shape, diags: &mut Vec<Diag>) -> Vec<Entry<'t>> {
    let known: Vec<String> = entries.iter().map(|it| it.key.to_string()).collect();
    let mut res = Vec::with_capacity(entries.len());
    for entry in entries {
        let translation = told.take(&entry.key);
        res.push(Entry { node: tell(entry.node, translation, value, diags), ..entry });
    }
    diags.extend(told.left().map(|it| nothing_there(&it.key, it.span, known.iter().map(String::as_str))));
    res
}

fn list<'t>(nodes: Vec<Node<'t>>, translation: Option<Node<'t>>, item: &Shape, diags: &mut Vec<Diag>) -> Vec<Node<'t>> {
    let Some(translation) = translation else {
        return nodes.into_iter().map(|it| tell(it, None, item, diags)).collect();
    };
    let span = translation.span;
    let (true, Tree::List(told)) = (matches!(item, Shape::Record { .. }), translation.tree) else {
        diags.push(the_same_everywhere(span));
        return nodes.into_iter().map(|it| tell(it, None, item, diags)).collect();
    };
    if told.iter().all(|it| id(it).is_some()) {
        return by_id(nodes, told, item, diags);
    }
    let mut told = told;
    if told.len() != nodes.len() {
        diags.push(of_other_length(span, told.len(), nodes.len()));
        told.clear();
    }
    let mut told = told.into_iter();
    nodes.into_iter().map(|it| tell(it, told.next(), item, diags)).collect()
}

/// A list whose entries are called by their ids.
fn by_id<'t>(nodes: Vec<Node<'t>>, told: Vec<Node<'t>>, item: &Shape, diags: &mut Vec<Diag>) -> Vec<Node<'t>> {
    let known: Vec<String> = nodes.iter().filter_map(id).map(str::to_owned).collect();
    let entry = |node: Node<'t>| Entry { key: id(&node).unwrap_or_default().to_owned().into(), span: node.span, node };
    let mut told = Taken::new(told.into_iter().map(entry).collect());
    let mut res = Vec::with_capacity(nodes.len());
    for node in nodes {
        let translation = id(&node).map(str::to_owned).and_then(|it| told.take(&it));
        res.push(tell(node, translation, item, diags));
    }
    diags.extend(told.left().map(|it| nothing_there(&it.key, it.span, known.iter().map(String::as_str))));
    res
}

/// The `id` of an entry of a list.
fn id<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Tree::Table(entries) = &node.tree else { return None };
    match &entries.iter().find(|it| it.key == "id")?.node.tree {
        Tree::Text(id) => Some(id),
        _ => None,
    }
}

/// A text, or a list of texts; none where it is left out.
fn text<'t>(
    original: Node<'t>,
    translation: Option<Node<'t>>,
    telling: Telling,
    diags: &mut Vec<Diag>,
) -> Option<Node<'t>> {
    match (translation, telling) {
        (translation, Telling::Kept) => {
            diags.extend(translation.map(|it| the_same_everywhere(it.span)));
            Some(marked(original))
        }
        (Some(translation), _) => Some(translation),
        (None, Telling::Text) => Some(marked(original)),
        (None, Telling::Name) => Some(original),
        (None, Telling::Forms) => None,
    }
}

fn marked(node: Node<'_>) -> Node<'_> {
    let tree = match node.tree {
        Tree::Text(text) if !text.trim().is_empty() => Tree::Text(Cow::Owned(foreign::mark(&text))),
        Tree::List(nodes) => Tree::List(nodes.into_iter().map(marked).collect()),
        other => other,
    };
    Node { tree, span: node.span }
}

fn the_same_everywhere(span: Span) -> Diag {
    let mut diag = Diag::new(Code::BadTranslation, span, "this is the same in every language");
    diag.label("no text for readers").help("leave it out: a translation has the texts, and the original has the rest");
    diag.done()
}

/// A key of a translation that its original has not.
fn left_over(entry: &Entry<'_>, fields: &[Field]) -> Diag {
    if fields.iter().any(|it| it.key == entry.key) {
        let mut diag = Diag::new(Code::BadTranslation, entry.span, format!("the original has no `{}`", entry.key));
        return diag.label("translates nothing").help("leave it out, or write it into the original too").done();
    }
    let known = || fields.iter().filter(|it| it.telling.is_some()).map(|it| it.key.as_str());
    let mut diag = Diag::new(Code::UnknownKey, entry.span, format!("unknown key `{}`", entry.key));
    diag.label("not a key of this table");
    if let Some(near) = near_word(&entry.key, known()) {
        diag.did_you_mean(near.name).fix(entry.span, near.name, near.applicability);
    }
    diag.help(format!("texts of this table: {}", names(known()))).done()
}

/// An entry that nothing of the original is called by.
fn nothing_there<'n>(name: &str, span: Span, known: impl Iterator<Item = &'n str> + Clone) -> Diag {
    let mut diag = Diag::new(Code::BadTranslation, span, format!("the original has no `{name}`"));
    diag.label("translates nothing");
    if let Some(near) = nearest(name, known) {
        diag.did_you_mean(near);
    }
    diag.help("call it as the original does, or leave it out").done()
}

fn of_other_length(span: Span, told: usize, original: usize) -> Diag {
    let message = format!("the original has {original} of these, and this list {told}");
    let mut diag = Diag::new(Code::BadTranslation, span, message);
    diag.label("what stands for what?")
        .help("a list whose entries have no `id` needs one entry for each of the original");
    diag.done()
}
