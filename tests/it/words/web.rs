//! No text for readers stands in templates.

use super::{files, only_in, text};

/// Templates whose texts are not messages yet.
const TEMPLATES: [&str; 0] = [];

/// Attributes that a reader sees or hears.
const ATTRIBUTES: [&str; 4] = ["title=\"", "aria-label=\"", "placeholder=\"", "alt=\""];

#[test]
fn no_text_for_readers_stands_in_templates() {
    let found: Vec<(String, Vec<String>)> =
        files("templates", ".html").into_iter().map(|path| (path.clone(), of_template(&text(&path)))).collect();
    only_in(&TEMPLATES, &found);
}

/// The texts of a template: what stands between tags, and in attributes that are told.
fn of_template(template: &str) -> Vec<String> {
    let code = between(template, "{{", "}}").chain(between(template, "{%", "%}"));
    let mut res: Vec<String> = code.flat_map(of_code).collect();
    let mut bare = template.to_owned();
    for (start, end) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<!--", "-->"), ("<script", "</script>")] {
        bare = without(&bare, start, end, "");
    }
    for attribute in ATTRIBUTES {
        res.extend(bare.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
    }
    let outside = without(&without(&bare, "<", ">", "\n"), "&", ";", " ");
    res.extend(outside.lines().map(|line| line.trim().to_owned()));
    res.retain(|it| it.split(|sign: char| !sign.is_alphabetic()).any(|word| word.chars().count() > 1));
    res
}

/// What stands between two signs.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).map(move |rest| rest.split(end).next().unwrap())
}

/// The strings in an expression of a template that read as words for people. Classes stand side by side, too.
fn of_code(code: &str) -> Vec<String> {
    let mut parts = code.split('"');
    let mut res = Vec::new();
    while let (Some(before), Some(string)) = (parts.next(), parts.next()) {
        if reads_as_words(string) && !before.ends_with("class=") {
            res.push(string.to_owned());
        }
    }
    res
}

/// The text without what stands between two signs, each piece replaced.
fn without(text: &str, start: &str, end: &str, instead: &str) -> String {
    let mut res = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        let Some((_, behind)) = after.split_once(end) else { break };
        res.push_str(before);
        res.push_str(instead);
        rest = behind;
    }
    res + rest
}

/// Whether a string reads as words for people: with a blank between words, or a large first letter.
pub(super) fn reads_as_words(string: &str) -> bool {
    let words: Vec<&str> =
        string.split(' ').filter(|it| it.chars().filter(|sign| sign.is_alphabetic()).count() > 1).collect();
    let label = string.starts_with(char::is_uppercase) && string[1..].chars().next().is_some_and(char::is_lowercase);
    string != "use strict" && (words.len() > 1 || label || (words.len() == 1 && string.starts_with(' ')))
}

#[test]
fn texts_of_templates_are_found() {
    assert_eq!(
        of_template("<p title=\"{{ say(id=\"a-b\") }}\">{{ a }} &nbsp; · {# no text #}</p>"),
        Vec::<String>::new()
    );
    assert_eq!(
        of_template("<p title=\"a name\">{{ count }} models{{ \"to come\" }}</p>"),
        ["to come", "a name", "models"]
    );
}
