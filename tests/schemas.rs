//! The committed schemas say what the types say, and every record names its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_committed_schemas_are_current() {
    for (name, text) in ajar::schema::all() {
        let path = root().join(format!("schemas/{name}.json"));
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "{} is not current: run `cargo run -- schema`", path.display());
    }
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut res = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { res.extend(toml_files(&path)) } else { res.push(path) }
    }
    res
}

#[test]
fn every_record_names_a_schema_that_is_there() {
    let files = toml_files(&root().join("data"));
    assert!(files.len() > 100);
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let named = text.lines().next().and_then(|it| it.strip_prefix("#:schema "));
        let Some(named) = named else { panic!("{} does not begin with a #:schema line", path.display()) };
        assert!(path.parent().unwrap().join(named).exists(), "{} names {named}, which is not there", path.display());
    }
}
