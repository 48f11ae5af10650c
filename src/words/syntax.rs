//! What a file of messages holds.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
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

/// A message as it is declared.
pub(super) struct Declared {
    /// By which the program asks for the message.
    pub(super) id: String,
    /// The names of the arguments it takes, each once.
    pub(super) arguments: Vec<String>,
}

/// Every message of a file, in its order.
pub(super) fn messages(resource: &FluentResource) -> impl Iterator<Item = Declared> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(declared(message)),
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

fn declared(message: &Message<&str>) -> Declared {
    let mut arguments = Vec::new();
    if let Some(pattern) = &message.value {
        of_pattern(pattern, &mut arguments);
    }
    for attribute in &message.attributes {
        of_pattern(&attribute.value, &mut arguments);
    }
    arguments.sort();
    arguments.dedup();
    Declared { id: message.id.name.to_owned(), arguments }
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut Vec<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            variants.iter().for_each(|variant| of_pattern(&variant.value, found));
        }
        Expression::Inline(inline) => of_inline(inline, found),
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } => found.push(id.name.to_owned()),
        InlineExpression::FunctionReference { arguments, .. } => of_call(arguments, found),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => of_call(arguments, found),
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

fn of_call(arguments: &CallArguments<&str>, found: &mut Vec<String>) {
    arguments.positional.iter().for_each(|argument| of_inline(argument, found));
    arguments.named.iter().for_each(|argument| of_inline(&argument.value, found));
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
