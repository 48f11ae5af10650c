//! Something a reader wants to do, as needs.

use super::{About, Act, Aim, ClauseKind, ComponentKind, Condition, Reader, Record};
use crate::shape::record;
use crate::span::Spanned;

record! {
    /// Something that must hold of a component, whatever its license says.
    pub struct Precondition {
        /// The component; of several, the best one counts.
        required component: Vec<Spanned<ComponentKind>>,
        /// What is asked of it, in the words of standards.
        required condition: Spanned<Condition>,
        /// What it means that this is not so: "the training data is not public".
        required otherwise: String => text,
        /// What is asked, where it is not settled: "whether the training data can be had". Without it, the sentence of `otherwise` is said to be open.
        optional unsettled: Option<String> => text,
    }
}

record! {
    /// A duty that is incompatible with the use.
    pub struct Forbidden {
        /// The duty that a license may not ask for.
        required clause: Spanned<ClauseKind>,
        /// Why the two do not go together.
        required why: String => text,
    }
}

record! {
    /// Something a reader wants to do: `data/uses/<id>.toml`.
    pub struct Use {
        /// A few words: "Sell a product built on it".
        required name: String => text,
        /// The question in plain words: "May I sell a product built on it?".
        required question: String => text,
        /// What is meant, in one or two plain sentences.
        required summary: String => text,
        /// Its place among the uses; smaller comes first.
        optional order: Option<u64>,
        /// Other names for it, for programs that ask.
        optional aliases: Vec<Spanned<String>>,
        /// The acts it consists of.
        optional acts: Vec<Spanned<Act>>,
        /// Acts it may come with: they need a permission and limits reach them, but a duty follows only for those who do them.
        optional possible_acts: Vec<Spanned<Act>>,
        /// Acts it consists of besides, for every reader but a private person.
        optional organization_acts: Vec<Spanned<Act>>,
        /// Where its purpose comes from.
        optional aim: Aim,
        /// The components whose terms decide; of several that can be had, the one with the best answer.
        optional component: Vec<Spanned<ComponentKind>>,
        /// What is taken as given of the reader.
        optional reader: Option<Reader>,
        /// Duties that rule it out.
        optional forbidden: Vec<Forbidden>,
        /// What must be there, apart from permissions.
        optional proviso: Vec<Precondition>,
    }
}

impl Record for Use {
    fn about(&self) -> About<'_> {
        About { title: &self.question, summary: &self.summary, names: vec![&self.name], ..About::default() }
    }
}
