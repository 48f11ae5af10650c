//! The reference dataset, as it was when the program was built: what a new site can take over.

use crate::data::RecordKind;
use crate::shape::{Day, words};

include!(concat!(env!("OUT_DIR"), "/reference.rs"));

words! {
    /// What a new site can take over from the reference, as it was when the program was built.
    pub enum ReferencePart("part of the reference", Standards) {
        /// Its definitions of open, the spectrum among them.
        Standards = "standards",
        /// What readers want to do, as needs.
        Uses = "uses",
        /// What licenses say, clause by clause.
        Licenses = "licenses",
        /// Its terms.
        Glossary = "glossary",
    }
}

impl ReferencePart {
    /// Where its files stand.
    pub(super) fn place(self) -> &'static str {
        match self {
            Self::Standards => RecordKind::Standard.folder(),
            Self::Uses => RecordKind::Use.folder(),
            Self::Licenses => RecordKind::License.folder(),
            Self::Glossary => RecordKind::Glossary.folder(),
        }
    }

    /// Its files: their paths and texts.
    pub(super) fn files(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let place = self.place();
        REFERENCE.iter().copied().filter(move |(path, _)| path.starts_with(place))
    }
}

/// The day whose facts the reference reflects.
pub fn reference_day() -> Day {
    Day::parse(REFERENCE_DAY).unwrap_or_default()
}
