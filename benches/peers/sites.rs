//! The same site for each program, on the disk.

use super::explainers::{self, Text};
use super::{own, synthetic};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Which pages are made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Those of models.
    Models,
    /// Those of explainers.
    Explainers,
}

/// The sites of one table, and the pages that Ajar made of them.
pub(crate) struct Work {
    folder: PathBuf,
    /// Which pages.
    pub(crate) sort: Sort,
    /// Their addresses, with `.html`.
    pub(crate) addresses: Vec<String>,
}

impl Work {
    /// Writes the sites into `folder`.
    pub(crate) fn new(folder: &Path, sort: Sort, count: usize) -> Self {
        let mut res = Self { folder: folder.to_owned(), sort, addresses: Vec::new() };
        copy(&here("hugo"), &res.hugo());
        copy(&here("zola"), &res.zola());
        match sort {
            Sort::Models => res.models(count),
            Sort::Explainers => res.explainers(count),
        }
        res
    }

    /// Ajar's site in the plain theme.
    pub(crate) fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// The same in Ajar's own theme.
    pub(crate) fn plain(&self) -> PathBuf {
        self.folder.join("whole")
    }

    /// Hugo's.
    pub(crate) fn hugo(&self) -> PathBuf {
        self.folder.join("hugo")
    }

    /// Zola's.
    pub(crate) fn zola(&self) -> PathBuf {
        self.folder.join("zola")
    }

    /// The pages that Ajar made of its own.
    pub(crate) fn reference(&self) -> PathBuf {
        self.folder.join("reference")
    }

    /// Keeps the pages in `out` for the others to be held against.
    pub(crate) fn keep(&self, out: &Path) {
        fs::rename(out, self.reference()).unwrap();
    }

    /// How large these pages are together.
    pub(crate) fn bytes(&self) -> u64 {
        files(&self.reference()).iter().map(|it| fs::metadata(it).unwrap().len()).sum()
    }

    /// The files of a site as it is, and once more in the plain theme.
    fn write_own(&self, files: &[(String, Vec<u8>)]) {
        for (path, bytes) in files {
            write(&self.site().join(path), bytes);
            write(&self.plain().join(path), bytes);
        }
        copy(&here("theme"), &self.site().join("templates"));
    }

    fn models(&mut self, count: usize) {
        self.write_own(&synthetic::files(count));
        write(&self.zola().join("content/models/_index.md"), section("model.html").as_bytes());
        for (at, (address, shown)) in own::models(&self.site()).into_iter().enumerate() {
            let bare = address.trim_end_matches(".html");
            let shown = serde_json::to_value(shown).unwrap();
            let front = format!("+++\npath = {}\n[extra]\n{}+++\n", json!(bare), keys(&shown));
            write(&self.zola().join(format!("content/models/{at:06}.md")), front.as_bytes());
            let front = json!({"url": format!("/{address}"), "v": shown});
            write(&self.hugo().join(format!("content/models/{at:06}.md")), format!("{front}\n").as_bytes());
            self.addresses.push(address);
        }
    }

    fn explainers(&mut self, count: usize) {
        let settings = "title = \"Peers\"\nsummary = \"Explainers.\"\nas-of = 2026-11-22\n";
        let mut files = vec![("ajar.toml".to_owned(), settings.as_bytes().to_vec())];
        write(&self.zola().join("content/explainers/_index.md"), section("explainer.html").as_bytes());
        for (at, Text { title, summary, body }) in explainers::texts(count).into_iter().enumerate() {
            let name = format!("explainers/{at:06}");
            let (path, address) = (format!("content/{name}.md"), format!("{name}.html"));
            let (title, summary) = (json!(title), json!(summary));
            let text = format!("+++\ntitle = {title}\nsummary = {summary}\n+++\n\n{body}");
            files.push((path.clone(), text.into_bytes()));
            let text = format!("+++\ntitle = {title}\ndescription = {summary}\n+++\n\n{body}");
            write(&self.zola().join(&path), text.as_bytes());
            write(&self.hugo().join(&path), text.as_bytes());
            self.addresses.push(address);
        }
        self.write_own(&files);
    }
}

/// The index of a folder of Zola's, which is no page itself.
fn section(template: &str) -> String {
    format!("+++\nrender = false\nsort_by = \"none\"\npage_template = \"{template}\"\n+++\n")
}

/// An object as lines of TOML. TOML has no null; what is absent is left out.
fn keys(object: &Value) -> String {
    let Value::Object(fields) = object else { panic!("{object} is no object") };
    present(fields).map(|(key, value)| format!("{key} = {}\n", inline(value))).collect()
}

fn present(fields: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    fields.iter().filter(|it| !it.1.is_null())
}

/// A value in one line of TOML. Its strings are those of JSON but for DEL, which has to be escaped.
fn inline(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = present(fields).map(|(key, it)| format!("{key} = {}", inline(it))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Array(values) => format!("[{}]", values.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string().replace('\u{7f}', "\\u007f"),
    }
}

/// A folder of this benchmark.
fn here(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers").join(folder)
}

fn copy(from: &Path, to: &Path) {
    for path in files(from) {
        write(&to.join(path.strip_prefix(from).unwrap()), &fs::read(&path).unwrap());
    }
}

/// Every file below a folder, in path order.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut res = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { res.extend(files(&path)) } else { res.push(path) }
    }
    res.sort();
    res
}

/// Writes a file, and the folder it stands in where it is not there.
pub(crate) fn write(path: &Path, bytes: &[u8]) {
    if fs::write(path, bytes).is_err() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// A folder with nothing at its place.
pub(crate) fn empty(folder: &Path) -> PathBuf {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.parent().unwrap()).unwrap();
    folder.to_owned()
}
