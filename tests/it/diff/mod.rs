//! What a change means to readers.

mod comment;
mod revisions;

use crate::fixture::Texts;
use ajar::Comparison;
use ajar::diff::text::{Mistakes, markdown, summary};
use ajar::diff::{Content, Direction};

const MODEL: &str = r#"name = "One"
summary = "A model."
released = 2025-01-01
license = "LicenseRef-Acme"
evidence = [{ source = "card" }]
checked = 2026-11-21
[source.card]
url = "https://example.org/card"
title = "Card"
retrieved = 2026-11-21
[component.weights]
state = "released"
access = "public"
evidence = [{ source = "card" }]
"#;

const LICENSE: &str = r#"name = "Acme License"
summary = "A license."
reading = "whole"
checked = 2026-11-21
[source.text]
url = "https://example.org/license"
title = "License"
retrieved = 2026-11-21
[clause.use]
value = "granted"
[clause.modify]
value = "granted"
[clause.redistribute]
value = "granted"
[clause.purpose]
value = "present"
at = "4"
acts = ["any"]
purposes = ["research"]
consequence = "right-ends"
quote = "for research only"
"#;

/// One model under one license, one standard and one use.
fn base() -> Texts {
    let own = ["data/standards/spectrum.toml", "data/uses/sell-a-service.toml"];
    Texts::smallest().with("data/models/acme/one.toml", MODEL).with(ACME, LICENSE).with_own(&own)
}

/// What a change of the site means to readers.
fn compare(base: &Texts, head: &Texts) -> Comparison {
    ajar::compare(base.sources(), head.sources())
}

const ACME: &str = "data/licenses/LicenseRef-Acme.toml";

#[test]
fn the_same_site_has_no_difference() {
    let it = compare(&base(), &base());
    assert_eq!(summary(&it.difference), "Nothing changes for readers");
}

#[test]
fn a_clause_moves_a_verdict_and_flips_an_answer_and_is_named_with_its_line() {
    let base = base();
    let it = compare(&base, &base.edit(ACME, "value = \"present\"", "value = \"absent\"")).difference;
    let [moved] = it.verdicts.as_slice() else { panic!("{:?}", it.verdicts) };
    assert_eq!((moved.model.as_str(), moved.standard.as_str()), ("acme/one", "spectrum"));
    assert_eq!((moved.from.as_str(), moved.direction), ("Restricted weights", Direction::Up));
    assert_eq!(moved.because.len(), 1, "{:?}", moved.because);
    let fact = &moved.because[0].facts[0];
    let at = fact.at.as_ref().unwrap();
    assert_eq!((at.file.as_str(), at.line), (ACME, 15));
    assert!(fact.before.as_ref().unwrap().contains("Purpose: applies"), "{fact:?}");
    assert!(fact.after.as_ref().unwrap().contains("Purpose: does not apply"), "{fact:?}");

    let [reply] = it.answers.as_slice() else { panic!("{:?}", it.answers) };
    assert!(reply.flips());
    assert_eq!((reply.usage.as_str(), reply.from), ("sell-a-service", "no"));
    assert_eq!(reply.before, ["The license allows these purposes only: research"]);
    assert_eq!(reply.facts[0].at.as_ref().unwrap().line, 15);
    assert_eq!(summary(&it), "1 verdict moves (1 up), 1 answer flips; 1 file edited");
}

#[test]
fn another_condition_is_told_apart_from_a_flip() {
    let threshold = |number: u32| {
        let clause = format!("threshold = [{{ metric = \"monthly-active-users\", op = \">\", value = {number} }}]");
        base()
            .edit(ACME, "[clause.purpose]", "[clause.user-threshold]")
            .edit(ACME, "purposes = [\"research\"]\n", "")
            .edit(ACME, "at = \"4\"", &format!("at = \"4\"\n{clause}"))
    };
    let it = compare(&threshold(700), &threshold(100)).difference;
    assert!(it.verdicts.is_empty());
    let [reply] = it.answers.as_slice() else { panic!("{:?}", it.answers) };
    assert!(!reply.flips());
    assert_eq!(reply.after, ["You have at most 100 monthly active users"]);
}

#[test]
fn other_terms_are_told_once_and_not_clause_by_clause() {
    let base = base();
    let it = compare(&base, &base.edit("data/models/acme/one.toml", "LicenseRef-Acme", "MIT")).difference;
    let facts = &it.verdicts[0].because[0].facts;
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert_eq!(facts[0].after.as_deref(), Some("Terms of the final weights: MIT"));
    assert_eq!(facts[0].at.as_ref().unwrap().line, 4);
}

#[test]
fn another_definition_is_named_when_no_fact_explains_a_move() {
    let base = base();
    let path = "data/standards/spectrum.toml";
    let text = base.text(path).replace("condition = \"unlimited\"", "condition = \"downloadable\"");
    assert_ne!(text, base.text(path), "the standard asks for unlimited terms");
    let it = compare(&base, &base.with(path, text.as_str())).difference;
    let [moved] = it.verdicts.as_slice() else { panic!("{:?}", it.verdicts) };
    assert_eq!(moved.direction, Direction::Up);
    assert!(!moved.because.is_empty());
}

#[test]
fn a_new_model_is_told_with_its_verdict() {
    let base = base();
    let it = compare(&base, &base.with("data/models/acme/two.toml", MODEL)).difference;
    let [new] = it.newcomers.as_slice() else { panic!("{:?}", it.newcomers) };
    assert_eq!(new.verdicts["spectrum"], "Restricted weights");
    assert_eq!(summary(&it), "No verdict moves and no answer flips; 1 model is new, 1 file added");
    assert!(markdown(&it, Mistakes::default()).contains("| `acme/two` | Restricted weights | The weights can be"));
}

#[test]
fn a_renamed_record_is_one_record_and_keeps_its_verdict() {
    let base = base();
    let same = base.without("data/models/acme/one.toml").with("data/models/acme/uno.toml", MODEL);
    let it = compare(&base, &same).difference;
    assert!(
        it.verdicts.is_empty()
            && it.newcomers.is_empty()
            && it.records.added.is_empty()
            && it.records.removed.is_empty()
    );
    let renamed = &it.records.renamed[0];
    assert_eq!((renamed.from.id.as_str(), renamed.to.id.as_str()), ("acme/one", "acme/uno"));
    assert_eq!(renamed.content, Content::Same);

    let near = same.edit("data/models/acme/uno.toml", "name = \"One\"", "name = \"Uno\"");
    assert_eq!(compare(&base, &near).difference.records.renamed[0].content, Content::Near);

    let other = "name = \"Two\"\nsummary = \"Another.\"\nchecked = 2026-11-20\n";
    let it =
        compare(&base, &base.without("data/models/acme/one.toml").with("data/models/acme/two.toml", other)).difference;
    assert_eq!((it.records.added.len(), it.records.removed.len(), it.records.renamed.len()), (1, 1, 0));
}

#[test]
fn a_gone_address_is_a_warning_until_it_is_redirected() {
    let base = base();
    let head = base.without("data/models/acme/one.toml").with("data/models/acme/uno.toml", MODEL);
    let dead = compare(&base, &head).difference;
    let gone: Vec<_> = dead.addresses.gone.iter().collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].address, "models/acme/one.html");
    assert_eq!(gone[0].moved.as_deref(), Some("models/acme/uno.html"));
    assert_eq!(gone[0].redirect, None);
    assert!(markdown(&dead, Mistakes::default()).contains("⚠ `models/acme/one.html` has no redirect"));
    assert!(summary(&dead).contains("1 address gone without a redirect"));

    let line = "[redirects]\n\"models/acme/one.html\" = \"models/acme/uno.html\"\n";
    let head = head.edit("ajar.toml", "as-of = 2026-11-21\n", &format!("as-of = 2026-11-21\n{line}"));
    let sent = compare(&base, &head);
    assert!(!sent.head.has_errors());
    assert_eq!(sent.difference.addresses.gone[0].redirect.as_deref(), Some("models/acme/uno.html"));
    assert!(!summary(&sent.difference).contains("redirect"));

    // Once redirected, for ever: the old address is lost again if the line goes.
    let again = compare(&head, &head.edit("ajar.toml", line, "")).difference;
    assert_eq!(again.addresses.gone[0].address, "models/acme/one.html");
    assert!(compare(&head, &head).difference.addresses.gone.is_empty());
}

#[test]
fn a_source_that_is_no_longer_named_is_lost_and_one_under_another_key_is_not() {
    let base = base();
    let model = "data/models/acme/one.toml";
    let other = base.edit(model, "https://example.org/card", "https://example.org/other");
    let lost = compare(&base, &other).difference.lost_sources;
    assert_eq!(lost.len(), 1);
    assert_eq!(lost[0].url, "https://example.org/card");
    assert_eq!(lost[0].now.as_deref(), Some("https://example.org/other"));
    let key = base.edit(model, "[source.card]", "[source.page]").edit(model, "\"card\"", "\"page\"");
    assert!(compare(&base, &key).difference.lost_sources.is_empty());
}

#[test]
fn a_revised_explainer_is_told_with_its_lines() {
    let text = "+++\ntitle = \"Why\"\nsummary = \"So.\"\ndate = 2026-11-21\n+++\nOne.\n\nTwo.\n";
    let base = base().with("content/explainers/why.md", text);
    let it = compare(&base, &base.edit("content/explainers/why.md", "Two.", "Two, too.\n\nThree.")).difference;
    let [revised] = it.explainers.as_slice() else { panic!("{:?}", it.explainers) };
    assert_eq!((revised.slug.as_str(), revised.added, revised.removed), ("why", 3, 1));
    let ends = base.edit("content/explainers/why.md", "\n", "\r\n");
    assert!(compare(&base, &ends).difference.explainers.is_empty(), "how lines end is no text");
}

#[test]
fn a_side_with_mistakes_is_named_and_the_rest_compared() {
    let base = base();
    let broken = base.edit("data/orgs/acme.toml", "\"company\"", "\"firm\"");
    let head = base.edit(ACME, "value = \"present\"", "value = \"absent\"");
    let it = compare(&broken, &head);
    assert!(it.base.has_errors() && !it.head.has_errors());
    assert_eq!(it.difference.verdicts.len(), 1);
    let text = markdown(&it.difference, Mistakes { base: 1, head: 0 });
    assert!(text.contains("> The site before the change has 1 mistake"), "{text}");
}

#[test]
fn a_change_is_told_in_every_language() {
    let base = Texts::on_disk(&crate::fixture::root().join("examples/bilingual"));
    let text = "+++\ntitle = \"Impressum\"\noriginal = true\n+++\n\nWir.\n";
    let explainer = "content/de/explainers/what-open-means-here.md";
    let head = base
        .with("content/de/pages/impressum.md", text)
        .with(explainer, format!("{}\nNoch ein Satz.\n", base.text(explainer)))
        .with("data/de/glossary.toml", "[term.weights]\nname = \"Modellgewichte\"\n");
    let difference = compare(&base, &head).difference;
    assert_eq!(difference.addresses.added, ["de/impressum.html"]);
    assert!(difference.addresses.gone.is_empty(), "{:?}", difference.addresses.gone);
    let texts: Vec<&str> = difference.explainers.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(texts, ["de/what-open-means-here"]);
    let edited: Vec<(&str, &str)> = difference.records.edited.iter().map(|it| (it.kind, it.file.as_str())).collect();
    assert_eq!(edited, [("translation", "data/de/glossary.toml")]);
    let gone = compare(&head, &base).difference.addresses.gone;
    assert_eq!(gone.iter().map(|it| it.address.as_str()).collect::<Vec<_>>(), ["de/impressum.html"]);
}
