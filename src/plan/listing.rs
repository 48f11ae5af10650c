//! How the lists of models are worked out that pages show in parts.
//!
//! Nothing here shares its work between threads: a thread that waits for a list is never the one that makes it.

use super::Site;
use super::lists::{ComponentList, LicenseList, STATES, StandardList, StepList, UseList};
use crate::assess::{Assessment, ModelEdition};
use crate::check::Release;
use crate::data::{AnswerGrade, ComponentKind, LineageKind};
use crate::dependency::{Dependency, as_one};
use crate::shape::Words as _;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// How many models stand for a step.
const EXAMPLES: usize = 4;

impl<'d> Site<'d> {
    /// What is made of all models with their ranks, in order, when it is first asked for. Whoever asks depends on that
    /// alone, and on the models of it that are looked at.
    fn listed<'s, T>(
        &'s self,
        cell: &'s OnceLock<T>,
        dependency: Dependency,
        make: impl FnOnce(&mut dyn Iterator<Item = (usize, &'s Assessment<'d>)>) -> T,
    ) -> &'s T {
        as_one(dependency, || {
            // The order is not worked out where a thread that waits for it could be asked to.
            let order = self.order();
            cell.get_or_init(|| make(&mut order.iter().map(|at| (*at, &self.assessed.models[*at]))))
        })
    }

    /// What the models answer to the use called `id`; `None` if there is no such use.
    pub fn use_list(&self, id: &str) -> Option<&UseList> {
        let cell = self.lists.uses.get(id)?;
        let dependency = Dependency::Use(id.to_owned());
        Some(self.listed(cell, dependency, |models| {
            let answered = models.filter_map(|(at, model)| Some((model.answer(id)?.grade, at)));
            let mut answered: Vec<(AnswerGrade, usize)> = answered.collect();
            let mut res = UseList::default();
            answered.iter().for_each(|it| *res.counts.entry(it.0).or_default() += 1);
            answered.sort_by_key(|it| Reverse(it.0));
            res.models = answered.into_iter().map(|it| it.1).collect();
            res
        }))
    }

    /// What the standard called `id` says of the models; `None` if there is no such standard.
    pub fn standard_list(&self, id: &str) -> Option<&StandardList> {
        let cell = self.lists.standards.get(id)?;
        Some(self.listed(cell, Dependency::Standard(id.to_owned()), |models| {
            let levels = self.assessed.facts.standards.get(id).map_or(0, |it| it.value.level.len());
            let mut res = StandardList { results: Vec::new(), standing: vec![Vec::new(); levels + 1] };
            for (at, trace) in models.filter_map(|(at, model)| Some((at, model.trace(id)?))) {
                res.results.push((at, trace.share()));
                res.standing[trace.ladder().floor].push(at);
            }
            res.results.sort_by_key(|it| Reverse(it.1));
            res
        }))
    }

    /// How far the models released a component.
    pub fn component_list(&self, kind: ComponentKind) -> &ComponentList {
        let made = self.listed(&self.lists.components, Dependency::component(kind), |models| {
            let mut res: BTreeMap<ComponentKind, ComponentList> =
                ComponentKind::ALL.iter().map(|kind| (*kind, ComponentList::default())).collect();
            // Every component of one record at a time: a record is found in memory once.
            for (at, model) in models {
                res.iter_mut().for_each(|(kind, list)| list.models.push((model.release.state(*kind), at)));
            }
            for list in res.values_mut() {
                list.models.iter().for_each(|it| *list.counts.entry(it.0).or_default() += 1);
                list.models.sort_by_key(|it| STATES.iter().position(|state| *state == it.0));
            }
            res
        });
        &made[&kind]
    }

    /// The models under the license called `id`; `None` if there are none.
    pub fn license_list(&self, id: &str) -> Option<&LicenseList> {
        let made = self.listed(&self.lists.licenses, Dependency::License(id.to_owned()), |models| {
            let mut res: BTreeMap<String, LicenseList> = BTreeMap::new();
            for (at, model) in models {
                let weights = texts(model);
                let parts: BTreeSet<&str> =
                    model.release.own_terms.values().flat_map(|terms| terms.licenses()).collect();
                for id in parts.into_iter().filter(|it| !weights.contains(it)) {
                    res.entry(id.to_owned()).or_default().parts.push(at);
                }
                for id in weights {
                    res.entry(id.to_owned()).or_default().weights.push(at);
                }
            }
            res
        });
        made.get(id)
    }

    /// The ranks of the models of the organization called `id`.
    pub fn org_list(&self, id: &str) -> &[usize] {
        let made = self.listed(&self.lists.orgs, Dependency::Org(id.to_owned()), |models| {
            grouped(models, |release| [release.org.as_str()].into())
        });
        made.get(id).map_or(&[], Vec::as_slice)
    }

    /// The ranks of the models whose record names the corpus called `id`.
    pub fn dataset_list(&self, id: &str) -> &[usize] {
        let dependency = Dependency::Dataset(id.to_owned());
        let made = self.listed(&self.lists.datasets, dependency, |models| grouped(models, corpora));
        made.get(id).map_or(&[], Vec::as_slice)
    }

    /// The models that stand on no step, then those of each step, from the lowest.
    pub fn step_lists(&self) -> &[StepList] {
        let steps: &Vec<StepList> = self.listed(&self.lists.steps, Dependency::Steps, |models| {
            let levels = self.assessed.facts.levels().len();
            let mut steps: Vec<Vec<(usize, usize)>> = vec![Vec::new(); levels + 1];
            for (position, (at, model)) in models.enumerate() {
                let step = model.standing().map_or(0, |trace| trace.ladder().floor);
                if let Some(here) = steps.get_mut(step) {
                    here.push((position, at));
                }
            }
            steps.into_iter().map(|here| self.step_list(here)).collect()
        });
        steps
    }

    /// A step from the positions and ranks of its models.
    fn step_list(&self, mut here: Vec<(usize, usize)>) -> StepList {
        let release = |at: usize| self.assessed.models.release(at);
        let (count, first) = (here.len(), here.first().map_or(0, |it| it.0));
        here.sort_by_key(|it| Reverse(release(it.1).record.value.released.as_ref().map(|day| day.value)));
        let mut seen = BTreeSet::new();
        let (mut examples, again): (Vec<_>, Vec<_>) =
            here.into_iter().map(|it| it.1).partition(|at| seen.insert(release(*at).org.as_str()));
        examples.extend(again);
        examples.truncate(EXAMPLES);
        StepList { count, first, examples }
    }
}

/// The texts that bind with the weights of some edition, but for those of their bases: licenses and additional terms.
fn texts<'d>(model: &Assessment<'d>) -> BTreeSet<&'d str> {
    let editions = model.release.editions.iter().map(|edition| ModelEdition { release: model.release, edition });
    let of = |edition: ModelEdition<'d>| {
        let licenses = edition.terms_of(ComponentKind::Weights).licenses();
        licenses.into_iter().chain(edition.additional(ComponentKind::Weights))
    };
    editions.flat_map(of).collect()
}

/// The ranks of models under each of the names that their records give.
fn grouped<'m, 'd: 'm>(
    models: impl Iterator<Item = (usize, &'m Assessment<'d>)>,
    names: impl Fn(&'d Release) -> BTreeSet<&'d str>,
) -> BTreeMap<String, Vec<usize>> {
    let mut res: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, model) in models {
        for name in names(model.release) {
            res.entry(name.to_owned()).or_default().push(at);
        }
    }
    res
}

/// The ids of the corpora that a record names.
fn corpora(release: &Release) -> BTreeSet<&str> {
    let lineage = release.record.value.lineage.iter().filter(|it| it.kind == LineageKind::Dataset);
    let parts = [ComponentKind::PretrainingData, ComponentKind::PostTrainingData];
    let parts = parts.iter().filter_map(|kind| release.component(*kind)).flat_map(|it| &it.datasets);
    lineage.map(|it| it.id.value.as_str()).chain(parts.map(|it| it.value.as_str())).collect()
}
