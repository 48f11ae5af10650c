//! The command line as a user meets it: what it prints, and its exit codes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "the test runs the binary; the binary runs nothing")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ajar-cli-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("data/orgs")).unwrap();
        fs::write(path.join("ajar.toml"), "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n").unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn ajar(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ajar")).arg("-C").arg(dir).args(args).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_good_build_is_one_line_that_names_the_file_to_open() {
    let folder = Folder::new("good");
    let run = ajar(&folder.0, &[]);
    assert_eq!(run.status.code(), Some(0), "{}", err(&run));
    assert_eq!(out(&run).lines().count(), 1);
    assert!(out(&run).contains("pages in") && out(&run).trim_end().ends_with("index.html"), "{}", out(&run));
    assert_eq!(err(&run), "");
}

#[test]
fn mistakes_exit_with_1_and_write_nothing() {
    let folder = Folder::new("mistakes");
    fs::write(folder.0.join("data/orgs/acme.toml"), "name = \"Acme\"\nkind = \"firm\"\n").unwrap();
    for args in [&["build"][..], &["check"], &["check", "--format", "short"]] {
        let run = ajar(&folder.0, args);
        assert_eq!(run.status.code(), Some(1), "{args:?}");
        assert!(format!("{}{}", out(&run), err(&run)).contains("unknown kind of organization `firm`"), "{args:?}");
    }
    assert!(!folder.0.join("public").exists());
    let short = out(&ajar(&folder.0, &["check", "--format", "short"]));
    assert_eq!(short, "data/orgs/acme.toml:2:8: error[unknown-word]: unknown kind of organization `firm`\n");
}

#[test]
fn wrong_usage_and_a_disk_that_refuses_exit_with_2() {
    let folder = Folder::new("usage");
    let nowhere = folder.0.join("nowhere");
    let cases: [(&Path, &[&str], &str); 8] = [
        (&nowhere, &["build"], "has no ajar.toml"),
        (&folder.0, &["bild"], "unrecognized subcommand"),
        (&folder.0, &["build", "--as-of", "soon"], "write a day as"),
        (&folder.0, &["build", "--out", "."], "sources"),
        (&folder.0, &["build", "--out", "ajar.toml"], "cannot write"),
        (&folder.0, &["explain", "unknown-kee"], "did you mean `unknown-key`"),
        (&folder.0, &["explain", "acme/none"], "there is no model"),
        (&folder.0, &["assess", "--format", "json", "--standard", "none"], "there is no standard"),
    ];
    for (dir, args, says) in cases {
        let run = ajar(dir, args);
        assert_eq!(run.status.code(), Some(2), "{args:?}: {}", err(&run));
        assert!(err(&run).contains(says), "{args:?}: {}", err(&run));
    }
}

#[test]
fn every_code_is_explained() {
    let run = ajar(repository(), &["explain", "unknown-license"]);
    assert_eq!(run.status.code(), Some(0));
    assert!(out(&run).contains("before:") && out(&run).contains("after:"));
}

#[test]
fn a_model_is_explained_with_the_line_of_data_behind_each_reason() {
    let run = ajar(repository(), &["explain", "meta/llama-4-maverick", "--standard", "spectrum"]);
    assert_eq!(run.status.code(), Some(0), "{}", err(&run));
    let text = out(&run);
    assert!(
        text.contains("Restricted weights") && text.contains("data/licenses/LicenseRef-Llama-4-Community.toml:"),
        "{text}"
    );
    for line in text.lines().filter(|it| it.trim_start().starts_with("data/")) {
        let (path, line) = line.trim().rsplit_once(':').unwrap();
        let count = fs::read_to_string(repository().join(path)).unwrap().lines().count();
        assert!(line.parse::<usize>().unwrap() <= count, "{path}:{line}");
    }
}

/// What the issue of uses asks for, from the data alone.
#[test]
fn the_questions_people_ask_have_their_answers() {
    let cases: [(&str, &[&str], &str, &str); 10] = [
        ("meta/llama-4-maverick", &["--use", "sell-a-product", "--users", "900000000"], "? No", "license, 2:"),
        (
            "meta/llama-4-maverick",
            &["--use", "sell-a-product", "--users", "700000000"],
            "? Yes, if",
            "Built with Llama",
        ),
        ("meta/llama-4-maverick", &["--use", "offer-in-the-eu"], "? No", "European Union"),
        ("meta/llama-4-maverick", &["--use", "train-on-outputs", "--region", "elsewhere"], "? Yes, if", "\"Llama\""),
        ("meta/llama-3", &["--use", "train-on-outputs"], "? No", "training another model"),
        ("cohere/command-r", &["--use", "sell-a-product"], "? No", "NC"),
        ("mistral/mistral-large-2", &["--use", "sell-a-product"], "? No", "research"),
        ("alibaba/qwen3", &["--use", "fine-tune-and-sell"], "? Yes, if", "notices"),
        ("mistral/mistral-medium-3.5", &["--use", "sell-a-product"], "? Yes, if", "20,000,000 US dollars a month"),
        (
            "mistral/mistral-medium-3.5",
            &["--use", "sell-a-product", "--monthly-revenue", "30000000"],
            "? No",
            "Mistral",
        ),
    ];
    for (model, args, answer, says) in cases {
        let mut all = vec!["explain", model];
        all.extend(args);
        let run = ajar(repository(), &all);
        assert_eq!(run.status.code(), Some(0), "{}", err(&run));
        assert!(out(&run).contains(answer) && out(&run).contains(says), "{all:?}\n{}", out(&run));
    }
}

#[test]
fn every_verdict_is_printed_for_programs() {
    let json = ajar(repository(), &["assess", "--format", "json", "--standard", "osai-2026"]);
    let rows: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 70);
    for row in rows {
        let (floor, ceiling) = (row["floor"].as_f64().unwrap(), row["ceiling"].as_f64().unwrap());
        assert!((0.0..=1.0).contains(&floor) && floor <= ceiling && ceiling <= 1.0, "{row}");
        assert_eq!(row["settled"], serde_json::json!(floor == ceiling));
    }
    let csv = ajar(repository(), &["assess", "--format", "csv", "--model", "ai2/olmo-3-32b"]);
    let text = out(&csv);
    assert_eq!(text.lines().count(), 9, "a head and eight standards");
    assert!(text.contains("ai2/olmo-3-32b,spectrum,ladder,open-source,open-source,true"), "{text}");
}

/// A check renders nothing where the default theme does; a site's own templates are still looked at.
#[test]
fn a_mistake_in_a_template_of_the_site_is_found_by_a_check() {
    let folder = Folder::new("template");
    fs::create_dir_all(folder.0.join("templates")).unwrap();
    fs::write(folder.0.join("templates/404.html"), "{{ no_such_field }}\n").unwrap();
    let run = ajar(&folder.0, &["check", "--format", "short"]);
    assert_eq!(run.status.code(), Some(1), "{}", err(&run));
    assert!(out(&run).contains("templates/404.html:1:") && out(&run).contains("[template-field]"), "{}", out(&run));
}
