//! A contributor's loop on the command line: a new record, its mistakes, their fixes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "the test runs the binary; the binary runs nothing")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Five mistakes that are fixed beyond doubt, one guess, and one that only a person can mend.
const BROKEN: &str = r#"name = "Ōne"
summary = "A model."        # a comment that stays
released = "5 April 2025"
checked = 2026-11-21
licence = "Apache 2.0"
input = "text"
evidence = [{ source = "card", quote = "né, 100 %: Apache" }]

[source.card]
url = "https://example.org/one/card"
title = "Model card"
retrieved = 2026-11-20

[component.weights]
state = "relaesed"
access = "open"
evidence = [{ source = "crad" }]
"#;

const MENDED: &str = r#"name = "Ōne"
summary = "A model."        # a comment that stays
released = 2025-04-05
checked = 2026-11-21
license = "Apache-2.0"
input = ["text"]
evidence = [{ source = "card", quote = "né, 100 %: Apache" }]

[source.card]
url = "https://example.org/one/card"
title = "Model card"
retrieved = 2026-11-20

[component.weights]
state = "released"
access = "open"
evidence = [{ source = "crad" }]
"#;

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ajar-contribute-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.write("ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n");
        folder.write("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n");
        folder
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    fn ajar(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_ajar")).arg("-C").arg(&self.0).args(args).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const ONE: &str = "data/models/acme/one.toml";

#[test]
fn json_is_one_object_a_line_with_every_key() {
    let folder = Folder::new("json");
    folder.write(ONE, BROKEN);
    let run = folder.ajar(&["check", "--format", "json"]);
    assert_eq!(run.status.code(), Some(1));
    let lines: Vec<Value> = out(&run).lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    let codes: Vec<&str> = lines.iter().map(|it| it["code"].as_str().unwrap()).collect();
    let expected = ["bad-date", "unknown-key", "wrong-type", "unknown-word", "unknown-word", "unknown-source"];
    assert_eq!(codes, expected);
    let keys = "code column end-column end-line file fix help label line message see severity";
    for line in &lines {
        let mut found: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found.join(" "), keys);
        assert_eq!((&line["file"], &line["severity"]), (&Value::from(ONE), &Value::from("error")));
    }
    let fix = &lines[1]["fix"];
    assert_eq!((&fix["text"], &fix["certain"]), (&Value::from("license"), &Value::from(true)));
    assert_eq!((&fix["line"], &fix["column"], &fix["end-column"]), (&Value::from(5), &Value::from(1), &Value::from(8)));
    assert_eq!((&lines[4]["fix"], &lines[5]["fix"]["certain"]), (&Value::Null, &Value::from(false)));
}

/// "ü" is one character of two bytes, so the column behind it tells the two apart.
#[test]
fn a_column_counts_characters_from_1() {
    let folder = Folder::new("column");
    folder.write(
        ONE,
        "name = \"One\"\nsummary = \"A\"\nchecked = 2026-11-21\nidentifiers = { doi = \"ü\", hff = \"a\" }\n",
    );
    let line: Value = serde_json::from_str(out(&folder.ajar(&["check", "--format", "json"])).trim()).unwrap();
    assert_eq!((&line["line"], &line["column"], &line["end-column"]), (&4.into(), &28.into(), &31.into()), "{line}");
}

#[test]
fn github_gets_one_annotation_a_line_that_no_text_can_break_out_of() {
    let folder = Folder::new("github");
    folder.write(ONE, BROKEN);
    folder.write("data/orgs/a%,b.toml", "x");
    folder.write("data/orgs/evil.toml", "name = \"E\"\nkind = \"\\n::error::100%\"\n");
    let text = out(&folder.ajar(&["check", "--format", "github"]));
    assert!(text.lines().all(|it| it.starts_with("::error file=data/")), "{text}");
    assert!(
        text.contains(&format!(
            "::error file={ONE},line=3,endLine=3,col=12,endColumn=25,title=bad-date::not a date%0A"
        ))
    );
    assert!(text.contains("file=data/orgs/a%25%2Cb.toml,"), "{text}");
    assert!(text.contains("`%0A::error::100%25`"), "{text}");
}

/// What the schema of SARIF 2.1.0 requires of the parts that are written here.
#[test]
fn sarif_has_a_rule_for_every_code_and_a_region_for_every_result() {
    let folder = Folder::new("sarif");
    folder.write(ONE, BROKEN);
    let log: Value = serde_json::from_str(&out(&folder.ajar(&["check", "--format", "sarif"]))).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"][0]["columnKind"], "unicodeCodePoints");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), ajar::diag::Code::ALL.len());
    assert!(rules.iter().all(|it| it["fullDescription"]["text"].as_str().unwrap().contains("before:")));
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 6);
    for result in results {
        let rank = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[rank]["id"], result["ruleId"]);
        assert_eq!(rules[rank]["defaultConfiguration"]["level"], result["level"]);
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], ONE);
        for key in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(place["region"][key].as_u64().unwrap() >= 1, "{result}");
        }
        for fix in result["fixes"].as_array().into_iter().flatten() {
            let replacement = &fix["artifactChanges"][0]["replacements"][0];
            assert!(
                replacement["deletedRegion"]["startLine"].is_u64()
                    && replacement["insertedContent"]["text"].is_string()
            );
        }
    }
    assert_eq!(results.iter().filter(|it| it["fixes"].is_array()).count(), 5);
}

#[test]
fn a_fix_mends_what_is_beyond_doubt_and_leaves_the_rest_of_the_file_alone() {
    let folder = Folder::new("fix");
    folder.write(ONE, BROKEN);
    let before = folder.ajar(&["check"]);
    assert!(err(&before).ends_with("6 mistakes; ajar check --fix mends 4 of them\n"), "{}", err(&before));
    let run = folder.ajar(&["check", "--fix", "--format", "short"]);
    assert_eq!(folder.read(ONE), MENDED);
    assert_eq!(run.status.code(), Some(1), "two mistakes are left");
    assert_eq!(err(&run).lines().filter(|it| it.contains(": mended[")).count(), 5, "{}", err(&run));
    assert!(err(&run).contains("one.toml:5:11: mended[unknown-license]: `\"Apache 2.0\"` is now `\"Apache-2.0\"`"));
    assert!(err(&run).contains("5 mended, 2 mistakes"), "{}", err(&run));
    assert_eq!(out(&run).lines().count(), 2, "{}", out(&run));
    let again = folder.ajar(&["check", "--fix"]);
    assert!(err(&again).contains("0 mended, 2 mistakes"), "{}", err(&again));
    assert_eq!(folder.read(ONE), MENDED);
    let names: Vec<_> = fs::read_dir(folder.0.join("data/models/acme")).unwrap().collect();
    assert_eq!(names.len(), 1, "nothing else was left in the folder");
}

/// A version, a different letter of a name and a date with two readings are for a person.
#[test]
fn a_guess_is_not_a_fix() {
    let folder = Folder::new("guess");
    let text = "name = \"One\"\nsummary = \"A\"\nchecked = \"05/04/2025\"\nlicense = \"Apache-3.0\"\nevidence = [{ source = \"crad\" }]\nvariant = \"base\"\n\n[source.card]\nurl = \"https://a.b/c\"\ntitle = \"T\"\nretrieved = 2026-11-20\n";
    folder.write(ONE, text);
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read(ONE), text);
    assert!(err(&run).contains("0 mended, 4 mistakes"), "{}", err(&run));
    assert!(err(&run).contains("did you mean `Apache-1.0`?"), "{}", err(&run));
}

/// Whatever the layout: line ends of Windows, a byte order mark, front matter, quotes of the other kind.
#[test]
fn a_fix_finds_its_place_in_every_layout() {
    let cases = [
        (ONE, "\u{feff}name = \"One\"\r\nsummary = \"A\"\r\nchecked = '2026-11-21'\r\n"),
        (ONE, "\"name\" = \"One\"\n\"sumary\" = \"né\" # né\nchecked = 2026-11-21\n"),
        (
            "content/explainers/why.md",
            "+++\ntitel = \"Ẃhy\"\nsummary = \"A\"\ndate = \"21 November 2026\"\n+++\n\nText, titel.\n",
        ),
    ];
    let mended = [
        "\u{feff}name = \"One\"\r\nsummary = \"A\"\r\nchecked = 2026-11-21\r\n",
        "\"name\" = \"One\"\nsummary = \"né\" # né\nchecked = 2026-11-21\n",
        "+++\ntitle = \"Ẃhy\"\nsummary = \"A\"\ndate = 2026-11-21\n+++\n\nText, titel.\n",
    ];
    for ((path, text), mended) in cases.into_iter().zip(mended) {
        let folder = Folder::new("layout");
        folder.write(path, text);
        let run = folder.ajar(&["check", "--fix"]);
        assert_eq!(folder.read(path), mended, "{}", err(&run));
        assert_eq!(run.status.code(), Some(0), "{}", err(&run));
    }
}

/// Spelled right, the key would stand twice: that is worse than before, so a person decides.
#[test]
fn a_fix_that_would_break_the_file_is_not_applied_and_the_others_are() {
    let folder = Folder::new("twice");
    folder.write("data/orgs/one.toml", "name = \"One\"\nnaem = \"Two\"\nkind = \"Company\"\n");
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read("data/orgs/one.toml"), "name = \"One\"\nnaem = \"Two\"\nkind = \"company\"\n");
    assert!(err(&run).contains("1 mended, 1 mistake"), "{}", err(&run));
}

/// A misspelled table is one key in many headers; each is spelled right.
#[test]
fn every_header_of_a_misspelled_table_is_mended() {
    let folder = Folder::new("headers");
    let text = |key: &str| {
        let components =
            ["weights", "architecture", "paper"].map(|it| format!("\n[{key}.{it}]\nstate = \"unknown\"\n"));
        format!("name = \"One\"\nsummary = \"A\"\nchecked = 2026-11-21\n{}", components.concat())
    };
    folder.write(ONE, &text("componnet"));
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read(ONE), text("component"));
    assert!(err(&run).contains("3 mended, no mistakes"), "{}", err(&run));
}

/// A fix goes to no file behind a link, and a file outside stays as it is.
#[cfg(unix)]
#[test]
fn a_fix_never_leaves_the_folder_of_the_site() {
    let (folder, outside) = (Folder::new("link"), Folder::new("outside"));
    outside.write("org.toml", "name = \"One\"\nkind = \"Company\"\n");
    std::os::unix::fs::symlink(outside.0.join("org.toml"), folder.0.join("data/orgs/one.toml")).unwrap();
    let run = folder.ajar(&["check", "--fix"]);
    assert!(err(&run).contains("0 mended, 1 mistake"), "{}", err(&run));
    assert_eq!(outside.read("org.toml"), "name = \"One\"\nkind = \"Company\"\n");
    assert!(Path::new(&folder.0.join("data/orgs/one.toml")).is_symlink());
}

/// Kind, id and path of a new record of every kind.
const KINDS: [(&str, &str, &str); 8] = [
    ("model", "acme/big-one", "data/models/acme/big-one.toml"),
    ("license", "LicenseRef-Acme-1.0", "data/licenses/LicenseRef-Acme-1.0.toml"),
    ("license", "MIT", "data/licenses/MIT.toml"),
    ("explainer", "why", "content/explainers/why.md"),
    ("standard", "acme-1.0", "data/standards/acme-1.0.toml"),
    ("use", "sell-it", "data/uses/sell-it.toml"),
    ("org", "other", "data/orgs/other.toml"),
    ("dataset", "heap", "data/datasets/heap.toml"),
];

#[test]
fn a_new_record_of_every_kind_passes_a_check_and_says_what_is_to_be_written() {
    for (kind, id, path) in KINDS {
        let folder = Folder::new(&format!("new-{kind}-{}", id.len()));
        let run = folder.ajar(&["new", kind, id]);
        assert_eq!(run.status.code(), Some(0), "{kind}: {}", err(&run));
        assert!(out(&run).contains(path) && out(&run).contains("ajar check"), "{}", out(&run));
        let check = folder.ajar(&["check", "--format", "short"]);
        assert_eq!(check.status.code(), Some(0), "{kind}: {}", out(&check));
        let is_known = |it: &str| it.contains("[to-be-written]") || it.contains("[unused-license]");
        assert!(out(&check).lines().all(is_known), "{kind}: {}", out(&check));
        // An organization needs no text of a person to be complete.
        assert_eq!(kind == "org", !out(&check).contains(&format!("{path}:")), "{kind}: {}", out(&check));
        assert_eq!(folder.ajar(&["build"]).status.code(), Some(0), "{kind}");
    }
}

/// A commented key that could not be used as it stands would teach a wrong form.
#[test]
fn every_key_of_a_new_record_can_be_used_as_it_stands() {
    for (kind, id, path) in KINDS {
        let folder = Folder::new(&format!("keys-{kind}-{}", id.len()));
        folder.ajar(&["new", kind, id]);
        let text = folder.read(path);
        let used: String = text.lines().map(|it| format!("{}\n", it.strip_prefix("# ").unwrap_or(it))).collect();
        assert!(kind == "explainer" || used != text, "{kind} has keys that are not needed");
        folder.write(path, &used);
        let found = out(&folder.ajar(&["check", "--format", "short"]));
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
fn a_new_model_explains_every_key_and_knows_nothing() {
    let folder = Folder::new("explained");
    let run = folder.ajar(&["new", "model", "solo/one"]);
    assert!(out(&run).contains("and data/orgs/solo.toml, because there was none"), "{}", out(&run));
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
    let folder = Folder::new("overwrite");
    folder.write("data/models/solo/one.toml", "name = \"Mine\"\n");
    let run = folder.ajar(&["new", "model", "solo/one"]);
    assert_eq!(run.status.code(), Some(2));
    assert!(err(&run).contains("is there already, and nothing was changed"), "{}", err(&run));
    assert_eq!(folder.read("data/models/solo/one.toml"), "name = \"Mine\"\n");
    assert!(!folder.0.join("data/orgs/solo.toml").exists());
}

#[test]
fn a_name_that_cannot_be_one_is_answered_with_one_that_can() {
    let folder = Folder::new("names");
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
        assert_eq!(run.status.code(), Some(2), "{args:?}: {}", out(&run));
        assert!(err(&run).contains(says), "{args:?}: {}", err(&run));
    }
    assert!(!folder.0.join("data/models").exists());
}

#[test]
fn a_new_model_can_begin_with_its_card() {
    let folder = Folder::new("card");
    folder.write("card.md", "---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n\n# solo-ai/One-7B\n");
    let card = folder.0.join("card.md");
    let run = folder.ajar(&["new", "model", "solo/one", "--from", card.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(0), "{}", err(&run));
    let text = folder.read("data/models/solo/one.toml");
    assert!(text.contains("license = \"Apache-2.0\"") && text.contains("input = [\"text\"]"), "{text}");
    let check = folder.ajar(&["check", "--format", "short"]);
    assert_eq!(check.status.code(), Some(0), "{}", out(&check));
    let none = folder.ajar(&["new", "model", "solo/two", "--from", "no-such-card.md"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(err(&none).contains("cannot read no-such-card.md"), "{}", err(&none));
}

#[test]
fn a_shell_and_man_learn_every_command() {
    let folder = Folder::new("shell");
    let commands = ["build", "check", "explain", "new", "import", "schema", "assess"];
    let page = out(&folder.ajar(&["man"]));
    assert!(page.contains(".TH ajar 1"), "{page}");
    for command in commands {
        assert!(page.contains(&format!("ajar\\-{command}(1)")), "{command}\n{page}");
        assert!(out(&folder.ajar(&["man", command])).contains(".SH OPTIONS"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let text = out(&folder.ajar(&["completions", shell]));
        assert!(commands.iter().all(|it| text.contains(it)), "{shell}");
    }
    let wrong = folder.ajar(&["man", "chek"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("did you mean `check`?"), "{}", err(&wrong));
}
