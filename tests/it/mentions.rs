//! A page can say which explainers speak of what it is about.

use crate::fixture::Texts;
use ajar::plan::{self, Subject};

const FRONT: &str = "+++\ntitle = \"T\"\nsummary = \"S\"\ndate = 2026-11-21\n+++\n\n";

/// The slugs of the explainers that mention a subject, in a site with four explainers and one organization.
fn mentions(subject: &Subject) -> Vec<String> {
    let texts = [
        ("a", format!("{FRONT}[Acme](org:acme), [again](org:acme) and [below](#x).\n\n## X\n")),
        ("b", format!("{FRONT}```ajar\nshow = \"clauses\"\nlicense = \"Apache-2.0\"\n```\n")),
        ("d", format!("{FRONT}````markdown example\n[Acme](org:acme)\n````\n")),
        ("c", format!("{FRONT}[a](a.md#x) and [a license](license:Apache-2.0#patent-grant).\n")),
    ];
    let given = Texts::smallest().with_own(&["data/licenses/Apache-2.0.toml"]);
    let site =
        texts.into_iter().fold(given, |res, (slug, text)| res.with(&format!("content/explainers/{slug}.md"), text));
    site.assessed(|assessed, sources, _| {
        let (site, diags) = plan::plan(assessed, sources);
        assert!(diags.is_empty(), "{diags:?}");
        site.mentions(subject).map(str::to_owned).collect()
    })
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
