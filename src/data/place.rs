//! Where records and texts stand: a folder or a file below `data/` or `content/`.

use crate::diag::Code;
use crate::shape::{DecodeKey, Decoder, Word};
use crate::span::Span;
use serde::Serialize;
use std::borrow::Borrow;

/// A folder of records or texts or one of their files, below the site's folder: "data/licenses", "content/pages/about.md".
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct InputPlace(String);

impl InputPlace {
    /// The path, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The places that hold the file at `path`, the innermost first: the file itself, and the folders around it.
    pub fn around(path: &str) -> impl Iterator<Item = &str> {
        std::iter::successors(Some(path), |it| Some(it.rsplit_once('/')?.0))
    }
}

impl Borrow<str> for InputPlace {
    fn borrow(&self) -> &str {
        &self.0
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
