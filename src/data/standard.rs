//! Somebody's definition of open, as data.

use super::{About, ComponentKind, Group, Modality, Record, Source};
use crate::shape::{Day, Named, Text, record, words};
use crate::span::Spanned;

words! {
    /// How a standard turns findings into a verdict.
    pub enum StandardKind("kind of standard", Test) {
        /// All requirements or not at all.
        Test = "test",
        /// Levels in order; each needs its requirements, and those of the levels below it.
        Ladder = "ladder",
        /// Graded criteria in groups: the mean of the groups' means, where full counts 1, partly 0.5 and not at all 0.
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
        /// The whole component was released, and anyone can fetch it; a form one must fill in first leaves it open.
        PublicOrGated = "public-or-gated",
        /// It was released; of a part of it, it is open whether that says what is asked.
        Published = "published",
        /// The component's terms do not limit who may use it, how many, where, or what for, and let everyone use, modify and share it, also for money.
        Unlimited = "unlimited",
        /// As `unlimited`, except that a policy of acceptable use or excluded fields leave it open: whether they are proportionate is for a court.
        UnlimitedButSafety = "unlimited-but-safety",
        /// The whole component was released under a license that the OSI or FSF approved or that is on the open-data list.
        OpenLicense = "open-license",
        /// The whole component was released under a license that the OSI approved.
        OsiLicense = "osi-license",
        /// As the Model Openness Tool's engine counts it: listed, and the license, spelled exactly, is OSI-approved, FSF-libre, OpenMDW-1.0 or on its own list for data.
        MotOpen = "mot-open",
        /// Sources and processing of the data are described, or more.
        Described = "described",
        /// Every source of the data is listed, or more.
        Itemized = "itemized",
        /// As `itemized`, except that described data leaves it open: what cannot be shared need only be described.
        ItemizedIfShareable = "itemized-if-shareable",
        /// The data is available or can be recreated.
        Reconstructable = "reconstructable",
        /// Graded: released counts fully, in part half.
        GradedRelease = "graded-release",
        /// Graded: open to everyone counts fully; in part, behind a form or on request half.
        GradedAccess = "graded-access",
        /// Graded: a thorough document counts fully, a thin or partial one half.
        GradedDocument = "graded-document",
        /// Graded over the whole release: open licenses on everything count fully, on two of weights, training code and data half.
        GradedLicenses = "graded-licenses",
    }
}

impl Condition {
    /// Whether the condition can ever be met by a component of that kind.
    pub fn fits(self, kind: ComponentKind) -> bool {
        match self {
            Self::Described => matches!(kind.group(), Group::Data | Group::Documents),
            Self::Itemized | Self::ItemizedIfShareable | Self::Reconstructable => kind.group() == Group::Data,
            Self::GradedDocument => kind.group() == Group::Documents,
            _ => true,
        }
    }
}

record! {
    /// How a finding is told in a verdict's sentence. Each is a clause that can follow "and" or "but"; `{limits}` stands for what the license does: "the license {limits}" becomes "the license forbids commercial use".
    pub struct Phrases {
        /// When it is met: "the weights can be downloaded".
        required met: String => text,
        /// When it is not.
        required not_met: String => text,
        /// When it is not, because the component was withheld, if that is told apart: "the training code was not released".
        optional withheld: Option<String> => text,
        /// When it is met in part, if that is told apart.
        optional partly: Option<String> => text,
        /// When it is not known.
        required unknown: String => text,
    }
}

record! {
    /// One thing a standard asks for.
    pub struct Requirement {
        /// A short name, unique in the standard.
        required id: Spanned<String>,
        /// The requirement as a heading: "The weights can be downloaded".
        required name: String => text,
        /// The component it asks for; of several, the best one counts.
        required component: Vec<Spanned<ComponentKind>>,
        /// What is asked of the component.
        required condition: Spanned<Condition>,
        /// The standard's own sentence.
        optional text: Option<String> => text,
        /// Where the sentence stands in the standard.
        optional at: Option<String> => name,
        /// How a finding is told in a sentence.
        optional says: Option<Spanned<Phrases>>,
    }
}

record! {
    /// One step of a ladder.
    pub struct Level {
        /// A short name, unique in the standard.
        required id: Spanned<String>,
        /// What the level is called.
        required name: String => text,
        /// What it means, in one sentence.
        required summary: String => text,
        /// Its color where the ladder is the site's own: "#d9822b". Without the key, its share of the way from shut to open.
        optional color: Option<Spanned<String>>,
        /// Its color on dark paper, if the other does not show there: "#e0974b".
        optional color_dark: Option<Spanned<String>>,
        /// One sign or two to stand for it in place of a door: "★".
        optional glyph: Option<Spanned<String>>,
        /// How a verdict's sentence begins for a model that stands there: "the weights can be downloaded".
        optional says: Option<String> => text,
        /// What it asks for beyond the level below.
        optional requirement: Vec<Requirement>,
    }
}

record! {
    /// A group of criteria of a score.
    pub struct CriterionGroup {
        /// A short name, unique in the standard.
        required id: Spanned<String>,
        /// What the group is called.
        required name: String => text,
        /// How much the group's mean counts; without the key, as much as any other. The number of its criteria makes the score a plain mean of all criteria.
        optional weight: Option<u64>,
        /// Its criteria, each graded; the group's score is their mean.
        required requirement: Vec<Requirement>,
    }
}

record! {
    /// The models a standard speaks of.
    pub struct Scope {
        /// It speaks of models that write one of these; without the key, of all.
        optional output: Vec<Modality>,
        /// It speaks of models that took at least so much computation, in petaFLOP (10¹⁵ floating-point operations).
        optional petaflop: Option<u64>,
        /// Where the standard draws the line.
        optional at: Option<String> => name,
        /// Its verdict on other models: "no duty to be exempt from".
        required says: String => text,
    }
}

record! {
    /// Somebody's definition of open: `data/standards/<id>.toml`.
    pub struct Standard {
        /// What it is called.
        required name: String => name,
        /// The version whose rules these are.
        required version: String,
        /// Who made it.
        required steward: String,
        /// What it asks, in one or two plain sentences of our own.
        required summary: String => text,
        /// How findings become a verdict.
        required kind: StandardKind,
        /// The day of this version.
        optional date: Option<Spanned<Day>>,
        /// What a reader should know before relying on it.
        optional note: Option<String> => text,
        /// What kind of statement its verdict is, if not a plain one: "a reading, not legal advice".
        optional label: Option<String> => text,
        /// How the verdict of a test is worded.
        optional says: Option<Spanned<Phrases>>,
        /// For a test: the models it speaks of, if not of all.
        optional scope: Option<Scope>,
        /// For a ladder: whether a level needs the levels below it. Without the key, it does.
        optional cumulative: Option<bool>,
        /// For a ladder: what it is called to be below the first level.
        optional below: Option<String> => text,
        /// For a ladder: the levels, lowest first.
        optional level: Vec<Level>,
        /// For a score: the groups of criteria.
        optional group: Vec<CriterionGroup>,
        /// For a test: what it asks for.
        optional requirement: Vec<Requirement>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
        /// What changed between versions, newest first.
        optional change: Vec<super::Change>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

impl Standard {
    /// Every requirement with the rank of its level or group, in the file's order.
    pub fn requirements(&self) -> impl Iterator<Item = (usize, &Requirement)> {
        let own = self.requirement.iter().map(|it| (0, it));
        let of_levels = self
            .level
            .iter()
            .enumerate()
            .flat_map(|(at, it)| it.requirement.iter().map(move |requirement| (at, requirement)));
        let of_groups = self
            .group
            .iter()
            .enumerate()
            .flat_map(|(at, it)| it.requirement.iter().map(move |requirement| (at, requirement)));
        own.chain(of_levels).chain(of_groups)
    }
}

impl Record for Standard {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: &self.summary,
            names: vec![&self.steward],
            source: Some(&self.source),
            change: &self.change,
            allow: Some(&self.allow),
        }
    }
}
