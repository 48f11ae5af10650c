//! Laws over the records of texts: what their words say the rules of answers know, and what they are silent on changes nothing.

use super::world::{Part, Record, facts, license};
use ajar::assess::{ModelEdition, Question, purpose_of};
use ajar::check::{Facts, LicenseEntry};
use ajar::data::{Act, AnswerGrade, Clause, ClauseGroup, ClauseKind, ClauseValue, Purpose, ReaderKind, Use};
use ajar::shape::Words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The clauses of every text that was read.
fn clauses(facts: &Facts) -> impl Iterator<Item = (&LicenseEntry, ClauseKind, &Clause)> {
    facts.licenses.values().flat_map(|entry| {
        let record = entry.record.iter();
        record.flat_map(move |it| it.value.clause.iter().map(move |(kind, clause)| (entry, kind.value, clause)))
    })
}

/// The answer to every use of a model under the Apache License with a text beside it.
fn beside(facts: &Facts, id: &str) -> Vec<AnswerGrade> {
    let around = Part { beside: vec![id.to_owned()], ..Part::open().under(license("Apache-2.0")) };
    let release = Record::all(&around).release("acme/one".to_owned());
    let edition = ModelEdition { release: &release, edition: release.edition(None) };
    let answer = |(id, usage)| Question { facts, edition, id, usage }.answer().grade;
    facts.uses.iter().map(|(id, usage)| answer((id.as_str(), &*usage.value))).collect()
}

#[test]
fn what_a_text_beside_a_license_is_silent_on_changes_nothing() {
    let mut facts = facts();
    let grants_nothing = |it: &&LicenseEntry| it.record.is_some() && !it.grants();
    let texts: Vec<LicenseEntry> = facts.licenses.values().filter(grants_nothing).cloned().collect();
    let mut silent = 0;
    for mut entry in texts {
        let before = beside(&facts, &entry.id);
        let id = entry.id.clone();
        let clause = &mut Arc::make_mut(&mut entry.record.as_mut().unwrap().value).clause;
        let kinds: Vec<ClauseKind> =
            clause.iter().filter(|(_, it)| it.value.value == ClauseValue::Silent).map(|(kind, _)| kind.value).collect();
        for kind in kinds {
            silent += 1;
            *clause = std::mem::take(clause).without(&kind);
        }
        facts.licenses.insert(id.clone(), entry);
        assert_eq!(before, beside(&facts, &id), "{id}");
    }
    assert!(silent > 0);
}

/// What a record says in words alone is told to readers, and excludes and spares nobody.
#[test]
fn what_the_words_of_a_limit_or_duty_say_its_rules_know() {
    let facts = facts();
    let mut looked = 0;
    for (entry, kind, clause) in clauses(&facts).filter(|it| it.1.group() >= ClauseGroup::Duty) {
        let said = |words: &str, texts: [Option<&str>; 3]| texts.into_iter().flatten().any(|it| it.contains(words));
        let quote = clause.quote.as_ref().map(|it| it.value.as_str());
        let at = format!("{}#{}", entry.id, kind.name());
        if said("automated decision", [clause.scope.as_deref(), clause.effect.as_deref(), quote]) {
            looked += 1;
            assert!(!clause.practices.is_empty() || !clause.unclear_practices.is_empty(), "{at} names no practice");
        }
        if said("integrated end", [clause.exception.as_deref(), None, None]) {
            looked += 1;
            assert!(clause.exempt.iter().any(|it| it.in_product), "{at} spares nobody who got it in a product");
        }
    }
    assert!(looked > 20, "{looked}");
}

/// The purposes that some use can have where a clause reaches it.
fn met(clause: &Clause, uses: &[&Use]) -> BTreeSet<Purpose> {
    let named = |usage: &Use, act: Act| {
        act == Act::Any || usage.acts.iter().chain(&usage.organization_acts).any(|it| it.value == act)
    };
    let reached = uses.iter().filter(|usage| {
        clause.acts.iter().chain(&clause.unclear_acts).any(|act| named(usage, *act))
            && clause.all_acts.iter().all(|act| named(usage, *act))
    });
    reached.flat_map(|usage| ReaderKind::ALL.iter().map(|kind| purpose_of(usage.aim, *kind))).collect()
}

#[test]
fn every_purpose_that_a_text_leaves_open_can_be_asked() {
    let facts = facts();
    let uses: Vec<&Use> = facts.uses.values().map(|it| &*it.value).collect();
    // Teaching and tests are nobody's purpose yet: they stand in records for those who read them.
    let known: BTreeSet<Purpose> =
        uses.iter().flat_map(|it| ReaderKind::ALL.iter().map(|kind| purpose_of(it.aim, *kind))).collect();
    let mut looked = 0;
    for (entry, kind, clause) in clauses(&facts) {
        let met = met(clause, &uses);
        for purpose in clause.unclear_purposes.iter().filter(|it| known.contains(it)) {
            looked += 1;
            assert!(met.contains(purpose), "{}#{}: `{}`", entry.id, kind.name(), purpose.name());
        }
    }
    assert!(looked > 20, "{looked}");
}
