//! Two [`Site`]s → [`Difference`]: what a change means to readers.
//!
//! Pure, and compared by meaning: a verdict moves or does not, however many
//! lines were touched. How it is told is for `report`.

mod addresses;
mod answers;
mod facts;
mod pair;
mod records;
mod sources;
pub mod text;
mod verdicts;

use crate::check::Facts;
use crate::data::original_of;
use crate::plan::Site;
use serde::Serialize;
use std::collections::BTreeSet;

use pair::{Pair, Plan};

pub use addresses::{Addresses, Gone};
pub use answers::AnswerChange;
pub use facts::{Fact, Side, Spot};
pub use records::{Content, RecordChanges, RecordFile, Renamed};
pub use sources::Lost;
pub use verdicts::{Direction, FindingChange, Newcomer, VerdictChange};

/// Everything about a site that is other than it was.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Difference {
    /// The id of the site's own ladder after the change.
    pub ladder: Option<String>,
    /// Models that were not there.
    pub newcomers: Vec<Newcomer>,
    /// Verdicts that moved, in the order of models.
    pub verdicts: Vec<VerdictChange>,
    /// Answers that are other, or rest on other conditions, in the order of models.
    pub answers: Vec<AnswerChange>,
    /// Files that came, went, or changed.
    pub records: RecordChanges,
    /// Sources that a record named and no longer names.
    pub lost_sources: Vec<Lost>,
    /// Addresses that came or went.
    pub addresses: Addresses,
    /// Explainers whose text is other.
    pub explainers: Vec<Revised>,
}

/// An explainer whose text is other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revised {
    /// Its slug; of a translation, with the folder of its language: "de/open-weights".
    pub slug: String,
    /// Its title now.
    pub title: String,
    /// Lines that were not there.
    pub added: usize,
    /// Lines that are no longer there.
    pub removed: usize,
}

/// Compares two sites, each in all its languages, the one at the root first.
pub fn diff(base: &[Site<'_>], head: &[Site<'_>]) -> Difference {
    let mut languages: BTreeSet<&str> = BTreeSet::new();
    languages.extend(base.iter().skip(1).map(|it| it.language().prefix.trim_end_matches('/')));
    languages.extend(head.iter().skip(1).map(|it| it.language().prefix.trim_end_matches('/')));
    let records = records::records(base[0].sources, head[0].sources, &languages);
    let pair = Pair::new(Plan::of(base), Plan::of(head), &records);
    let newcomers = verdicts::newcomers(&pair);
    let verdicts = verdicts::verdicts(&pair);
    let answers = answers::answers(&pair);
    let lost_sources = sources::lost(&pair);
    let addresses = addresses::addresses(&pair);
    let explainers = explainers(&pair);
    let ladder = head[0].assessed.facts.ladder.clone();
    Difference { ladder, newcomers, verdicts, answers, lost_sources, addresses, explainers, records }
}

fn explainers(pair: &Pair<'_>) -> Vec<Revised> {
    let mut res: Vec<Revised> = revised(pair, "", pair.base.facts, pair.head.facts).collect();
    for head in &pair.head.told {
        let base = pair.base.told.iter().find(|it| it.prefix == head.prefix);
        res.extend(base.into_iter().flat_map(|base| revised(pair, head.prefix, base.facts, head.facts)));
    }
    res
}

/// The explainers of one language whose text is other. What stands in for a translation is told with the original.
fn revised<'p>(
    pair: &'p Pair<'_>,
    prefix: &'p str,
    base: &'p Facts,
    head: &'p Facts,
) -> impl Iterator<Item = Revised> + 'p {
    head.explainers.iter().filter_map(move |(slug, now)| {
        let was = base.explainers.get(pair.before("explainer", slug))?;
        let (old, new) = (pair.base.sources.file(was.file), pair.head.sources.file(now.file));
        let is_told = |path: &str| prefix.is_empty() || original_of(path, prefix.trim_end_matches('/')).is_some();
        if !is_told(&old.path) || !is_told(&new.path) {
            return None;
        }
        let (old, new) = (old.text(), new.text());
        let same = records::common_lines(old, new);
        let (removed, added) = (old.lines().count() - same, new.lines().count() - same);
        // Lines that only changed places are a change, too.
        let other = !old.lines().eq(new.lines());
        other.then(|| Revised { slug: format!("{prefix}{slug}"), title: now.value.front.title.clone(), added, removed })
    })
}
