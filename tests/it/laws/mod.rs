//! Laws over every standard and use that is shipped, whatever they say.

#![allow(clippy::print_stdout, reason = "the counts of probes are read by whoever changes a rule")]

mod answers;
mod corpora;
mod fields;
mod probes;
mod reasons;
mod texts;
mod world;

use crate::fixture::{files, root};
use ajar::assess::Finding;
use ajar::check::Terms;
use ajar::data::{
    Access, AnswerGrade, ComponentKind, Condition, Coverage, Disclosure, Quality, Standard, StandardKind, State,
};
use ajar::shape::Words;
use std::collections::BTreeSet;
use std::fs;
use world::{Judge, Part, Record, World, license, number, place, world};

/// A license that limits who, how many, where and what for.
const RESTRICTED: &str = "LicenseRef-Llama-4-Community";

fn standards() -> impl Iterator<Item = (&'static str, &'static Standard)> {
    world().standards.iter().map(|(id, it)| (id.as_str(), it.value.as_ref()))
}

#[test]
fn everything_open_reaches_the_top_of_every_standard() {
    let open = world().verdicts(&Record::all(&Part::open()).covered(Coverage::Full));
    for (id, standard) in standards() {
        let top = World::top(standard);
        assert_eq!(open[id], (top, top), "{id}");
    }
}

#[test]
fn everything_closed_stays_at_the_bottom_of_every_standard() {
    let closed = world().verdicts(&Record::all(&Part::closed()).covered(Coverage::None));
    for (id, standard) in standards() {
        let free = standard.level.iter().take_while(|it| it.requirement.is_empty()).count();
        let bottom = number(free);
        assert_eq!(closed[id], (bottom, bottom), "{id}");
    }
}

#[test]
fn knowing_nothing_leaves_everything_open() {
    let nothing = world().look(&Record::empty());
    let closed = world().look(&Record::all(&Part::closed()).covered(Coverage::None));
    let open = world().look(&Record::all(&Part::open()).covered(Coverage::Full));
    for (judge, (floor, ceiling)) in nothing {
        match judge {
            Judge::Standard(_) => assert_eq!((floor, ceiling), (closed[&judge].0, open[&judge].1), "{judge:?}"),
            Judge::Use(_) => {
                let (worst, best) = (place(AnswerGrade::No), place(AnswerGrade::Yes));
                assert!(floor <= worst && (ceiling - best).abs() < 0.5, "{judge:?}: {floor} to {ceiling}");
            }
        }
    }
}

#[test]
fn every_level_of_every_ladder_is_reached_by_some_record() {
    for (id, standard) in standards().filter(|(_, it)| it.kind == StandardKind::Ladder) {
        for level in 0..standard.level.len() {
            // Open what the levels up to this one ask for; the rest stays closed.
            let asked = standard.requirements().filter(|(rank, _)| *rank <= level);
            let opened = asked.fold(Record::all(&Part::closed()), |res, (_, requirement)| {
                res.with(requirement.component[0].value, Part::open())
            });
            let reached = world().verdicts(&opened)[id].0;
            let wanted = number(level + 1);
            assert!(reached >= wanted, "{id}: level {} is reached by no record", standard.level[level].id.value);
        }
    }
}

/// Steps that make one component more open, or settle what was unknown for the better.
fn steps() -> Vec<(Part, Part)> {
    let (closed, open, unknown) = (Part::closed(), Part::open(), Part::unknown());
    let partial = Part {
        state: State::Partial,
        access: Access::Gated,
        quality: Quality::Partial,
        disclosure: Disclosure::Described,
        ..Part::open()
    };
    let gated = Part { access: Access::Gated, ..Part::open() };
    let public_or_gated = Part { access: Access::PublicOrGated, ..Part::open() };
    let thin = Part { quality: Quality::Partial, ..Part::open() };
    let restricted = Part::open().under(license(RESTRICTED));
    let mut res = vec![
        (closed.clone(), partial.clone()),
        (partial, open.clone()),
        (gated, open.clone()),
        (public_or_gated, open.clone()),
        (thin, open.clone()),
        (restricted.clone(), open.clone()),
        (closed.clone(), restricted),
        (unknown, open.clone()),
        (Part::open().under(Terms::Unknown), open.clone()),
        (Part::open().under(Terms::None), open),
    ];
    let ladder = [
        Disclosure::None,
        Disclosure::Category,
        Disclosure::Described,
        Disclosure::Itemized,
        Disclosure::Reconstructable,
    ];
    let told = |disclosure| Part { disclosure, ..Part::closed() };
    res.extend(ladder.windows(2).map(|pair| (told(pair[0]), told(pair[1]))));
    res
}

#[test]
fn making_a_component_more_open_never_lowers_a_verdict() {
    let mut looked = 0;
    for background in [Part::closed(), Part::open(), Part::unknown()].map(|part| Record::all(&part)) {
        for kind in ComponentKind::ALL {
            for (before, after) in steps() {
                let settled_before = before.state != State::Unknown && before.terms != Some(Terms::Unknown);
                let said = format!("{} from {before:?} to {after:?}", kind.name());
                let low = world().verdicts(&background.with(*kind, before));
                let high = world().verdicts(&background.with(*kind, after));
                for (id, ends) in &low {
                    looked += 1;
                    assert!(ends.0 <= high[id].0, "{id}: {said} lowers the floor");
                    assert!(!settled_before || ends.1 <= high[id].1, "{id}: {said} lowers the ceiling");
                }
            }
        }
    }
    assert!(looked > 5_000);
}

/// A component of which something is open, and what it can turn out to be.
fn unsettled() -> [(Part, [Part; 2]); 2] {
    let to_be_had = |access| Part { access, ..Part::open() };
    [
        (Part::unknown(), [Part::open(), Part::closed()]),
        (to_be_had(Access::PublicOrGated), [to_be_had(Access::Public), to_be_had(Access::Gated)]),
    ]
}

#[test]
fn settling_an_unknown_stays_inside_the_range() {
    let mut looked = 0;
    for kind in ComponentKind::ALL {
        for background in [Part::open(), Part::closed()].map(|part| Record::all(&part)) {
            for (unsettled, settled) in unsettled() {
                let open = world().verdicts(&background.with(*kind, unsettled));
                for (id, ends) in settled.into_iter().flat_map(|it| world().verdicts(&background.with(*kind, it))) {
                    looked += 1;
                    assert!(open[&id].0 <= ends.0 && ends.1 <= open[&id].1, "{id}: {} leaves the range", kind.name());
                }
            }
        }
    }
    assert!(looked > 500);
}

#[test]
fn every_condition_word_is_used_by_a_standard_or_a_use() {
    let mut used: BTreeSet<Condition> = BTreeSet::new();
    for (_, standard) in standards() {
        used.extend(standard.requirements().map(|(_, it)| it.condition.value));
    }
    for usage in world().uses.values() {
        used.extend(usage.value.proviso.iter().map(|it| it.condition.value));
    }
    for condition in Condition::ALL {
        assert!(used.contains(condition), "no standard or use asks for `{}`", condition.name());
    }
}

#[test]
fn every_condition_word_has_a_case() {
    let text: String = files(&root().join("tests/cases")).iter().map(|it| fs::read_to_string(it).unwrap()).collect();
    for condition in Condition::ALL {
        let row = format!("condition = \"{}\"", condition.name());
        assert!(text.contains(&row), "no case in tests/cases has `{row}`");
    }
}

#[test]
fn a_score_is_the_mean_of_all_criteria_when_groups_weigh_what_they_hold() {
    let thin = Part { quality: Quality::Partial, ..Part::open() };
    let record = Record::all(&Part::open()).with(ComponentKind::Paper, thin).covered(Coverage::Full);
    let ends = world().verdicts(&record);
    let expected = 11.5 / 12.0;
    assert!((ends["osai-2026"].0 - expected).abs() < 1e-9, "{:?}", ends["osai-2026"]);
}

#[test]
fn findings_have_words() {
    assert_eq!([Finding::MET, Finding::NOT_MET, Finding::UNKNOWN].map(Finding::word), ["met", "not-met", "unknown"]);
}
