//! One field of a record at a time: settled, or made more open.
//!
//! Nothing else is changed. The records are all that are shipped, and made-up ones that say the same of every
//! component but one, of which every field has every value together with every value of the others.

use super::fields::{self, Field, Said};
use super::world::{Ends, Judge, Part, Record, license, world};
use super::{RESTRICTED, Terms};
use ajar::data::ComponentKind;
use ajar::shape::Words;
use std::collections::BTreeMap;

/// What has to hold between two records that differ in one field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Law {
    /// What is found once an unknown is settled lies between what was the least and the most before.
    Settling,
    /// What is more open is judged no worse; of what was unknown, the least.
    Opening,
}

/// Two records that differ in one field, as places among the records that are looked at.
struct Pair {
    law: Law,
    field: usize,
    before: (usize, usize),
    after: (usize, usize),
}

/// Every pair along the fields of a cube of records, each record standing at the sum of its values' places times the
/// strides of their fields.
fn pairs(fields: &[Field], strides: &[usize], starts: impl Fn(usize) -> Vec<usize>) -> Vec<Pair> {
    let mut res = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        for start in starts(at) {
            let pair = |law, before: usize, after: usize| Pair {
                law,
                field: at,
                before: (start + before * strides[at], before),
                after: (start + after * strides[at], after),
            };
            let settled = (1..field.values.len()).filter(|_| field.is_unknown(0));
            res.extend(settled.map(|after| pair(Law::Settling, 0, after)));
            res.extend(field.rising.iter().map(|(before, after)| pair(Law::Opening, *before, *after)));
        }
    }
    res
}

/// Who judges, records, and the pairs among them.
struct Probes {
    of: String,
    judges: Vec<Judge>,
    fields: Vec<Field>,
    records: Vec<Record>,
    pairs: Vec<Pair>,
}

/// A record with every combination of values of some fields.
fn cube(of: &str, record: &Record, kind: ComponentKind, fields: Vec<Field>) -> Probes {
    let mut records = vec![record.clone()];
    let mut strides = Vec::new();
    for field in &fields {
        strides.push(records.len());
        let said = |value: &Said| records.iter().map(|it| fields::say(it, kind, value)).collect::<Vec<_>>();
        records = field.values.iter().flat_map(said).collect();
    }
    let starts = |at: usize| {
        let len = fields[at].values.len();
        (0..records.len()).filter(|place| place / strides[at] % len == 0).collect()
    };
    let pairs = pairs(&fields, &strides, starts);
    Probes { of: format!("{of} {}", kind.name()), judges: world().judges_of(kind), fields, records, pairs }
}

/// A record with each value of each field, one field at a time.
fn star(of: &str, record: &Record, kind: ComponentKind, judges: Vec<Judge>, fields: Vec<Field>) -> Probes {
    let mut starts = Vec::new();
    let mut records = Vec::new();
    for field in &fields {
        starts.push(records.len());
        records.extend(field.values.iter().map(|said| fields::say(record, kind, said)));
    }
    let pairs = pairs(&fields, &vec![1; fields.len()], |at| vec![starts[at]]);
    Probes { of: of.to_owned(), judges, fields, records, pairs }
}

/// All fields of a record, and of each of its components.
fn stars(of: &str, record: &Record) -> Vec<Probes> {
    let of_kind = |kind: &ComponentKind| {
        let mut fields = fields::of_component(*kind);
        fields.push(fields::included_in(*kind));
        let own = record.parts.get(kind).and_then(|it| it.terms.as_ref());
        // Only where the words of an index are no expression are they in a record.
        if *own.unwrap_or(&record.terms) == Terms::Unknown {
            fields.push(fields::stated_license());
        }
        star(&format!("{of} {}", kind.name()), record, *kind, world().judges_of(*kind), fields)
    };
    let whole = star(of, record, ComponentKind::Weights, world().judges.clone(), fields::of_model());
    ComponentKind::ALL.iter().map(of_kind).chain([whole]).collect()
}

/// Made-up records: all fields of a component together, while all others are the same.
fn cubes(of: &str, around: &Part) -> Vec<Probes> {
    let record = Record::all(around);
    let of_kind = |kind: &ComponentKind| {
        let nothing = record.with(*kind, Part::unknown());
        [
            cube(of, &nothing, *kind, fields::of_component(*kind)),
            cube(of, &nothing, *kind, vec![fields::state(), fields::stated_license()]),
            cube(of, &nothing, *kind, vec![fields::state(), fields::included_in(*kind)]),
        ]
    };
    let whole = star(of, &record, ComponentKind::Weights, world().judges.clone(), fields::of_model());
    ComponentKind::ALL.iter().flat_map(of_kind).chain([whole]).collect()
}

/// What breaks a law: which one, by which field, and in whose eyes.
type Break = (Law, &'static str, &'static str);

/// How many probes were made, and those that failed, in words.
#[derive(Default)]
struct Tally {
    looked: BTreeMap<(Law, &'static str), usize>,
    failures: BTreeMap<Break, Vec<String>>,
    records: usize,
}

impl Tally {
    fn of(probes: impl IntoIterator<Item = Probes>) -> Self {
        let mut res = Self::default();
        for probes in probes {
            let ends = world().ends(&probes.judges, &probes.records);
            res.records += probes.records.len();
            for pair in &probes.pairs {
                res.compare(&probes, pair, &ends[pair.before.0], &ends[pair.after.0]);
            }
        }
        res
    }

    fn compare(&mut self, probes: &Probes, pair: &Pair, before: &Ends, after: &Ends) {
        let field = &probes.fields[pair.field];
        *self.looked.entry((pair.law, field.name)).or_default() += probes.judges.len();
        for ((judge, before), after) in probes.judges.iter().zip(before).zip(after) {
            let holds = match pair.law {
                Law::Settling => before.0 <= after.0 && after.1 <= before.1,
                Law::Opening => before.0 <= after.0 && (field.is_unknown(pair.before.1) || before.1 <= after.1),
            };
            if !holds {
                let (was, is) = (&field.values[pair.before.1], &field.values[pair.after.1]);
                let words =
                    format!("{}: from {was:?} to {is:?}, {judge:?} goes from {before:?} to {after:?}", probes.of);
                self.failures.entry((pair.law, field.name, world().manner(judge))).or_default().push(words);
            }
        }
    }

    fn assert_no_failure(&self) {
        for (broken, words) in &self.failures {
            println!("{broken:?} fails {} times, as in\n  {}", words.len(), words[0]);
        }
        assert!(self.failures.is_empty(), "see above");
    }

    /// How many probes there were of what.
    fn told(&self, what: &str) -> String {
        let all: usize = self.looked.values().sum();
        let lines = self.looked.iter().map(|((law, field), count)| format!("\n  {law:?} {field}: {count}"));
        format!("{what}: {all} probes of {} records{}", self.records, lines.collect::<String>())
    }
}

#[test]
fn one_field_settled_stays_inside_the_range_and_one_made_more_open_lowers_nothing() {
    let around = [
        ("closed", Part::closed()),
        ("open", Part::open()),
        ("unknown", Part::unknown()),
        ("restricted", Part::open().under(license(RESTRICTED))),
    ];
    let tally = Tally::of(around.iter().flat_map(|(name, part)| cubes(name, part)));
    println!("{}", tally.told("made-up records"));
    assert!(tally.looked.values().sum::<usize>() > 300_000);
    tally.assert_no_failure();
}

#[test]
fn the_laws_of_one_field_hold_for_every_shipped_record() {
    let tally = Tally::of(world().shipped.iter().flat_map(|(id, record)| stars(id, record)));
    println!("{}", tally.told("shipped records"));
    assert!(tally.looked.values().sum::<usize>() > 300_000);
    tally.assert_no_failure();
}

/// Otherwise the probes would not change all that is read.
#[test]
fn a_record_in_memory_is_judged_as_the_shipped_one_it_was_made_of() {
    let records: Vec<Record> = world().shipped.values().cloned().collect();
    assert!(records.len() > 50);
    let (made, shipped) = (world().ends(&world().judges, &records), world().ends_of_shipped());
    assert_eq!(made.len(), shipped.len());
    let other: Vec<&String> = world()
        .shipped
        .keys()
        .zip(made.iter().zip(&shipped))
        .filter(|(_, (one, two))| one != two)
        .map(|it| it.0)
        .collect();
    assert!(other.is_empty(), "{other:?}");
}

/// Otherwise the probes would not ask all who read.
#[test]
fn who_does_not_name_a_component_does_not_judge_by_it() {
    for around in [Part::closed(), Part::open(), Part::unknown()] {
        let record = Record::all(&around);
        for kind in ComponentKind::ALL {
            let asked = world().judges_of(*kind);
            let others: Vec<Judge> = world().judges.iter().filter(|it| !asked.contains(it)).cloned().collect();
            let records = [Part::closed(), Part::open(), Part::unknown()].map(|part| record.with(*kind, part));
            let ends = world().ends(&others, &records);
            assert!(ends.iter().all(|it| *it == ends[0]), "{}", kind.name());
        }
    }
}
