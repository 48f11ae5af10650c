//! Who else judges models.

use super::{About, Evidence, Record, Source, Url};
use crate::shape::{Named, Text, record};
use crate::span::Spanned;

record! {
    /// An index of others that judges models: `data/indices/<id>.toml`. A model's record quotes its verdict under `[external.<id>]`.
    pub struct ModelIndex {
        /// What it calls itself: "Model Openness Tool".
        required name: String => name,
        /// Who keeps it and how it judges, in one plain sentence of our own.
        required summary: String => text,
        /// Its own site.
        optional url: Option<Url>,
        /// The id of the file in `data/standards` that has its rules: what these say of our facts is shown beside its verdict.
        optional standard: Option<Spanned<String>>,
        /// What shows who keeps it and how it judges.
        optional evidence: Vec<Evidence>,
        /// What was read, by key.
        optional source: Named<Text, Source>,
    }
}

impl Record for ModelIndex {
    fn about(&self) -> About<'_> {
        About { title: &self.name, summary: &self.summary, source: Some(&self.source), ..About::default() }
    }
}
