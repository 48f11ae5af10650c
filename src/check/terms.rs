//! On what terms something was released, and what is known of each license.

use crate::data::{ClauseGroup, ClauseKind, ClauseValue, License, Reading};
use crate::parse::{InFile, Records};
use crate::shape::nearest;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;

/// On what terms something was released.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Terms {
    /// Nobody has found them.
    #[default]
    Unknown,
    /// It was released without any.
    None,
    /// Under one license, by its id.
    License(String),
    /// Under all of these at once.
    All(Vec<Terms>),
    /// Under the one of these that the licensee chooses.
    Any(Vec<Terms>),
}

impl Terms {
    /// The ids of all licenses in them, in order, each once.
    pub fn licenses(&self) -> Vec<&str> {
        let mut res = Vec::new();
        self.collect(&mut res);
        res
    }

    fn collect<'t>(&'t self, res: &mut Vec<&'t str>) {
        match self {
            Self::Unknown | Self::None => {}
            Self::License(id) => {
                if !res.contains(&id.as_str()) {
                    res.push(id);
                }
            }
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|it| it.collect(res)),
        }
    }
}

/// A list that says which licenses are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenList {
    /// Approved by the Open Source Initiative, as the SPDX list records it.
    Osi,
    /// Free according to the Free Software Foundation, as the SPDX list records it.
    Fsf,
    /// On the list of open data licenses.
    OpenData,
}

impl OpenList {
    /// Who says so, for a sentence.
    pub fn who(self) -> &'static str {
        match self {
            Self::Osi => "approved by the Open Source Initiative",
            Self::Fsf => "free according to the Free Software Foundation",
            Self::OpenData => "on the list of open data and content licenses",
        }
    }
}

/// Licenses for data and content that the Open Definition counts as conformant
/// (<https://opendefinition.org/licenses/>), by SPDX id, and the model license
/// OpenMDW-1.0, which the Model Openness Tool adds to the same list.
const OPEN_DATA: &[&str] = &[
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-1.0",
    "CC-BY-SA-2.0",
    "CC-BY-SA-2.5",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "CDLA-Permissive-1.0",
    "CDLA-Permissive-2.0",
    "CDLA-Sharing-1.0",
    "GFDL-1.3",
    "ODC-By-1.0",
    "ODbL-1.0",
    "OGL-Canada-2.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "OpenMDW-1.0",
    "PDDL-1.0",
];

/// Whether `id` is, to the letter, an id of the SPDX list that a record may name: deprecated ones are none.
pub fn is_spdx(id: &str) -> bool {
    spdx::license_id(id).is_some_and(|it| it.name == id && !it.is_deprecated())
}

/// The full name of a license of the SPDX list.
pub fn spdx_name(id: &str) -> Option<&'static str> {
    spdx::license_id(id).filter(|it| it.name == id).map(|it| it.full_name)
}

/// The id of the SPDX list that another spelling or a full name most likely means.
pub fn nearest_spdx(text: &str) -> Option<&'static str> {
    let listed = || spdx::identifiers::LICENSES.iter();
    let same = |it: &str| it.eq_ignore_ascii_case(text);
    let exact = listed().find(|it| same(it.name)).or_else(|| listed().find(|it| same(it.full_name)));
    let imprecise = || spdx::imprecise_license_id(text).filter(|(_, len)| *len == text.len()).map(|(id, _)| id.name);
    if let Some(id) = exact.map(|it| it.name).or_else(imprecise).filter(|it| is_spdx(it)) {
        return Some(id);
    }
    // The short ids of the GNU licenses are deprecated: they did not say whether later versions hold, too.
    if let Some(license) = listed().find(|it| it.name.strip_suffix("-only").is_some_and(same)) {
        return Some(license.name);
    }
    // A name that begins with another letter is another name, not a misspelled one.
    let first = text.get(..1)?;
    let alike = listed().filter(|it| it.name.get(..1).is_some_and(|it| it.eq_ignore_ascii_case(first)));
    nearest(text, alike.map(|it| it.name).filter(|it| is_spdx(it)))
}

/// Whether `id` is, to the letter, an SPDX id that the OSI approved or the FSF calls free.
pub fn is_osi_or_fsf(id: &str) -> bool {
    let listed = spdx::license_id(id).filter(|it| it.name == id);
    listed.is_some_and(|it| it.is_osi_approved() || it.is_fsf_free_libre())
}

/// One license: its lists and, if there is a file, its clauses.
#[derive(Debug, Clone)]
pub struct LicenseEntry {
    /// The SPDX id, or `LicenseRef-…`.
    pub id: String,
    /// The full name.
    pub name: String,
    /// What its file says.
    pub record: Option<InFile<License>>,
    /// Whether it is on the SPDX list.
    pub spdx: bool,
    /// The lists that call it open.
    pub open: Vec<OpenList>,
}

impl LicenseEntry {
    pub(super) fn new(id: &str, record: Option<InFile<License>>) -> Self {
        let listed = spdx::license_id(id).filter(|it| it.name == id);
        let mut open = Vec::new();
        if listed.is_some_and(spdx::LicenseId::is_osi_approved) {
            open.push(OpenList::Osi);
        }
        if listed.is_some_and(spdx::LicenseId::is_fsf_free_libre) {
            open.push(OpenList::Fsf);
        }
        if OPEN_DATA.contains(&id) {
            open.push(OpenList::OpenData);
        }
        let spdx_name = listed.map(|it| it.full_name.to_owned());
        let name = record.as_ref().map(|it| it.value.name.clone()).or(spdx_name).unwrap_or_else(|| id.to_owned());
        Self { id: id.to_owned(), name, record, spdx: listed.is_some(), open }
    }

    /// The id without `LicenseRef-`, as a reader wants to see it.
    pub fn short_id(&self) -> &str {
        self.id.strip_prefix("LicenseRef-").unwrap_or(&self.id)
    }

    /// The name people use.
    pub fn short_name(&self) -> &str {
        self.record.as_ref().and_then(|it| it.value.short.as_deref()).unwrap_or(&self.name)
    }

    /// What the text says about one thing; of a clause that its file does not list, what silence means: in a text
    /// that was read as a whole, no permission is mentioned, no duty asked and no limit set; else it is unclear.
    pub fn says(&self, kind: ClauseKind) -> ClauseValue {
        let whole = self.record.as_ref().is_some_and(|it| it.value.reading == Reading::Whole);
        match (self.clause(kind), kind.group()) {
            (Some(clause), _) => clause.value.value,
            (None, _) if !whole => ClauseValue::Unclear,
            (None, ClauseGroup::Permission) => ClauseValue::Silent,
            (None, ClauseGroup::Duty) => ClauseValue::None,
            (None, ClauseGroup::Limit) => ClauseValue::Absent,
        }
    }

    /// What the text says about one thing, if its file says anything.
    pub fn clause(&self, kind: ClauseKind) -> Option<&crate::data::Clause> {
        self.record.as_ref()?.value.clause.get(&Spanned::new(kind, Span::default()))
    }
}

/// An entry for every license file.
pub(super) fn entries(records: &Records<License>) -> BTreeMap<String, LicenseEntry> {
    records.iter().map(|(id, filed)| (id.clone(), LicenseEntry::new(id, Some(filed.clone())))).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_spdx, nearest_spdx};
    use spdx::{Expression, ParseMode};

    #[test]
    fn an_id_that_a_record_may_name_is_an_expression_of_one_license() {
        for license in spdx::identifiers::LICENSES.iter().filter(|it| is_spdx(it.name)) {
            assert!(Expression::parse_mode(license.name, ParseMode::STRICT).is_ok(), "{}", license.name);
        }
    }

    #[test]
    fn an_id_is_one_to_the_letter_or_has_a_nearest_one() {
        assert!(is_spdx("Apache-2.0"));
        for (other, id) in [
            ("apache-2.0", "Apache-2.0"),
            ("Apache 2.0", "Apache-2.0"),
            ("MIT License", "MIT"),
            ("GPL-3.0", "GPL-3.0-only"),
        ] {
            assert!(!is_spdx(other), "{other}");
            assert_eq!(nearest_spdx(other), Some(id));
        }
        assert!(!is_spdx("GPL-3.0") && !is_spdx("MIT+"));
    }
}
