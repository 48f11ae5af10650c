//! How a language writes lists, sentences in a row, numbers and dates, and in which order it puts names.

use super::Messages;
use super::formats::Formats;
use super::messages::say;
use crate::foreign::{is_in_english, said_in_english};
use crate::shape::Day;
use std::cmp::Ordering;

impl Messages {
    /// "a", "a and b", "a, b and c".
    pub fn and<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.listed(parts, |formats| formats.and(parts.iter().map(AsRef::as_ref)))
    }

    /// "a", "a or b", "a, b or c".
    pub fn or<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.listed(parts, |formats| formats.or(parts.iter().map(AsRef::as_ref)))
    }

    /// "a", "a, b", "a, b, c": where no word says how the parts go together.
    pub fn list<T: AsRef<str>>(&self, parts: &[T]) -> String {
        self.listed(parts, |formats| formats.list(parts.iter().map(AsRef::as_ref)))
    }

    /// A list as the language writes it, or as English does where all of its parts are in English.
    fn listed<T: AsRef<str>>(&self, parts: &[T], list: impl Fn(&Formats) -> String) -> String {
        let is_english = !parts.is_empty() && parts.iter().all(|it| is_in_english(it.as_ref()));
        match self.english.as_ref().filter(|_| is_english) {
            Some(english) => said_in_english(&list(&english.formats)),
            None => list(&self.formats),
        }
    }

    /// Sentences one after the other; empty ones are left out.
    pub fn sentences(&self, sentences: impl IntoIterator<Item = String>) -> String {
        let joined = |text: String, next: String| say!(self, "sentences", first = text, next = next);
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).reduce(joined).unwrap_or_default()
    }

    /// Parts of which each may be a list itself: "a, b; c".
    pub fn series(&self, parts: impl IntoIterator<Item = String>) -> String {
        let joined = |text: String, next: String| say!(self, "series", first = text, next = next);
        parts.into_iter().reduce(joined).unwrap_or_default()
    }

    /// A number with its digits in groups: "700,000,000".
    pub fn number(&self, number: u64) -> String {
        self.formats.number(number)
    }

    /// A fraction with `digits` after its point: "0.33".
    pub fn fraction(&self, number: f64, digits: i16) -> String {
        self.formats.fraction(number, digits)
    }

    /// A date, as far as it is known: "5 April 2025", "April 2025", "2025".
    pub fn date(&self, day: Day) -> String {
        self.formats.date(day)
    }

    /// The order in which readers of the language look for names.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.formats.compare(one, other)
    }
}
