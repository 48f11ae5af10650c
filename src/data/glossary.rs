//! The terms that explainers use.

use crate::shape::record;
use crate::span::Spanned;
use std::collections::BTreeMap;

record! {
    /// One term, under `[term.<slug>]`.
    pub struct Term {
        /// The term as it is written: "open-weight model".
        required name: String => text,
        /// What it means here, in one or two plain sentences of our own.
        required definition: String => text,
        /// Other words for the same thing, which readers of the glossary are told: "open model".
        optional also: Vec<String> => forms,
        /// Inflected forms, found in texts and never shown: "open-weight models". German has one for each case.
        optional forms: Vec<String> => forms,
        /// Slugs of related terms.
        optional see: Vec<Spanned<String>>,
    }
}

record! {
    /// The glossary: `data/glossary.toml`.
    pub struct Glossary {
        /// The terms, by slug.
        required term: BTreeMap<Spanned<String>, Term>,
    }
}
