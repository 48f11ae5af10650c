//! The fields of a record: what each can say, and what of it is more open.

use super::world::{Part, Record, license};
use super::{RESTRICTED, Terms};
use ajar::data::{Access, ComponentKind, Coverage, Disclosure, Group, Modality, Quality, State};
use ajar::shape::Words;

/// What one field says.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Said {
    State(State),
    Access(Access),
    Disclosure(Disclosure),
    Quality(Quality),
    License(Terms),
    StatedLicense(Option<&'static str>),
    IncludedIn(Option<ComponentKind>),
    LicenseCoverage(Coverage),
    ModelLicense(Terms),
    Input(&'static [Modality]),
    Output(&'static [Modality]),
}

/// A field with what it can say.
pub(super) struct Field {
    /// As it is written in a record.
    pub(super) name: &'static str,
    /// That nobody has looked, and then what is found once somebody has.
    pub(super) values: Vec<Said>,
    /// What is more open than what, as places in `values`.
    pub(super) rising: Vec<(usize, usize)>,
}

impl Field {
    /// A field whose values rise in openness; the most open one is also better than to know nothing.
    fn rising(name: &'static str, unknown: Said, settled: impl IntoIterator<Item = Said>) -> Self {
        let values: Vec<Said> = [unknown].into_iter().chain(settled).collect();
        let best = values.len() - 1;
        let rising = (2..=best).map(|at| (at - 1, at)).chain([(0, best)]).collect();
        Self { name, values, rising }
    }

    /// A field whose values are neither more nor less open.
    fn flat(name: &'static str, unknown: Said, settled: impl IntoIterator<Item = Said>) -> Self {
        Self { rising: Vec::new(), ..Self::rising(name, unknown, settled) }
    }

    /// Whether it was not known at a place in `values`.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        // Not to stand in another document is something to know, and no sign that nobody has looked.
        at == 0 && self.name != "included-in"
    }
}

/// Terms from closed to open.
fn terms(said: fn(Terms) -> Said) -> impl Iterator<Item = Said> {
    [Terms::None, license(RESTRICTED), license("Apache-2.0")].into_iter().map(said)
}

pub(super) fn state() -> Field {
    // A model that has no such part is neither more nor less open.
    let states = [State::Unknown, State::Withheld, State::Partial, State::Released, State::NotApplicable];
    Field { name: "state", values: states.map(Said::State).to_vec(), rising: vec![(1, 2), (2, 3), (0, 3)] }
}

pub(super) fn stated_license() -> Field {
    let words = [Some("its own words"), Some("MIT")].map(Said::StatedLicense);
    Field::rising("stated-license", Said::StatedLicense(None), words)
}

pub(super) fn included_in(kind: ComponentKind) -> Field {
    let paper = kind == ComponentKind::TechnicalReport;
    let container = if paper { ComponentKind::Paper } else { ComponentKind::TechnicalReport };
    Field::rising("included-in", Said::IncludedIn(None), [Said::IncludedIn(Some(container))])
}

/// The fields of a component that bear on each other.
pub(super) fn of_component(kind: ComponentKind) -> Vec<Field> {
    let ways = [Access::ApiOnly, Access::OnRequest, Access::Gated, Access::Public].map(Said::Access);
    let mut res = vec![
        state(),
        Field::rising("access", Said::Access(Access::Unknown), ways),
        Field::rising("license", Said::License(Terms::Unknown), terms(Said::License)),
    ];
    let told = Disclosure::ALL.iter().skip(1).map(|it| Said::Disclosure(*it));
    let grades = [Quality::Partial, Quality::Full].map(Said::Quality);
    match kind.group() {
        Group::Data => res.push(Field::rising("disclosure", Said::Disclosure(Disclosure::Unknown), told)),
        Group::Documents => res.push(Field::rising("quality", Said::Quality(Quality::Unknown), grades)),
        Group::Weights | Group::Code | Group::Access => {}
    }
    res
}

/// The fields of the whole record.
pub(super) fn of_model() -> Vec<Field> {
    let covered = [Coverage::None, Coverage::Partial, Coverage::Full].map(Said::LicenseCoverage);
    let modalities: [&'static [Modality]; 3] =
        [&[Modality::Text], &[Modality::Code], &[Modality::Text, Modality::Image]];
    vec![
        Field::rising("license-coverage", Said::LicenseCoverage(Coverage::Unknown), covered),
        Field::rising("license of the model", Said::ModelLicense(Terms::Unknown), terms(Said::ModelLicense)),
        Field::flat("input", Said::Input(&[]), modalities.map(Said::Input)),
        Field::flat("output", Said::Output(&[]), modalities.map(Said::Output)),
    ]
}

/// The record with something else in one field; of the component `kind`, if the field is one of a component's.
pub(super) fn say(record: &Record, kind: ComponentKind, said: &Said) -> Record {
    let mut res = record.clone();
    // Of a component of which a record says nothing, the terms are those of the model.
    let part = res.parts.entry(kind).or_insert_with(|| Part { terms: None, ..Part::unknown() });
    match said {
        Said::State(it) => part.state = *it,
        Said::Access(it) => part.access = *it,
        Said::Disclosure(it) => part.disclosure = *it,
        Said::Quality(it) => part.quality = *it,
        Said::License(it) => part.terms = Some(it.clone()),
        Said::StatedLicense(it) => part.stated_license = it.map(str::to_owned),
        Said::IncludedIn(it) => part.included_in = *it,
        Said::LicenseCoverage(it) => res.coverage = *it,
        Said::ModelLicense(it) => res.terms = it.clone(),
        Said::Input(it) => res.input = it.to_vec(),
        Said::Output(it) => res.output = it.to_vec(),
    }
    res
}
