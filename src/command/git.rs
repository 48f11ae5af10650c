//! The files of a site in a git revision, read without touching the work tree.
//!
//! The repository is a stranger's: its objects are listed and read, and nothing of it runs. What it could make large
//! (a tree that holds itself a million times over) is counted while it is listed, and sizes are known before contents.

use ajar::read::{self, LARGEST, Stored};
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// How many files a revision may have, and how many bytes of names: some of the largest sites there are have a tenth.
const MOST_FILES: usize = 200_000;
const MOST_NAMES: u64 = 64 * 1024 * 1024;

/// How many bytes of texts are read of one revision.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// The site's folder in one revision of a git repository.
pub(super) struct GitTree<'a> {
    dir: &'a Path,
    id: String,
    /// How it is called in a message.
    pub(super) shown: String,
}

impl<'a> GitTree<'a> {
    /// The site's folder in the revision that is called `name`; an error if there is none.
    pub(super) fn find(dir: &'a Path, name: &str) -> Result<Option<Self>, String> {
        let prefix = text(&git(dir, &["rev-parse", "--show-prefix"])?);
        let wanted = format!("{name}^{{commit}}");
        match git(dir, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]) {
            Ok(commit) => {
                let commit = text(&commit);
                Ok(Some(Self { dir, id: format!("{commit}:{prefix}"), shown: format!("{name}:{prefix}") }))
            }
            Err(it) if it.is_empty() => Ok(None),
            Err(it) => Err(it),
        }
    }

    /// The files that a site reads.
    pub(super) fn files(&self) -> Result<Vec<(String, Stored)>, String> {
        let entries = self.entries()?;
        let sizes = self.sizes(&entries)?;
        let read = |it: &(&GitEntry, u64)| it.0.mode == Mode::File && !read::stays(&it.0.path) && it.1 <= LARGEST;
        let wanted: Vec<(&GitEntry, u64)> = entries.iter().zip(sizes.iter().copied()).collect();
        let total: u64 = wanted.iter().filter(|it| read(it)).map(|it| it.1).sum();
        if total > MOST_BYTES {
            return Err(format!("`{}` has more than {} MiB of texts", self.shown, MOST_BYTES >> 20));
        }
        let ids: Vec<&str> = wanted.iter().filter(|it| read(it)).map(|it| it.0.object.as_str()).collect();
        let mut blobs = self.batch("--batch", &ids, blob)?.into_iter();
        let stored = |it: (&GitEntry, u64)| match it.0.mode {
            Mode::Link => Some(Stored::Link),
            Mode::File if it.1 > LARGEST => Some(Stored::TooLarge),
            Mode::File if read(&it) => blobs.next().map(Stored::File),
            Mode::File => Some(Stored::Name),
        };
        let stored: Option<Vec<Stored>> = wanted.into_iter().map(stored).collect();
        let stored = stored.ok_or("git answered less than it was asked")?;
        Ok(entries.into_iter().map(|it| it.path).zip(stored).collect())
    }

    /// What the revision lists among a site's inputs.
    fn entries(&self) -> Result<Vec<GitEntry>, String> {
        let mut child = command(self.dir, &["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", &self.id])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|it| no_git(&it))?;
        let res =
            child.stdout.take().ok_or("cannot talk to git").map(|it| listed(BufReader::new(it.take(MOST_NAMES + 1))));
        let failed = |child: &mut Child| {
            // It may not be done: there is more than is read.
            let _ = child.kill();
            let _ = child.wait();
        };
        match res? {
            Ok(Some(entries)) => match child.wait() {
                Ok(status) if status.success() => Ok(entries),
                _ => Err(format!("git cannot list `{}`", self.shown)),
            },
            Ok(None) => {
                failed(&mut child);
                Err(format!(
                    "`{}` has more than {MOST_FILES} files, or names too long to be those of a site",
                    self.shown
                ))
            }
            Err(error) => {
                failed(&mut child);
                Err(format!("cannot read from git: {error}"))
            }
        }
    }

    /// The size of each object, before any of them is read.
    fn sizes(&self, entries: &[GitEntry]) -> Result<Vec<u64>, String> {
        let ids: Vec<&str> = entries.iter().map(|it| it.object.as_str()).collect();
        self.batch("--batch-check", &ids, head)
    }

    /// What `git cat-file` answers to each id, in order, from one process.
    fn batch<T: Send>(
        &self,
        mode: &str,
        ids: &[&str],
        answer: impl Fn(&mut dyn BufRead) -> std::io::Result<T> + Send,
    ) -> Result<Vec<T>, String> {
        let io = |error: std::io::Error| format!("cannot read from git: {error}");
        let mut child = command(self.dir, &["cat-file", mode])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|it| no_git(&it))?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else { return Err("cannot talk to git".to_owned()) };
        let res = std::thread::scope(|scope| {
            // Asked from another thread: git answers while it is asked, and both pipes are short.
            scope.spawn(move || ids.iter().try_for_each(|it| writeln!(stdin, "{it}")));
            let mut stdout = BufReader::new(stdout);
            ids.iter().map(|_| answer(&mut stdout)).collect::<Result<Vec<_>, _>>()
        });
        child.wait().map_err(io)?;
        res.map_err(io)
    }
}

/// The entries of a listing that a site reads; `None` if there are too many.
fn listed(mut listing: impl BufRead) -> std::io::Result<Option<Vec<GitEntry>>> {
    let (mut res, mut count, mut bytes) = (Vec::new(), 0, 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        bytes += listing.read_until(0, &mut line)? as u64;
        if line.is_empty() {
            return Ok(Some(res));
        }
        count += 1;
        if count > MOST_FILES || bytes > MOST_NAMES {
            return Ok(None);
        }
        res.extend(GitEntry::read(line.strip_suffix(&[0]).unwrap_or(&line)).filter(|it| read::is_input(&it.path)));
    }
}

/// The first line of an answer of `git cat-file`: `<object> <type> <size>`.
fn head(stdout: &mut dyn BufRead) -> std::io::Result<u64> {
    let mut head = String::new();
    stdout.read_line(&mut head)?;
    let size = head.trim_end().rsplit(' ').next().and_then(|it| it.parse::<u64>().ok());
    size.ok_or_else(|| std::io::Error::other(format!("`{}`", head.trim_end())))
}

/// One answer of `git cat-file --batch`: behind the first line the bytes and a line's end.
fn blob(stdout: &mut dyn BufRead) -> std::io::Result<Vec<u8>> {
    let size = head(stdout)?;
    let mut bytes = Vec::new();
    (&mut *stdout).take(size).read_to_end(&mut bytes)?;
    stdout.read_exact(&mut [0])?;
    Ok(bytes)
}

struct GitEntry {
    path: String,
    object: String,
    mode: Mode,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    File,
    Link,
}

impl GitEntry {
    /// `<mode> <type> <object>\t<path>`; `None` for another repository's folder, which has no files here.
    fn read(line: &[u8]) -> Option<Self> {
        let line = String::from_utf8_lossy(line);
        let (head, path) = line.split_once('\t')?;
        let mut parts = head.split(' ');
        let (mode, kind, object) = (parts.next()?, parts.next()?, parts.next()?);
        let mode = if mode == "120000" { Mode::Link } else { Mode::File };
        (kind == "blob").then(|| Self { path: path.to_owned(), object: object.to_owned(), mode })
    }
}

fn git(dir: &Path, args: &[&str]) -> Result<Vec<u8>, String> {
    let output = command(dir, args).output().map_err(|it| no_git(&it))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(text(&output.stderr).trim_start_matches("fatal: ").to_owned())
    }
}

/// Settings that win over those of the repository: nothing of it runs, and nothing is contacted.
const SETTINGS: [&str; 8] = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.pager=cat",
    "core.alternateRefsCommand=false",
    "protocol.allow=never",
    "credential.helper=",
    "maintenance.auto=false",
    "advice.detachedHead=false",
];

#[allow(clippy::disallowed_methods, reason = "a revision can only be read by git; a build runs no program")]
fn command(dir: &Path, args: &[&str]) -> Command {
    let mut res = Command::new("git");
    res.args(["--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs"]);
    res.args(SETTINGS.iter().flat_map(|it| ["-c", it]));
    // What is missing from a partial clone stays missing: nothing is fetched, and nobody is asked for a password.
    res.arg("-C").arg(dir).args(args).env("GIT_NO_LAZY_FETCH", "1").env("GIT_TERMINAL_PROMPT", "0");
    res.stdin(Stdio::null());
    res
}

fn no_git(error: &std::io::Error) -> String {
    format!("cannot run git: {error}; name two folders, or install git")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}
