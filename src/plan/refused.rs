//! What a site's own templates ask of pages and their policy refuses: a browser tells only those who open its console.

use crate::data::{Directive, Settings};
use crate::diag::{Code, Diag};
use crate::read::{FileKind, Sources};
use crate::shape::Words as _;
use crate::span::{FileId, Span};
use std::ops::Range;

/// Elements that load something: their names, the attribute that says what, and the directive that rules it.
const LOADING: [(&str, &str, Directive); 7] = [
    ("script", "src", Directive::Script),
    ("link", "href", Directive::Style),
    ("img", "src", Directive::Picture),
    ("iframe", "src", Directive::Frame),
    ("video", "src", Directive::Media),
    ("audio", "src", Directive::Media),
    ("form", "action", Directive::Form),
];

/// A diagnostic for each element of a template of the site that the policy of its pages makes useless.
pub(super) fn refused(settings: &Settings, sources: &Sources) -> Vec<Diag> {
    let own = sources.files().filter(|(_, file)| file.kind == FileKind::Template && !file.builtin);
    own.flat_map(|(id, file)| of_template(settings, id, file.text())).collect()
}

fn of_template(settings: &Settings, file: FileId, text: &str) -> Vec<Diag> {
    let mut res = Vec::new();
    let mut comments = comments(text).into_iter().peekable();
    for (at, _) in text.match_indices('<') {
        while comments.next_if(|it| it.end <= at).is_some() {}
        let rest = &text[at + 1..];
        if comments.peek().is_none_or(|it| it.start > at) {
            res.extend(styled(settings, rest, file, at + 1));
        }
        let Some((name, attribute, directive)) = LOADING.into_iter().find(|it| begins(rest, it.0)) else { continue };
        // What another tag begins in is no whole one; nothing is looked through twice.
        let length = rest.find(['<', '>']).unwrap_or(rest.len());
        let (tag, is_whole) = (&rest[..length], rest[length..].starts_with('>'));
        if comments.peek().is_some_and(|it| it.start <= at) || name == "link" && !tag.contains("stylesheet") {
            continue;
        }
        match value(tag, attribute) {
            Some(value) => {
                let from = at + 1 + value.start;
                let span = Span::new(file, from..from + value.len());
                res.extend(elsewhere(settings, directive, &tag[value], span));
            }
            None if name == "script" && is_whole => {
                res.extend(inline(settings, tag, Span::new(file, at..at + 1 + tag.len())));
            }
            None => {}
        }
    }
    res
}

/// Where comments of HTML and of templates stand, in their order. One that never ends goes to the end.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut res: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(['<', '{']) {
        let rest = &text[at..];
        let known = [("<!--", "-->"), ("{#", "#}")].into_iter().find(|it| rest.starts_with(it.0));
        if let Some((_, end)) = known.filter(|_| res.last().is_none_or(|it| it.end <= at)) {
            res.push(at..rest.find(end).map_or(text.len(), |it| at + it + end.len()));
        }
    }
    res
}

/// Whether a tag begins with this name.
fn begins(tag: &str, name: &str) -> bool {
    tag.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name))
        && tag[name.len()..].starts_with(|it: char| it.is_whitespace() || it == '>' || it == '/')
}

/// Where the value of an attribute stands in a tag.
fn value(tag: &str, attribute: &str) -> Option<Range<usize>> {
    let at = tag.match_indices(attribute).find(|(at, _)| {
        tag[..*at].ends_with(char::is_whitespace) && tag[at + attribute.len()..].trim_start().starts_with('=')
    })?;
    let equals = at.0 + tag[at.0..].find('=')? + 1;
    let start = equals + tag[equals..].len() - tag[equals..].trim_start().len();
    let quote = tag[start..].chars().next().filter(|it| matches!(it, '"' | '\''));
    let start = start + usize::from(quote.is_some());
    let ends = |it: char| quote.map_or(it.is_whitespace(), |quote| it == quote);
    let length = tag[start..].find(ends).unwrap_or(tag.len() - start);
    Some(start..start + length)
}

/// An address at another host that nothing in the settings names.
fn elsewhere(settings: &Settings, directive: Directive, address: &str, span: Span) -> Option<Diag> {
    let (scheme, rest) = address.split_once("//").filter(|(scheme, _)| matches!(*scheme, "https:" | "http:" | ""))?;
    let host = rest.split(['/', '?', '#']).next().filter(|it| !it.is_empty() && !it.contains(['{', '}']))?;
    let is_own =
        settings.base().and_then(|it| it.split_once("//")).is_some_and(|(_, it)| it.split('/').next() == Some(host));
    let allows = |source: &str| {
        let named = source.split_once("//").map_or(source, |it| it.1).split('/').next().unwrap_or_default();
        let is_part = named.strip_prefix('*').is_some_and(|it| host.ends_with(it));
        source == "*" || source == scheme || named == host || is_part
    };
    if is_own || settings.content_sources(directive).any(allows) {
        return None;
    }
    let scheme = if scheme.is_empty() { "https:" } else { scheme };
    let origin = format!("{scheme}//{host}");
    let mut diag = Diag::new(Code::RefusedByPolicy, span, format!("the policy of the site's pages refuses `{origin}`"));
    diag.label("a browser loads nothing from there");
    Some(
        diag.help(format!("allow it in ajar.toml, under [content-security]: {} = [\"{origin}\"]", directive.name()))
            .done(),
    )
}

/// A style inside a page: an element, or an attribute of one.
fn styled(settings: &Settings, rest: &str, file: FileId, start: usize) -> Option<Diag> {
    let tag = &rest[..rest.find(['<', '>'])?];
    let range = match value(tag, "style") {
        _ if begins(rest, "style") => 0.."style".len(),
        Some(it) if tag.starts_with(|it: char| it.is_ascii_alphabetic()) => it,
        _ => return None,
    };
    let is_allowed =
        settings.content_sources(Directive::Style).any(|it| it == "'unsafe-inline'" || it.starts_with("'sha"));
    let span = Span::new(file, start + range.start..start + range.end);
    let message = "the policy of the site's pages refuses styles inside them";
    let help = "give it a class, and style that in a file below static/ that `head.html` loads";
    (!is_allowed)
        .then(|| Diag::new(Code::RefusedByPolicy, span, message).label("a browser leaves it out").help(help).done())
}

/// A script inside a page, which only its fingerprint can allow.
fn inline(settings: &Settings, tag: &str, span: Span) -> Option<Diag> {
    let is_data = value(tag, "type").is_some_and(|it| !matches!(&tag[it], "module" | "text/javascript" | ""));
    let is_allowed =
        settings.content_sources(Directive::Script).any(|it| it == "'unsafe-inline'" || it.starts_with("'sha"));
    if is_data || is_allowed {
        return None;
    }
    let message = "the policy of the site's pages refuses scripts inside them";
    let mut diag = Diag::new(Code::RefusedByPolicy, span, message);
    let help = "put it into a file below static/, or name its fingerprint in ajar.toml, under [content-security]: script-src = [\"'sha256-…'\"]";
    Some(diag.label("a browser does not run it").help(help).done())
}

#[cfg(test)]
mod tests {
    use super::of_template;
    use crate::data::Settings;
    use crate::span::FileId;

    #[test]
    fn only_what_a_browser_would_refuse_is_told() {
        let found = |text: &str| of_template(&Settings::default(), FileId(0), text).len();
        for text in [
            "<script src=\"https://stats.example/x.js\"></script>",
            "<script defer src='//stats.example/x.js'></script>",
            "<script>count()</script>",
            "<p style=\"color: red\">",
            "<style>p { color: red }</style>",
            "<link rel=\"stylesheet\" href=\"https://fonts.example/a.css\">",
            "<IMG alt=\"\" src=https://pictures.example/1.gif>",
            "{# a #}<!-- <b> --><script src=\"http://a.example/x.js\" data-b=\"https://c.example\"></script>",
        ] {
            assert_eq!(found(text), 1, "{text}");
        }
        for text in [
            "<script src=\"{{ page.root }}static/x.js\"></script>",
            "<script src=\"https://{{ host }}/x.js\"></script>",
            "<script type=\"application/ld+json\">{}</script>",
            "<link rel=\"me\" href=\"https://social.example/@acme\">",
            "<a href=\"https://a.example\">a</a> <scripted> <",
            "<!-- <script>x()</script> -->{# <script src=\"https://a.example/x.js\"></script> #}",
            "<!-- {# --><b>{# <!-- #}<!-- <script>x()</script>",
            "<script {% if a < b %}src=\"x.js\"{% endif %}></script>",
            "<script data-src=\"https://a.example\" src=\"x.js\"></script>",
            "<!-- <p style=\"color: red\"> --> if a <b style=",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }
}
