//! What can go wrong with files, and what a stranger can do with them: nothing is lost, nobody is let in, the output
//! is the old site or the new one, and the next build heals.
//!
//! `AJAR_KILLS=400 cargo test --test it faults::kill` kills as many builds; without it, a few.

#![allow(clippy::print_stdout, reason = "a trial says what it counted, or why it was skipped")]

mod full;
mod kill;
#[cfg(unix)]
mod links;
mod names;
mod output;
mod streams;
mod together;

use crate::fixture::{Folder, Run, Texts, contents, model};
use std::collections::BTreeMap;

/// Tells a thread to stop when the test is over, be it that it failed: nobody waits for one that never ends.
struct Stop<'s>(&'s std::sync::atomic::AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, std::sync::atomic::Ordering::Relaxed);
    }
}

/// A site of a few models, one of which has this summary; and one more of another name for each summary.
fn site(summary: &str) -> Texts {
    let mut res = Texts::smallest();
    for it in 0..6 {
        res = res.with(&format!("data/models/acme/m{it}.toml"), model(&format!("M{it}")));
    }
    let changed = model("Changing").replace("A model.", summary);
    res.with("data/models/acme/changing.toml", changed.as_str())
        .with(&format!("data/models/acme/{}.toml", summary.to_lowercase()), model(summary))
        .with("static/own.css", format!("/* {summary} */"))
}

/// A folder with that site, the files of an earlier one removed.
fn put(folder: &Folder, summary: &str) {
    let _ = std::fs::remove_dir_all(folder.path("data/models"));
    site(summary).write(&folder.site());
}

/// What a build of that site writes, manifest included.
fn reference(summary: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = Folder::of(&site(summary));
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    contents(&folder.out())
}

/// Builds the site beside itself, without waiting for the disk.
fn build(folder: &Folder, more: &[&str]) -> Run {
    let out = folder.out();
    let mut args = vec!["build", "--no-sync", "--out", out.to_str().unwrap()];
    args.extend(more);
    folder.ajar(&args)
}

/// The names of everything that stands beside the site and its output, but for what the next build is told.
fn beside(folder: &Folder) -> Vec<String> {
    let names = std::fs::read_dir(folder.top()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut res: Vec<String> = names.filter(|it| it != "site" && it != "out" && it != ".out.ajar-made").collect();
    res.sort();
    res
}
