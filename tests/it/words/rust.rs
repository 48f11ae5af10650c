//! No text for readers stands in Rust.

use super::{files, literals, only_in, text};

/// What hands something on that a reader sees. `diff`, `report` and `command` speak to those who change the data, as
/// diagnostics do.
const FOLDERS: [&str; 6] = ["assess", "words", "plan", "view", "export", "render"];

/// Files whose texts are for those who write a file, as diagnostics are, and the words of the engine of templates.
const DIAGNOSTIC: [&str; 9] = [
    "src/export/ask.rs",
    "src/plan/budget.rs",
    "src/plan/refused.rs",
    "src/render/bounded.rs",
    "src/render/complaint.rs",
    "src/render/engine.rs",
    "src/words/asked.rs",
    "src/words/lacking.rs",
    "src/words/mistakes.rs",
];

/// Literals that read like words for people and are compared with others': types of schema.org, a script by ISO 15924, and a
/// record's first line of history, which is no news.
const PROGRAMS: [&str; 4] = ["Organization", "Dataset", "Latn", "record created"];

/// Whether a literal reads as words for people: two small words side by side, or a large first letter and small ones.
fn for_people(literal: &str) -> bool {
    let bare = without_tags(literal);
    // Diagnostics quote names of files and keys; no page does.
    if bare.contains('`') || PROGRAMS.contains(&literal) {
        return false;
    }
    let words: Vec<&str> = bare.split(' ').collect();
    let small = |it: &str| it.len() > 1 && it.bytes().all(|byte| byte.is_ascii_lowercase());
    let side_by_side = words.windows(2).any(|pair| {
        small(pair[0].trim_end_matches([',', ':', ';'])) && small(pair[1].trim_end_matches(['.', ',', ':', ';', '?']))
    });
    let mut letters = bare.trim().chars();
    let label = letters.next().is_some_and(char::is_uppercase)
        && bare.trim().len() > 2
        && letters.all(|it| it.is_lowercase() || it == ' ' || it == '.');
    side_by_side || label
}

/// HTML and XML without tags.
fn without_tags(text: &str) -> String {
    let mut res = String::new();
    for (at, part) in text.split('<').enumerate() {
        match part.split_once('>') {
            Some((tag, rest)) if at > 0 && !tag.starts_with(' ') => res.push_str(rest),
            _ => res.push_str(part),
        }
    }
    res
}

#[test]
fn no_text_for_readers_stands_in_rust() {
    let paths = FOLDERS.iter().flat_map(|folder| files(&format!("src/{folder}"), ".rs"));
    let found: Vec<(String, Vec<String>)> = paths
        .map(|path| {
            let texts = literals::for_readers(&text(&path)).into_iter().filter(|it| for_people(it)).collect();
            (path, texts)
        })
        .collect();
    only_in(&DIAGNOSTIC, &found);
}

#[test]
fn words_for_people_are_told_from_those_for_programs() {
    for words in [
        "Released",
        "Who releases models, and how open they are.",
        "{reached}, but {next} and more",
        "<p>This page has moved to <a href=\"x\">y</a></p>",
    ] {
        assert!(for_people(words), "{words}");
    }
    for words in [
        "released",
        "not-met",
        "models/{id}.html",
        "<link rel=\"self\" href=\"{0}\"/>",
        "no {what} is called `{name}`",
        "A",
    ] {
        assert!(!for_people(words), "{words}");
    }
}
