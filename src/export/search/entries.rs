//! What can be found: pages, and terms of the glossary, each with the words people look for it by.

use super::words::bare;
use crate::data::{ComponentKind, RecordKind, Standard};
use crate::foreign::{bare as unmarked, is_passage, named_language};
use crate::parse::{Body, OwnPage, Piece, escape};
use crate::plan::{Site, Subject, address};
use crate::shape::{Day, Text, Words};
use crate::span::FileId;
use crate::words::place::country_of;
use crate::words::{clause, component, of_ladder, say, thresholds, verdict};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Something that can be found.
#[derive(Default)]
pub(super) struct SearchEntry {
    /// "model", "license", "explainer", …
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) href: String,
    /// A sentence shown under the title.
    pub(super) summary: String,
    /// Other names of the same thing: who types one of them means this.
    pub(super) names: Vec<String>,
    /// Words that belong to it and are not its name: who made it, the family it is of, where that is.
    pub(super) beside: Vec<String>,
    /// What else is on it.
    pub(super) text: String,
    /// What of it is in the language of the records and not of the page: 1 the title, 2 the summary, 4 the text.
    pub(super) foreign: u8,
    /// Its place among those of its kind; what has none goes first, in the order in which it was found.
    pub(super) order: u64,
}

/// Kinds of entries, in the order in which they go before each other where words weigh the same.
pub(super) const KINDS: [&str; 10] =
    ["family", "model", "license", "use", "standard", "term", "explainer", "org", "dataset", "component"];
/// How many sentences about its models a family or an organization is found by.
const VERDICTS: usize = 12;
/// Pages that belong to no record.
pub(super) const PAGE: &str = "page";

/// Everything that can be found, in the order of kinds.
pub(super) fn entries(site: &Site<'_>) -> Vec<SearchEntry> {
    let mut res = pages(site);
    res.extend(own_pages(site));
    res.extend(explainers(site));
    res.extend(terms(site));
    let said: Vec<String> = site.assessed.models.iter().map(|it| verdict::sentence(&site.words, it)).collect();
    res.extend(models(site, &said));
    res.extend(families(site, &said));
    res.extend(licenses(site));
    res.extend(records(site, &said));
    res.extend(components(site));
    let rank = |it: &SearchEntry| KINDS.iter().position(|kind| *kind == it.kind).unwrap_or(KINDS.len());
    res.sort_by_key(|it| (rank(it), it.order));
    for it in &mut res {
        it.beside.push(site.words.get(&format!("found-{}", it.kind)));
        it.unmark(site.records_language());
    }
    res
}

/// What [`SearchEntry::foreign`] says of an entry's text that is in the language of the records.
const FOREIGN_TEXT: u8 = 4;

/// Whether the text of a file is in that language.
fn is_foreign(site: &Site<'_>, file: FileId) -> bool {
    site.language_of(file)
        .is_some_and(|it| site.records_language().is_some_and(|records| records.eq_ignore_ascii_case(it)))
}

impl SearchEntry {
    /// Says what of it nobody has translated, in place of the marks around that: words are compared letter by letter.
    /// Scripts know one language beside that of the page: `records`.
    fn unmark(&mut self, records: Option<&str>) {
        let is_of_records = |text: &str| named_language(text).is_none_or(|it| records == Some(it.as_str()));
        let foreign = |text: &str| u8::from(is_passage(text) && is_of_records(text));
        self.foreign |= foreign(&self.title) + 2 * foreign(&self.summary);
        let lists = self.names.iter_mut().chain(&mut self.beside);
        for text in lists.chain([&mut self.title, &mut self.summary, &mut self.text]) {
            if let Cow::Owned(plain) = unmarked(text) {
                *text = plain;
            }
        }
    }
}

/// Pages that every site has once, by the messages that name them and say what they are.
fn pages(site: &Site<'_>) -> Vec<SearchEntry> {
    let about = |subject: &Subject| {
        Some(match subject {
            Subject::Spectrum => ("meta-spectrum-title", "meta-spectrum-about"),
            Subject::Licenses => ("meta-licenses-title", "meta-licenses-about"),
            Subject::Orgs => ("meta-orgs-title", "meta-orgs-about"),
            Subject::Standards => ("meta-standards-title", "meta-standards-about"),
            Subject::Uses => ("uses-title", "uses-lede"),
            Subject::Datasets => ("meta-datasets-title", "meta-datasets-about"),
            Subject::Matrix => ("meta-matrix-title", "meta-matrix-about"),
            Subject::Components => ("meta-components-title", "meta-components-about"),
            Subject::Changes => ("meta-changes-title", "meta-changes-about"),
            Subject::Explainers => ("meta-explainers-title", "meta-explainers-about"),
            Subject::Glossary => ("meta-glossary-title", "meta-glossary-about"),
            Subject::Families => ("meta-families-title", "meta-families-about"),
            Subject::Disagreement => ("meta-disagreement-title", "meta-disagreement-about"),
            Subject::Method => ("meta-method-title", "meta-method-about"),
            Subject::Pictures => ("meta-pictures-title", "meta-pictures-about"),
            Subject::Compare => ("meta-compare-title", "meta-compare-about"),
            Subject::CompareLicenses => ("meta-compare-licenses-title", "meta-compare-licenses-about"),
            _ => return None,
        })
    };
    let first = site.pages().iter().filter(|page| page.part.number == 1);
    let entry = |page: &crate::plan::Page| {
        let (title, summary) = about(&page.subject)?;
        let (title, summary) = (of_ladder(&site.words, site.assessed.facts, title), site.words.get(summary));
        Some(SearchEntry { kind: PAGE, title, href: page.address.clone(), summary, ..SearchEntry::default() })
    };
    first.filter_map(entry).collect()
}

/// Explainers are found by their headings, too: these are the questions that they answer.
fn explainers(site: &Site<'_>) -> impl Iterator<Item = SearchEntry> {
    site.assessed.facts.explainers.iter().map(|(slug, filed)| {
        let (front, body) = (&filed.value.front, &filed.value.body);
        SearchEntry {
            kind: "explainer",
            title: front.title.clone(),
            href: address::explainer(slug),
            summary: front.summary.clone(),
            names: vec![slug.clone()],
            beside: body.headings.iter().map(|it| it.text.clone()).collect(),
            text: text_of(body),
            foreign: FOREIGN_TEXT * u8::from(is_foreign(site, filed.file)),
            order: front.order.unwrap_or(u64::MAX),
        }
    })
}

/// Pages of the site's own, and sections of the explainers.
fn own_pages(site: &Site<'_>) -> impl Iterator<Item = SearchEntry> {
    let facts = site.assessed.facts;
    let pages = facts.pages.iter().filter(|it| it.0 != "index").map(|(id, it)| (id, address::page(id), it));
    let sections = facts.sections.iter().map(|(id, it)| (id, address::section(id), it));
    pages.chain(sections).map(|(id, href, filed)| {
        let OwnPage { front, body } = &*filed.value;
        SearchEntry {
            kind: PAGE,
            title: front.title.clone(),
            href,
            summary: front.summary.clone().unwrap_or_default(),
            names: vec![id.clone()],
            beside: body.headings.iter().map(|it| it.text.clone()).collect(),
            text: text_of(body),
            foreign: FOREIGN_TEXT * u8::from(is_foreign(site, filed.file)),
            order: front.order.unwrap_or(u64::MAX),
        }
    })
}

/// The words of a text.
fn text_of(body: &Body) -> String {
    let html = body.pieces.iter().filter_map(|it| match it {
        Piece::Html(it) => Some(Cow::Borrowed(it.as_str())),
        Piece::Code(it) => Some(escape(it.code())),
        _ => None,
    });
    bare(&html.collect::<String>())
}

fn terms(site: &Site<'_>) -> Vec<SearchEntry> {
    let Some(glossary) = &site.assessed.facts.glossary else { return Vec::new() };
    let entry = |(id, term): (&crate::span::Spanned<String>, &crate::data::Term)| SearchEntry {
        kind: "term",
        title: term.name.clone(),
        href: format!("glossary.html#{}", id.value),
        summary: term.definition.clone(),
        names: term.also.iter().chain(&term.forms).cloned().chain([id.value.clone()]).collect(),
        ..SearchEntry::default()
    };
    glossary.value.term.iter().map(entry).collect()
}

/// `said` is what is said of each model in a sentence.
fn models(site: &Site<'_>, said: &[String]) -> impl Iterator<Item = SearchEntry> {
    site.order().iter().map(|at| {
        let release = site.assessed.models[*at].release;
        let record = &release.record.value;
        let org = site.assessed.facts.org_name(&release.org);
        let hf = record.identifiers.as_ref().and_then(|it| it.hf.as_deref());
        let variants = record.variant.iter().filter_map(|it| it.hf.as_deref());
        let names = record.aliases.iter().map(Text::as_str).chain([release.id.as_str()]);
        // Who copies the name from a hub does so with its owner or without.
        let hub = hf.into_iter().chain(variants).flat_map(|it| [Some(it), it.split('/').next_back()]).flatten();
        let family = record.family.iter().map(|it| it.value.to_string());
        let writes = record.output.iter().map(|it| site.words.get(&format!("found-writes-{}", it.name())));
        SearchEntry {
            kind: "model",
            title: record.name.to_string(),
            href: address::model(&release.id),
            summary: said[*at].clone(),
            names: names.chain(hub).map(str::to_owned).collect(),
            beside: family.chain([org.to_owned()]).chain(writes).collect(),
            text: [
                record.summary.to_string(),
                country_of(&site.words, site.assessed.facts, &release.org).unwrap_or_default(),
            ]
            .join(" "),
            ..SearchEntry::default()
        }
    })
}

fn families(site: &Site<'_>, said: &[String]) -> impl Iterator<Item = SearchEntry> {
    site.families.iter().map(|(slug, family)| SearchEntry {
        kind: "family",
        title: family.name.clone(),
        href: address::family(slug),
        summary: say!(site.words, "found-releases", count = family.models.len()),
        text: verdicts(said, &family.models),
        ..SearchEntry::default()
    })
}

/// What is said of several models in a sentence each: "is Llama open source" asks for the family.
fn verdicts(said: &[String], models: &[usize]) -> String {
    let sentences: BTreeSet<&str> = models.iter().map(|at| said[*at].as_str()).collect();
    sentences.into_iter().take(VERDICTS).collect::<Vec<_>>().join(" ")
}

/// A number that is the smaller the later a day is.
fn age(day: Day) -> u64 {
    let days = Day::default().days_until(day);
    u64::from(u32::MAX).saturating_sub(u64::try_from(days).unwrap_or_default())
}

/// Licenses are found by their clauses' words and numbers, too.
fn licenses(site: &Site<'_>) -> impl Iterator<Item = SearchEntry> {
    site.assessed.facts.licenses.iter().map(|(id, entry)| {
        let record = entry.record.as_ref().map(|it| &it.value);
        let clauses = record.into_iter().flat_map(|it| it.clause.iter()).flat_map(|(kind, it)| {
            let quote = it.quote.as_ref().map(|quote| quote.value.to_string());
            let told = [Some(clause::heading(&site.words, kind.value)), it.effect.clone(), quote];
            told.into_iter().flatten().chain(thresholds(&site.words, it))
        });
        let aliases = record.into_iter().flat_map(|it| it.aliases.iter().cloned());
        SearchEntry {
            kind: "license",
            title: entry.name.clone(),
            href: address::license(id),
            summary: record.map(|it| it.summary.clone()).unwrap_or_default(),
            names: vec![entry.short_id().to_owned(), id.clone()],
            // A hub's tag for a license is the name of the models it came with: "llama4".
            beside: aliases.collect(),
            text: clauses.collect::<Vec<_>>().join(". "),
            // The newest first: of several editions, it is the one in force.
            order: record.and_then(|it| it.date.as_ref()).map_or(u64::MAX, |it| age(it.value)),
            ..SearchEntry::default()
        }
    })
}

/// Records of the other kinds.
fn records(site: &Site<'_>, said: &[String]) -> impl Iterator<Item = SearchEntry> {
    let own = [RecordKind::Model, RecordKind::License, RecordKind::Explainer, RecordKind::Page];
    let records = site.assessed.facts.records().filter(move |it| it.kind.has_pages() && !own.contains(&it.kind));
    records.map(move |it| {
        let names = it.about.names.iter().copied().chain([it.id]).map(str::to_owned);
        let made: &[usize] = if it.kind == RecordKind::Org { site.org_list(it.id) } else { &[] };
        SearchEntry {
            kind: it.kind.name(),
            title: it.about.title.to_owned(),
            href: address::record(it.kind, it.id),
            summary: it.about.summary.to_owned(),
            names: names.chain(country(site, it.kind, it.id)).collect(),
            beside: inside(site, it.kind, it.id),
            text: verdicts(said, made),
            order: place(site, it.kind, it.id),
            ..SearchEntry::default()
        }
    })
}

/// What a record has names for that are looked for by themselves: the levels and requirements of a standard, the parts of a
/// corpus and who made it, the families of an organization.
fn inside(site: &Site<'_>, kind: RecordKind, id: &str) -> Vec<String> {
    let facts = site.assessed.facts;
    let names = match kind {
        RecordKind::Standard => facts.standards.get(id).map(|it| standard(&it.value)),
        RecordKind::Dataset => facts.datasets.get(id).map(|it| {
            let org = it.value.org.iter().map(|org| facts.org_name(&org.value).to_owned());
            it.value.part.iter().map(|part| part.name.value.to_string()).chain(org).collect()
        }),
        RecordKind::Org => Some(families_of(site, id)),
        _ => None,
    };
    names.unwrap_or_default()
}

/// The names of the levels, groups and requirements of a standard, and where it says them: "Article 53(2)".
fn standard(standard: &Standard) -> Vec<String> {
    let levels = standard.level.iter().map(|it| it.name.clone());
    let groups = standard.group.iter().map(|it| it.name.clone());
    let asked = standard.requirements().flat_map(|(_, it)| it.at.iter().chain([&it.name]).cloned());
    levels.chain(groups).chain(asked).collect()
}

/// The families that an organization's models belong to: who asks who made one means the organization.
fn families_of(site: &Site<'_>, org: &str) -> Vec<String> {
    let models =
        site.org_list(org).iter().filter_map(|at| site.assessed.models[*at].release.record.value.family.as_ref());
    models.map(|it| it.value.to_string()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The country of an organization, which is a name to whoever looks for those that are there.
fn country(site: &Site<'_>, kind: RecordKind, id: &str) -> Vec<String> {
    let named = (kind == RecordKind::Org).then(|| country_of(&site.words, site.assessed.facts, id));
    named.flatten().into_iter().collect()
}

/// The place that a use gives itself among the others; records of other kinds give themselves none.
fn place(site: &Site<'_>, kind: RecordKind, id: &str) -> u64 {
    let uses = &site.assessed.facts.uses;
    uses.get(id).filter(|_| kind == RecordKind::Use).and_then(|usage| usage.value.order).unwrap_or_default()
}

fn components(site: &Site<'_>) -> impl Iterator<Item = SearchEntry> {
    // Without models, nothing is told of components.
    ComponentKind::ALL.iter().filter(|_| !site.assessed.facts.models.is_empty()).map(|it| SearchEntry {
        kind: "component",
        title: component::heading(&site.words, *it),
        href: address::component(it.name()),
        summary: component::meaning(&site.words, *it),
        names: vec![it.name().to_owned()],
        ..SearchEntry::default()
    })
}
