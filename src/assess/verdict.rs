//! A verdict: a fold over reasons.

use super::{Finding, Grade, Reason, Trace};
use crate::data::{Level, StandardKind};

/// What a standard says of a model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Verdict {
    /// Of a test.
    Test(Finding),
    /// Of a ladder.
    Ladder(Ladder),
    /// Of a score: the mean of the grades, from 0 to 1.
    Score {
        /// If every unknown turns out badly.
        floor: f64,
        /// If every unknown turns out well.
        ceiling: f64,
    },
}

/// Where a model stands on a ladder: the number of levels reached, from the
/// lowest; 0 is below the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ladder {
    /// If every unknown turns out badly.
    pub floor: usize,
    /// If every unknown turns out well.
    pub ceiling: usize,
}

impl Verdict {
    /// Whether no unknown can change it any more.
    pub fn is_settled(self) -> bool {
        match self {
            Self::Test(finding) => !finding.is_open(),
            Self::Ladder(ladder) => ladder.floor == ladder.ceiling,
            Self::Score { floor, ceiling } => floor == ceiling,
        }
    }
}

impl<'d> Trace<'d> {
    /// The verdict: one failed requirement fails a test or stops a ladder, and
    /// one unknown keeps it open.
    pub fn verdict(&self) -> Verdict {
        match self.standard.kind {
            StandardKind::Test => Verdict::Test(self.all(|_| true)),
            StandardKind::Ladder => Verdict::Ladder(self.ladder()),
            StandardKind::Score => {
                Verdict::Score { floor: self.mean(|it| it.floor), ceiling: self.mean(|it| it.ceiling) }
            }
        }
    }

    /// Where the model stands on the ladder; for other kinds, below the first level.
    pub fn ladder(&self) -> Ladder {
        let reached = |good: fn(Finding) -> bool| {
            (0..self.standard.level.len()).take_while(|level| good(self.all(|it| it.level == *level))).count()
        };
        Ladder { floor: reached(Finding::is_met), ceiling: reached(|it| !it.is_failed()) }
    }

    /// The level a number of reached levels stands for.
    pub fn level(&self, reached: usize) -> Option<&'d Level> {
        reached.checked_sub(1).and_then(|at| self.standard.level.get(at))
    }

    /// The reasons that keep the model from the next level, or from passing: failed ones, then open ones.
    pub fn missing(&self) -> Vec<&Reason<'d>> {
        let next = match self.standard.kind {
            StandardKind::Ladder => self.ladder().floor,
            StandardKind::Test | StandardKind::Score => 0,
        };
        let mut res: Vec<&Reason<'d>> =
            self.reasons.iter().filter(|it| it.level == next && !it.finding.is_met()).collect();
        res.sort_by_key(|it| it.finding.is_open());
        res
    }

    fn all(&self, wanted: impl Fn(&Reason<'d>) -> bool) -> Finding {
        self.reasons.iter().filter(|it| wanted(it)).fold(Finding::MET, |res, it| res.and(it.finding))
    }

    fn mean(&self, side: impl Fn(Finding) -> Grade) -> f64 {
        let points: f64 = self
            .reasons
            .iter()
            .map(|it| match side(it.finding) {
                Grade::No => 0.0,
                Grade::Partly => 0.5,
                Grade::Yes => 1.0,
            })
            .sum();
        let count = u32::try_from(self.reasons.len()).unwrap_or(u32::MAX).max(1);
        points / f64::from(count)
    }
}
