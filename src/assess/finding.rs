//! Three-valued logic, as intervals.

/// How far a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Not at all.
    No,
    /// In part; only a score counts it.
    Partly,
    /// Fully.
    Yes,
}

/// What is known of a requirement: the grade if every unknown turns out badly,
/// and if every unknown turns out well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// If every unknown turns out badly.
    pub floor: Grade,
    /// If every unknown turns out well.
    pub ceiling: Grade,
}

impl Finding {
    /// Known to be met.
    pub const MET: Self = Self { floor: Grade::Yes, ceiling: Grade::Yes };
    /// Known to be met in part.
    pub const PARTLY: Self = Self { floor: Grade::Partly, ceiling: Grade::Partly };
    /// Known not to be met.
    pub const NOT_MET: Self = Self { floor: Grade::No, ceiling: Grade::No };
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { floor: Grade::No, ceiling: Grade::Yes };

    /// Both must hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { floor: self.floor.min(other.floor), ceiling: self.ceiling.min(other.ceiling) }
    }

    /// Either will do.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { floor: self.floor.max(other.floor), ceiling: self.ceiling.max(other.ceiling) }
    }

    /// Whether it is fully met, whatever the unknowns turn out to be.
    pub fn is_met(self) -> bool {
        self.floor == Grade::Yes
    }

    /// Whether it cannot be fully met, whatever the unknowns turn out to be.
    pub fn is_failed(self) -> bool {
        self.ceiling < Grade::Yes
    }

    /// Whether it is still open.
    pub fn is_open(self) -> bool {
        !self.is_met() && !self.is_failed()
    }

    /// In the order of what can still come of it, then of what is certain: of several that will do, the highest decides.
    pub(super) fn promise(self) -> (Grade, Grade) {
        (self.ceiling, self.floor)
    }

    /// One word for a page or a program: "met", "partly", "not-met", "unknown".
    pub fn word(self) -> &'static str {
        match (self.floor, self.ceiling) {
            (Grade::Yes, _) => "met",
            (_, Grade::Yes) => "unknown",
            (_, Grade::No) => "not-met",
            _ => "partly",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Finding;

    const ALL: [Finding; 4] = [Finding::MET, Finding::PARTLY, Finding::NOT_MET, Finding::UNKNOWN];

    #[test]
    fn unknown_is_neither_met_nor_failed() {
        assert!(Finding::UNKNOWN.is_open());
        assert!(!Finding::UNKNOWN.is_met() && !Finding::UNKNOWN.is_failed());
    }

    #[test]
    fn one_failure_fails_both_and_one_success_is_enough_for_either() {
        for it in ALL {
            assert_eq!(it.and(Finding::NOT_MET), Finding::NOT_MET);
            assert_eq!(it.or(Finding::MET), Finding::MET);
        }
    }

    #[test]
    fn settling_an_unknown_stays_inside_the_interval() {
        for it in ALL {
            let open = it.and(Finding::UNKNOWN);
            for settled in [Finding::MET, Finding::PARTLY, Finding::NOT_MET] {
                let closed = it.and(settled);
                assert!(open.floor <= closed.floor && closed.ceiling <= open.ceiling);
            }
        }
    }
}
