//! TOML → [`Tree`]: all syntax errors of a file, and every value with its place.

use super::hidden::{is_heading, with_hidden};
use super::misshapen::over_lines;
use super::slip::{EXPLAINED, TornLine};
use super::{astray, brackets};
use crate::diag::{Applicability, Code, Diag};
use crate::foreign::of_language;
use crate::inert;
use crate::shape::{Day, Decode, DecodeNotes, Decoder, Entry, Node, Shape, SourceText, Text, Tree, rationed, tell};
use crate::span::{FileId, Span, Spanned as Placed};
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many mistakes of syntax in a file are kept: a megabyte can have a million.
const MOST_SYNTAX: usize = 10_000;

/// A record as it was read from a text.
#[derive(Debug, Default)]
pub(super) struct Decoded<T> {
    pub(super) record: T,
    /// What was wrong with it.
    pub(super) diags: Vec<Diag>,
    /// Every day that it names.
    pub(super) days: Vec<Placed<Day>>,
    /// Every address on the web that it names.
    pub(super) addresses: Vec<Placed<Text>>,
}

impl<T> Decoded<T> {
    /// The same with another record in its place.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Decoded<U> {
        Decoded { record: change(self.record), diags: self.diags, days: self.days, addresses: self.addresses }
    }
}

/// A text without a mark of its byte order, which blanks of the same length replace, so that places stay true.
fn unmarked(text: &str) -> Cow<'_, str> {
    text.strip_prefix('\u{feff}').map_or(Cow::Borrowed(text), |rest| Cow::Owned(format!("   {rest}")))
}

/// Decodes the record of `original` in the words of its translation, where there is one. What has none is marked as
/// `language`, or as that of the site. Only what is wrong with the translation is told: the original was decoded before.
pub(super) fn decode_told<T: Decode>(
    original: (FileId, &SourceText),
    translation: Option<(FileId, &SourceText)>,
    language: Option<&str>,
) -> Decoded<T> {
    let (file, text) = (original.0, unmarked(original.1));
    let told = translation.map(|(file, text)| (file, unmarked(text)));
    let sources = [original].into_iter().chain(translation).map(|it| it.1.clone()).collect();
    let (node, _) = read(file, &text, T::shape);
    let (translation, mut diags) = match &told {
        Some((file, text)) => {
            let (node, diags) = read(*file, text, T::shape);
            (Some(node), diags)
        }
        None => (None, Vec::new()),
    };
    let torn = !diags.is_empty();
    let mut decoder = Decoder::new(file, torn).over(sources);
    let mut node = rationed(|| tell(node, translation, &T::shape(), &mut diags));
    if let Some(language) = language {
        node = in_language(node, language);
    }
    let record = T::decode(node, &mut decoder);
    let DecodeNotes { diags: found, days, addresses } = decoder.finish();
    let is_told = |it: &Diag| told.as_ref().is_some_and(|(file, _)| it.span.file == *file);
    diags.extend(found.into_iter().filter(is_told));
    Decoded { record, diags, days, addresses }
}

/// The same with the language in every mark of a passage.
fn in_language<'t>(node: Node<'t>, language: &str) -> Node<'t> {
    let tree = match node.tree {
        Tree::Text(text) => Tree::Text(Cow::Owned(of_language(&text, language))),
        Tree::List(nodes) => Tree::List(nodes.into_iter().map(|it| in_language(it, language)).collect()),
        Tree::Table(entries) => {
            let entry = |it: Entry<'t>| Entry { node: in_language(it.node, language), ..it };
            Tree::Table(entries.into_iter().map(entry).collect())
        }
        other => other,
    };
    Node { tree, span: node.span }
}

/// A whole text as a table, with its mistakes of syntax.
fn read(file: FileId, text: &str, shape: fn() -> Shape) -> (Node<'_>, Vec<Diag>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let reader = TomlReader { file, offset: 0, shape };
    let diags = reader.mistakes(errors, text);
    (Node { tree: reader.table(table.into_inner()), span: reader.span(0..0) }, diags)
}

/// Decodes the whole text of a file; the record's texts are stretches of it.
pub(super) fn decode_file<T: Decode>(file: FileId, text: &SourceText) -> Decoded<T> {
    decode_of(file, text, 0, vec![text.clone()])
}

/// Decodes `text`, which stands `offset` bytes into `file`.
pub(super) fn decode<T: Decode>(file: FileId, text: &str, offset: usize) -> Decoded<T> {
    decode_of(file, text, offset, Vec::new())
}

fn decode_of<T: Decode>(file: FileId, text: &str, offset: usize, sources: Vec<SourceText>) -> Decoded<T> {
    let text = unmarked(text);
    let text = text.as_ref();
    let first = DeTable::parse_recoverable(text);
    let is_torn = !first.1.is_empty();
    let (blanked, mut diags) =
        if is_torn { brackets::mended(text, file, offset) } else { (Cow::Borrowed(text), Vec::new()) };
    let (table, errors) = if diags.is_empty() { first } else { DeTable::parse_recoverable(&blanked) };
    let reader = TomlReader { file, offset, shape: T::shape };
    let mut decoder = Decoder::new(file, is_torn).over(sources);
    diags.extend(reader.mistakes(with_hidden(errors, &blanked), text));
    let node = Node { tree: reader.table(table.into_inner()), span: reader.span(0..0) };
    let record = T::decode(node, &mut decoder);
    let DecodeNotes { diags: mut found, days, addresses } = decoder.finish();
    if !found.is_empty() {
        astray::tell::<T>(&mut found, text, offset);
    }
    if diags.is_empty() {
        diags = found;
    } else {
        // Broken syntax makes strange values on its own line; the rest of the file is sure.
        let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
        let line = |diag: &Diag| ends.partition_point(|it| *it < diag.span.start as usize - offset);
        let broken: BTreeSet<usize> = diags.iter().map(line).collect();
        let headless = below_broken_headings(text, &broken);
        diags.extend(found.into_iter().filter(|it| !broken.contains(&line(it)) && !headless.contains(&line(it))));
    }
    Decoded { record, diags, days, addresses }
}

/// A text without characters by which Ajar marks passages and holes: they can stand in it as they are, or as `\\U000E01EE`.
fn unreserved(text: Cow<'_, str>) -> Cow<'_, str> {
    match inert::unreserved(&text) {
        Cow::Owned(changed) => Cow::Owned(changed),
        Cow::Borrowed(_) => text,
    }
}

/// The lines below headings that cannot be read: their keys seem to belong to the table above.
fn below_broken_headings(text: &str, broken: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut is_below = false;
    let mut res = BTreeSet::new();
    for (at, line) in text.lines().enumerate() {
        if is_heading(line) || line.starts_with('[') {
            is_below = broken.contains(&at);
        } else if is_below {
            res.insert(at);
        }
    }
    res
}

/// Leaves out what only follows from the mistake before it: the keys below a heading that stands twice or cannot be read, and
/// the lines on which a text goes on.
fn drop_followers(errors: &mut Vec<::toml::de::Error>, text: &str) {
    let (mut over, mut headless) = (0, 0);
    let mut looked = 0;
    errors.retain(|error| {
        let at = error.span().map_or(0, |it| it.start).min(text.len());
        let repeats = error.message().contains("duplicate key");
        if at < over || at < headless && repeats {
            return false;
        }
        looked += 1;
        if looked > EXPLAINED {
            return true;
        }
        let line = text.as_bytes()[..at].iter().rposition(|it| *it == b'\n').map_or(0, |it| it + 1);
        let next = || text[line..].find("\n[").map_or(text.len(), |it| line + it + 1);
        if text[line..].starts_with('[') {
            // The keys below a heading that cannot be read seem to be those of the table above.
            *if repeats { &mut over } else { &mut headless } = next();
        } else if let Some(rest) = over_lines(text, line) {
            over = rest.end;
        }
        true
    });
}

struct TomlReader {
    file: FileId,
    offset: usize,
    /// What the text should be, asked for where it has a mistake.
    shape: fn() -> Shape,
}

impl TomlReader {
    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    /// The mistakes of syntax, one for each line, on which others follow from the first; of too many, the first ones and
    /// how many there are besides.
    fn mistakes(&self, mut errors: Vec<::toml::de::Error>, text: &str) -> Vec<Diag> {
        let place = |error: &::toml::de::Error| error.span().map_or(0, |it| it.start);
        // The parser tells some of what follows before what it follows from.
        errors.sort_by_key(place);
        let mut end = 0;
        errors.retain(|error| {
            let at = place(error);
            let is_first = at >= end;
            if is_first {
                // Behind the line: none is looked at twice, however many mistakes it has.
                let rest = text.as_bytes().get(at..).unwrap_or_default();
                end = at + rest.iter().position(|it| *it == b'\n').unwrap_or(rest.len()) + 1;
            }
            is_first
        });
        drop_followers(&mut errors, text);
        let more = errors.len().saturating_sub(MOST_SYNTAX);
        let tell = |(at, error): (usize, ::toml::de::Error)| match at {
            _ if at < EXPLAINED => self.explained(&error, text),
            _ if at < MOST_SYNTAX => self.syntax(&error),
            _ => {
                let mut diag = self.syntax(&error);
                diag.message = format!("{more} more mistakes of syntax from here on");
                diag.help("mend those above first").done()
            }
        };
        let mut res: Vec<Diag> = errors.into_iter().take(MOST_SYNTAX + 1).enumerate().map(tell).collect();
        // Every `[[level]]` below a `[level]` is the same slip.
        res.dedup_by(|later, first| later.span == first.span && later.message == first.message);
        res
    }

    /// A mistake of syntax in the parser's own words.
    fn syntax(&self, error: &::toml::de::Error) -> Diag {
        let message = error.message().to_lowercase().replace('\n', ", ");
        let mut diag = Diag::new(Code::TomlSyntax, self.span(error.span().unwrap_or(0..0)), message);
        diag.label("not TOML");
        diag
    }

    /// The same with what the line tells of it.
    fn explained(&self, error: &::toml::de::Error, text: &str) -> Diag {
        let mut diag = self.syntax(error);
        let torn = TornLine::at(text, error.span().unwrap_or(0..0).start);
        let line = torn.line();
        let repeats = diag.message.contains("duplicate key");
        if let Some((name, at)) = torn.single_above().or_else(|| self.single(&torn)).filter(|_| repeats) {
            diag.message = format!("[{name}] and [[{name}]] are two things");
            diag.span = self.span(at..at + name.len() + 2);
            diag.help(format!("there can be several: write [[{name}]]"));
        } else if repeats {
            if let Some(first) = torn.first_of_two(self.file, self.offset) {
                diag.see(first, "the first");
            }
            if line.starts_with('[') {
                diag.message = format!("two headings are {}", line.trim_end());
                diag.help("give one of the two another name, or remove it");
            } else {
                diag.help("a key stands once in a table; remove one of the two");
            }
        } else if torn.tell_entry(&mut diag, self.file, self.offset) {
            // It says how the line is written.
        } else if diag.message.starts_with("missing comma") {
            self.missing_comma(&mut diag, text);
        } else if let Some(rest) = over_lines(text, torn.start()) {
            diag.message = "a text goes on over lines".to_owned();
            diag.see(self.span(rest.end - 1..rest.end), "and ends here");
            diag.help("write it on one line, or put \"\"\" before it and behind it");
        } else if line.contains(['“', '”']) || line.contains(['‘', '’']) && !line.contains('"') {
            diag.message = "these are no quotes to TOML".to_owned();
            diag.help("write straight ones: \"…\"");
        } else if line.matches('"').count() % 2 == 1 {
            diag.message = "a quote is missing on this line".to_owned();
            diag.help("a text begins and ends with one; a text with several lines stands between \"\"\" and \"\"\"");
        } else if diag.message.starts_with("unclosed inline table") {
            diag.message = "a table in braces is not closed".to_owned();
            diag.help(format!("write {} }}", line.trim_end().trim_end_matches(',')));
        } else if line.starts_with('[') && !line.contains(']') {
            let closing = if line.starts_with("[[") { "]]" } else { "]" };
            diag.message = "a heading is not closed".to_owned();
            diag.help(format!("write {}{closing}", line.trim_end()));
        } else {
            torn.tell(&mut diag, self.file, self.offset);
        }
        diag
    }

    /// The heading `[name]` of the line, where there can be several of that name, and its place.
    fn single<'t>(&self, torn: &TornLine<'t>) -> Option<(&'t str, usize)> {
        let name = torn.line().trim().strip_prefix('[')?.strip_suffix(']')?;
        let below = |shape: Shape, key: &str| match shape {
            Shape::Record { fields, .. } => fields.into_iter().find(|it| it.key == key).map(|it| it.shape),
            Shape::Map { value, .. } => Some(*value),
            _ => None,
        };
        let mut shape = (self.shape)();
        for key in name.split('.') {
            if let Shape::List(entry) = shape {
                shape = *entry;
            }
            shape = below(shape, key.trim())?;
        }
        matches!(shape, Shape::List(_)).then(|| (name, torn.start()))
    }

    /// Two entries of a list without a comma between them: it is missing behind the first.
    fn missing_comma(&self, diag: &mut Diag, text: &str) {
        let at = (diag.span.start as usize).saturating_sub(self.offset);
        let before = text.get(..at).unwrap_or_default().trim_end();
        let line = before.rfind('\n').map_or(0, |it| it + 1);
        let last = before.chars().next_back().map_or(0, char::len_utf8);
        diag.message = "a comma is missing between two entries of a list".to_owned();
        if before[line..].contains('#') {
            // What stands before may be a comment.
            diag.help("put a comma behind the entry before this one");
            return;
        }
        let end = self.span(before.len()..before.len());
        diag.span = self.span(before.len() - last..before.len());
        // What follows may be no entry, and a comma too many is a mistake again.
        diag.label("belongs behind this").help("put a comma between them").fix(end, ",", Applicability::Proposed);
    }

    fn table<'t>(&self, table: DeTable<'t>) -> Tree<'t> {
        let mut entries: Vec<Entry<'t>> = table
            .into_iter()
            .map(|(key, value)| {
                let span = self.span(key.span());
                Entry { node: self.node(value, span), span, key: key.into_inner() }
            })
            .collect();
        entries.sort_by_key(|it| it.span.start);
        Tree::Table(entries)
    }

    /// A value; a table is found where its key is, which is what one wants to see underlined.
    fn node<'t>(&self, value: Spanned<DeValue<'t>>, key: Span) -> Node<'t> {
        let span = self.span(value.span());
        let tree = match value.into_inner() {
            DeValue::String(text) => Tree::Text(unreserved(text)),
            DeValue::Integer(it) => {
                i64::from_str_radix(it.as_str(), it.radix()).map_or(Tree::Float(f64::INFINITY), Tree::Integer)
            }
            DeValue::Float(it) => Tree::Float(it.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(it) => Tree::Bool(it),
            DeValue::Datetime(it) if it.time.is_some() || it.offset.is_some() => Tree::Time,
            DeValue::Datetime(it) => it.date.map_or(Tree::Time, |it| Tree::date(it.year, it.month, it.day)),
            DeValue::Array(nodes) => Tree::List(nodes.into_iter().map(|it| self.element(it)).collect()),
            DeValue::Table(table) => return Node { tree: self.table(table), span: key },
        };
        Node { tree, span }
    }

    /// A value in a list, which has no key.
    fn element<'t>(&self, value: Spanned<DeValue<'t>>) -> Node<'t> {
        let span = self.span(value.span());
        self.node(value, span)
    }
}
