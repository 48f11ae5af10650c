//! The rules of the house, across records: quotes that show nothing, sources
//! grown old, licenses nobody uses, lineages that bite their own tail.

use super::{Dataset, Terms};
use crate::data::{ComponentKind, Evidence, License, LineageKind, Model, Source, SourceKind};
use crate::diag::{Code, Diag};
use crate::parse::{Filed, Parsed};
use crate::shape::{At, Place};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// For how many organizations one quote may stand before it is filler: a maker repeats its own words from card to card.
const FILLER: usize = 3;

/// What the house warns of. Nothing here stops a build, so that a preview need not wait for it.
pub fn house(dataset: &Dataset) -> Vec<Diag> {
    let mut res = Vec::new();
    let mut found = Vec::new();
    let others = || {
        ages(dataset, &mut found);
        explainers(dataset, &mut found);
        unused_licenses(dataset, &mut found);
        second_hand(dataset, &mut found);
    };
    // Every quote of every record is as much work as all the others.
    rayon::join(|| filler(dataset, &mut res), others);
    res.extend(found);
    res
}

/// The records of all models, with their ids.
fn models(dataset: &Dataset) -> impl Iterator<Item = (&str, &Filed<Model>)> {
    dataset.models.values().map(|it| (it.id.as_str(), &it.record))
}

/// The records of all licenses that have one, with their ids.
fn licenses(dataset: &Dataset) -> impl Iterator<Item = (&str, &Filed<License>)> {
    dataset.licenses.values().filter_map(|it| Some((it.id.as_str(), it.record.as_ref()?)))
}

/// All evidence of a model's record.
fn evidence(model: &Model) -> impl Iterator<Item = &Evidence> {
    let components = model.component.values().flat_map(|it| &it.evidence);
    let lineage = model.lineage.iter().flat_map(|it| &it.evidence);
    let training = model.training.iter().flat_map(|it| &it.evidence);
    model.evidence.iter().chain(components).chain(lineage).chain(training)
}

/// A quote must be the words of one page: not its title, and not the same for many pages.
fn filler(dataset: &Dataset, diags: &mut Vec<Diag>) {
    // Most quotes stand once: only those that stand for several organizations are looked at closely.
    let mut first: HashMap<&str, (&str, Place)> = HashMap::new();
    let mut seen: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<&str>, Place)> = BTreeMap::new();
    for (id, filed) in models(dataset) {
        let model = &filed.record;
        let org = id.split('/').next().unwrap_or(id);
        for it in evidence(model) {
            let Some(quote) = &it.quote else { continue };
            let Some(source) = model.source.get(&it.source) else { continue };
            title(quote, source, diags);
            // A license says the same on every page that is under it.
            if it.about.as_ref().is_some_and(|it| it.starts_with("license")) {
                continue;
            }
            let (one, place) = *first.entry(quote.as_str()).or_insert((org, quote.place));
            if one != org {
                seen.entry(quote.as_str()).or_insert((BTreeSet::new(), BTreeSet::new(), place));
            }
        }
    }
    if !seen.is_empty() {
        gather(dataset, &mut seen);
    }
    for (quote, (orgs, pages, place)) in seen {
        if orgs.len() >= FILLER && pages.len() >= FILLER {
            let message = format!("the same quote stands for {} pages of {} organizations", pages.len(), orgs.len());
            let mut diag = Diag::new(Code::FillerQuote, place, message);
            diags.push(diag.label(format!("“{quote}”")).help("quote what each page itself says").done());
        }
    }
}

/// For each quote the organizations and pages it stands for.
fn gather<'d>(dataset: &'d Dataset, seen: &mut BTreeMap<&str, (BTreeSet<&'d str>, BTreeSet<&'d str>, Place)>) {
    for (id, filed) in models(dataset) {
        for it in evidence(&filed.record) {
            let Some(quote) = &it.quote else { continue };
            let Some(source) = filed.record.source.get(&it.source) else { continue };
            if let Some(entry) = seen.get_mut(quote.as_str()) {
                entry.0.insert(id.split('/').next().unwrap_or(id));
                entry.1.insert(&source.url.text);
            }
        }
    }
}

fn title(quote: &At<String>, source: &Source, diags: &mut Vec<Diag>) {
    if !quote.is_empty() && quote.eq_ignore_ascii_case(&source.title) {
        let mut diag = Diag::new(Code::FillerQuote, quote.place, "the quote is only the title of its source");
        diags.push(
            diag.label("shows nothing")
                .help("quote the words that show the fact, or leave the quote out and give `at`")
                .done(),
        );
    }
}

/// What was read long ago may no longer be so; what was read after the as-of date cannot have been.
fn ages(dataset: &Dataset, diags: &mut Vec<Diag>) {
    let ages = &dataset.max_age;
    let mut look = |sources: &BTreeMap<At<String>, Source>, limit: Option<u64>| {
        for (key, source) in sources {
            if is_root(&source.url.text) {
                let mut diag = Diag::new(
                    Code::VagueUrl,
                    source.url.place,
                    "the address names a whole site, not the page that was read",
                );
                diags.push(diag.label("answers for everything").help("copy the address of the page itself").done());
            }
            let Some(read) = &source.retrieved else { continue };
            let age = read.days_until(dataset.as_of);
            if age < 0 {
                let mut diag =
                    Diag::new(Code::Stale, read.place, format!("read {} days after the site's as-of date", -age));
                diags.push(diag.label("in the future").help("move `as-of` in ajar.toml forward").done());
            } else if limit.is_some_and(|it| u64::from(age.unsigned_abs()) > it) {
                let mut diag = Diag::new(
                    Code::Stale,
                    read.place,
                    format!("source `{}` was read {age} days before the as-of date", key.value),
                );
                diags.push(
                    diag.label("older than data/policy.toml allows")
                        .help("read it again and change the date, or say what changed")
                        .done(),
                );
            }
        }
    };
    models(dataset).for_each(|it| look(&it.1.record.source, ages.models));
    licenses(dataset).for_each(|it| look(&it.1.record.source, ages.licenses));
    dataset.corpora.values().for_each(|it| look(&it.record.source, ages.datasets));
}

/// An explainer says whose day's facts it reflects; facts move on.
fn explainers(dataset: &Dataset, diags: &mut Vec<Diag>) {
    let limit = dataset.max_age.explainers;
    for reflected in dataset.explainers.values().filter_map(|it| it.record.front.as_of.as_ref()) {
        let age = reflected.days_until(dataset.as_of);
        let mut diag = if age < 0 {
            let message = format!("reflects a day {} days after the site's as-of date", -age);
            Diag::new(Code::Stale, reflected.place, message)
        } else if limit.is_some_and(|it| u64::from(age.unsigned_abs()) > it) {
            Diag::new(Code::Stale, reflected.place, format!("reflects a day {age} days before the as-of date"))
        } else {
            continue;
        };
        let (label, help) = match age {
            ..0 => ("in the future", "move `as-of` in ajar.toml forward"),
            _ => (
                "older than data/policy.toml allows",
                "read it against the dataset and its sources, and move `as-of` forward",
            ),
        };
        diags.push(diag.label(label).help(help).done());
    }
}

/// Whether an address has no path.
fn is_root(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
}

/// A license record that no model, part of one or corpus names is left over, or its models are missing.
fn unused_licenses(dataset: &Dataset, diags: &mut Vec<Diag>) {
    let terms = dataset.models.values().flat_map(|it| it.own_terms.values().chain([&it.terms]));
    let mut used: BTreeSet<&str> = terms.flat_map(Terms::licenses).collect();
    used.extend(dataset.corpora.values().filter_map(|it| it.record.license.as_ref()).map(|it| it.as_str()));
    used.extend(dataset.misspelled.iter().map(String::as_str));
    // A text that only leads to one in use is kept for the difference it shows.
    used.extend(licenses(dataset).filter_map(|it| it.1.record.predecessor.as_ref()).map(|it| it.as_str()));
    for (id, filed) in licenses(dataset).filter(|it| !used.contains(it.0)) {
        let top = Place::new(filed.file, 0..0);
        let mut diag = Diag::new(Code::UnusedLicense, top, format!("no model or dataset is under `{id}`"));
        diags.push(diag.help("name it in a record, or remove the file").done());
    }
}

/// Nothing descends from itself, also not by way of others.
pub(super) fn loops(parsed: &Parsed, diags: &mut Vec<Diag>) {
    for (id, filed) in &parsed.models {
        for start in filed.record.lineage.iter().filter(|it| it.kind != LineageKind::Dataset) {
            let mut seen: BTreeSet<&str> = BTreeSet::new();
            let mut open = vec![start.id.as_str()];
            while let Some(next) = open.pop().filter(|_| !seen.contains(id.as_str())) {
                if seen.insert(next) {
                    let ancestors = parsed.models.get(next).into_iter().flat_map(|it| &it.record.lineage);
                    open.extend(ancestors.filter(|it| it.kind != LineageKind::Dataset).map(|it| it.id.as_str()));
                }
            }
            if seen.contains(id.as_str()) && start.id.value != *id {
                let mut diag = Diag::new(
                    Code::LineageLoop,
                    start.id.place,
                    format!("`{id}` descends from itself, by way of `{}`", start.id.value),
                );
                diags.push(
                    diag.label("leads back here")
                        .help("one of the two `[[lineage]]` entries points the wrong way")
                        .done(),
                );
            }
        }
    }
}

/// A record that rests only on others should say so before a reader finds out.
fn second_hand(dataset: &Dataset, diags: &mut Vec<Diag>) {
    for (_, filed) in models(dataset) {
        let model = &filed.record;
        let known = |kind: &ComponentKind| *kind != ComponentKind::Api;
        if model.component.keys().any(|it| known(&it.value))
            && !model.source.is_empty()
            && model.source.values().all(|it| it.kind != SourceKind::Primary)
        {
            let mut diag =
                Diag::new(Code::SecondHand, Place::new(filed.file, 0..0), "every source of the record is second-hand");
            diags.push(diag.help("read the producer's own page, repository or paper, and cite it").done());
        }
    }
}
