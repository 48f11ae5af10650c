//! What of a model is exported, and what several formats ask of it.

use crate::assess::ModelEdition;
use crate::check::Release;
use crate::data::{ComponentKind, LineageKind};
use std::ops::Deref;

/// What is exported: one variant of an edition, or a release without variants.
#[derive(Debug, Clone, Copy)]
pub struct ExportedEdition<'d> {
    model: ModelEdition<'d>,
    pub(super) variant: Option<&'d str>,
}

impl<'d> ExportedEdition<'d> {
    /// The variant of that name; without one, the one that a page leads with.
    pub fn new(release: &'d Release, variant: Option<&str>) -> Self {
        let edition = release.edition(variant);
        let named = edition.variants.iter().find(|it| Some(it.as_str()) == variant);
        let variant = named.or_else(|| edition.variants.first()).map(String::as_str);
        Self { model: ModelEdition { release, edition }, variant }
    }
}

impl<'d> Deref for ExportedEdition<'d> {
    type Target = ModelEdition<'d>;

    fn deref(&self) -> &ModelEdition<'d> {
        &self.model
    }
}

/// The repository of an edition on Hugging Face.
pub(super) fn repository<'d>(model: ExportedEdition<'d>) -> Option<&'d str> {
    let record = &model.release.record.value;
    let variant =
        record.variant.iter().find(|it| Some(it.id.as_str()) == model.variant).and_then(|it| it.hf.as_deref());
    variant.or_else(|| record.identifiers.as_ref()?.hf.as_deref())
}

/// The ids of the corpora that a model was trained on.
pub(super) fn corpora(model: ExportedEdition<'_>) -> Vec<&str> {
    let record = &model.release.record.value;
    let own = record.lineage.iter().filter(|it| it.kind == LineageKind::Dataset).map(|it| it.id.as_str());
    let data = [ComponentKind::PretrainingData, ComponentKind::PostTrainingData];
    let parts = data.into_iter().filter_map(|kind| model.component(kind)).flat_map(|it| &it.datasets);
    let mut res: Vec<&str> = Vec::new();
    for id in own.chain(parts.map(|it| it.value.as_str())) {
        if !res.contains(&id) {
            res.push(id);
        }
    }
    res
}
