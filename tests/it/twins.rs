//! Every page has a twin in Markdown that says the same, and language models are told where.

use crate::fixture::{Texts, reference_texts};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| reference_texts(|_| true));

fn twins() -> impl Iterator<Item = (&'static String, &'static String)> {
    FILES.iter().filter(|it| it.0.ends_with(".html.md"))
}

#[test]
fn every_page_that_says_something_has_a_twin_and_links_to_it() {
    let without = ["404.html", "compare.html", "compare-licenses.html", "search.html"];
    let moved = |text: &str| text.contains("http-equiv=\"refresh\"");
    let pages = FILES.iter().filter(|it| it.0.ends_with(".html") && !moved(it.1));
    for (address, page) in pages {
        let name = address.rsplit('/').next().unwrap();
        let link = "rel=\"alternate\" type=\"text/markdown\" href=\"";
        let linked = page.split(link).nth(1).map(|it| it.split('"').next().unwrap());
        let twin = format!("{address}.md");
        if without.contains(&address.as_str()) {
            assert!(linked.is_none() && !FILES.contains_key(&twin), "{address}");
        } else {
            assert!(linked.is_some_and(|it| it.ends_with(&format!("{name}.md"))), "{address} links to {linked:?}");
            assert!(FILES.contains_key(&twin), "{twin}");
        }
    }
    assert!(twins().count() > 500);
}

#[test]
fn a_twin_is_markdown_with_one_title_and_no_holes() {
    for (address, text) in twins() {
        assert!(text.starts_with("# ") && text.ends_with('\n'), "{address}");
        assert!(text.len() > 80, "{address} says nothing: {text}");
        let mut in_code = false;
        // The page that teaches Markdown shows its own.
        for event in Parser::new_ext(text, Options::ENABLE_TABLES).filter(|_| !address.contains("writing-explainers")) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => panic!("{address} has {html}"),
                Event::Text(words) => {
                    let hole = ["{{", "}}", "{%", "&lt;", "&quot;", "](count:", "[@", "|---"]
                        .iter()
                        .find(|it| words.contains(**it));
                    assert!(hole.is_none() || in_code, "{address}: {hole:?} in {words}");
                }
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                _ => {}
            }
        }
    }
}

/// Links lead to files: those of the page, and what is published beside them.
#[test]
fn links_lead_somewhere() {
    let mut links = 0;
    for (address, text) in twins().filter(|it| !it.0.contains("writing-explainers")) {
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
            assert!(!dest_url.is_empty(), "{address} has a link to nowhere");
            if !dest_url.contains(':') && !dest_url.starts_with('#') {
                assert!(FILES.contains_key(&reached(address, &dest_url)), "{address} links to {dest_url}");
                links += 1;
            }
        }
    }
    assert!(links > 5_000, "{links} links");
}

/// What a link on the page at `from` leads to.
fn reached(from: &str, target: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('#').next().unwrap().split('/') {
        if part == ".." { _ = parts.pop() } else { parts.push(part) }
    }
    parts.join("/")
}

/// What a page tells in its views, its twin tells, too.
#[test]
fn a_twin_says_what_its_page_says() {
    let twin = &FILES["models/meta/llama-4-maverick.html.md"];
    for words in [
        "# Llama 4 Maverick",
        "700 million monthly",
        "greater than 700 million",
        "## By other definitions",
        "## Sources",
    ] {
        assert!(twin.contains(words), "{words}");
    }
    let twin = &FILES["licenses/LicenseRef-Llama-4-Community.html.md"];
    assert!(twin.contains("- **User threshold**: ") && twin.contains("## The four freedoms"));
    // Numbers of the dataset, citations and live tables stand in the text.
    let twin = &FILES["explainers/the-spectrum-step-by-step.html.md"];
    assert!(!twin.contains("```ajar") && !twin.contains("[@"), "{twin}");
}

#[test]
fn language_models_are_told_every_record() {
    let index = &FILES["llms.txt"];
    assert!(index.starts_with("# Ajar\n\n> "), "{index}");
    let linked: BTreeSet<&str> =
        index.split("](https://ajar.example/").skip(1).map(|it| it.split(')').next().unwrap()).collect();
    for address in &linked {
        assert!(FILES.contains_key(*address), "{address}");
    }
    let records = ["models/", "licenses/", "standards/", "uses/", "explainers/", "orgs/", "datasets/"];
    let all = twins().map(|it| it.0.as_str()).filter(|it| records.iter().any(|kind| it.starts_with(kind)));
    // The further pages of a long list are told by its first.
    let is_part = |it: &str| {
        it.trim_end_matches(".html.md").rsplit('/').next().unwrap().bytes().all(|byte| byte.is_ascii_digit())
    };
    let missing: Vec<&str> = all.filter(|it| !linked.contains(it) && !is_part(it)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let full = &FILES["llms-full.txt"];
    for title in ["# Misconceptions about open models", "# How a verdict is made", "# Glossary"] {
        assert!(full.contains(title), "{title}");
    }
}

/// Words of strangers are no markup in a twin, and a theme may say it otherwise.
#[test]
fn names_are_no_markup_and_a_site_has_its_own_twins() {
    let site =
        Texts::of_one_model().edit("data/models/acme/one.toml", "A model.", "A *model* with <b>, [a](b) and | a line.");
    let twin = &site.built()["models/acme/one.html.md"];
    assert!(twin.contains("A \\*model\\* with \\<b\\>, \\[a\\](b) and \\| a line."), "{twin}");
    let own = site.with("templates/twin/model.md", "# Ours: {{ name }}\n");
    assert_eq!(own.built()["models/acme/one.html.md"], "# Ours: One\n");
}
