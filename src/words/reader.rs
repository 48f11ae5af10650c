//! Readers in words: who they are, and what they do.

use super::Messages;
use crate::data::{Business, Practice, Purpose, ReaderKind, Suit, UseField};
use crate::shape::Words;
use crate::words::say;

/// "a company".
pub(crate) fn reader_kind(words: &Messages, kind: ReaderKind) -> String {
    words.of_word("reader-{}", kind.name())
}

/// "medicine and health".
pub(crate) fn field(words: &Messages, field: UseField) -> String {
    words.of_word("field-{}", field.name())
}

/// "over patents".
pub(crate) fn suit(words: &Messages, suit: Suit) -> String {
    words.of_word("suit-{}", suit.name())
}

/// "private use and research".
pub(super) fn purposes(words: &Messages, purposes: &[Purpose]) -> String {
    let names: Vec<String> = purposes.iter().map(|it| words.of_word("purpose-{}", it.name())).collect();
    words.and(&names)
}

/// "you offer models to others as a service".
pub(super) fn businesses(words: &Messages, any: &[Business]) -> String {
    let named: Vec<String> = any.iter().map(|it| words.of_word("reach-if-{}", it.name())).collect();
    words.or(&named)
}

/// Practices with the fields in which they are excluded for certain; nothing where there are no such fields.
pub(super) fn practices_in(words: &Messages, practices: &[Practice], fields: &[UseField]) -> Vec<String> {
    if fields.is_empty() {
        return Vec::new();
    }
    let fields = words.or(&fields.iter().map(|it| field(words, *it)).collect::<Vec<_>>());
    let practices = practices.iter().map(|it| words.of_word("practice-{}", it.name()));
    practices.map(|it| say!(words, "practice-in-fields", practice = it, fields = fields.as_str())).collect()
}
