//! Records of the European Open Source AI Index,
//! <https://github.com/Language-Technology-Assessment/main-database>.
//!
//! Twelve parameters with a class each; until March 2026 there were two more,
//! `package` and `api`. A parameter without a class stays unknown.
//!
//! Passed over in silence: `notes`, since they are somebody else's sentences,
//! and the comments that the index's template puts into every file. Of `type`
//! only the written side is taken: the index is one of generators, but does
//! not say what they read, and `audio` may also be recognition of speech.
//!
//! `endmodellicense` speaks of one file of weights. It becomes the license of
//! the model, as everywhere; the other parts, of whose terms the index says
//! nothing, are then marked `unknown`, so that they do not inherit it.

use super::fields::{Fields, Losses, Unmapped};
use super::names::cut;
use super::names::{file_name, hub_id};
use super::terms::ImportedTerms;
use super::write::{Claim, Draft, DraftComponent, Origin, Producer};
use crate::data::{Access, ComponentKind, Coverage, Group, Modality, Quality, State};
use crate::shape::{Day, Node, nearest};
use crate::span::{Span, Spanned};

const TITLE: &str = "European Open Source AI Index";
const FOLDER: &str = "https://github.com/Language-Technology-Assessment/main-database/blob/main/";

/// The parameters by their keys, with our components.
const PARAMETERS: [(&str, ComponentKind); 13] = [
    ("datasources_basemodel", ComponentKind::PretrainingData),
    ("datasources_endmodel", ComponentKind::PostTrainingData),
    ("weights_basemodel", ComponentKind::BaseWeights),
    ("weights_endmodel", ComponentKind::Weights),
    ("trainingcode", ComponentKind::TrainingCode),
    ("code", ComponentKind::CodeDocs),
    ("hardware_architecture", ComponentKind::TrainingSetup),
    ("preprint", ComponentKind::TechnicalReport),
    ("paper", ComponentKind::Paper),
    ("modelcard", ComponentKind::ModelCard),
    ("datasheet", ComponentKind::DataCard),
    ("package", ComponentKind::Package),
    ("api", ComponentKind::Api),
];

/// The parameters of the index by their keys, with our components.
pub(crate) fn osai_parameters() -> impl Iterator<Item = (&'static str, ComponentKind)> {
    PARAMETERS.into_iter()
}

const UNMAPPED: [Unmapped; 2] = [
    ("performanceclass", "a record has no such key"),
    ("basemodelname", "a name, not an id: add a [[lineage]] with the id of a record"),
];

/// How the comments begin that the template puts into every file, and headings without words of their own.
const TEMPLATE: [&str; 12] = [
    "Thank you for contributing",
    "In filling out this yaml file",
    "https://osai-index.eu/contribute",
    "You're free to build on",
    "stipulation that attribution",
    "and a citation to the peer-reviewed",
    "Liesenfeld, A. and Dingemanse, M., 2024",
    "Organization tags",
    "Training compute",
    "availability",
    "documentation",
    "access",
];

/// The class of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Open,
    Partial,
    Closed,
}

/// The record of one file; `None` if it is none of this index.
pub(super) fn draft(root: Node, path: &str, losses: &mut Losses) -> Option<Draft> {
    let top = Span::new(root.span.file, 0..0);
    let mut root = Fields::open(root, top, losses);
    let system = root.table("system", losses);
    let org = root.table("org", losses);
    let mut system = system.or_else(|| losses.foreign(TITLE, "`system`", top))?;
    let org = org.or_else(|| losses.foreign(TITLE, "`org`", top))?;
    let name = system.text("name", losses).or_else(|| losses.foreign(TITLE, "`name` in `system`", system.span()))?;
    let producer = producer(org, losses)?;
    let origin = Origin::index(TITLE, FOLDER, file_name(path));
    let mut draft = Draft::new(producer, &name, name.span, origin);
    for (key, kind) in PARAMETERS {
        if let Some(part) = root.table(key, losses).and_then(|it| part(key, kind, it, losses)) {
            draft.components.insert(kind, part);
        }
    }
    if let Some(licenses) = root.table("licenses", losses) {
        coverage(licenses, &mut draft, losses);
    }
    root.finish(losses);
    describe(&mut system, &mut draft, losses);
    license(&mut system, &mut draft, losses);
    system.pass(&["notes"]);
    system.unmapped(&UNMAPPED, losses);
    system.finish(losses);
    Some(draft)
}

/// Whether a comment is one of the template.
pub(super) fn is_boilerplate(words: &str) -> bool {
    TEMPLATE.iter().any(|it| match words.strip_prefix(it) {
        // The headings are whole lines; other comments may begin with the same word.
        Some(rest) if it.len() < 20 => rest.trim_matches([':', ' ']).is_empty(),
        rest => rest.is_some(),
    })
}

fn producer(mut org: Fields, losses: &mut Losses) -> Option<Producer> {
    let name = org.text("name", losses).or_else(|| losses.foreign(TITLE, "`name` in `org`", org.span()))?;
    let mut links = org.links("link", losses).into_iter();
    let url = links.next();
    if links.next().is_some() {
        losses.report(
            org.span(),
            "all but the first `link` of `org` were not carried over",
            "an organization has one `url`",
        );
    }
    org.pass(&["notes"]);
    org.finish(losses);
    Some(Producer { name: name.value, url })
}

/// The class and the links of a parameter; `None` without a class.
fn part(key: &'static str, kind: ComponentKind, mut fields: Fields, losses: &mut Losses) -> Option<DraftComponent> {
    let class = class(&mut fields, losses);
    let links = fields.links("link", losses);
    fields.pass(&["notes"]);
    let span = fields.span();
    fields.finish(losses);
    let Some(class) = class else {
        if !links.is_empty() {
            losses.report(span, format!("the link of `{key}` was not carried over"), "there is no class");
        }
        return None;
    };
    let state = match class {
        Class::Open => State::Released,
        Class::Partial if kind.group() == Group::Documents => State::Released,
        Class::Partial => State::Partial,
        Class::Closed => State::Withheld,
    };
    let mut part = DraftComponent::new(state, key.to_owned());
    match (kind.group(), class) {
        (Group::Weights, Class::Open) => part.access = Access::Public,
        // The index grades weights as partial where one must ask or accept terms first, or where only a part is there.
        (Group::Weights, Class::Partial) => part.access = Access::Gated,
        (Group::Documents, Class::Open) => part.quality = Quality::Full,
        (Group::Documents, Class::Partial) => part.quality = Quality::Partial,
        _ => {}
    }
    // What was withheld can be had nowhere: there, a link is where the index looked.
    match class {
        Class::Open | Class::Partial => part.links = links,
        Class::Closed => {
            part.looked = links;
            part.quote = Some("class: closed");
        }
    }
    Some(part)
}

fn class(fields: &mut Fields, losses: &mut Losses) -> Option<Class> {
    const CLASSES: [(&str, Class); 3] = [("open", Class::Open), ("partial", Class::Partial), ("closed", Class::Closed)];
    let text = fields.text("class", losses)?;
    let found = CLASSES.into_iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let message = format!("the class `{}` was not carried over", cut(&text));
        let diag = losses.report(text.span, message, "not `open`, `partial` or `closed`");
        if let Some(near) = nearest(&text, CLASSES.iter().map(|(word, _)| *word)) {
            diag.did_you_mean(near);
        }
    }
    found.map(|(_, class)| class)
}

fn coverage(mut fields: Fields, draft: &mut Draft, losses: &mut Losses) {
    let class = class(&mut fields, losses);
    let links = fields.links("link", losses);
    fields.pass(&["notes"]);
    let span = fields.span();
    fields.finish(losses);
    match class {
        Some(class) => {
            let value = match class {
                Class::Open => Coverage::Full,
                Class::Partial => Coverage::Partial,
                Class::Closed => Coverage::None,
            };
            draft.coverage = Some(Claim { value, at: "licenses" });
            draft.coverage_links = links;
        }
        None if links.is_empty() => {}
        None => {
            losses.report(span, "the link of `licenses` was not carried over", "there is no class");
        }
    }
}

/// Release date, other names, type and repository.
fn describe(system: &mut Fields, draft: &mut Draft, losses: &mut Losses) {
    if let Some(text) = system.text("releasedate", losses) {
        match Day::parse(text.trim()) {
            Some(value) => draft.released = Some(Claim { value, at: "system: releasedate" }),
            None => {
                let message = format!("the release date `{}` was not carried over", cut(&text));
                losses.report(text.span, message, "not a day, a month or a year").help("add `released = 2025-04-05`");
            }
        }
    }
    if let Some(text) = system.text("endmodelname", losses).filter(|it| it.value != draft.name) {
        if ["undisclosed", "unknown"].contains(&text.to_lowercase().as_str()) {
            losses.report(text.span, format!("`endmodelname: {}` was not carried over", text.value), "not a name");
        } else {
            draft.aliases = vec![text.value];
        }
    }
    if let Some(text) = system.text("type", losses) {
        output(&text, draft, losses);
    }
    if let Some(text) = system.text("link", losses) {
        draft.hf = hub_id(&text);
        if draft.hf.is_none() {
            let message = format!("`link: {}` was not carried over", cut(&text));
            losses.report(text.span, message, "not the address of one model's repository on Hugging Face");
        }
    }
}

/// One word, or several with commas.
fn output(text: &Spanned<String>, draft: &mut Draft, losses: &mut Losses) {
    for word in text.split(',').map(str::trim) {
        let modality = match word {
            "text" => Modality::Text,
            "code" => Modality::Code,
            "image" => Modality::Image,
            "video" => Modality::Video,
            _ => {
                let message = format!("the type `{}` was not carried over", cut(word));
                losses.report(text.span, message, "does not say what is written: add `input` and `output`");
                continue;
            }
        };
        if !draft.output.contains(&modality) {
            draft.output.push(modality);
        }
    }
}

fn license(system: &mut Fields, draft: &mut Draft, losses: &mut Losses) {
    const AT: &str = "system: endmodellicense";
    let Some(text) = system.text("endmodellicense", losses) else { return };
    match ImportedTerms::exact(&text, losses) {
        ImportedTerms::Spdx(value) => {
            draft.license = Some(Claim { value, at: AT });
            for (kind, part) in &mut draft.components {
                if *kind != ComponentKind::Weights && part.state != State::Withheld {
                    part.terms = Some(ImportedTerms::Unknown);
                }
            }
        }
        stated => {
            let weights = || DraftComponent { at: Vec::new(), ..DraftComponent::new(State::Unknown, String::new()) };
            let weights = draft.components.entry(ComponentKind::Weights).or_insert_with(weights);
            weights.terms = Some(stated);
            weights.at.push(AT.to_owned());
        }
    }
}
