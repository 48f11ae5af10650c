//! A site that has little has no page and no link for what it has not: no page leads nowhere.

use crate::fixture::{SETTINGS, Texts, model, org};
use std::collections::BTreeMap;

/// Every link of every page that leads to no file of the site, as "page → target".
pub(crate) fn dead(files: &BTreeMap<String, String>) -> Vec<String> {
    let pages = files.iter().filter(|(address, _)| address.ends_with(".html"));
    pages
        .flat_map(|(page, text)| links(page, text).into_iter().map(move |to| (page, to)))
        .filter(|(_, to)| !files.contains_key(to))
        .map(|(page, to)| format!("{page} → {to}"))
        .collect()
}

/// The addresses that the `href` and `src` of a page come to, from the site's root, without those of other hosts.
fn links(page: &str, text: &str) -> Vec<String> {
    let values = ["href=\"", "src=\""].into_iter().flat_map(|name| text.split(name).skip(1));
    let values = values.filter_map(|rest| rest.split('"').next());
    // An address from the root of the host is that of the page for what is not there, which has a test of its own.
    let inside = values.filter(|it| !it.contains(':') && !it.starts_with(['#', '{', '/']));
    inside.map(|it| resolved(page, it.split(['#', '?']).next().unwrap_or_default())).collect()
}

fn resolved(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop().expect("no link leaves the site")),
            "." | "" => {}
            _ => parts.push(part),
        }
    }
    if target.ends_with('/') || target.is_empty() { format!("{}/index.html", parts.join("/")) } else { parts.join("/") }
}

/// The settings alone.
fn bare() -> Texts {
    Texts::smallest().without("data/orgs/acme.toml")
}

const LADDER: &str = "name = \"Stairs\"\nversion = \"1\"\nsteward = \"Acme\"\nsummary = \"S\"\nkind = \"ladder\"\nbelow = \"On the ground\"\n\
    [[level]]\nid = \"first\"\nname = \"First\"\nsummary = \"S\"\ncolor = \"#112233\"\nglyph = \"★\"\n\
    [[level.requirement]]\nid = \"a\"\nname = \"A\"\ncomponent = [\"weights\"]\ncondition = \"released\"\n\
    [[level]]\nid = \"second\"\nname = \"Second\"\nsummary = \"S\"\n\
    [[level.requirement]]\nid = \"b\"\nname = \"B\"\ncomponent = [\"training-code\"]\ncondition = \"released\"\n";

#[test]
fn no_page_of_a_sparse_site_leads_nowhere() {
    let standard = ("data/standards/stairs.toml", LADDER.to_owned());
    let one = ("data/models/acme/one.toml", model("One"));
    let acme = ("data/orgs/acme.toml", org("Acme"));
    let term = ("data/glossary.toml", "[term.weights]\nname = \"weights\"\ndefinition = \"D.\"\n".to_owned());
    let text = "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\nText.\n".to_owned();
    let text = ("content/explainers/t.md", text);
    let sites = [
        vec![],
        vec![&acme],
        vec![&standard],
        vec![&text, &term],
        vec![&acme, &one],
        vec![&acme, &one, &standard, &text],
    ];
    for files in sites {
        let texts = files.iter().fold(bare(), |res, (path, text)| res.with(path, text.as_str()));
        let built = texts.built();
        let paths: Vec<&str> = files.iter().map(|it| it.0).collect();
        assert_eq!(dead(&built), Vec::<String>::new(), "{paths:?}");
        assert_eq!(built.contains_key("spectrum.html"), paths.contains(&one.0), "{paths:?}");
        assert_eq!(built.contains_key("standards.html"), paths.contains(&standard.0), "{paths:?}");
    }
}

#[test]
fn a_section_that_has_nothing_is_not_in_the_navigation() {
    let home = &bare().built()["index.html"];
    for page in [
        "spectrum",
        "licenses",
        "standards",
        "orgs",
        "compare",
        "components",
        "clauses",
        "pictures",
        "changes",
        "method",
    ] {
        assert!(!home.contains(&format!("href=\"{page}.html\"")), "{page}: {home}");
    }
    assert!(home.contains("id=\"find\""));
}

#[test]
fn nothing_is_said_of_rights_that_the_settings_do_not_name() {
    let home = &bare().built()["index.html"];
    for word in ["CC BY", "creativecommons", "rel=\"license\"", "Credit", "©"] {
        assert!(!home.contains(word), "{word}: {home}");
    }
    let own = format!(
        "{SETTINGS}author = \"Ann\"\ncopyright = \"© 2026 Ann\"\nlicense = \"CC0-1.0\"\nattribution = \"Ann’s list\"\n"
    );
    let built = bare().with("ajar.toml", own).built();
    let home = &built["index.html"];
    for words in ["By Ann.", "© 2026 Ann.", "href=\"licenses/CC0-1.0.html\" rel=\"license\"", "Credit: Ann’s list."]
    {
        assert!(home.contains(words), "{words}: {home}");
    }
    assert_eq!(dead(&built), Vec::<String>::new());
}

#[test]
fn a_ladder_of_any_name_and_size_is_the_sites_own() {
    let built = Texts::smallest()
        .with("data/models/acme/one.toml", model("One"))
        .with("data/standards/stairs.toml", LADDER)
        .built();
    let (home, table) = (&built["index.html"], &built["spectrum.html"]);
    assert!(home.contains("First") && home.contains("Second") && home.contains(">★</text>"), "{home}");
    // The model is on no level: it is in the table all the same, under the ladder's own word.
    assert!(table.contains("On the ground") && table.contains("models/acme/one.html"), "{table}");
    let (address, styles) = built.iter().find(|(address, _)| address.contains("ladder-")).unwrap();
    assert!(home.contains(address.as_str()) && styles.contains("--c: #112233") && styles.contains("repeat(2, 1fr)"));
    assert!(built["models/acme/one.html"].contains("On the ground"));
    assert!(built["data/doors.svg"].contains("fill=\"#112233\""), "{}", built["data/doors.svg"]);
}

#[test]
fn a_site_without_a_ladder_lists_its_models_and_draws_no_doors() {
    let built = Texts::smallest().with("data/models/acme/one.toml", model("One")).built();
    assert!(built["spectrum.html"].contains("All models") && built["spectrum.html"].contains("models/acme/one.html"));
    let page = &built["models/acme/one.html"];
    let main = &page[page.find("<main").unwrap()..];
    assert!(!main.contains("class=\"door") && !main.contains("Not placed"), "{main}");
    assert!(!built.contains_key("data/doors.svg") && !built["index.html"].contains("doors.svg"));
}
