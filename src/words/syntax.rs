//! What a file of messages holds.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use std::collections::BTreeMap;

/// How deep braces and brackets may stand in each other: what reads them calls itself for each.
pub(super) const DEEPEST: usize = 50;

/// The first byte in a text that stands deeper than [`DEEPEST`].
pub(super) fn deep(text: &str) -> Option<usize> {
    let mut depth: usize = 0;
    let mut fresh = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            // A letter where a line begins is the next message.
            _ if fresh && (byte.is_ascii_alphabetic() || byte == b'-') => depth = 0,
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        fresh = byte == b'\n';
    }
    None
}

/// How many bytes a message may have in its file, and how many texts a function may be given: Fluent puts up to a hundred
/// messages into one, each as often as it is named.
pub(super) const LONGEST: usize = 12_000;
pub(super) const MOST_GIVEN: usize = 4;

/// Where a text begins a message or a term that is longer than [`LONGEST`].
pub(super) fn long(text: &str) -> Option<usize> {
    let begins = |line: &str| line.starts_with(|it: char| it.is_ascii_alphabetic() || it == '-' || it == '#');
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if begins(line) {
            start = at;
        }
        at += line.len();
        if at - start > LONGEST && !text[start..].starts_with('#') {
            return Some(start);
        }
    }
    None
}

/// Where a file gives a function more texts than [`MOST_GIVEN`].
pub(super) fn crowd(resource: &FluentResource) -> Option<usize> {
    let mut res = None;
    walk(resource, &mut |it| {
        if let InlineExpression::FunctionReference { id, arguments } = it
            && arguments.positional.len() + arguments.named.len() > MOST_GIVEN
        {
            res = res.or(Some(id.name.as_ptr() as usize - resource.source().as_ptr() as usize));
        }
    });
    res
}

/// A message as it is declared.
pub(super) struct Declared {
    /// By which the program asks for the message.
    pub(super) id: String,
    /// Its first byte in the file.
    pub(super) at: usize,
    /// The names of the arguments it takes, each once.
    pub(super) arguments: Vec<String>,
    /// The ids of other messages that it puts in.
    pub(super) messages: Vec<String>,
    /// Whether it says words of its own, and does not only put its arguments together.
    pub(super) has_words: bool,
}

/// Every message of a file, in its order.
pub(super) fn messages(resource: &FluentResource) -> impl Iterator<Item = Declared> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(declared(message, resource.source())),
        _ => None,
    })
}

/// The arguments that comments name with a dollar, by the id of the message below them: those of its own comment, and those
/// of the comment that begins its group. The program may hand over more than English makes use of.
pub(super) fn documented(text: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut res = BTreeMap::new();
    let (mut group, mut own): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut before = "";
    for line in text.lines() {
        if let Some(comment) = line.strip_prefix("##") {
            if !before.starts_with("##") {
                group.clear();
            }
            group.extend(arguments(comment));
        } else if let Some(comment) = line.strip_prefix('#') {
            own.extend(arguments(comment));
        } else if let Some((id, _)) =
            line.split_once('=').filter(|_| line.starts_with(|it: char| it.is_ascii_alphabetic()))
        {
            res.insert(id.trim_end(), [own.as_slice(), group.as_slice()].concat());
            own.clear();
        } else if line.trim().is_empty() {
            own.clear();
        }
        before = line;
    }
    res
}

/// The names behind dollars.
fn arguments(comment: &str) -> impl Iterator<Item = &str> {
    let ends = |it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_';
    let name = move |text: &str| text.find(ends).unwrap_or(text.len());
    comment.split('$').skip(1).map(move |it| &it[..name(it)]).filter(|it| !it.is_empty())
}

fn declared(message: &Message<&str>, source: &str) -> Declared {
    let (mut arguments, mut messages) = (Vec::new(), Vec::new());
    let patterns = message.value.iter().chain(message.attributes.iter().map(|it| &it.value));
    patterns.for_each(|pattern| {
        in_pattern(pattern, &mut |it| match it {
            InlineExpression::VariableReference { id } => arguments.push(id.name.to_owned()),
            InlineExpression::MessageReference { id, .. } => messages.push(id.name.to_owned()),
            _ => {}
        });
    });
    arguments.sort();
    arguments.dedup();
    let has_words = message.value.as_ref().is_some_and(|it| words(it) > 0);
    let at = message.id.name.as_ptr() as usize - source.as_ptr() as usize;
    Declared { id: message.id.name.to_owned(), at, arguments, messages, has_words }
}

/// How few words can be the same in two languages, such as "Open weights" or "Version 2".
const FEW: usize = 3;

/// The messages of a file that say more words than could be the same in another language, with what they say.
pub(super) fn sentences(resource: &FluentResource) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(Message { id, value: Some(value), .. }) if words(value) > FEW => Some((id.name, value)),
        _ => None,
    })
}

/// How many words a pattern says that are no argument's.
fn words(pattern: &Pattern<&str>) -> usize {
    let words = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => words_of(value),
        PatternElement::Placeable { expression } => words_inside(expression),
    };
    pattern.elements.iter().map(words).sum()
}

fn words_inside(expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Select { variants, .. } => variants.iter().map(|it| words(&it.value)).sum(),
        Expression::Inline(InlineExpression::StringLiteral { value }) => words_of(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => words_inside(expression),
        Expression::Inline(_) => 0,
    }
}

fn words_of(text: &str) -> usize {
    text.split_whitespace().filter(|it| it.contains(char::is_alphabetic)).count()
}

/// Every expression in the messages and terms of a file, and those inside of it.
pub(super) fn walk<'r>(resource: &'r FluentResource, look: &mut dyn FnMut(&InlineExpression<&'r str>)) {
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            Entry::Message(it) => (it.value.as_ref(), &it.attributes),
            Entry::Term(it) => (Some(&it.value), &it.attributes),
            _ => continue,
        };
        value.into_iter().chain(attributes.iter().map(|it| &it.value)).for_each(|it| in_pattern(it, look));
    }
}

fn in_pattern<'r>(pattern: &Pattern<&'r str>, look: &mut dyn FnMut(&InlineExpression<&'r str>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, look);
        }
    }
}

fn in_expression<'r>(expression: &Expression<&'r str>, look: &mut dyn FnMut(&InlineExpression<&'r str>)) {
    match expression {
        Expression::Select { selector, variants } => {
            in_inline(selector, look);
            variants.iter().for_each(|variant| in_pattern(&variant.value, look));
        }
        Expression::Inline(inline) => in_inline(inline, look),
    }
}

fn in_inline<'r>(inline: &InlineExpression<&'r str>, look: &mut dyn FnMut(&InlineExpression<&'r str>)) {
    look(inline);
    match inline {
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, look));
            arguments.named.iter().for_each(|argument| in_inline(&argument.value, look));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, look),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::documented;

    #[test]
    fn a_comment_names_arguments_of_the_message_below_it_and_of_a_group() {
        let text = "## Parts. $component is a name, $number its form.\n\n# $day: when.\none = { $day }\ntwo = two\n\n\
            # Not of three.\n\nthree = 3\n\n## Without\n\nfour = 4\n";
        let found = documented(text);
        assert_eq!(found["one"], ["day", "component", "number"]);
        assert_eq!(found["three"], ["component", "number"]);
        assert!(found["four"].is_empty());
    }
}
