//! Readers in words: who they are, and what they do.

use super::Messages;
use crate::data::{Business, Purpose, ReaderKind, UseField};
use crate::shape::Words;

/// "a company".
pub(crate) fn reader_kind(words: &Messages, kind: ReaderKind) -> String {
    words.of_word("reader-{}", kind.name())
}

/// "medicine and health".
pub(crate) fn field(words: &Messages, field: UseField) -> String {
    words.of_word("field-{}", field.name())
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
