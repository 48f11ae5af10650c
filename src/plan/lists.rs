//! Lists of models that pages show in parts: each is worked out once, and every part takes its piece.
//!
//! All are in the order of the site, most open first, unless they say that something goes before it. Ranks are those of
//! [`crate::assess::Models`].

use crate::check::Facts;
use crate::data::{AnswerGrade, ComponentKind, State};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The states of a component in the order in which lists show them.
pub const STATES: [State; 5] = [State::Released, State::Partial, State::Withheld, State::NotApplicable, State::Unknown];

/// What the models answer to one use.
#[derive(Debug, Default)]
pub struct UseList {
    /// Their ranks: those with the best answer first.
    pub models: Vec<usize>,
    /// How many give each answer; none for an answer that nobody gives.
    pub counts: BTreeMap<AnswerGrade, usize>,
}

/// What one standard says of the models.
#[derive(Debug, Default)]
pub struct StandardList {
    /// Their ranks with both ends of the verdict in percent: those with the best verdict first.
    pub results: Vec<(usize, (u32, u32))>,
    /// The ranks of the models that surely reach so many levels and no more, from none upward.
    pub standing: Vec<Vec<usize>>,
}

/// How far the models released one component.
#[derive(Debug, Default)]
pub struct ComponentList {
    /// Their states and ranks, in the order of [`STATES`].
    pub models: Vec<(State, usize)>,
    /// How many stand in each state; none for a state in which nobody is.
    pub counts: BTreeMap<State, usize>,
}

/// The models under one license, by their ranks.
#[derive(Debug, Default)]
pub struct LicenseList {
    /// Those whose weights are.
    pub weights: Vec<usize>,
    /// Those of which only other parts are.
    pub parts: Vec<usize>,
}

/// The models on one step of the spectrum.
#[derive(Debug, Default, Clone)]
pub struct StepList {
    /// How many there are.
    pub count: usize,
    /// Where in the list of all models the first of them stands; 0 if there is none.
    pub first: usize,
    /// The ranks of some: the newest, and no organization twice while there are others.
    pub examples: Vec<usize>,
}

/// What was worked out so far.
#[derive(Debug)]
pub(super) struct Lists {
    pub(super) uses: BTreeMap<String, OnceLock<UseList>>,
    pub(super) standards: BTreeMap<String, OnceLock<StandardList>>,
    pub(super) components: OnceLock<BTreeMap<ComponentKind, ComponentList>>,
    pub(super) licenses: OnceLock<BTreeMap<String, LicenseList>>,
    pub(super) orgs: OnceLock<BTreeMap<String, Vec<usize>>>,
    pub(super) datasets: OnceLock<BTreeMap<String, Vec<usize>>>,
    pub(super) steps: OnceLock<Vec<StepList>>,
}

impl Lists {
    /// No list is made yet.
    pub(super) fn new(facts: &Facts) -> Self {
        Self {
            uses: facts.uses.keys().map(|id| (id.clone(), OnceLock::new())).collect(),
            standards: facts.standards.keys().map(|id| (id.clone(), OnceLock::new())).collect(),
            components: OnceLock::new(),
            licenses: OnceLock::new(),
            orgs: OnceLock::new(),
            datasets: OnceLock::new(),
            steps: OnceLock::new(),
        }
    }
}
