//! What a reader sees is a message: every message is said, every id that is said is one, and no text for readers stands
//! in Rust, templates or scripts.

mod ids;
mod literals;
mod rust;
mod script;
mod web;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> PathBuf {
    PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap())
}

/// The files below `folder` that end so, by their paths from the root, in order.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut res = Vec::new();
    walk(&root(), Path::new(folder), ending, &mut res);
    res.sort();
    assert!(!res.is_empty(), "no {ending} below {folder}");
    res
}

fn walk(root: &Path, folder: &Path, ending: &str, res: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let path = folder.join(entry.unwrap().file_name());
        if root.join(&path).is_dir() {
            walk(root, &path, ending, res);
        } else if path.to_str().unwrap().ends_with(ending) {
            res.push(path.to_str().unwrap().to_owned());
        }
    }
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Compares what was found in each file with the files that are known to be unfinished: one that holds texts and is not
/// listed is a mistake, and so is one that is listed and holds none any more.
fn only_in(unfinished: &[&str], found: &[(String, Vec<String>)]) {
    let mut wrong = Vec::new();
    for (path, texts) in found {
        match (unfinished.contains(&path.as_str()), texts.is_empty()) {
            (false, false) => {
                wrong.push(format!("{path} has texts that are no messages:\n    {}", texts.join("\n    ")));
            }
            (true, true) => wrong.push(format!("{path} has no such text any more: take it off the list")),
            _ => {}
        }
    }
    let gone = unfinished.iter().filter(|path| !found.iter().any(|(known, _)| known == *path));
    wrong.extend(gone.map(|path| format!("{path} is on the list and no file")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
