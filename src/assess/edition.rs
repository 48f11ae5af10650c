//! One edition of a release, and everything that binds whoever uses it.

use crate::check::{Edition, Facts, Release, Terms};
use crate::data::{Access, Component, ComponentKind, Modality, State};
use crate::span::Spanned;
use std::collections::BTreeSet;

/// One edition of a release. Its weights have terms, access and modality of their own; all else is the release's.
#[derive(Debug, Clone, Copy)]
pub struct ModelEdition<'d> {
    /// The release.
    pub release: &'d Release,
    /// The edition.
    pub edition: &'d Edition,
}

impl<'d> ModelEdition<'d> {
    /// What is recorded of one component; `None` if nobody has looked.
    pub fn component(self, kind: ComponentKind) -> Option<&'d Component> {
        self.release.component(kind)
    }

    /// Whether one component was released; unknown if nobody has looked.
    pub fn state(self, kind: ComponentKind) -> State {
        self.release.state(kind)
    }

    /// How one gets a component.
    pub fn access(self, kind: ComponentKind) -> Access {
        let own = self.edition.access.filter(|_| kind == ComponentKind::Weights);
        own.unwrap_or_else(|| self.component(kind).map_or(Access::Unknown, |it| it.access.value))
    }

    /// The terms of one component: for the final weights, those of the edition.
    pub fn terms_of(self, kind: ComponentKind) -> &'d Terms {
        let own = self.edition.terms.as_ref().filter(|_| kind == ComponentKind::Weights);
        own.unwrap_or_else(|| self.release.terms_of(kind))
    }

    /// Whether it reads or writes more than text and code; `None` if nobody has recorded all that it reads and writes.
    pub fn multimodal(self) -> Option<bool> {
        let (input, output) = (&self.edition.input, &self.edition.output);
        let more = input.iter().chain(output).any(|it| !matches!(it, Modality::Text | Modality::Code));
        if more || !input.is_empty() && !output.is_empty() { Some(more) } else { None }
    }

    /// Those of some components that it is about: an edition with terms or texts beside them of its own, got in a way of its
    /// own, or made from another organization's weights, is about its final weights, and not about the base that none of this
    /// holds of, where either would do.
    pub(super) fn about(self, kinds: &[Spanned<ComponentKind>]) -> impl Iterator<Item = ComponentKind> {
        let of_others = |id: &str| id.split_once('/').is_some_and(|(org, _)| org != self.release.org);
        let differs =
            self.edition.terms.is_some() || self.edition.additional.is_some() || self.edition.access.is_some();
        let is_apart = differs || self.edition.bases.iter().any(|(id, _)| of_others(id));
        let own = is_apart && kinds.iter().any(|it| it.value == ComponentKind::Weights);
        kinds.iter().map(|it| it.value).filter(move |it| !own || *it != ComponentKind::BaseWeights)
    }

    /// Every text that binds whoever uses a component: its own terms, what binds beside them, and for weights the terms of
    /// the weights they were made from. A base of the same organization adds nothing: it gave its own terms to the whole.
    pub fn stack(self, facts: &'d Facts, kind: ComponentKind) -> Stack<'d> {
        let mut res = Stack { terms: vec![self.terms_of(kind)], additional: Vec::new() };
        res.additional.extend(self.additional(kind));
        if matches!(kind, ComponentKind::Weights | ComponentKind::BaseWeights) {
            self.bases(facts, &mut res);
        }
        res
    }

    /// The texts that bind beside the terms of a component, by their ids.
    pub fn additional(self, kind: ComponentKind) -> impl Iterator<Item = &'d str> {
        let own = self.edition.additional.as_ref().filter(|_| kind == ComponentKind::Weights);
        let shared = self.component(kind).map(|it| it.terms.as_slice()).unwrap_or_default();
        own.map_or(shared, Vec::as_slice).iter().map(|it| it.value.as_str())
    }

    /// Adds what binds beside it because of its bases, theirs and so on; those of a base of the same organization bind, too,
    /// though its own terms add nothing. Each base is met once as one's own and once as another's, on however many ways: a few
    /// models that are each merged of a few others have millions of ways.
    fn bases(self, facts: &'d Facts, found: &mut Stack<'d>) {
        let mut met: BTreeSet<(bool, &str, Option<&str>)> = BTreeSet::new();
        let mut open = self.named_bases();
        while let Some((org, id, name)) = open.pop() {
            let Some(base) = facts.models.get(id) else { continue };
            let is_others = base.org != org;
            if !met.insert((is_others, id, name)) {
                continue;
            }
            let base = ModelEdition { release: base, edition: base.edition(name) };
            if is_others {
                let terms = base.terms_of(ComponentKind::Weights);
                if !found.terms.contains(&terms) {
                    found.terms.push(terms);
                }
                found.additional.extend(base.additional(ComponentKind::Weights));
            }
            open.extend(base.named_bases());
        }
    }

    /// The organization that took them, the id and the edition of each base, the first one last.
    fn named_bases(self) -> Vec<(&'d str, &'d str, Option<&'d str>)> {
        let org = self.release.org.as_str();
        self.edition.bases.iter().rev().map(|(id, name)| (org, id.as_str(), name.as_deref())).collect()
    }
}

/// The texts that bind together.
#[derive(Debug)]
pub struct Stack<'d> {
    /// Terms, all of which hold: the component's own first.
    pub terms: Vec<&'d Terms>,
    /// The ids of texts that bind beside them and grant nothing.
    pub additional: Vec<&'d str>,
}
