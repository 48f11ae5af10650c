//! Which names files of records can have: they become addresses and SPDX ids.

use crate::diag::{Code, Diag};
use crate::span::{FileId, Span};

/// Which letters a name has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Small ones, as an address has.
    Lower,
    /// Small and capital ones, as an SPDX id has.
    Any,
}

/// Ids become addresses and SPDX ids; both have few characters.
pub(super) fn unnameable(file: FileId, id: &str, case: Case) -> Option<Diag> {
    if is_name(id, case) {
        return None;
    }
    let mut diag = Diag::new(Code::BadName, Span::new(file, 0..0), format!("`{id}` cannot be an address"));
    diag.help("name the file with lowercase letters, digits, `-` and `.`");
    Some(diag)
}

/// Whether a record's file can be called so; only licenses have capitals.
pub fn is_name(id: &str, case: Case) -> bool {
    let upper = case == Case::Any;
    let fits = |it: char| {
        it.is_ascii_digit() || it.is_ascii_lowercase() || "-./".contains(it) || upper && it.is_ascii_uppercase()
    };
    let part = |it: &str| !it.is_empty() && !it.starts_with('.') && !it.ends_with('.') && !it.starts_with('-');
    id.chars().all(fits) && id.split('/').all(part)
}
