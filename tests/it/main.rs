//! All tests that look at Ajar from outside, as one program: one thing to link after an edit.
//!
//! `cargo test --test it diff::` runs one module of them, `cargo test --test it a_guess` what has these words in its name.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "tests run the binary and git, and UPDATE asks for new expected results")]

mod again;
mod api;
mod badges;
mod book;
mod cases;
mod claims;
mod cli;
mod commonmark;
mod company;
mod contribute;
mod contributing;
mod diff;
mod examples;
mod examples_sites;
mod faults;
mod feeds;
mod figures;
mod fixture;
mod forged;
mod found;
mod github;
mod growth;
mod import;
mod incremental;
mod instructions;
mod languages;
mod laws;
mod layers;
mod leaving;
mod limits;
mod links;
mod memo;
mod mentions;
#[cfg(feature = "network")]
mod mutants;
mod neighbors;
mod new;
mod output;
mod own;
mod pictures;
mod policy;
mod products;

#[cfg(feature = "network")]
mod publish;
mod rights;
mod robust;
mod say;
mod schemas;
mod serve;
mod sparse;
mod starter;
mod supply;
mod themes;
mod torn;
mod twins;
mod views;
mod words;
mod work;
