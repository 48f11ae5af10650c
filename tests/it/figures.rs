//! The figures of this repository's records are written one way, so that lists of models can be read down a column.

use crate::fixture::root;
use std::fs;
use std::path::{Path, PathBuf};

/// What is wrong with how a length in tokens or a number of parameters is written: "128k", "65536 tokens", "3 billion".
fn wrong(key: &str, value: &str) -> Option<&'static str> {
    let words: Vec<&str> = value.split([' ', ',', ';', '(', ')']).filter(|it| !it.is_empty()).collect();
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    if key == "params" && words.iter().any(|it| matches!(*it, "million" | "billion")) {
        return Some("write 60M, 3B");
    }
    if key == "context" && value.split(' ').any(|it| digits(it) && it.len() > 3) {
        return Some("write 65,536 tokens");
    }
    if words.iter().any(|it| it.strip_suffix('k').is_some_and(|number| !number.is_empty() && digits(number))) {
        return Some("write 128K");
    }
    let bare = key == "context" && value.starts_with(|it: char| it.is_ascii_digit());
    (bare && !["token", "second"].iter().any(|unit| value.contains(unit))).then_some("say of what: tokens, seconds")
}

fn records(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            records(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn lengths_and_sizes_are_written_one_way() {
    let mut files = Vec::new();
    records(&root().join("data/models"), &mut files);
    assert!(files.len() > 200, "{}", files.len());
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines() {
            let Some((key @ ("context" | "params" | "active"), rest)) = line.split_once(" = ") else { continue };
            let value = rest.trim_start_matches('"').split('"').next().unwrap_or_default();
            found.extend(wrong(key, value).map(|it| format!("{}: {line}: {it}", file.display())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_written_another_way_is_found() {
    for (key, value) in
        [("context", "128k tokens"), ("context", "65536 tokens"), ("context", "128K"), ("params", "3 billion")]
    {
        assert!(wrong(key, value).is_some(), "{value}");
    }
    for (key, value) in
        [("context", "128K tokens"), ("context", "65,536 tokens"), ("context", "30 seconds of audio"), ("params", "3B")]
    {
        assert_eq!(wrong(key, value), None, "{value}");
    }
}
