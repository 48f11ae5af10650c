//! A file of the European Open Source AI Index
//! (<https://github.com/Language-Technology-Assessment/main-database>).
//!
//! Twelve parameters with a class each. A parameter of which the record says too little gets none, as in the index
//! itself where nobody has looked.

use super::edition::{ExportedEdition, repository};
use super::losses::NeighborLosses;
use super::terms::expression;
use super::yaml::YamlValue;
use crate::check::Facts;
use crate::data::{Access, Component, ComponentKind, Coverage, Group, Modality, Quality, State};
use crate::import::osai_parameters;
use crate::shape::Words;

pub(super) fn file(facts: &Facts, model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> String {
    losses.of_record(&model.release.record.value);
    let mut fields = vec![("system", system(model, losses)), ("org", org(facts, model))];
    for (key, kind) in osai_parameters() {
        if let Some(value) = parameter(model, kind, losses) {
            fields.push((key, value));
        }
    }
    let asked: Vec<ComponentKind> = osai_parameters().map(|it| it.1).collect();
    for kind in ComponentKind::ALL.iter().filter(|it| !asked.contains(it)) {
        if model.state(*kind) != State::Unknown {
            losses.tell(kind.name(), "the index does not ask for it");
        }
    }
    let class = match model.release.record.value.license_coverage {
        Coverage::Full => Some("open"),
        Coverage::Partial => Some("partial"),
        Coverage::None => Some("closed"),
        Coverage::Unknown => None,
    };
    if let Some(class) = class {
        fields.push(("licenses", YamlValue::Table(vec![("class", YamlValue::text(class))])));
    }
    YamlValue::Table(fields).written()
}

fn system(model: ExportedEdition<'_>, losses: &mut NeighborLosses) -> YamlValue {
    let record = &model.release.record.value;
    let mut fields = vec![("name", YamlValue::text(record.name.as_str()))];
    if let Some(hf) = repository(model) {
        fields.push(("link", YamlValue::text(format!("https://huggingface.co/{hf}"))));
    }
    let words: Vec<&str> = model.edition.output.iter().filter_map(|it| written(*it, losses)).collect();
    if !words.is_empty() {
        fields.push(("type", YamlValue::text(words.join(", "))));
    }
    if let Some(name) = model.variant {
        fields.push(("endmodelname", YamlValue::text(format!("{} {name}", record.name))));
    }
    let terms = model.terms_of(ComponentKind::Weights);
    match expression(terms) {
        Some(license) => fields.push(("endmodellicense", YamlValue::text(license))),
        None => losses.tell(
            format!("terms of the weights {}", terms.word().unwrap_or_default()),
            "the index has no word for that",
        ),
    }
    if let Some(day) = &record.released {
        fields.push(("releasedate", YamlValue::text(day.iso())));
    }
    YamlValue::Table(fields)
}

/// The index's word for what is written.
fn written(it: Modality, losses: &mut NeighborLosses) -> Option<&'static str> {
    match it {
        Modality::Text | Modality::Code | Modality::Image | Modality::Video => Some(it.name()),
        Modality::Audio | Modality::Embedding | Modality::Mask => {
            losses.tell(format!("output {}", it.name()), "no type of the index says only that");
            None
        }
    }
}

fn org(facts: &Facts, model: ExportedEdition<'_>) -> YamlValue {
    let mut fields = vec![("name", YamlValue::text(facts.org_name(&model.release.org)))];
    let url = facts.orgs.get(&model.release.org).and_then(|it| it.value.url.as_ref());
    fields.extend(url.map(|it| ("link", YamlValue::text(it.text.as_str()))));
    YamlValue::Table(fields)
}

fn parameter(model: ExportedEdition<'_>, kind: ComponentKind, losses: &mut NeighborLosses) -> Option<YamlValue> {
    let component = model.component(kind);
    let class = class(model, kind, component, losses)?;
    let mut fields = vec![("class", YamlValue::text(class))];
    let links = component.map(|it| it.url.as_slice()).unwrap_or_default();
    if !links.is_empty() {
        let links = links.iter().map(|it| YamlValue::text(it.text.as_str())).collect();
        fields.push(("link", YamlValue::List(links)));
    }
    Some(YamlValue::Table(fields))
}

/// The class of a parameter; `None` where the record does not settle it.
fn class(
    model: ExportedEdition<'_>,
    kind: ComponentKind,
    component: Option<&Component>,
    losses: &mut NeighborLosses,
) -> Option<&'static str> {
    let name = kind.name();
    let is_open = match (model.state(kind), kind.group()) {
        (State::Withheld, _) => return Some("closed"),
        (State::Unknown, _) => return None,
        (State::NotApplicable, _) => {
            losses.tell(name, "the model has no such part; the index has no word for that");
            return None;
        }
        (State::Released | State::Partial, Group::Documents) => match component.map(|it| it.quality) {
            Some(Quality::Full) => true,
            Some(Quality::Partial) => false,
            _ => {
                losses.tell(name, "nobody has graded how thorough it is, which its class says");
                return None;
            }
        },
        (State::Partial, _) => false,
        (State::Released, Group::Weights) => match model.access(kind) {
            Access::Public => true,
            Access::Gated | Access::OnRequest => false,
            Access::ApiOnly => return Some("closed"),
            Access::PublicOrGated | Access::Unknown => {
                losses.tell(name, "nobody has recorded how one gets it, which its class says");
                return None;
            }
        },
        (State::Released, _) => true,
    };
    Some(if is_open { "open" } else { "partial" })
}
