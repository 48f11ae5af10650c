//! Sources with mistakes → sources without those that are mended beyond doubt.
//!
//! Pure like the pipeline, and around all of it: a mended key can bring a mistake in its value to light, so fixes
//! are applied and the sources looked at again until nothing changes. Comments and layout stay, because only the
//! words of a fix are replaced.

use crate::diag::{Applicability, Code, Diag, Fix, apply};
use crate::parse;
use crate::pipeline::{Options, Outcome, look};
use crate::read::Sources;
use crate::span::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// No chain of mistakes is longer; a loop of fixes, which would be a bug, ends here.
const MOST_ROUNDS: usize = 64;

/// So often a text is read to find out which of its fixes break it; each look can lead through a megabyte.
const MOST_LOOKS: usize = 100;

/// One change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedFix {
    /// The file, below the site's folder.
    pub path: String,
    /// The line, from 1, as it was when the change was made.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// What kind of mistake it was.
    pub code: Code,
    /// The words that stood there.
    pub was: String,
    /// The words that stand there now.
    pub now: String,
}

/// What mending made of the sources.
#[derive(Debug)]
pub struct Mended {
    /// The mended sources, and what is still wrong with them.
    pub outcome: Outcome,
    /// Every change, round by round.
    pub mends: Vec<AppliedFix>,
    /// The files that changed.
    pub files: BTreeSet<FileId>,
}

/// Applies every certain fix. `found` is what reading the sources already reported.
pub fn mend(sources: Sources, found: &[Diag], options: Options) -> Mended {
    let mut res = Mended { outcome: look(sources, found.to_vec(), options), mends: Vec::new(), files: BTreeSet::new() };
    let mut looks = MOST_LOOKS;
    for _ in 0..MOST_ROUNDS {
        if !round(&mut res, &mut looks) {
            break;
        }
        let sources = std::mem::take(&mut res.outcome.sources);
        res.outcome = look(sources, found.to_vec(), options);
    }
    res
}

/// Applies what can be applied at once; whether anything was.
fn round(mended: &mut Mended, looks: &mut usize) -> bool {
    let mut by_file: BTreeMap<FileId, Vec<(Code, &Fix)>> = BTreeMap::new();
    for diag in &mended.outcome.diags {
        if let Some(fix) = diag.fix.as_ref().filter(|it| it.applicability == Applicability::Certain) {
            by_file.entry(fix.span.file).or_default().push((diag.code, fix));
        }
    }
    let mut texts = Vec::new();
    for (file, fixes) in by_file {
        let sources = &mended.outcome.sources;
        // The default theme is no file of the site.
        if sources.file(file).builtin {
            continue;
        }
        let (text, applied) = sound(sources.file(file).path.as_str(), sources.file(file).text(), &fixes, looks);
        for (code, fix) in applied {
            let (line, column) = sources.line_column(file, fix.span.start);
            let was = sources.file(file).text().get(fix.span.range()).unwrap_or_default().to_owned();
            let path = sources.file(file).path.clone();
            mended.mends.push(AppliedFix { path, line, column, code, was, now: fix.text.clone() });
            mended.files.insert(file);
        }
        texts.push((file, text));
    }
    let mut changed = false;
    for (file, text) in texts {
        changed |= text != mended.outcome.sources.file(file).text();
        mended.outcome.sources.replace(file, text);
    }
    changed
}

/// The text with the fixes applied: all of them, or, if together they break its syntax (a key that is there twice
/// after a second one is spelled right), those that do not. They are found by halves, and with so many `looks` at most.
fn sound<'f>(path: &str, text: &str, fixes: &[(Code, &'f Fix)], looks: &mut usize) -> (String, Vec<(Code, &'f Fix)>) {
    let before = broken(path, text);
    let applied = |fixes: &[(Code, &'f Fix)]| apply(text, &fixes.iter().map(|it| it.1).collect::<Vec<_>>());
    let mut fine: Vec<(Code, &Fix)> = Vec::new();
    let mut open = vec![fixes];
    while let Some(part) = open.pop() {
        let together = [fine.as_slice(), part].concat();
        if broken(path, &applied(&together).0) <= before {
            fine = together;
        } else if *looks == 0 {
            break;
        } else if part.len() > 1 {
            let (first, second) = part.split_at(part.len() / 2);
            open.extend([second, first]);
            *looks -= 1;
        }
    }
    let (mended, done) = applied(&fine);
    (mended, fine.into_iter().zip(done).filter(|it| it.1).map(|it| it.0).collect())
}

/// The text of the file at `path` with those fixes that leave its syntax as it was, and how many these are.
pub fn applied(path: &str, text: &str, fixes: &[&Fix]) -> (String, usize) {
    // The code is for the list of changes, which nobody asks for here.
    let fixes: Vec<(Code, &Fix)> = fixes.iter().map(|it| (Code::LinkDead, *it)).collect();
    let mut looks = MOST_LOOKS;
    let (text, done) = sound(path, text, &fixes, &mut looks);
    (text, done.len())
}

/// How many mistakes of syntax a file has.
fn broken(path: &str, text: &str) -> usize {
    let (sources, _) = Sources::from_texts([(path.to_owned(), text.as_bytes().to_vec())]);
    let (_, diags) = parse::parse(&sources);
    diags.iter().filter(|it| matches!(it.code, Code::TomlSyntax | Code::FrontMatter)).count()
}
