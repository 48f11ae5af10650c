//! What the site in an output folder was made of, so that a build of the same has nothing to do.
//!
//! It stands beside the output, which has the same bytes for the same sources. It is believed only where it cannot have
//! come with the folder: it holds for one manifest, by its place on the disk and the moment of its last change there,
//! which nobody can set. And it says nothing of the files: each is read, and has to have the bytes that the manifest names.

use super::manifest::{self, Hash, Manifest};
use super::place::Place;
use crate::diag::Diag;
use crate::disk::{EntryLook, FileContent, Folder};
use crate::read::Sources;
use rayon::prelude::*;
use std::fmt::{self, Write as _};
use std::io;

/// Behind the name of the output, its name.
const NAME: &str = ".ajar-made";

/// The first word of its line. The number is that of the format.
const HEAD: &str = "ajar-made-1";

/// Longer than any line of it.
const LARGEST: u64 = 1000;

/// The state of everything that the bytes of a site depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ingredients(Hash);

impl Ingredients {
    /// The program, the sources, what was found while they were read, and what was `chosen` for the build.
    ///
    /// # Errors
    /// If a static file cannot be read.
    pub fn of(sources: &Sources, found: &[Diag], chosen: &impl fmt::Debug) -> io::Result<Self> {
        let file = |at: &std::sync::Arc<crate::read::File>| {
            let hash = manifest::hash_of(io::sink(), |to| at.pour(to))?;
            Ok((hash, at.moment()))
        };
        let files: io::Result<Vec<_>> = sources.shared().par_iter().map(file).collect();
        let mut text = format!("{} {}\n{chosen:?}\n{found:?}\n", env!("CARGO_PKG_VERSION"), env!("AJAR_PROGRAM"));
        for ((_, file), (hash, moment)) in sources.files().zip(files?) {
            // Paths stand as quoted text, so that no name can look like two.
            let _ = writeln!(text, "{:?} {} {hash:?} {moment:?}", file.path, file.builtin);
        }
        Ok(Self(manifest::hash(text.as_bytes())))
    }
}

/// What a build found that made a site, apart from the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuildFindings {
    /// How many pages it has.
    pub pages: usize,
    /// How many warnings there were.
    pub warnings: usize,
}

/// Where it stands beside the output; `None` where nothing can.
fn name(place: &Place) -> Option<String> {
    place.is_beside.then(|| format!(".{}{NAME}", place.name))
}

/// Writes down what the site in `out` was made of. Where the disk tells too little, nothing is, and the next build makes
/// the site again.
pub(super) fn remember(place: &Place, out: &Folder, ingredients: Ingredients, made: BuildFindings) {
    let Some((name, line)) = name(place).zip(seal(out, ingredients, made)) else { return };
    let _ = place.workshop.remove_file(&name);
    // What was not written whole is not believed.
    let _ = place.workshop.create(&name, line.as_bytes());
}

/// What was found when the site in `out` was made, if it was made of `ingredients` and every file is as it was written.
pub(super) fn recall(
    place: &Place,
    out: &Folder,
    manifest: &Manifest,
    ingredients: Ingredients,
) -> Option<BuildFindings> {
    let FileContent::Bytes(bytes) = place.workshop.read(&name(place)?, LARGEST).ok()? else { return None };
    let text = String::from_utf8(bytes).ok()?;
    let mut words = text.split(' ').skip(1);
    let mut number = || words.next()?.parse().ok();
    let made = BuildFindings { pages: number()?, warnings: number()? };
    (seal(out, ingredients, made)? == text && manifest.is_whole(out)).then_some(made)
}

/// The line for what the site in `out` was made of; `None` where the disk does not tell when a file last changed.
fn seal(out: &Folder, ingredients: Ingredients, made: BuildFindings) -> Option<String> {
    let EntryLook { identity, changed, length, .. } = out.look(manifest::NAME).ok()??;
    let bound = format!("{:?} {identity:?} {:?} {length} {made:?}", ingredients.0, changed?);
    let mut res = format!("{HEAD} {} {} ", made.pages, made.warnings);
    res.push_str(&manifest::digits(manifest::hash(bound.as_bytes())));
    res.push('\n');
    Some(res)
}
