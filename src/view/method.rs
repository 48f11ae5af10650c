//! How a verdict is made, from what, and how to dispute one.

use super::ViewContext;
use super::link::LinkView;
use super::meta::PageMeta;
use crate::data::{Condition, Model, SourceKind, State};
use crate::plan::address;
use crate::shape::Words;
use crate::view::page::View;
use crate::words::{component, verdict};
use serde::Serialize;

/// What `method.html` gets.
#[derive(Debug, Serialize)]
pub struct MethodView {
    /// What every page has.
    pub page: PageMeta,
    /// What the verdicts are made from.
    pub counts: FactCounts,
    /// The standards and their versions.
    pub standards: Vec<VersionView>,
    /// The condition words in which standards are written.
    pub conditions: Vec<WordView>,
    /// The states a component can be in.
    pub states: Vec<WordView>,
    /// Replies of producers that are on record.
    pub disputes: Vec<LinkView>,
    /// Where the data files can be edited.
    pub edit: Option<String>,
}

impl View for MethodView {
    const TEMPLATE: &'static str = "method.html";
}

/// How many facts there are, and what shows them.
#[derive(Debug, Default, Serialize)]
pub struct FactCounts {
    /// Model records.
    pub models: usize,
    /// License records with clauses.
    pub licenses: usize,
    /// Clauses read.
    pub clauses: usize,
    /// Components that somebody looked at.
    pub components: usize,
    /// Components that nobody looked at.
    pub unknown: usize,
    /// Sources by kind: the producer's own, somebody else's, another index.
    pub primary: usize,
    /// Sources that repeat what others say.
    pub secondary: usize,
    /// Other indices.
    pub index: usize,
    /// Exact words quoted from sources and texts.
    pub quotes: usize,
    /// Points on which sources disagree.
    pub conflicts: usize,
}

/// A standard and its version.
#[derive(Debug, Serialize)]
pub struct VersionView {
    /// The standard, and its page.
    pub standard: LinkView,
    /// Which version of the standard.
    pub version: String,
}

/// A word of a closed vocabulary.
#[derive(Debug, Serialize)]
pub struct WordView {
    /// As it is written.
    pub word: &'static str,
    /// What it means.
    pub doc: String,
}

impl MethodView {
    pub(super) fn new(context: ViewContext<'_, '_>) -> Self {
        let facts = context.site.assessed.facts;
        let standard = |(id, it): (&String, &crate::parse::InFile<crate::data::Standard>)| VersionView {
            standard: context.link(&it.value.name, &address::standard(id)),
            version: it.value.version.clone(),
        };
        let disputed = context.by_step().filter(|it| !it.release.record.value.dispute.is_empty());
        let words = context.words();
        let condition = |it: &Condition| WordView { word: it.name(), doc: verdict::condition_meaning(words, *it) };
        let state = |it: &State| WordView { word: it.name(), doc: component::state_meaning(words, *it) };
        Self {
            page: PageMeta::new(context, "", words.get("meta-method-title"), words.get("meta-method-about")),
            counts: FactCounts::new(context),
            standards: facts.standards.iter().map(standard).collect(),
            conditions: Condition::ALL.iter().map(condition).collect(),
            states: State::ALL.iter().map(state).collect(),
            disputes: disputed.map(|it| context.model_link(it)).collect(),
            edit: facts.settings.edit.as_ref().map(|it| it.text.to_string()),
        }
    }
}

impl FactCounts {
    fn new(context: ViewContext<'_, '_>) -> Self {
        let facts = context.site.assessed.facts;
        let mut res = Self { models: facts.models.len(), ..Self::default() };
        facts.models.values().for_each(|it| res.add(&it.record.value));
        let asked = crate::data::ComponentKind::ALL.iter().filter(|it| it.group() != crate::data::Group::Access);
        res.unknown = (asked.count() * res.models).saturating_sub(res.components);
        for it in facts.licenses.values().filter_map(|it| it.record.as_ref()) {
            res.licenses += 1;
            res.clauses += it.value.clause.len();
            res.quotes += it.value.clause.values().filter(|it| it.quote.is_some()).count();
        }
        res
    }

    fn add(&mut self, model: &Model) {
        let looked = |it: &&crate::data::Component| it.state.value != State::Unknown;
        let asked = model.component.iter().filter(|it| it.0.group() != crate::data::Group::Access).map(|it| it.1);
        self.components += asked.filter(looked).count();
        let evidence = model.component.values().flat_map(|it| &it.evidence).chain(&model.evidence);
        self.quotes += evidence.filter(|it| it.quote.is_some()).count();
        self.conflicts += model.conflict.len();
        for it in model.source.values() {
            match it.kind {
                SourceKind::Primary => self.primary += 1,
                SourceKind::Secondary => self.secondary += 1,
                SourceKind::Index => self.index += 1,
            }
        }
    }
}
