//! A page can say which explainers speak of what it is about.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use ajar::plan::{self, Subject};
use ajar::read::Sources;
use ajar::{assess, check, parse};

const FRONT: &str = "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n";

/// The slugs of the explainers that mention a subject, in a site with four explainers and one organization.
fn mentions(subject: &Subject) -> Vec<String> {
    let texts = [
        ("ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n".to_owned()),
        ("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n".to_owned()),
        ("data/licenses/Apache-2.0.toml", include_str!("../data/licenses/Apache-2.0.toml").to_owned()),
        ("content/explainers/a.md", format!("{FRONT}[Acme](org:acme), [again](org:acme) and [below](#x).\n\n## X\n")),
        ("content/explainers/b.md", format!("{FRONT}```ajar\nshow = \"clauses\"\nlicense = \"Apache-2.0\"\n```\n")),
        ("content/explainers/d.md", format!("{FRONT}````markdown example\n[Acme](org:acme)\n````\n")),
        ("content/explainers/c.md", format!("{FRONT}[a](a.md#x) and [a license](license:Apache-2.0#patent-grant).\n")),
    ];
    let (sources, _) = Sources::from_texts(texts.map(|(path, text)| (path.to_owned(), text.into_bytes())));
    let (parsed, _) = parse::parse(&sources);
    let (facts, _) = check::check(parsed);
    let assessed = assess::assess(&facts);
    let (site, diags) = plan::plan(&assessed, &sources);
    assert!(diags.is_empty(), "{diags:?}");
    site.mentions(subject).map(str::to_owned).collect()
}

/// The fourth explainer shows what a link to it comes to, as an example.
#[test]
fn a_link_by_name_mentions_once() {
    assert_eq!(mentions(&Subject::Org("acme".to_owned())), ["a"]);
}

#[test]
fn a_link_to_a_clause_and_a_block_of_clauses_mention_the_license() {
    assert_eq!(mentions(&Subject::License("Apache-2.0".to_owned())), ["b", "c"]);
}

#[test]
fn an_explainer_is_mentioned_by_others_and_not_by_itself() {
    assert_eq!(mentions(&Subject::Explainer("a".to_owned())), ["c"]);
    assert!(mentions(&Subject::Explainer("c".to_owned())).is_empty());
}
