//! The telling of a change: whole, short enough, and without power for strangers' words.

use super::{ACME, MODEL, base, compare};
use ajar::Comparison;
use ajar::diff::text::{Mistakes, human, json, markdown};
use ajar::report::Color;

/// What a stranger could write into a record, in the hope that a comment obeys.
const HOSTILE: &str = r#"<img src=x onerror=alert(1)> @ajar-site/owners [click](https://evil.example) https://evil.example www.evil.example #1 GH-1 mail@evil.example `</details>` | x | **bold** ![x](y) deadbeefdeadbeef :tada: $x$ -->"#;

fn hostile() -> Comparison {
    let base = base();
    let text = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    let head = base
        .edit(ACME, "name = \"Acme License\"", &format!("name = \"{text}\""))
        .edit(ACME, "quote = \"for research only\"", &format!("effect = \"{text}\""))
        .edit(ACME, "[clause.purpose]\nvalue = \"present\"", "[clause.acceptable-use]\nvalue = \"present\"")
        .edit("data/models/acme/one.toml", "https://example.org/card", "https://example.org/@a|b");
    compare(&base, &head.with("data/models/acme/tw@o.toml", MODEL))
}

#[test]
fn strangers_words_have_no_power_in_a_comment() {
    let it = hostile();
    let text = markdown(&it.difference, Mistakes { base: 0, head: 1 });
    assert!(text.contains("evil.example") && text.contains("@ajar-site"), "the words were to be in it:\n{text}");
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut quiet = String::new();
    let mut html = String::new();
    for event in pulldown_cmark::Parser::new_ext(&text, options) {
        match event {
            pulldown_cmark::Event::Text(it) => quiet.push_str(&it),
            pulldown_cmark::Event::Html(it) | pulldown_cmark::Event::InlineHtml(it) => html.push_str(&it),
            pulldown_cmark::Event::Start(
                it @ (pulldown_cmark::Tag::Link { .. }
                | pulldown_cmark::Tag::Image { .. }
                | pulldown_cmark::Tag::Emphasis),
            ) => panic!("{it:?} in\n{text}"),
            _ => {}
        }
    }
    // GitHub looks for mentions, addresses and references in text, and not in code.
    for power in ["@", "http", "www.", "#1", "GH-1", "deadbeef", ":tada:", "$x$", "<", "evil"] {
        assert!(!quiet.contains(power), "{power} in {quiet}");
    }
    let ours = ["<details>", "</details>", "<summary>", "</summary>"];
    let rest = ours.iter().fold(html, |res, it| res.replace(it, ""));
    assert!(!rest.contains('<'), "{rest}");
    let cells = |line: &str| line.matches('|').count();
    for table in text.split("\n\n").filter(|it| it.starts_with('|')) {
        assert!(table.lines().all(|it| cells(it) == cells(table.lines().next().unwrap())), "{table}");
    }
}

#[test]
fn a_terminal_gets_no_orders_from_data() {
    let base = base();
    let head = base.edit(ACME, "quote = \"for research only\"", "effect = \"a\\u001b[2Jb\\u202e\"").edit(
        ACME,
        "[clause.purpose]",
        "[clause.acceptable-use]",
    );
    let text = human(&compare(&base, &head).difference, Mistakes::default(), Color::Never);
    assert!(text.contains("A[2Jb"), "{text}");
    assert!(!text.chars().any(|it| it.is_control() && it != '\n') && !text.contains('\u{202e}'), "{text:?}");
}

#[test]
fn a_comment_is_never_longer_than_github_takes() {
    let mut full = base();
    for at in 0..600 {
        let text = MODEL.replace("\"One\"", &format!("\"Number {at}\""));
        full = full.with(&format!("data/models/acme/number-{at}-with-a-name-that-is-not-short.toml"), text);
    }
    let head = full.edit(ACME, "value = \"present\"", "value = \"absent\"");
    for (base, head) in [(&full, &head), (&base(), &full), (&full, &base())] {
        let text = markdown(&compare(base, head).difference, Mistakes::default());
        assert!(text.chars().count() < 61_000, "{}", text.len());
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    }
    let text = markdown(&compare(&full, &head).difference, Mistakes::default());
    assert!(text.contains("and 593 more") && text.len() < 5_000, "one clause, one row:\n{text}");
}

#[test]
fn json_has_every_part_under_a_name() {
    let it = hostile();
    let value: serde_json::Value = serde_json::from_str(&json(&it.difference, Mistakes::default())).unwrap();
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "addresses",
            "answers",
            "explainers",
            "ladder",
            "lost-sources",
            "mistakes",
            "newcomers",
            "records",
            "summary",
            "verdicts"
        ]
    );
    assert!(value["lost-sources"][0]["url"].is_string());
}
