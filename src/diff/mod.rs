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

use crate::plan::Site;
use serde::Serialize;

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
    /// Its slug.
    pub slug: String,
    /// Its title now.
    pub title: String,
    /// Lines that were not there.
    pub added: usize,
    /// Lines that are no longer there.
    pub removed: usize,
}

/// Compares two sites.
pub fn diff(base: &Site<'_>, head: &Site<'_>) -> Difference {
    let records = records::records(base.sources, head.sources);
    let pair = Pair::new(Plan::of(base), Plan::of(head), &records);
    let newcomers = verdicts::newcomers(&pair);
    let verdicts = verdicts::verdicts(&pair);
    let answers = answers::answers(&pair);
    let lost_sources = sources::lost(&pair);
    let addresses = addresses::addresses(&pair);
    let explainers = explainers(&pair);
    let ladder = head.assessed.facts.ladder.clone();
    Difference { ladder, newcomers, verdicts, answers, lost_sources, addresses, explainers, records }
}

fn explainers(pair: &Pair<'_>) -> Vec<Revised> {
    let revised = |(slug, now): (&String, &crate::parse::InFile<crate::parse::Explainer>)| {
        let was = pair.base.facts.explainers.get(pair.before("explainer", slug))?;
        let (old, new) = (pair.base.sources.file(was.file).text(), pair.head.sources.file(now.file).text());
        let same = records::common_lines(old, new);
        let (removed, added) = (old.lines().count() - same, new.lines().count() - same);
        // Lines that only changed places are a change, too.
        let other = !old.lines().eq(new.lines());
        other.then(|| Revised { slug: slug.clone(), title: now.value.front.title.clone(), added, removed })
    };
    pair.head.facts.explainers.iter().filter_map(revised).collect()
}
