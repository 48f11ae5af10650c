//! Strangers' files: whatever is in them, a run ends with a report and never with a panic.

use crate::fixture::{Texts, own};
use ajar::diag::{Code, Diag};
use ajar::mend::mend;
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::{Options, look};
use proptest::prelude::*;

const PATHS: [&str; 8] = [
    "data/models/acme/one.toml",
    "data/licenses/LicenseRef-Acme.toml",
    "data/standards/odd.toml",
    "data/uses/odd.toml",
    "data/glossary.toml",
    "content/explainers/one.md",
    "templates/org.html",
    "ajar.toml",
];

/// Runs everything but the disk, and shows what was found in every form.
fn run(path: &str, bytes: Vec<u8>) {
    let site = Texts::smallest().with(path, bytes);
    let (sources, diags) = site.sources();
    let (outcome, _) = site.build();
    // A check renders nothing under the default theme, and misses nothing.
    assert_eq!(site.look().diags, outcome.diags);
    let human = report::human(&outcome.diags, &outcome.sources, Color::Always);
    let short = report::short(&outcome.diags, &outcome.sources);
    assert_eq!(human.is_empty(), short.is_empty());
    for line in report::json(&outcome.diags, &outcome.sources).lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    let annotations = report::github(&outcome.diags, &outcome.sources, "");
    assert_eq!(annotations.lines().count(), outcome.diags.len(), "{annotations}");
    serde_json::from_str::<serde_json::Value>(&report::sarif(&outcome.diags, &outcome.sources, "")).unwrap();
    mends_hold(sources, &diags);
}

/// Mending breaks no file, and there is nothing left to mend in what it made.
fn mends_hold(sources: Sources, found: &[Diag]) {
    let syntax = |diags: &[Diag]| diags.iter().filter(|it| it.code == Code::TomlSyntax).count();
    let before = syntax(&look(sources.clone(), found.to_vec(), Options::default()).diags);
    let once = mend(sources, found, Options::default());
    assert!(syntax(&once.outcome.diags) <= before, "{:?}", once.mends);
    let twice = mend(once.outcome.sources, found, Options::default());
    assert_eq!(twice.mends, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_in_any_file(path in prop::sample::select(&PATHS[..]), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        run(path, bytes);
    }

    #[test]
    fn any_text_in_any_file(path in prop::sample::select(&PATHS[..]), text in "(\\PC|\n|\\[|\\]|=|\"|'){0,300}") {
        run(path, text.into_bytes());
    }

    #[test]
    fn a_real_record_with_a_piece_cut_out(start in 0usize..6000, len in 1usize..200) {
        let mut bytes = own("data/models/meta/llama-4-maverick.toml").into_bytes();
        let start = start.min(bytes.len());
        let end = (start + len).min(bytes.len());
        bytes.drain(start..end);
        run("data/models/acme/one.toml", bytes);
    }

    #[test]
    fn a_real_record_with_letters_swapped(places in prop::collection::vec(0usize..6000, 1..40)) {
        let mut bytes = own("data/models/meta/llama-4-maverick.toml").into_bytes();
        for at in places {
            let at = at % (bytes.len() - 1);
            if bytes[at].is_ascii_alphabetic() && bytes[at + 1].is_ascii_alphabetic() {
                bytes.swap(at, at + 1);
            }
        }
        run("data/models/acme/one.toml", bytes);
    }

    #[test]
    fn a_real_explainer_with_something_put_in(at in 0usize..8000, text in "(```|\\[@|\\]\\(|\\||\\+\\+\\+|<b|&#|\u{0}|é|~~|\\$|\n\n){1,6}") {
        let mut bytes = own("content/explainers/how-to-read-a-license.md").into_bytes();
        let text_at = at.min(bytes.len());
        bytes.splice(text_at..text_at, text.into_bytes());
        run("content/explainers/one.md", bytes);
    }
}
