//! A stage imports only stages to its left, and ARCHITECTURE.md knows every one of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From left to right.
const ORDER: [&str; 22] = [
    "span", "diag", "shape", "data", "schema", "read", "report", "parse", "check", "import", "assess", "words", "plan",
    "diff", "view", "export", "render", "write", "pipeline", "mend", "serve", "command",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut res = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            res.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            res.push(path);
        }
    }
    res
}

/// The stages a file names as `crate::<stage>`.
fn named(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or("");
    let mut res = BTreeSet::new();
    for line in code.lines().filter(|it| !it.trim_start().starts_with("//")) {
        for part in line.split("crate::").skip(1) {
            let name: String = part.chars().take_while(|it| it.is_alphanumeric() || *it == '_').collect();
            res.insert(name);
        }
    }
    res
}

#[test]
fn a_stage_imports_only_stages_to_its_left() {
    let mut looked = 0;
    for (rank, stage) in ORDER.iter().enumerate() {
        let folder = root().join("src").join(stage);
        let paths = if folder.is_dir() { sources(&folder) } else { vec![folder.with_extension("rs")] };
        for path in paths {
            for other in named(&fs::read_to_string(&path).unwrap()) {
                let Some(place) = ORDER.iter().position(|it| *it == other) else { continue };
                looked += 1;
                assert!(place <= rank, "{} imports {other}, which stands to the right of {stage}", path.display());
            }
        }
    }
    assert!(looked > 50, "the test found only {looked} imports");
}

#[test]
fn every_module_has_its_place_in_the_order_and_on_the_map() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            assert!(ORDER.contains(&name.as_str()), "src/{name} has no place in the order of stages");
        }
        assert!(map.contains(&name), "ARCHITECTURE.md does not know src/{name}");
    }
}

#[test]
fn files_the_map_names_are_there() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for word in map.split('`').skip(1).step_by(2) {
        let is_path = word.starts_with("src/") || word.starts_with("tests/") || word.starts_with("data/");
        if is_path && !word.contains('*') && !word.contains('<') {
            assert!(root().join(word).exists(), "ARCHITECTURE.md names `{word}`, which is not there");
        }
    }
}

#[test]
fn one_foreign_crate_is_known_to_one_stage() {
    let homes = [
        ("toml", "parse"),
        ("pulldown_cmark", "parse"),
        ("syntect", "parse"),
        ("two_face", "parse"),
        ("math_core", "parse"),
        ("spdx", "check"),
        ("tera", "render"),
        ("annotate_snippets", "report"),
        ("walkdir", "read"),
        ("saphyr_parser", "import"),
        ("httparse", "serve"),
        ("notify", "serve"),
    ];
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let below = path.strip_prefix(root().join("src")).unwrap();
        let stage = below.components().next().unwrap().as_os_str().to_str().unwrap();
        for (foreign, home) in homes {
            let used = text.lines().any(|it| {
                let it = it.trim_start();
                !it.starts_with("//")
                    && (it.contains(&format!("use {foreign}::")) || it.contains(&format!("::{foreign}::")))
            });
            assert!(!used || stage == home, "{} uses {foreign}, which belongs to {home}", path.display());
        }
    }
}
