//! Explaining what is no TOML grows with the text, however much is wrong with it and on however few lines.
//!
//! A mistake is explained by its line, and a line can be the whole file; each row was a minute's work of a megabyte or more.

use crate::fixture::model;
use crate::growth::{grows, report};

/// What a model's record goes on with, so many times.
type Torn = (&'static str, fn(usize) -> String);

const TORN: &[Torn] = &[
    ("blanks before a quote in a text", |n| {
        format!("evidence = [{{ quote = \"the {}\"big\" card\" }}]\n", " ".repeat(n))
    }),
    ("quotes and commas in a text", |n| list(&"é\", ".repeat(2 * n))),
    ("texts without commas", |n| list(&"\"a\" \"b\" ".repeat(2 * n))),
    ("colons in a list of one line", |n| list(&"{ source: \"a\" }, ".repeat(2 * n))),
    ("mistakes on one line", |n| format!("evidence = [{}]\n", "a b, ".repeat(4 * n))),
    ("keys that stand twice on one line", |n| format!("x = {{{}}}\n", "a=1,".repeat(4 * n))),
    ("escapes that there are not", |n| format!("x = \"{}\"\n", "\\q".repeat(4 * n))),
    ("lists that open lists, each on a line", |n| format!("x = [\n{}", "[\n".repeat(n))),
    ("braces that brackets close", |n| format!("x = {}{}\n", "{".repeat(n), "]".repeat(n))),
    ("lines of a list in braces", |n| format!("x = {}[{}", "{".repeat(n), "\n".repeat(n))),
];

fn list(entries: &str) -> String {
    format!("evidence = [{{ a = \"{entries}\" }}]\n")
}

#[test]
fn no_mistake_of_syntax_takes_more_than_its_line() {
    let record = |rest: String| model("M") + &rest;
    let row = |(name, torn): &Torn| {
        let found = grows("data/models/acme/m.toml", 15_000, |size| record(torn(size)));
        found.map(|it| format!("{name}: {it}"))
    };
    report(&TORN.iter().filter_map(row).collect::<Vec<_>>());
}
