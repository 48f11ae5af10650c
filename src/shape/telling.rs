//! How a text of a record is told in another language.

/// How a text of a record is told in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// It is for readers: without a translation it is marked as being in the language of the records.
    Text,
    /// It is a name or number of its own, which may have another form in another language, and needs none.
    Name,
    /// It stays as it was written, like a line of history, and is marked in every other language.
    Kept,
    /// It lists forms of a word, which belong to one language: without a translation there are none.
    Forms,
}

impl Telling {
    /// What a record's declaration calls it: `text`, `name`, `kept` or `forms`.
    pub(crate) const fn named(word: &str) -> Self {
        match word.as_bytes() {
            b"text" => Self::Text,
            b"name" => Self::Name,
            b"kept" => Self::Kept,
            _ => Self::Forms,
        }
    }
}
