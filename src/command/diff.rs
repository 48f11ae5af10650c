//! `ajar diff`: what a change means to readers.

use super::{DONE, MISTAKES, REFUSED, color};
use ajar::diag::Diag;
use ajar::diff::text;
use ajar::diff::text::Mistakes;
use ajar::read::{self, Sources, Stored};
use ajar::report;
use clap::ValueEnum;
use std::io::{BufReader, IsTerminal as _, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// Exit code 0 whether or not there are differences, 1 if HEAD has mistakes, 2 for wrong usage.
#[derive(clap::Args)]
pub(crate) struct Diff {
    /// What was: a git revision such as `main` or `HEAD~1`, or the folder of a site, seen from the current folder.
    base: String,
    /// What is: a git revision or the folder of a site; without it, the site's folder as it stands.
    head: Option<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = DifferenceFormat::Human)]
    format: DifferenceFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum DifferenceFormat {
    /// For a terminal.
    Human,
    /// For a comment on a pull request; nothing in the data has power in it.
    Markdown,
    /// For programs.
    Json,
}

pub(crate) fn run(dir: &Path, wanted: &Diff) -> u8 {
    let head = match &wanted.head {
        Some(name) => side(dir, name),
        None => read::read(dir).map_err(|it| it.to_string()),
    };
    let (base, head) = match (side(dir, &wanted.base), head) {
        (Ok(base), Ok(head)) => (base, head),
        (Err(message), _) | (_, Err(message)) => {
            eprintln!("error: {message}");
            return REFUSED;
        }
    };
    let it = ajar::compare(base, head);
    let count = |diags: &[Diag]| diags.iter().filter(|it| it.is_error()).count();
    let mistakes = Mistakes { base: count(&it.base.diags), head: count(&it.head.diags) };
    let text = match wanted.format {
        DifferenceFormat::Human => text::human(&it.difference, mistakes, color(std::io::stdout().is_terminal())),
        DifferenceFormat::Markdown => text::markdown(&it.difference, mistakes),
        DifferenceFormat::Json => text::json(&it.difference, mistakes),
    };
    // A reader that has seen enough may close the pipe.
    let _ = std::io::stdout().write_all(text.as_bytes());
    if mistakes.head == 0 {
        return DONE;
    }
    let errors: Vec<Diag> = it.head.diags.iter().filter(|it| it.is_error()).cloned().collect();
    eprint!("{}", report::short(&errors, &it.head.sources));
    MISTAKES
}

type ReadSide = (Sources, Vec<Diag>);

/// A folder that is a site, or else a git revision.
fn side(dir: &Path, name: &str) -> Result<ReadSide, String> {
    let folder = Path::new(name);
    if folder.join(read::SETTINGS).is_file() {
        return read::read(folder).map_err(|it| it.to_string());
    }
    // A name with a dash in front would be an option to git.
    if name.starts_with('-') || name.is_empty() {
        return Err(neither(name));
    }
    let tree = GitTree::find(dir, name)?;
    let files = tree.files()?;
    Sources::from_tree(Path::new(&tree.shown), files).map_err(|it| it.to_string())
}

fn neither(name: &str) -> String {
    format!("`{name}` is neither the folder of a site nor a git revision")
}

/// The site's folder in one revision of a git repository. Nothing of the work tree is touched: objects are listed and
/// read, and no filter or hook of the repository runs on the way.
struct GitTree<'a> {
    dir: &'a Path,
    id: String,
    shown: String,
}

impl<'a> GitTree<'a> {
    fn find(dir: &'a Path, name: &str) -> Result<Self, String> {
        let prefix = text(&git(dir, &["rev-parse", "--show-prefix"])?);
        let wanted = format!("{name}^{{commit}}");
        let found = git(dir, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]);
        let commit = text(&found.map_err(|it| if it.is_empty() { neither(name) } else { it })?);
        Ok(Self { dir, id: format!("{commit}:{prefix}"), shown: format!("{name}:{prefix}") })
    }

    /// The files that a site reads.
    fn files(&self) -> Result<Vec<(String, Stored)>, String> {
        let listing = git(self.dir, &["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", &self.id])?;
        let entries: Vec<GitEntry> =
            listing.split(|it| *it == 0).filter_map(GitEntry::read).filter(|it| read::is_input(&it.path)).collect();
        let blobs = self.blobs(&entries)?;
        Ok(entries.into_iter().zip(blobs).map(|(entry, bytes)| (entry.path, entry.mode.stored(bytes))).collect())
    }

    /// The contents of the entries, in order, from one git process.
    fn blobs(&self, entries: &[GitEntry]) -> Result<Vec<Vec<u8>>, String> {
        let io = |error: std::io::Error| format!("cannot read from git: {error}");
        let mut child = command(self.dir, &["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|it| no_git(&it))?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else { return Err("cannot talk to git".to_owned()) };
        let res = std::thread::scope(|scope| {
            // Asked from another thread: git answers while it is asked, and both pipes are short.
            scope.spawn(move || entries.iter().try_for_each(|it| writeln!(stdin, "{}", it.object)));
            let mut stdout = BufReader::new(stdout);
            entries.iter().map(|_| blob(&mut stdout)).collect::<Result<Vec<_>, _>>()
        });
        child.wait().map_err(io)?;
        res.map_err(io)
    }
}

/// One answer of `git cat-file --batch`: `<object> <type> <size>`, then the bytes and a line's end.
fn blob(stdout: &mut impl std::io::BufRead) -> std::io::Result<Vec<u8>> {
    let mut head = String::new();
    stdout.read_line(&mut head)?;
    let size = head.trim_end().rsplit(' ').next().and_then(|it| it.parse::<u64>().ok());
    let Some(size) = size else { return Err(std::io::Error::other(format!("`{}`", head.trim_end()))) };
    let mut bytes = Vec::new();
    stdout.take(size).read_to_end(&mut bytes)?;
    stdout.read_exact(&mut [0])?;
    Ok(bytes)
}

struct GitEntry {
    path: String,
    object: String,
    mode: Mode,
}

#[derive(Clone, Copy)]
enum Mode {
    File,
    Link,
}

impl Mode {
    fn stored(self, bytes: Vec<u8>) -> Stored {
        match self {
            Self::File => Stored::File(bytes),
            Self::Link => Stored::Link,
        }
    }
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

#[allow(clippy::disallowed_methods, reason = "a revision can only be read by git; a build runs no program")]
fn command(dir: &Path, args: &[&str]) -> Command {
    let mut res = Command::new("git");
    // What is missing from a partial clone stays missing: nothing is fetched.
    res.arg("-C").arg(dir).args(args).env("GIT_NO_LAZY_FETCH", "1");
    res
}

fn no_git(error: &std::io::Error) -> String {
    format!("cannot run git: {error}; name two folders, or install git")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}
