//! The documents that are no collections, each as text.

use super::collections::{Alone, COLLECTIONS, Collection};
use super::documents::{ApiCollection, ApiFact, ApiGrade, ApiIndex, ApiLookup, ApiNumber, ApiPurpose, ApiReaders, key};
use super::head::{Heads, columns_address, schema_address};
use super::lookup;
use crate::assess::{NumberSources, ReaderNumber, purpose_of};
use crate::data::{Aim, AnswerGrade, Counted, Measured, Metric, Reader, ReaderKind, Region};
use crate::plan::address::PUBLISHED as ROOT;
use crate::shape::{Decode, Shape, Words};
use serde::Serialize;

/// The page that says how all this is used.
const GUIDE: &str = "explainers/use-the-data.html";

/// One such document.
pub(super) struct ApiDocument {
    /// Its name in addresses.
    pub(super) name: &'static str,
    /// The message that says what it is.
    pub(super) about: &'static str,
    /// The shape of what stands behind its head.
    pub(super) shape: fn() -> Shape,
    /// Its text.
    pub(super) text: fn(&Heads<'_, '_>) -> String,
}

/// Every such document.
pub(super) const DOCUMENTS: [ApiDocument; 3] = [
    ApiDocument {
        name: "index",
        about: "api-about-index",
        shape: ApiIndex::shape,
        text: |heads| document(heads, "index", &index(heads)),
    },
    ApiDocument {
        name: "lookup",
        about: "api-about-lookup",
        shape: ApiLookup::shape,
        text: |heads| document(heads, "lookup", &lookup::names(heads)),
    },
    ApiDocument {
        name: "readers",
        about: "api-about-readers",
        shape: ApiReaders::shape,
        text: |heads| document(heads, "readers", &readers()),
    },
];

fn document(heads: &Heads<'_, '_>, name: &str, body: &impl Serialize) -> String {
    let head = heads.opened(&format!("{ROOT}/{name}.json"), &schema_address(name), heads.page(GUIDE));
    let body = serde_json::to_string(body).expect("bodies are strings, lists and tables with text keys");
    format!("{head},{}\n", crate::inert::json(body).trim_start_matches('{'))
}

/// The formats of a collection, with their media types.
pub(super) const FORMATS: [(&str, &str); 3] =
    [("json", "application/json"), ("ndjson", "application/x-ndjson"), ("csv", "text/csv")];

fn index(heads: &Heads<'_, '_>) -> ApiIndex {
    let at = |rest: &str| heads.full(&format!("{ROOT}/{rest}"));
    let collection = |it: &Collection| ApiCollection {
        name: it.name.to_owned(),
        about: heads.site.words.get(it.about),
        formats: FORMATS.iter().map(|(ending, _)| (key(ending), at(&format!("{}.{ending}", it.name)))).collect(),
        alone: match it.alone {
            Alone::Item => Some(at(&format!("{}/{{id}}.json", it.name))),
            Alone::Model => Some(at(&format!("{}/{{model}}.json", it.name))),
            Alone::Nothing => None,
        },
        schema: heads.full(&schema_address(it.name)),
        columns: heads.full(&columns_address(it.name)),
        ..ApiCollection::default()
    };
    ApiIndex {
        collections: COLLECTIONS.iter().map(collection).collect(),
        lookup: at("lookup.json"),
        readers: at("readers.json"),
        openapi: at("openapi.json"),
        ..ApiIndex::default()
    }
}

fn readers() -> ApiReaders {
    let grade = |it: &AnswerGrade| ApiGrade {
        grade: *it,
        meaning: it.word().doc.to_owned(),
        refuses: it.is_no(),
        ..ApiGrade::default()
    };
    let purpose =
        |aim: Aim, kind: ReaderKind| ApiPurpose { aim, kind, purpose: purpose_of(aim, kind), ..ApiPurpose::default() };
    let purposes = Aim::ALL.iter().flat_map(|aim| ReaderKind::ALL.iter().map(|kind| purpose(*aim, *kind)));
    let union = Region::eu().map(|it| it.code().to_owned()).collect();
    ApiReaders {
        grades: AnswerGrade::ALL.iter().map(grade).collect(),
        facts: facts(),
        purposes: purposes.collect(),
        numbers: numbers(),
        areas: [(key(Region::EU.code()), union)].into_iter().collect(),
        ..ApiReaders::default()
    }
}

fn facts() -> Vec<ApiFact> {
    let Shape::Record { fields, .. } = Reader::shape() else { return Vec::new() };
    let words = |shape: &Shape| match shape {
        Shape::Words { words, .. } => words.iter().map(|it| it.name.to_owned()).collect(),
        _ => Vec::new(),
    };
    let fact = |it: &crate::shape::Field| ApiFact {
        fact: it.key.replace('-', "_"),
        meaning: it.doc.to_owned(),
        words: words(&it.shape),
        ..ApiFact::default()
    };
    fields.iter().map(fact).collect()
}

fn numbers() -> Vec<ApiNumber> {
    let keys = |it: &[ReaderNumber]| it.iter().map(|number| number.key.to_owned()).collect();
    let row = |metric, counted, when, it: NumberSources| ApiNumber {
        metric,
        counted,
        when,
        exact: keys(it.exact),
        at_least: keys(it.at_least),
        at_most: keys(it.at_most),
        ..ApiNumber::default()
    };
    let of = |metric: Metric, when: Measured| {
        let licensee = row(metric, Counted::Licensee, when, NumberSources::licensee(metric, when));
        [licensee, row(metric, Counted::Product, when, NumberSources::product(metric))]
    };
    let each = Metric::ALL.iter().flat_map(|metric| Measured::ALL.iter().map(move |when| (*metric, *when)));
    each.flat_map(|(metric, when)| of(metric, when)).collect()
}
