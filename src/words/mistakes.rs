//! What is wrong with a site's own file of messages.

use super::Messages;
use super::syntax::messages;
use crate::diag::{Code, Diag};
use crate::shape::{names, nearest};
use crate::span::{FileId, Span};
use fluent_bundle::FluentResource;
use std::ops::Range;

/// What is wrong with a site's own file of messages: what is not Fluent, a message the program never says, and an
/// argument that a message does not get.
pub fn mistakes(file: FileId, text: &str) -> Vec<Diag> {
    let known = Messages::known();
    let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    let unreadable = errors.into_iter().map(|error| {
        let span = Span::new(file, within(text, error.pos));
        let mut diag = Diag::new(Code::MessageSyntax, span, format!("not a message of Fluent: {}", error.kind));
        diag.label("cannot be read").help("write `id = text`; the text goes on in lines that begin with a space").done()
    });
    let wrong = messages(&resource).filter_map(|message| {
        let Some(arguments) = known.get(&message.id) else { return Some(unknown(file, text, &message.id, &known)) };
        let strange = message.arguments.iter().find(|name| !arguments.contains(name))?;
        Some(strange_argument(file, text, &message.id, strange, arguments))
    });
    unreadable.chain(wrong).collect()
}

fn unknown(file: FileId, text: &str, id: &str, known: &std::collections::BTreeMap<String, Vec<String>>) -> Diag {
    let mut diag = Diag::new(Code::UnknownMessage, span(file, text, id), format!("no page says a message `{id}`"));
    diag.label("not the id of a message");
    if let Some(near) = nearest(id, known.keys().map(String::as_str)) {
        diag.help(format!("did you mean `{near}`?")).replace(near);
    }
    diag.done()
}

fn strange_argument(file: FileId, text: &str, id: &str, name: &str, arguments: &[String]) -> Diag {
    let mut diag = Diag::new(Code::UnknownMessage, span(file, text, id), format!("`{id}` gets no argument `{name}`"));
    diag.label("takes an argument that is never given");
    diag.help(match arguments {
        [] => "this message gets no arguments".to_owned(),
        some => format!("it gets: {}", names(some.iter().map(String::as_str))),
    });
    diag.done()
}

/// Where the line that declares `id` begins with it.
fn span(file: FileId, text: &str, id: &str) -> Span {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Span::new(file, start..start + id.len());
        }
        start += line.len();
    }
    Span::new(file, 0..0)
}

/// The range, kept inside the text and off the middle of characters.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    floor(range.start)..floor(range.end).max(floor(range.start))
}
