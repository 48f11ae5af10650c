//! License expressions → [`Terms`], and what is known of each license.

use super::{Code, Release};
use crate::data::{ClauseGroup, ClauseKind, ClauseValue, License, Reading};
use crate::diag::Diag;
use crate::parse::{Filed, Records};
use crate::shape::{At, Place, nearest};
use spdx::expression::{ExprNode, Operator};
use spdx::{Expression, LicenseItem, ParseMode, error::Reason};
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
    pub record: Option<Filed<License>>,
    /// Whether it is on the SPDX list.
    pub spdx: bool,
    /// The lists that call it open.
    pub open: Vec<OpenList>,
}

impl LicenseEntry {
    fn new(id: &str, record: Option<Filed<License>>) -> Self {
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
        let name = record.as_ref().map(|it| it.record.name.clone()).or(spdx_name).unwrap_or_else(|| id.to_owned());
        Self { id: id.to_owned(), name, record, spdx: listed.is_some(), open }
    }

    /// The id without `LicenseRef-`, as a reader wants to see it.
    pub fn short_id(&self) -> &str {
        self.id.strip_prefix("LicenseRef-").unwrap_or(&self.id)
    }

    /// The name people use.
    pub fn short_name(&self) -> &str {
        self.record.as_ref().and_then(|it| it.record.short.as_deref()).unwrap_or(&self.name)
    }

    /// What the text says about one thing; of a clause that its file does not list, what silence means: in a text
    /// that was read as a whole, no permission is mentioned, no duty asked and no limit set; else it is unclear.
    pub fn says(&self, kind: ClauseKind) -> ClauseValue {
        let whole = self.record.as_ref().is_some_and(|it| it.record.reading == Reading::Whole);
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
        self.record.as_ref()?.record.clause.get(&At::new(kind, Place::default()))
    }
}

/// An entry for every license file.
pub(super) fn entries(records: &Records<License>) -> BTreeMap<String, LicenseEntry> {
    records.iter().map(|(id, filed)| (id.clone(), LicenseEntry::new(id, Some(filed.clone())))).collect()
}

/// The licenses met so far; one that is only on the SPDX list is added when it is first named.
pub(super) struct Known {
    entries: BTreeMap<String, LicenseEntry>,
    /// Other spellings and the id they mean.
    aliases: BTreeMap<String, String>,
}

impl Known {
    pub(super) fn new(entries: BTreeMap<String, LicenseEntry>, records: &Records<License>) -> Self {
        let mut aliases = BTreeMap::new();
        for (id, filed) in records {
            let names = [&filed.record.name].into_iter().chain(&filed.record.aliases).chain(&filed.record.short);
            aliases.extend(names.map(|it| (it.to_lowercase(), id.clone())));
        }
        Self { entries, aliases }
    }

    pub(super) fn into_entries(self) -> BTreeMap<String, LicenseEntry> {
        self.entries
    }

    /// Adds the licenses of a release that was resolved before.
    pub(super) fn meet(&mut self, release: &Release) {
        for terms in release.own_terms.values().chain([&release.terms]) {
            for id in terms.licenses() {
                if !self.entries.contains_key(id) {
                    self.entries.insert(id.to_owned(), LicenseEntry::new(id, None));
                }
            }
        }
    }

    /// The terms that `text` names: an SPDX expression, `none` or `unknown`.
    pub(super) fn resolve(&mut self, text: &At<String>, diags: &mut Vec<Diag>) -> Terms {
        match text.as_str() {
            // An empty string was reported when it was decoded.
            "unknown" | "" => return Terms::Unknown,
            "none" => return Terms::None,
            _ => {}
        }
        if let Some(id) = self.alias(text) {
            diags.push(self.unknown(text, text.place, &id));
            return Terms::Unknown;
        }
        let expression = match Expression::parse_mode(text, ParseMode::STRICT) {
            Ok(expression) => expression,
            Err(error) => {
                diags.push(self.fault(text, &error));
                return Terms::Unknown;
            }
        };
        self.fold(text, &expression, diags)
    }

    /// Folds the expression, which the parser gives operands first.
    fn fold(&mut self, text: &At<String>, expression: &Expression, diags: &mut Vec<Diag>) -> Terms {
        let mut stack: Vec<Terms> = Vec::new();
        for node in expression.iter() {
            match node {
                ExprNode::Req(req) => {
                    // One byte for the opening quote.
                    let place =
                        text.place.within(1 + req.span.start as usize, (req.span.end - req.span.start) as usize);
                    stack.push(self.license(&req.req.license, place, diags));
                }
                ExprNode::Op(operator) => {
                    let right = stack.pop().unwrap_or_default();
                    let left = stack.pop().unwrap_or_default();
                    stack.push(join(*operator, left, right));
                }
            }
        }
        stack.pop().unwrap_or_default()
    }

    fn license(&mut self, item: &LicenseItem, place: Place, diags: &mut Vec<Diag>) -> Terms {
        let id = match item {
            LicenseItem::Spdx { id, .. } => id.name.to_owned(),
            LicenseItem::Other(reference) => reference.to_string(),
        };
        if !self.entries.contains_key(&id) {
            if item.id().is_none() {
                diags.push(self.unknown(&id, place, ""));
                return Terms::Unknown;
            }
            self.entries.insert(id.clone(), LicenseEntry::new(&id, None));
        }
        Terms::License(id)
    }

    /// The id that another spelling of a whole expression means: "Apache 2.0".
    fn alias(&self, text: &str) -> Option<String> {
        if let Some(id) = self.aliases.get(&text.to_lowercase()) {
            return (id != text).then(|| id.clone());
        }
        let (id, len) = spdx::imprecise_license_id(text)?;
        (len == text.len() && id.name != text).then(|| id.name.to_owned())
    }

    fn unknown(&self, name: &str, place: Place, meant: &str) -> Diag {
        let mut diag = Diag::new(Code::UnknownLicense, place, format!("unknown license `{name}`"));
        diag.label("not an SPDX id, and no such file in data/licenses");
        let known = || self.entries.keys().map(String::as_str);
        let near = if meant.is_empty() {
            let ids = spdx::identifiers::LICENSES.iter().map(|it| it.name);
            nearest(name, known()).or_else(|| nearest(name, ids)).map(str::to_owned)
        } else {
            Some(meant.to_owned())
        };
        if let Some(near) = near {
            diag.help(format!("did you mean `{near}`?")).replace(format!("\"{near}\""));
        } else {
            diag.help(format!(
                "a text without an SPDX id is `LicenseRef-…` and needs a file: data/licenses/LicenseRef-{}.toml",
                name.trim_start_matches("LicenseRef-")
            ));
        }
        diag.help("`none` means released without terms, `unknown` that nobody found them");
        diag
    }

    fn fault(&self, text: &At<String>, error: &spdx::ParseError) -> Diag {
        let place = text.place.within(1 + error.span.start, error.span.len().max(1));
        match error.reason {
            Reason::UnknownLicense | Reason::UnknownTerm => {
                let word = text.value.get(error.span.clone()).unwrap_or(text);
                // A whole text such as "Apache 2.0" is one misspelled name.
                let joined = text.contains(" AND ") || text.contains(" OR ") || text.contains(" WITH ");
                if joined { self.unknown(word, place, "") } else { self.unknown(text, text.place, "") }
            }
            _ => {
                let mut diag =
                    Diag::new(Code::BadExpression, place, format!("`{}` is not a license expression", text.value));
                diag.label(error.reason.to_string());
                diag.help("join SPDX ids with AND (all hold), OR (the licensee chooses) and WITH (an exception)");
                diag
            }
        }
    }
}

fn join(operator: Operator, left: Terms, right: Terms) -> Terms {
    let mut parts = Vec::new();
    for part in [left, right] {
        match (operator, part) {
            (Operator::And, Terms::All(inner)) | (Operator::Or, Terms::Any(inner)) => parts.extend(inner),
            (_, part) => parts.push(part),
        }
    }
    match operator {
        Operator::And => Terms::All(parts),
        Operator::Or => Terms::Any(parts),
    }
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
