//! The bytes of a file, and whether they are text.

use crate::shape::SourceText;
use std::borrow::Cow;

/// The bytes of a file, looked through once: a report asks for the text of a file as often as there are mistakes in it.
#[derive(Debug, Clone)]
pub(super) enum FileBytes {
    Text(SourceText),
    /// The text of a file of the default theme.
    Builtin(&'static str),
    NoText(Cow<'static, [u8]>),
    /// Bytes that are no text, and the text that was most likely meant: to show where the mistake is.
    Guessed(Cow<'static, [u8]>, String),
}

impl FileBytes {
    /// The bytes as text; empty for those that are none, or what they were most likely meant to say.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Guessed(_, text) => text,
            Self::Builtin(text) => text,
            Self::NoText(_) => "",
        }
    }

    /// The same, shared.
    pub(super) fn source(&self) -> SourceText {
        match self {
            Self::Text(text) => text.clone(),
            other => other.text().to_owned().into(),
        }
    }

    pub(super) fn as_slice(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Builtin(text) => text.as_bytes(),
            Self::NoText(bytes) | Self::Guessed(bytes, _) => bytes,
        }
    }

    /// The same bytes, with the text that was most likely meant.
    pub(super) fn guessed(self, text: String) -> Self {
        match self {
            Self::NoText(bytes) | Self::Guessed(bytes, _) => Self::Guessed(bytes, text),
            Self::Text(_) | Self::Builtin(_) => self,
        }
    }

    /// How many bytes from the first on are text, if not all of them are.
    pub(super) fn text_ends(&self) -> Option<usize> {
        match self {
            Self::Text(_) | Self::Builtin(_) => None,
            Self::NoText(bytes) | Self::Guessed(bytes, _) => {
                std::str::from_utf8(bytes).err().map(|it| it.valid_up_to())
            }
        }
    }
}

impl From<Vec<u8>> for FileBytes {
    fn from(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::Text(text.into()),
            Err(error) => Self::NoText(Cow::Owned(error.into_bytes())),
        }
    }
}

impl From<&'static [u8]> for FileBytes {
    fn from(bytes: &'static [u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Builtin(text),
            Err(_) => Self::NoText(Cow::Borrowed(bytes)),
        }
    }
}

impl Default for FileBytes {
    fn default() -> Self {
        Self::Builtin("")
    }
}

/// By what they are, wherever they are held.
impl PartialEq for FileBytes {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for FileBytes {}
