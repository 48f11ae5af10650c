//! What an explainer says of itself.

use super::{About, ClauseKind, Record, Source};
use crate::shape::{Day, Named, Text, record, words};
use crate::span::Spanned;

record! {
    /// The front matter of an explainer, in TOML between two lines of `+++`.
    pub struct FrontMatter {
        /// The title, also the page's heading.
        required title: String,
        /// The answer in two or three sentences, shown first as "In short".
        required summary: String,
        /// The day it was published.
        optional date: Option<Spanned<Day>>,
        /// The day it was last revised.
        optional updated: Option<Spanned<Day>>,
        /// The day whose facts it reflects, shown as a caveat.
        optional as_of: Option<Spanned<Day>>,
        /// Its place among the explainers; smaller comes first.
        optional order: Option<u64>,
        /// Whether it is still being written: only the preview and `--drafts` show it.
        optional draft: Option<bool>,
        /// Whether it is there in this language alone: in the folder of a language, a text that translates none. A text of the first language needs no such key.
        optional original: Option<bool>,
        /// The part of the explainers it belongs to. Without the key, the section of the folder it stands in.
        optional section: Option<String>,
        /// Whether `$` begins and ends a formula. Without it, a dollar is a dollar.
        optional math: Option<bool>,
        /// Slugs of glossary terms it relies on, linked where the text first uses them.
        optional terms: Vec<Spanned<String>>,
        /// Slugs of explainers to read next.
        optional related: Vec<Spanned<String>>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

words! {
    /// What a block of live data shows.
    pub enum Show("thing to show", Spectrum) {
        /// The spectrum table, or a part of it.
        Spectrum = "spectrum",
        /// Named models side by side.
        Compare = "compare",
        /// What one may do with named models: a use a line, with each model's answer.
        Answers = "answers",
        /// What a license says, clause by clause.
        Clauses = "clauses",
        /// One model's verdict, with its door.
        Verdict = "verdict",
        /// One of the pictures of the dataset.
        Chart = "chart",
    }
}

words! {
    /// The pictures of the dataset.
    pub enum Chart("picture", Plane) {
        /// How much of each model was released, against how free its terms are.
        Plane = "plane",
        /// How many models came out each year, by step.
        Releases = "releases",
        /// How many models released each component.
        Components = "components",
        /// How far standards put models in the same order.
        Agreement = "agreement",
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
        /// When they came out: a year, a month or a day, such as `2025` or `2025-08`.
        Released = "released",
        /// The answer to a use: `sell-a-service/yes-duties`.
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
        required show: Spanned<Show>,
        /// For the spectrum: only models at that step, by its id.
        optional step: Option<Spanned<String>>,
        /// For the spectrum: only models under that license. For clauses: the license.
        optional license: Option<Spanned<String>>,
        /// For the spectrum: only models of that organization.
        optional org: Option<Spanned<String>>,
        /// For the spectrum: only models that came out in that year or month: "2025", "2025-08".
        optional released: Option<Spanned<String>>,
        /// For the spectrum: only models with that answer to a use: `sell-a-service/yes-duties`.
        optional r#use: Option<Spanned<String>>,
        /// For the spectrum: only models with a component in that state: `training-code/released`.
        optional component: Option<Spanned<String>>,
        /// For the spectrum: only models with that result under a standard: `osaid-1.0/met`.
        optional standard: Option<Spanned<String>>,
        /// For clauses: only these, in this order: `["use", "output-training"]`.
        optional clauses: Vec<Spanned<ClauseKind>>,
        /// For a comparison and for answers: the models.
        optional models: Vec<Spanned<String>>,
        /// For answers: the uses, by their ids; without the key, all of them.
        optional uses: Vec<Spanned<String>>,
        /// For a verdict: the model.
        optional model: Option<Spanned<String>>,
        /// For a chart: which one.
        optional chart: Option<Chart>,
    }
}

impl Record for FrontMatter {
    fn about(&self) -> About<'_> {
        About {
            title: &self.title,
            summary: &self.summary,
            source: Some(&self.source),
            allow: Some(&self.allow),
            ..About::default()
        }
    }
}
