//! The documents that are no collections: the index, the lookup, and what is asked of readers.

use super::collections::{Alone, COLLECTIONS, Collection};
use super::head::{Heads, schema_address};
use super::lookup;
use crate::assess::{NumberSources, ReaderNumber, purpose_of};
use crate::data::{Aim, AnswerGrade, Counted, Measured, Metric, Purpose, Reader, ReaderKind, Region};
use crate::plan::address::PUBLISHED as ROOT;
use crate::shape::{Decode, Shape, Words, record};
use crate::span::{Span, Spanned};
use serde::Serialize;
use std::collections::BTreeMap;

record! {
    /// Every collection with its addresses.
    pub struct ApiIndex {
        /// The collections.
        required collections: Vec<ApiCollection>,
        /// The address of the lookup: from the names others use to ids.
        required lookup: String,
        /// The address of what is asked of readers.
        required readers: String,
        /// The address of the description (OpenAPI 3.1).
        required openapi: String,
    }
}

record! {
    /// One kind of item, and where it stands.
    pub struct ApiCollection {
        /// Its name.
        required name: String,
        /// What its items are.
        required about: String,
        /// The addresses of all items together, by format: `json`, `ndjson`, `csv`.
        required formats: BTreeMap<Spanned<String>, String>,
        /// The address of one item, or of the items of one model, with `{id}` or `{model}` for the id.
        optional alone: Option<String>,
        /// The address of the schema of its documents.
        required schema: String,
    }
}

record! {
    /// From the names others use, in small letters, to models and editions.
    pub struct ApiLookup {
        /// Repositories, package addresses, DOIs, arXiv ids, other names and ids, each with what it is used for.
        required names: BTreeMap<Spanned<String>, Vec<ApiFound>>,
    }
}

record! {
    /// What a name leads to.
    pub struct ApiFound {
        /// The model's id.
        required model: String,
        /// The edition's id, where the name is of one edition.
        optional edition: Option<String>,
    }
}

record! {
    /// What conditions ask of a reader, and what an answer can be: all that one needs beside the conditions to work out an answer for somebody.
    pub struct ApiReaders {
        /// The grades of answers, worst first.
        required grades: Vec<ApiGrade>,
        /// The facts that a reader can tell.
        required facts: Vec<ApiFact>,
        /// The purpose that a use has, by its aim and the reader's kind.
        required purposes: Vec<ApiPurpose>,
        /// Which of a reader's numbers a cutoff compares.
        required numbers: Vec<ApiNumber>,
        /// Places that hold others, by their codes.
        required areas: BTreeMap<Spanned<String>, Vec<String>>,
    }
}

record! {
    /// A grade of answers.
    pub struct ApiGrade {
        /// The grade.
        required grade: AnswerGrade,
        /// What it means.
        required meaning: String,
        /// Whether it rules the use out.
        required refuses: bool,
    }
}

record! {
    /// A fact that a reader can tell of themselves; what is not told is open.
    pub struct ApiFact {
        /// The fact's key.
        required fact: String,
        /// What it says, with its unit.
        required meaning: String,
        /// The words it can be, if they are a closed list.
        optional words: Vec<String>,
    }
}

record! {
    /// The purpose of one aim for one kind of reader.
    pub struct ApiPurpose {
        /// The use's aim.
        required aim: Aim,
        /// The reader's kind.
        required kind: ReaderKind,
        /// The purpose.
        required purpose: Purpose,
    }
}

record! {
    /// Where a number comes from that a cutoff compares: the first fact of `exact` that was told; else it is at least the largest of `at_least`, or 0, and at most the smallest of `at_most`.
    pub struct ApiNumber {
        /// What is counted.
        required metric: Metric,
        /// Whose it is: `licensee` for the licensee with affiliates, `product` for what the model is in.
        required counted: Counted,
        /// When it is measured.
        required when: Measured,
        /// The facts that say it, the best first.
        required exact: Vec<String>,
        /// It is at least each of these facts.
        optional at_least: Vec<String>,
        /// It is at most each of these facts.
        optional at_most: Vec<String>,
    }
}

/// The page that says how all this is used.
const GUIDE: &str = "explainers/use-the-data.html";

/// One such document.
pub(super) struct Document {
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
pub(super) const DOCUMENTS: [Document; 3] = [
    Document {
        name: "index",
        about: "api-about-index",
        shape: ApiIndex::shape,
        text: |heads| document(heads, "index", &index(heads)),
    },
    Document {
        name: "lookup",
        about: "api-about-lookup",
        shape: ApiLookup::shape,
        text: |heads| document(heads, "lookup", &lookup::names(heads)),
    },
    Document {
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

/// A key of a published table.
pub(super) fn key(name: &str) -> Spanned<String> {
    Spanned::new(name.to_owned(), Span::default())
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
        areas: BTreeMap::from([(key(Region::EU.code()), union)]),
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
