//! Numbers past which a clause bites.

use crate::shape::{record, words};

words! {
    /// What a threshold counts.
    pub enum Metric("metric", MonthlyActiveUsers) {
        /// People who use products or services in a month.
        MonthlyActiveUsers = "monthly-active-users",
        /// Revenue in a year, in US dollars.
        AnnualRevenueUsd = "annual-revenue-usd",
        /// Revenue in a month, in US dollars.
        MonthlyRevenueUsd = "monthly-revenue-usd",
    }
}

words! {
    /// On which side of its number a threshold begins to bite.
    pub enum Operator("operator", Above) {
        /// It bites above the number; the number itself is still free.
        Above = ">",
        /// It bites from the number on.
        From = ">=",
        /// The text leaves open what holds at exactly the number.
        Unclear = "unclear",
    }
}

words! {
    /// Whose users or revenue a threshold counts.
    pub enum Counted("whose numbers", Licensee) {
        /// The licensee's.
        Licensee = "licensee",
        /// The licensee's and its affiliates'.
        LicenseeAndAffiliates = "licensee-and-affiliates",
        /// Those of the product or service that the model is in.
        Product = "product",
        /// The text leaves open whether those of the product or of the licensee.
        Unclear = "unclear",
        /// The licensee's, and those of whoever employs them.
        LicenseeAndEmployer = "licensee-and-employer",
    }
}

words! {
    /// When a number is measured.
    pub enum Measured("time of measuring", Continuing) {
        /// At any time while the license runs.
        Continuing = "continuing",
        /// Once, on the day the version was released.
        AtRelease = "at-release",
    }
}

record! {
    /// A number past which a clause bites.
    pub struct Threshold {
        /// What is counted.
        required metric: Metric,
        /// Whether the number itself is still free.
        required op: Operator,
        /// The number that is compared, in the unit of the metric.
        required value: u64,
        /// Whose users or revenue count.
        optional counted: Counted,
        /// When it is measured.
        optional when: Measured,
        /// How the text says it: "in the preceding calendar month".
        optional note: Option<String>,
    }
}
