//! A record of any kind, chosen by the first byte: a check ends with diagnostics, which every format can show.
#![no_main]

use ajar::Options;
use ajar::read::Sources;
use ajar::report::{self, Color};
use libfuzzer_sys::fuzz_target;

const PATHS: [&str; 8] = [
    "data/models/acme/one.toml",
    "data/licenses/LicenseRef-Acme.toml",
    "data/standards/odd.toml",
    "data/uses/odd.toml",
    "data/glossary.toml",
    "data/datasets/odd.toml",
    "content/explainers/one.md",
    "ajar.toml",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, text)) = bytes.split_first() else { return };
    let settings = "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n";
    let org = "name = \"Acme\"\nkind = \"company\"\n";
    let file = |path: &str, text: &[u8]| (path.to_owned(), text.to_vec());
    let mut files = vec![file("ajar.toml", settings.as_bytes()), file("data/orgs/acme.toml", org.as_bytes())];
    let path = PATHS[usize::from(*first) % PATHS.len()];
    files.retain(|it| it.0 != path);
    files.push(file(path, text));
    let (sources, found) = Sources::from_texts(files);
    let outcome = ajar::look(sources, found, Options::default());
    let (diags, sources) = (&outcome.diags, &outcome.sources);
    for text in [report::human(diags, sources, Color::Never), report::json(diags, sources), report::github(diags, sources, "")] {
        assert!(!text.contains(|it| it != '\n' && ajar::inert::acts(it)));
    }
});
