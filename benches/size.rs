//! What a build costs with many models: CPU seconds and peak memory of the program itself, from nothing, again without
//! any change, and again after one record changed.
//!
//! `cargo bench --bench size -- 1000 10000` builds sites of so many models, `RUNS=5` each so often and takes the least.
//! CPU seconds are those of the program and the system; they depend on the machine, so that only figures of one run can
//! be compared. `AJAR=<path>` measures another build of the program beside this one.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "a benchmark writes the site that it builds, and runs the program")]
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod synthetic;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};
use wait4::Wait4 as _;

/// Sizes that are measured when none is asked for.
const MODELS: [usize; 1] = [1_000];

/// What one run of the program took.
#[derive(Clone, Copy)]
struct Cost {
    cpu: f64,
    mebibytes: f64,
}

impl Cost {
    const MOST: Self = Self { cpu: f64::INFINITY, mebibytes: f64::INFINITY };

    fn least(self, other: Self) -> Self {
        Self { cpu: self.cpu.min(other.cpu), mebibytes: self.mebibytes.min(other.mebibytes) }
    }
}

fn main() {
    let asked: Vec<usize> = env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    let sizes = if asked.is_empty() { MODELS.to_vec() } else { asked };
    let runs: usize = env::var("RUNS").ok().and_then(|it| it.parse().ok()).unwrap_or(3);
    let programs: Vec<PathBuf> = [Some(env!("CARGO_BIN_EXE_ajar").into()), env::var_os("AJAR").map(PathBuf::from)]
        .into_iter()
        .flatten()
        .collect();
    println!("{:>8}  {:22}{:>8}{:>12}{:>9}{:>14}", "models", "", "CPU s", "ms a model", "MiB", "KiB a model");
    for models in sizes {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("size-{models}"));
        let _ = fs::remove_dir_all(&root);
        for (path, bytes) in synthetic::files(models) {
            write(&root.join("site").join(path), &bytes);
        }
        for program in &programs {
            measure(program, &root, models, runs);
        }
        fs::remove_dir_all(&root).unwrap();
    }
}

fn measure(program: &Path, root: &Path, models: usize, runs: usize) {
    let (site, out) = (root.join("site"), root.join("out"));
    let mut costs = [Cost::MOST; 3];
    for run in 0..runs {
        let _ = fs::remove_dir_all(&out);
        costs[0] = costs[0].least(build(program, &site, &out));
        costs[1] = costs[1].least(build(program, &site, &out));
        change(&site, run);
        costs[2] = costs[2].least(build(program, &site, &out));
    }
    println!("{}", program.display());
    for (what, cost) in ["from nothing", "nothing changed", "one record changed"].iter().zip(costs) {
        let each = f64::from(u32::try_from(models).unwrap());
        let (cpu, memory) = (cost.cpu * 1e3 / each, cost.mebibytes * 1024.0 / each);
        println!("{models:>8}  {what:22}{:>8.2}{cpu:>12.2}{:>9.0}{memory:>14.0}", cost.cpu, cost.mebibytes);
    }
}

/// Runs the program once.
fn build(program: &Path, site: &Path, out: &Path) -> Cost {
    let mut command = Command::new(program);
    command.arg("-C").arg(site).args(["build", "--no-sync", "--out"]).arg(out);
    let used = command.stdout(Stdio::null()).spawn().unwrap().wait4().unwrap();
    assert!(used.status.success(), "{} did not build", program.display());
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "memory is no number of 53 bits")]
    let mebibytes = used.rusage.maxrss as f64 / 1024.0 / 1024.0;
    Cost { cpu, mebibytes }
}

/// Changes the summary of one model.
fn change(site: &Path, run: usize) {
    let path = site.join("data/models/meta/llama-3.1.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, text.replacen("\nsummary = \"", &format!("\nsummary = \"{run} "), 1)).unwrap();
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
