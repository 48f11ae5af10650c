//! What each reader of strangers' bytes promises, for any bytes: one function for each target in `fuzz_targets`, and for
//! `tests/it/mutants.rs`, which hands them the repository's own files with mistakes.

use ajar::diag::Diag;
use ajar::export::ask;
use ajar::fetch::words;
use ajar::import::{Index, import};
use ajar::links::{LinkCache, split_quotes};
use ajar::mend::mend;
use ajar::parse::{self, Dialect, Math, Piece};
use ajar::read::Sources;
use ajar::render::{Naming, Renderer};
use ajar::report::{self, Color};
use ajar::shape::Day;
use ajar::span::FileId;
use ajar::words::{MessageFile, Messages, mistakes};
use ajar::write::Manifest;
use ajar::{Memo, Options, checked, inert, planned};
use std::fmt::Write as _;

/// What reads strangers' bytes, and panics where a promise does not hold.
pub(crate) type Reader = fn(&[u8]);

/// Every reader by the name of its target.
pub(crate) const READERS: [(&str, Reader); 10] = [
    ("imports", imports),
    ("leaving", leaving),
    ("manifests", manifests),
    ("markdown", markdown),
    ("messages", messages),
    ("pages", pages),
    ("questions", questions),
    ("records", records),
    ("requests", requests),
    ("templates", templates),
];

/// The file of a site that [`records`] puts bytes into, by the first of them.
pub(crate) const PATHS: [&str; 16] = [
    "data/models/acme/one.toml",
    "data/licenses/LicenseRef-Acme.toml",
    "data/standards/odd.toml",
    "data/uses/odd.toml",
    "data/glossary.toml",
    "data/datasets/odd.toml",
    "content/explainers/one.md",
    "ajar.toml",
    "data/orgs/acme.toml",
    "data/indices/odd.toml",
    "data/policy.toml",
    "content/pages/odd.md",
    "content/index.md",
    "locales/en/own.ftl",
    "static/odd.svg",
    "data/de/models/acme/one.toml",
];

/// The smallest site that has a ladder, a model, a text that shows a drawing, and a second language.
const SITE: [(&str, &str); 7] = [
    ("ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\nlanguages = [\"en\", \"de\"]\n"),
    ("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n"),
    ("data/models/acme/one.toml", "name = \"One\"\nsummary = \"A model.\"\nchecked = 2026-11-21\n"),
    ("data/glossary.toml", "[term.weights]\nname = \"weights\"\ndefinition = \"The numbers.\"\n"),
    ("data/standards/spectrum.toml", include_str!("../data/standards/spectrum.toml")),
    (
        "content/explainers/shown.md",
        "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n![A drawing](../../static/odd.svg)\n",
    ),
    ("static/odd.svg", "<svg viewBox=\"0 0 1 1\"><g data-says=\"model:acme/one\"/></svg>"),
];

/// The site with `bytes` in the file at `path`.
fn site(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let others = SITE.iter().filter(|it| it.0 != path).map(|it| (it.0.to_owned(), it.1.as_bytes().to_vec()));
    others.chain([(path.to_owned(), bytes.to_vec())]).collect()
}

/// A file of another index; records that are made from it have names that stay below their folder.
pub(crate) fn imports(bytes: &[u8]) {
    let Some(day) = Day::parse("2026-11-21") else { return };
    for (index, name) in [(Index::Mot, "a.yml"), (Index::Osai, "a.yaml"), (Index::HuggingFace, "acme--one/README.md")] {
        let sources = Sources::loose([(name.to_owned(), bytes.to_vec())]);
        for record in import(index, &sources, day, &|_| false).records {
            let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "-./".contains(it);
            assert!(
                record.id.chars().all(fits) && !record.id.contains("..") && !record.id.starts_with('/'),
                "{}",
                record.id
            );
        }
    }
}

/// The filters of text that leaves.
pub(crate) fn leaving(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let line = inert::line(text);
    assert!(!line.contains(inert::acts) && !line.trim_start().starts_with("::") && !line.contains("##["));
    let json = inert::json(json_string(text));
    assert!(!json.contains(inert::acts) && !json.contains("</") && !json.contains("##["));
    let cell = inert::cell(text);
    let inside = cell.strip_prefix('"').and_then(|it| it.strip_suffix('"')).unwrap_or(&cell);
    assert!(!inside.starts_with(['=', '+', '-', '@']), "{cell}");
    assert!(!inert::xml(text).contains(['<', '\u{fffe}', '\u{0}']));
}

/// The text as a serializer writes it.
fn json_string(text: &str) -> String {
    let mut res = String::from("\"");
    for it in text.chars() {
        match it {
            '"' | '\\' => res.extend(['\\', it]),
            it if it < ' ' => drop(write!(res, "\\u{:04x}", u32::from(it))),
            it => res.push(it),
        }
    }
    res + "\""
}

/// The list of what Ajar wrote, which comes with an output folder: what is believed is written as it was read.
pub(crate) fn manifests(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(manifest) = Manifest::parse(text) else { return };
    assert!(manifest.addresses().all(|it| !it.starts_with('/') && !it.split('/').any(|part| part == "..")));
    let again = Manifest::parse(&manifest.text()).map(|it| it.text());
    assert_eq!(again.as_deref(), Ok(&*manifest.text()));
}

/// A text in Markdown: it becomes a page or diagnostics, and the page is no larger than a hundred times the text.
pub(crate) fn markdown(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for dialect in [Dialect::EXPLAINER, Dialect { math: Math::On, ..Dialect::EXPLAINER }] {
        let (body, _) = parse::body(text, dialect);
        let html: usize = body
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(html) => html.len(),
                Piece::Code(block) => block.html().len(),
                _ => 0,
            })
            .sum();
        assert!(html < 10_000 + 100 * text.len(), "{html} bytes of {}", text.len());
    }
}

/// A site's own file of messages.
pub(crate) fn messages(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = mistakes(FileId(0), "en", text, &std::collections::BTreeSet::new());
    let words = Messages::new("en", [MessageFile { language: "en", text }]);
    let _ = words.get("meta-explainers-title");
}

/// What a host answers, and what `ajar links` keeps of it in a file: any bytes, of any kind and encoding.
pub(crate) fn pages(bytes: &[u8]) {
    // The first line is the content type, as a host would name it.
    let end = bytes.iter().position(|it| *it == b'\n').unwrap_or(bytes.len());
    let (kind, body) = bytes.split_at(end);
    let quotes = ["You may not".to_owned(), String::from_utf8_lossy(kind).into_owned()];
    if let Ok(text) = words(&quotes[1], body) {
        let (found, missing) = split_quotes(&text, &quotes);
        assert_eq!(found.len() + missing.len(), quotes.len());
    }
    if let Ok(cache) = LinkCache::read(bytes) {
        assert!(LinkCache::read(cache.text().as_bytes()).is_ok_and(|it| it.text() == cache.text()));
    }
}

/// A file of questions about rights.
pub(crate) fn questions(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = ask::read(text);
    }
}

/// Diagnostics in every format, without color.
pub(crate) fn reports(diags: &[Diag], sources: &Sources) -> [String; 5] {
    [
        report::human(diags, sources, Color::Never),
        report::short(diags, sources),
        report::json(diags, sources),
        report::github(diags, sources, ""),
        report::sarif(diags, sources, ""),
    ]
}

/// A file of a site, chosen by the first byte: a check ends with diagnostics, which every format can show, and what can
/// be mended is mended in one go.
pub(crate) fn records(bytes: &[u8]) {
    let Some((first, text)) = bytes.split_first() else { return };
    let path = PATHS[usize::from(*first) % PATHS.len()];
    let (sources, found) = Sources::from_texts(site(path, text));
    let outcome = ajar::look(sources, found.clone(), Options::default());
    let (diags, sources) = (&outcome.diags, &outcome.sources);
    for text in reports(diags, sources) {
        assert!(!text.contains(|it| it != '\n' && inert::acts(it)));
    }
    let mended = mend(outcome.sources, &found, Options::default());
    assert_eq!(mend(mended.outcome.sources, &found, Options::default()).mends, []);
}

/// The head of a request to the preview: an address that is answered never leads upwards.
pub(crate) fn requests(bytes: &[u8]) {
    if let Some(address) = ajar::serve::address_of_request(bytes) {
        assert!(!address.starts_with('/') && !address.split('/').any(|it| it == "..") && !address.contains('\\'));
    }
}

/// A site's own template: it is read or refused. It is not run: a template is code, and may have no end.
pub(crate) fn templates(bytes: &[u8]) {
    let (sources, found) = Sources::from_texts(site("templates/org.html", bytes));
    let (facts, diags) = checked(&sources, found, Options::default(), &mut Memo::default());
    planned(&facts, &sources, diags, |site, _| drop(Renderer::new(site, Naming::Bare)));
}
