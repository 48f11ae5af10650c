//! The house rules for evidence: `data/policy.toml`.

use crate::shape::record;

record! {
    /// How old what was read may get, in days before the site's as-of date, by what it shows.
    pub struct Ages {
        /// For sources of model records.
        optional models: Option<u64>,
        /// For sources of license records. Texts of a version do not change; whether it is still the version in force does.
        optional licenses: Option<u64>,
        /// For sources of dataset records.
        optional datasets: Option<u64>,
        /// For indices that alone show that a part of a model was withheld.
        optional absence: Option<u64>,
        /// For explainers: the day whose facts they reflect. The page of an older one says so.
        optional explainers: Option<u64>,
    }
}

record! {
    /// The house rules for evidence: `data/policy.toml`.
    pub struct Policy {
        /// How old what was read may get, in days.
        required max_age: Ages,
    }
}
