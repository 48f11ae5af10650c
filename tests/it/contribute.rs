//! What a check tells programs, and what it mends by itself.

use crate::fixture::{Folder, files};
use serde_json::Value;

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

const ONE: &str = "data/models/acme/one.toml";

#[test]
fn json_is_one_object_a_line_with_every_key() {
    let folder = Folder::new();
    folder.write(ONE, BROKEN);
    let run = folder.ajar(&["check", "--format", "json"]);
    assert_eq!(run.code, Some(1));
    let lines: Vec<Value> = run.out.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
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
    let folder = Folder::new();
    folder.write(
        ONE,
        "name = \"One\"\nsummary = \"A\"\nchecked = 2026-11-21\nidentifiers = { doi = \"ü\", hff = \"a\" }\n",
    );
    let line: Value = serde_json::from_str(folder.ajar(&["check", "--format", "json"]).out.trim()).unwrap();
    assert_eq!((&line["line"], &line["column"], &line["end-column"]), (&4.into(), &28.into(), &31.into()), "{line}");
}

#[test]
fn github_gets_one_annotation_a_line_that_no_text_can_break_out_of() {
    let folder = Folder::new();
    folder.write(ONE, BROKEN);
    folder.write("data/orgs/a%,b.toml", "x");
    folder.write("data/orgs/evil.toml", "name = \"E\"\nkind = \"\\n::error::100%\"\n");
    let text = folder.ajar(&["check", "--format", "github"]).out;
    assert!(text.lines().all(|it| it.starts_with("::error file=data/")), "{text}");
    assert!(
        text.contains(&format!(
            "::error file={ONE},line=3,endLine=3,col=12,endColumn=25,title=bad-date::not a date%0A"
        ))
    );
    assert!(text.contains("file=data/orgs/a%25%2Cb.toml,"), "{text}");
    assert!(text.contains("` ::error::100%25`"), "{text}");
}

/// What the schema of SARIF 2.1.0 requires of the parts that are written here.
#[test]
fn sarif_has_a_rule_for_every_code_and_a_region_for_every_result() {
    let folder = Folder::new();
    folder.write(ONE, BROKEN);
    let log: Value = serde_json::from_str(&folder.ajar(&["check", "--format", "sarif"]).out).unwrap();
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
    let folder = Folder::new();
    folder.write(ONE, BROKEN);
    let before = folder.ajar(&["check"]);
    assert!(before.err.ends_with("6 mistakes; ajar check --fix mends 4 of them\n"), "{}", before.err);
    let run = folder.ajar(&["check", "--fix", "--format", "short"]);
    assert_eq!(folder.read(ONE), MENDED);
    assert_eq!(run.code, Some(1), "two mistakes are left");
    assert_eq!(run.err.lines().filter(|it| it.contains(": mended[")).count(), 5, "{}", run.err);
    assert!(run.err.contains("one.toml:5:11: mended[unknown-license]: `\"Apache 2.0\"` is now `\"Apache-2.0\"`"));
    assert!(run.err.contains("5 mended, 2 mistakes"), "{}", run.err);
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
    let again = folder.ajar(&["check", "--fix"]);
    assert!(again.err.contains("0 mended, 2 mistakes"), "{}", again.err);
    assert_eq!(folder.read(ONE), MENDED);
    assert_eq!(files(&folder.path("data/models/acme")).len(), 1, "nothing else was left in the folder");
}

/// A version, a different letter of a name and a date with two readings are for a person.
#[test]
fn a_guess_is_not_a_fix() {
    let folder = Folder::new();
    let text = "name = \"One\"\nsummary = \"A\"\nchecked = \"05/04/2025\"\nlicense = \"Apache-3.0\"\nevidence = [{ source = \"crad\" }]\nvariant = \"base\"\n\n[source.card]\nurl = \"https://a.b/c\"\ntitle = \"T\"\nretrieved = 2026-11-20\n";
    folder.write(ONE, text);
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read(ONE), text);
    assert!(run.err.contains("0 mended, 4 mistakes"), "{}", run.err);
    assert!(run.err.contains("did you mean `Apache-1.0`?"), "{}", run.err);
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
        let folder = Folder::new();
        folder.write(path, text);
        let run = folder.ajar(&["check", "--fix"]);
        assert_eq!(folder.read(path), mended, "{}", run.err);
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
}

/// A name is quoted where it stands in TOML, and is not where it stands in prose.
#[test]
fn a_fix_speaks_the_language_of_its_place() {
    let folder = Folder::new();
    let text = |key: &str| {
        let source = "[source.the-card]\nurl = \"https://a.b/c\"\ntitle = \"T\"\nretrieved = 2026-11-20\n";
        format!("+++\ntitle = \"Why\"\nsummary = \"A\"\n\n{source}+++\n\nSo they say[@{key}].\n")
    };
    folder.write("content/explainers/why.md", text("The-Card"));
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read("content/explainers/why.md"), text("the-card"), "{}", run.err);
    assert!(run.err.contains("1 mended, no mistakes"), "{}", run.err);
}

/// Spelled right, the key would stand twice: that is worse than before, so a person decides.
#[test]
fn a_fix_that_would_break_the_file_is_not_applied_and_the_others_are() {
    let folder = Folder::new();
    folder.write("data/orgs/one.toml", "name = \"One\"\nnaem = \"Two\"\nkind = \"Company\"\n");
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read("data/orgs/one.toml"), "name = \"One\"\nnaem = \"Two\"\nkind = \"company\"\n");
    assert!(run.err.contains("1 mended, 1 mistake"), "{}", run.err);
}

/// A misspelled table is one key in many headers; each is spelled right.
#[test]
fn every_header_of_a_misspelled_table_is_mended() {
    let folder = Folder::new();
    let text = |key: &str| {
        let components =
            ["weights", "architecture", "paper"].map(|it| format!("\n[{key}.{it}]\nstate = \"unknown\"\n"));
        format!("name = \"One\"\nsummary = \"A\"\nchecked = 2026-11-21\n{}", components.concat())
    };
    folder.write(ONE, text("componnet"));
    let run = folder.ajar(&["check", "--fix"]);
    assert_eq!(folder.read(ONE), text("component"));
    assert!(run.err.contains("3 mended, no mistakes"), "{}", run.err);
}

/// A fix goes to no file behind a link, and a file outside stays as it is.
#[cfg(unix)]
#[test]
fn a_fix_never_leaves_the_folder_of_the_site() {
    let (folder, outside) = (Folder::new(), Folder::new());
    outside.write("org.toml", "name = \"One\"\nkind = \"Company\"\n");
    std::os::unix::fs::symlink(outside.path("org.toml"), folder.path("data/orgs/one.toml")).unwrap();
    let run = folder.ajar(&["check", "--fix"]);
    assert!(run.err.contains("0 mended, 1 mistake"), "{}", run.err);
    assert_eq!(outside.read("org.toml"), "name = \"One\"\nkind = \"Company\"\n");
    assert!(folder.path("data/orgs/one.toml").is_symlink());
}
