//! A new record: what it begins with, and what it is called.

use crate::fixture::Folder;

/// Kind, id and path of a new record of every kind.
const KINDS: [(&str, &str, &str); 9] = [
    ("model", "acme/big-one", "data/models/acme/big-one.toml"),
    ("license", "LicenseRef-Acme-1.0", "data/licenses/LicenseRef-Acme-1.0.toml"),
    ("license", "MIT", "data/licenses/MIT.toml"),
    ("explainer", "why", "content/explainers/why.md"),
    ("page", "about", "content/pages/about.md"),
    ("standard", "acme-1.0", "data/standards/acme-1.0.toml"),
    ("use", "sell-it", "data/uses/sell-it.toml"),
    ("org", "other", "data/orgs/other.toml"),
    ("dataset", "heap", "data/datasets/heap.toml"),
];

#[test]
fn a_new_record_of_every_kind_passes_a_check_and_says_what_is_to_be_written() {
    for (kind, id, path) in KINDS {
        let folder = Folder::new();
        let run = folder.ajar(&["new", kind, id]);
        assert_eq!(run.code, Some(0), "{kind}: {}", run.err);
        assert!(run.out.contains(path) && run.out.contains("ajar check"), "{}", run.out);
        let check = folder.ajar(&["check", "--format", "short"]);
        assert_eq!(check.code, Some(0), "{kind}: {}", check.out);
        let is_known = |it: &str| it.contains("[to-be-written]") || it.contains("[unused-license]");
        assert!(check.out.lines().all(is_known), "{kind}: {}", check.out);
        // An organization needs no text of a person to be complete.
        assert_eq!(kind == "org", !check.out.contains(&format!("{path}:")), "{kind}: {}", check.out);
        assert_eq!(folder.ajar(&["build"]).code, Some(0), "{kind}");
    }
}

/// A commented key that could not be used as it stands would teach a wrong form.
#[test]
fn every_key_of_a_new_record_can_be_used_as_it_stands() {
    for (kind, id, path) in KINDS {
        let folder = Folder::new();
        folder.ajar(&["new", kind, id]);
        let text = folder.read(path);
        let used: String = text.lines().map(|it| format!("{}\n", it.strip_prefix("# ").unwrap_or(it))).collect();
        assert!(kind == "explainer" || used != text, "{kind} has keys that are not needed");
        folder.write(path, &used);
        let found = folder.ajar(&["check", "--format", "short"]).out;
        for line in found.lines().filter(|it| it.starts_with(path)) {
            for code in
                ["toml-syntax", "unknown-key", "missing-key", "wrong-type", "unknown-word", "bad-date", "bad-url"]
            {
                assert!(!line.contains(&format!("[{code}]")), "{line}\n{used}");
            }
        }
    }
}

#[test]
fn a_new_organization_that_may_be_an_old_one_is_named() {
    let folder = Folder::new();
    folder.write("data/orgs/mistral.toml", "name = \"Mistral AI\"\nkind = \"company\"\n");
    let run = folder.ajar(&["new", "model", "mistralai/next"]);
    assert!(run.out.contains("there is an organization `mistral` already"), "{}", run.out);
    let run = folder.ajar(&["new", "model", "zork/one"]);
    assert!(!run.out.contains("already"), "{}", run.out);
}

#[test]
fn a_new_model_explains_every_key_and_knows_nothing() {
    let folder = Folder::new();
    let run = folder.ajar(&["new", "model", "solo/one"]);
    assert!(run.out.contains("and data/orgs/solo.toml, because there was none"), "{}", run.out);
    let text = folder.read("data/models/solo/one.toml");
    assert!(text.starts_with("#:schema ../../../schemas/model.json\n"));
    let ajar::shape::Shape::Record { fields, .. } = <ajar::data::Model as ajar::shape::Decode>::shape() else { return };
    assert!(fields.len() > 20);
    for field in fields {
        let start: String = field.doc.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        assert!(text.contains(&format!("## {start}")), "`{}` is not explained", field.key);
        assert!(text.contains(&field.key), "`{}` is not there", field.key);
    }
    let states: Vec<&str> = text.lines().filter(|it| it.starts_with("state = ")).collect();
    assert!(states.len() > 20 && states.iter().all(|it| *it == "state = \"unknown\""));
}

#[test]
fn a_new_record_overwrites_nothing() {
    let folder = Folder::new();
    folder.write("data/models/solo/one.toml", "name = \"Mine\"\n");
    let run = folder.ajar(&["new", "model", "solo/one"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("is there already, and nothing was changed"), "{}", run.err);
    assert_eq!(folder.read("data/models/solo/one.toml"), "name = \"Mine\"\n");
    assert!(!folder.path("data/orgs/solo.toml").exists());
}

#[test]
fn a_name_that_cannot_be_one_is_answered_with_one_that_can() {
    let folder = Folder::new();
    let cases: [(&[&str], &str); 8] = [
        (&["model", "one"], "ajar new model acme/one"),
        (&["model", "Acme/Big One"], "try `acme/big-one`"),
        (&["model", "../../etc"], "a model is called org/slug"),
        (&["model", "../x"], "cannot be an address"),
        (&["license", "apache 2"], "did you mean `Apache-2.0`?"),
        (&["license", "Acme License"], "LicenseRef-acme-license"),
        (&["org", "a/b"], "one name without `/`"),
        (&["org", "acme", "--from", "card.md"], "belongs to `new model`"),
    ];
    for (args, says) in cases {
        let run = folder.ajar(&[&["new"], args].concat());
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.out);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
    }
    assert!(!folder.path("data/models").exists());
}

#[test]
fn a_new_model_can_begin_with_its_card() {
    let folder = Folder::new();
    folder.write("card.md", "---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n\n# solo-ai/One-7B\n");
    let card = folder.path("card.md");
    let run = folder.ajar(&["new", "model", "solo/one", "--from", card.to_str().unwrap()]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let text = folder.read("data/models/solo/one.toml");
    assert!(text.contains("license = \"Apache-2.0\"") && text.contains("input = [\"text\"]"), "{text}");
    let check = folder.ajar(&["check", "--format", "short"]);
    assert_eq!(check.code, Some(0), "{}", check.out);
    let none = folder.ajar(&["new", "model", "solo/two", "--from", "no-such-card.md"]);
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("cannot read no-such-card.md"), "{}", none.err);
}
