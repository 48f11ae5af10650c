//! On what terms something was released, and what is known of each license.

use crate::data::{About, ClauseGroup, ClauseKind, ClauseValue, License, LicenseKind, Reading, Record};
use crate::parse::{InFile, Records};
use crate::shape::nearest;
use crate::span::{Span, Spanned};
use spdx::flags;
use std::collections::BTreeMap;

/// On what terms something was released.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Terms {
    /// Nobody has looked for them.
    #[default]
    Unknown,
    /// They are named, and nobody has read them here.
    Unread,
    /// Somebody looked for them and found none.
    NotFound,
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
    /// The word of a record that stands where a license would; `None` where there is one.
    pub fn word(&self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("unknown"),
            Self::Unread => Some("unread"),
            Self::NotFound => Some("not-found"),
            Self::None => Some("none"),
            Self::License(_) | Self::All(_) | Self::Any(_) => None,
        }
    }

    /// The terms that such a word stands for.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Unknown, Self::Unread, Self::NotFound, Self::None].into_iter().find(|it| it.word() == Some(word))
    }

    /// The ids of all licenses in them, in order, each once.
    pub fn licenses(&self) -> Vec<&str> {
        let mut res = Vec::new();
        self.collect(&mut res);
        res
    }

    fn collect<'t>(&'t self, res: &mut Vec<&'t str>) {
        match self {
            Self::Unknown | Self::Unread | Self::NotFound | Self::None => {}
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
    /// Its name where templates and messages tell lists apart.
    pub fn name(self) -> &'static str {
        match self {
            Self::Osi => "osi",
            Self::Fsf => "fsf",
            Self::OpenData => "open-data",
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

/// The entry of the SPDX list with this id, to the letter. The list has ids that end in a plus, `GPL-2.0+`, which the
/// crate's own look-up takes for an operator and cuts off.
fn listed(id: &str) -> Option<&'static spdx::License> {
    let list = spdx::identifiers::LICENSES;
    list.binary_search_by(|it| it.name.cmp(id)).ok().map(|at| &list[at])
}

fn has(license: &spdx::License, flag: flags::Type) -> bool {
    license.flags & flag != 0
}

/// Whether `id` is, to the letter, an id of the SPDX list that a record may name: deprecated ones are none.
pub fn is_spdx(id: &str) -> bool {
    listed(id).is_some_and(|it| !has(it, flags::IS_DEPRECATED))
}

/// The full name of a license of the SPDX list.
pub fn spdx_name(id: &str) -> Option<&'static str> {
    listed(id).map(|it| it.full_name)
}

/// The id of the SPDX list that another spelling or a full name most likely means.
pub fn nearest_spdx(text: &str) -> Option<&'static str> {
    let all = || spdx::identifiers::LICENSES.iter();
    let same = |it: &str| it.eq_ignore_ascii_case(text);
    let exact = all().find(|it| same(it.name)).or_else(|| all().find(|it| same(it.full_name)));
    let imprecise = || spdx::imprecise_license_id(text).filter(|(_, len)| *len == text.len()).map(|(id, _)| id.name);
    if let Some(id) = exact.map(|it| it.name).or_else(imprecise).filter(|it| is_spdx(it)) {
        return Some(id);
    }
    // The short ids of the GNU licenses are deprecated: they did not say whether later versions hold, too.
    if let Some(license) = all().find(|it| it.name.strip_suffix("-only").is_some_and(same)) {
        return Some(license.name);
    }
    // A name that begins with another letter is another name, not a misspelled one.
    let first = text.get(..1)?;
    let alike = all().filter(|it| it.name.get(..1).is_some_and(|letter| letter.eq_ignore_ascii_case(first)));
    nearest(text, alike.map(|it| it.name).filter(|it| is_spdx(it)))
}

/// Whether `id` is, to the letter, an SPDX id that the OSI approved or the FSF calls free.
pub fn is_osi_or_fsf(id: &str) -> bool {
    listed(id).is_some_and(|it| has(it, flags::IS_OSI_APPROVED | flags::IS_FSF_LIBRE))
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
    /// What every record tells of itself; of a license without one, its name.
    pub(super) fn about(&self) -> About<'_> {
        let record = self.record.as_ref().map(|it| it.value.about());
        About { title: &self.name, ..record.unwrap_or_default() }
    }

    pub(super) fn new(id: &str, record: Option<InFile<License>>) -> Self {
        let listed = listed(id);
        let mut open = Vec::new();
        if listed.is_some_and(|it| has(it, flags::IS_OSI_APPROVED)) {
            open.push(OpenList::Osi);
        }
        if listed.is_some_and(|it| has(it, flags::IS_FSF_LIBRE)) {
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

    /// Whether it is a license, which grants rights; terms that only bind beside one grant nothing.
    pub fn grants(&self) -> bool {
        self.record.as_ref().is_none_or(|it| it.value.kind == LicenseKind::License)
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
            (None, ClauseGroup::Limit | ClauseGroup::Risk) => ClauseValue::Absent,
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
    use super::{is_osi_or_fsf, is_spdx, nearest_spdx};
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

    #[test]
    fn an_id_that_ends_in_a_plus_is_one_where_the_list_has_it() {
        assert!(is_osi_or_fsf("GPL-2.0+") && is_osi_or_fsf("LGPL-2.1+"));
        assert!(!is_osi_or_fsf("MIT+") && !is_osi_or_fsf("Apache-2.0+"));
    }
}
