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
    assert_eq!(repository.summary(&["old"]), (moves.clone(), Some(0)));
    assert_eq!(repository.summary(&["old", "docs", "--format", "markdown"]), (format!("**{moves}**"), Some(0)));
}

#[test]
fn a_name_that_is_no_revision_is_wrong_usage_and_never_an_option() {
    let repository = Repository::new();
    repository.commit(&base());
    for args in [&["nowhere"][..], &["--", "--output=x"], &["--", "-h"], &[""], &["HEAD", "HEAD:docs"]] {
        let (text, code) = repository.summary(args);
        assert_eq!(code, Some(2), "{args:?}: {text}");
        assert!(text.contains("neither the folder of a site nor a git revision"), "{args:?}: {text}");
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
