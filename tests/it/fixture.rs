//! The site that a test is about: in memory as [`Texts`], on the disk as [`Folder`].
//!
//! Both begin with the smallest site there is, so that a test shows only what it is about.

use ajar::assess::{self, Assessed};
use ajar::diag::Diag;
use ajar::read::{self, Sources};
use ajar::render::Sink;
use ajar::{Options, Outcome, check, parse};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex};
use tempfile::TempDir;

/// Settings of a site: a title, a summary and the day against which age is measured.
pub(crate) const SETTINGS: &str = "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n";

/// The record of an organization called `name`.
pub(crate) fn org(name: &str) -> String {
    format!("name = \"{name}\"\nkind = \"company\"\n")
}

/// The record of a model called `name` of which nothing is known.
pub(crate) fn model(name: &str) -> String {
    format!("name = \"{name}\"\nsummary = \"A model.\"\nchecked = 2026-11-21\n")
}

/// The folder of this repository, which is the folder of a site, too.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of this repository.
pub(crate) fn own(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The day that the facts of the repository's own site reflect.
pub(crate) fn own_day() -> String {
    let settings = own("ajar.toml");
    settings.lines().find_map(|it| it.strip_prefix("as-of = ")).unwrap().trim().to_owned()
}

/// Every file below a folder, in path order; none if there is no such folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut res = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { res.extend(files(&path)) } else { res.push(path) }
    }
    res.sort();
    res
}

/// Every file below a folder with its bytes, by its path there with `/`.
pub(crate) fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    files(folder).into_iter().map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}

/// Writes a file, and the folders it stands in.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A site in memory: texts by path.
#[derive(Clone)]
pub(crate) struct Texts(BTreeMap<String, Vec<u8>>);

/// The files of the reference site by their addresses: built once for all that only read them, because it takes long.
pub(crate) static REFERENCE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let (outcome, files) = Texts::reference().build();
    assert!(!outcome.has_errors(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    files
});

/// Those of them that `is_wanted`, as texts.
pub(crate) fn reference_texts(is_wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let wanted = REFERENCE.iter().filter(|it| is_wanted(it.0));
    wanted.map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

impl Texts {
    /// The smallest site: settings, and one organization.
    pub(crate) fn smallest() -> Self {
        Self(BTreeMap::new()).with("ajar.toml", SETTINGS).with("data/orgs/acme.toml", org("Acme"))
    }

    /// The smallest site with a model on a spectrum.
    pub(crate) fn of_one_model() -> Self {
        Self::smallest().with("data/models/acme/one.toml", model("One")).with_own(&["data/standards/spectrum.toml"])
    }

    /// The site of this repository.
    pub(crate) fn repository() -> Self {
        let (sources, _) = read::read(root()).unwrap();
        Self(sources.files().map(|(_, file)| (file.path.clone(), file.load().unwrap().into_owned())).collect())
    }

    /// The reference site: what this repository holds beside the default theme, which is in the program.
    pub(crate) fn reference() -> Self {
        let theme = ["templates/", "static/", "locales/"];
        let Self(all) = Self::repository();
        let own = |path: &str| path.starts_with("static/pictures/") || !theme.iter().any(|it| path.starts_with(it));
        Self(all.into_iter().filter(|(path, _)| own(path)).collect())
    }

    /// The site in a folder, without the default theme.
    pub(crate) fn on_disk(folder: &Path) -> Self {
        Self(contents(folder))
    }

    /// Only the files whose path begins so.
    pub(crate) fn below(&self, folder: &str) -> Self {
        let kept = self.0.iter().filter(|(path, _)| path.starts_with(folder));
        Self(kept.map(|(path, text)| (path.clone(), text.clone())).collect())
    }

    /// With one file more, or another text in it.
    pub(crate) fn with(&self, path: &str, text: impl Into<Vec<u8>>) -> Self {
        let mut res = self.clone();
        res.0.insert(path.to_owned(), text.into());
        res
    }

    /// With files of this repository.
    pub(crate) fn with_own(&self, paths: &[&str]) -> Self {
        paths.iter().fold(self.clone(), |res, path| res.with(path, own(path)))
    }

    /// Without a file that is there.
    pub(crate) fn without(&self, path: &str) -> Self {
        let mut res = self.clone();
        res.0.remove(path).unwrap();
        res
    }

    /// One text in one file put in place of another, which is there.
    pub(crate) fn edit(&self, path: &str, old: &str, new: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(old), "{path} has no {old}");
        self.with(path, text.replace(old, new))
    }

    /// The text of one file.
    pub(crate) fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.0[path]).unwrap()
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// What reading the site gives.
    pub(crate) fn sources(&self) -> (Sources, Vec<Diag>) {
        Sources::from_texts(self.0.clone())
    }

    /// What a check finds.
    pub(crate) fn look(&self) -> Outcome {
        let (sources, diags) = self.sources();
        ajar::look(sources, diags, Options::default())
    }

    /// What a build finds, and the files it makes, by address.
    pub(crate) fn build(&self) -> (Outcome, BTreeMap<String, Vec<u8>>) {
        let (sources, diags) = self.sources();
        let memory = Memory::default();
        let outcome = ajar::run(sources, diags, Options::default(), &memory).unwrap();
        (outcome, memory.0.into_inner().unwrap())
    }

    /// The pages and files that a site without mistakes makes, as texts.
    pub(crate) fn built(&self) -> BTreeMap<String, String> {
        let (outcome, files) = self.build();
        assert!(!outcome.has_errors(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
        files.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
    }

    /// What follows from the facts; with what reading, parsing and checking found, the house's warnings left out.
    pub(crate) fn assessed<T>(&self, work: impl for<'s> FnOnce(&'s Assessed<'s>, &'s Sources, &[Diag]) -> T) -> T {
        let (sources, mut diags) = self.sources();
        let (parsed, found) = parse::parse(&sources);
        diags.extend(found);
        let (facts, found) = check::check(parsed);
        diags.extend(found);
        work(&assess::assess(&facts), &sources, &diags)
    }

    /// Puts the site on the disk.
    pub(crate) fn write(&self, folder: &Path) {
        for (path, text) in &self.0 {
            write(&folder.join(path), text);
        }
    }
}

/// Keeps what a build makes in memory.
#[derive(Default)]
struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Memory {
    fn put(&self, address: &str, bytes: Vec<u8>) -> std::io::Result<()> {
        self.0.lock().unwrap().insert(address.to_owned(), bytes);
        Ok(())
    }
}

/// A temporary folder with a site in `site/`, and room beside it; gone at the end.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// With the smallest site.
    pub(crate) fn new() -> Self {
        Self::of(&Texts::smallest())
    }

    /// With the site of `texts`.
    pub(crate) fn of(texts: &Texts) -> Self {
        // Not hidden, as a temporary folder would be: what is hidden is no input.
        let res = Self(tempfile::Builder::new().prefix("ajar-test-").tempdir().unwrap());
        texts.write(&res.site());
        res
    }

    /// The folder in which the site's folder stands.
    pub(crate) fn top(&self) -> &Path {
        self.0.path()
    }

    /// The site's folder.
    pub(crate) fn site(&self) -> PathBuf {
        self.top().join("site")
    }

    /// Where builds of the site go, beside it.
    pub(crate) fn out(&self) -> PathBuf {
        self.top().join("out")
    }

    /// A path in the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.site().join(path)
    }

    /// Writes a file of the site.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        write(&self.path(path), text);
    }

    /// Writes a file beside the site.
    pub(crate) fn beside(&self, path: &str, text: impl AsRef<[u8]>) {
        write(&self.top().join(path), text);
    }

    /// A file of the site.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs the command in the site.
    pub(crate) fn ajar(&self, args: &[&str]) -> Run {
        ajar_in(&self.site(), args)
    }
}

/// What a command printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    /// Its exit code.
    pub(crate) code: Option<i32>,
    /// What it printed.
    pub(crate) out: String,
    /// What it told on the side.
    pub(crate) err: String,
}

/// Runs the command in the site of `folder`.
pub(crate) fn ajar_in(folder: &Path, args: &[&str]) -> Run {
    finish(ajar().arg("-C").arg(folder).args(args))
}

/// The command, to be given its arguments.
pub(crate) fn ajar() -> Command {
    Command::new(env!("CARGO_BIN_EXE_ajar"))
}

/// Runs a command to its end.
pub(crate) fn finish(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
