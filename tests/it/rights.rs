//! Questions about rights, each answered from the text of a license by a person: `tests/rights/questions.json`.
//!
//! They are those on which the terms could not be told before: what a text spares by what is done or by how one got the
//! model, decisions that no person makes, places under sanctions, and what companies that host models give away.

use crate::fixture::{Texts, ajar_in, own, root};
use serde_json::Value;
use std::fs;

/// The questions and their answers.
const QUESTIONS: &str = "tests/rights/questions.json";

#[test]
fn what_people_answered_from_the_texts_is_answered_here() {
    let run = ajar_in(root(), &["answer", "--expect", QUESTIONS]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("0 that could be defended, 0 other"), "{}", run.err);
}

/// An answer that names no text and no words of it is no reading.
#[test]
fn every_answer_names_its_text_and_the_words_that_decide() {
    let asked: Vec<Value> = serde_json::from_str(&fs::read_to_string(root().join(QUESTIONS)).unwrap()).unwrap();
    for it in &asked {
        let decided = &it["decided_by"][0];
        let license = format!("data/licenses/{}.toml", decided["license"].as_str().unwrap());
        assert!(root().join(&license).is_file(), "{}: {license}", it["id"]);
        for key in ["section", "quote"] {
            assert!(decided[key].as_str().is_some_and(|text| !text.is_empty()), "{}: {key}", it["id"]);
        }
    }
    assert!(asked.len() > 20);
}

/// What the rules of answers work with stands on the page of the license, where whoever differs can point at it.
#[test]
fn the_page_of_a_license_says_how_each_clause_was_read() {
    let licenses = ["LicenseRef-FLUX-1-dev-NC", "LicenseRef-dots-llm1", "LicenseRef-BigScience-RAIL-1.0", "CC-BY-4.0"];
    let texts = licenses.iter().fold(Texts::of_one_model().edit("ajar.toml", "11-21", "11-22"), |texts, id| {
        let path = format!("data/licenses/{id}.toml");
        texts.with(&path, own(&path))
    });
    let built = texts.built();
    for (id, lines) in [
        (
            licenses[0],
            &["Must not be in Cuba, Iran or North Korea: your seat, your customers, your use of it", "Open: Syria"][..],
        ),
        (licenses[1], &["Spares: offering the model itself as a service; but not with: handing on copies"]),
        (licenses[2], &["decisions about people that no person makes", "Suits that count: over patents"]),
        (licenses[3], &["Time to mend a breach: 30 days", "Rights end by themselves"]),
    ] {
        let page = &built[&format!("licenses/{id}.html")];
        for line in lines {
            assert!(page.contains(line), "{id}: {line}");
            assert!(built[&format!("licenses/{id}.html.md")].contains(line), "{id}, as Markdown: {line}");
        }
    }
}
