//! What a sentence speaks of: a model as its page leads with it, or one of its editions.

use crate::assess::{Answer, Assessment, ModelEdition, Trace};
use crate::check::{Release, Terms};
use crate::data::ComponentKind;
use crate::shape::Day;

/// What follows from the facts of that of which a sentence speaks.
#[derive(Clone, Copy)]
pub(super) struct Stated<'m, 'd> {
    /// The model.
    pub(super) release: &'d Release,
    /// The terms of its weights.
    pub(super) terms: &'d Terms,
    /// When it came out, as far as that is recorded.
    pub(super) released: Option<Day>,
    traces: &'m [Trace<'d>],
    answers: &'m [Answer<'d>],
}

impl<'m, 'd> Stated<'m, 'd> {
    /// A model as its page leads with it.
    pub(super) fn of(model: &'m Assessment<'d>) -> Self {
        let terms = model.release.terms_of(ComponentKind::Weights);
        let released = model.release.record.value.released.as_ref().map(|it| it.value);
        Self { release: model.release, terms, released, traces: &model.traces, answers: &model.answers }
    }

    /// The edition that has a variant called `name`; `None` if none has.
    pub(super) fn of_edition(model: &'m Assessment<'d>, name: &str) -> Option<Self> {
        let release = model.release;
        let edition = release.named_edition(name)?;
        let (traces, answers) = model.of_edition(edition);
        let terms = ModelEdition { release, edition }.terms_of(ComponentKind::Weights);
        let variant = release.record.value.variant.iter().find(|it| it.id.value == name);
        let own = variant.and_then(|it| it.released.as_ref()).map(|it| it.value);
        Some(Self { released: own.or(Self::of(model).released), release, terms, traces, answers })
    }

    /// The answer to the use called `id`.
    pub(super) fn answer(self, id: &str) -> Option<&'m Answer<'d>> {
        self.answers.iter().find(|it| it.id == id)
    }

    /// The reasons under the site's own ladder, if it has one.
    pub(super) fn standing(self) -> Option<&'m Trace<'d>> {
        self.traces.iter().find(|it| it.leads)
    }

    /// The reasons under the standard called `id`.
    pub(super) fn trace(self, id: &str) -> Option<&'m Trace<'d>> {
        self.traces.iter().find(|it| it.id == id)
    }
}
