//! Who releases models, and the corpora several models share.

use super::{About, Disclosure, Evidence, Record, Source, Url};
use crate::shape::{Day, record, words};
use crate::span::Spanned;
use std::collections::BTreeMap;

words! {
    /// What sort of organization it is.
    pub enum OrgKind("kind of organization", Unknown) {
        /// A company.
        Company = "company",
        /// A university or research institute of a state or university.
        Academic = "academic",
        /// A non-profit organization.
        Nonprofit = "nonprofit",
        /// A group of people without a legal form, or open to all.
        Community = "community",
        /// A public body.
        Public = "public",
        /// Nobody has looked.
        Unknown = "unknown",
    }
}

record! {
    /// Who releases models: `data/orgs/<slug>.toml`.
    pub struct Org {
        /// The name people use: "Ai2".
        required name: String,
        /// The full name.
        optional full_name: Option<String>,
        /// The organization's own site.
        optional url: Option<Url>,
        /// Where it is based, as an English country name.
        optional country: Option<String>,
        /// What sort of organization it is.
        required kind: OrgKind,
        /// What it is, in one plain sentence of our own.
        optional summary: Option<String>,
    }
}

record! {
    /// A corpus that models share: `data/datasets/<slug>.toml`.
    pub struct Dataset {
        /// What people call it: "Dolma".
        required name: String,
        /// What it is, in one plain sentence of our own.
        required summary: String,
        /// Who made it: the id of a file in `data/orgs`.
        optional org: Option<Spanned<String>>,
        /// The day it was released.
        optional released: Option<Spanned<Day>>,
        /// How much can be known of it.
        required disclosure: Spanned<Disclosure>,
        /// An SPDX expression, `none` or `unknown`.
        optional license: Option<Spanned<String>>,
        /// How large it is, as its makers say: "3 trillion tokens".
        optional size: Option<String>,
        /// Where it can be had.
        optional url: Vec<Url>,
        /// What shows all this.
        optional evidence: Vec<Evidence>,
        /// The day somebody last looked at the whole record.
        required checked: Option<Spanned<Day>>,
        /// One plain sentence for the reader.
        optional note: Option<String>,
        /// What was read, by key.
        optional source: BTreeMap<Spanned<String>, Source>,
        /// History, newest first.
        optional change: Vec<super::Change>,
        /// Warnings of the house that do not matter here, by their codes, each with the reason: `second-hand = "the producer publishes nothing itself"`.
        optional allow: BTreeMap<Spanned<String>, String>,
    }
}

impl Record for Org {
    fn about(&self) -> About<'_> {
        About {
            title: &self.name,
            summary: self.summary.as_deref().unwrap_or_default(),
            names: self.full_name.as_deref().into_iter().collect(),
            ..About::default()
        }
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
