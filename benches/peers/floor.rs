//! The least there is to do: the files of a site read, and its pages written.

use super::sites::{files, write};
use cpu_time::ProcessTime;
use std::fs;
use std::path::Path;

/// Reads the files of `site` and writes those of `made` to `out`; prints the CPU seconds. What is written is in memory
/// before the clock starts.
pub(crate) fn build(site: &Path, made: &Path, out: &Path) {
    let made: Vec<_> =
        files(made).into_iter().map(|it| (out.join(it.strip_prefix(made).unwrap()), fs::read(&it).unwrap())).collect();
    let start = ProcessTime::now();
    let read: Vec<Vec<u8>> = files(site).iter().map(|it| fs::read(it).unwrap()).collect();
    made.iter().for_each(|(path, bytes)| write(path, bytes));
    let cpu = start.elapsed().as_secs_f64();
    drop(read);
    println!("{cpu}");
}
