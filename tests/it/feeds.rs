//! Feeds: Atom and JSON Feed say the same, are what their specifications ask for, and there is one for each record and
//! family that has changed.

use crate::fixture::{Texts, model, reference_texts};
use crate::sparse::dead;
use roxmltree::{Document, Node};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const BASE: &str = "https://ajar.example/x";

/// A record's changes, as day, kind and words.
fn changed(text: &str, changes: &[(&str, &str, &str)]) -> String {
    let one = |(day, kind, what): &(&str, &str, &str)| {
        format!("\n[[change]]\ndate = {day}\nkind = \"{kind}\"\nwhat = \"{what}\"\n")
    };
    text.to_owned() + &changes.iter().map(one).collect::<String>()
}

/// Two models of a family, one without news, a license and an explainer.
fn site() -> Texts {
    let family = |name: &str| model(name) + "family = \"Big & Co\"\n";
    let one = [
        ("2026-11-20", "fact", "A new release."),
        ("2026-11-20", "correction", "The license was wrong: <b> & “so”."),
        ("2026-11-02", "fact", "Record created."),
    ];
    let text =
        "+++\ntitle = \"T & more\"\nsummary = \"S <i>\"\ndate = 2026-11-01\nupdated = 2026-11-19\n+++\n\nText.\n";
    Texts::of_one_model()
        .edit("ajar.toml", "title", &format!("url = \"{BASE}/\"\ntitle"))
        .with("data/models/acme/one.toml", changed(&family("One & only"), &one))
        .with("data/models/acme/two.toml", changed(&family("Two"), &[("2026-11-21", "rubric", "A rule changed.")]))
        .with("data/models/acme/three.toml", changed(&family("Three"), &[("2026-11-21", "fact", "Record created")]))
        .with_own(&["data/licenses/MIT.toml"])
        .with("content/explainers/text.md", text)
}

/// The children of that name.
fn all<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|it| it.is_element() && it.tag_name().name() == name).collect()
}

/// The words of the only child of that name.
fn only<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    let found = all(node, name);
    assert_eq!(found.len(), 1, "{name}");
    found[0].text().unwrap_or_default()
}

/// RFC 3339, as both formats ask for.
fn is_moment(text: &str) -> bool {
    let shape: String = text.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect();
    shape == "0000-00-00T00:00:00Z"
}

/// What RFC 4287 asks of a feed (4.1.1) and of its entries (4.1.2), where it stands at `own`; id, title and kind of each entry.
fn atom(text: &str, own: &str) -> Vec<(String, String, Option<String>)> {
    let document = Document::parse(text).unwrap();
    let feed = document.root_element();
    assert_eq!((feed.tag_name().namespace(), feed.tag_name().name()), (Some("http://www.w3.org/2005/Atom"), "feed"));
    let link = |node, rel: &str| -> Vec<String> {
        let of = |it: &Node<'_, '_>| {
            it.attribute("rel").unwrap_or("alternate") == rel
                && it.attribute("type").is_none_or(|kind| !kind.contains("json"))
        };
        all(node, "link").iter().filter(|it| of(it)).map(|it| it.attribute("href").unwrap().to_owned()).collect()
    };
    assert_eq!(link(feed, "self"), [format!("{BASE}/{own}")]);
    assert_eq!(link(feed, "alternate"), [only(feed, "id")]);
    assert!(!only(feed, "title").is_empty() && !all(feed, "author").is_empty());
    let mut moments = vec![only(feed, "updated").to_owned()];
    let mut res = Vec::new();
    for entry in all(feed, "entry") {
        assert_eq!(link(entry, "alternate").len(), 1);
        assert!(is_moment(only(entry, "published")) && !only(entry, "summary").is_empty());
        moments.push(only(entry, "updated").to_owned());
        let category = all(entry, "category");
        let kind = category.first().map(|it| it.attribute("term").unwrap().to_owned());
        res.push((only(entry, "id").to_owned(), only(entry, "title").to_owned(), kind));
    }
    assert!(moments.iter().all(|it| is_moment(it)), "{moments:?}");
    assert_eq!(moments.first(), moments[1..].iter().max(), "a feed is as new as its newest entry");
    let ids: BTreeSet<&String> = res.iter().map(|it| &it.0).collect();
    assert_eq!(ids.len(), res.len(), "two entries have one id");
    res
}

/// JSON Feed 1.1 as its specification has it, with what is optional there and promised here.
fn json_feed() -> jsonschema::Validator {
    let text = json!({ "type": "string", "minLength": 1 });
    let address = json!({ "type": "string", "pattern": "^https://" });
    let moment = json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T00:00:00Z$" });
    let item = json!({
        "type": "object",
        "properties": {
            "id": text, "url": address, "title": text, "content_text": text, "date_published": moment, "date_modified": moment,
            "tags": { "type": "array", "items": { "enum": ["fact", "correction", "rubric"] }, "minItems": 1 },
        },
        "required": ["id", "url", "title", "content_text", "date_published", "date_modified"],
        "additionalProperties": false,
    });
    let feed = json!({
        "type": "object",
        "properties": {
            "version": { "const": "https://jsonfeed.org/version/1.1" },
            "title": text, "home_page_url": address, "feed_url": address, "language": text,
            "authors": { "type": "array", "minItems": 1, "items": { "type": "object", "required": ["name"] } },
            "items": { "type": "array", "items": item },
        },
        "required": ["version", "title", "home_page_url", "feed_url", "language", "authors", "items"],
        "additionalProperties": false,
    });
    jsonschema::validator_for(&feed).unwrap()
}

/// The entries of the feed beside a page, of which both formats say the same.
fn entries(built: &BTreeMap<String, String>, stem: &str) -> Vec<(String, String, Option<String>)> {
    let entries = atom(&built[&format!("{stem}.xml")], &format!("{stem}.xml"));
    let document: Value = serde_json::from_str(&built[&format!("{stem}.json")]).unwrap();
    let wrong: Vec<String> = json_feed().iter_errors(&document).map(|it| it.to_string()).collect();
    assert!(wrong.is_empty(), "{stem}: {wrong:#?}");
    assert_eq!(document["feed_url"], format!("{BASE}/{stem}.json"));
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let item = |it: &Value| (text(&it["id"]), text(&it["title"]), it["tags"].get(0).map(text));
    let items: Vec<_> = document["items"].as_array().unwrap().iter().map(item).collect();
    assert_eq!(items, entries, "{stem}: both formats say the same");
    entries
}

#[test]
fn there_is_a_feed_for_what_changed_and_for_nothing_else() {
    let built = site().built();
    assert_eq!(dead(&built), Vec::<String>::new());
    let feeds: Vec<&str> =
        built.keys().filter(|it| it.ends_with(".xml") && *it != "sitemap.xml").map(String::as_str).collect();
    assert_eq!(
        feeds,
        [
            "changes.xml",
            "explainers.xml",
            "families/big-co.xml",
            "models/acme/one.xml",
            "models/acme/two.xml",
            "standards/spectrum.xml"
        ]
    );
    let entry = |page: &str, name: &str, kind: &str| {
        (format!("{BASE}/models/acme/{page}"), format!("{name} ({kind})"), Some(kind.to_owned()))
    };
    let (first, second) = ("one.html#2026-11-20-a0ff3aa1", "one.html#2026-11-20-39a1648b");
    let one = [entry(first, "One & only", "fact"), entry(second, "One & only", "correction")];
    let two = entry("two.html#2026-11-21-82471f97", "Two", "rubric");
    assert_eq!(entries(&built, "models/acme/one"), one);
    let both = [&[two][..], &one[..]].concat();
    assert_eq!(entries(&built, "families/big-co"), both, "an entry has one id in every feed");
    let mut every = entries(&built, "changes");
    every.retain(|it| !it.0.contains("standards/spectrum.html"));
    assert_eq!(every, both);
    let text = (format!("{BASE}/explainers/text.html"), "T & more".to_owned(), None);
    assert_eq!(entries(&built, "explainers"), [text]);
    assert!(built["explainers.xml"].contains("<published>2026-11-01T00:00:00Z</published>"));
    assert!(built["explainers.xml"].contains("<updated>2026-11-19T00:00:00Z</updated>"));
}

/// What a reader of feeds has seen is not shown again because something else came to stand before it.
#[test]
fn an_id_stays_whatever_comes_before_it() {
    let before = entries(&site().built(), "models/acme/one");
    let later = "\n[[change]]\ndate = 2026-11-20\nwhat = \"Later.\"\n\n[[change]]\n";
    let path = "data/models/acme/one.toml";
    let text = site().text(path).replacen("\n[[change]]\n", later, 1);
    let after = entries(&site().with(path, text).built(), "models/acme/one");
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|it| after.contains(it)), "{before:#?} {after:#?}");
}

#[test]
fn a_page_names_its_own_feeds_and_others_that_of_all_changes() {
    let built = site().built();
    let named = |page: &str| -> Vec<String> {
        let links =
            built[page].split("<link ").filter(|it| it.contains("application/atom+xml") || it.contains("feed+json"));
        links.map(|it| it.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
    };
    assert_eq!(named("models/acme/one.html"), ["../../models/acme/one.xml", "../../models/acme/one.json"]);
    assert_eq!(named("families/big-co.html"), ["../families/big-co.xml", "../families/big-co.json"]);
    assert_eq!(named("models/acme/three.html"), ["../../changes.xml"], "nothing has changed there");
    assert_eq!(named("changes.html"), ["changes.xml", "changes.json"]);
    assert_eq!(named("explainers/text.html"), ["../explainers.xml", "../explainers.json"]);
    assert!(built["models/acme/one.html"].contains("one.xml\">Feed of these changes</a>"));
    assert!(!built["models/acme/three.html"].contains("Feed of these changes"));
    let silent = site().edit("ajar.toml", &format!("url = \"{BASE}/\"\n"), "").built();
    assert!(!silent.keys().any(|it| it.ends_with(".xml") && it != "sitemap.xml"), "a feed names whole addresses");
    assert!(!silent["models/acme/one.html"].contains("Feed of these changes"));
}

/// An author may link to a feed as to any file.
#[test]
fn a_text_may_link_to_a_feed() {
    let link =
        |to: &str| site().with("content/pages/feeds.md", format!("+++\ntitle = \"Feeds\"\n+++\n\n[A feed]({to})\n"));
    for to in ["../../changes.json", "../../models/acme/one.xml", "../../families/big-co.json"] {
        assert_eq!(dead(&link(to).built()), Vec::<String>::new(), "{to}");
    }
    assert!(link("../../models/acme/three.xml").look().has_errors(), "nothing has changed there");
}

/// The feeds of the reference site hold what the records say.
#[test]
fn the_reference_has_feeds_that_are_whole() {
    let built = reference_texts(|it| it.ends_with(".xml") || it.ends_with(".json"));
    let stems: Vec<&str> =
        built.keys().filter_map(|it| it.strip_suffix(".xml")).filter(|it| *it != "sitemap").collect();
    assert!(stems.len() > 100 && stems.iter().any(|it| it.starts_with("licenses/")), "{}", stems.len());
    let validator = json_feed();
    for stem in stems {
        let text = &built[&format!("{stem}.xml")];
        let document = Document::parse(text).unwrap_or_else(|error| panic!("{stem}: {error}"));
        let count = all(document.root_element(), "entry").len();
        let other: Value = serde_json::from_str(&built[&format!("{stem}.json")]).unwrap();
        assert!(validator.is_valid(&other) && count > 0 && other["items"].as_array().unwrap().len() == count, "{stem}");
    }
}
