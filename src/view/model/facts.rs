//! The facts in the margin of a model's page.

use crate::assess::Assessment;
use crate::check::Edition;
use crate::data::{ComponentKind, Evidence, Group, Modality, Model, State};
use crate::plan::address;
use crate::shape::Words;
use crate::view::ViewContext;
use crate::view::evidence::{EvidenceView, evidence};
use crate::view::link::LinkView;
use crate::view::parts::weights_terms;
use crate::view::sources::NumberedSources;
use crate::words::place::country_of;
use crate::words::{Messages, component, say};
use serde::Serialize;

/// What evidence of a record is about that shows what its developer calls it.
const CLAIM: &str = "claim";

/// Facts for the margin.
#[derive(Debug, Serialize)]
pub struct FactsView {
    /// Who released the model, and their page.
    pub org: LinkView,
    /// The organization's country.
    pub country: Option<String>,
    /// Its release in words.
    pub released: String,
    /// The name of the family it belongs to.
    pub family: Option<String>,
    /// Where it stands in its life.
    pub status: &'static str,
    /// What it reads.
    pub input: String,
    /// What it writes.
    pub output: String,
    /// Editions that read something else: "11b-vision: text and image".
    pub input_beside: Vec<String>,
    /// Editions that write something else.
    pub output_beside: Vec<String>,
    /// How much it can read at once.
    pub context: Option<String>,
    /// The licenses of its weights.
    pub licenses: Vec<LinkView>,
    /// What stands in their place.
    pub terms: String,
    /// What its developer calls it, if that is recorded.
    pub claim: Option<ClaimView>,
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

/// What a model's developer calls it.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    /// Whether they call it open, in words for where their own are not recorded.
    pub says: String,
    /// Their own words, with the source.
    pub shown_by: Option<EvidenceView>,
}

/// A named fact.
#[derive(Debug, Serialize)]
pub struct FactView {
    /// What it is: "Tokens".
    pub name: String,
    /// What is known.
    pub value: String,
}

impl FactsView {
    pub(super) fn new(context: ViewContext<'_, '_>, assessment: &Assessment<'_>, sources: &NumberedSources) -> Self {
        let words = context.words();
        let release = assessment.release;
        let record = &release.record.value;
        let (licenses, terms) = weights_terms(context, assessment);
        let asked = |it: &&ComponentKind| it.group() != Group::Access;
        let known =
            |it: &&ComponentKind| release.component(**it).is_some_and(|part| part.state.value != State::Unknown);
        let components = ComponentKind::ALL.iter().filter(asked).count();
        Self {
            org: context.link(context.org_name(&release.org), &address::org(&release.org)),
            country: country_of(words, context.site.assessed.facts, &release.org),
            released: record.released.as_ref().map_or_else(|| words.get("released-unknown"), |it| words.date(it.value)),
            family: record.family.as_ref().map(|it| it.value.to_string()),
            status: record.status.name(),
            input: component::modalities(words, &record.input),
            output: component::modalities(words, &record.output),
            input_beside: beside(words, &release.editions, &record.input, |it| &it.input),
            output_beside: beside(words, &release.editions, &record.output, |it| &it.output),
            context: record.context.as_ref().map(|it| it.value.to_string()),
            licenses,
            terms,
            claim: claim(words, record, sources),
            training: training(words, record),
            checked: record.checked.as_ref().map_or_else(String::new, |it| words.date(it.value)),
            sources: sources.views.len(),
            second_hand: sources.views.iter().filter(|it| it.second_hand).count(),
            unknown: components - ComponentKind::ALL.iter().filter(asked).filter(known).count(),
            components,
            hf: record.identifiers.as_ref().and_then(|it| it.hf.as_deref().map(str::to_owned)),
        }
    }
}

/// The editions of which something else is recorded than of the release, those with the same together.
fn beside(
    words: &Messages,
    editions: &[Edition],
    shared: &[Modality],
    of: impl Fn(&Edition) -> &Vec<Modality>,
) -> Vec<String> {
    let mut found: Vec<(&Vec<Modality>, Vec<&str>)> = Vec::new();
    for edition in editions.iter().filter(|it| of(it).as_slice() != shared) {
        let names = edition.variants.iter().map(String::as_str);
        match found.iter_mut().find(|known| known.0 == of(edition)) {
            Some(known) => known.1.extend(names),
            None => found.push((of(edition), names.collect())),
        }
    }
    let say = |(what, names): (&Vec<Modality>, Vec<&str>)| {
        say!(
            words,
            "page-model-edition-modality",
            editions = words.and(&names),
            what = component::modalities(words, what)
        )
    };
    found.into_iter().map(say).collect()
}

/// The claim, and the first words of the developer on record that show it: what others write of them is no label of theirs.
fn claim(words: &Messages, record: &Model, sources: &NumberedSources) -> Option<ClaimView> {
    let says = words.get(if record.claims_open? { "claim-open" } else { "claim-not-open" });
    let quoted = |it: &&Evidence| it.quote.is_some() && it.about.as_deref() == Some(CLAIM);
    let own = |it: &&Evidence| sources.get(&it.source).is_some_and(|source| !source.second_hand);
    let shown_by = record.evidence.iter().filter(quoted).find(own).and_then(|it| evidence(it, sources));
    Some(ClaimView { says, shown_by })
}

pub(in crate::view) fn training(words: &Messages, record: &Model) -> Vec<FactView> {
    let Some(training) = &record.training else { return Vec::new() };
    let facts = [
        ("training-tokens", &training.tokens),
        ("training-hours", &training.gpu_hours),
        ("training-hardware", &training.hardware),
        ("training-cutoff", &training.cutoff),
    ];
    facts
        .into_iter()
        .filter_map(|(id, fact)| Some(FactView { name: words.get(id), value: fact.as_ref()?.into() }))
        .collect()
}
