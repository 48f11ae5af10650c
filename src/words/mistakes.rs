//! What is wrong with a site's own file of messages.

use super::Messages;
use super::bundle::MOST;
use super::slips::slips;
use super::syntax::{DEEPEST, Declared, LONGEST, MOST_GIVEN, crowd, deep, long, messages};
use crate::diag::{Code, Diag};
use crate::shape::{names, nearest};
use crate::span::{FileId, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// What is wrong with a site's own file of messages: what is not Fluent, a message the program never says, and an
/// argument that a message does not get, HTML, and plural forms that the language of its folder has not. What a template of
/// the site's own may say is among `said`.
pub fn mistakes(file: FileId, folder: &str, text: &str, said: &BTreeSet<&str>) -> Vec<Diag> {
    if let Some(diag) = unread(file, text) {
        return vec![diag];
    }
    let known = Messages::given();
    let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    if let Some(at) = crowd(&resource) {
        let message = format!("a function is given more than {MOST_GIVEN} texts");
        let mut diag = Diag::new(Code::TooMuch, Span::new(file, within(text, at..at + 1)), message);
        return vec![
            diag.label("the file is not read").help("functions of messages take one: { CAPITAL($name) }").done(),
        ];
    }
    let unreadable = errors.into_iter().map(|error| unreadable(file, text, error, &known));
    let declared: BTreeSet<String> = messages(&resource).map(|it| it.id).collect();
    let is_said = |id: &str| known.contains_key(id) || declared.contains(id);
    let wrong = messages(&resource).filter_map(|message| match known.get(&message.id) {
        Some(arguments) => wrong(file, text, &message, arguments, &is_said),
        None if said.contains(message.id.as_str()) => None,
        None => Some(unknown(span(file, &message), &message.id, &known)),
    });
    unreadable.chain(wrong).chain(twice(file, &resource)).chain(slips(file, folder, &resource)).collect()
}

/// Messages that stand in a file twice, of which the last is said.
fn twice(file: FileId, resource: &FluentResource) -> Vec<Diag> {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let told = |message: Declared| {
        let place = span(file, &message);
        let first = seen.insert(message.id.clone(), place)?;
        let mut diag = Diag::new(Code::MessageSyntax, place, format!("two messages are called `{}`", message.id));
        Some(diag.label("the second").see(first, "the first").help("remove one of the two").done())
    };
    messages(resource).filter_map(told).collect()
}

/// Why a file of messages is not read at all, if it has what no author needs.
fn unread(file: FileId, text: &str) -> Option<Diag> {
    let told = |code, at: usize, message: String, help: &str| {
        let mut diag = Diag::new(code, Span::new(file, within(text, at..at + 1)), message);
        diag.label("the file is not read").help(help).done()
    };
    if let Some(at) = deep(text) {
        let message = format!("braces and brackets stand more than {DEEPEST} deep in each other");
        return Some(told(Code::TooDeep, at, message, "write the message in parts"));
    }
    let message = || format!("a message has more than {LONGEST} bytes");
    long(text).map(|at| told(Code::TooMuch, at, message(), "say it in fewer words, or in several messages"))
}

/// What is no message of Fluent, and what was most likely meant.
fn unreadable(file: FileId, text: &str, error: ParserError, known: &BTreeMap<String, Vec<String>>) -> Diag {
    let span = Span::new(file, within(text, error.pos));
    let mut diag = Diag::new(Code::MessageSyntax, span, format!("not a message of Fluent: {}", error.kind));
    diag.label("cannot be read");
    if let Some(right) = unparted(text, span, known).filter(|_| matches!(error.kind, ErrorKind::ExpectedToken('='))) {
        diag.message = "`=` is missing between a message and its text".to_owned();
        return diag.help(format!("write {right}")).done();
    }
    // Whoever got as far as a brace knows how a message begins.
    diag.help(match error.kind {
        ErrorKind::ExpectedToken('}') | ErrorKind::ExpectedInlineExpression | ErrorKind::UnbalancedClosingBrace => {
            "`{` begins an argument such as { $name }, and `}` ends it; a brace for readers is written {\"{\"}"
        }
        ErrorKind::MissingDefaultVariant => "put `*` before the variant for all other cases: `*[other] …`",
        _ => "write `id = text`; the text goes on in lines that begin with a space",
    });
    diag.done()
}

/// What a message of the program names that it does not get.
fn wrong(
    file: FileId,
    text: &str,
    message: &Declared,
    arguments: &[String],
    is_said: &impl Fn(&str) -> bool,
) -> Option<Diag> {
    if let Some(missing) = message.messages.iter().find(|it| !is_said(it)) {
        let place = place(text, message, missing);
        return Some(missing_message(Span::new(file, place), &message.id, missing, arguments));
    }
    let strange = message.arguments.iter().find(|name| !arguments.contains(name))?;
    let found = text[message.at..].find(&format!("${strange}")).map(|at| message.at + at);
    let place = found.map(|at| Span::new(file, at..at + 1 + strange.len()));
    Some(strange_argument(place.unwrap_or_else(|| span(file, message)), &message.id, strange, arguments))
}

/// What is wrong with messages of the site that, with all that they put into themselves, come to more than one may.
pub fn endless(ids: &[String], own: &[(FileId, &str)]) -> Vec<Diag> {
    let declared: BTreeMap<&str, (FileId, usize)> =
        own.iter().flat_map(|(file, text)| declarations(text).map(|(id, at)| (id, (*file, at)))).collect();
    let told = |id: &String| {
        let (file, at) = declared.get(id.as_str()).copied().or_else(|| own.first().map(|it| (it.0, 0)))?;
        let message = format!("with what it puts into itself, the message `{id}` has more than {MOST} letters");
        let mut diag = Diag::new(Code::TooMuch, Span::new(file, at..at + 1), message);
        Some(diag.label("not said").help("name fewer other messages in it, or shorter ones").done())
    };
    ids.iter().filter_map(told).collect()
}

/// The ids in front of `=` where lines begin, and where they stand.
fn declarations(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut end = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = end;
        end += line.len();
        Some((line.split_once('=')?.0.trim_end_matches(' '), at))
    })
}

/// The line that holds a place with `=` behind its first word, if that is the id of a message.
fn unparted(text: &str, span: Span, known: &BTreeMap<String, Vec<String>>) -> Option<String> {
    let start = text[..span.range().start].rfind('\n').map_or(0, |it| it + 1);
    let (id, words) = text[start..].lines().next()?.split_once(char::is_whitespace)?;
    let id = id.trim_end_matches(':');
    known.contains_key(id).then(|| format!("{id} = {}", words.trim_start_matches([':', ' '])))
}

fn unknown(span: Span, id: &str, known: &BTreeMap<String, Vec<String>>) -> Diag {
    let mut diag = Diag::new(Code::UnknownMessage, span, format!("no page says a message `{id}`"));
    diag.label("not the id of a message");
    if let Some(near) = nearest(id, known.keys().map(String::as_str)) {
        diag.did_you_mean(near).replace(near);
    }
    diag.done()
}

/// Where a message names `name` between braces, else where it begins.
fn place(text: &str, message: &Declared, name: &str) -> Range<usize> {
    let start = message.at;
    let line = start..start + message.id.len();
    let Some(brace) = text[start..].find('{').map(|at| start + at) else { return line };
    text[brace..].find(name).map_or(line, |at| brace + at..brace + at + name.len())
}

/// What to tell of a message put into another one that is none: most often, the dollar of an argument is missing.
fn missing_message(span: Span, id: &str, name: &str, arguments: &[String]) -> Diag {
    let mut diag =
        Diag::new(Code::UnknownMessage, span, format!("`{id}` puts in a message `{name}`, and there is none"));
    diag.label("readers would see the braces");
    match nearest(name, arguments.iter().map(String::as_str)) {
        Some(near) => diag.help(format!("an argument begins with a dollar: {{ ${near} }}")).replace(format!("${near}")),
        None => diag.help("words for readers stand without braces; an argument is written { $name }"),
    };
    diag.done()
}

fn strange_argument(span: Span, id: &str, name: &str, arguments: &[String]) -> Diag {
    let mut diag = Diag::new(Code::UnknownMessage, span, format!("`{id}` gets no argument `{name}`"));
    diag.label("never given");
    if let Some(near) = nearest(name, arguments.iter().map(String::as_str)) {
        diag.did_you_mean(format!("${near}")).replace(format!("${near}"));
    }
    diag.help(match arguments {
        [] => "this message gets no arguments".to_owned(),
        some => format!("it gets: {}", names(some.iter().map(String::as_str))),
    });
    diag.done()
}

/// Where the id of a message stands.
fn span(file: FileId, message: &Declared) -> Span {
    Span::new(file, message.at..message.at + message.id.len())
}

/// The range, kept inside the text and off the middle of characters.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let [start, end] = [range.start, range.end].map(|at| text.floor_char_boundary(at));
    start..end.max(start)
}
