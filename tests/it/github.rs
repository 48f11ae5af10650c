//! The files that GitHub and pre-commit read: they parse, and a pull request cannot use them against the repository.

use crate::fixture::{Folder, finish, root};
use saphyr_parser::{Event, Parser};
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder(path: &str) -> Vec<PathBuf> {
    let mut res: Vec<PathBuf> = fs::read_dir(root().join(path)).unwrap().map(|it| it.unwrap().path()).collect();
    res.retain(|it| it.extension().is_some_and(|name| name == "yml" || name == "yaml"));
    assert!(!res.is_empty(), "{path} has no YAML");
    res.sort();
    res
}

/// A YAML file as JSON; every scalar is a string.
fn yaml(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let mut events =
        Parser::new_from_str(&text).map(|it| it.unwrap_or_else(|error| panic!("{}: {error}", path.display())).0);
    while let Some(event) = events.next() {
        if !matches!(event, Event::StreamStart | Event::DocumentStart(_) | Event::Nothing) {
            return value(event, &mut events);
        }
    }
    Value::Null
}

fn value<'t>(event: Event<'t>, events: &mut impl Iterator<Item = Event<'t>>) -> Value {
    match event {
        Event::Scalar(text, ..) => Value::String(text.into_owned()),
        Event::SequenceStart(..) => {
            let mut res = Vec::new();
            loop {
                match events.next().unwrap() {
                    Event::SequenceEnd => return Value::Array(res),
                    event => res.push(value(event, events)),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut res = Map::new();
            loop {
                let key = match events.next().unwrap() {
                    Event::MappingEnd => return Value::Object(res),
                    event => value(event, events),
                };
                let key = key.as_str().expect("keys are words").to_owned();
                let event = events.next().unwrap();
                assert!(res.insert(key.clone(), value(event, events)).is_none(), "the key `{key}` stands twice");
            }
        }
        event => panic!("{event:?} has no place in these files"),
    }
}

fn workflows() -> Vec<(String, Value)> {
    let named = |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), yaml(&path));
    folder(".github/workflows").into_iter().map(named).collect()
}

/// Every job of every workflow, with the names of both.
fn jobs() -> Vec<(String, Value)> {
    let of = |(file, workflow): (String, Value)| {
        let jobs = workflow["jobs"].as_object().unwrap().clone();
        jobs.into_iter().map(move |(name, job)| (format!("{file}: {name}"), job))
    };
    workflows().into_iter().flat_map(of).collect()
}

/// Every step of every job and of the action.
fn steps() -> Vec<(String, Value)> {
    let action = yaml(&root().join("action.yml"));
    let own = ("action.yml".to_owned(), action["runs"].clone());
    let of = |(name, job): (String, Value)| {
        let steps = job["steps"].as_array().unwrap().clone();
        steps.into_iter().map(move |it| (name.clone(), it))
    };
    jobs().into_iter().chain([own]).flat_map(of).collect()
}

#[test]
fn a_workflow_starts_with_no_permission_and_a_job_names_its_own() {
    for (file, workflow) in workflows() {
        assert_eq!(workflow["permissions"], Value::Object(Map::new()), "{file}");
    }
    for (name, job) in jobs() {
        assert!(job["permissions"].as_object().is_some_and(|it| !it.is_empty()), "{name} names no permission");
        assert!(job["timeout-minutes"].is_string(), "{name} could run for six hours");
    }
}

#[test]
fn few_jobs_may_write_and_none_of_them_has_code() {
    let writes = |job: &Value| job["permissions"].as_object().unwrap().values().any(|it| it == "write");
    let writers: Vec<(String, Value)> = jobs().into_iter().filter(|(_, job)| writes(job)).collect();
    let names: Vec<&str> = writers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["links.yml: tell", "pages.yml: publish", "preview-comment.yml: comment", "release.yml: publish"]
    );
    for (name, job) in &writers {
        for step in job["steps"].as_array().unwrap() {
            let text = step.to_string();
            let runs = ["actions/checkout", "cargo", "release.sh", "package.sh"];
            assert!(!runs.iter().any(|it| text.contains(it)), "{name} has code: {text}");
        }
    }
}

#[test]
fn no_workflow_gives_a_pull_request_the_rights_of_main() {
    for (file, workflow) in workflows() {
        let on = workflow["on"].as_object().unwrap_or_else(|| panic!("{file} has no table `on`"));
        assert!(!on.contains_key("pull_request_target"), "{file}");
        assert!(!workflow.to_string().contains("secrets."), "{file}");
    }
}

#[test]
fn actions_are_pinned_by_the_full_commit_and_name_their_version() {
    let mut looked = 0;
    for (name, step) in steps() {
        let Some(uses) = step["uses"].as_str() else { continue };
        let (_, commit) = uses.split_once('@').unwrap_or_else(|| panic!("{name}: {uses}"));
        assert!(commit.len() == 40 && commit.chars().all(|it| it.is_ascii_hexdigit()), "{name}: {uses}");
        looked += 1;
    }
    assert!(looked >= 10, "the test found only {looked} actions");
    let mut versions = std::collections::BTreeMap::new();
    for path in folder(".github/workflows") {
        for line in fs::read_to_string(path).unwrap().lines().filter(|it| it.contains("uses: ")) {
            let (uses, version) =
                line.trim().trim_start_matches("- ").split_once(" # v").expect("a version for people");
            let (action, _) = uses.split_once('@').unwrap();
            let pin = (uses.to_owned(), version.to_owned());
            let first = versions.entry(action.to_owned()).or_insert_with(|| pin.clone());
            assert_eq!(*first, pin, "two versions of one action");
        }
    }
}

#[test]
fn no_text_from_outside_becomes_part_of_a_script() {
    let mut looked = 0;
    for (name, step) in steps() {
        let Some(script) = step["run"].as_str() else { continue };
        // Stronger than need be, and easy to hold: what a script is given stands in `env`.
        assert!(!script.contains("${{"), "{name}: {script}");
        looked += 1;
    }
    assert!(looked >= 8, "the test found only {looked} scripts");
}

/// cargo and rustup obey files of the folder they are called in, and in a reviewed repository those are a stranger's.
#[test]
fn the_action_builds_in_its_own_folder_with_the_locked_versions() {
    let mut looked = 0;
    for (name, step) in steps().into_iter().filter(|(name, _)| name == "action.yml") {
        let Some(script) = step["run"].as_str() else { continue };
        if ["cargo", "rustup", "release.sh"].iter().any(|it| script.contains(it)) {
            assert_eq!(step["working-directory"], "${{ github.action_path }}", "{name}: {script}");
            assert!(script.contains("RUSTUP_TOOLCHAIN=") && script.contains("$RUNNER_TEMP"), "{name}: {script}");
            looked += 1;
        }
    }
    assert_eq!(looked, 1);
    for path in ["release.sh", "test.sh"] {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let runs = |line: &&str| {
            ["cargo clippy --locked", "cargo clippy --all", "cargo test", "cargo build"]
                .iter()
                .any(|it| line.contains(it))
        };
        let all: Vec<&str> = text.lines().filter(runs).filter(|line| !line.starts_with("step")).collect();
        assert!(!all.is_empty() && all.iter().all(|line| line.contains("--locked")), "{path}: {all:?}");
    }
    for (name, step) in steps() {
        let script = step["run"].as_str().unwrap_or_default();
        assert!(!script.contains("cargo ") || script.contains("--locked"), "{name}: {script}");
        // A command in the middle of another one fails unseen.
        assert!(!script.contains("diff \"$("), "{name}: {script}");
    }
}

#[test]
fn a_given_binary_is_verified_before_it_runs() {
    let steps: Vec<_> = steps().into_iter().filter(|(name, _)| name == "action.yml").map(|it| it.1).collect();
    let at = |words: &str| steps.iter().position(|it| it["run"].as_str().is_some_and(|script| script.contains(words)));
    let (verified, runs) = (at("gh attestation verify \"$RUNNER_TEMP/ajar/ajar\""), at("ajar/ajar\" -C"));
    assert!(verified.is_some() && verified < runs, "{verified:?} {runs:?}");
}

/// What is released is made from a tag alone: no branch, no pull request, no cache that one of them could have filled.
#[test]
fn a_release_is_made_from_a_tag_without_a_cache() {
    let (_, workflow) = workflows().into_iter().find(|(file, _)| file == "release.yml").unwrap();
    let on = workflow["on"].as_object().unwrap();
    assert_eq!(on.keys().collect::<Vec<_>>(), ["push"]);
    assert_eq!(on["push"].as_object().unwrap().keys().collect::<Vec<_>>(), ["tags"]);
    assert!(!workflow.to_string().contains("actions/cache"));
    let publish = workflow["jobs"]["publish"].to_string();
    for it in ["sha256sum --check", "actions/attest@", "ajar.cdx.json", "gh release create"] {
        assert!(publish.contains(it), "nothing says {it}");
    }
}

/// The names that `cargo binstall` asks for are those of the archives.
#[test]
fn an_archive_holds_what_is_promised_under_the_name_that_is_asked_for() {
    let folder = Folder::new();
    // A program for another system: the one that runs here tells what to write beside it.
    folder.write("ajar", "a program");
    let program = folder.path("ajar");
    for to in ["one", "two"] {
        let mut command = Command::new("bash");
        command.arg(root().join("package.sh")).arg(&program).arg("x86_64-test").arg(folder.path(to));
        let run = finish(command.env("RUN", env!("CARGO_BIN_EXE_ajar")));
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    let name = format!("ajar-{}-x86_64-test", env!("CARGO_PKG_VERSION"));
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let asked = manifest.lines().find_map(|it| it.strip_prefix("bin-dir = ")).unwrap().trim_matches('"');
    let asked = asked.replace("{ version }", env!("CARGO_PKG_VERSION")).replace("{ target }", "x86_64-test");
    let asked = asked.replace("{ bin }", "ajar").replace("{ binary-ext }", "");
    let archive = |to: &str| folder.path(&format!("{to}/{name}.tar.gz"));
    assert_eq!(fs::read(archive("one")).unwrap(), fs::read(archive("two")).unwrap(), "the same program, other bytes");

    let run = finish(Command::new("tar").arg("-xzf").arg(archive("one")).arg("-C").arg(folder.site()));
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(fs::read(folder.path(&asked)).unwrap(), b"a program");
    let inside = ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "completions/ajar.bash", "man/ajar.1"];
    for it in inside {
        assert!(fs::metadata(folder.path(&format!("{name}/{it}"))).unwrap().len() > 100, "{it}");
    }
    let sum = fs::read_to_string(folder.path(&format!("one/{name}.tar.gz.sha256"))).unwrap();
    assert!(sum.len() > 64 && sum.trim_end().ends_with(&format!("{name}.tar.gz")), "{sum}");
}

#[test]
fn a_clone_keeps_no_credentials() {
    for (name, step) in steps() {
        if step["uses"].as_str().is_some_and(|it| it.starts_with("actions/checkout@")) {
            assert_eq!(step["with"]["persist-credentials"], "false", "{name}");
        }
    }
}

#[test]
fn scripts_are_bash_that_parses() {
    for (name, step) in steps() {
        let Some(script) = step["run"].as_str() else { continue };
        let run = Command::new("bash").args(["-n", "-c", script]).output().unwrap();
        assert!(run.status.success(), "{name}: {}", String::from_utf8_lossy(&run.stderr));
    }
}

/// What still writes into a pipe when its reader has ended fails, and with `pipefail` so does the script.
#[test]
fn no_reader_of_a_pipe_ends_before_what_writes_into_it() {
    for (name, step) in steps() {
        let script = step["run"].as_str().unwrap_or_default();
        assert!(!["| head", "| grep -q"].iter().any(|it| script.contains(it)), "{name}: {script}");
    }
}

/// Docker reads no other file, and podman this one, too.
#[test]
fn a_container_is_built_without_what_was_built_here() {
    let text = fs::read_to_string(root().join(".dockerignore")).unwrap();
    let left_out: Vec<&str> = text.lines().filter(|it| !it.starts_with('#')).collect();
    for folder in [".git", "target", "fuzz/target", "tests/browser/node_modules"] {
        assert!(left_out.contains(&folder), "{folder}");
    }
    let steps = fs::read_to_string(root().join("Containerfile")).unwrap();
    assert!(steps.contains("RUSTUP_TOOLCHAIN=\"$RUST_VERSION\""), "the image has its toolchain under that name");
}

#[test]
fn forms_for_issues_ask_for_what_they_need() {
    for path in folder(".github/ISSUE_TEMPLATE").iter().filter(|it| !it.ends_with("config.yml")) {
        let form = yaml(path);
        let body = form["body"].as_array().unwrap();
        assert!(form["name"].is_string() && form["description"].is_string(), "{}", path.display());
        let mut ids = std::collections::BTreeSet::new();
        for field in body.iter().filter(|it| it["type"] != "markdown") {
            let id = field["id"].as_str().unwrap();
            assert!(ids.insert(id), "{}: `{id}` twice", path.display());
            assert!(field["attributes"]["label"].is_string(), "{}: {id}", path.display());
            let known = ["input", "textarea", "dropdown", "checkboxes"];
            assert!(known.contains(&field["type"].as_str().unwrap()), "{}: {id}", path.display());
        }
        assert!(body.iter().any(|it| it["validations"]["required"] == "true"), "{}", path.display());
    }
}

#[test]
fn hooks_check_without_writing() {
    let hooks = yaml(&root().join(".pre-commit-hooks.yaml"));
    let own = yaml(&root().join(".pre-commit-config.yaml"));
    for hook in [&hooks[0], &own["repos"][0]["hooks"][0]] {
        assert_eq!((hook["id"].as_str(), hook["pass_filenames"].as_str()), (Some("ajar-check"), Some("false")));
        assert!(hook["entry"].as_str().unwrap().ends_with("check --format short"));
    }
}

#[test]
fn one_version_of_rust_is_named_everywhere() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let wanted =
        manifest.lines().find_map(|it| it.strip_prefix("rust-version = ")).unwrap().trim_matches('"').to_owned();
    let mut looked = 0;
    for (name, step) in steps() {
        let Some(script) = step["run"].as_str() else { continue };
        for named in script.split("toolchain install ").skip(1) {
            assert!(named.starts_with(&wanted), "{name} does not install Rust {wanted}");
            looked += 1;
        }
    }
    assert!(looked >= 4, "the test found only {looked} installations");
}

#[test]
fn a_site_is_published_with_what_begins_with_a_dot() {
    let starters = ["src/schema/starter/workflow.yml", "src/schema/starter/de/workflow.yml"];
    let own = folder(".github/workflows").into_iter();
    let mut uploads = 0;
    for path in own.chain(starters.map(|it| root().join(it))) {
        let workflow = yaml(&path);
        let jobs = workflow["jobs"].as_object().unwrap().values();
        for step in jobs.flat_map(|it| it["steps"].as_array().unwrap()) {
            if step["uses"].as_str().is_some_and(|it| it.starts_with("actions/upload-pages-artifact@")) {
                uploads += 1;
                assert_eq!(step["with"]["include-hidden-files"], "true", "{}", path.display());
            }
        }
    }
    assert_eq!(uploads, 3);
}

#[test]
fn a_commit_is_checked_whichever_input_it_touches() {
    for hooks in [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"] {
        let text = fs::read_to_string(root().join(hooks)).unwrap();
        let files = text.lines().find_map(|it| it.trim().strip_prefix("files: ")).unwrap();
        for input in ["content", "data", "locales", "static", "templates"] {
            assert!(files.contains(input), "{hooks}: {input}");
        }
    }
}
