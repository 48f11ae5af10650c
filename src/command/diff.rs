//! `ajar diff`: what a change means to readers.

use super::git::GitTree;
use super::{DONE, MISTAKES, REFUSED, color, complain, put, tell};
use ajar::diag::Diag;
use ajar::diff::text;
use ajar::diff::text::Mistakes;
use ajar::read::{self, Sources};
use ajar::report;
use clap::ValueEnum;
use std::io::IsTerminal as _;
use std::path::{Component, Path};

/// Exit code 0 whether or not there are differences, 1 if HEAD has mistakes, 2 for wrong usage.
#[derive(clap::Args)]
pub(crate) struct Diff {
    /// What was: a git revision such as `main` or `HEAD~1`, or the folder of a site, written `./folder` or from the root.
    base: String,
    /// What is: a git revision or the folder of a site; without it, the site's folder as it stands.
    head: Option<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = DifferenceFormat::Human)]
    format: DifferenceFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum DifferenceFormat {
    /// For a terminal.
    Human,
    /// For a comment on a pull request; nothing in the data has power in it.
    Markdown,
    /// For programs.
    Json,
}

pub(crate) fn run(dir: &Path, wanted: &Diff) -> u8 {
    let head = match &wanted.head {
        Some(name) => side(dir, name),
        None => read::read(dir).map_err(|it| it.to_string()),
    };
    let (base, head) = match (side(dir, &wanted.base), head) {
        (Ok(base), Ok(head)) => (base, head),
        (Err(message), _) | (_, Err(message)) => {
            complain(&format!("error: {message}"));
            return REFUSED;
        }
    };
    let it = ajar::compare(base, head);
    let count = |diags: &[Diag]| diags.iter().filter(|it| it.is_error()).count();
    let mistakes = Mistakes { base: count(&it.base.diags), head: count(&it.head.diags) };
    let text = match wanted.format {
        DifferenceFormat::Human => text::human(&it.difference, mistakes, color(std::io::stdout().is_terminal())),
        DifferenceFormat::Markdown => text::markdown(&it.difference, mistakes),
        DifferenceFormat::Json => text::json(&it.difference, mistakes),
    };
    put(text.as_bytes());
    if mistakes.head == 0 {
        return DONE;
    }
    let errors: Vec<Diag> = it.head.diags.iter().filter(|it| it.is_error()).cloned().collect();
    tell(&report::short(&errors, &it.head.sources));
    MISTAKES
}

type ReadSide = (Sources, Vec<Diag>);

/// A git revision, or a folder that is written as one: `./x`, `../x` or from the root. What a folder is called is for
/// whoever made it to say, so that a name alone is never one: it could be that of the revision to compare with.
fn side(dir: &Path, name: &str) -> Result<ReadSide, String> {
    if is_folder(name) {
        return read::read(Path::new(name)).map_err(|it| it.to_string());
    }
    // A name with a dash in front would be an option to git.
    if name.starts_with('-') || name.trim().is_empty() {
        return Err(neither(name));
    }
    // Where there is no repository, a name is no revision.
    let found = GitTree::find(dir, name).map_err(|why| format!("{}: {why}", neither(name)))?;
    let tree = found.ok_or_else(|| neither(name))?;
    let files = tree.files()?;
    Sources::from_tree(Path::new(&tree.shown), files).map_err(|it| it.to_string())
}

fn is_folder(name: &str) -> bool {
    let first = Path::new(name).components().next();
    Path::new(name).is_absolute()
        || matches!(first, Some(Component::CurDir | Component::ParentDir | Component::Prefix(_)))
}

fn neither(name: &str) -> String {
    let folder = Path::new(name).join(read::SETTINGS).is_file() && !name.is_empty();
    let hint = if folder { format!("; the folder is written `./{name}`") } else { String::new() };
    format!("`{name}` is neither the folder of a site, written as ./folder, nor a git revision{hint}")
}
