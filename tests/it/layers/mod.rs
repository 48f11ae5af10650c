//! A stage imports only stages to its left, no two files lean on each other, one foreign crate is known to one stage, no
//! type's name has two meanings, and ARCHITECTURE.md knows every stage.

mod closures;
mod graph;
mod of_the_checker;

use crate::fixture::{files, root};
use graph::{Crate, Reference, Target};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// From left to right.
const ORDER: [&str; 35] = [
    "span",
    "digest",
    "inert",
    "once",
    "foreign",
    "diag",
    "shape",
    "disk",
    "data",
    "dependency",
    "schema",
    "read",
    "report",
    "parse",
    "check",
    "import",
    "assess",
    "words",
    "plan",
    "neighbors",
    "diff",
    "view",
    "export",
    "render",
    "write",
    "pipeline",
    "timings",
    "mend",
    "serve",
    "lib",
    // What asks the network stands behind everything that builds: none of that can name it.
    "links",
    "fetch",
    "publish",
    "command",
    "main",
];

/// The crates that one stage alone knows.
const HOMES: [(&str, &str); 49] = [
    ("imagesize", "plan"),
    ("resvg", "export"),
    ("wuff", "export"),
    ("skrifa", "export"),
    ("png", "export"),
    ("toml", "parse"),
    ("aho_corasick", "parse"),
    ("linkify", "parse"),
    ("pulldown_cmark", "parse"),
    ("syntect", "parse"),
    ("two_face", "parse"),
    ("math_core", "parse"),
    ("fluent_syntax", "words"),
    ("intl_memoizer", "words"),
    ("unic_langid", "words"),
    ("fixed_decimal", "words"),
    ("icu_casemap", "words"),
    ("isolang", "words"),
    ("icu_collator", "words"),
    ("icu_datetime", "words"),
    ("icu_decimal", "words"),
    ("icu_list", "words"),
    ("icu_locale", "words"),
    ("icu_plurals", "words"),
    ("isocountry", "data"),
    ("jiff", "shape"),
    ("strsim", "shape"),
    ("unicode_normalization", "export"),
    ("unicode_script", "export"),
    ("unicode_security", "shape"),
    ("spdx", "check"),
    ("zip", "export"),
    ("tera", "render"),
    ("annotate_snippets", "report"),
    ("cap_std", "disk"),
    ("cap_fs_ext", "disk"),
    ("rustix", "disk"),
    ("sha2", "digest"),
    ("saphyr_parser", "import"),
    ("httparse", "serve"),
    ("ureq", "fetch"),
    ("rusty_s3", "fetch"),
    ("url", "fetch"),
    ("encoding_rs", "fetch"),
    ("html5gum", "fetch"),
    ("notify", "serve"),
    ("clap_complete", "command"),
    ("indicatif", "command"),
    ("clap_mangen", "command"),
];

/// The crates that any stage may use.
const COMMON: [&str; 7] =
    ["serde", "serde_json", "rayon", "percent_encoding", "fluent_bundle", "icu_provider", "icu_normalizer"];

/// The crate as it stands in `src`.
fn ours() -> Crate {
    let src = root().join("src");
    let below = |path: &PathBuf| path.strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
    let rust = files(&src).into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let files: Vec<(String, String)> = rust.map(|path| (below(&path), fs::read_to_string(path).unwrap())).collect();
    assert!(files.len() > 100, "only {} files were found", files.len());
    Crate::parse("ajar", files.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// The stage that a file below `src` belongs to.
fn stage(file: &str) -> &str {
    file.split('/').next().unwrap_or("").trim_end_matches(".rs")
}

/// References from a stage to one that stands to its right in `order`.
fn against<'r>(order: &[&str], references: &'r BTreeSet<Reference>) -> Vec<&'r Reference> {
    let rank = |file: &str| order.iter().position(|it| *it == stage(file));
    let is_wrong = |it: &&Reference| {
        let Target::File(to) = &it.to else { return false };
        rank(&it.from) < rank(to)
    };
    references.iter().filter(is_wrong).collect()
}

/// References to a crate that belongs to another stage.
fn abroad<'r>(homes: &[(&str, &str)], references: &'r BTreeSet<Reference>) -> Vec<&'r Reference> {
    let is_wrong = |it: &&Reference| {
        let Target::Foreign(name) = &it.to else { return false };
        homes.iter().any(|(foreign, home)| foreign == name && stage(&it.from) != *home)
    };
    references.iter().filter(is_wrong).collect()
}

#[test]
fn a_stage_imports_only_stages_to_its_left() {
    let references = ours().references();
    let inside = references.iter().filter(|it| matches!(it.to, Target::File(_))).count();
    assert!(inside > 500, "the test found only {inside} references");
    let wrong = against(&ORDER, &references);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_files_lean_on_each_other() {
    let ours = ours();
    let circles = ours.circles();
    let within = |it: &Reference| match &it.to {
        Target::File(to) => {
            *to != it.from && circles.iter().any(|circle| circle.contains(&it.from) && circle.contains(to))
        }
        Target::Foreign(_) => false,
    };
    let links: Vec<Reference> = ours.references().into_iter().filter(within).collect();
    assert!(circles.is_empty(), "{circles:#?}, because of {links:#?}");
}

#[test]
fn one_foreign_crate_is_known_to_one_stage() {
    let wrong = ours().references();
    let wrong = abroad(&HOMES, &wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What can be done to the disk is done where it is read and where it is written, and nowhere else.
#[test]
fn files_are_reached_by_two_stages_only() {
    let is_wrong = |it: &&Reference| {
        let Target::File(to) = &it.to else { return false };
        let is_folder = stage(to) == "disk" && to != "disk/error.rs" && to != "disk/mod.rs";
        is_folder && !["disk", "read", "write"].contains(&stage(&it.from))
    };
    let references = ours().references();
    let wrong: Vec<&Reference> = references.iter().filter(is_wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A build, a check and the preview's own work can open no socket: what can is named where nothing of them leads.
#[test]
fn the_network_is_reached_by_two_commands_and_the_preview_only_listens() {
    let references = ours().references();
    let names = |it: &Reference, part: &str| it.path.split("::").any(|name| name == part);
    let of = |is_wanted: &dyn Fn(&Reference) -> bool| -> BTreeSet<String> {
        references.iter().filter(|it| is_wanted(it)).map(|it| it.from.clone()).collect()
    };
    let to_fetch = of(&|it| matches!(&it.to, Target::File(to) if stage(to) == "fetch") && stage(&it.from) != "fetch");
    let allowed = ["command/links/online.rs", "command/publish.rs", "publish/error.rs", "publish/mod.rs"];
    assert_eq!(to_fetch, BTreeSet::from(allowed.map(str::to_owned)));
    let to_publish =
        of(&|it| matches!(&it.to, Target::File(to) if stage(to) == "publish") && stage(&it.from) != "publish");
    assert_eq!(to_publish, BTreeSet::from(["command/publish.rs".to_owned()]));
    let to_links = of(&|it| matches!(&it.to, Target::File(to) if stage(to) == "links"));
    let leaning: BTreeSet<&str> = to_links.iter().map(|it| stage(it)).filter(|it| *it != "links").collect();
    assert_eq!(leaning, BTreeSet::from(["command", "fetch"]));
    let sockets = ["TcpStream", "UdpSocket", "UnixStream", "ToSocketAddrs"];
    let connecting = of(&|it| sockets.iter().any(|socket| names(it, socket)));
    let others: Vec<&String> = connecting.iter().filter(|it| stage(it) != "serve").collect();
    assert!(!connecting.is_empty() && others.is_empty(), "{others:?}");
    let connects = |path: &str| crate::fixture::own(&format!("src/{path}")).contains("TcpStream::connect");
    assert!(!connecting.iter().any(|it| connects(it)), "the preview answers, and asks nobody");
}

#[test]
fn every_dependency_has_its_home() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let part = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names = part.lines().filter_map(|it| it.split_once(" = ")).map(|it| it.0.replace('-', "_"));
    let homeless: Vec<String> = names
        // The binary's arguments are declared in main.rs and src/command.
        .filter(|it| it != "clap" && !COMMON.contains(&it.as_str()) && !HOMES.iter().any(|(home, _)| home == it))
        .collect();
    assert!(homeless.is_empty(), "{homeless:?} belong to no stage");
}

#[test]
fn no_name_of_a_type_has_two_meanings() {
    let twice: Vec<_> = ours().types.into_iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn every_module_has_its_place_in_the_order_and_on_the_map() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let stage = stage(&name);
        assert!(ORDER.contains(&stage), "src/{name} has no place in the order of stages");
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
