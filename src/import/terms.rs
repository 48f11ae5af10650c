//! What an index says of a license, as a record says it.

use super::fields::Losses;
use super::names::cut;
use crate::check::{is_spdx, nearest_spdx};
use crate::span::Spanned;

/// On what terms a component was released, as far as an index says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ImportedTerms {
    /// Without any.
    None,
    /// Nobody found them.
    Unknown,
    /// Under a license of the SPDX list.
    Spdx(String),
    /// In words that are no id: kept to the letter, because only a person can tell what they mean.
    Stated(String),
}

impl ImportedTerms {
    /// The terms that an exact id names; other words are kept and reported.
    pub(super) fn exact(text: &Spanned<String>, losses: &mut Losses) -> Self {
        if is_spdx(text) {
            return Self::Spdx(text.value.clone());
        }
        let diag = losses.report(
            text.span,
            format!("the license `{}` was kept as `stated-license`", cut(text)),
            "not an SPDX id to the letter",
        );
        if let Some(near) = nearest_spdx(text.trim()) {
            diag.help(format!("the nearest SPDX id is `{near}`: write it as `license` if the text is the same"));
        } else {
            diag.help("a text without an SPDX id is `LicenseRef-…` and needs a file in data/licenses");
        }
        Self::Stated(text.value.clone())
    }

    /// The same, where an index writes SPDX ids in lower case.
    pub(super) fn in_any_case(text: &Spanned<String>, losses: &mut Losses) -> Self {
        match nearest_spdx(text).filter(|it| it.eq_ignore_ascii_case(text)) {
            Some(id) => Self::Spdx(id.to_owned()),
            None => Self::exact(text, losses),
        }
    }
}
