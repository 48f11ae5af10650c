//! What was measured, as tables.

use super::sites::Sort;
use std::path::Path;
use std::process::Command;
use std::{fmt, fs, thread};

/// What one run took.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Seconds of CPU, the program's and the system's.
    pub(crate) cpu: f64,
    /// The most resident memory; `None` where it says nothing.
    pub(crate) mebibytes: Option<f64>,
}

impl Cost {
    /// More than anything takes.
    pub(crate) const MOST: Self = Self { cpu: f64::INFINITY, mebibytes: None };

    /// The less of each.
    pub(crate) fn least(self, other: Self) -> Self {
        let mebibytes = match (self.mebibytes, other.mebibytes) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self { cpu: self.cpu.min(other.cpu), mebibytes }
    }
}

/// What one builder took.
pub(crate) struct Row {
    /// Who it is.
    pub(crate) name: String,
    /// The least of its runs.
    pub(crate) cost: Cost,
}

/// What everybody took for the same pages; the first row is Ajar's.
pub(crate) struct Table {
    pub(crate) sort: Sort,
    pub(crate) count: usize,
    /// How large Ajar's pages are together.
    pub(crate) bytes: u64,
    pub(crate) rows: Vec<Row>,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.sort {
            Sort::Models => "pages of models",
            Sort::Explainers => "explainers with two blocks of code each",
        };
        let megabytes = self.bytes / 1_000_000;
        writeln!(
            f,
            "| {} {what}, {megabytes} MB | CPU s | times Ajar's | MiB | times Ajar's |",
            thousands(self.count)
        )?;
        writeln!(f, "|---|---|---|---|---|")?;
        let own = self.rows[0].cost;
        for Row { name, cost } in &self.rows {
            write!(f, "| {name} | {:.2} | {:.2} |", cost.cpu, cost.cpu / own.cpu)?;
            match cost.mebibytes.zip(own.mebibytes) {
                Some((memory, least)) => writeln!(f, " {memory:.0} | {:.2} |", memory / least)?,
                None => writeln!(f, " | |")?,
            }
        }
        Ok(())
    }
}

/// 10000 as "10,000".
fn thousands(count: usize) -> String {
    if count < 1_000 { count.to_string() } else { format!("{},{:03}", thousands(count / 1_000), count % 1_000) }
}

/// The part of the results that is about peers.
pub(crate) fn told(tables: &[Table], versions: &[String], runs: usize) -> String {
    let tables: Vec<String> = tables.iter().map(Table::to_string).collect();
    format!("The least of {runs} runs in turn. {}. {}.\n\n{}", versions.join(", "), machine(), tables.join("\n"))
}

/// What it ran on, and which commit of Ajar.
fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let cpu = cpu
        .lines()
        .find_map(|it| it.strip_prefix("model name"))
        .map_or("an unknown CPU", |it| it.trim_start_matches([':', ' ', '\t']));
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let git =
        Command::new("git").current_dir(env!("CARGO_MANIFEST_DIR")).args(["log", "-1", "--format=%h of %cs"]).output();
    let commit = git.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default();
    format!("{cores} threads of {cpu} under Linux {}, commit {commit}", read("/proc/sys/kernel/osrelease").trim())
}

/// Between these lines of the results stands what was measured last.
const MARKS: [&str; 2] = ["<!-- cargo bench --bench peers -- --write -->\n", "<!-- end of what it wrote -->\n"];

/// Writes the peers' part of the results.
pub(crate) fn write(told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/RESULTS.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(MARKS[0]).unwrap();
    let (_, after) = rest.split_once(MARKS[1]).unwrap();
    fs::write(&path, format!("{before}{}\n{told}\n{}{after}", MARKS[0], MARKS[1])).unwrap();
}
