//! Explainers of any number: paragraphs of this repository's own, and pieces of its files as blocks of code.

use super::sites::files;
use std::fs;
use std::path::Path;

/// An explainer in Markdown that says the same to everybody.
pub(crate) struct Text {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) body: String,
}

/// How many blocks of code each has, and how many paragraphs stand before each.
const BLOCKS: usize = 2;
const PARAGRAPHS: usize = 5;

/// How many lines a block has.
const LINES: usize = 30;

/// Which files are shown as code, in turn: their folder, how their names end, and the language.
const CODE: [(&str, &str, &str); 5] = [
    ("src", "rs", "rust"),
    ("static", "js", "javascript"),
    ("data", "toml", "toml"),
    ("schemas", "json", "json"),
    ("static", "css", "css"),
];

/// So many explainers, the same every time.
pub(crate) fn texts(count: usize) -> Vec<Text> {
    let paragraphs = paragraphs();
    let code: Vec<Vec<String>> = CODE.iter().map(|(folder, end, _)| blocks(folder, end)).collect();
    let text = |at: usize| {
        let mut body = String::new();
        for block in at * BLOCKS..(at + 1) * BLOCKS {
            body += &format!("## Part {}\n\n", block + 1);
            let from = block * PARAGRAPHS;
            (from..from + PARAGRAPHS).for_each(|it| body += &format!("{}\n\n", paragraphs[it % paragraphs.len()]));
            let (kind, turn) = (block % CODE.len(), block / CODE.len());
            body += &format!("```{}\n{}```\n\n", CODE[kind].2, code[kind][turn % code[kind].len()]);
        }
        Text { title: format!("Explainer {}", at + 1), summary: format!("What number {} says.", at + 1), body }
    };
    (0..count).map(text).collect()
}

/// Paragraphs of the explainers that are words and stops alone: what else stands in a text, each program reads its own way.
fn paragraphs() -> Vec<String> {
    let is_plain = |it: &str| it.chars().all(|letter| letter.is_ascii_alphanumeric() || " .,;:()\n".contains(letter));
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let texts = files(&root("content/explainers")).into_iter().map(|it| read(&it));
    let all: Vec<String> = texts
        .flat_map(|text| text.split("\n\n").map(str::to_owned).collect::<Vec<_>>())
        .filter(|it| it.len() > 150 && it.starts_with(|letter: char| letter.is_ascii_uppercase()) && is_plain(it))
        .collect();
    assert!(all.len() > 20, "only {} plain paragraphs", all.len());
    all
}

/// What has a meaning in some program even inside of a block of code: a fence, and shortcodes of Hugo and Zola.
const SPECIAL: [&str; 3] = ["```", "{{", "{%"];

/// The files of a folder in pieces of [`LINES`] lines.
fn blocks(folder: &str, end: &str) -> Vec<String> {
    let is_code = |path: &Path| path.extension().is_some_and(|it| it == end);
    let texts = files(&root(folder)).into_iter().filter(|it| is_code(it)).map(|it| fs::read_to_string(it).unwrap());
    texts.flat_map(|text| pieces(&text)).filter(|piece| !SPECIAL.iter().any(|it| piece.contains(it))).collect()
}

fn pieces(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    lines.chunks_exact(LINES).map(|it| format!("{}\n", it.join("\n"))).collect()
}

fn root(folder: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}
