//! Model cards of Hugging Face: a `README.md` that begins with YAML.
//!
//! A card does not always say whose it is. The repository is the one that the
//! path names, `org/name/README.md` or `…/org--name/…`, or that the first
//! heading or the model index names as `org/name`. Only then do we know that
//! there are weights: a card alone may be a draft.
//!
//! Passed over in silence, because they say nothing of openness: the keys in
//! [`PASSED`], which serve the site's search, widgets and badges, and the text
//! below the front matter.

use super::fields::{Fields, Losses, Unmapped, link};
use super::names::cut;
use super::names::{repository, stem};
use super::terms::ImportedTerms;
use super::write::{Claim, Draft, DraftComponent, NOBODY, Origin, Producer};
use crate::data::{Access, ComponentKind, Modality, SourceKind, State};
use crate::diag::{Code, Diag};
use crate::shape::Node;
use crate::span::{FileId, Span, Spanned};
use std::ops::Range;

const HUB: &str = "https://huggingface.co/";

const PASSED: [&str; 17] = [
    "language",
    "language_bcp47",
    "language_details",
    "tags",
    "library_name",
    "inference",
    "widget",
    "metrics",
    "thumbnail",
    "co2_eq_emissions",
    "pretty_name",
    "viewer",
    "model_creator",
    "model_type",
    "prompt_template",
    "quantized_by",
    "eval_results",
];

const UNMAPPED: [Unmapped; 4] = [
    ("base_model", "ids differ: add a [[lineage]] of kind `base-model` with the id of a record"),
    ("base_model_relation", "say it with the `kind` of the [[lineage]]"),
    ("datasets", "ids differ: add a [[lineage]] of kind `dataset`, or data components"),
    ("new_version", "ids differ: add a [[lineage]] of kind `successor-of` to the newer record"),
];

/// Tasks that leave no doubt about what is read and what is written.
const TASKS: [(&str, &[Modality], &[Modality]); 14] = [
    ("text-generation", &[Modality::Text], &[Modality::Text]),
    ("text2text-generation", &[Modality::Text], &[Modality::Text]),
    ("summarization", &[Modality::Text], &[Modality::Text]),
    ("translation", &[Modality::Text], &[Modality::Text]),
    ("image-text-to-text", &[Modality::Text, Modality::Image], &[Modality::Text]),
    ("video-text-to-text", &[Modality::Text, Modality::Video], &[Modality::Text]),
    ("audio-text-to-text", &[Modality::Text, Modality::Audio], &[Modality::Text]),
    ("image-to-text", &[Modality::Image], &[Modality::Text]),
    ("automatic-speech-recognition", &[Modality::Audio], &[Modality::Text]),
    ("text-to-image", &[Modality::Text], &[Modality::Image]),
    ("text-to-video", &[Modality::Text], &[Modality::Video]),
    ("text-to-audio", &[Modality::Text], &[Modality::Audio]),
    ("text-to-speech", &[Modality::Text], &[Modality::Audio]),
    ("image-to-video", &[Modality::Image], &[Modality::Video]),
];

/// The tasks that read and write exactly this.
pub(crate) fn tasks(input: &[Modality], output: &[Modality]) -> impl Iterator<Item = &'static str> {
    let same = |these: &[Modality], those: &[Modality]| {
        these.len() == those.len() && these.iter().all(|it| those.contains(it))
    };
    TASKS.iter().filter(move |it| same(it.1, input) && same(it.2, output)).map(|it| it.0)
}

/// Where the front matter of a card stands, and where the text behind it begins.
pub(super) fn front(file: FileId, text: &str) -> Result<(Range<usize>, usize), Box<Diag>> {
    let fence = |line: &str| line.trim_end() == "---";
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = mark;
    let mut start = None;
    for line in text[mark..].split_inclusive('\n') {
        let end = at + line.len();
        match start {
            None if fence(line) => start = Some(end),
            None => break,
            Some(start) if fence(line) => return Ok((start..at, end)),
            Some(_) => {}
        }
        at = end;
    }
    let first = text.lines().next().unwrap_or("");
    let mut diag = Diag::new(Code::ImportSyntax, Span::new(file, 0..first.len()), "the file has no front matter");
    diag.label("a model card begins with a line `---`, YAML and a line `---`");
    Err(Box::new(diag))
}

/// The record of one card, of which `body` is the text behind the front matter.
pub(super) fn draft(root: Node, path: &str, body: &str, losses: &mut Losses) -> Option<Draft> {
    let top = Span::new(root.span.file, 0..0);
    let mut fields = Fields::open(root, top, losses);
    let indexed = index_name(&mut fields, losses);
    let names: Vec<&str> = [indexed.as_deref(), heading(body)].into_iter().flatten().collect();
    let hf = span_of(path).or_else(|| names.iter().find_map(|it| split(it)).map(|(org, name)| format!("{org}/{name}")));
    let mut draft = identity(hf, &names, path, top, losses);
    components(&mut fields, &mut draft);
    license(&mut fields, &mut draft, losses);
    task(&mut fields, &mut draft, losses);
    fields.pass(&PASSED);
    fields.unmapped(&UNMAPPED, losses);
    fields.finish(losses);
    Some(draft)
}

/// Whose model it is and what it is called. `names` is what the card calls it, the surest first.
fn identity(hf: Option<String>, names: &[&str], path: &str, top: Span, losses: &mut Losses) -> Draft {
    if hf.is_none() {
        let why = "no repository in the path, the heading or `model-index`";
        losses
            .report(top, "the card does not say who made the model", why)
            .help("name the file org/name/README.md, or move the record to the folder of its organization");
    }
    let (org, repo) = hf.as_deref().and_then(split).unwrap_or((NOBODY, stem(path)));
    let called = names.iter().map(|it| split(it).map_or(*it, |(_, name)| name));
    let name = called.chain([repo]).find(|it| !it.trim().is_empty()).unwrap_or("Unnamed");
    let url = hf.as_ref().map_or_else(|| format!("{HUB}models"), |it| format!("{HUB}{it}"));
    let origin = Origin { title: "Model card", kind: SourceKind::Primary, url };
    let mut draft = Draft::new(Producer { name: org.to_owned(), url: None }, name, top, origin);
    if hf.is_some() {
        draft.slug = repo.to_owned();
    }
    draft.hf = hf;
    draft
}

/// The two parts of a repository's id, if the whole text is one.
fn split(text: &str) -> Option<(&str, &str)> {
    text.split_once('/').filter(|(org, name)| repository(org, name).is_some())
}

/// The repository that the path of a card names.
fn span_of(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|it| !it.is_empty() && *it != ".").collect();
    for part in parts.iter().rev() {
        let part = part.strip_suffix(".md").unwrap_or(part);
        let part = part.strip_prefix("models--").unwrap_or(part);
        if let Some(found) = part.split_once("--").and_then(|(org, name)| repository(org, name)) {
            return Some(found);
        }
    }
    match parts.as_slice() {
        [.., org, name, file] if file.eq_ignore_ascii_case("README.md") => repository(org, name),
        _ => None,
    }
}

/// The name in `model-index`. What was measured there is reported as lost.
fn index_name(fields: &mut Fields, losses: &mut Losses) -> Option<String> {
    let mut res = None;
    for node in fields.list("model-index", losses) {
        let span = node.span;
        let mut model = Fields::open(node, span, losses);
        let name = model.text("name", losses);
        model.unmapped(&[("results", "measurements: cite them as `evaluation-results`")], losses);
        model.finish(losses);
        let Some(name) = name else { continue };
        if res.is_some() {
            losses.report(name.span, "a second name was not carried over", "one card, one record");
        } else {
            res = Some(name.value);
        }
    }
    res
}

/// The words of the first `# ` heading, if they are a plain name.
fn heading(body: &str) -> Option<&str> {
    let mut is_code = false;
    for line in body.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        if let Some(words) = line.strip_prefix("# ").filter(|_| !is_code) {
            let words = words.trim_matches(|it: char| it.is_whitespace() || "*_`#".contains(it));
            let words = ["Model Card for ", "Model card for ", "Model Card: "]
                .iter()
                .find_map(|it| words.strip_prefix(it))
                .unwrap_or(words);
            // Pictures, links and HTML are decoration; a whole sentence is no name.
            let is_plain = !words.contains(['<', '>', '[', ']', '|']) && words.chars().count() <= 80;
            return (is_plain && !words.is_empty()).then_some(words);
        }
    }
    None
}

/// The card itself, and the weights if we know that there is a repository.
fn components(fields: &mut Fields, draft: &mut Draft) {
    let is_gated = fields.pass_family("extra_gated_");
    let mut weights = DraftComponent::new(State::Unknown, "model card".to_owned());
    let mut card = DraftComponent::new(State::Released, "README.md".to_owned());
    if let Some(hf) = &draft.hf {
        weights.state = State::Released;
        weights.links = vec![format!("{HUB}{hf}")];
        card.links = vec![format!("{HUB}{hf}")];
    }
    if is_gated {
        weights.access = Access::Gated;
        weights.at.push("extra_gated_prompt".to_owned());
    }
    draft.components.insert(ComponentKind::Weights, weights);
    draft.components.insert(ComponentKind::ModelCard, card);
}

/// An id of the SPDX list holds for the repository; other words are kept at the weights.
fn license(fields: &mut Fields, draft: &mut Draft, losses: &mut Losses) {
    let licenses = fields.texts("license", losses);
    let name = fields.text("license_name", losses);
    let address = fields.text("license_link", losses);
    let (terms, at) = match (licenses.as_slice(), &name) {
        ([], None) => (ImportedTerms::Unknown, None),
        ([license], Some(name)) if license.value == "other" => {
            (ImportedTerms::exact(name, losses), Some("license_name"))
        }
        ([], Some(name)) => (ImportedTerms::exact(name, losses), Some("license_name")),
        ([license], _) if license.value == "unknown" => (ImportedTerms::Unknown, None),
        ([license], _) => (ImportedTerms::in_any_case(license, losses), Some("license")),
        (several, _) => (joined(several, losses), Some("license")),
    };
    if let Some(name) = name.filter(|_| at != Some("license_name")) {
        losses.report(name.span, "`license_name` was not carried over", "`license` names another one");
    }
    let weights = draft.components.get_mut(&ComponentKind::Weights);
    match (terms, at, weights) {
        (ImportedTerms::Spdx(value), Some(at), _) => draft.license = Some(Claim { value, at }),
        (terms @ ImportedTerms::Stated(_), Some(at), Some(weights)) => {
            weights.terms = Some(terms);
            weights.at.push(at.to_owned());
        }
        _ => {}
    }
    if let Some(address) = address {
        text_of_license(&address, draft, losses);
    }
}

/// Several licenses: the card does not say whether all hold or one is chosen.
fn joined(licenses: &[Spanned<String>], losses: &mut Losses) -> ImportedTerms {
    let words: Vec<&str> = licenses.iter().map(|it| it.value.as_str()).collect();
    for license in licenses {
        losses.report(license.span, "several licenses were kept as `stated-license`", "joined by AND, or by OR?");
    }
    ImportedTerms::Stated(words.join(", "))
}

/// The address of the license's text, which may be a file of the repository.
fn text_of_license(address: &Spanned<String>, draft: &mut Draft, losses: &mut Losses) {
    let file = address.trim();
    let is_file = file.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_.".contains(&it));
    let found = match &draft.hf {
        Some(hf) if is_file => Some(format!("{HUB}{hf}/blob/main/{file}")),
        _ => link(address, losses),
    };
    if let Some(weights) = draft.components.get_mut(&ComponentKind::Weights) {
        weights.license_link = found;
    }
}

fn task(fields: &mut Fields, draft: &mut Draft, losses: &mut Losses) {
    let Some(text) = fields.text("pipeline_tag", losses) else { return };
    let Some((_, input, output)) = TASKS.into_iter().find(|(task, ..)| *task == text.value) else {
        let message = format!("the task `{}` was not carried over", cut(&text));
        losses.report(text.span, message, "does not say what is read and what is written");
        return;
    };
    draft.input = input.to_vec();
    draft.output = output.to_vec();
}
