//! Something a reader wants to do, as needs.

use super::{ClauseKind, ComponentKind, Condition, Region};
use crate::shape::{record, words};
use crate::span::Spanned;

words! {
    /// A fact about the reader on which an answer can depend.
    pub enum ReaderFact("fact about the reader", MonthlyUsers) {
        /// How many people use their products in a month.
        MonthlyUsers = "monthly-users",
        /// Their revenue in a year, in US dollars.
        AnnualRevenue = "annual-revenue",
        /// Their revenue in a month, in US dollars.
        MonthlyRevenue = "monthly-revenue",
        /// Where they live or are based.
        Region = "region",
    }
}

record! {
    /// Facts about the reader that a use takes as given. What it does not give stays open, and the answer says on what it depends.
    pub struct Reader {
        /// How many people use their products in a month.
        optional monthly_users: Option<u64>,
        /// Their revenue in a year, in US dollars.
        optional annual_revenue: Option<u64>,
        /// Their revenue in a month, in US dollars.
        optional monthly_revenue: Option<u64>,
        /// Where they live or are based.
        optional region: Option<Region>,
    }
}

record! {
    /// A permission that the license of a component must give.
    pub struct Need {
        /// The components whose license is read; of several, the first that is not known to be missing.
        required component: Vec<Spanned<ComponentKind>>,
        /// The permission.
        required permission: Spanned<ClauseKind>,
    }
}

record! {
    /// Something that must hold of a component, whatever its license says.
    pub struct Precondition {
        /// The component; of several, the best one counts.
        required component: Vec<Spanned<ComponentKind>>,
        /// What is asked of it, in the words of standards.
        required condition: Spanned<Condition>,
        /// What it means that this is not so: "the training data is not public".
        required otherwise: String,
    }
}

record! {
    /// A duty that is incompatible with the use.
    pub struct Forbidden {
        /// The duty.
        required clause: Spanned<ClauseKind>,
        /// Why the two do not go together.
        required why: String,
    }
}

record! {
    /// Something a reader wants to do: `data/uses/<id>.toml`.
    pub struct Use {
        /// A few words: "Sell a product built on it".
        required name: String,
        /// The question in plain words: "May I sell a product built on it?".
        required question: String,
        /// What is meant, in one or two plain sentences.
        required summary: String,
        /// Its place among the uses; smaller comes first.
        optional order: Option<u64>,
        /// What is taken as given of the reader.
        optional reader: Option<Reader>,
        /// What the reader can be asked, because an answer can depend on it.
        optional asks: Vec<Spanned<ReaderFact>>,
        /// The permissions it needs.
        optional need: Vec<Need>,
        /// The limits that matter for it.
        optional limits: Vec<Spanned<ClauseKind>>,
        /// The duties that follow from it.
        optional duties: Vec<Spanned<ClauseKind>>,
        /// Duties that rule it out.
        optional forbidden: Vec<Forbidden>,
        /// What must be there, apart from permissions.
        optional proviso: Vec<Precondition>,
    }
}
