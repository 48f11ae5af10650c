//! The sites in `examples/`: whole, without a mistake, and in their own language; and that a page can begin at its right side.

use crate::fixture::{Folder, Texts, own, root};
use crate::sparse::dead;
use ajar::Options;
use std::collections::BTreeMap;

fn minimal() -> Texts {
    Texts::on_disk(&root().join("examples/minimal"))
}

fn bilingual() -> Texts {
    Texts::on_disk(&root().join("examples/bilingual"))
}

fn german() -> Texts {
    Texts::on_disk(&root().join("examples/offenheit"))
}

/// The text between the first `start` and the `end` after it.
fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let rest = page.split_once(start).unwrap_or_else(|| panic!("no {start} in {page}")).1;
    rest.split_once(end).unwrap().0
}

/// Words without the tags around them.
fn plain(html: &str) -> String {
    let parts = html.split('<').enumerate();
    parts.map(|(at, it)| if at == 0 { it } else { it.split_once('>').map_or("", |(_, text)| text) }).collect()
}

/// The heading of each page, by its address; pages that only lead on have none.
fn headings(built: &BTreeMap<String, String>) -> BTreeMap<&str, String> {
    let pages = built.iter().filter(|(address, text)| address.ends_with(".html") && text.contains("<h1"));
    pages
        .map(|(address, text)| (address.as_str(), plain(between(text, "<h1", "</h1>").split_once('>').unwrap().1)))
        .collect()
}

#[test]
fn all_build_without_a_warning_and_lead_nowhere_in_vain() {
    for site in [minimal(), german(), bilingual()] {
        let (outcome, files) = site.build();
        assert!(outcome.diags.is_empty(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
        assert_eq!(files, site.build().1);
        assert_eq!(dead(&site.built()), Vec::<String>::new());
    }
}

#[test]
fn the_smallest_has_five_short_files() {
    let files = crate::fixture::contents(&root().join("examples/minimal"));
    assert_eq!(files.len(), 5);
    assert!(files.values().all(|it| String::from_utf8_lossy(it).lines().count() < 80));
    let page = &minimal().built()["models/openai/whisper.html"];
    assert!(page.contains("but the training code was not released"), "{page}");
}

/// The messages of a language that are one line of words, by id.
fn lines(language: &str) -> BTreeMap<String, String> {
    let folder = root().join("locales").join(language);
    let texts = crate::fixture::files(&folder).into_iter().map(|it| std::fs::read_to_string(it).unwrap());
    let all = texts.collect::<Vec<_>>().join("\n");
    let messages = all.lines().filter_map(|it| it.split_once(" = "));
    messages
        .filter(|(id, _)| id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-'))
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .collect()
}

/// The English words of the interface that stand on a page: messages of two words or more that German says otherwise.
fn english(built: &BTreeMap<String, String>) -> Vec<String> {
    let theirs = lines("de");
    let said = lines("en").into_iter().filter(|(id, text)| theirs.get(id).is_some_and(|it| it != text));
    let said: Vec<String> =
        said.map(|(_, text)| text).filter(|it| it.contains(' ') && !it.contains(['{', '&', '\'', '"', '<'])).collect();
    assert!(said.len() > 200, "{}", said.len());
    // With what begins and ends it, so that "In part" is not found in a quote.
    let stands =
        |page: &str, text: &str| [('>', '<'), ('"', '"')].iter().any(|(a, b)| page.contains(&format!("{a}{text}{b}")));
    let pages = built.iter().filter(|(address, _)| address.ends_with(".html"));
    pages
        .flat_map(|(address, page)| said.iter().filter(|it| stands(page, it)).map(move |it| format!("{address}: {it}")))
        .collect()
}

#[test]
fn no_page_of_the_german_one_speaks_english() {
    let built = german().built();
    assert_eq!(english(&built), Vec::<String>::new());
    for (address, page) in built.iter().filter(|(address, _)| address.ends_with(".html")) {
        assert!(page.contains("lang=\"de\"") || page.contains("http-equiv=\"refresh\""), "{address}");
    }
    // What is looked for is there where it belongs.
    let other = german().edit("ajar.toml", "language = \"de\"", "language = \"en\"").built();
    assert!(english(&other).len() > 200);
}

/// The titles of a page of each kind, by its address.
const TITLES: [(&str, &str); 33] = [
    ("404.html", "Diese Seite gibt es nicht"),
    ("changes.html", "Änderungen"),
    ("clauses.html", "Lizenzen, Klausel für Klausel"),
    ("compare.html", "Vergleichen"),
    ("compare-licenses.html", "Zwei Lizenzen nebeneinander"),
    ("components.html", "Bestandteile"),
    ("components/training-code.html", "Trainingscode"),
    ("datasets.html", "Datensätze"),
    ("datasets/dolma-3.html", "Dolma 3"),
    ("explainers.html", "Erklärtexte"),
    ("explainers/grundlagen.html", "Grundlagen"),
    ("explainers/grundlagen/lizenzen.html", "Lizenzen lesen"),
    ("explainers/grundlagen/lizenzen/llama-4-in-der-eu.html", "Llama 4, von der EU aus gelesen"),
    ("explainers/grundlagen/vier-stufen.html", "Vom Schaufenster zur Werkstatt"),
    ("families.html", "Familien"),
    ("families/llama.html", "Llama"),
    ("glossary.html", "Glossar"),
    ("impressum.html", "Impressum"),
    ("index.html", "Wie offen ist dieses Modell?"),
    ("licenses.html", "Lizenzen"),
    ("licenses/Apache-2.0.html", "Apache License 2.0"),
    ("method.html", "Wie ein Urteil entsteht"),
    ("models/ai2/olmo-3-7b.html", "Olmo 3 7B"),
    ("orgs.html", "Organisationen"),
    ("orgs/ai2.html", "Ai2"),
    ("pictures.html", "In Bildern"),
    ("search.html", "Suche"),
    ("spectrum.html", "Alle Modelle"),
    ("standards.html", "Standards"),
    ("standards/stufen.html", "Vom Schaufenster zur Werkstatt"),
    ("ueber-uns.html", "Über uns"),
    ("uses.html", "Was darf ich?"),
    ("uses/im-verein-nutzen.html", "Dürfen wir es für unsere eigene Arbeit nutzen?"),
];

#[test]
fn each_kind_of_page_has_its_german_title() {
    let built = german().built();
    let titles = headings(&built);
    for (address, title) in TITLES {
        assert_eq!(titles.get(address).map(String::as_str), Some(title), "{address}");
    }
    // A page of a kind that is not named above has a title that nobody has read.
    let folder = |address: &str| address.rsplit_once('/').map_or(address.to_owned(), |(folder, _)| folder.to_owned());
    let mut kinds: Vec<String> = TITLES.iter().map(|(address, _)| folder(address)).collect();
    kinds.extend(["meta", "openai", "swiss-ai"].map(|it| format!("models/{it}")));
    for address in titles.keys() {
        assert!(kinds.contains(&folder(address)), "{address}");
    }
}

#[test]
fn the_four_levels_stand_in_their_order_with_their_signs_and_colors() {
    let built = german().built();
    let order = |text: &str| {
        let mut found: Vec<(usize, &str)> = ["Schaufenster", "Leihgabe", "Werkzeug", "Werkstatt"]
            .into_iter()
            .map(|name| (text.find(&format!(">{name}<")).unwrap_or_else(|| panic!("{name}: {text}")), name))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let home = between(&built["index.html"], "<ol class=\"steps ", "</section>");
    assert_eq!(order(home), ["Schaufenster", "Leihgabe", "Werkzeug", "Werkstatt"]);
    let table = between(&built["spectrum.html"], "<tbody", "</table>");
    assert_eq!(order(table), ["Werkstatt", "Werkzeug", "Leihgabe", "Schaufenster"]);
    for glyph in ["◔", "◑", "◕", "⬤"] {
        assert!(home.contains(&format!(">{glyph}</text>")), "{glyph}: {home}");
    }
    let styles = built.iter().find(|(address, _)| address.starts_with("static/ladder-")).unwrap().1;
    assert!(styles.contains("light-dark(#b3b9bf, #8d949b)") && styles.contains("repeat(4, 1fr)"), "{styles}");
}

#[test]
fn the_german_one_has_pages_menus_files_and_a_head_of_its_own() {
    let built = german().built();
    let page = &built["explainers/grundlagen/woraus-ein-modell-besteht.html"];
    assert!(
        page.contains("explainers/grundlagen/bestandteile.svg\" width=\"480\" height=\"376\" alt=\"Vier Kästen")
            && page.contains("<meta name=\"theme-color\""),
        "{page}"
    );
    assert!(page.contains("static/offenheit"), "{page}");
    let header = between(page, "<header", "</header>");
    assert!(header.contains("ueber-uns.html\">Über uns") && !header.contains("orgs.html"), "{header}");
    let footer = between(page, "<footer", "</footer>");
    assert!(
        footer.contains("impressum.html\">Impressum") && footer.contains("© 2026 Modellkunde Musterstadt e. V."),
        "{footer}"
    );
    assert!(!footer.contains("V.."), "a name that ends in a full stop needs no other: {footer}");
    assert!(built["kontakt.html"].contains("url=impressum.html"));
    assert!(built.contains_key("CNAME") && built.contains_key(".well-known/security.txt"));
    let draft = "explainers/grundlagen/lizenzen/wem-gehoeren-die-ausgaben.html";
    assert!(!built.contains_key(draft));
    let folder = Folder::of(&german());
    let options = Options { drafts: true, ..Options::default() };
    assert!(ajar::build(&folder.site(), &folder.out(), options).unwrap().diags.is_empty());
    assert!(folder.out().join(draft).exists());
}

#[test]
fn a_page_of_a_language_from_right_to_left_says_so() {
    let site = minimal();
    let site = site.with("ajar.toml", format!("{}language = \"ar\"\n", site.text("ajar.toml")));
    for (address, page) in site.built().iter().filter(|(address, _)| address.ends_with(".html")) {
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{address}");
    }
    assert!(minimal().built()["index.html"].contains("dir=\"ltr\""));
}

#[test]
fn styles_name_no_left_and_no_right_side() {
    const SIDES: [&str; 8] = [
        "left",
        "right",
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
    ];
    let styles = own("static/ajar.css");
    let mut selector = "";
    for line in styles.lines() {
        if line.ends_with('{') || line.ends_with(',') {
            selector = line.trim();
        }
        let Some((name, value)) = line.trim().split_once(": ") else { continue };
        // The columns of a formula stand as its author has set them.
        let of_side = SIDES.contains(&name) || name == "text-align" && ["left;", "right;"].contains(&value);
        assert!(!of_side || selector.starts_with("mtd."), "{selector} {line}");
        // Four values in a row are those of four sides.
        let sides = value.split_whitespace().count();
        let turned = ["margin", "padding", "inset"].contains(&name) && sides == 4 && !value.contains('(');
        let parts: Vec<&str> = value.trim_end_matches(';').split_whitespace().collect();
        assert!(!turned || parts[1] == parts[3], "{selector} {line}");
    }
}
