//! The repository's own files with mistakes in them, by bytes, by words and by lines, handed to every reader of strangers'
//! bytes: what `fuzz/readers.rs` promises holds, and no small file takes long.
//!
//! The mistakes are the same ones every time. `TRIALS=all` tries thousands, `TRIALS=40000` as many for each reader, and
//! `FROM=9000` begins there. `fuzz/` tries what no list of mistakes holds.

use crate::fixture::{files, root};
use cpu_time::ThreadTime;
use rayon::ThreadPoolBuilder;
use readers::{PATHS, READERS, Reader};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

#[path = "../../fuzz/readers.rs"]
mod readers;

/// What stands between words in one of the languages, begins or ends something, or is the edge of what a field takes.
const PIECES: [&str; 72] = [
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "=",
    "= ",
    ".",
    ",",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "#",
    "+++\n",
    "---\n",
    "```\n",
    "```ajar\n",
    "```md example\n",
    "~~~",
    "`",
    "|",
    "|-|\n",
    "> ",
    "- ",
    "1. ",
    "\n: ",
    "*",
    "**",
    "_",
    "~~",
    "$",
    "$$",
    "<",
    "<!--",
    "<a href=",
    "]]>",
    "&#0;",
    "![",
    "](",
    "[^a]",
    "[^a]: ",
    "[@",
    "{#a}",
    "\\",
    "\\u0000",
    "\\U0010FFFF",
    "\0",
    "\u{1b}[2J",
    "\u{202e}",
    "\u{feff}",
    "\u{2028}",
    "\u{301}",
    "😀",
    "а",
    "99999999999999999999",
    "-1",
    "1e999",
    "2026-02-30",
    "::error::",
    "data-says=\"",
];

/// Numbers that look like chance, and are the same for the same seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn new(seed: usize) -> Self {
        Self(0x9e37_79b9_7f4a_7c15 ^ (seed as u64 + 1).wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// Below `end`, which is at least one.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A range of `0..end`, of no more than `most`.
    fn range(&mut self, end: usize, most: usize) -> std::ops::Range<usize> {
        let start = self.below(end);
        start..(start + 1 + self.below(most)).min(end)
    }
}

/// One mistake with bytes.
fn slip(text: &mut Vec<u8>, chance: &mut Chance) {
    let range = chance.range(text.len(), 40);
    match chance.below(5) {
        0 => drop(text.drain(range)),
        1 if !text.is_empty() => text[range.start] = chance.below(256) as u8,
        2 => text.insert(range.start, chance.below(128) as u8),
        3 => {
            let again = text[range.clone()].repeat(1 + chance.below(60));
            text.splice(range.start..range.start, again);
        }
        _ => text.truncate(range.start),
    }
}

/// One mistake with words: something begins or ends where it should not, words change places, are there often or never.
fn mistake(text: &mut Vec<u8>, chance: &mut Chance) {
    let edges = |it: &u8| !it.is_ascii_alphanumeric();
    let from = chance.below(text.len());
    let start = text[from..].iter().position(edges).map_or(from, |it| from + it);
    let end = text[start..].iter().skip(1).position(edges).map_or(text.len(), |it| start + 1 + it);
    let word = text[start..end].to_vec();
    let piece = chance.of(&PIECES).as_bytes();
    match chance.below(6) {
        0 => drop(text.splice(start..start, piece.iter().copied())),
        1 => drop(text.splice(start..end, piece.iter().copied())),
        2 => drop(text.splice(start..start, piece.repeat(1 + chance.below(300)))),
        3 => drop(text.splice(start..end, word.repeat(chance.below(100)))),
        4 => drop(text.drain(start..end)),
        _ => {
            let there = chance.below(start + 1);
            text.splice(there..there, word);
        }
    }
}

/// One mistake with lines, of which some can come from another file.
fn shuffle(text: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let mut lines: Vec<&[u8]> = text.split_inclusive(|it| *it == b'\n').collect();
    let others: Vec<&[u8]> = other.split_inclusive(|it| *it == b'\n').collect();
    let range = chance.range(lines.len(), 6);
    let there = chance.below(lines.len() + 1);
    match chance.below(5) {
        0 => drop(lines.drain(range)),
        1 => {
            let again = lines[range].repeat(1 + chance.below(40));
            lines.splice(there..there, again);
        }
        2 => {
            let moved: Vec<&[u8]> = lines.drain(range).collect();
            let there = there.min(lines.len());
            lines.splice(there..there, moved);
        }
        3 => lines.reverse(),
        _ => drop(lines.splice(there..there, others[chance.range(others.len(), 12)].iter().copied())),
    }
    *text = lines.concat();
}

/// A file with one to six mistakes.
fn mutant(seeds: &[Vec<u8>], seed: usize) -> Vec<u8> {
    let mut chance = Chance::new(seed);
    let mut text = chance.of(seeds).clone();
    for _ in 0..=chance.below(6) {
        match chance.below(3) {
            0 => slip(&mut text, &mut chance),
            1 => mistake(&mut text, &mut chance),
            _ => {
                let other: &Vec<u8> = chance.of(seeds);
                shuffle(&mut text, other, &mut chance);
            }
        }
        // What grows and grows is what tests/it/growth.rs is for.
        text.truncate(60_000);
    }
    text
}

/// The repository's files whose path begins and ends so.
fn own_files(folder: &str, end: &str) -> Vec<Vec<u8>> {
    let all = files(&root().join(folder)).into_iter();
    let fit = all.filter(|it| it.to_str().is_some_and(|path| path.ends_with(end)));
    fit.map(|it| fs::read(it).unwrap()).collect()
}

/// Files of the kind that stands at `PATHS[at]`.
fn examples(at: usize) -> Vec<Vec<u8>> {
    let path = PATHS[at];
    match path {
        "ajar.toml" | "data/glossary.toml" | "data/policy.toml" => vec![fs::read(root().join(path)).unwrap()],
        "content/pages/odd.md" | "content/index.md" => own_files("content", ".md"),
        "locales/en/own.ftl" => own_files("locales", ".ftl"),
        "static/odd.svg" => own_files("static", ".svg"),
        "data/de/models/acme/one.toml" => own_files("examples", ".toml"),
        path => {
            let folder = path.split('/').take(2).collect::<Vec<_>>().join("/");
            own_files(&folder, &path[path.len() - 3..])
        }
    }
}

/// What a reader's mutants are made of.
fn seeds(reader: &str) -> Vec<Vec<u8>> {
    let text = |it: &str| it.as_bytes().to_vec();
    let res = match reader {
        "imports" => own_files("tests/import", ""),
        "leaving" => PIECES.iter().map(|it| it.repeat(3).into_bytes()).collect(),
        "manifests" => {
            vec![text(&format!("ajar-manifest 2\n# x\n{} a/b.html\n{} c.css\n", "0a".repeat(32), "1b".repeat(32)))]
        }
        "markdown" => [own_files("content", ".md"), own_files("tests/cases", ".md")].concat(),
        "messages" => own_files("locales", ".ftl"),
        "pages" => vec![
            text(
                "text/html; charset=iso-8859-1\n<html><head><title>x</title><script>a</script></head><body><p>You may not</p>",
            ),
            text("text/plain\nYou may not"),
            text("application/pdf\n%PDF-1.4"),
            text(
                "\n{\"format\":\"ajar-links 1\",\"addresses\":{\"https://a.example/\":{\"state\":\"gone\",\"looked\":\"2026-11-22\",\"status\":404}}}",
            ),
        ],
        "questions" => {
            vec![text(
                "[{\"id\":\"a\",\"model\":\"acme/one\",\"act\":\"sell-a-service\",\"reader\":{\"kind\":\"company\"}},\n{\"id\":\"b\"}]\n",
            )]
        }
        "records" => (0..PATHS.len())
            .flat_map(|at| examples(at).into_iter().map(move |it| [vec![at as u8], it].concat()))
            .collect(),
        "requests" => {
            vec![text("GET /models/acme/one.html?a=%2e%2e HTTP/1.1\r\nHost: localhost:8000\r\nAccept: */*\r\n\r\n")]
        }
        "templates" => own_files("templates", ".html"),
        _ => Vec::new(),
    };
    assert!(!res.is_empty(), "nothing to begin {reader} with");
    res
}

/// What is wrong with what a reader does with a mutant.
fn tried(read: Reader, bytes: &[u8]) -> Option<String> {
    let start = ThreadTime::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    let took = start.elapsed();
    match outcome {
        Err(_) => Some("it panicked".to_owned()),
        // Sixty kilobytes at most, and what a check takes besides; the program of a test is not optimized.
        Ok(()) => (took > Duration::from_secs(5)).then(|| format!("{} bytes took {took:?}", bytes.len())),
    }
}

/// A number from the environment.
fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok()?.parse().ok()
}

/// As many mutants for one reader as there is time for.
fn hold(name: &str, few: usize) {
    let all = std::env::var_os("TRIALS").is_some_and(|it| it == "all");
    let trials = number("TRIALS").unwrap_or(if all { 4000 } else { few });
    let from = number("FROM").unwrap_or(0);
    let read = READERS.iter().find(|it| it.0 == name).unwrap().1;
    let seeds = seeds(name);
    let kept = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutant-{name}"));
    let mut failures = Vec::new();
    // One thread, whose time is all the time.
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| {
        for seed in from..from + trials {
            let bytes = mutant(&seeds, seed);
            // An abort leaves the file that it came from.
            fs::write(&kept, &bytes).unwrap();
            failures.extend(tried(read, &bytes).map(|it| format!("FROM={seed} TRIALS=1: {it}")));
        }
    });
    assert!(failures.is_empty(), "{name}, of {trials}:\n{}", failures.join("\n"));
}

#[test]
fn small_formats() {
    for name in ["leaving", "manifests", "pages", "questions", "requests"] {
        hold(name, 300);
    }
}

#[test]
fn files_of_other_indices() {
    hold("imports", 60);
}

#[test]
fn texts() {
    hold("markdown", 60);
}

#[test]
fn messages() {
    hold("messages", 40);
}

#[test]
fn files_of_a_site() {
    hold("records", 40);
}

#[test]
fn templates() {
    hold("templates", 20);
}

#[test]
fn every_reader_is_tried_here_and_by_a_target() {
    let targets = files(&root().join("fuzz/fuzz_targets"));
    let names: Vec<&str> = targets.iter().map(|it| it.file_stem().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, READERS.map(|it| it.0));
    let cargo = fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap();
    assert!(names.iter().all(|it| cargo.contains(&format!("name = \"{it}\"")) && !seeds(it).is_empty()));
}
