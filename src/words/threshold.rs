//! Numbers past which a license ends or changes, in words.

use super::Messages;
use crate::assess::Cutoff;
use crate::data::{Clause, Metric};
use crate::words::say;

/// The numbers of a clause: "more than 100,000,000 monthly active users".
pub(crate) fn thresholds(words: &Messages, clause: &Clause) -> Vec<String> {
    clause.threshold.iter().map(|it| cutoff(words, &Cutoff::from(it))).collect()
}

/// A number as people say it: "700 million" where it is whole millions, else its digits.
pub(super) fn amount(words: &Messages, number: u64) -> String {
    const MILLION: u64 = 1_000_000;
    if number < MILLION || !number.is_multiple_of(MILLION) {
        return words.number(number);
    }
    say!(words, "millions", millions = usize::try_from(number / MILLION).unwrap_or(usize::MAX))
}

/// One number with its unit: "100,000,000 monthly active users".
pub(super) fn cutoff(words: &Messages, it: &Cutoff) -> String {
    let id = match it.metric {
        Metric::MonthlyActiveUsers => "cutoff-users",
        Metric::AnnualRevenueUsd => "cutoff-year",
        Metric::MonthlyRevenueUsd => "cutoff-month",
    };
    say!(words, id, number = amount(words, it.value))
}
