//! Puts `templates/` and `static/` into the binary as the default theme, `locales/` as the texts of the program, and
//! what a new site can take over from the reference. A
//! template of the theme stands in `templates/default/`, beside the site's own of the same name, which may extend it.

#![allow(
    clippy::disallowed_methods,
    reason = "writes into the compiler's own folder, which it is told by the environment"
)]

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut files = Vec::new();
    for folder in ["templates", "static"] {
        println!("cargo::rerun-if-changed={folder}");
        walk(&root.join(folder), &mut files);
    }
    // The drawings of this repository's own explainers are no part of a theme: other sites would carry them along.
    files.retain(|file| !file.starts_with(root.join("static/pictures")));
    files.sort();
    let mut code = String::from(
        "/// Path and bytes of every file of the theme, sorted by path.\npub(super) const FILES: &[(&str, &[u8])] = &[\n",
    );
    for file in files {
        let path = file.strip_prefix(&root).expect("found below it").to_string_lossy().replace('\\', "/");
        let path = path.strip_prefix("templates/").map_or(path.clone(), |name| format!("templates/default/{name}"));
        writeln!(code, "    ({path:?}, include_bytes!({:?})),", file.display().to_string()).expect("a string takes it");
    }
    code.push_str("];\n");
    println!("cargo::rustc-env=AJAR_PROGRAM={}", program(&root));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("theme.rs"), code).expect("the output folder can be written");
    fs::write(out.join("locales.rs"), locales(&root)).expect("the output folder can be written");
    fs::write(out.join("reference.rs"), reference(&root)).expect("the output folder can be written");
}

/// What a new site can take over from the reference, with the day and the address of the reference.
fn reference(root: &Path) -> String {
    let mut files = vec![root.join("data/glossary.toml")];
    for folder in ["licenses", "standards", "uses"] {
        walk(&root.join("data").join(folder), &mut files);
    }
    files.sort();
    let mut code = String::from(
        "/// Path and text of every file that can be taken over, sorted.\npub(super) const REFERENCE: &[(&str, &str)] = &[\n",
    );
    for file in files.iter().filter(|it| it.extension().is_some_and(|ending| ending == "toml")) {
        let path = file.strip_prefix(root).expect("found below it").to_string_lossy().replace('\\', "/");
        println!("cargo::rerun-if-changed={path}");
        writeln!(code, "    ({path:?}, include_str!({:?})),", file.display().to_string()).expect("a string takes it");
    }
    println!("cargo::rerun-if-changed=ajar.toml");
    let settings = fs::read_to_string(root.join("ajar.toml")).expect("the reference has settings");
    let value = |key: &str| {
        let line = settings.lines().find_map(|it| it.strip_prefix(key)?.trim_start().strip_prefix('='));
        line.expect("the reference sets it").trim().trim_matches('"').to_owned()
    };
    writeln!(
        code,
        "];\n/// The day whose facts the reference reflects.\npub(super) const REFERENCE_DAY: &str = {:?};",
        value("as-of")
    )
    .expect("a string takes it");
    writeln!(code, "/// Where the reference is published.\npub(super) const REFERENCE_URL: &str = {:?};", value("url"))
        .expect("a string takes it");
    code
}

/// A fingerprint of everything that the program is made of: with another program, the same sources can become another
/// site.
fn program(root: &Path) -> String {
    let mut files = Vec::new();
    for part in ["src", "templates", "static", "locales"] {
        println!("cargo::rerun-if-changed={part}");
        walk(&root.join(part), &mut files);
    }
    for part in ["build.rs", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        files.push(root.join(part));
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(root).expect("found below it").hash(&mut hasher);
        // A package need not bring its lock.
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// The language, the name and the text of every file of messages.
fn locales(root: &Path) -> String {
    println!("cargo::rerun-if-changed=locales");
    let mut files = Vec::new();
    walk(&root.join("locales"), &mut files);
    files.sort();
    let mut code = String::from(
        "/// Language, file name and text of every file of messages, sorted.\npub(super) const LOCALES: &[(&str, &str, &str)] = &[\n",
    );
    for file in files {
        let path =
            file.strip_prefix(root.join("locales")).expect("found below it").to_string_lossy().replace('\\', "/");
        let Some((language, name)) = path.split_once('/') else { continue };
        let at = file.display().to_string();
        writeln!(code, "    ({language:?}, {name:?}, include_str!({at:?})),").expect("a string takes it");
    }
    code.push_str("];\n");
    code
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && !hidden => walk(&path, files),
            Ok(kind) if kind.is_file() && !hidden => files.push(path),
            _ => {}
        }
    }
}
