//! What became of a corpus, and why terms are not known: the first only lowers, the second changes nothing.

use super::world::{Part, Record, corpus, world};
use ajar::check::Terms;
use ajar::data::{Access, Availability, ComponentKind, Disclosure, Group, State};
use ajar::shape::Words;

const DATA: [ComponentKind; 3] =
    [ComponentKind::PretrainingData, ComponentKind::PostTrainingData, ComponentKind::EvaluationData];

/// From all that is there to nothing; of the first two nothing is known to be gone.
const FATES: [Availability; 5] = [
    Availability::Unknown,
    Availability::Intact,
    Availability::InPart,
    Availability::Replaced,
    Availability::TakenDown,
];

/// Every way in which data can be recorded, as far as verdicts on it differ.
fn parts() -> Vec<Part> {
    let states = [State::Released, State::Partial, State::Withheld, State::Unknown, State::NotApplicable];
    let told = [Disclosure::Unknown, Disclosure::Described, Disclosure::Reconstructable, Disclosure::Released];
    let ways = [Access::Public, Access::Gated, Access::ApiOnly, Access::Unknown];
    let mut res = Vec::new();
    for state in states {
        for disclosure in told {
            res.extend(ways.map(|access| Part { state, access, disclosure, ..Part::open() }));
        }
    }
    res
}

fn made_of(part: &Part, corpora: &[Availability]) -> Part {
    Part { datasets: corpora.iter().map(|it| corpus(*it)).collect(), ..part.clone() }
}

#[test]
fn what_became_of_a_corpus_only_lowers_a_verdict_or_an_answer() {
    let (mut looked, mut lowered) = (0, 0);
    for kind in DATA {
        assert_eq!(kind.group(), Group::Data);
        let judges = world().judges_of(kind);
        for background in [Part::closed(), Part::open(), Part::unknown()].map(|part| Record::all(&part)) {
            for part in parts() {
                let record = |corpora: &[Availability]| background.with(kind, made_of(&part, corpora));
                // One corpus by itself, then one of two.
                let mut records = vec![record(&[])];
                records.extend(FATES.map(|fate| record(&[fate])));
                records.extend(FATES.map(|fate| record(&[Availability::Intact, fate])));
                let ends = world().ends(&judges, &records);
                let kept = Part { own_copy: true, ..made_of(&part, &[Availability::TakenDown]) };
                let kept = world().ends(&judges, &[background.with(kind, kept)]);
                assert!(kept[0] == ends[0], "{part:?}: a copy of its own is there, and yet a verdict moves");
                assert!(ends[1] == ends[0] && ends[2] == ends[0], "{part:?}: nothing is gone, and yet a verdict moves");
                for steps in [&ends[2..6], &ends[7..]] {
                    for (before, after) in steps.iter().zip(&steps[1..]).flat_map(|pair| pair.0.iter().zip(pair.1)) {
                        looked += 1;
                        lowered += usize::from(after != before);
                        assert!(after.0 <= before.0 && after.1 <= before.1, "{part:?}: a loss raises a verdict");
                    }
                }
            }
        }
    }
    println!("fates of corpora: {looked} steps, {lowered} of them lower a verdict or an answer");
    assert!(looked > 10_000 && lowered > 100);
}

#[test]
fn why_terms_are_not_known_changes_no_verdict() {
    let mut looked = 0;
    for kind in ComponentKind::ALL {
        for background in [Part::closed(), Part::open()].map(|part| Record::all(&part)) {
            let records = [Terms::Unknown, Terms::Unread, Terms::NotFound]
                .map(|terms| background.with(*kind, Part::open().under(terms)));
            let ends = world().ends(&world().judges, &records);
            looked += ends[0].len();
            assert!(ends[1] == ends[0] && ends[2] == ends[0], "{kind:?}");
        }
    }
    assert!(looked > 1_000);
}
