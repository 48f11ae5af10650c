//! A file of the Model Openness Tool, as its schema describes it (<https://github.com/lfai/model_openness_tool>,
//! `schema/mof_schema.json`).
//!
//! The tool lists what was released. It has no word for what was withheld, for a part, or for terms that nobody knows:
//! a listed component without a license is one without terms to it, so one whose terms nobody knows is not listed.

use super::edition::{ExportedEdition, repository};
use super::losses::NeighborLosses;
use super::terms::expression;
use super::yaml::YamlValue;
use crate::check::{Facts, Terms};
use crate::data::{ComponentKind, Modality, State};
use crate::import::mot_name;
use crate::shape::Words;

/// The version of the framework by which the tool's own files go.
const FRAMEWORK: [(&str, &str); 3] = [("name", "Model Openness Framework"), ("version", "1.0"), ("date", "2024-12-15")];

pub(super) fn file(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> String {
    let record = &model.release.record.value;
    losses.of_record(record);
    let framework = FRAMEWORK.map(|(key, value)| (key, YamlValue::text(value)));
    let mut release = vec![
        ("name", YamlValue::text(record.name.as_str())),
        ("license", YamlValue::Table(Vec::new())),
        ("date", YamlValue::text(facts.as_of.iso())),
        ("type", YamlValue::text(kind(&model.edition.input, &model.edition.output))),
        ("producer", YamlValue::text(facts.org_name(&model.release.org))),
    ];
    if let Some(hf) = repository(model) {
        release.push(("huggingface", YamlValue::text(format!("https://huggingface.co/{hf}"))));
    }
    let parts = ComponentKind::ALL.iter().filter_map(|it| component(model, *it, losses));
    release.push(("components", YamlValue::List(parts.collect())));
    if record.released.is_some() {
        losses.tell("released", "the tool's date is that of its record");
    }
    YamlValue::Table(vec![("framework", YamlValue::Table(framework.into())), ("release", YamlValue::Table(release))])
        .written()
}

fn component(model: ExportedEdition<'_>, kind: ComponentKind, losses: &mut NeighborLosses) -> Option<YamlValue> {
    let name = kind.name();
    let state = model.state(kind);
    let Some(known) = mot_name(kind) else {
        if state != State::Unknown {
            losses.tell(name, "the framework does not ask for it");
        }
        return None;
    };
    match state {
        State::Released => {}
        State::Partial => {
            losses.tell(name, "released in part; the tool lists only what was released");
            return None;
        }
        State::Withheld => {
            losses.tell(name, "withheld; the tool has no word for that, it is not listed");
            return None;
        }
        State::NotApplicable => {
            losses.tell(name, "the model has no such part; the tool has no word for that");
            return None;
        }
        State::Unknown => return None,
    }
    // An index's own words, which are no expression, are those of the tool again.
    let stated = model.component(kind).and_then(|it| it.stated_license.as_ref()).map(String::from);
    let license = stated.or_else(|| license(model.terms_of(kind), name, losses))?;
    let mut fields = vec![("name", YamlValue::text(known)), ("license", YamlValue::text(license))];
    let urls = model.component(kind).map(|it| it.url.as_slice()).unwrap_or_default();
    if let Some(url) = urls.first() {
        fields.push(("component_path", YamlValue::text(url.text.as_str())));
    }
    if urls.len() > 1 {
        losses.tell(format!("{name}: all but the first address"), "a component has one path");
    }
    Some(YamlValue::Table(fields))
}

fn license(terms: &Terms, name: &str, losses: &mut NeighborLosses) -> Option<String> {
    match terms {
        Terms::None => Some("unlicensed".to_owned()),
        Terms::License(id) => Some(id.clone()),
        Terms::All(_) | Terms::Any(_) => {
            losses.tell(format!("{name}: several licenses"), "the tool takes them for the name of one");
            expression(terms)
        }
        Terms::Unknown | Terms::Unread | Terms::NotFound => {
            let word = terms.word().unwrap_or_default();
            losses.tell(
                format!("{name}: terms {word}"),
                "not listed; to the tool, what is listed without a license has none",
            );
            None
        }
    }
}

/// What the tool calls a model that reads and writes this; empty where nobody has recorded it.
fn kind(input: &[Modality], output: &[Modality]) -> &'static str {
    let only = |wanted: &[Modality]| {
        let mut all = input.iter().chain(output);
        !input.is_empty() && !output.is_empty() && all.all(|it| wanted.contains(it))
    };
    match output {
        _ if input.is_empty() || output.is_empty() => "",
        _ if only(&[Modality::Text]) => "language",
        _ if only(&[Modality::Text, Modality::Code]) => "code",
        [Modality::Image] => "image",
        [Modality::Video] => "video",
        [Modality::Audio] => "audio",
        _ if output.iter().all(|it| matches!(it, Modality::Text | Modality::Code)) => "multimodal",
        _ => "other",
    }
}
