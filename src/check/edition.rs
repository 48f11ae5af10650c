//! What decides of one edition of a release.

use super::terms::Terms;
use crate::data::{Access, Modality};
use crate::shape::{Text, Words};
use crate::span::Spanned;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What decides of one edition of a release, or of several that do not differ in it.
#[derive(Debug, Clone, Default)]
pub struct Edition {
    /// The ids of its variants; none for a release that names no variants.
    pub variants: Vec<String>,
    /// The terms of its weights, where they are not those of the release.
    pub terms: Option<Terms>,
    /// The ids of texts that bind beside them, where they are not those of the release.
    pub additional: Option<Vec<Spanned<Text>>>,
    /// The weights it was made from: models and their editions. Variants that name none of their own share those of the release.
    pub bases: Arc<[(Text, Option<Text>)]>,
    /// How one gets its weights, where that is not as with the release.
    pub access: Option<Access>,
    /// What it reads.
    pub input: Vec<Modality>,
    /// What it writes.
    pub output: Vec<Modality>,
}

impl Edition {
    /// What it reads or writes beside text, each once, by their names.
    pub fn modalities(&self) -> BTreeSet<&'static str> {
        let all = self.input.iter().chain(&self.output);
        all.filter(|it| **it != Modality::Text).map(|it| it.name()).collect()
    }

    /// Whether its facts are those of another one.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.terms == other.terms
            && self.additional == other.additional
            && self.bases == other.bases
            && self.access == other.access
            && self.input == other.input
            && self.output == other.output
    }
}
