//! What the site in an output folder was made of, so that a build of the same has nothing to do, and one of nearly the
//! same little.
//!
//! It stands beside the output, which has the same bytes for the same sources. It is believed only where it cannot have
//! come with the folder: it holds for one manifest, by its place on the disk and the moment of its last change there,
//! which nobody can set. And it says nothing of the files: each is read, and has to have the bytes that the manifest names.
//!
//! The first line says what all of it was made of, the second seals the third, which says it of each page.

use super::manifest::{self, Manifest};
use super::place::Place;
use super::recipes::{self, Recipes};
use crate::diag::Diag;
use crate::digest::{Hash, digits, hash};
use crate::disk::{EntryLook, FileContent, Folder};
use crate::read::{SourceDigests, Sources};
use std::fmt::{self, Write as _};

/// Behind the name of the output, its name.
const NAME: &str = ".ajar-made";

/// The first word of its line. The number is that of the format.
const HEAD: &str = "ajar-made-2";

/// That of a site of a million pages is smaller.
const LARGEST: u64 = 1 << 30;

/// The state of everything that the bytes of a site depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ingredients(Hash);

impl Ingredients {
    /// The program, the sources with their `digests`, what was found while they were read, and what was `chosen` for the
    /// build.
    pub fn of(sources: &Sources, digests: &SourceDigests, found: &[Diag], chosen: &impl fmt::Debug) -> Self {
        let mut text = format!("{} {}\n{chosen:?}\n{found:?}\n", env!("CARGO_PKG_VERSION"), env!("AJAR_PROGRAM"));
        for (id, file) in sources.files() {
            // Paths stand as quoted text, so that no name can look like two.
            let (hash, moment) = (digests.file(id), file.moment());
            let _ = writeln!(text, "{:?} {} {hash:?} {moment:?}", file.path, file.builtin);
        }
        Self(hash(text.as_bytes()))
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

/// What a site was made of: all of it, and each page.
#[derive(Debug)]
pub(super) struct MadeOf {
    pub(super) ingredients: Ingredients,
    pub(super) found: BuildFindings,
    pub(super) recipes: Recipes,
}

/// Writes down what the site in `out` was made of. Where the disk tells too little, nothing is, and the next build makes
/// the site again.
pub(super) fn remember(place: &Place, out: &Folder, made: &MadeOf) {
    let recipes = recipes::text(&made.recipes);
    let lines = seal(out, made.ingredients, made.found).zip(seal_recipes(out, &recipes));
    let Some((name, (all, each))) = name(place).zip(lines) else { return };
    let _ = place.workshop.remove_file(&name);
    // What was not written whole is not believed.
    let _ = place.workshop.create(&name, format!("{all}\n{each}\n{recipes}\n").as_bytes());
}

/// What is written down of the site in `out`, whatever of it is to be believed.
fn written(place: &Place) -> Option<String> {
    let FileContent::Bytes(bytes) = place.workshop.read(&name(place)?, LARGEST).ok()? else { return None };
    String::from_utf8(bytes).ok()
}

/// What was found when the site in `out` was made, if it was made of `ingredients` and every file is as it was written.
pub(super) fn recall(
    place: &Place,
    out: &Folder,
    manifest: &Manifest,
    ingredients: Ingredients,
) -> Option<BuildFindings> {
    let text = written(place)?;
    let line = text.lines().next()?;
    let mut words = line.split(' ').skip(1);
    let mut number = || words.next()?.parse().ok();
    let made = BuildFindings { pages: number()?, warnings: number()? };
    (seal(out, ingredients, made)? == line && manifest.is_whole(out)).then_some(made)
}

/// What each page of the site in `out` was made of; nothing if that cannot be believed.
pub(super) fn recipes(place: &Place, out: &Folder) -> Recipes {
    let believed = || {
        let text = written(place)?;
        let mut lines = text.lines().skip(1);
        let (each, recipes) = (lines.next()?, lines.next()?);
        if seal_recipes(out, recipes)? == each { recipes::parse(recipes) } else { None }
    };
    believed().unwrap_or_default()
}

/// The line for what the site in `out` was made of; `None` where the disk does not tell when a file last changed.
fn seal(out: &Folder, ingredients: Ingredients, made: BuildFindings) -> Option<String> {
    let sealed = sealed(out, &format!("{:?} {made:?}", ingredients.0))?;
    Some(format!("{HEAD} {} {} {sealed}", made.pages, made.warnings))
}

/// The line for what each page in `out` was made of.
fn seal_recipes(out: &Folder, recipes: &str) -> Option<String> {
    sealed(out, &format!("recipes {}", digits(hash(recipes.as_bytes()))))
}

/// A text bound to the manifest in `out` as it stands there; `None` where the disk does not tell when a file last changed.
fn sealed(out: &Folder, text: &str) -> Option<String> {
    let EntryLook { identity, changed, length, .. } = out.look(manifest::NAME).ok()??;
    let bound = format!("{HEAD} {identity:?} {:?} {length} {text}", changed?);
    Some(digits(hash(bound.as_bytes())))
}
