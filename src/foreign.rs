//! Passages in another language than their page: where a translation lacks a text, the original stands in, and says so.
//!
//! A passage carries two marks from the record to the page: characters that no text uses, that sort as if they were not
//! there and that no reader sees. Behind the first one its language can stand, in the letters that Unicode has for tags.
//! Pages turn marks into elements with the language, every other file leaves them out.

mod marks;
mod passages;
#[cfg(test)]
mod tests;

pub use marks::{
    at_home, bare, behind_mark, is_in_english, is_passage, mark, mark_in, named_language, of_language, passage,
    said_in_english, without_marks, without_said,
};
pub use passages::{Tongues, told};
