//! The texts of a record: most of them are stretches of the file that they were read from.

use serde::{Serialize, Serializer};
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// The whole text of a file, held once for all that was read from it.
///
/// Behind two pointers, so that a [`Text`] needs one for it and not also the length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText(Arc<Box<str>>);

impl SourceText {
    /// The stretch `part` of this text; `None` if `part` stands elsewhere in memory.
    fn part(&self, part: &str) -> Option<Text> {
        let start = part.as_ptr().addr().checked_sub(self.0.as_ptr().addr())?;
        let end = start + part.len();
        self.0.get(start..end)?;
        Some(Text { source: self.clone(), start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? })
    }
}

impl Deref for SourceText {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<String> for SourceText {
    fn from(text: String) -> Self {
        Self(Arc::new(text.into_boxed_str()))
    }
}

/// Nothing, as every empty text holds it.
impl Default for SourceText {
    fn default() -> Self {
        static EMPTY: LazyLock<SourceText> = LazyLock::new(|| String::new().into());
        EMPTY.clone()
    }
}

/// A text of a record, to be read like any other.
///
/// Records of models hold hundreds of texts, and the file that they stand in is in memory anyway: for messages and line
/// numbers. So a text is a stretch of it, and has bytes of its own only where it is not written as it reads.
#[derive(Clone, Default)]
pub struct Text {
    source: SourceText,
    start: u32,
    end: u32,
}

impl Text {
    /// `text` as a stretch of one of these sources, if it stands in one of them.
    pub(super) fn of(text: &str, sources: &[SourceText]) -> Self {
        sources.iter().find_map(|it| it.part(text)).unwrap_or_else(|| text.to_owned().into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.source[self.start as usize..self.end as usize]
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let source = SourceText::from(text);
        // No file is longer than 32 bits can say (`read::LARGEST`).
        let end = u32::try_from(source.len()).unwrap_or(u32::MAX);
        Self { source, start: 0, end }
    }
}

impl From<&Text> for String {
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}
impl Eq for Text {}
impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.as_str()
    }
}
impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}
impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{SourceText, Text};

    #[test]
    fn a_text_is_a_stretch_of_the_source_it_stands_in_and_has_its_own_bytes_elsewhere() {
        let source = SourceText::from("name = \"Öne\"".to_owned());
        let other = SourceText::from("Öne".to_owned());
        let inside = Text::of(&source[8..12], &[other.clone(), source.clone()]);
        let outside = Text::of(&String::from("Öne"), &[source.clone(), other]);
        assert_eq!((inside.as_str(), outside.as_str()), ("Öne", "Öne"));
        assert_eq!(inside, outside);
        assert!(inside.source == source && outside.source != source);
        assert_eq!(Text::of("", &[source]).as_str(), "");
        assert_eq!(size_of::<Option<Text>>(), 16);
    }
}
