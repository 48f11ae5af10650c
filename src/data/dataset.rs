//! The corpora that several models share: what they hold, on what terms, and what became of them.

use super::{About, Change, Disclosure, Evidence, Record, Source, Url};
use crate::shape::{Day, Named, Text, record, words};
use crate::span::Spanned;

words! {
    /// Whether what a corpus held at its release can still be had, or gathered again.
    pub enum Availability("availability", Unknown) {
        /// Nobody has looked.
        Unknown = "unknown",
        /// All of it can.
        Intact = "intact",
        /// Some of it can no longer be had.
        InPart = "in-part",
        /// It can no longer be had as it was; another corpus took its place.
        Replaced = "replaced",
        /// None of it can.
        TakenDown = "taken-down",
    }
}

impl Availability {
    /// Whether something of the corpus is known to be gone.
    pub fn is_loss(self) -> bool {
        matches!(self, Self::InPart | Self::Replaced | Self::TakenDown)
    }
}

record! {
    /// What became of a corpus since its release, under `[availability]`. It can lower a verdict on a model that learned from the corpus, and never raise one.
    pub struct Fate {
        /// Whether it can still be had.
        required state: Spanned<Availability>,
        /// Since when that is so; for a corpus that is intact, the day somebody looked.
        optional since: Option<Spanned<Day>>,
        /// The parts that can no longer be had, by their names under `[[part]]`.
        optional parts: Vec<Spanned<Text>>,
        /// The corpus that took its place: the id of a file in `data/datasets`.
        optional replaced_by: Option<Spanned<Text>>,
        /// What shows this.
        optional evidence: Vec<Evidence>,
        /// One plain sentence for the reader.
        optional note: Option<String> => text,
    }
}

record! {
    /// Something that a corpus was gathered from, under `[[part]]`, with the terms that it is under itself: those of the collection do not replace them.
    pub struct CorpusPart {
        /// What people call it: "Books3".
        required name: Spanned<Text>,
        /// An SPDX expression, `none`, `unread`, `not-found` or `unknown`, as in a model's record.
        optional license: Option<Spanned<Text>>,
        /// How much of the corpus it is, as its makers say: "100.96 GiB".
        optional size: Option<String> => name,
        /// What shows its terms.
        optional evidence: Vec<Evidence>,
        /// One plain sentence for the reader: whose it is, or what its terms are called.
        optional note: Option<String> => text,
    }
}

record! {
    /// A corpus that models share: `data/datasets/<slug>.toml`.
    pub struct Dataset {
        /// What people call it: "Dolma".
        required name: String => name,
        /// What it is, in one plain sentence of our own.
        required summary: String => text,
        /// Who made it: the id of a file in `data/orgs`.
        optional org: Option<Spanned<Text>>,
        /// The day it was released.
        optional released: Option<Spanned<Day>>,
        /// How much can be known of it.
        required disclosure: Spanned<Disclosure>,
        /// What the collection itself is under: an SPDX expression, `none`, `unread`, `not-found` or `unknown`. What it was gathered from has its own terms, under `[[part]]`.
        optional license: Option<Spanned<Text>>,
        /// How large it is, as its makers say: "3 trillion tokens".
        optional size: Option<String> => name,
        /// Where it can be had.
        optional url: Vec<Url>,
        /// What shows all this.
        optional evidence: Vec<Evidence>,
        /// The day somebody last looked at the whole record.
        required checked: Option<Spanned<Day>>,
        /// One plain sentence for the reader.
        optional note: Option<String> => text,
        /// What it was gathered from.
        optional part: Vec<CorpusPart>,
        /// What became of it since.
        optional availability: Option<Fate>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
        /// History, newest first.
        optional change: Vec<Change>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: Named<Text, Text>,
    }
}

impl Dataset {
    /// Every expression of terms in the record: that of the collection, then those of its parts.
    pub fn licenses(&self) -> impl Iterator<Item = &Spanned<Text>> {
        self.license.iter().chain(self.part.iter().filter_map(|it| it.license.as_ref()))
    }
}

impl Record for Dataset {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: &self.summary,
            source: Some(&self.source),
            change: &self.change,
            allow: Some(&self.allow),
            ..About::default()
        }
    }
}
