//! What an explainer says of itself.

use super::Source;
use crate::shape::{At, Day, record, words};
use std::collections::BTreeMap;

record! {
    /// The front matter of an explainer, in TOML between two lines of `+++`.
    pub struct FrontMatter {
        /// The title, also the page's heading.
        required title: String,
        /// The answer in two or three sentences, shown first as "In short".
        required summary: String,
        /// The day it was published.
        required date: Option<At<Day>>,
        /// The day it was last revised.
        optional updated: Option<At<Day>>,
        /// The day whose facts it reflects, shown as a caveat.
        optional as_of: Option<At<Day>>,
        /// Its place among the explainers; smaller comes first.
        optional order: Option<u64>,
        /// The part of the explainers it belongs to.
        optional section: Option<String>,
        /// Whether `$` begins and ends a formula. Without it, a dollar is a dollar.
        optional math: Option<bool>,
        /// Slugs of glossary terms it relies on, linked where the text first uses them.
        optional terms: Vec<At<String>>,
        /// Slugs of explainers to read next.
        optional related: Vec<At<String>>,
        /// What was read, by key.
        optional source: BTreeMap<At<String>, Source>,
    }
}

words! {
    /// What a block of live data shows.
    pub enum Show("thing to show", Spectrum) {
        /// The spectrum table, or a part of it.
        Spectrum = "spectrum",
        /// Named models side by side.
        Compare = "compare",
        /// What a license says, clause by clause.
        Clauses = "clauses",
        /// One model's verdict, with its door.
        Verdict = "verdict",
    }
}

words! {
    /// What models can be chosen by, in a block of live data and in a number such as `[12](count:step=open-weights)`.
    pub enum Criterion("criterion", Step) {
        /// The step of the spectrum they stand on, by its id.
        Step = "step",
        /// The license of their weights, by its id.
        License = "license",
        /// Their organization, by its slug.
        Org = "org",
        /// The answer to a use: `sell-a-product/yes-if`.
        Use = "use",
        /// The state of a component: `training-code/released`.
        Component = "component",
        /// The level reached under a standard, or the result of a test: `mof-1.1/class-iii`, `osaid-1.0/met`.
        Standard = "standard",
    }
}

record! {
    /// A fenced block with the info word `ajar`: a piece of the dataset inside an explainer.
    pub struct Live {
        /// What to show.
        required show: At<Show>,
        /// For the spectrum: only models at that step, by its id.
        optional step: Option<At<String>>,
        /// For the spectrum: only models under that license. For clauses: the license.
        optional license: Option<At<String>>,
        /// For the spectrum: only models of that organization.
        optional org: Option<At<String>>,
        /// For the spectrum: only models with that answer to a use: `sell-a-product/yes-if`.
        optional r#use: Option<At<String>>,
        /// For the spectrum: only models with a component in that state: `training-code/released`.
        optional component: Option<At<String>>,
        /// For the spectrum: only models with that result under a standard: `osaid-1.0/met`.
        optional standard: Option<At<String>>,
        /// For a comparison: the models.
        optional models: Vec<At<String>>,
        /// For a verdict: the model.
        optional model: Option<At<String>>,
    }
}
