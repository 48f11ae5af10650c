//! Which numbers of a reader a cutoff compares, and what is known of one that they did not tell.

use crate::data::{Measured, Metric, Reader};

/// One of the numbers that readers tell of themselves.
#[derive(Debug, Clone, Copy)]
pub struct ReaderNumber {
    /// Its key among the facts about a reader: `monthly_users`.
    pub key: &'static str,
    get: fn(&Reader) -> Option<u64>,
}

macro_rules! number {
    ($key:ident) => {
        ReaderNumber { key: stringify!($key), get: |it| it.$key }
    };
}

const USERS: ReaderNumber = number!(monthly_users);
const USERS_AT_RELEASE: ReaderNumber = number!(monthly_users_at_release);
const PRODUCT_USERS: ReaderNumber = number!(product_monthly_users);
const YEAR: ReaderNumber = number!(annual_revenue);
const MONTH: ReaderNumber = number!(monthly_revenue);
const PRODUCT_YEAR: ReaderNumber = number!(product_annual_revenue);
const PRODUCT_MONTH: ReaderNumber = number!(product_monthly_revenue);

/// Where a number comes from: the first of `exact` that was told; else others bound it, because a part is at most the
/// whole, and a year brings at least what a month brings.
#[derive(Debug, Clone, Copy)]
pub struct NumberSources {
    /// The number itself.
    pub exact: &'static [ReaderNumber],
    /// It is at least each of these.
    pub at_least: &'static [ReaderNumber],
    /// It is at most each of these.
    pub at_most: &'static [ReaderNumber],
}

impl NumberSources {
    /// The number of the licensee as a whole.
    pub fn licensee(metric: Metric, when: Measured) -> Self {
        let of = |exact, at_least, at_most| Self { exact, at_least, at_most };
        match (metric, when) {
            (Metric::MonthlyActiveUsers, Measured::AtRelease) => of(&[USERS_AT_RELEASE, USERS], &[], &[]),
            (Metric::MonthlyActiveUsers, _) => of(&[USERS], &[PRODUCT_USERS], &[]),
            (Metric::AnnualRevenueUsd, _) => of(&[YEAR], &[MONTH, PRODUCT_YEAR, PRODUCT_MONTH], &[]),
            (Metric::MonthlyRevenueUsd, _) => of(&[MONTH], &[PRODUCT_MONTH], &[YEAR]),
        }
    }

    /// The number of the product or service that the model is in.
    pub fn product(metric: Metric) -> Self {
        let of = |exact, at_least, at_most| Self { exact, at_least, at_most };
        match metric {
            Metric::MonthlyActiveUsers => of(&[PRODUCT_USERS], &[], &[USERS]),
            Metric::AnnualRevenueUsd => of(&[PRODUCT_YEAR], &[PRODUCT_MONTH], &[YEAR]),
            Metric::MonthlyRevenueUsd => of(&[PRODUCT_MONTH], &[], &[PRODUCT_YEAR, MONTH, YEAR]),
        }
    }

    pub(super) fn bounds(self, reader: &Reader) -> Bounds {
        let told = |it: &'static [ReaderNumber]| it.iter().filter_map(|number| (number.get)(reader));
        let exact = told(self.exact).next();
        exact.map_or_else(
            || Bounds {
                least: told(self.at_least).max().unwrap_or(0),
                most: told(self.at_most).min().unwrap_or(u64::MAX),
            },
            Bounds::exactly,
        )
    }
}

/// What is known of a number: at least, and at most.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) least: u64,
    pub(super) most: u64,
}

impl Bounds {
    pub(super) fn exactly(number: u64) -> Self {
        Self { least: number, most: number }
    }
}
