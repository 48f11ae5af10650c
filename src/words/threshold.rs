//! Numbers past which a license ends or changes, in words.

use super::Messages;
use crate::assess::Cutoff;
use crate::data::{Clause, Metric};
use crate::words::say;

/// The numbers of a clause: "more than 100,000,000 monthly active users".
pub(crate) fn thresholds(words: &Messages, clause: &Clause) -> Vec<String> {
    clause.threshold.iter().map(|it| cutoff(words, &Cutoff::from(it))).collect()
}

/// One number with its unit: "100,000,000 monthly active users".
pub(super) fn cutoff(words: &Messages, it: &Cutoff) -> String {
    let id = match it.metric {
        Metric::MonthlyActiveUsers => "cutoff-users",
        Metric::AnnualRevenueUsd => "cutoff-year",
        Metric::MonthlyRevenueUsd => "cutoff-month",
    };
    say!(words, id, number = words.number(it.value))
}
