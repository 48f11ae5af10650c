//! The collections of facts: records as they are written, with what is worked out for them.

use super::item::{ApiItem, MakeItems};
use super::items::{ApiChange, ApiComponent, ApiEdition, ApiHead, ApiLicense, ApiModel};
use crate::assess::{Assessment, Ladder, ModelEdition};
use crate::check::{Edition, Release};
use crate::data::{ComponentKind, Group, RecordKind, State};
use crate::parse::Records;
use crate::plan::{Dated, Site, address};
use crate::shape::{Text, Words};
use crate::words;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many models' items are made together: enough to share among threads.
const TOGETHER: usize = 64;

/// A record as it is written, behind what every item begins with and what is worked out for it.
#[derive(Serialize)]
struct Whole<'r, M: Serialize, R: Serialize> {
    #[serde(flatten)]
    head: ApiHead,
    #[serde(flatten)]
    more: M,
    #[serde(flatten)]
    record: &'r R,
}

/// Nothing is worked out for it.
#[derive(Serialize)]
struct Nothing {}

fn head(id: &str, page: Option<String>) -> ApiHead {
    ApiHead { id: id.to_owned(), page, ..ApiHead::default() }
}

fn plain<R: Serialize>(records: &Records<R>, kind: RecordKind) -> Vec<ApiItem> {
    let page = |id: &str| kind.has_pages().then(|| address::record(kind, id));
    let item = |(id, filed): (&String, &crate::parse::InFile<R>)| {
        ApiItem::new(id, &Whole { head: head(id, page(id)), more: Nothing {}, record: &*filed.value })
    };
    records.iter().map(item).collect()
}

pub(super) fn standards(site: &Site<'_>) -> Vec<ApiItem> {
    plain(&site.assessed.facts.standards, RecordKind::Standard)
}

pub(super) fn uses(site: &Site<'_>) -> Vec<ApiItem> {
    plain(&site.assessed.facts.uses, RecordKind::Use)
}

pub(super) fn organizations(site: &Site<'_>) -> Vec<ApiItem> {
    plain(&site.assessed.facts.orgs, RecordKind::Org)
}

pub(super) fn datasets(site: &Site<'_>) -> Vec<ApiItem> {
    plain(&site.assessed.facts.datasets, RecordKind::Dataset)
}

pub(super) fn indices(site: &Site<'_>) -> Vec<ApiItem> {
    plain(&site.assessed.facts.indices, RecordKind::Index)
}

pub(super) fn glossary(site: &Site<'_>) -> Vec<ApiItem> {
    let terms = site.assessed.facts.glossary.iter().flat_map(|it| &it.value.term);
    let item = |(id, term)| {
        let id: &crate::span::Spanned<String> = id;
        ApiItem::new(
            id,
            &Whole { head: head(id, Some(format!("glossary.html#{}", id.value))), more: Nothing {}, record: term },
        )
    };
    terms.map(item).collect()
}

/// The ranks of all models, so many at a time as their items are made together.
pub(super) fn ranks(site: &Site<'_>) -> impl Iterator<Item = Range<usize>> {
    let count = site.assessed.models.releases().len();
    (0..count).step_by(TOGETHER).map(move |first| first..count.min(first + TOGETHER))
}

pub(super) fn model_count(site: &Site<'_>) -> usize {
    site.assessed.models.releases().len()
}

pub(super) fn models<'s>(site: &'s Site<'_>) -> MakeItems<'s> {
    Box::new(|at| vec![model(site, &site.assessed.models[at])])
}

fn model(site: &Site<'_>, it: &Assessment<'_>) -> ApiItem {
    let release = it.release;
    let step = |of: fn(Ladder) -> usize| it.standing().and_then(|it| it.level(of(it.ladder())));
    let lead = ModelEdition { release, edition: release.edition(None) };
    let more = ApiModel {
        organization: release.org.clone(),
        organization_name: site.assessed.facts.org_name(&release.org).to_owned(),
        licenses: licenses(lead),
        step_floor: step(|it| it.floor).map(|it| it.id.value.clone()),
        step_ceiling: step(|it| it.ceiling).map(|it| it.id.value.clone()),
        sentence: words::verdict::sentence(&site.words, it),
        editions: release.editions.iter().flat_map(|it| ids(release, it)).collect(),
        ..ApiModel::default()
    };
    let page = Some(address::model(&release.id));
    ApiItem::new(&release.id, &Whole { head: head(&release.id, page), more, record: &*release.record.value })
}

fn licenses(edition: ModelEdition<'_>) -> Vec<String> {
    let terms = edition.terms_of(ComponentKind::Weights);
    terms.word().map_or_else(|| terms.licenses(), |word| vec![word]).into_iter().map(str::to_owned).collect()
}

/// The ids of the editions that are alike.
pub(super) fn ids(release: &Release, edition: &Edition) -> Vec<String> {
    if edition.variants.is_empty() {
        return vec![format!("{}/release", release.id)];
    }
    edition.variants.iter().map(|it| format!("{}/{it}", release.id)).collect()
}

pub(super) fn edition_count(site: &Site<'_>) -> usize {
    let releases = site.assessed.models.releases().iter();
    // An edition without variants is one all the same.
    releases.flat_map(|it| &it.editions).map(|it| it.variants.len().max(1)).sum()
}

pub(super) fn editions<'s>(site: &'s Site<'_>) -> MakeItems<'s> {
    let of = |release: &'s Release| release.editions.iter().flat_map(|edition| edition_items(release, edition));
    Box::new(move |at| of(site.assessed.models.release(at)).collect())
}

fn edition_items(release: &Release, edition: &Edition) -> Vec<ApiItem> {
    let model = ModelEdition { release, edition };
    let alike = ids(release, edition);
    let lead = std::ptr::eq(edition, release.edition(None));
    let base = |(id, edition): &(Text, Option<Text>)| match edition {
        Some(edition) => format!("{id}/{edition}"),
        None => id.to_string(),
    };
    let item = |(at, id): (usize, &String)| {
        let name = edition.variants.get(at);
        let variant = release.record.value.variant.iter().find(|it| Some(it.id.as_str()) == name.map(String::as_str));
        let own = release.record.value.identifiers.as_ref().and_then(|it| it.hf.as_deref()).filter(|_| name.is_none());
        let item = ApiEdition {
            id: id.clone(),
            model: release.id.clone(),
            variant: name.cloned(),
            alike: alike.clone(),
            lead,
            hugging_face: variant.map_or(own, |it| it.hf.as_deref()).map(str::to_owned),
            params: variant.and_then(|it| it.params.as_ref()).map(|it| it.value.to_string()),
            active: variant.and_then(|it| it.active.as_deref().map(str::to_owned)),
            role: variant.and_then(|it| it.role.as_deref().map(str::to_owned)),
            released: variant
                .and_then(|it| it.released.as_ref())
                .or(release.record.value.released.as_ref())
                .map(|it| it.value),
            licenses: licenses(model),
            additional_terms: model.additional(ComponentKind::Weights).map(str::to_owned).collect(),
            access: model.access(ComponentKind::Weights),
            input: edition.input.clone(),
            output: edition.output.clone(),
            bases: edition.bases.iter().map(base).collect(),
            ..ApiEdition::default()
        };
        ApiItem::new(id, &item)
    };
    alike.iter().enumerate().map(item).collect()
}

pub(super) fn license_items(site: &Site<'_>) -> Vec<ApiItem> {
    let facts = site.assessed.facts;
    let mut under: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for release in facts.models.values() {
        let of = |edition| licenses(ModelEdition { release, edition });
        let named: BTreeSet<String> = release.editions.iter().flat_map(of).collect();
        named.into_iter().for_each(|license| under.entry(license).or_default().push(release.id.clone()));
    }
    let item = |entry: &crate::check::LicenseEntry| {
        let record = entry.record.as_ref()?;
        let more = ApiLicense {
            spdx: entry.spdx,
            lists: entry.open.iter().map(|it| it.name().to_owned()).collect(),
            models: under.get(&entry.id).cloned().unwrap_or_default(),
            ..ApiLicense::default()
        };
        let page = Some(address::license(&entry.id));
        Some(ApiItem::new(&entry.id, &Whole { head: head(&entry.id, page), more, record: &*record.value }))
    };
    facts.licenses.values().filter_map(item).collect()
}

pub(super) fn components(site: &Site<'_>) -> Vec<ApiItem> {
    let models = &site.assessed.models;
    let item = |kind: &ComponentKind| {
        let list = site.component_list(*kind);
        let in_state = |state| {
            let mut ranks: Vec<usize> = list.models.iter().filter(|it| it.0 == state).map(|it| it.1).collect();
            ranks.sort_unstable();
            ranks.into_iter().map(|at| models.release(at).id.clone()).collect()
        };
        let item = ApiComponent {
            id: *kind,
            page: address::component(kind.name()),
            name: words::component::name(&site.words, *kind),
            group: kind.group(),
            meaning: words::component::meaning(&site.words, *kind),
            released: in_state(State::Released),
            partial: in_state(State::Partial),
            withheld: in_state(State::Withheld),
            ..ApiComponent::default()
        };
        ApiItem::new(kind.name(), &item)
    };
    ComponentKind::ALL.iter().filter(|it| it.group() != Group::Access).map(item).collect()
}

pub(super) fn change_items(site: &Site<'_>) -> Vec<ApiItem> {
    let mut before = (String::new(), 0);
    let mut res = Vec::new();
    for Dated { kind, record, name, address, change } in site.changes() {
        // Several changes of one record on one day are told apart by a number.
        let day = format!("{}/{record}/{}", kind.name(), change.date.value.iso());
        before = if before.0 == day { (day, before.1 + 1) } else { (day, 1) };
        let item = ApiChange {
            id: format!("{}/{}", before.0, before.1),
            date: change.date.value,
            kind: change.kind,
            record_kind: *kind,
            record: (*record).to_owned(),
            name: (*name).to_owned(),
            page: address.clone(),
            what: change.what.to_string(),
            ..ApiChange::default()
        };
        res.push(ApiItem::new(&item.id, &item));
    }
    res
}
