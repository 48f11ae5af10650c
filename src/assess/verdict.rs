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
    /// Of a standard that does not speak of such models.
    Apart,
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
            Self::Apart => true,
        }
    }
}

impl Verdict {
    /// Both ends in percent of the whole way, for a bar; `levels` is the number of a ladder's levels.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 100")]
    fn share(self, levels: usize) -> (u32, u32) {
        let percent = |share: f64| (share * 100.0).round() as u32;
        let of = |grade: Grade| percent(points_of(grade));
        match self {
            Self::Test(finding) => (of(finding.floor), of(finding.ceiling)),
            Self::Ladder(it) => {
                let share = |reached: usize| percent(count(reached) / count(levels.max(1)));
                (share(it.floor), share(it.ceiling))
            }
            Self::Score { floor, ceiling } => (percent(floor), percent(ceiling)),
            // It says neither that a model comes far nor that it does not.
            Self::Apart => (0, 100),
        }
    }
}

impl<'d> Trace<'d> {
    /// The verdict: one failed requirement fails a test or stops a ladder, and
    /// one unknown keeps it open.
    pub fn verdict(&self) -> Verdict {
        match self.standard.kind {
            _ if self.apart => Verdict::Apart,
            StandardKind::Test => Verdict::Test(self.all(|_| true)),
            StandardKind::Ladder => Verdict::Ladder(self.ladder()),
            StandardKind::Score => {
                Verdict::Score { floor: self.mean(|it| it.floor), ceiling: self.mean(|it| it.ceiling) }
            }
        }
    }

    /// Both ends of the verdict in percent of the standard's whole way.
    pub fn share(&self) -> (u32, u32) {
        self.verdict().share(self.standard.level.len())
    }

    /// Where the model stands on the ladder; for other kinds, below the first level.
    pub fn ladder(&self) -> Ladder {
        let levels = 0..self.standard.level.len();
        let reached = |good: fn(Finding) -> bool| {
            let holds = |level: &usize| good(self.all(|it| it.level() == *level));
            if self.standard.cumulative.unwrap_or(true) {
                levels.clone().take_while(holds).count()
            } else {
                levels.clone().rev().find(holds).map_or(0, |it| it + 1)
            }
        };
        Ladder { floor: reached(Finding::is_met), ceiling: reached(|it| !it.is_failed()) }
    }

    /// The level a number of reached levels stands for.
    pub fn level(&self, reached: usize) -> Option<&'d Level> {
        reached.checked_sub(1).and_then(|at| self.standard.level.get(at))
    }

    /// The reasons that keep the model from the next level, or from passing: failed ones, then open ones.
    pub fn missing(&self) -> Vec<&Reason<'d>> {
        let next = (self.standard.kind == StandardKind::Ladder).then(|| self.ladder().floor);
        let matters =
            |it: &&Reason<'d>| !self.apart && next.is_none_or(|next| it.level() == next) && !it.finding.is_met();
        let mut res: Vec<&Reason<'d>> = self.reasons.iter().filter(matters).collect();
        res.sort_by_key(|it| it.finding.is_open());
        res
    }

    fn all(&self, wanted: impl Fn(&Reason<'d>) -> bool) -> Finding {
        self.reasons.iter().filter(|it| wanted(it)).fold(Finding::MET, |res, it| res.and(it.finding))
    }

    /// The mean of the groups' means, each with its weight.
    fn mean(&self, side: fn(Finding) -> Grade) -> f64 {
        let groups = self.standard.group.iter().enumerate();
        let (points, weights) = groups.fold((0.0, 0.0), |(points, weights), (at, group)| {
            let criteria: Vec<f64> =
                self.reasons.iter().filter(|it| it.level() == at).map(|it| points_of(side(it.finding))).collect();
            let weight = count(usize::try_from(group.weight.unwrap_or(1)).unwrap_or(1));
            (points + weight * criteria.iter().sum::<f64>() / count(criteria.len().max(1)), weights + weight)
        });
        if weights == 0.0 { 0.0 } else { points / weights }
    }
}

/// European Open Source AI Index: open counts 1, partial a half, closed 0.
fn points_of(grade: Grade) -> f64 {
    match grade {
        Grade::No => 0.0,
        Grade::Partly => 0.5,
        Grade::Yes => 1.0,
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
