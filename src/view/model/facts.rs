//! The facts in the margin of a model's page.

use crate::assess::Assessment;
use crate::data::{ComponentKind, Group, Model, State};
use crate::plan::address;
use crate::shape::Words;
use crate::view::ViewContext;
use crate::view::link::LinkView;
use crate::view::parts::weights_terms;
use crate::view::sources::NumberedSources;
use crate::words;
use serde::Serialize;

/// Facts for the margin.
#[derive(Debug, Serialize)]
pub struct FactsView {
    /// Its organization.
    pub org: LinkView,
    /// The organization's country.
    pub country: Option<String>,
    /// Its release in words.
    pub released: String,
    /// Its family.
    pub family: Option<String>,
    /// Where it stands in its life.
    pub status: &'static str,
    /// What it reads.
    pub input: String,
    /// What it writes.
    pub output: String,
    /// How much it can read at once.
    pub context: Option<String>,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in their place.
    pub terms: &'static str,
    /// What its producer says of it: "open", "not open", or nothing.
    pub claim: Option<&'static str>,
    /// Facts of the training run.
    pub training: Vec<FactView>,
    /// The day somebody last looked, in words.
    pub checked: String,
    /// How many sources there are.
    pub sources: usize,
    /// How many of them are second-hand.
    pub second_hand: usize,
    /// How many components nobody has looked at.
    pub unknown: usize,
    /// How many components there are.
    pub components: usize,
    /// The repository on Hugging Face.
    pub hf: Option<String>,
}

/// A named fact.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// What it is: "Tokens".
    pub name: &'static str,
    /// What is known.
    pub value: String,
}

impl FactsView {
    pub(super) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>, sources: &NumberedSources) -> Self {
        let release = assessment.release;
        let record = &release.record.value;
        let (licenses, terms) = weights_terms(context, assessment);
        let asked = |it: &&ComponentKind| it.group() != Group::Access;
        let known = |it: &&ComponentKind| release.component(**it).is_some_and(|it| it.state.value != State::Unknown);
        let components = ComponentKind::ALL.iter().filter(asked).count();
        let list =
            |it: &[crate::data::Modality]| words::and(&it.iter().map(|it| it.name().to_owned()).collect::<Vec<_>>());
        Self {
            org: context.link(context.org_name(&release.org), &address::org(&release.org)),
            country: context.site.assessed.facts.orgs.get(&release.org).and_then(|it| it.value.country.clone()),
            released: record.released.as_ref().map_or_else(|| "unknown".to_owned(), |it| it.words()),
            family: record.family.as_ref().map(|it| it.value.clone()),
            status: record.status.name(),
            input: list(&record.input),
            output: list(&record.output),
            context: record.context.clone(),
            licenses,
            terms,
            claim: record.claims_open.map(|it| if it { "open" } else { "not open" }),
            training: training(record),
            checked: record.checked.as_ref().map_or_else(String::new, |it| it.words()),
            sources: sources.views.len(),
            second_hand: sources.views.iter().filter(|it| it.second_hand).count(),
            unknown: components - ComponentKind::ALL.iter().filter(asked).filter(known).count(),
            components,
            hf: record.identifiers.as_ref().and_then(|it| it.hf.clone()),
        }
    }
}

pub(in crate::view) fn training(record: &Model) -> Vec<FactView> {
    let Some(training) = &record.training else { return Vec::new() };
    let facts = [
        ("Tokens", &training.tokens),
        ("Hours", &training.gpu_hours),
        ("Hardware", &training.hardware),
        ("Data until", &training.cutoff),
    ];
    facts.into_iter().filter_map(|(name, fact)| Some(FactView { name, value: fact.clone()? })).collect()
}
