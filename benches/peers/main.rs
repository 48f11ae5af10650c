//! The same pages by Ajar, Hugo and Zola, in turn, with the floor: the same bytes read and written, and nothing else.
//!
//! `cargo bench --bench peers -- models 1000 3000 explainers 1000 --write` makes sites of so many models and of so many
//! explainers with two blocks of code each, builds each `RUNS=3` times by everybody, takes the least, and writes the
//! peers' part of `benches/RESULTS.md`. Without `--write` the tables are only printed.
//!
//! `theme/`, `hugo/` and `zola/` hold one plain template of a model's page in three languages, and one of an explainer's.
//! Hugo and Zola get the views that Ajar worked out, as front matter, cut to what the templates show; Ajar reads TOML,
//! checks and assesses. Before anything is told, the HTML of each peer is held against Ajar's (`same.rs`).
//!
//! `HUGO` and `ZOLA` name other programs than `hugo` and `zola`, `HUGO` several, as `PATH` does. One that is not there is
//! named as absent. `ROOM` is the folder for sites and pages; one in memory keeps the disk out of the figures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "a benchmark writes the sites that it builds, and runs programs")]
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod builders;
mod explainers;
mod floor;
mod own;
mod results;
mod same;
mod shown;
mod sites;
#[path = "../synthetic/mod.rs"]
mod synthetic;

use builders::{Builder, builders};
use results::{Cost, Row, Table};
use sites::{Sort, Work, empty};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What is measured when nothing is asked for.
const ASKED: [(Sort, usize); 2] = [(Sort::Models, 1_000), (Sort::Explainers, 1_000)];

fn main() {
    let words: Vec<String> = env::args().skip(1).filter(|it| it != "--bench").collect();
    let path = |at: usize| Path::new(&words[at]);
    match words.first().map(String::as_str) {
        // As these the program runs itself, so that each is measured as a program of its own.
        Some("own") => own::build(path(1), path(2), Sort::of(&words[3]).unwrap()),
        Some("floor") => floor::build(path(1), path(2), path(3)),
        _ => measure(&words),
    }
}

fn measure(words: &[String]) {
    let runs: usize = env::var("RUNS").ok().and_then(|it| it.parse().ok()).unwrap_or(3);
    let room = env::var_os("ROOM").map_or_else(|| env!("CARGO_TARGET_TMPDIR").into(), PathBuf::from).join("peers");
    let (builders, versions) = builders();
    let tables: Vec<Table> = asked(words)
        .into_iter()
        .map(|(sort, count)| {
            let table = table(&room, &builders, sort, count, runs);
            println!("{table}");
            table
        })
        .collect();
    let _ = fs::remove_dir_all(&room);
    let told = results::told(&tables, &versions, runs);
    if words.iter().any(|it| it == "--write") {
        results::write(&told);
    }
}

/// `models 1000 3000 explainers 500` as pairs.
fn asked(words: &[String]) -> Vec<(Sort, usize)> {
    let mut sort = Sort::Models;
    let mut res = Vec::new();
    for word in words {
        sort = Sort::of(word).unwrap_or(sort);
        res.extend(word.parse().ok().map(|count| (sort, count)));
    }
    if res.is_empty() { ASKED.to_vec() } else { res }
}

/// Everybody in turn, back and forth, so that what else the machine does falls on all; of each the least of `runs`.
fn table(room: &Path, builders: &[Builder], sort: Sort, count: usize, runs: usize) -> Table {
    let work = Work::new(&empty(&room.join("sites")), sort, count);
    let mut costs = vec![Cost::MOST; builders.len()];
    for run in 0..runs {
        let mut order: Vec<usize> = (0..builders.len()).collect();
        if run % 2 == 1 {
            order.reverse();
        }
        for at in order {
            let out = empty(&room.join("out"));
            costs[at] = costs[at].least(builders[at].build(&work, &out));
            if run == 0 {
                builders[at].look(&work, &out);
            }
        }
    }
    let rows = builders.iter().zip(costs).map(|(builder, cost)| Row { name: builder.name(), cost }).collect();
    Table { sort, count, bytes: work.bytes(), rows }
}
