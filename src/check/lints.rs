//! Lints across records: quotes that show nothing, sources
//! grown old, licenses nobody uses.

use super::{Facts, Terms, absence};
use crate::data::{ComponentKind, Evidence, License, Model, Source, SourceKind, State};
use crate::diag::{Code, Diag};
use crate::parse::InFile;
use crate::shape::{Named, Text, disguised};
use crate::span::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// For how many organizations one quote may stand before it is filler: a maker repeats its own words from card to card.
const FILLER: usize = 3;

/// What is worth a look. Nothing here stops a build, so that a preview need not wait for it.
pub fn lints(facts: &Facts) -> Vec<Diag> {
    let mut res = Vec::new();
    let mut found = Vec::new();
    disguises(facts, &mut res);
    let others = || {
        ages(facts, &mut found);
        explainers(facts, &mut found);
        unused_licenses(facts, &mut found);
        second_hand(facts, &mut found);
        absence::aged(facts, &mut found);
        no_address(facts, &mut found);
    };
    // Every quote of every record is as much work as all the others.
    rayon::join(|| filler(facts, &mut res), others);
    res.extend(found);
    res
}

/// Names in which letters of one alphabet stand for those of another.
fn disguises(facts: &Facts, diags: &mut Vec<Diag>) {
    for it in facts.records() {
        let names = it.about.names.iter().chain([&it.about.title]);
        let Some((file, word)) = it.file.zip(names.copied().find_map(disguised)) else { continue };
        let letter = word.chars().find(|sign| !sign.is_ascii()).unwrap_or_default();
        let message =
            format!("`{word}` is written with letters of two alphabets: `{letter}` is U+{:04X}", u32::from(letter));
        let mut diag = Diag::new(Code::OddCharacter, Span::new(file, 0..0), message);
        diags.push(diag.label("a name of this record").help("write it with the letters it seems to have").done());
    }
}

/// The records of all models, with their ids.
fn models(facts: &Facts) -> impl Iterator<Item = (&str, &InFile<Model>)> {
    facts.models.values().map(|it| (it.id.as_str(), &it.record))
}

/// The records of all licenses that have one, with their ids.
fn licenses(facts: &Facts) -> impl Iterator<Item = (&str, &InFile<License>)> {
    facts.licenses.values().filter_map(|it| Some((it.id.as_str(), it.record.as_ref()?)))
}

/// All evidence of a model's record.
fn evidence(model: &Model) -> impl Iterator<Item = &Evidence> {
    let components = model.component.values().flat_map(|it| &it.evidence);
    let lineage = model.lineage.iter().flat_map(|it| &it.evidence);
    let training = model.training.iter().flat_map(|it| &it.evidence);
    model.evidence.iter().chain(components).chain(lineage).chain(training)
}

/// A quote must be the words of one page: not its title, and not the same for many pages.
fn filler(facts: &Facts, diags: &mut Vec<Diag>) {
    // Most quotes stand once: only those that stand for several organizations are looked at closely.
    let mut first: HashMap<&str, (&str, Span)> = HashMap::new();
    let mut seen: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<&str>, Span)> = BTreeMap::new();
    for (id, filed) in models(facts) {
        let model = &filed.value;
        let org = id.split('/').next().unwrap_or(id);
        for it in evidence(model) {
            let Some(quote) = &it.quote else { continue };
            let Some(source) = model.source.get(&it.source) else { continue };
            title(quote, source, diags);
            // A license says the same on every page that is under it.
            if it.about.as_ref().is_some_and(|it| it.starts_with("license")) {
                continue;
            }
            let (one, span) = *first.entry(quote.as_str()).or_insert((org, quote.span));
            if one != org {
                seen.entry(quote.as_str()).or_insert((BTreeSet::new(), BTreeSet::new(), span));
            }
        }
    }
    if !seen.is_empty() {
        gather(facts, &mut seen);
    }
    for (quote, (orgs, pages, span)) in seen {
        if orgs.len() >= FILLER && pages.len() >= FILLER {
            let message = format!("the same quote stands for {} pages of {} organizations", pages.len(), orgs.len());
            let mut diag = Diag::new(Code::FillerQuote, span, message);
            diags.push(diag.label(format!("“{quote}”")).help("quote what each page itself says").done());
        }
    }
}

/// For each quote the organizations and pages it stands for.
fn gather<'d>(facts: &'d Facts, seen: &mut BTreeMap<&str, (BTreeSet<&'d str>, BTreeSet<&'d str>, Span)>) {
    for (id, filed) in models(facts) {
        for it in evidence(&filed.value) {
            let Some(quote) = &it.quote else { continue };
            let Some(source) = filed.value.source.get(&it.source) else { continue };
            if let Some(entry) = seen.get_mut(quote.as_str()) {
                entry.0.insert(id.split('/').next().unwrap_or(id));
                entry.1.insert(&source.url.text);
            }
        }
    }
}

fn title(quote: &Spanned<Text>, source: &Source, diags: &mut Vec<Diag>) {
    if !quote.is_empty() && quote.eq_ignore_ascii_case(&source.title) {
        let mut diag = Diag::new(Code::FillerQuote, quote.span, "the quote is only the title of its source");
        diags.push(
            diag.label("shows nothing")
                .help("quote the words that show the fact, or leave the quote out and give `at`")
                .done(),
        );
    }
}

/// What was read long ago may no longer be so.
fn ages(facts: &Facts, diags: &mut Vec<Diag>) {
    let ages = &facts.max_age;
    let mut look = |sources: &Named<Text, Source>, limit: Option<u64>| {
        for (key, source) in sources {
            if is_root(&source.url.text) || is_list(&source.url.text) {
                let mut diag = Diag::new(
                    Code::VagueUrl,
                    source.url.span,
                    if is_root(&source.url.text) {
                        "the address names a whole site, not the page that was read"
                    } else {
                        "the address names a list of everything, not the page that was read"
                    },
                );
                diags.push(diag.label("answers for everything").help("copy the address of the page itself").done());
            }
            let Some(read) = &source.retrieved else { continue };
            let age = read.days_until(facts.as_of);
            if is_past(age, limit) {
                let mut diag = Diag::new(
                    Code::Stale,
                    read.span,
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
    models(facts).for_each(|it| look(&it.1.value.source, ages.models));
    licenses(facts).for_each(|it| look(&it.1.value.source, ages.licenses));
    facts.datasets.values().for_each(|it| look(&it.value.source, ages.datasets));
    facts.indices.values().for_each(|it| look(&it.value.source, ages.models));
}

/// An explainer says whose day's facts it reflects; facts move on.
fn explainers(facts: &Facts, diags: &mut Vec<Diag>) {
    let limit = facts.max_age.explainers;
    for reflected in facts.explainers.values().filter_map(|it| it.value.front.as_of.as_ref()) {
        let age = reflected.days_until(facts.as_of);
        if is_past(age, limit) {
            let message = format!("reflects a day {age} days before the as-of date");
            let mut diag = Diag::new(Code::Stale, reflected.span, message);
            diag.label("older than data/policy.toml allows");
            diag.help("read it against the dataset and its sources, and move `as-of` forward");
            diags.push(diag);
        }
    }
}

/// Whether an age in days is over its limit, if there is one.
fn is_past(age: i32, limit: Option<u64>) -> bool {
    limit.is_some_and(|limit| u64::try_from(age).is_ok_and(|age| age > limit))
}

/// Whether an address has no path. What could not be read is no address.
fn is_root(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return false };
    rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
}

/// Whether an address is that of a hub's list of all models, from which nothing can be read of one of them.
fn is_list(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    let rest = rest.split(['?', '#']).next().unwrap_or(rest).trim_end_matches('/');
    ["huggingface.co/models", "huggingface.co/datasets", "modelscope.cn/models", "github.com/explore"].contains(&rest)
}

/// A license record that no model, part of one or corpus names is left over, or its models are missing.
fn unused_licenses(facts: &Facts, diags: &mut Vec<Diag>) {
    let editions = || facts.models.values().flat_map(|it| &it.editions);
    let terms = facts.models.values().flat_map(|it| it.own_terms.values().chain([&it.terms]));
    let terms = terms.chain(editions().filter_map(|it| it.terms.as_ref()));
    let mut used: BTreeSet<&str> = terms.flat_map(Terms::licenses).collect();
    // What binds beside a license is named by a part of a model or by an edition.
    let parts = facts.models.values().flat_map(|it| it.record.value.component.values());
    let beside = parts.flat_map(|it| &it.terms).chain(editions().filter_map(|it| it.additional.as_ref()).flatten());
    used.extend(beside.map(|it| it.value.as_str()));
    let corpora = facts.datasets.values().flat_map(|it| it.value.licenses());
    used.extend(corpora.flat_map(|it| it.split([' ', '(', ')'])));
    used.extend(facts.rights.licenses());
    used.extend(facts.misspelled.iter().map(String::as_str));
    // A text that only leads to one in use is kept for the difference it shows.
    used.extend(licenses(facts).filter_map(|it| it.1.value.predecessor.as_ref()).map(|it| it.as_str()));
    for (id, filed) in licenses(facts).filter(|it| !used.contains(it.0)) {
        let top = Span::new(filed.file, 0..0);
        let mut diag = Diag::new(Code::UnusedLicense, top, format!("no model or dataset is under `{id}`"));
        diags.push(diag.help("name it in a record, or remove the file").done());
    }
}

/// A record that rests only on others should say so before a reader finds out.
fn second_hand(facts: &Facts, diags: &mut Vec<Diag>) {
    for (_, filed) in models(facts) {
        let model = &filed.value;
        let known = |kind: &ComponentKind| *kind != ComponentKind::Api;
        if model.component.keys().any(|it| known(&it.value))
            && !model.source.is_empty()
            && model.source.values().all(|it| it.kind != SourceKind::Primary)
        {
            let mut diag =
                Diag::new(Code::SecondHand, Span::new(filed.file, 0..0), "every source of the record is second-hand");
            diags.push(diag.help("read the producer's own page, repository or paper, and cite it").done());
        }
    }
}

/// Training code that counts as released can be found: a reader needs the program and the settings of the run.
fn no_address(facts: &Facts, diags: &mut Vec<Diag>) {
    for release in facts.models.values() {
        let Some(part) = release.component(ComponentKind::TrainingCode) else { continue };
        if part.state.value == State::Released && part.url.is_empty() {
            let message = "the training code counts as released, and has no address";
            let mut diag = Diag::new(Code::NoAddress, part.state.span, message);
            diag.label("released where?").help("add url = [\"<the page of the program, and that of its settings>\"]");
            diags.push(diag.help("a library without the settings of the run is `partial`").done());
        }
    }
}
