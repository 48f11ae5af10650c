//! Where records and texts stand: a folder or a file below `data/` or `content/`.

use crate::diag::Code;
use crate::shape::{DecodeKey, Decoder, Word};
use crate::span::Span;
use serde::Serialize;

/// A folder of records or texts or one of their files, below the site's folder: "data/licenses", "content/pages/about.md".
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct InputPlace(String);

impl InputPlace {
    /// The path, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the file at `path` is it, or stands in it.
    pub fn holds(&self, path: &str) -> bool {
        path.strip_prefix(self.0.as_str()).is_some_and(|it| it.is_empty() || it.starts_with('/'))
    }
}

impl DecodeKey for InputPlace {
    fn decode_key(key: &str, span: Span, decoder: &mut Decoder) -> Option<Self> {
        let path = key.trim_end_matches('/');
        if ["data", "content"].contains(&path.split('/').next().unwrap_or_default()) {
            return Some(Self(path.to_owned()));
        }
        decoder
            .report(Code::BadName, span, format!("`{}` is no place of records or texts", key.escape_debug()))
            .label("not below data/ or content/")
            .help("name a folder or a file, in quotes: \"data/licenses\"");
        None
    }
    fn keys() -> Option<Vec<Word>> {
        None
    }
}
