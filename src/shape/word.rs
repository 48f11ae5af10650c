//! Closed vocabularies: every allowed word, with what it means.

/// One allowed word and its meaning.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// As it is written in a file.
    pub name: &'static str,
    /// What it means, in a sentence or two.
    pub doc: &'static str,
}

/// A closed vocabulary.
pub trait Words: Copy + Ord + Sized + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];
    /// What the vocabulary is called in a message: "state", "component".
    const WHAT: &'static str;

    /// The word for this value and its meaning.
    fn word(self) -> Word;

    /// The word for this value.
    fn name(self) -> &'static str {
        self.word().name
    }

    /// The value a word stands for.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// All words, for a message or a schema.
    fn all() -> Vec<Word> {
        Self::ALL.iter().map(|it| it.word()).collect()
    }
}

/// Joins a doc comment's lines into one paragraph, without leading blanks.
pub(crate) fn doc(lines: &'static str) -> &'static str {
    lines.trim()
}
