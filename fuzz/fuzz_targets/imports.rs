//! A file of another index; records that are made from it have names that stay below their folder.
#![no_main]

use ajar::import::{Index, import};
use ajar::read::Sources;
use ajar::shape::Day;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(day) = Day::parse("2026-11-21") else { return };
    for (index, name) in [(Index::Mot, "a.yml"), (Index::Osai, "a.yaml"), (Index::HuggingFace, "acme--one/README.md")] {
        let sources = Sources::loose([(name.to_owned(), bytes.to_vec())]);
        for record in import(index, &sources, day, &|_| false).records {
            let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "-./".contains(it);
            assert!(record.id.chars().all(fits) && !record.id.contains("..") && !record.id.starts_with('/'), "{}", record.id);
        }
    }
});
