//! Records of the Model Openness Tool, <https://github.com/lfai/model_openness_tool>.
//!
//! A listed component is a released one; the tool has no word for what was
//! held back, so a component that is not listed stays unknown here. Licenses
//! are resolved as the tool does it (`ModelEvaluator.php`, `ModelUpdater.php`):
//! a component's own one, then the one for its type of content, then the one
//! of the distribution. An own one that is empty or `unlicensed` means none,
//! and ends the search.
//!
//! Passed over in silence, because they say nothing about the model: the key
//! `framework`, the same in every file, and `description`, which repeats the
//! tool's own explanation of the component.

use super::fields::{Fields, Losses, Unmapped, link};
use super::names::cut;
use super::names::{file_name, hub_id};
use super::terms::ImportedTerms;
use super::write::{Draft, DraftComponent, NOBODY, Origin, Producer};
use crate::data::{ComponentKind, Modality, State};
use crate::shape::{Node, Tree, nearest};
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;

const TITLE: &str = "Model Openness Tool";
const FOLDER: &str = "https://github.com/lfai/model_openness_tool/blob/main/models/";

/// What a license is for, in the words of the tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LicensedContent {
    Code,
    Data,
    Document,
}

/// The components by their exact names, with ours and the type of their content.
const COMPONENTS: [(&str, ComponentKind, LicensedContent); 17] = [
    ("Model architecture", ComponentKind::Architecture, LicensedContent::Code),
    ("Model parameters (Final)", ComponentKind::Weights, LicensedContent::Data),
    ("Model parameters (Intermediate)", ComponentKind::Checkpoints, LicensedContent::Data),
    ("Model metadata", ComponentKind::TrainingState, LicensedContent::Data),
    ("Training code", ComponentKind::TrainingCode, LicensedContent::Code),
    ("Inference code", ComponentKind::InferenceCode, LicensedContent::Code),
    ("Evaluation code", ComponentKind::EvaluationCode, LicensedContent::Code),
    ("Data preprocessing code", ComponentKind::DataCode, LicensedContent::Code),
    ("Supporting libraries and tools", ComponentKind::Libraries, LicensedContent::Code),
    ("Datasets", ComponentKind::PretrainingData, LicensedContent::Data),
    ("Evaluation data", ComponentKind::EvaluationData, LicensedContent::Data),
    ("Evaluation results", ComponentKind::EvaluationResults, LicensedContent::Document),
    ("Model card", ComponentKind::ModelCard, LicensedContent::Document),
    ("Data card", ComponentKind::DataCard, LicensedContent::Document),
    ("Technical report", ComponentKind::TechnicalReport, LicensedContent::Document),
    ("Research paper", ComponentKind::Paper, LicensedContent::Document),
    ("Sample model outputs", ComponentKind::SampleOutputs, LicensedContent::Document),
];

/// What the tool calls a component; `None` for one that it does not ask for.
pub(crate) fn mot_name(kind: ComponentKind) -> Option<&'static str> {
    COMPONENTS.iter().find(|it| it.1 == kind).map(|it| it.0)
}

const UNMAPPED: [Unmapped; 7] = [
    ("version", "most often a size: add it to the name, or as a [[variant]]"),
    ("date", "the day of the index's record, not of the release"),
    ("architecture", "a record has no such key"),
    ("treatment", "a record has no such key: say it in the summary"),
    ("origin", "free text: add a [[lineage]] with the id of a record"),
    ("contact", "a record has no such key"),
    ("repository", "not said which components stand there: add it to their `url`"),
];

/// The record of one file; `None` if it is none of this index.
pub(super) fn draft(root: Node, path: &str, losses: &mut Losses) -> Option<Draft> {
    let top = Span::new(root.span.file, 0..0);
    let mut root = Fields::open(root, top, losses);
    root.pass(&["framework"]);
    let release = root.table("release", losses);
    root.finish(losses);
    let mut release = release.or_else(|| losses.foreign(TITLE, "`release`", top))?;
    let span = release.span();
    let name = release.text("name", losses).or_else(|| losses.foreign(TITLE, "`name` in `release`", span))?;
    let producer = producer(&mut release, losses)?;
    let origin = Origin::index(TITLE, FOLDER, file_name(path));
    let mut draft = Draft::new(producer, &name, name.span, origin);
    if let Some(kind) = release.text("type", losses) {
        modalities(&kind, &mut draft, losses);
    }
    if let Some(address) = release.text("huggingface", losses) {
        draft.hf = hub_id(&address).or_else(|| not_a_repository(&address, losses));
    }
    let mut licenses = Licenses::read(&mut release, losses);
    components(release.list("components", losses), &mut licenses, &mut draft, losses);
    licenses.finish(losses);
    release.unmapped(&UNMAPPED, losses);
    release.finish(losses);
    Some(draft)
}

/// The schema asks for the key, but not that it has a value.
fn producer(release: &mut Fields, losses: &mut Losses) -> Option<Producer> {
    if !release.has("producer") {
        return losses.foreign(TITLE, "`producer` in `release`", release.span());
    }
    let name = release.text("producer", losses).map(|it| it.value).unwrap_or_else(|| {
        let why = "move the record to the folder of its organization";
        losses.report(release.span(), "the file does not say who made the model", why);
        NOBODY.to_owned()
    });
    Some(Producer { name, url: None })
}

/// `language` is text on both sides. The other types do not say what is read and what is written.
fn modalities(kind: &Spanned<String>, draft: &mut Draft, losses: &mut Losses) {
    if kind.value == "language" {
        draft.input = vec![Modality::Text];
        draft.output = vec![Modality::Text];
        return;
    }
    let message = format!("the type `{}` was not carried over", cut(kind));
    losses.report(kind.span, message, "does not say what is read and what is written: add `input` and `output`");
}

fn not_a_repository(address: &Spanned<String>, losses: &mut Losses) -> Option<String> {
    let message = format!("`huggingface: {}` was not carried over", cut(address));
    losses.report(address.span, message, "not the address of one model's repository");
    None
}

/// What one of `distribution`, `code`, `data` and `document` says.
#[derive(Debug)]
struct LicenseGroup {
    content: Option<LicensedContent>,
    name: Spanned<String>,
    path: Option<String>,
    /// Whether a component took it.
    used: bool,
}

/// The licenses for components that have none of their own.
#[derive(Debug, Default)]
struct Licenses(Vec<LicenseGroup>);

impl Licenses {
    fn read(release: &mut Fields, losses: &mut Losses) -> Self {
        let mut res = Self::default();
        let Some(mut table) = release.table("license", losses) else { return res };
        let groups = [
            ("code", Some(LicensedContent::Code)),
            ("data", Some(LicensedContent::Data)),
            ("document", Some(LicensedContent::Document)),
            ("distribution", None),
        ];
        for (key, content) in groups {
            let Some(mut group) = table.table(key, losses) else { continue };
            let name = group.text("name", losses);
            let path = group.text("path", losses);
            let span = group.span();
            group.finish(losses);
            match name {
                Some(name) => {
                    let path = path.and_then(|it| link(&it, losses));
                    res.0.push(LicenseGroup { content, name, path, used: false });
                }
                None if path.is_some() => {
                    losses.report(
                        span,
                        format!("the path of `{key}` was not carried over"),
                        "a license without a name",
                    );
                }
                None => {}
            }
        }
        table.finish(losses);
        res
    }

    /// The license that a component inherits: the one for its content, which stands first, or that of the distribution.
    fn inherited(&mut self, content: LicensedContent) -> Option<&LicenseGroup> {
        let group = self.0.iter_mut().find(|it| it.content.is_none_or(|own| own == content))?;
        group.used = true;
        Some(group)
    }

    /// Reports licenses that no component took.
    fn finish(self, losses: &mut Losses) {
        for group in self.0.iter().filter(|it| !it.used) {
            let message = format!("the license `{}` was not carried over", cut(&group.name));
            losses.report(group.name.span, message, "no listed component takes it");
        }
    }
}

fn components(nodes: Vec<Node>, licenses: &mut Licenses, draft: &mut Draft, losses: &mut Losses) {
    let mut places: BTreeMap<ComponentKind, Span> = BTreeMap::new();
    for node in nodes {
        let span = node.span;
        let mut fields = Fields::open(node, span, losses);
        fields.pass(&["description"]);
        let Some(name) = fields.text("name", losses) else {
            losses.report(span, "a component without a name was not carried over", "which one?");
            continue;
        };
        let Some((_, kind, content)) = COMPONENTS.into_iter().find(|(known, ..)| *known == name.value) else {
            unknown_component(&name, losses);
            continue;
        };
        let part = part(&name, content, fields, licenses, losses);
        draft.components.insert(kind, part);
        if let Some(earlier) = places.insert(kind, name.span) {
            let message = format!("an earlier `{}` was not carried over", name.value);
            losses.report(earlier, message, "the index, too, takes the last one");
        }
    }
}

fn unknown_component(name: &Spanned<String>, losses: &mut Losses) {
    let message = format!("the component `{}` was not carried over", cut(name));
    let diag = losses.report(name.span, message, "not a component of the framework");
    if let Some(near) = nearest(name, COMPONENTS.iter().map(|(known, ..)| *known)) {
        diag.did_you_mean(near);
    }
}

/// What a listed component says of itself, and what it inherits.
fn part(
    name: &Spanned<String>,
    content: LicensedContent,
    mut fields: Fields,
    licenses: &mut Licenses,
    losses: &mut Losses,
) -> DraftComponent {
    let mut part = DraftComponent::new(State::Released, format!("components: {}", name.value));
    part.links = fields.links("component_path", losses);
    part.license_link = fields.text("license_path", losses).and_then(|it| link(&it, losses));
    part.terms = Some(match own_license(&mut fields, losses) {
        Own::Named(text) => terms(&text, losses),
        Own::None => ImportedTerms::None,
        Own::Inherited => match licenses.inherited(content) {
            Some(group) => {
                part.license_link = part.license_link.or_else(|| group.path.clone());
                terms(&group.name, losses)
            }
            None => ImportedTerms::None,
        },
    });
    fields.finish(losses);
    part
}

/// What a component's own key `license` says.
enum Own {
    /// It has none, so the search goes on.
    Inherited,
    /// It is there and empty.
    None,
    Named(Spanned<String>),
}

fn own_license(fields: &mut Fields, losses: &mut Losses) -> Own {
    let Some(entry) = fields.take("license") else { return Own::Inherited };
    match entry.node.tree {
        // To PHP's `isset`, a key without a value is not there.
        Tree::Blank => Own::Inherited,
        Tree::Text(text) if text.trim().is_empty() => Own::None,
        Tree::Text(text) => Own::Named(Spanned::new(text.into_owned(), entry.node.span)),
        _ => {
            losses.report(entry.span, "`license` was not carried over", "expected words");
            Own::None
        }
    }
}

fn terms(text: &Spanned<String>, losses: &mut Losses) -> ImportedTerms {
    if text.value == "unlicensed" { ImportedTerms::None } else { ImportedTerms::exact(text, losses) }
}
