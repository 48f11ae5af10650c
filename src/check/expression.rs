//! License expressions → [`Terms`], and what a misspelled one most likely means.

use super::Release;
use super::terms::{LicenseEntry, Terms, is_spdx};
use crate::data::{License, RecordKind};
use crate::diag::{Applicability, Code, Diag};
use crate::parse::Records;
use crate::shape::{Text, Words, near_name};
use crate::span::Spanned;
use spdx::expression::{ExprNode, Operator};
use spdx::{Expression, LicenseItem, ParseMode, error::Reason};
use std::collections::BTreeMap;
use std::ops::Range;

/// The longest license expression, in bytes.
const LONGEST: usize = 1000;

/// The licenses met so far; one that is only on the SPDX list is added when it is first named.
pub(super) struct Known {
    entries: BTreeMap<String, LicenseEntry>,
    /// Other names, in lower case, and the id they mean.
    aliases: BTreeMap<String, Meant>,
    /// Ids that misspelled names most likely mean.
    misspelled: Vec<String>,
}

/// The id that other words most likely mean.
#[derive(Debug, Clone)]
struct Meant {
    id: String,
    applicability: Applicability,
}

impl Known {
    pub(super) fn new(entries: BTreeMap<String, LicenseEntry>, records: &Records<License>) -> Self {
        let mut aliases: BTreeMap<String, Meant> = BTreeMap::new();
        for (id, filed) in records {
            let names = [&filed.value.name].into_iter().chain(&filed.value.aliases).chain(&filed.value.short);
            for name in names {
                let meant = aliases
                    .entry(name.to_lowercase())
                    .or_insert(Meant { id: id.clone(), applicability: Applicability::Certain });
                if meant.id != *id {
                    // Two texts of one name: which of them is meant, only a person can tell.
                    *meant = Meant { id: id.clone(), applicability: Applicability::Proposed };
                }
            }
        }
        Self { entries, aliases, misspelled: Vec::new() }
    }

    /// Ids that somebody meant and misspelled: that is one mistake, and their files are not left over.
    pub(super) fn misspelled(&self) -> &[String] {
        &self.misspelled
    }

    /// Takes over what resolving a release brought to light in an earlier run.
    pub(super) fn meet(&mut self, release: &Release, misspelled: &[String]) {
        let editions = release.editions.iter().filter_map(|edition| edition.terms.as_ref());
        for terms in release.own_terms.values().chain([&release.terms]).chain(editions) {
            for id in terms.licenses() {
                if !self.entries.contains_key(id) {
                    self.entries.insert(id.to_owned(), LicenseEntry::new(id, None));
                }
            }
        }
        self.misspelled.extend_from_slice(misspelled);
    }

    pub(super) fn into_entries(self) -> BTreeMap<String, LicenseEntry> {
        self.entries
    }

    /// The terms that `text` names: an SPDX expression, or a word that stands where there is none.
    pub(super) fn resolve(&mut self, text: &Spanned<Text>, diags: &mut Vec<Diag>) -> Terms {
        if text.is_empty() {
            // That was reported when it was decoded.
            return Terms::Unknown;
        }
        if let Some(terms) = Terms::of_word(text) {
            return terms;
        }
        if text.len() > LONGEST {
            let mut diag =
                Diag::new(Code::TooMuch, text.span, format!("a license expression has more than {LONGEST} bytes"));
            diags.push(
                diag.label("too long").help("name the licenses once each, or describe the terms in a record").done(),
            );
            return Terms::Unknown;
        }
        if let Some(meant) = self.alias(text) {
            diags.push(self.unknown(text, 0..text.len(), Some(meant)));
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
    fn fold(&mut self, text: &Spanned<Text>, expression: &Expression, diags: &mut Vec<Diag>) -> Terms {
        let mut stack: Vec<Terms> = Vec::new();
        for node in expression.iter() {
            match node {
                ExprNode::Req(req) => {
                    let range = req.span.start as usize..req.span.end as usize;
                    stack.push(self.license(&req.req.license, text, range, diags));
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

    fn license(
        &mut self,
        item: &LicenseItem,
        text: &Spanned<Text>,
        range: Range<usize>,
        diags: &mut Vec<Diag>,
    ) -> Terms {
        let id = match item {
            LicenseItem::Spdx { id, .. } => id.name.to_owned(),
            LicenseItem::Other(reference) => reference.to_string(),
        };
        if !self.entries.contains_key(&id) {
            if item.id().is_none() {
                let meant = self.meant(&id);
                diags.push(self.unknown(text, range, meant));
                return Terms::Unknown;
            }
            self.entries.insert(id.clone(), LicenseEntry::new(&id, None));
        }
        Terms::License(id)
    }

    /// The id that another name of a license means: "Apache 2.0".
    fn alias(&self, text: &str) -> Option<Meant> {
        if let Some(meant) = self.aliases.get(&text.to_lowercase()) {
            return (meant.id != text).then(|| meant.clone());
        }
        let (id, len) = spdx::imprecise_license_id(text)?;
        let digits = |it: &str| it.chars().filter(char::is_ascii_digit).collect::<String>();
        // The crate's table also guesses a version, and once another than the words say.
        let fits = len == text.len() && id.name != text && digits(id.name).starts_with(&digits(text));
        let near = near_name(text, [id.name]).filter(|_| is_spdx(id.name));
        fits.then(|| Meant {
            id: id.name.to_owned(),
            applicability: near.map_or(Applicability::Proposed, |it| it.applicability),
        })
    }

    /// The id that an unknown name most likely means: of a file in data/licenses, or of the SPDX list.
    fn meant(&self, name: &str) -> Option<Meant> {
        let listed = || spdx::identifiers::LICENSES.iter().filter(|it| is_spdx(it.name));
        if let Some(license) = listed().find(|it| it.full_name.eq_ignore_ascii_case(name)) {
            return Some(Meant { id: license.name.to_owned(), applicability: Applicability::Certain });
        }
        // Not those that another record happens to name: what one record means is its own affair.
        let filed = || self.entries.values().filter(|it| it.record.is_some());
        if let Some(license) = filed().find(|it| it.id.strip_prefix("LicenseRef-") == Some(name)) {
            return Some(Meant { id: license.id.clone(), applicability: Applicability::Proposed });
        }
        let known = near_name(name, filed().map(|it| it.id.as_str()));
        let listed = || near_name(name, listed().map(|it| it.name));
        let best = match known {
            Some(known) if known.applicability == Applicability::Certain => Some(known),
            Some(known) => listed().filter(|it| it.applicability == Applicability::Certain).or(Some(known)),
            None => listed(),
        };
        best.map(|it| Meant { id: it.name.to_owned(), applicability: it.applicability })
    }

    /// The part `span` of an expression is no license.
    fn unknown(&mut self, text: &Spanned<Text>, range: Range<usize>, meant: Option<Meant>) -> Diag {
        let name = text.value.get(range.clone()).unwrap_or(text);
        let is_whole = name.len() == text.len();
        // One byte for the opening quote.
        let span = if is_whole { text.span } else { text.span.within(1 + range.start, range.len()) };
        let mut diag = Diag::new(Code::UnknownLicense, span, format!("unknown license `{name}`"));
        diag.label("not an SPDX id, and no such file in data/licenses").absent(RecordKind::License.name(), name);
        if let Some(Meant { id, applicability }) = meant {
            diag.did_you_mean(&id);
            let mut whole = text.value.to_string();
            if whole.get(range.clone()).is_some() && !whole.contains(['"', '\\']) {
                whole.replace_range(range, &id);
                diag.fix(text.span, format!("\"{whole}\""), applicability);
            }
            self.misspelled.push(id);
        } else if name.contains("://") {
            diag.help("an address is no license: write the SPDX id of the text that stands there");
            diag.help("a text without an SPDX id is `LicenseRef-…` and needs a file in data/licenses");
        } else {
            // The letters of an SPDX id, so that what is proposed can stand.
            let id = name
                .trim_start_matches("LicenseRef-")
                .replace(|it: char| !it.is_ascii_alphanumeric() && it != '.', "-");
            diag.help(format!(
                "a text without an SPDX id is `LicenseRef-…` and needs a file: data/licenses/LicenseRef-{id}.toml"
            ));
        }
        diag.help("or write `none` (released without terms), `unread` (named, not read here), `not-found` (looked for in vain) or `unknown`");
        diag
    }

    fn fault(&mut self, text: &Spanned<Text>, error: &spdx::ParseError) -> Diag {
        let span = text.span.within(1 + error.span.start, error.span.len().max(1));
        match error.reason {
            Reason::UnknownLicense | Reason::UnknownTerm => {
                let word = text.value.get(error.span.clone()).unwrap_or(text);
                // A whole text such as "Apache 2.0" is one misspelled name.
                let joined = text.contains(" AND ") || text.contains(" OR ") || text.contains(" WITH ");
                let (name, range) = if joined { (word, error.span.clone()) } else { (text.as_str(), 0..text.len()) };
                let meant = self.alias(name).or_else(|| self.meant(name));
                self.unknown(text, range, meant)
            }
            _ => {
                let mut diag =
                    Diag::new(Code::BadExpression, span, format!("`{}` is not a license expression", text.value));
                diag.label(error.reason.to_string());
                if let Some(right) = joined(text) {
                    diag.did_you_mean(&right).fix(text.span, format!("\"{right}\""), Applicability::Proposed);
                }
                diag.help("join SPDX ids with AND (all hold), OR (the licensee chooses) and WITH (an exception)");
                diag
            }
        }
    }
}

/// The expression in which words stand for what others write between licenses: `MIT/Apache-2.0`, `MIT, Apache-2.0`.
fn joined(text: &str) -> Option<String> {
    let (sign, word) = [('/', "OR"), ('|', "OR"), ('&', "AND"), ('+', "AND"), (',', "AND"), (';', "AND")]
        .into_iter()
        .find(|it| text.trim_end_matches('+').contains(it.0))?;
    let parts = text.split(sign).map(str::trim).filter(|it| !it.is_empty());
    let right = parts.collect::<Vec<_>>().join(&format!(" {word} "));
    Expression::parse_mode(&right, ParseMode::STRICT).is_ok().then_some(right)
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
