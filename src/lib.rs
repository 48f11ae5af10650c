//! Ajar answers one question: *how open is that model?*
//!
//! Markdown explainers and a TOML dataset of models, licenses and standards go
//! in; a site comes out. The whole program is one sentence, and each verb is a
//! module that imports only modules to its left:
//!
//! **read → parse → check → assess → plan → render → write**
//!
//! [`build`] goes all the way, [`check`] only looks for mistakes, [`fix`] mends those that leave no doubt, and
//! [`compare`] tells what a change means to readers. The modules are public for the program and its tests; they
//! are no interface to build on.
//!
//! ```
//! let folder = tempfile::tempdir()?;
//! let settings = "title = \"Ajar\"\nsummary = \"How open is that model?\"\nas-of = 2025-04-05\n";
//! std::fs::write(folder.path().join("ajar.toml"), settings)?;
//! let outcome = ajar::build(folder.path(), &folder.path().join("public"), ajar::Options::default())?;
//! assert!(!outcome.has_errors());
//! assert!(folder.path().join("public/index.html").exists());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[doc(hidden)]
pub mod assess;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod data;
#[doc(hidden)]
pub mod dependency;
#[doc(hidden)]
pub mod diag;
#[doc(hidden)]
pub mod diff;
#[doc(hidden)]
pub mod digest;
#[doc(hidden)]
pub mod disk;
#[doc(hidden)]
pub mod export;
#[cfg(feature = "network")]
#[doc(hidden)]
pub mod fetch;
#[doc(hidden)]
pub mod foreign;
#[doc(hidden)]
pub mod import;
#[doc(hidden)]
pub mod inert;
#[doc(hidden)]
pub mod links;
#[doc(hidden)]
pub mod mend;
#[doc(hidden)]
pub mod neighbors;
#[doc(hidden)]
pub mod once;
#[doc(hidden)]
pub mod parse;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod plan;
#[cfg(feature = "network")]
#[doc(hidden)]
pub mod publish;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod render;
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod schema;
#[doc(hidden)]
pub mod serve;
#[doc(hidden)]
pub mod shape;
#[doc(hidden)]
pub mod span;
#[doc(hidden)]
pub mod timings;
#[doc(hidden)]
pub mod view;
#[doc(hidden)]
pub mod words;
#[doc(hidden)]
pub mod write;

use mend::Mended;
use pipeline::steadily;
use read::{SourceDigests, Sources};
use render::{Nowhere, Stage, timed};
use std::io;
use std::path::Path;
use timings::{Timed, Timings};
use write::{BuildFindings, Ingredients, Manner, Staging, WriteError};

pub use pipeline::{Comparison, Failure, MendError, Options, Outcome, compare};
#[doc(hidden)]
pub use pipeline::{Memo, as_of, checked, inspect, look, planned, run};

/// Builds the site of the folder `root` into `out`.
///
/// # Errors
/// If the disk refuses or `out` is not Ajar's to write. Mistakes in the
/// sources are in the outcome; with any of them, nothing is written.
pub fn build(root: &Path, out: &Path, options: Options) -> Result<Outcome, Failure> {
    build_timed(root, out, options, &Timings::default())
}

/// As [`build`]; how long its parts took is told to `timings`.
///
/// # Errors
/// As those of [`build`].
#[doc(hidden)]
pub fn build_timed(root: &Path, out: &Path, options: Options, timings: &Timings) -> Result<Outcome, Failure> {
    let manner = Manner { sync: !options.no_sync, in_place: options.in_place };
    steadily(root, Outcome::has_errors, |sources, diags| {
        let mut staging = Staging::new(root, out, manner).map_err(Failure::Write)?;
        // A file that cannot be read is told when it is to be copied.
        let watch = Timed { sink: Nowhere, timings };
        let (ingredients, before) = timed(&watch, Stage::Compare, || {
            let digests = SourceDigests::of(&sources).ok();
            let ingredients = digests.as_ref().map(|it| Ingredients::of(&sources, it, &diags, &options));
            let before = ingredients.and_then(|it| staging.recall(it));
            if let Some(digests) = digests.filter(|_| before.is_none()) {
                staging.reuse(digests);
            }
            (ingredients, before)
        });
        if let Some((made, written)) = before {
            let outcome = Outcome::new(sources, diags, made.pages);
            return Ok(Outcome { warnings: made.warnings, written: Some(written), ..outcome });
        }
        let sink = Timed { sink: staging, timings };
        let mut outcome = run(sources, diags, options, &sink).map_err(|it| failed_write(out, it))?;
        if !outcome.has_errors() {
            let Timed { sink: mut staging, .. } = sink;
            let made = BuildFindings { pages: outcome.pages, warnings: outcome.warnings };
            if let Some(ingredients) = ingredients {
                staging.remember(ingredients, made);
            }
            let written = timed(&watch, Stage::Publish, || staging.commit());
            outcome.written = Some(written.map_err(Failure::Write)?);
        }
        Ok(outcome)
    })
}

/// Finds every mistake and warning of the folder `root`; writes nothing.
///
/// # Errors
/// If the disk refuses.
pub fn check(root: &Path, options: Options) -> Result<Outcome, Failure> {
    steadily(root, Outcome::has_errors, |sources, diags| Ok(look(sources, diags, options)))
}

/// Applies every certain fix to the files of `root`, and finds what remains.
///
/// # Errors
/// If the disk refuses, or a file changed since it was read; the files before it are mended then.
pub fn fix(root: &Path, options: Options) -> Result<Mended, Failure> {
    let mut before = Sources::default();
    let mended = steadily(
        root,
        |it: &Mended| it.outcome.has_errors() || !it.files.is_empty(),
        |sources, diags| {
            before = sources.clone();
            Ok(mend::mend(sources, &diags, options))
        },
    )?;
    let mut files = mended.files.iter();
    let mut done = Vec::new();
    while let Some(file) = files.next() {
        let (old, new) = (before.file(*file), mended.outcome.sources.file(*file));
        if let Err(why) = write::replace(root, &old.path, old.bytes(), new.text()) {
            let left = std::iter::once(file).chain(files).map(|it| before.file(*it).path.clone()).collect();
            return Err(Failure::Mend(MendError { mended: done, left, why }));
        }
        done.push(old.path.clone());
    }
    Ok(mended)
}

fn failed_write(out: &Path, (address, error): (String, io::Error)) -> Failure {
    Failure::Write(WriteError::Io(out.join(address), error))
}
