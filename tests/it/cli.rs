//! The command line as a user meets it: what it prints, and its exit codes.

use crate::fixture::{Folder, ajar_in, contents, root};
use std::fs;
use std::path::Path;

#[test]
fn a_good_build_is_one_line_that_names_the_file_to_open() {
    let folder = Folder::new();
    let run = folder.ajar(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.out.lines().count(), 1);
    assert!(run.out.contains("pages in") && run.out.trim_end().ends_with("index.html"), "{}", run.out);
    assert_eq!(run.err, "");
}

#[test]
fn mistakes_exit_with_1_and_write_nothing() {
    let folder = Folder::new();
    folder.write("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"firm\"\n");
    for args in [&["build"][..], &["check"], &["check", "--format", "short"]] {
        let run = folder.ajar(args);
        assert_eq!(run.code, Some(1), "{args:?}");
        assert!(format!("{}{}", run.out, run.err).contains("unknown kind of organization `firm`"), "{args:?}");
    }
    assert!(!folder.path("public").exists());
    let short = folder.ajar(&["check", "--format", "short"]).out;
    assert_eq!(short, "data/orgs/acme.toml:2:8: error[unknown-word]: unknown kind of organization `firm`\n");
}

#[test]
fn wrong_usage_and_a_disk_that_refuses_exit_with_2() {
    let folder = Folder::new();
    let (site, nowhere) = (folder.site(), folder.path("nowhere"));
    let cases: [(&Path, &[&str], &str); 10] = [
        (&nowhere, &["build"], "has no ajar.toml"),
        (&site, &["bild"], "unrecognized subcommand"),
        (&site, &["build", "--as-of", "soon"], "write a day as"),
        (&site, &["build", "--out", "."], "sources"),
        (&site, &["build", "--out", "ajar.toml"], "cannot write"),
        (&site, &["explain", "unknown-kee"], "did you mean `unknown-key`"),
        (&site, &["explain", "acme/none"], "there is no model"),
        (&site, &["assess", "--format", "json", "--standard", "none"], "there is no standard"),
        (&site, &["quotes", "no-such-folder"], "cannot read the folder no-such-folder"),
        (&site, &["links", "--offline", "--texts", "no-such-folder"], "cannot read the folder no-such-folder"),
    ];
    for (dir, args, says) in cases {
        let run = ajar_in(dir, args);
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.err);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
    }
}

#[test]
fn what_is_named_and_not_there_is_told_with_what_there_is() {
    let folder = Folder::new();
    let (site, file) = (folder.site(), folder.path("ajar.toml"));
    let cases: [(&Path, &[&str], &str); 8] = [
        (&file, &["check"], "is a file: name the folder of the site"),
        (&site, &["check", "ajar.tml"], "did you mean `ajar.toml`"),
        (&site, &["answer", "nowhere.json"], "error: cannot read nowhere.json"),
        (&site, &["quotes", "nowhere"], "error: cannot read the folder nowhere"),
        (&site, &["theme", "missing", "english"], "`english` is no language"),
        (&site, &["theme", "show", "nothing"], "`ajar theme list` names them all"),
        (&site, &["explain", "nothing"], "`ajar explain` lists all diagnostics"),
        (&site, &["diff", "nowhere"], "is neither the folder of a site, written as ./folder, nor a git revision"),
    ];
    for (dir, args, says) in cases {
        let run = ajar_in(dir, args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}: {}", run.err);
        assert!(run.err.contains(says), "{args:?}: {}", run.err);
    }
}

#[test]
fn every_code_is_explained() {
    let run = ajar_in(root(), &["explain", "unknown-license"]);
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("before:") && run.out.contains("after:"));
}

#[test]
fn a_model_is_explained_with_the_line_of_data_behind_each_reason() {
    let run = ajar_in(root(), &["explain", "meta/llama-4-maverick", "--standard", "spectrum"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let text = run.out;
    assert!(
        text.contains("Restricted weights") && text.contains("data/licenses/LicenseRef-Llama-4-Community.toml:"),
        "{text}"
    );
    for line in text.lines().filter(|it| it.trim_start().starts_with("data/")) {
        let (path, line) = line.trim().rsplit_once(':').unwrap();
        let count = fs::read_to_string(root().join(path)).unwrap().lines().count();
        assert!(line.parse::<usize>().unwrap() <= count, "{path}:{line}");
    }
}

/// The use that most people ask about.
const SELL: &str = "sell-a-service";

/// What the issue of uses asks for, from the data alone.
#[test]
fn the_questions_people_ask_have_their_answers() {
    let cases: [(&str, &[&str], &str, &str); 10] = [
        ("meta/llama-4-maverick", &["--use", SELL, "--users", "900000000"], "? Only under a separate", "license, 2:"),
        ("meta/llama-4-maverick", &["--use", SELL, "--users", "700000000"], "? Yes, within limits", "Built with Llama"),
        // A name that a use had before leads to it.
        ("meta/llama-4-maverick", &["--use", "offer-in-the-eu"], "? No", "European Union"),
        ("meta/llama-4-maverick", &["--use", "train-on-outputs", "--seat", "us"], "? Yes, within limits", "\"Llama\""),
        ("meta/llama-3", &["--use", "train-on-outputs"], "? No", "improve any other large language model"),
        ("cohere/command-r", &["--use", SELL], "? No", "NC"),
        ("mistral/mistral-large-2", &["--use", SELL], "? Only under a separate", "research"),
        ("alibaba/qwen2.5", &["--edition", "72b", "--use", SELL], "? Yes, within limits", "100 million"),
        ("moonshot/kimi-k2", &["--use", SELL], "? Yes, with duties", "20 million US dollars of revenue a month"),
        (
            "mistral/mistral-medium-3.5",
            &["--use", SELL, "--reader", "employer_monthly_revenue_usd=30000000"],
            "? Only under a separate",
            "Mistral",
        ),
    ];
    for (model, args, answer, says) in cases {
        let mut all = vec!["explain", model];
        all.extend(args);
        let run = ajar_in(root(), &all);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.contains(answer) && run.out.contains(says), "{all:?}\n{}", run.out);
    }
}

#[test]
fn every_verdict_is_printed_for_programs() {
    let json = ajar_in(root(), &["assess", "--format", "json", "--standard", "osai-2026"]);
    let rows: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 70);
    for row in rows {
        let (floor, ceiling) = (row["floor"].as_f64().unwrap(), row["ceiling"].as_f64().unwrap());
        assert!((0.0..=1.0).contains(&floor) && floor <= ceiling && ceiling <= 1.0, "{row}");
        assert_eq!(row["settled"], serde_json::json!(floor == ceiling));
    }
    let csv = ajar_in(root(), &["assess", "--format", "csv", "--model", "eleutherai/pythia"]);
    let text = csv.out;
    assert_eq!(text.lines().count(), 9, "a head and eight standards");
    assert!(text.contains("eleutherai/pythia,spectrum,ladder,open-source,open-source,true"), "{text}");
}

/// A check renders nothing where the default theme does; a site's own templates are still looked at.
#[test]
fn a_mistake_in_a_template_of_the_site_is_found_by_a_check() {
    let folder = Folder::new();
    folder.write("templates/404.html", "{{ no_such_field }}\n");
    let run = folder.ajar(&["check", "--format", "short"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.out.contains("templates/404.html:1:") && run.out.contains("[template-field]"), "{}", run.out);
}

#[test]
fn a_shell_and_man_learn_every_command() {
    let folder = Folder::new();
    let commands = ["build", "check", "explain", "new", "import", "schema", "assess"];
    let page = folder.ajar(&["man"]).out;
    assert!(page.contains(".TH ajar 1"), "{page}");
    for command in commands {
        assert!(page.contains(&format!("ajar\\-{command}(1)")), "{command}\n{page}");
        assert!(folder.ajar(&["man", command]).out.contains(".SH OPTIONS"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let text = folder.ajar(&["completions", shell]).out;
        assert!(commands.iter().all(|it| text.contains(it)), "{shell}");
    }
    let wrong = folder.ajar(&["man", "chek"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("did you mean `check`?"), "{}", wrong.err);
}

#[test]
fn files_of_another_index_become_records_that_pass_the_check_and_overwrite_nothing() {
    let folder = Folder::new();
    let file = root().join("tests/import/mot/sample-class-1.yml");
    let args = ["import", "mot", file.to_str().unwrap()];
    let first = folder.ajar(&args);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert!(first.out.starts_with("1 of 1 files became records, "), "{}", first.out);
    let check = folder.ajar(&["check", "--format", "short"]);
    assert_eq!(check.code, Some(0), "{}{}", check.out, check.err);
    let before = contents(&folder.path("data/models"));
    assert_eq!(before.len(), 1);

    let again = folder.ajar(&args);
    assert_eq!(again.code, Some(0));
    assert!(again.err.contains("[import-renamed]"), "{}", again.err);
    let after = contents(&folder.path("data/models"));
    assert_eq!(after.len(), 2);
    assert!(before.iter().all(|(path, bytes)| after[path] == *bytes));
}

#[test]
fn what_cannot_be_imported_is_told_by_the_exit_code() {
    let folder = Folder::new();
    folder.beside("broken.yml", "release: [");
    let broken = folder.top().join("broken.yml");
    let run = folder.ajar(&["import", "mot", broken.to_str().unwrap()]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("error[import-syntax]") && run.out.starts_with("0 of 1 files"), "{}{}", run.out, run.err);
    let run = folder.ajar(&["import", "osai", "no-such-file.yaml"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("cannot read no-such-file.yaml"), "{}", run.err);
    assert!(!folder.path("data/models").exists());
}

#[test]
fn the_schemas_that_are_written_are_the_committed_ones() {
    let folder = Folder::new();
    let run = folder.ajar(&["schema"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let written = contents(&folder.path("schemas"));
    assert_eq!(written, contents(&root().join("schemas")));
    let refused = folder.ajar(&["schema", "--out", "ajar.toml"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("cannot write"), "{}", refused.err);
}

#[test]
fn one_file_or_standard_input_is_checked_in_its_site() {
    let folder = Folder::new();
    folder.write("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"firm\"\n");
    folder.write("data/orgs/other.toml", "name = \"Other\"\nkind = \"company\"\n");
    let all = folder.ajar(&["check"]);
    assert!(all.code == Some(1) && all.err.contains("firm"), "{}", all.err);
    let one = folder.ajar(&["check", "data/orgs/other.toml"]);
    assert_eq!((one.code, one.err.as_str()), (Some(0), "1 file checked: no mistakes\n"));
    assert_eq!(folder.ajar(&["check", folder.path("data/orgs/acme.toml").to_str().unwrap()]).code, Some(1));
    let all_below = folder.ajar(&["check", "data/orgs"]);
    assert!(all_below.code == Some(1) && all_below.err.contains("2 files checked: 1 mistake"), "{}", all_below.err);
    let none = folder.ajar(&["check", "data/orgs/none.toml"]);
    assert!(none.code == Some(2) && none.err.contains("is no file of the site"), "{}", none.err);
    let typed = |text: &str, path: &[&str]| {
        let mut command = crate::fixture::ajar();
        command.arg("-C").arg(folder.site()).args(["check", "-"]).args(path);
        command.stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), text.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let place: &[&str] = &["--path", "data/orgs/acme.toml"];
    assert_eq!(typed("name = \"Acme\"\nkind = \"company\"\n", place).0, Some(0));
    let (code, said) = typed("name = \"Acme\"\nkind = \"fimr\"\n", place);
    assert!(code == Some(1) && said.contains("fimr"), "{said}");
    let (code, said) = typed("", &[]);
    assert!(code == Some(2) && said.contains("--path"), "{said}");
}

#[test]
fn warnings_can_be_denied_and_quiet_says_only_what_is_wrong() {
    let folder = Folder::new();
    assert_eq!(folder.ajar(&["check", "--deny", "warnings"]).code, Some(0));
    let quiet = [folder.ajar(&["build", "--quiet"]), folder.ajar(&["-q", "check"])];
    assert!(quiet.iter().all(|it| it.code == Some(0) && it.out.is_empty() && it.err.is_empty()), "{quiet:?}");
    folder.write("data/licenses/MIT.toml", crate::fixture::own("data/licenses/MIT.toml"));
    assert_eq!(folder.ajar(&["check"]).code, Some(0));
    let denied = folder.ajar(&["check", "--deny", "warnings", "-q"]);
    assert!(denied.code == Some(1) && denied.err.contains("unused-license"), "{}", denied.err);
    let what = "failed, because --deny warnings counts `unused-license` as mistakes";
    assert!(denied.err.contains(what) && denied.err.contains("[allow]\nunused-license = "), "{}", denied.err);
}

#[test]
fn color_is_used_where_it_is_wanted() {
    let folder = Folder::new();
    folder.write("data/orgs/acme.toml", "name = \"Acme\"\nkind = \"firm\"\n");
    let check = |args: &[&str], no_color: &str| {
        let mut command = crate::fixture::ajar();
        let run = command.env("NO_COLOR", no_color).arg("-C").arg(folder.site()).arg("check").args(args);
        crate::fixture::finish(run).err.contains('\u{1b}')
    };
    assert!(check(&["--color", "always"], "1"), "what is said goes before what is set");
    assert!(!check(&["--color", "never"], "") && !check(&[], ""));
}

#[test]
fn help_shows_examples_and_exit_codes_and_explain_lists_and_finds() {
    let help = ajar_in(root(), &["--help"]).out;
    assert!(help.contains("Exit codes: 0 done, 1 mistakes") && help.contains("ajar new site my-site"), "{help}");
    let codes = ajar_in(root(), &["explain"]).out;
    assert!(codes.lines().any(|it| it.starts_with("unknown-license   error ")), "{codes}");
    assert!(codes.lines().any(|it| it.starts_with("stale             warning ")), "{codes}");
    let found = ajar_in(root(), &["explain", "llama-4-maverick"]);
    assert!(found.out.contains("(meta/llama-4-maverick"), "{} {}", found.out, found.err);
    let near = ajar_in(root(), &["explain", "llama-4-mavrick"]);
    assert!(near.code == Some(2) && near.err.contains("did you mean `meta/llama-4-maverick`?"), "{}", near.err);
    let host = ajar_in(root(), &["serve", "--host", "somewhere"]);
    assert!(host.code == Some(2) && host.err.contains("write localhost or an address"), "{}", host.err);
}
