//! Where a model comes from, and what others say of it.

use super::components::dataset_name;
use crate::assess::{Assessment, Trace};
use crate::data::{Modality, Model, Variant};
use crate::plan::address;
use crate::shape::Text;
use crate::view::ViewContext;
use crate::view::link::LinkView;
use crate::view::sources::{NumberedSources, SourceView};
use crate::words::{Messages, component, verdict};
use serde::Serialize;

/// A size or stage of the release.
#[derive(Debug, Serialize)]
pub struct VariantView {
    /// The short name by which the record calls it: "72b".
    pub id: String,
    /// Its repository on Hugging Face.
    pub hf: Option<String>,
    /// All parameters.
    pub params: Option<String>,
    /// Parameters used for each token.
    pub active: Option<String>,
    /// What sets it apart.
    pub role: Option<String>,
    /// What it reads, where that is not what the release reads.
    pub input: Option<String>,
    /// What it writes, where that is not what the release writes.
    pub output: Option<String>,
}

/// Something the release descends from.
#[derive(Debug, Serialize)]
pub struct LineageView {
    /// How: "Follows", "Trained on".
    pub how: String,
    /// What: a model or dataset.
    pub name: String,
    /// Its page, if it has one.
    pub href: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// Sources that disagree.
#[derive(Debug, Serialize)]
pub struct ConflictView {
    /// What about.
    pub about: String,
    /// What each says.
    pub values: Vec<ConflictValueView>,
    /// How it was settled.
    pub resolution: Option<String>,
}

/// What one of them says.
#[derive(Debug, Serialize)]
pub struct ConflictValueView {
    /// The value that this source gives.
    pub value: String,
    /// The source's title.
    pub title: String,
    /// Its number on the page.
    pub number: usize,
    /// The source's own words.
    pub quote: Option<String>,
}

/// A reply of the producer.
#[derive(Debug, Serialize)]
pub struct DisputeView {
    /// The day in words.
    pub date: String,
    /// Who replied.
    pub by: String,
    /// What they object to.
    pub claim: String,
    /// Where they said it.
    pub url: Option<String>,
    /// How it was settled.
    pub resolution: Option<String>,
}

/// Somebody else's verdict.
#[derive(Debug, Serialize)]
pub struct ExternalView {
    /// Whose: "Osai index".
    pub index: String,
    /// The verdict in their words.
    pub verdict: String,
    /// Under which rules.
    pub rubric: Option<String>,
    /// Of which release.
    pub about: Option<String>,
    /// The source's title, address and number.
    pub source: Option<SourceView>,
    /// What the same rules say of the facts recorded here, if they are one of the standards.
    pub here: Option<HereView>,
}

/// A verdict of this site under rules that somebody else applies as well.
#[derive(Debug, Serialize)]
pub struct HereView {
    /// The standard with the same rules, and its page.
    pub standard: LinkView,
    /// The verdict in a few words.
    pub verdict: String,
}

pub(in crate::view) fn variants(words: &Messages, record: &Model) -> Vec<VariantView> {
    let differs = |own: &Option<Vec<Modality>>, shared: &[Modality]| {
        own.as_deref().filter(|own| *own != shared).map(|own| component::modalities(words, own))
    };
    let view = |it: &Variant| VariantView {
        id: it.id.value.to_string(),
        hf: it.hf.as_deref().map(str::to_owned),
        params: it.params.as_ref().map(|text| text.value.to_string()),
        active: it.active.as_deref().map(str::to_owned),
        role: it.role.as_deref().map(str::to_owned),
        input: differs(&it.input, &record.input),
        output: differs(&it.output, &record.output),
    };
    record.variant.iter().map(view).collect()
}

pub(in crate::view) fn lineage(context: ViewContext<'_, '_>, record: &Model) -> Vec<LineageView> {
    use crate::data::LineageKind;
    let view = |it: &crate::data::Lineage| {
        let model = context.site.assessed.facts.models.get(&it.id.value);
        let is_model = it.kind != LineageKind::Dataset;
        LineageView {
            how: context.words().get(match it.kind {
                LineageKind::BaseModel => "lineage-base-model",
                LineageKind::DistilledFrom => "lineage-distilled-from",
                LineageKind::MergedFrom => "lineage-merged-from",
                LineageKind::Successor => "lineage-successor",
                LineageKind::Dataset => "lineage-dataset",
            }),
            name: match model {
                Some(model) if is_model => model.record.value.name.to_string(),
                _ => dataset_name(context, &it.id),
            },
            href: match model {
                Some(model) if is_model => Some(context.href(&address::model(&model.id))),
                _ => Some(context.href(&address::dataset(&it.id))),
            },
            note: it.note.as_deref().map(str::to_owned),
        }
    };
    record.lineage.iter().map(view).collect()
}

pub(in crate::view) fn conflicts(record: &Model, sources: &NumberedSources) -> Vec<ConflictView> {
    let value = |it: &crate::data::ConflictValue| {
        let source = sources.get(&it.source);
        ConflictValueView {
            value: it.value.to_string(),
            title: source.map_or_else(String::new, |source| source.title.clone()),
            number: source.map_or(0, |source| source.number),
            quote: it.quote.as_ref().map(|quote| quote.value.to_string()),
        }
    };
    let view = |it: &crate::data::Conflict| ConflictView {
        about: it.about.to_string(),
        values: it.values.iter().map(value).collect(),
        resolution: it.resolution.as_deref().map(str::to_owned),
    };
    record.conflict.iter().map(view).collect()
}

pub(in crate::view) fn disputes(words: &Messages, record: &Model) -> Vec<DisputeView> {
    let view = |it: &crate::data::Dispute| DisputeView {
        date: words.date(it.date.value),
        by: it.by.to_string(),
        claim: it.claim.to_string(),
        url: it.url.as_ref().map(|url| url.text.to_string()),
        resolution: it.resolution.as_deref().map(str::to_owned),
    };
    record.dispute.iter().map(view).collect()
}

pub(in crate::view) fn external(
    context: ViewContext<'_, '_>,
    assessment: &Assessment<'_>,
    sources: &NumberedSources,
) -> Vec<ExternalView> {
    let indices = &context.site.assessed.facts.indices;
    let view = |(id, it): (&crate::span::Spanned<Text>, &crate::data::External)| {
        let index = indices.get(id.as_str()).map(|index| &index.value);
        let standard = index.and_then(|index| index.standard.as_ref());
        ExternalView {
            index: index.map_or_else(|| id.value.to_string(), |index| index.name.clone()),
            verdict: it.verdict.to_string(),
            rubric: it.rubric.as_deref().map(str::to_owned),
            about: it.about.as_deref().map(str::to_owned),
            source: sources.get(&it.source).cloned(),
            here: standard.and_then(|standard| assessment.trace(standard)).map(|trace| here(context, trace)),
        }
    };
    assessment.release.record.value.external.iter().map(view).collect()
}

fn here(context: ViewContext<'_, '_>, trace: &Trace<'_>) -> HereView {
    HereView {
        standard: context.link(context.standard_name(trace.id), &address::standard(trace.id)),
        verdict: verdict::short(context.words(), trace),
    }
}
