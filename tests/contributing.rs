//! What CONTRIBUTING.md shows is what Ajar prints.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use ajar::diag::{Applicability, Diag};
use ajar::diff::text;
use ajar::export::explain;
use ajar::read::{self, Sources};
use ajar::report;
use ajar::report::Color;
use ajar::{assess, check, parse};
use std::path::Path;

const MODEL: &str = "tinyllama/tinyllama-1.1b";

fn guide() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md")).unwrap()
}

/// The files of the walk: fences with a path behind the word `toml`.
fn walked(guide: &str) -> Vec<(String, Vec<u8>)> {
    let fences = guide.split("\n```toml ").skip(1);
    let file = |fence: &str| {
        let (path, rest) = fence.split_once('\n').unwrap();
        let (text, _) = rest.split_once("\n```").unwrap();
        (path.to_owned(), format!("{text}\n").into_bytes())
    };
    fences.map(file).collect()
}

/// The files of this repository.
fn own() -> Vec<(String, Vec<u8>)> {
    let (sources, _) = read::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    sources.files().map(|(_, it)| (it.path.clone(), it.bytes().to_vec())).collect()
}

/// What stands behind `$ command` in a fence.
fn output<'g>(guide: &'g str, command: &str) -> &'g str {
    let (_, rest) = guide.split_once(&format!("```console\n$ {command}\n")).unwrap();
    rest.split_once("\n```").unwrap().0
}

/// The mistakes in the record of the walk.
fn mistakes(files: Vec<(String, Vec<u8>)>) -> String {
    let (sources, diags) = Sources::from_texts(files);
    let outcome = ajar::run(sources, diags, ajar::Options::default(), &ajar::render::Nowhere).unwrap();
    let here = |it: &&Diag| outcome.sources.file(it.span.file).path.contains("tinyllama");
    let diags: Vec<Diag> = outcome.diags.iter().filter(here).cloned().collect();
    report::human(&diags, &outcome.sources, Color::Never)
}

#[test]
fn the_record_of_the_walk_has_no_mistake() {
    let guide = guide();
    let files = walked(&guide);
    assert_eq!(files.len(), 2);
    assert_eq!(mistakes(own().into_iter().chain(files).collect()), "");
}

#[test]
fn the_mistakes_of_the_walk_are_those_that_the_check_shows() {
    let guide = guide();
    let mut files = walked(&guide);
    let text = String::from_utf8(files[1].1.clone()).unwrap();
    let (before, code) = text.split_once("[component.training-code]").unwrap();
    let code = code.replacen("released", "relaesed", 1).replace("Apache-2.0", "Apache 2.0");
    files[1].1 = format!("{before}[component.training-code]{code}").into_bytes();
    let found = mistakes(own().into_iter().chain(files.clone()).collect());
    assert_eq!(found.trim_end(), output(&guide, "ajar check"));

    // What is mended by itself is told as it was.
    let (sources, diags) = Sources::from_texts(own().into_iter().chain(files));
    let outcome = ajar::run(sources, diags, ajar::Options::default(), &ajar::render::Nowhere).unwrap();
    let told = output(&guide, "ajar check --fix");
    let certain =
        outcome.diags.iter().filter_map(|it| it.fix.as_ref()).filter(|it| it.applicability == Applicability::Certain);
    let texts: Vec<&str> = certain.map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["\"released\"", "\"Apache-2.0\""]);
    assert!(texts.iter().all(|it| told.contains(&format!("is now `{it}`"))), "{told}");
}

#[test]
fn the_verdict_and_the_difference_of_the_walk_are_those_that_are_printed() {
    let guide = guide();
    let before = Sources::from_texts(own());
    let after = || Sources::from_texts(own().into_iter().chain(walked(&guide)));
    let change = ajar::compare(before, after());
    let text = text::human(&change.difference, text::Mistakes::default(), Color::Never);
    assert!(text.starts_with(output(&guide, "ajar diff main").trim_end_matches('…')), "{text}");

    let (sources, _) = after();
    let (parsed, _) = parse::parse(&sources);
    let (facts, _) = check::check(parsed);
    let assessed = assess::assess(&facts);
    let model = assessed.models.iter().find(|it| it.release.id == MODEL).unwrap();
    let text = explain::overview(model, &sources);
    let shown = output(&guide, &format!("ajar explain {MODEL}"));
    assert!(text.starts_with(shown.trim_end_matches('…')), "{text}");
}
