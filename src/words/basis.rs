//! The facts that a finding rests on, in words.

use super::{Messages, clause, component, corpus};
use crate::assess::Basis;
use crate::check::Terms;
use crate::shape::Words;
use crate::words::say;

/// A fact that a finding rests on, in a sentence.
pub(crate) fn sentence(words: &Messages, basis: &Basis<'_>) -> String {
    match basis {
        Basis::Component { kind, component } => component::sentence(words, *kind, *component),
        Basis::Gone { dataset, successor, .. } => {
            let loss = |fate| corpus::loss(words, dataset, fate, *successor);
            dataset.availability.as_ref().map(loss).unwrap_or_default()
        }
        Basis::NoTerms(Terms::None) => words.get("basis-no-terms"),
        Basis::NoTerms(Terms::Unread) => words.get("basis-unread-terms"),
        Basis::NoTerms(Terms::NotFound) => words.get("basis-terms-not-found"),
        Basis::NoTerms(_) => words.get("basis-unknown-terms"),
        Basis::Listed { license, list } => {
            let id = format!("basis-listed-{}", list.name());
            say!(words, &id, license = license.name.as_str())
        }
        Basis::Unlisted { license } => say!(words, "basis-unlisted", license = license.name.as_str()),
        Basis::NotOsi { license } => say!(words, "basis-not-osi", license = license.name.as_str()),
        Basis::Spelled { text, finding } if finding.is_met() => say!(words, "basis-spelled-open", text = *text),
        Basis::Spelled { text, .. } => say!(words, "basis-spelled-closed", text = *text),
        Basis::Coverage(it) => words.get(&format!("basis-coverage-{}", it.name())),
        Basis::Quality(it) => words.get(&format!("basis-quality-{}", it.name())),
        Basis::Clause { kind, clause: Some(it), finding, .. } if finding.is_met() && it.only.is_some() => {
            say!(words, "clause-elsewhere", clause = clause::heading(words, *kind))
        }
        Basis::Clause { kind, clause: None, finding, .. } if finding.is_met() => {
            say!(words, "clause-not-in-text", clause = clause::heading(words, *kind))
        }
        Basis::Clause { kind, clause, .. } => clause::sentence(words, *kind, *clause),
    }
}

/// Where words stand: a text, and the place in it if it is known.
pub(crate) fn origin(words: &Messages, title: &str, at: Option<&str>) -> String {
    at.map_or_else(|| title.to_owned(), |at| say!(words, "basis-origin", title = title, at = at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Coverage, Quality};

    #[test]
    fn everything_that_is_named_by_its_id_has_its_messages() {
        let words = Messages::new("en", []);
        let coverage = Coverage::ALL.iter().map(|it| format!("basis-coverage-{}", it.name()));
        let quality = Quality::ALL.iter().map(|it| format!("basis-quality-{}", it.name()));
        assert_eq!(coverage.chain(quality).filter(|id| !words.has(id)).collect::<Vec<_>>(), Vec::<String>::new());
    }
}
