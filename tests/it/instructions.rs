//! How many instructions a model costs a build, held within a twentieth of `benches/instructions.toml`: seconds are others
//! on every machine and in every run, counts are not.
//!
//! It takes valgrind and half a minute of two cores, so that only `test.sh` runs it:
//! `cargo test --test it -- --ignored instructions::`. `UPDATE=1` writes the figure again, where a change is meant.

use crate::fixture::{Folder, Texts, own, root};
use std::process::Command;
use std::{env, fs, thread};

/// Where the figure stands.
const FIGURE: &str = "benches/instructions.toml";

/// How many models the smaller of the two sites has; the larger has twice as many.
const MODELS: u64 = 8;

/// The figure may be off by one part in so many.
const PART: u64 = 20;

/// The site of `benches/instructions` with its model so often, each time under another name.
fn site(models: u64) -> Folder {
    let around = Texts::on_disk(&root().join("benches/instructions"));
    let one = around.text("data/models/acme/one.toml").to_owned();
    let bare = around.without("data/models/acme/one.toml");
    let with = |site: Texts, at| {
        site.with(&format!("data/models/acme/one-{at:02}.toml"), one.replace("\"One\"", &format!("\"One {at:02}\"")))
    };
    Folder::of(&(0..models).fold(bare, with))
}

/// How many instructions a build of so many models takes. One thread, because waiting for another is counted, too.
fn counted(models: u64) -> u64 {
    let folder = site(models);
    let mut build = Command::new("valgrind");
    build.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", env!("CARGO_BIN_EXE_ajar")]);
    build.arg("-C").arg(folder.site()).args(["build", "--no-sync", "--out"]).arg(folder.out());
    let run = build.env("RAYON_NUM_THREADS", "1").output().unwrap_or_else(|error| panic!("valgrind: {error}"));
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
    // "==1234== I   refs:      3,898,753,584", with fewer spaces in later versions.
    let count = |line: &str| {
        let (before, count) = line.split_once("refs:")?;
        before.trim_end().ends_with('I').then(|| count.trim().replace(',', ""))
    };
    told.lines().find_map(count).unwrap_or_else(|| panic!("no count\n{told}")).parse().unwrap()
}

/// The figure that is held.
fn held() -> u64 {
    let text = own(FIGURE);
    text.lines().find_map(|it| it.strip_prefix("model = ")).unwrap().replace('_', "").parse().unwrap()
}

/// 108900293 as "108_900_293".
fn grouped(count: u64) -> String {
    if count < 1000 { count.to_string() } else { format!("{}_{:03}", grouped(count / 1000), count % 1000) }
}

#[test]
#[ignore = "needs valgrind, and minutes where others work; test.sh runs it"]
fn a_model_costs_as_many_instructions_as_before() {
    let larger = thread::spawn(|| counted(2 * MODELS));
    let smaller = counted(MODELS);
    // What a site costs without any model is in both.
    let each = (larger.join().unwrap() - smaller) / MODELS;
    let before = held();
    println!("{} instructions a model, {} are held", grouped(each), grouped(before));
    if env::var_os("UPDATE").is_some() {
        let text = own(FIGURE).replace(&format!("model = {}", grouped(before)), &format!("model = {}", grouped(each)));
        fs::write(root().join(FIGURE), text).unwrap();
        return;
    }
    assert!(
        each.abs_diff(before) * PART <= before,
        "a model costs {} instructions where {FIGURE} has {}, a difference of more than a twentieth.\n\
         If it is not meant, look for what is done more than once. If it is, also if it is less now, write the new figure \
         and say why in the commit:\nUPDATE=1 cargo test --locked --test it -- --ignored instructions::",
        grouped(each),
        grouped(before),
    );
}
