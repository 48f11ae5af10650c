//! What stands in the documents that are no collections: the index, the lookup, and what is asked of readers.

use crate::data::{Aim, AnswerGrade, Counted, Measured, Metric, Purpose, ReaderKind};
use crate::shape::{Named, record};
use crate::span::{Span, Spanned};

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
        required formats: Named<String, String>,
        /// The address of one item, or of the items of one model, with `{id}` or `{model}` for the id.
        optional alone: Option<String>,
        /// The address of the schema of its documents.
        required schema: String,
        /// The address of what says what the columns of its table are (CSV on the Web).
        required columns: String,
    }
}

record! {
    /// From the names others use, in small letters, to models and editions.
    pub struct ApiLookup {
        /// Repositories, package addresses, DOIs, arXiv ids, other names and ids, each with what it is used for.
        required names: Named<String, Vec<ApiFound>>,
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
        required areas: Named<String, Vec<String>>,
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

/// A key of a published table.
pub(super) fn key(name: &str) -> Spanned<String> {
    Spanned::new(name.to_owned(), Span::default())
}
