//! Puts `templates/` and `static/` into the binary as the default theme.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut files = Vec::new();
    for folder in ["templates", "static"] {
        println!("cargo::rerun-if-changed={folder}");
        walk(&root.join(folder), &mut files);
    }
    files.sort();
    let mut code = String::from(
        "/// Path and bytes of every file of the theme, sorted by path.\npub(super) const FILES: &[(&str, &[u8])] = &[\n",
    );
    for file in files {
        let path = file.strip_prefix(&root).expect("found below it").to_string_lossy().replace('\\', "/");
        writeln!(code, "    ({path:?}, include_bytes!({:?})),", file.display().to_string()).expect("a string takes it");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("theme.rs"), code).expect("the output folder can be written");
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
