//! Two sides of a comparison as git and the disk have them.

use super::{ACME, base};
use crate::fixture::{Run, Texts, ajar, finish};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A git repository of its own, removed at the end; the site stands in `docs/`.
struct Repository(TempDir);

impl Repository {
    fn new() -> Self {
        let res = Self(tempfile::Builder::new().prefix("ajar-test-").tempdir().unwrap());
        res.git(&["init", "-q"]);
        res
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("docs")
    }

    fn git(&self, args: &[&str]) -> String {
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
        let run = finish(Command::new("git").arg("-C").arg(self.0.path()).args(who).args(args));
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    }

    fn commit(&self, files: &Texts) {
        let _ = fs::remove_dir_all(self.site());
        files.write(&self.site());
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "x"]);
    }

    fn diff(&self, args: &[&str]) -> Run {
        finish(ajar().current_dir(self.0.path()).arg("-C").arg(self.site()).arg("diff").args(args))
    }

    /// The summary line, and the exit code.
    fn summary(&self, args: &[&str]) -> (String, Option<i32>) {
        let run = self.diff(args);
        let first = run.out.lines().next().unwrap_or_default().to_owned();
        (if first.is_empty() { run.err } else { first }, run.code)
    }
}

#[test]
fn revisions_are_read_without_touching_the_work_tree() {
    let repository = Repository::new();
    let base = base();
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
    assert!(
        text.contains("1 file removed, 32 addresses gone without a redirect"),
        "the model and what tells of models: {text}"
    );
    assert_eq!(code, Some(0));
    assert_eq!(repository.git(&["status", "--porcelain"]).trim(), "D docs/data/models/acme/one.toml");
}

#[test]
fn folders_are_compared_like_revisions() {
    let repository = Repository::new();
    let base = base();
    base.write(&repository.0.path().join("old"));
    base.edit(ACME, "value = \"present\"", "value = \"absent\"").write(&repository.site());
    let moves = "1 verdict moves (1 up), 1 answer flips; 1 file edited".to_owned();
    assert_eq!(repository.summary(&["./old"]), (moves.clone(), Some(0)));
    assert_eq!(repository.summary(&["./old", "./docs", "--format", "markdown"]), (format!("**{moves}**"), Some(0)));
}

#[test]
fn a_name_that_is_no_revision_is_wrong_usage_and_never_an_option() {
    let repository = Repository::new();
    repository.commit(&base());
    base().write(&repository.0.path().join("old"));
    for args in [
        &["nowhere"][..],
        &["--", "--output=x"],
        &["--", "-h"],
        &[""],
        &["HEAD", "HEAD:docs"],
        &["HEAD", ""],
        &["old"],
        &[" "],
    ] {
        let (text, code) = repository.summary(args);
        assert_eq!(code, Some(2), "{args:?}: {text}");
        assert!(
            text.contains("neither the folder of a site, written as ./folder, nor a git revision"),
            "{args:?}: {text}"
        );
    }
    assert!(!repository.0.path().join("x").exists() && !repository.site().join("x").exists());
}

#[test]
fn mistakes_after_the_change_exit_with_1_and_are_shown() {
    let repository = Repository::new();
    repository.commit(&base());
    repository.commit(&base().edit("data/orgs/acme.toml", "\"company\"", "\"firm\""));
    let run = repository.diff(&["HEAD~1"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("data/orgs/acme.toml:2:8: error[unknown-word]"));
    assert!(run.out.contains("The site after the change has 1 mistake"));
    assert_eq!(repository.diff(&["HEAD", "HEAD~1"]).code, Some(0), "a mistake before it was mended is none now");
}

#[cfg(unix)]
#[test]
fn a_link_in_a_revision_is_refused_as_on_the_disk_and_hidden_files_are_passed_over() {
    let repository = Repository::new();
    repository.commit(&base());
    std::os::unix::fs::symlink("/etc/passwd", repository.site().join("static")).unwrap();
    fs::write(repository.site().join("data/.hidden.toml"), "x").unwrap();
    fs::write(repository.site().join("data/orgs/acme.toml~"), "x").unwrap();
    repository.git(&["add", "-A", "-f"]);
    repository.git(&["commit", "-q", "-m", "x"]);
    let run = repository.diff(&["HEAD~1", "HEAD"]);
    let text = run.err;
    assert_eq!((run.code, text.lines().count()), (Some(1), 1), "{text}");
    assert!(text.contains("symlink"), "{text}");
}

/// A pull request brings a folder that is called as the revision it is compared with.
#[test]
fn a_folder_never_stands_for_a_revision() {
    let repository = Repository::new();
    repository.commit(&base());
    repository.git(&["branch", "-M", "main"]);
    let hash = repository.git(&["rev-parse", "HEAD"]).trim().to_owned();
    repository.commit(&base().edit(ACME, "value = \"present\"", "value = \"absent\""));
    repository.git(&["checkout", "-q", "-b", "change"]);
    repository.git(&["branch", "-f", "main", &hash]);
    for name in ["main", &hash] {
        base().edit(ACME, "value = \"present\"", "value = \"absent\"").write(&repository.0.path().join(name));
        let (text, code) = repository.summary(&[name]);
        assert_eq!((text.as_str(), code), ("1 verdict moves (1 up), 1 answer flips; 1 file edited", Some(0)), "{name}");
    }
}

/// Programs that a repository's own settings name, each of which would leave a file behind.
#[cfg(unix)]
#[test]
fn nothing_of_a_repository_runs() {
    let repository = Repository::new();
    repository.commit(&base());
    repository.commit(&base().edit(ACME, "value = \"present\"", "value = \"absent\""));
    let mark = repository.0.path().join("ran");
    let run = format!("touch {} #", mark.display());
    for key in [
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.x.textconv",
        "filter.x.smudge",
        "filter.x.process",
    ] {
        repository.git(&["config", key, &run]);
    }
    fs::write(repository.0.path().join(".gitattributes"), "* diff=x filter=x\n").unwrap();
    let hooks = repository.0.path().join("hooks");
    fs::create_dir(&hooks).unwrap();
    for hook in ["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"] {
        fs::write(hooks.join(hook), format!("#!/bin/sh\n{run}\n")).unwrap();
        fs::set_permissions(hooks.join(hook), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    repository.git(&["config", "core.hooksPath", hooks.to_str().unwrap()]);
    // A replaced object would show another text under the same name.
    let _ = fs::remove_file(&mark);
    assert!(repository.diff(&["HEAD~1", "HEAD"]).code == Some(0));
    assert!(!mark.exists());
}

/// One tree that holds another ten times, eight levels deep: 76 kB of objects that list a hundred million files.
#[test]
fn a_tree_that_holds_itself_a_million_times_is_refused_while_it_is_listed() {
    let repository = Repository::new();
    repository.commit(&base());
    let good = repository.git(&["rev-parse", "HEAD"]).trim().to_owned();
    let blob = repository.git(&["hash-object", "-w", "docs/ajar.toml"]).trim().to_owned();
    let make = |lines: String| {
        let mut child = Command::new("git")
            .arg("-C")
            .arg(repository.0.path())
            .arg("mktree")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines.as_bytes()).unwrap();
        String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap().trim().to_owned()
    };
    let mut tree = make((0..10).map(|at| format!("100644 blob {blob}\tf{at}.toml\n")).collect());
    for _ in 0..8 {
        tree = make((0..10).map(|at| format!("040000 tree {tree}\td{at}\n")).collect());
    }
    let docs = make(format!("100644 blob {blob}\tajar.toml\n040000 tree {tree}\tdata\n"));
    let root = make(format!("040000 tree {docs}\tdocs\n"));
    let bomb = repository.git(&["commit-tree", &root, "-m", "x"]).trim().to_owned();
    let (text, code) = repository.summary(&[&good, &bomb]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("has more than 200000 files"), "{text}");
}
