//! Who releases models.

use super::{About, Record, Url};
use crate::shape::{record, words};

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
        required name: String => name,
        /// The full name.
        optional full_name: Option<String> => name,
        /// The organization's own site.
        optional url: Option<Url>,
        /// Where it is based: the two letters of ISO 3166-1 in lower case, or `uk`, which every language names in its own way: "us". A name in words stays as it is.
        optional country: Option<String> => name,
        /// What sort of organization it is.
        required kind: OrgKind,
        /// What it is, in one plain sentence of our own.
        optional summary: Option<String> => text,
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
