//! How much the blocks of live data of one explainer may show.

use super::filter::Filter;
use crate::assess::Assessed;
use crate::data::{Live, Show};
use crate::diag::{Code, Diag};

/// How many blocks of live data a text may have.
const MOST_BLOCKS: usize = 200;

/// How many models they may show in all: a row takes some twenty kilobytes while a page is made, and two in it.
const MOST_ROWS: usize = 10_000;

/// What the blocks of one explainer took so far.
#[derive(Default)]
pub(super) struct LiveBudget {
    blocks: usize,
    rows: usize,
}

impl LiveBudget {
    /// Takes what a block shows.
    ///
    /// # Errors
    /// If that is too much; with the diagnostic at the first block of which that is true.
    pub(super) fn take(&mut self, live: &Live, assessed: &Assessed<'_>) -> Result<(), Option<Box<Diag>>> {
        let was_within = self.is_within();
        self.blocks += 1;
        if self.blocks <= MOST_BLOCKS {
            self.rows += rows(live, assessed, MOST_ROWS.saturating_sub(self.rows));
        }
        if self.is_within() {
            return Ok(());
        }
        let what = if self.blocks > MOST_BLOCKS {
            format!("a text has more than {MOST_BLOCKS} blocks of live data")
        } else {
            format!("the blocks of live data of a text show more than {MOST_ROWS} models")
        };
        let mut diag = Diag::new(Code::TooMuch, live.show.span, what);
        diag.label("from this block on").help("show fewer models in each, or part the text into several explainers");
        Err(was_within.then_some(Box::new(diag)))
    }

    fn is_within(&self) -> bool {
        self.blocks <= MOST_BLOCKS && self.rows <= MOST_ROWS
    }
}

/// How many models a block shows. Verdicts are looked at only where all models would be more than are `left`.
fn rows(live: &Live, assessed: &Assessed<'_>, left: usize) -> usize {
    let all = assessed.facts.models.len();
    match live.show.value {
        Show::Spectrum if all > left => {
            let filter = Filter::of_live(live);
            assessed.models.iter().filter(|it| filter.takes(it)).count()
        }
        Show::Spectrum | Show::Chart => all,
        Show::Compare => live.models.len(),
        // A cell is no row, and a table has many.
        Show::Answers => live.models.len() * live.uses.len().max(1),
        Show::Clauses | Show::Verdict => 1,
    }
}
