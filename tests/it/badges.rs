//! Badges: one for each model and standard, that anybody can read and paste.

use crate::fixture::{Texts, reference_texts};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| reference_texts(|_| true));

fn badges() -> impl Iterator<Item = (&'static String, &'static String)> {
    FILES.iter().filter(|it| it.0.starts_with("badges/"))
}

/// The value of an attribute of the first element that has it.
fn attribute<'t>(text: &'t str, name: &str) -> &'t str {
    text.split(&format!(" {name}=\""))
        .nth(1)
        .and_then(|it| it.split('"').next())
        .unwrap_or_else(|| panic!("{name}: {text}"))
}

#[test]
fn every_verdict_has_a_badge_that_says_it() {
    let verdicts: serde_json::Value = serde_json::from_str(&FILES["api/v1/verdicts.json"]).unwrap();
    let items = verdicts["items"].as_array().unwrap();
    for it in items {
        let text = &FILES[it["badge"].as_str().unwrap()];
        let label = attribute(text, "aria-label");
        assert!(text.contains(&format!("<title>{label}</title>")), "{text}");
        let (standard, says) = label.split_once(": ").unwrap();
        assert!(text.contains(&format!(">{standard}</text>")) && text.contains(&format!(">{says}</text>")), "{text}");
        assert!(text.contains("role=\"img\"") && !text.contains("<script") && !text.contains("href"), "{text}");
    }
    assert_eq!(badges().count(), items.len());
}

/// WCAG 2.2, 1.4.3: words have a contrast of at least 4.5 to what is behind them.
#[test]
fn words_stand_out_from_their_paper() {
    let light = |color: &str| {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let mut pairs = BTreeMap::new();
    for (_, text) in badges() {
        let colors: Vec<&str> = text.split(" fill=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
        for pair in colors.chunks(2) {
            let (paper, ink) = (light(pair[0]), light(pair[1]));
            pairs.insert((pair[0], pair[1]), (paper.max(ink) + 0.05) / (paper.min(ink) + 0.05));
        }
    }
    assert!(pairs.len() > 3, "{pairs:?}");
    assert!(pairs.values().all(|it| *it >= 4.5), "{pairs:?}");
}

#[test]
fn a_page_has_the_markdown_to_paste() {
    let page = &FILES["models/eleutherai/pythia.html"];
    let badge = "badges/eleutherai/pythia/spectrum.svg";
    assert!(page.contains(&format!("src=\"../../{badge}\"")));
    assert!(page.contains(&format!(
        "[![Ajar: Open source](https://ajar.example/{badge})](https://ajar.example/models/eleutherai/pythia.html)"
    )));
    // Without an address, nobody could paste it.
    let site = Texts::of_one_model().built();
    assert!(!site["models/acme/one.html"].contains("[!["));
}
