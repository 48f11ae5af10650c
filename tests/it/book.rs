//! The book of explainers is an EPUB 3 that a reader of books can take: its files, its order, its links, its XML.
//!
//! `epubcheck` knows all the rules; `test.sh` runs it where it is there. These are the rules that break first.

use crate::fixture::{REFERENCE, Texts, root};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use zip::{CompressionMethod, ZipArchive};

/// The book of the reference site.
fn reference() -> &'static [u8] {
    &REFERENCE["explainers.epub"]
}

/// A site with a book of one chapter, whose text is `text`.
fn small(text: &str) -> Texts {
    let front = "+++\ntitle = \"One & only\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n";
    let settings = "ajar.toml";
    Texts::smallest()
        .edit(settings, "title", "epub = true\ntitle")
        .with("content/explainers/one.md", format!("{front}{text}"))
}

fn book(texts: &Texts) -> Vec<u8> {
    let (outcome, mut files) = texts.build();
    let short = || ajar::report::short(&outcome.diags, &outcome.sources);
    files.remove("explainers.epub").unwrap_or_else(|| panic!("no book: {}", short()))
}

/// The files of a book that are text, by their addresses below its folder.
fn texts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut res = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().strip_prefix("EPUB/").unwrap_or(file.name()).to_owned();
        res.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    res
}

/// The values of an attribute, wherever it stands.
fn values<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let start = format!(" {name}=\"");
    text.split(&start).skip(1).map(|it| it.split('"').next().unwrap()).collect()
}

/// What stops a parser of XML: an element that does not end, an attribute that is there twice, a sign that is none.
fn slip(xml: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut rest = xml;
    while let Some((text, tail)) = rest.split_once('<') {
        let unknown = text
            .split('&')
            .skip(1)
            .find(|it| !["amp;", "lt;", "gt;", "quot;"].iter().any(|known| it.starts_with(known)));
        if let Some(it) = unknown {
            return Some(format!("&{}", it.chars().take(20).collect::<String>()));
        }
        let (tag, tail) = tail.split_once('>')?;
        rest = tail;
        let name = tag.split(|it: char| it.is_whitespace() || it == '/').next().unwrap();
        if tag.starts_with(['?', '!']) {
            continue;
        }
        if let Some(ended) = tag.strip_prefix('/') {
            if open.pop() != Some(ended) {
                return Some(format!("</{ended}> in {open:?}"));
            }
            continue;
        }
        let mut names = BTreeSet::new();
        let quoted: Vec<&str> = tag.split('"').collect();
        let bare = quoted.iter().step_by(2).flat_map(|it| it.split_whitespace()).filter(|it| it.ends_with('='));
        if quoted.len().is_multiple_of(2) || bare.into_iter().any(|it| !names.insert(it)) {
            return Some(format!("<{tag}>"));
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.pop().map(|it| format!("<{it}> does not end"))
}

#[test]
fn the_type_stands_first_and_as_it_is() {
    let mut archive = ZipArchive::new(Cursor::new(reference())).unwrap();
    let mut first = archive.by_index(0).unwrap();
    assert_eq!((first.name(), first.compression()), ("mimetype", CompressionMethod::Stored));
    let mut text = String::new();
    first.read_to_string(&mut text).unwrap();
    assert_eq!(text, "application/epub+zip");
    assert_eq!(&reference()[30..58], b"mimetypeapplication/epub+zip");
}

#[test]
fn the_package_names_every_file_once_and_the_spine_every_chapter() {
    let files = texts(reference());
    let package = &files["package.opf"];
    let manifest = package.split("<manifest>").nth(1).unwrap().split("</manifest>").next().unwrap();
    let named: BTreeSet<&str> = values(manifest, "href").into_iter().collect();
    assert_eq!(named.len(), values(manifest, "href").len(), "a file is named twice");
    let own = ["mimetype", "META-INF/container.xml", "package.opf"];
    let there: BTreeSet<&str> = files.keys().map(String::as_str).filter(|it| !own.contains(it)).collect();
    assert_eq!(named, there);
    let ids: BTreeSet<&str> = values(manifest, "id").into_iter().collect();
    let spine: Vec<&str> = values(package, "idref");
    assert!(spine.iter().all(|it| ids.contains(it)));
    let documents = there.iter().filter(|it| it.ends_with(".xhtml")).count();
    assert_eq!(spine.iter().collect::<BTreeSet<_>>().len(), documents);
    let explainers = std::fs::read_dir(root().join("content/explainers")).unwrap().count();
    // The cover, the title, the contents and the glossary.
    assert_eq!(documents, explainers + 4);
    assert!(package.contains("properties=\"nav\"") && package.contains("properties=\"cover-image\""));
    assert!(
        package
            .contains(&format!("<meta property=\"dcterms:modified\">{}T00:00:00Z</meta>", crate::fixture::own_day())),
        "{package}"
    );
}

#[test]
fn every_document_is_xml_with_ids_of_its_own() {
    for (address, text) in texts(reference()).iter().filter(|it| it.0.ends_with(".xhtml") || it.0.ends_with(".opf")) {
        assert_eq!(slip(text), None, "{address}");
        let ids = values(text, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{address}");
        assert!(ids.iter().all(|it| it.starts_with(|first: char| first.is_alphabetic() || first == '_')), "{address}");
        assert!(
            !text.contains("<script") && !text.contains(" style=\"") && !text.contains("href=\"count:"),
            "{address}"
        );
    }
}

#[test]
fn a_link_leads_into_the_book_or_to_the_whole_address_of_a_page() {
    let files = texts(reference());
    let mut outside = 0;
    for (address, text) in files.iter().filter(|it| it.0.ends_with(".xhtml")) {
        for target in values(text, "href") {
            if target.contains("://") || target.starts_with("mailto:") {
                outside += usize::from(target.starts_with("https://ajar.example/"));
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let up = address.rsplit_once('/').map_or("", |it| it.0);
            let path = match path.strip_prefix("../") {
                _ if path.is_empty() => address.clone(),
                Some(it) => it.to_owned(),
                None if up.is_empty() => path.to_owned(),
                None => format!("{up}/{path}"),
            };
            let led = files.get(&path).unwrap_or_else(|| panic!("{address} leads to {path}"));
            assert!(anchor.is_empty() || values(led, "id").contains(&anchor), "{address}: {target}");
        }
        for source in values(text, "src") {
            assert!(
                !source.contains("://") && files.keys().any(|it| it.ends_with(source.trim_start_matches("../"))),
                "{source}"
            );
        }
    }
    assert!(outside > 100, "{outside} links lead to records on the web");
}

#[test]
fn the_same_sources_make_the_same_bytes() {
    let text = "One, two and [three](https://example.org/).";
    assert!(book(&small(text)) == book(&small(text)));
}

#[test]
fn a_site_without_an_address_keeps_the_words_of_its_links() {
    let site = small("See [the model](model:acme/one), [below](#2-steps) and [the web](https://example.org/).\n\n## 2 steps\n\nDone.")
        .with("data/models/acme/one.toml", "name = \"One\"\nsummary = \"A model.\"\nchecked = 2026-11-21\n");
    let files = texts(&book(&site));
    let text = &files["explainers/one.xhtml"];
    assert!(
        text.contains("See the model, <a href=\"#id-2-steps\">below</a> and <a href=\"https://example.org/\">"),
        "{text}"
    );
    assert!(text.contains("<h2 id=\"id-2-steps\">2 steps</h2>"), "{text}");
    assert!(files["nav.xhtml"].contains("<a href=\"explainers/one.xhtml\">One &amp; only</a>"));
}

#[test]
fn raw_html_that_does_not_end_is_xml_in_the_book() {
    let raw = "A<br>b <b>c <i>d</b> &nbsp; &hellip; <img src=\"https://example.org/a.png\" alt='x>y'>\n\n<ul><li>e<li>f</ul>\n\n\
               <div onclick=g class=h class=i>\n\n<script>if (a < b) {}</script>\n\n</section> j\n\nk ~~l~~ < m & n";
    let site = small(raw).edit("ajar.toml", "title", "raw-html = true\ntitle");
    let text = &texts(&book(&site))["explainers/one.xhtml"];
    assert_eq!(slip(text), None, "{text}");
    assert!(text.contains("<li>e</li>") && !text.contains("if (a") && !text.contains("onclick"), "{text}");
}

#[test]
fn a_site_has_a_book_only_if_it_asks_for_one_and_has_something_to_read() {
    let with = |texts: &Texts| texts.build().1.contains_key("explainers.epub");
    assert!(with(&small("Text.")));
    assert!(!with(&small("Text.").edit("ajar.toml", "epub = true\n", "")));
    assert!(!with(&small("Text.").without("content/explainers/one.md")));
}

#[test]
fn a_german_book_speaks_german() {
    let site = Texts::on_disk(&root().join("examples/offenheit"));
    let files = texts(&book(&site.edit("ajar.toml", "title", "epub = true\ntitle")));
    assert!(files["package.opf"].contains("<dc:language>de</dc:language>"));
    assert!(
        files["nav.xhtml"].contains("lang=\"de\"") && files["title.xhtml"].contains("Die Fakten entsprechen dem Stand")
    );
    for (address, text) in files.iter().filter(|it| it.0.ends_with(".xhtml")) {
        assert_eq!(slip(text), None, "{address}");
    }
}

#[test]
fn a_chart_of_an_explainer_is_a_drawing_of_the_book() {
    let files = texts(reference());
    let shown: BTreeSet<&str> = files
        .iter()
        .filter(|it| it.0.starts_with("explainers/"))
        .flat_map(|it| values(it.1, "src"))
        .filter_map(|it| it.strip_prefix("../"))
        .filter(|it| it.starts_with("data/chart-"))
        .collect();
    assert!(shown.len() >= 3, "{shown:?}");
    for chart in shown {
        let drawing = &files[chart];
        assert!(drawing.contains("</title>\n<desc>"), "{chart} does not say what it shows");
        assert_eq!(slip(drawing), None, "{chart}");
    }
}
