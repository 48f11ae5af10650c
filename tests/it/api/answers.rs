//! The same answer from the published files as from the program, for readers who say nothing and for those who say a lot.

use super::reader::PublishedRules;
use super::{items, json};
use crate::fixture::Texts;
use ajar::assess::{ModelEdition, Question};
use ajar::data::{Reader, ReaderKind, Region, Suit, UseField};
use ajar::shape::Words;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

fn rules() -> PublishedRules {
    PublishedRules::new(json("readers.json"), items("conditions"), items("uses"))
}

/// What is published for everybody is what comes of telling nothing.
#[test]
fn conditions_give_the_answers() {
    let rules = rules();
    let mut looked = 0;
    for answer in items("answers") {
        assert_eq!(rules.answer(&answer, &Map::new()), answer["grade"], "{}", answer["id"]);
        looked += 1;
    }
    assert!(looked > 1_000, "{looked} answers");
}

fn place(code: &str) -> Option<Region> {
    Region::parse(code)
}

/// Readers on whom everything turns that a text can ask: their kind, place, field, numbers, lawsuits.
fn readers() -> Vec<Reader> {
    let none = Reader::default;
    let german = Reader { kind: Some(ReaderKind::Company), seat: place("de"), ..none() };
    let mut res = vec![
        Reader { monthly_users: Some(900_000_000), customers: vec![Region::EU], ..german.clone() },
        Reader { monthly_users: Some(700_000_000), ..german.clone() },
        Reader { monthly_users_at_release: Some(700_000_001), monthly_users: Some(1), ..none() },
        Reader { product_monthly_users: Some(100_000_001), ..german.clone() },
        Reader { product_monthly_users: Some(5), monthly_users: Some(1_000_000), ..none() },
        Reader { annual_revenue: Some(1_000_000), ..german.clone() },
        Reader { monthly_revenue: Some(20_000_001), ..none() },
        Reader { product_annual_revenue: Some(10_000_000), annual_revenue: Some(9_999_999), ..none() },
        Reader { product_monthly_revenue: Some(1_000_000), ..german.clone() },
        Reader { employer_monthly_revenue: Some(20_000_001), kind: Some(ReaderKind::Person), ..none() },
        Reader { employer_monthly_revenue: Some(0), monthly_revenue: Some(20_000_001), ..none() },
        Reader { model_service: Some(true), ..german.clone() },
        Reader { model_service: Some(false), work_assistant: Some(true), ..none() },
        Reader { model_service: Some(false), work_assistant: Some(false), ..german.clone() },
        Reader { model_service: Some(false), seat: place("us"), customers: vec![Region::EU], ..none() },
        Reader { seat: place("fr"), place_of_use: place("ch"), ..none() },
        Reader { seat: place("kr"), customers: place("kr").into_iter().collect(), ..none() },
        Reader { seat: place("ir"), ..none() },
        Reader { seat: place("sy"), customers: place("sy").into_iter().collect(), ..none() },
        Reader { automated_decisions: Some(true), ..none() },
        Reader { automated_decisions: Some(false), field: Some(UseField::Credit), ..none() },
        Reader { in_product: Some(true), seat: place("fr"), monthly_users_at_release: Some(900_000_000), ..none() },
        Reader { sued_licensor: Some(true), ..none() },
        Reader { sued_over: Some(Suit::Patent), ..none() },
        Reader { sued_licensor: Some(true), sued_over: Some(Suit::Copyright), ..none() },
        Reader { sued_licensor: Some(false), ..german },
    ];
    res.extend(ReaderKind::ALL.iter().map(|kind| Reader { kind: Some(*kind), ..none() }));
    res.extend(UseField::ALL.iter().map(|field| Reader { field: Some(*field), ..none() }));
    res
}

/// The facts of a reader, as a program that reads the files would hold them.
fn facts(reader: &Reader) -> Map<String, Value> {
    serde_json::to_value(reader).unwrap().as_object().unwrap().clone()
}

#[test]
fn whoever_reads_the_files_comes_to_the_same_answer() {
    let (rules, answers) = (rules(), items("answers"));
    let sample: Vec<&Value> = answers.iter().step_by(11).collect();
    let mut looked = 0;
    let mut grades = BTreeSet::new();
    Texts::reference().assessed(|assessed, _, _| {
        for answer in &sample {
            let text = |key: &str| answer[key].as_str().unwrap();
            let release = &assessed.facts.models[text("model")];
            let edition = answer["editions"][0].as_str().unwrap().rsplit('/').next().filter(|it| *it != "release");
            let edition = ModelEdition { release, edition: release.edition(edition) };
            let (id, usage) = assessed.facts.uses.get_key_value(text("usage")).unwrap();
            let question = Question { facts: assessed.facts, edition, id, usage: &usage.value };
            for reader in readers() {
                let expected = question.answer_for(&reader).grade.name();
                let found = rules.answer(answer, &facts(&reader));
                assert_eq!(found, expected, "{}, for {}", answer["id"], Value::Object(facts(&reader)));
                grades.insert(expected);
                looked += 1;
            }
        }
    });
    let models: BTreeSet<&str> = sample.iter().map(|it| it["model"].as_str().unwrap()).collect();
    assert_eq!(models.len(), items("models").len(), "a model without an answer in the sample");
    assert_eq!(grades.len(), rules.grades.len(), "{grades:?}");
    assert!(looked > 10_000, "{looked} answers");
}

/// What may be told is what a reader is made of.
#[test]
fn the_facts_that_are_named_are_those_of_a_reader() {
    let named: BTreeSet<String> = json("readers.json")["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["fact"].as_str().unwrap().to_owned())
        .collect();
    let own: BTreeSet<String> = facts(&Reader::default()).into_iter().map(|it| it.0).collect();
    assert_eq!(named, own);
}
