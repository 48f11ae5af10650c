//! Laws over every standard and use that is shipped, whatever they say.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use ajar::assess::{self, Finding, Verdict};
use ajar::data::{Access, ComponentKind, Condition, Coverage, Disclosure, Quality, StandardKind, State};
use ajar::read::Sources;
use ajar::shape::Words;
use ajar::{check, parse};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What a made-up record says of one component.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Part {
    state: State,
    access: Access,
    disclosure: Disclosure,
    quality: Quality,
    license: &'static str,
}

const UNKNOWN: Part = Part {
    state: State::Unknown,
    access: Access::Unknown,
    disclosure: Disclosure::Unknown,
    quality: Quality::Unknown,
    license: "unknown",
};
const CLOSED: Part = Part { state: State::Withheld, disclosure: Disclosure::None, ..UNKNOWN };
const OPEN: Part = Part {
    state: State::Released,
    access: Access::Public,
    disclosure: Disclosure::Released,
    quality: Quality::Full,
    license: "Apache-2.0",
};

type Parts = BTreeMap<ComponentKind, Part>;

fn all(part: Part) -> Parts {
    ComponentKind::ALL.iter().map(|it| (*it, part)).collect()
}

fn record(parts: &Parts, coverage: Coverage) -> String {
    let mut text =
        String::from("name = \"One\"\nsummary = \"A model.\"\nreleased = 2025-01-01\nchecked = 2026-11-21\n");
    let _ = writeln!(text, "license-coverage = \"{}\"", coverage.name());
    text.push_str("[source.card]\nurl = \"https://example.org/card\"\ntitle = \"Card\"\nretrieved = 2026-11-21\n");
    for (kind, it) in parts {
        let _ = writeln!(
            text,
            "[component.{}]\nstate = \"{}\"\naccess = \"{}\"",
            kind.name(),
            it.state.name(),
            it.access.name()
        );
        let _ = writeln!(text, "disclosure = \"{}\"\nquality = \"{}\"", it.disclosure.name(), it.quality.name());
        let _ = writeln!(text, "license = \"{}\"\nevidence = [{{ source = \"card\" }}]", it.license);
    }
    text
}

/// The shipped standards, uses and licenses, with one made-up model.
fn site(model: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![
        ("ajar.toml".to_owned(), b"title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n".to_vec()),
        ("data/orgs/acme.toml".to_owned(), b"name = \"Acme\"\nkind = \"company\"\n".to_vec()),
        ("data/models/acme/one.toml".to_owned(), model.as_bytes().to_vec()),
    ];
    for folder in ["data/standards", "data/uses", "data/licenses"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            files.push((format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap()), fs::read(&path).unwrap()));
        }
    }
    files
}

/// Both ends of every verdict, by standard; levels and tests as numbers.
fn ends(model: &str) -> BTreeMap<String, (f64, f64)> {
    let (sources, _) = Sources::from_texts(site(model));
    let (parsed, diags) = parse::parse(&sources);
    assert!(diags.is_empty(), "{diags:?}");
    let (facts, diags) = check::check(parsed);
    assert!(!diags.iter().any(ajar::diag::Diag::is_error), "{diags:?}");
    let assessed = assess::assess(&facts);
    let number = |it: usize| f64::from(u32::try_from(it).unwrap());
    let grade = |it: assess::Grade| match it {
        assess::Grade::No => 0.0,
        assess::Grade::Partly => 0.5,
        assess::Grade::Yes => 1.0,
    };
    let end = |trace: &assess::Trace<'_>| match trace.verdict() {
        Verdict::Test(it) => (grade(it.floor), grade(it.ceiling)),
        Verdict::Ladder(it) => (number(it.floor), number(it.ceiling)),
        Verdict::Score { floor, ceiling } => (floor, ceiling),
    };
    assessed.models[0].traces.iter().map(|it| (it.id.to_owned(), end(it))).collect()
}

fn standards() -> BTreeMap<String, ajar::data::Standard> {
    let (sources, _) = Sources::from_texts(site(&record(&all(OPEN), Coverage::Unknown)));
    let (parsed, _) = parse::parse(&sources);
    parsed.standards.into_iter().map(|(id, filed)| (id, ajar::data::Standard::clone(&filed.value))).collect()
}

#[test]
fn everything_open_reaches_the_top_of_every_standard() {
    let open = ends(&record(&all(OPEN), Coverage::Full));
    for (id, standard) in standards() {
        let top = match standard.kind {
            StandardKind::Ladder => f64::from(u32::try_from(standard.level.len()).unwrap()),
            StandardKind::Test | StandardKind::Score => 1.0,
        };
        assert_eq!(open[&id], (top, top), "{id}");
    }
}

#[test]
fn everything_closed_stays_at_the_bottom_of_every_standard() {
    let closed = ends(&record(&all(CLOSED), Coverage::None));
    for (id, standard) in standards() {
        let free = standard.level.iter().take_while(|it| it.requirement.is_empty()).count();
        let bottom = f64::from(u32::try_from(free).unwrap());
        assert_eq!(closed[&id], (bottom, bottom), "{id}");
    }
}

#[test]
fn knowing_nothing_leaves_everything_open() {
    let nothing = ends(&record(&BTreeMap::new(), Coverage::Unknown));
    let (closed, open) = (ends(&record(&all(CLOSED), Coverage::None)), ends(&record(&all(OPEN), Coverage::Full)));
    for (id, (floor, ceiling)) in nothing {
        assert_eq!((floor, ceiling), (closed[&id].0, open[&id].1), "{id}");
    }
}

#[test]
fn every_level_of_every_ladder_is_reached_by_some_record() {
    for (id, standard) in standards().into_iter().filter(|(_, it)| it.kind == StandardKind::Ladder) {
        for level in 0..standard.level.len() {
            // Open what the levels up to this one ask for; the rest stays closed.
            let mut parts = all(CLOSED);
            for (rank, requirement) in standard.requirements().filter(|(rank, _)| *rank <= level) {
                let _ = rank;
                parts.insert(requirement.component[0].value, OPEN);
            }
            let reached = ends(&record(&parts, Coverage::Unknown))[&id].0;
            let wanted = f64::from(u32::try_from(level + 1).unwrap());
            assert!(reached >= wanted, "{id}: level {} is reached by no record", standard.level[level].id.value);
        }
    }
}

/// Steps that make one component more open, or settle what was unknown for the better.
fn steps() -> Vec<(Part, Part)> {
    let partial = Part {
        state: State::Partial,
        access: Access::Gated,
        quality: Quality::Partial,
        disclosure: Disclosure::Described,
        ..OPEN
    };
    let gated = Part { access: Access::Gated, ..OPEN };
    let thin = Part { quality: Quality::Partial, ..OPEN };
    let restricted = Part { license: "LicenseRef-Llama-4-Community", ..OPEN };
    let mut res = vec![
        (CLOSED, partial),
        (partial, OPEN),
        (gated, OPEN),
        (thin, OPEN),
        (restricted, OPEN),
        (CLOSED, restricted),
        (UNKNOWN, OPEN),
        (Part { license: "unknown", ..OPEN }, OPEN),
        (Part { license: "none", ..OPEN }, OPEN),
    ];
    let ladder = [
        Disclosure::None,
        Disclosure::Category,
        Disclosure::Described,
        Disclosure::Itemized,
        Disclosure::Reconstructable,
    ];
    for pair in ladder.windows(2) {
        res.push((Part { disclosure: pair[0], ..CLOSED }, Part { disclosure: pair[1], ..CLOSED }));
    }
    res
}

#[test]
fn making_a_component_more_open_never_lowers_a_verdict() {
    let mut looked = 0;
    for background in [CLOSED, OPEN, UNKNOWN] {
        for kind in ComponentKind::ALL {
            for (before, after) in steps() {
                let with = |part: Part| {
                    let mut parts = all(background);
                    parts.insert(*kind, part);
                    ends(&record(&parts, Coverage::Unknown))
                };
                let (low, high) = (with(before), with(after));
                for (id, end) in &low {
                    looked += 1;
                    assert!(end.0 <= high[id].0, "{id}: {} from {before:?} to {after:?} lowers the floor", kind.name());
                    let settled_before = before.state != State::Unknown && before.license != "unknown";
                    assert!(!settled_before || end.1 <= high[id].1, "{id}: {} lowers the ceiling", kind.name());
                }
            }
        }
    }
    assert!(looked > 5_000);
}

#[test]
fn settling_an_unknown_stays_inside_the_range() {
    let mut looked = 0;
    for kind in ComponentKind::ALL {
        for background in [OPEN, CLOSED] {
            let with = |part: Part| {
                let mut parts = all(background);
                parts.insert(*kind, part);
                ends(&record(&parts, Coverage::Unknown))
            };
            let open = with(UNKNOWN);
            for settled in [OPEN, CLOSED] {
                for (id, end) in with(settled) {
                    looked += 1;
                    assert!(open[&id].0 <= end.0 && end.1 <= open[&id].1, "{id}: {} leaves the range", kind.name());
                }
            }
        }
    }
    assert!(looked > 500);
}

#[test]
fn every_condition_word_is_used_by_a_standard_or_a_use() {
    let (sources, _) = Sources::from_texts(site(&record(&BTreeMap::new(), Coverage::Unknown)));
    let (parsed, _) = parse::parse(&sources);
    let mut used: BTreeSet<Condition> = BTreeSet::new();
    for filed in parsed.standards.values() {
        used.extend(filed.value.requirements().map(|(_, it)| it.condition.value));
    }
    for filed in parsed.uses.values() {
        used.extend(filed.value.proviso.iter().map(|it| it.condition.value));
    }
    for condition in Condition::ALL {
        assert!(used.contains(condition), "no standard or use asks for `{}`", condition.name());
    }
}

#[test]
fn every_condition_word_has_a_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let text: String =
        fs::read_dir(folder).unwrap().map(|it| fs::read_to_string(it.unwrap().path()).unwrap()).collect();
    for condition in Condition::ALL {
        let row = format!("condition = \"{}\"", condition.name());
        assert!(text.contains(&row), "no case in tests/cases has `{row}`");
    }
}

#[test]
fn a_score_is_the_mean_of_all_criteria_when_groups_weigh_what_they_hold() {
    let mut parts = all(OPEN);
    parts.insert(ComponentKind::Paper, Part { quality: Quality::Partial, ..OPEN });
    let ends = ends(&record(&parts, Coverage::Full));
    let expected = 11.5 / 12.0;
    assert!((ends["osai-2026"].0 - expected).abs() < 1e-9, "{:?}", ends["osai-2026"]);
}

#[test]
fn findings_have_words() {
    assert_eq!([Finding::MET, Finding::NOT_MET, Finding::UNKNOWN].map(Finding::word), ["met", "not-met", "unknown"]);
}
