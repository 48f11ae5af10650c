//! How long each stage takes, and a whole build against the least there is to do: reading the inputs and writing the
//! outputs. `cargo bench` prints both in one run; on a shared machine only figures of one run can be compared.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "a benchmark writes the site that it builds")]

mod synthetic;

use ajar::diag::Diag;
use ajar::read::{self, Sources};
use ajar::render::{Nowhere, Sink};
use ajar::{Options, assess, check, parse, plan, render};
use divan::Bencher;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{fs, io};

fn main() {
    divan::main();
}

/// How many models the sites have.
const MODELS: [usize; 2] = [200, 2_000];

fn sources(models: usize) -> (Sources, Vec<Diag>) {
    Sources::from_texts(synthetic::files(models))
}

#[divan::bench(args = MODELS)]
fn parsing(bencher: Bencher<'_, '_>, models: usize) {
    let (sources, _) = sources(models);
    bencher.bench(|| parse::parse(&sources));
}

#[divan::bench(args = MODELS)]
fn checking(bencher: Bencher<'_, '_>, models: usize) {
    let (sources, _) = sources(models);
    bencher.with_inputs(|| parse::parse(&sources).0).bench_values(check::check);
}

#[divan::bench(args = MODELS)]
fn assessing_to_rendering(bencher: Bencher<'_, '_>, models: usize) {
    let (sources, _) = sources(models);
    let (facts, _) = check::check(parse::parse(&sources).0);
    bencher.bench(|| {
        let assessed = assess::assess(&facts);
        let (sites, _) = plan::plan_all(std::slice::from_ref(&assessed), &sources);
        render::render(&sites, &Nowhere).unwrap()
    });
}

/// Keeps what a build makes, to know what there is to write.
#[derive(Default)]
struct Kept(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Kept {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.0.lock().unwrap().insert(address.to_owned(), bytes);
        Ok(())
    }
}

/// A site on disk, in a folder of the target directory.
fn folder(models: usize) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-{models}"));
    let _ = fs::remove_dir_all(&root);
    for (path, bytes) in synthetic::files(models) {
        write(&root.join("site").join(path), &bytes);
    }
    root
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn empty(folder: &Path) -> PathBuf {
    let _ = fs::remove_dir_all(folder);
    folder.to_owned()
}

/// From nothing to a folder that can be opened.
#[divan::bench(args = MODELS, sample_count = 10)]
fn whole_build(bencher: Bencher<'_, '_>, models: usize) {
    let root = folder(models);
    let (site, out) = (root.join("site"), root.join("out"));
    bencher.with_inputs(|| empty(&out)).bench_values(|out| ajar::build(&site, &out, Options::default()).unwrap());
}

/// The same files read and written, and nothing done between.
#[divan::bench(args = MODELS, sample_count = 10)]
fn whole_build_floor(bencher: Bencher<'_, '_>, models: usize) {
    let root = folder(models);
    let (site, out) = (root.join("site"), root.join("floor"));
    let kept = Kept::default();
    let (sources, diags) = read::read(&site).unwrap();
    ajar::run(sources, diags, Options::default(), &kept).unwrap();
    let made = kept.0.into_inner().unwrap();
    bencher.with_inputs(|| empty(&out)).bench_values(|out| {
        let read = read::read(&site).unwrap();
        made.iter().for_each(|(address, bytes)| write(&out.join(address), bytes));
        read
    });
}
