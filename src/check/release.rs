//! A model with what is known of its terms.

use super::{Edition, Terms};
use crate::data::{ComponentKind, Model, State};
use crate::parse::InFile;
use crate::span::Spanned;
use std::collections::BTreeMap;

/// A release with its terms resolved.
#[derive(Debug)]
pub struct Release {
    /// "meta/llama-4-maverick".
    pub id: String,
    /// The id of its organization.
    pub org: String,
    /// What its file says.
    pub record: InFile<Model>,
    /// The terms of every component that names none of its own.
    pub terms: Terms,
    /// The terms of the components that do.
    pub own_terms: BTreeMap<ComponentKind, Terms>,
    /// Its editions, the one a page leads with first; there is always one.
    pub editions: Vec<Edition>,
}

impl Release {
    /// The terms of one component.
    pub fn terms_of(&self, kind: ComponentKind) -> &Terms {
        self.own_terms.get(&kind).unwrap_or(&self.terms)
    }

    /// The edition that has a variant called `id`; without one, the edition a page leads with.
    pub fn edition(&self, id: Option<&str>) -> &Edition {
        id.and_then(|id| self.named_edition(id)).unwrap_or(&self.editions[0])
    }

    /// The edition that has a variant called `id`, if there is one.
    pub fn named_edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.variants.iter().any(|variant| variant == id))
    }

    /// Whether one component was released; unknown if nobody has looked.
    pub fn state(&self, kind: ComponentKind) -> State {
        self.component(kind).map_or(State::Unknown, |it| it.state.value)
    }

    /// What is recorded of one component; `None` if nobody has looked.
    pub fn component(&self, kind: ComponentKind) -> Option<&crate::data::Component> {
        self.record.value.component.get(&Spanned::new(kind, crate::span::Span::default()))
    }
}
