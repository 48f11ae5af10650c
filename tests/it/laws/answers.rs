//! Laws over answers: every shipped license with every shipped use.
//!
//! A model is made up of which everything is open under the license, and which reads images, so that every clause speaks
//! of it.

use super::world::{Part, Record, facts, license};
use ajar::assess::{Answer, ModelEdition, Question};
use ajar::check::{Facts, LicenseEntry, Release, Terms};
use ajar::data::{
    Act, AnswerGrade, Clause, ClauseGroup, ClauseKind, Counted, License, Modality, Reader, ReaderKind, Threshold, Use,
};
use ajar::shape::Words;
use ajar::span::{Span, Spanned};
use std::sync::Arc;

/// A model of which everything is open under these terms.
fn under(terms: Terms) -> Release {
    let around = Part::open().under(terms);
    let record =
        Record { input: vec![Modality::Text, Modality::Image], output: vec![Modality::Text], ..Record::all(&around) };
    record.release("acme/one".to_owned())
}

fn answer<'d>(facts: &'d Facts, release: &'d Release, id: &'d str, usage: &'d Use, reader: &Reader) -> Answer<'d> {
    let edition = ModelEdition { release, edition: release.edition(None) };
    Question { facts, edition, id, usage }.answer_for(reader)
}

/// The answer to every use under terms.
fn grades(facts: &Facts, terms: &Terms, reader: &Reader) -> Vec<(String, AnswerGrade)> {
    let release = under(terms.clone());
    let grade = |(id, usage): (&String, &ajar::parse::InFile<Use>)| {
        (id.clone(), answer(facts, &release, id, &usage.value, reader).grade)
    };
    facts.uses.iter().map(grade).collect()
}

/// The texts that grant something and were read.
fn read(facts: &Facts) -> Vec<String> {
    facts.licenses.values().filter(|it| it.record.is_some() && it.grants()).map(|it| it.id.clone()).collect()
}

/// The license with another text.
fn changed(entry: &LicenseEntry, change: impl FnOnce(&mut License)) -> LicenseEntry {
    let mut res = entry.clone();
    if let Some(record) = &mut res.record {
        change(Arc::make_mut(&mut record.value));
    }
    res
}

/// The readers a law is tried on: one who says nothing, and one of each kind.
fn readers() -> Vec<Reader> {
    let kinds = ReaderKind::ALL.iter().map(|kind| Reader { kind: Some(*kind), ..Reader::default() });
    [Reader::default()].into_iter().chain(kinds).collect()
}

#[test]
fn removing_a_duty_from_a_text_never_worsens_an_answer() {
    let mut facts = facts();
    let mut looked = 0;
    for id in read(&facts) {
        let entry = facts.licenses[&id].clone();
        let kinds: Vec<ClauseKind> =
            entry.record.iter().flat_map(|it| it.value.clause.keys().map(|kind| kind.value)).collect();
        for reader in readers() {
            facts.licenses.insert(id.clone(), entry.clone());
            let before = grades(&facts, &license(&id), &reader);
            for kind in kinds.iter().filter(|it| it.group() == ClauseGroup::Duty) {
                let without = changed(&entry, |it| it.clause = std::mem::take(&mut it.clause).without(kind));
                facts.licenses.insert(id.clone(), without);
                let after = grades(&facts, &license(&id), &reader);
                for ((usage, before), (_, after)) in before.iter().zip(&after) {
                    looked += 1;
                    assert!(
                        after >= before,
                        "{id} without {}: {usage} falls from {before:?} to {after:?}",
                        kind.name()
                    );
                }
            }
        }
        facts.licenses.insert(id, entry);
    }
    println!("duties removed: {looked} probes");
    assert!(looked > 10_000);
}

#[test]
fn adding_an_act_never_improves_an_answer() {
    let facts = facts();
    let mut looked = 0;
    for id in read(&facts) {
        let release = under(license(&id));
        for (name, usage) in &facts.uses {
            for reader in readers() {
                let before = answer(&facts, &release, name, &usage.value, &reader).grade;
                let missing = |act: &&Act| usage.value.acts.iter().all(|it| it.value != **act);
                for act in Act::ALL.iter().filter(missing) {
                    let mut more = Use::clone(&usage.value);
                    more.acts.push(Spanned::new(*act, Span::default()));
                    let after = answer(&facts, &release, name, &more, &reader).grade;
                    looked += 1;
                    let said = format!("{id}: {name} and {} for {:?}", act.name(), reader.kind);
                    assert!(after <= before, "{said} rises from {before:?} to {after:?}");
                }
            }
        }
    }
    println!("acts added: {looked} probes");
    assert!(looked > 20_000);
}

/// Kinds of reader differ where the text names them, where it allows purposes only, and where the use says what an
/// organization does besides; nowhere else.
#[test]
fn texts_that_name_no_readers_answer_all_alike() {
    let facts = facts();
    let mut looked = 0;
    for id in read(&facts) {
        let clauses = facts.licenses[&id].record.iter().flat_map(|it| it.value.clause.iter());
        let by_kind = |clause: &Clause| {
            let employer = |it: &Threshold| it.counted == Counted::LicenseeAndEmployer;
            !clause.who.is_empty()
                || !clause.unclear_who.is_empty()
                || !clause.exempt.is_empty()
                || clause.threshold.iter().any(employer)
        };
        if clauses.into_iter().any(|(kind, clause)| kind.value == ClauseKind::Purpose || by_kind(clause)) {
            continue;
        }
        let release = under(license(&id));
        for (name, usage) in facts.uses.iter().filter(|it| it.1.value.organization_acts.is_empty()) {
            let grade = |kind| {
                let reader = Reader { kind: Some(kind), ..Reader::default() };
                answer(&facts, &release, name, &usage.value, &reader).grade
            };
            let person = grade(ReaderKind::Person);
            for kind in ReaderKind::ALL {
                looked += 1;
                assert_eq!(grade(*kind), person, "{id}: {name} for {kind:?} is answered otherwise than for a person");
            }
        }
    }
    println!("kinds of reader: {looked} probes");
    assert!(looked > 1_000);
}

/// Tells a reader's number.
type SetNumber = fn(&mut Reader, u64);

/// Every number that a reader can tell.
const NUMBERS: [(&str, SetNumber); 8] = [
    ("monthly users", |reader, number| reader.monthly_users = Some(number)),
    ("monthly users at the release", |reader, number| reader.monthly_users_at_release = Some(number)),
    ("monthly users of the product", |reader, number| reader.product_monthly_users = Some(number)),
    ("revenue in a year", |reader, number| reader.annual_revenue = Some(number)),
    ("revenue in a month", |reader, number| reader.monthly_revenue = Some(number)),
    ("revenue in a year of the product", |reader, number| reader.product_annual_revenue = Some(number)),
    ("revenue in a month of the product", |reader, number| reader.product_monthly_revenue = Some(number)),
    ("revenue in a month of the employer", |reader, number| reader.employer_monthly_revenue = Some(number)),
];

/// Below, at and above every number that a license names; none if it names none.
fn sizes(license: &LicenseEntry) -> Vec<u64> {
    let clauses = license.record.iter().flat_map(|it| it.value.clause.values());
    let named = clauses.flat_map(|clause| clause.threshold.iter().map(|threshold| threshold.value));
    let mut res: Vec<u64> = named.flat_map(|number| [number - 1, number, number + 1, 12 * number]).chain([0]).collect();
    res.sort_unstable();
    res.dedup();
    res
}

#[test]
fn a_larger_reader_never_gets_a_better_answer() {
    let facts = facts();
    let mut looked = 0;
    for id in read(&facts) {
        let sizes = sizes(&facts.licenses[&id]);
        for (kind, (name, set)) in readers().iter().flat_map(|kind| NUMBERS.iter().map(move |it| (kind, it))) {
            let of_size = |size: &u64| {
                let mut reader = kind.clone();
                set(&mut reader, *size);
                grades(&facts, &license(&id), &reader)
            };
            let all: Vec<_> = sizes.iter().map(of_size).collect();
            for (pair, size) in all.windows(2).zip(sizes.windows(2)) {
                for ((usage, small), (_, large)) in pair[0].iter().zip(&pair[1]) {
                    looked += 1;
                    let said = format!("{id}, {usage}, {:?}, {name}: {size:?}", kind.kind);
                    assert!(large <= small, "{said} rises from {small:?} to {large:?}");
                }
            }
        }
    }
    println!("larger readers: {looked} probes");
    assert!(looked > 30_000);
}

/// A clause with every list the other way round.
fn reversed(clause: &mut Clause) {
    clause.acts.reverse();
    clause.all_acts.reverse();
    clause.unclear_acts.reverse();
    clause.who.reverse();
    clause.unclear_who.reverse();
    clause.threshold.reverse();
    clause.regions.reverse();
    clause.place.reverse();
    clause.fields.reverse();
    clause.unclear_fields.reverse();
    clause.purposes.reverse();
    clause.unclear_purposes.reverse();
    clause.suits.reverse();
    clause.because.reverse();
}

#[test]
fn the_order_of_what_clauses_list_changes_no_answer() {
    let mut facts = facts();
    let mut looked = 0;
    for id in read(&facts) {
        let entry = facts.licenses[&id].clone();
        let other = changed(&entry, |it| it.clause.values_mut().for_each(reversed));
        for reader in readers() {
            facts.licenses.insert(id.clone(), entry.clone());
            let before = grades(&facts, &license(&id), &reader);
            facts.licenses.insert(id.clone(), other.clone());
            let after = grades(&facts, &license(&id), &reader);
            looked += before.len();
            assert_eq!(before, after, "{id}");
        }
        facts.licenses.insert(id, entry);
    }
    println!("lists reversed: {looked} probes");
    assert!(looked > 1_000);
}

/// Each text with the next few, so that a text of every sort meets one of every other.
fn neighbors(ids: &[String]) -> impl Iterator<Item = (&String, &String)> {
    const NEXT: usize = 8;
    let later = move |at: usize| ids.iter().cycle().skip(at + 1).take(NEXT.min(ids.len() - 1));
    ids.iter().enumerate().flat_map(move |(at, one)| later(at).map(move |other| (one, other)))
}

#[test]
fn a_choice_of_licenses_is_as_good_as_the_better_and_all_of_them_as_bad_as_the_worse_in_any_order() {
    let facts = facts();
    let (ids, reader) = (read(&facts), Reader::default());
    let mut looked = 0;
    for (one, other) in neighbors(&ids) {
        let alone = [one, other].map(|id| grades(&facts, &license(id), &reader));
        for ids in [[one, other], [other, one]] {
            let parts = || ids.map(|id| license(id)).to_vec();
            let (any, all) =
                (grades(&facts, &Terms::Any(parts()), &reader), grades(&facts, &Terms::All(parts()), &reader));
            for (at, (usage, first)) in alone[0].iter().enumerate() {
                let second = &alone[1][at].1;
                looked += 2;
                assert_eq!(any[at].1, *first.max(second), "{usage} under {one} or {other}");
                assert_eq!(all[at].1, *first.min(second), "{usage} under {one} and {other}");
            }
        }
    }
    println!("licenses joined: {looked} probes");
    assert!(looked > 10_000);
}

#[test]
fn where_the_spectrum_says_closed_the_uses_say_no_weights() {
    let facts = facts();
    let assessed = ajar::assess::assess(&facts);
    let mut closed = 0;
    for model in &assessed.models {
        let ceiling = model.trace("spectrum").unwrap().ladder().ceiling;
        let private = model.answer("run-privately").unwrap().grade;
        assert_eq!(ceiling == 1, private == AnswerGrade::NoWeights, "{}", model.release.id);
        closed += usize::from(ceiling == 1);
    }
    assert!(closed > 3);
}
