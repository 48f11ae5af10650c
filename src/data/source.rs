//! Where a fact was read, and the words that show it.

use super::Url;
use crate::shape::{Day, Text, record, words};
use crate::span::Spanned;

words! {
    /// How near a source is to the thing it speaks of.
    pub enum SourceKind("kind of source", Primary) {
        /// The producer's own page, repository, paper or license text.
        Primary = "primary",
        /// Somebody else's report or copy.
        Secondary = "secondary",
        /// Another index of models; shown as second-hand.
        Index = "index",
    }
}

record! {
    /// A page, file or paper that was read. Declared once per record under `[source.<key>]` and cited by that key.
    pub struct Source {
        /// Where it can be read; for a repository, the permanent link of the commit that was read.
        required url: Url,
        /// What it is called, in a few words: "Model card", "LICENSE".
        required title: Text => name,
        /// The day it was read.
        required retrieved: Option<Spanned<Day>>,
        /// How near it is to the thing it speaks of.
        optional kind: SourceKind,
        /// An archived copy of what was read.
        optional archived: Option<Url>,
        /// Anything a reader should know about the source: "read in a third party's copy".
        optional note: Option<Text> => text,
    }
}

record! {
    /// What shows a fact: a source, the place in it, and its own words.
    pub struct Evidence {
        /// The key of a `[source.<key>]` of the same record.
        required source: Spanned<Text>,
        /// Where in the source: a heading, section, file or line.
        optional at: Option<Text> => name,
        /// The source's own words, short and exact.
        optional quote: Option<Spanned<Text>>,
        /// What the words are about, when it is not the component as a whole.
        optional about: Option<Text> => text,
    }
}
