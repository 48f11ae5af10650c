//! Somebody's definition of open, as data.

use super::{ComponentKind, Source};
use crate::shape::{At, Day, record, words};
use std::collections::BTreeMap;

words! {
    /// How a standard turns findings into a verdict.
    pub enum StandardKind("kind of standard", Test) {
        /// All requirements or not at all.
        Test = "test",
        /// Levels in order; each needs its requirements, and those of the levels below it.
        Ladder = "ladder",
        /// Graded criteria in groups: the mean of the groups' means.
        Score = "score",
    }
}

words! {
    /// What a requirement asks of a component. Each word is one function in `assess`.
    pub enum Condition("condition", Downloadable) {
        /// The component was released, whole or in part, and can be had: openly, behind a form, or on request.
        Downloadable = "downloadable",
        /// The whole component was released.
        Released = "released",
        /// The component's terms do not limit who may use it, how many, where, or what for, and let everyone use, modify and share it, also for money.
        Unlimited = "unlimited",
        /// The whole component was released under a license that the OSI or FSF approved or that is on the open-data list.
        OpenLicense = "open-license",
        /// Sources and processing of the data are described, or more.
        Described = "described",
        /// Every source of the data is listed, or more.
        Itemized = "itemized",
        /// The data can be had or gathered again.
        Reconstructable = "reconstructable",
    }
}

record! {
    /// How a finding is told in a verdict's sentence. Each is a clause that can follow "and" or "but"; `{limits}` stands for what the license limits.
    pub struct Phrases {
        /// When it is met: "the weights can be downloaded".
        required met: String,
        /// When it is not.
        required not_met: String,
        /// When it is met in part, if that is told apart.
        optional partly: Option<String>,
        /// When it is not known.
        required unknown: String,
    }
}

record! {
    /// One thing a standard asks for.
    pub struct Requirement {
        /// A short name, unique in the standard.
        required id: At<String>,
        /// The requirement as a heading: "The weights can be downloaded".
        required name: String,
        /// The component it asks for; of several, the best one counts.
        required component: Vec<At<ComponentKind>>,
        /// What is asked of the component.
        required condition: At<Condition>,
        /// The standard's own sentence.
        optional text: Option<String>,
        /// Where the sentence stands in the standard.
        optional at: Option<String>,
        /// How a finding is told in a sentence.
        optional says: Option<Phrases>,
    }
}

record! {
    /// One step of a ladder.
    pub struct Level {
        /// A short name, unique in the standard.
        required id: At<String>,
        /// What the level is called.
        required name: String,
        /// What it means, in one sentence.
        required summary: String,
        /// How a verdict's sentence begins for a model that stands there: "the weights can be downloaded".
        optional says: Option<String>,
        /// What it asks for beyond the level below.
        optional requirement: Vec<Requirement>,
    }
}

record! {
    /// Somebody's definition of open: `data/standards/<id>.toml`.
    pub struct Standard {
        /// What it is called.
        required name: String,
        /// The version whose rules these are.
        required version: String,
        /// Who made it.
        required steward: String,
        /// What it asks, in one or two plain sentences of our own.
        required summary: String,
        /// How findings become a verdict.
        required kind: StandardKind,
        /// The day of this version.
        optional date: Option<At<Day>>,
        /// What a reader should know before relying on it.
        optional note: Option<String>,
        /// For a ladder: the levels, lowest first.
        optional level: Vec<Level>,
        /// For a test: what it asks for.
        optional requirement: Vec<Requirement>,
        /// What was read, by key.
        optional source: BTreeMap<At<String>, Source>,
        /// What changed between versions, newest first.
        optional change: Vec<super::Change>,
    }
}
