//! What a change means to readers, and that strangers' words have no power in telling it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "the test runs git and the binary; a build runs nothing")]

use ajar::Comparison;
use ajar::diff::text::{Mistakes, human, json, markdown, summary};
use ajar::diff::{Content, Direction};
use ajar::read::Sources;
use ajar::report::Color;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
[clause.research-only]
value = "present"
at = "4"
quote = "for research only"
"#;

/// A site in memory: one model under one license, one standard and one use.
#[derive(Clone)]
struct Files(BTreeMap<String, String>);

impl Files {
    fn new() -> Self {
        let files = [
            ("ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n"),
            ("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n"),
            ("data/models/acme/one.toml", MODEL),
            ("data/licenses/LicenseRef-Acme.toml", LICENSE),
            ("data/standards/spectrum.toml", include_str!("../data/standards/spectrum.toml")),
            ("data/uses/sell-a-product.toml", include_str!("../data/uses/sell-a-product.toml")),
        ];
        Self(files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
    }

    fn with(&self, path: &str, text: &str) -> Self {
        let mut res = self.clone();
        res.0.insert(path.to_owned(), text.to_owned());
        res
    }

    fn without(&self, path: &str) -> Self {
        let mut res = self.clone();
        res.0.remove(path).unwrap();
        res
    }

    /// One text in one file put in place of another.
    fn edit(&self, path: &str, old: &str, new: &str) -> Self {
        assert!(self.0[path].contains(old), "{path} has no {old}");
        self.with(path, &self.0[path].replace(old, new))
    }

    fn sources(&self) -> (Sources, Vec<ajar::diag::Diag>) {
        Sources::from_texts(self.0.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())))
    }

    fn to(&self, head: &Self) -> Comparison {
        ajar::compare(self.sources(), head.sources())
    }

    fn write(&self, folder: &Path) {
        for (path, text) in &self.0 {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
}

const ACME: &str = "data/licenses/LicenseRef-Acme.toml";

#[test]
fn the_same_site_has_no_difference() {
    let it = Files::new().to(&Files::new());
    assert_eq!(summary(&it.difference), "Nothing changes for readers");
}

#[test]
fn a_clause_moves_a_verdict_and_flips_an_answer_and_is_named_with_its_line() {
    let base = Files::new();
    let it = base.to(&base.edit(ACME, "value = \"present\"", "value = \"absent\"")).difference;
    let [moved] = it.verdicts.as_slice() else { panic!("{:?}", it.verdicts) };
    assert_eq!((moved.model.as_str(), moved.standard.as_str()), ("acme/one", "spectrum"));
    assert_eq!((moved.from.as_str(), moved.direction), ("Restricted weights", Direction::Up));
    assert_eq!(moved.because.len(), 1, "{:?}", moved.because);
    let fact = &moved.because[0].facts[0];
    let at = fact.at.as_ref().unwrap();
    assert_eq!((at.file.as_str(), at.line), (ACME, 15));
    assert!(fact.before.as_ref().unwrap().contains("Research only: applies"), "{fact:?}");
    assert!(fact.after.as_ref().unwrap().contains("Research only: does not apply"), "{fact:?}");

    let [reply] = it.answers.as_slice() else { panic!("{:?}", it.answers) };
    assert!(reply.flips());
    assert_eq!((reply.usage.as_str(), reply.from), ("sell-a-product", "no"));
    assert_eq!(reply.before, ["the license is for research only"]);
    assert_eq!(reply.facts[0].at.as_ref().unwrap().line, 15);
    assert_eq!(summary(&it), "1 verdict moves (1 up), 1 answer flips; 1 file edited");
}

#[test]
fn another_condition_is_told_apart_from_a_flip() {
    let threshold = |number: u32| {
        let clause = format!("threshold = {{ metric = \"monthly-active-users\", op = \">\", value = {number} }}");
        Files::new().edit(ACME, "[clause.research-only]", "[clause.user-threshold]").edit(
            ACME,
            "at = \"4\"",
            &format!("at = \"4\"\n{clause}"),
        )
    };
    let it = threshold(700).to(&threshold(100)).difference;
    assert!(it.verdicts.is_empty());
    let [reply] = it.answers.as_slice() else { panic!("{:?}", it.answers) };
    assert!(!reply.flips());
    assert_eq!(reply.after, ["you have at most 100 monthly active users"]);
}

#[test]
fn other_terms_are_told_once_and_not_clause_by_clause() {
    let base = Files::new();
    let it = base.to(&base.edit("data/models/acme/one.toml", "LicenseRef-Acme", "MIT")).difference;
    let facts = &it.verdicts[0].because[0].facts;
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert_eq!(facts[0].after.as_deref(), Some("Terms of the final weights: MIT"));
    assert_eq!(facts[0].at.as_ref().unwrap().line, 4);
}

#[test]
fn another_definition_is_named_when_no_fact_explains_a_move() {
    let base = Files::new();
    let path = "data/standards/spectrum.toml";
    let text = base.0[path].replace("condition = \"unlimited\"", "condition = \"downloadable\"");
    assert_ne!(text, base.0[path], "the standard asks for unlimited terms");
    let it = base.to(&base.with(path, &text)).difference;
    let [moved] = it.verdicts.as_slice() else { panic!("{:?}", it.verdicts) };
    assert_eq!(moved.direction, Direction::Up);
    assert!(!moved.because.is_empty());
}

#[test]
fn a_new_model_is_told_with_its_verdict() {
    let base = Files::new();
    let it = base.to(&base.with("data/models/acme/two.toml", MODEL)).difference;
    let [new] = it.newcomers.as_slice() else { panic!("{:?}", it.newcomers) };
    assert_eq!(new.verdicts["spectrum"], "Restricted weights");
    assert_eq!(summary(&it), "No verdict moves and no answer flips; 1 model is new, 1 file added");
    assert!(markdown(&it, Mistakes::default()).contains("| `acme/two` | Restricted weights | The weights can be"));
}

#[test]
fn a_renamed_record_is_one_record_and_keeps_its_verdict() {
    let base = Files::new();
    let same = base.without("data/models/acme/one.toml").with("data/models/acme/uno.toml", MODEL);
    let it = base.to(&same).difference;
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
    assert_eq!(base.to(&near).difference.records.renamed[0].content, Content::Near);

    let other = "name = \"Two\"\nsummary = \"Another.\"\nchecked = 2026-11-20\n";
    let it = base.to(&base.without("data/models/acme/one.toml").with("data/models/acme/two.toml", other)).difference;
    assert_eq!((it.records.added.len(), it.records.removed.len(), it.records.renamed.len()), (1, 1, 0));
}

#[test]
fn a_gone_address_is_a_warning_until_it_is_redirected() {
    let base = Files::new();
    let head = base.without("data/models/acme/one.toml").with("data/models/acme/uno.toml", MODEL);
    let dead = base.to(&head).difference;
    let gone: Vec<_> = dead.addresses.gone.iter().collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].address, "models/acme/one.html");
    assert_eq!(gone[0].moved.as_deref(), Some("models/acme/uno.html"));
    assert_eq!(gone[0].redirect, None);
    assert!(markdown(&dead, Mistakes::default()).contains("⚠ `models/acme/one.html` has no redirect"));
    assert!(summary(&dead).contains("1 address gone without a redirect"));

    let line = "[redirects]\n\"models/acme/one.html\" = \"models/acme/uno.html\"\n";
    let head = head.edit("ajar.toml", "as-of = 2026-11-21\n", &format!("as-of = 2026-11-21\n{line}"));
    let sent = base.to(&head);
    assert!(!sent.head.has_errors());
    assert_eq!(sent.difference.addresses.gone[0].redirect.as_deref(), Some("models/acme/uno.html"));
    assert!(!summary(&sent.difference).contains("redirect"));

    // Once redirected, for ever: the old address is lost again if the line goes.
    let again = head.to(&head.edit("ajar.toml", line, "")).difference;
    assert_eq!(again.addresses.gone[0].address, "models/acme/one.html");
    assert!(head.to(&head).difference.addresses.gone.is_empty());
}

#[test]
fn a_source_that_is_no_longer_named_is_lost_and_one_under_another_key_is_not() {
    let base = Files::new();
    let model = "data/models/acme/one.toml";
    let other = base.edit(model, "https://example.org/card", "https://example.org/other");
    let lost = base.to(&other).difference.lost_sources;
    assert_eq!(lost.len(), 1);
    assert_eq!(lost[0].url, "https://example.org/card");
    assert_eq!(lost[0].now.as_deref(), Some("https://example.org/other"));
    let key = base.edit(model, "[source.card]", "[source.page]").edit(model, "\"card\"", "\"page\"");
    assert!(base.to(&key).difference.lost_sources.is_empty());
}

#[test]
fn a_revised_explainer_is_told_with_its_lines() {
    let text = "+++\ntitle = \"Why\"\nsummary = \"So.\"\ndate = 2026-11-21\n+++\nOne.\n\nTwo.\n";
    let base = Files::new().with("content/explainers/why.md", text);
    let it = base.to(&base.edit("content/explainers/why.md", "Two.", "Two, too.\n\nThree.")).difference;
    let [revised] = it.explainers.as_slice() else { panic!("{:?}", it.explainers) };
    assert_eq!((revised.slug.as_str(), revised.added, revised.removed), ("why", 3, 1));
    let ends = base.edit("content/explainers/why.md", "\n", "\r\n");
    assert!(base.to(&ends).difference.explainers.is_empty(), "how lines end is no text");
}

/// What a stranger could write into a record, in the hope that a comment obeys.
const HOSTILE: &str = r#"<img src=x onerror=alert(1)> @ajar-site/owners [click](https://evil.example) https://evil.example www.evil.example #1 GH-1 mail@evil.example `</details>` | x | **bold** ![x](y) deadbeefdeadbeef :tada: $x$ -->"#;

fn hostile() -> Comparison {
    let base = Files::new();
    let text = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    let head = base
        .edit(ACME, "name = \"Acme License\"", &format!("name = \"{text}\""))
        .edit(ACME, "quote = \"for research only\"", &format!("effect = \"{text}\""))
        .edit(ACME, "[clause.research-only]\nvalue = \"present\"", "[clause.acceptable-use]\nvalue = \"present\"")
        .edit("data/models/acme/one.toml", "https://example.org/card", "https://example.org/@a|b");
    base.to(&head.with("data/models/acme/tw@o.toml", MODEL))
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
    let base = Files::new();
    let head = base.edit(ACME, "quote = \"for research only\"", "effect = \"a\\u001b[2Jb\\u202e\"").edit(
        ACME,
        "[clause.research-only]",
        "[clause.acceptable-use]",
    );
    let text = human(&base.to(&head).difference, Mistakes::default(), Color::Never);
    assert!(text.contains("a[2Jb"), "{text}");
    assert!(!text.chars().any(|it| it.is_control() && it != '\n') && !text.contains('\u{202e}'), "{text:?}");
}

#[test]
fn a_comment_is_never_longer_than_github_takes() {
    let mut base = Files::new();
    for at in 0..600 {
        let text = MODEL.replace("\"One\"", &format!("\"Number {at}\""));
        base = base.with(&format!("data/models/acme/number-{at}-with-a-name-that-is-not-short.toml"), &text);
    }
    let head = base.edit(ACME, "value = \"present\"", "value = \"absent\"");
    for (base, head) in [(&base, &head), (&Files::new(), &base), (&base, &Files::new())] {
        let text = markdown(&base.to(head).difference, Mistakes::default());
        assert!(text.chars().count() < 61_000, "{}", text.len());
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    }
    let text = markdown(&base.to(&head).difference, Mistakes::default());
    assert!(text.contains("and 593 more") && text.len() < 5_000, "one clause, one row:\n{text}");
}

#[test]
fn a_side_with_mistakes_is_named_and_the_rest_compared() {
    let base = Files::new();
    let broken = base.edit("data/orgs/acme.toml", "\"company\"", "\"firm\"");
    let head = base.edit(ACME, "value = \"present\"", "value = \"absent\"");
    let it = broken.to(&head);
    assert!(it.base.has_errors() && !it.head.has_errors());
    assert_eq!(it.difference.verdicts.len(), 1);
    let text = markdown(&it.difference, Mistakes { base: 1, head: 0 });
    assert!(text.contains("> The site before the change has 1 mistake"), "{text}");
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

/// A git repository of its own, removed at the end; the site stands in `docs/`.
struct Repository(PathBuf);

impl Repository {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ajar-diff-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let res = Self(path);
        res.git(&["init", "-q"]);
        res
    }

    fn site(&self) -> PathBuf {
        self.0.join("docs")
    }

    fn git(&self, args: &[&str]) -> String {
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let run = Command::new("git").arg("-C").arg(&self.0).args(who).args(args).output().unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    }

    fn commit(&self, files: &Files) {
        let _ = fs::remove_dir_all(self.site());
        files.write(&self.site());
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "x"]);
    }

    fn diff(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ajar"));
        command.current_dir(&self.0).arg("-C").arg(self.site()).arg("diff").args(args).output().unwrap()
    }

    /// The summary line, and the exit code.
    fn summary(&self, args: &[&str]) -> (String, Option<i32>) {
        let run = self.diff(args);
        let text = String::from_utf8(run.stdout).unwrap();
        let first = text.lines().next().unwrap_or_default().to_owned();
        (if first.is_empty() { String::from_utf8(run.stderr).unwrap() } else { first }, run.status.code())
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn revisions_are_read_without_touching_the_work_tree() {
    let repository = Repository::new("revisions");
    let base = Files::new();
    let head = base.edit(ACME, "value = \"present\"", "value = \"absent\"");
    repository.commit(&base);
    repository.git(&["tag", "before"]);
    repository.commit(&head);
    let moves = ("1 verdict moves (1 up), 1 answer flips; 1 file edited".to_owned(), Some(0));
    assert_eq!(repository.summary(&["before", "HEAD"]), moves);
    assert_eq!(repository.summary(&["HEAD~1"]), moves);
    assert_eq!(repository.summary(&["HEAD"]), ("Nothing changes for readers".to_owned(), Some(0)));
    // The folder as it stands, not as it was committed.
    fs::remove_file(repository.site().join("data/models/acme/one.toml")).unwrap();
    let (text, code) = repository.summary(&["HEAD"]);
    assert!(text.contains("1 file removed, 1 address gone without a redirect"), "{text}");
    assert_eq!(code, Some(0));
    assert_eq!(repository.git(&["status", "--porcelain"]).trim(), "D docs/data/models/acme/one.toml");
}

#[test]
fn folders_are_compared_like_revisions() {
    let repository = Repository::new("folders");
    let base = Files::new();
    base.write(&repository.0.join("old"));
    base.edit(ACME, "value = \"present\"", "value = \"absent\"").write(&repository.site());
    let moves = "1 verdict moves (1 up), 1 answer flips; 1 file edited".to_owned();
    assert_eq!(repository.summary(&["old"]), (moves.clone(), Some(0)));
    assert_eq!(repository.summary(&["old", "docs", "--format", "markdown"]), (format!("**{moves}**"), Some(0)));
}

#[test]
fn a_name_that_is_no_revision_is_wrong_usage_and_never_an_option() {
    let repository = Repository::new("names");
    repository.commit(&Files::new());
    for args in [&["nowhere"][..], &["--", "--output=x"], &["--", "-h"], &[""], &["HEAD", "HEAD:docs"]] {
        let (text, code) = repository.summary(args);
        assert_eq!(code, Some(2), "{args:?}: {text}");
        assert!(text.contains("neither the folder of a site nor a git revision"), "{args:?}: {text}");
    }
    assert!(!repository.0.join("x").exists() && !repository.site().join("x").exists());
}

#[test]
fn mistakes_after_the_change_exit_with_1_and_are_shown() {
    let repository = Repository::new("mistakes");
    repository.commit(&Files::new());
    repository.commit(&Files::new().edit("data/orgs/acme.toml", "\"company\"", "\"firm\""));
    let run = repository.diff(&["HEAD~1"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8(run.stderr).unwrap().contains("data/orgs/acme.toml:2:8: error[unknown-word]"));
    assert!(String::from_utf8(run.stdout).unwrap().contains("The site after the change has 1 mistake"));
    assert_eq!(
        repository.diff(&["HEAD", "HEAD~1"]).status.code(),
        Some(0),
        "a mistake before it was mended is none now"
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_a_revision_is_refused_as_on_the_disk_and_hidden_files_are_passed_over() {
    let repository = Repository::new("links");
    repository.commit(&Files::new());
    std::os::unix::fs::symlink("/etc/passwd", repository.site().join("static")).unwrap();
    fs::write(repository.site().join("data/.hidden.toml"), "x").unwrap();
    fs::write(repository.site().join("data/orgs/acme.toml~"), "x").unwrap();
    repository.git(&["add", "-A", "-f"]);
    repository.git(&["commit", "-q", "-m", "x"]);
    let run = repository.diff(&["HEAD~1", "HEAD"]);
    let text = String::from_utf8(run.stderr).unwrap();
    assert_eq!((run.status.code(), text.lines().count()), (Some(1), 1), "{text}");
    assert!(text.contains("symlink"), "{text}");
}
