//! Imports the files of `tests/import/<index>` and compares the records with those in `tests/import/expected`.
//!
//! `UPDATE=1 cargo test --test it import::` writes the expected files anew; read
//! them before committing them.

use crate::fixture::{Texts, contents, root, write};
use ajar::diag::{Code, Diag};
use ajar::export::verdicts;
use ajar::import::{Imported, Index, import, orgs};
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::shape::Day;
use ajar::words::Messages;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

const FOLDERS: [(&str, Index); 3] = [("mot", Index::Mot), ("osai", Index::Osai), ("huggingface", Index::HuggingFace)];

/// The least that a file of the Model Openness Tool needs, before its components.
const MOT: &str = "release:\n  name: One\n  producer: Acme\n  license:\n    distribution: {name: MIT}\n  components:\n";

/// The least that a file of the European index needs.
const OSAI: &str = "system: {name: One}\norg: {name: Acme}\n";

fn folder() -> PathBuf {
    root().join("tests/import")
}

fn run(index: Index, sources: &Sources) -> Imported {
    import(index, sources, Day::parse("2026-11-21").unwrap(), &|_| false)
}

/// Imports texts that stand in the test itself.
fn texts(index: Index, texts: &[(&str, &str)]) -> Imported {
    run(index, &Sources::loose(texts.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))))
}

fn codes(imported: &Imported) -> Vec<Code> {
    imported.diags.iter().map(|it| it.code).collect()
}

/// The records in a site of nothing else.
fn site(imported: &Imported) -> Texts {
    let orgs = orgs(imported).into_iter().map(|(id, toml)| (format!("data/orgs/{id}.toml"), toml));
    let models = imported.records.iter().map(|it| (format!("data/models/{}.toml", it.id), it.toml.clone()));
    orgs.chain(models).fold(Texts::smallest(), |res, (path, text)| res.with(&path, text))
}

/// Ajar itself has nothing against the records.
fn assert_no_errors(imported: &Imported) {
    site(imported).assessed(|assessed, sources, diags| {
        assert_eq!(assessed.models.len(), imported.records.len(), "a record has no place of its own");
        let errors: Vec<Diag> = diags.iter().filter(|it| it.is_error()).cloned().collect();
        assert!(errors.is_empty(), "{}", report::human(&errors, sources, Color::Never));
    });
}

#[test]
fn the_records_and_warnings_of_every_fixture_are_the_expected_ones() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, index) in FOLDERS {
        let sources = Sources::loose(contents(&folder().join(name)));
        let imported = run(index, &sources);
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        found.insert("diags.txt".to_owned(), report::human(&imported.diags, &sources, Color::Never));
        found.extend(imported.records.iter().map(|it| (format!("models/{}.toml", it.id), it.toml.clone())));
        found.extend(orgs(&imported).into_iter().map(|(id, toml)| (format!("orgs/{id}.toml"), toml)));
        let expected = folder().join("expected").join(name);
        if update {
            let _ = fs::remove_dir_all(&expected);
            for (path, text) in &found {
                write(&expected.join(path), text);
            }
        }
        let there = contents(&expected);
        assert_eq!(there.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
        for (path, text) in &found {
            assert_eq!(std::str::from_utf8(&there[path]).unwrap(), text, "{name}/{path}");
        }
    }
}

#[test]
fn every_record_passes_the_check() {
    for (name, index) in FOLDERS {
        let imported = run(index, &Sources::loose(contents(&folder().join(name))));
        assert!(!imported.records.is_empty());
        assert_no_errors(&imported);
    }
}

#[test]
fn broken_yaml_is_one_diagnostic_and_no_record() {
    let imported = texts(Index::Osai, &[("a.yaml", "system: {name: [\norg: x"), ("b.yaml", OSAI)]);
    assert_eq!(codes(&imported), [Code::ImportSyntax]);
    assert_eq!(imported.records.len(), 1);
}

#[test]
fn a_file_of_another_index_is_one_diagnostic_and_no_record() {
    for (index, text) in [
        (Index::Mot, OSAI),
        (Index::Osai, MOT),
        (Index::HuggingFace, OSAI),
        (Index::Mot, "- a\n- b"),
        (Index::Osai, ""),
    ] {
        let imported = texts(index, &[("a", text)]);
        assert_eq!(codes(&imported), [Code::ImportSyntax], "{index:?} {text}");
        assert!(imported.records.is_empty());
    }
}

#[test]
fn a_file_that_is_not_utf_8_is_one_diagnostic_and_no_record() {
    let imported = run(Index::Mot, &Sources::loose([("a.yml".to_owned(), vec![0xff, b'a'])]));
    assert_eq!(codes(&imported), [Code::NotUtf8]);
    assert!(imported.records.is_empty());
}

#[test]
fn two_records_of_one_name_are_told_apart() {
    let sources = Sources::loose(["a", "b", "c"].map(|it| (format!("{it}.yaml"), OSAI.as_bytes().to_vec())));
    let taken = |id: &str| id == "acme/one-2";
    let imported = import(Index::Osai, &sources, Day::parse("2026-11-21").unwrap(), &taken);
    let ids: Vec<&str> = imported.records.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["acme/one", "acme/one-3", "acme/one-4"]);
    assert_eq!(codes(&imported), [Code::ImportRenamed, Code::ImportRenamed]);
    assert_eq!(imported.diags[0].related.len(), 1, "the first is shown");
}

#[test]
fn a_record_that_is_there_is_not_overwritten() {
    let sources = Sources::loose([("a.yaml".to_owned(), OSAI.as_bytes().to_vec())]);
    let imported = import(Index::Osai, &sources, Day::parse("2026-11-21").unwrap(), &|id| id == "acme/one");
    assert_eq!(imported.records[0].id, "acme/one-2");
    assert_eq!(codes(&imported), [Code::ImportRenamed]);
}

#[test]
fn an_own_license_that_is_empty_ends_the_search_and_a_missing_one_does_not() {
    let cases = [
        ("", "license = \"MIT\""),
        ("\n    license:", "license = \"MIT\""),
        ("\n    license: unlicensed", "license = \"none\""),
        ("\n    license: ''", "license = \"none\""),
        ("\n    license: ISC", "license = \"ISC\""),
        ("\n    license: mit", "license = \"unknown\"\nstated-license = \"mit\""),
    ];
    for (license, expected) in cases {
        let imported = texts(Index::Mot, &[("a.yml", &format!("{MOT}  - name: Training code{license}\n"))]);
        let toml = &imported.records[0].toml;
        assert!(toml.contains(&format!("state = \"released\"\n{expected}\n")), "{license}: {toml}");
    }
}

#[test]
fn every_key_that_is_lost_is_one_warning_at_its_place() {
    let text = format!("{OSAI}colour: red\nlicenses:\n  class: open\n  smell: rose\npaper:\n  class: great\nempty:\n");
    let sources = Sources::loose([("a.yaml".to_owned(), text.clone().into_bytes())]);
    let imported = run(Index::Osai, &sources);
    let found: Vec<(Code, &str)> = imported.diags.iter().map(|it| (it.code, &text[it.span.range()])).collect();
    let lost = Code::ImportUnmapped;
    assert_eq!(found, [(lost, "colour"), (lost, "smell"), (lost, "great")]);
}

#[test]
fn a_comment_is_lost_unless_the_template_put_it_there() {
    let text = format!("# Thank you for contributing!\n# access:\n#\n# access was hard # to get\n{OSAI}");
    let imported = texts(Index::Osai, &[("a.yaml", &text)]);
    assert_eq!(codes(&imported), [Code::ImportUnmapped]);
    assert_eq!(&text[imported.diags[0].span.range()], "# access was hard # to get");
}

#[test]
fn the_license_of_the_weights_is_not_that_of_the_data() {
    let text = "system: {name: One, endmodellicense: MIT}\norg: {name: Acme}\n\
        weights_endmodel: {class: open}\ndatasources_basemodel: {class: open}\n";
    let toml = &texts(Index::Osai, &[("a.yaml", text)]).records[0].toml;
    assert!(toml.contains("\nlicense = \"MIT\"\n"), "{toml}");
    assert!(toml.contains("[component.pretraining-data]\nstate = \"released\"\nlicense = \"unknown\"\n"), "{toml}");
}

#[test]
fn weights_are_known_only_from_a_repository() {
    let card = "---\nlicense: mit\n---\n# Tiny\n";
    for (path, id, state) in [
        ("cards/acme/tiny/README.md", "acme/tiny", "released"),
        ("models--acme--tiny/README.md", "acme/tiny", "released"),
        ("acme--tiny.md", "acme/tiny", "released"),
        ("README.md", "unknown/tiny", "unknown"),
    ] {
        let imported = texts(Index::HuggingFace, &[(path, card)]);
        assert_eq!(imported.records[0].id, id, "{path}");
        let weights = format!("[component.weights]\nstate = \"{state}\"\n");
        assert!(imported.records[0].toml.contains(&weights), "{path}");
    }
}

#[test]
fn an_organization_is_written_once_with_the_address_somebody_gives() {
    let other = "system: {name: Two}\norg: {name: ACME, link: https://acme.example}\n";
    let orgs = orgs(&texts(Index::Osai, &[("a.yaml", OSAI), ("b.yaml", other)]));
    assert_eq!(orgs.len(), 1);
    assert_eq!(orgs[0].0, "acme");
    assert!(orgs[0].1.contains("url = \"https://acme.example\""), "{}", orgs[0].1);
}

/// A text as a YAML scalar in quotes.
fn scalar(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for (_, index) in FOLDERS {
            run(index, &Sources::loose([("a/b/README.md".to_owned(), bytes.clone())]));
        }
    }

    #[test]
    fn no_yaml_makes_it_panic(text in "(---\n)?([-?:,\\[\\]{}#&*!|>'\"%@`~ \t\r\n.ab0é]|- |: |\n  |name|release|system){0,80}(\n---)?") {
        for (_, index) in FOLDERS {
            texts(index, &[("a/b/README.md", &text), ("a.yml", &format!("{MOT}  - {text}")), ("b.yml", &format!("{OSAI}{text}"))]);
        }
    }

    #[test]
    fn no_words_make_a_record_that_the_check_refuses(word in "\\PC{0,40}|[\\x00-\\x7f\"\\\\é#/:-]{0,40}", path in "\\PC{0,20}") {
        let value = scalar(&word);
        let mot = format!(
            "release:\n  name: {value}\n  producer: {value}\n  type: {value}\n  huggingface: {value}\n  components:\n  \
             - {{name: Training code, license: {value}, license_path: {value}, component_path: {value}}}\n"
        );
        let osai = format!(
            "system: {{name: {value}, endmodellicense: {value}, endmodelname: {value}, releasedate: {value}, link: {value}}}\n\
             org: {{name: {value}, link: {value}}}\npaper: {{class: open, link: [{value}, 'https://{path}']}}\n"
        );
        let card = format!(
            "---\nlicense: {value}\nlicense_name: {value}\nlicense_link: {value}\nmodel-index: [{{name: {value}}}]\n---\n# {word}\n"
        );
        for (index, text) in [(Index::Mot, mot), (Index::Osai, osai), (Index::HuggingFace, card)] {
            assert_no_errors(&texts(index, &[(&path, &text)]));
        }
    }
}

/// What each index publishes of its own file, and the standard that computes it.
const PUBLISHED: [(&str, Index, &str, &str, &str); 7] = [
    ("mot", Index::Mot, "sample-class-1.yml", "mof-1.1-mot", "class-i"),
    ("mot", Index::Mot, "sample-no-license.yml", "mof-1.1-mot", "none"),
    ("mot", Index::Mot, "sample-component-licenses.yml", "mof-1.1-mot", "none"),
    ("mot", Index::Mot, "sample-global-license.yml", "mof-1.1-mot", "none"),
    ("osai", Index::Osai, "OLMo.yaml", "osai-2026", "0.9583333333333334"),
    ("osai", Index::Osai, "llama-4.yaml", "osai-2026", "0.3333333333333333"),
    ("osai", Index::Osai, "lumo.yaml", "osai-2026", "0"),
];

#[test]
fn an_imported_record_gives_what_its_index_publishes() {
    for (index, kind, file, standard, published) in PUBLISHED {
        let bytes = fs::read(folder().join(index).join(file)).unwrap();
        let sources = Sources::loose([(file.to_owned(), bytes)]);
        let imported = import(kind, &sources, Day::parse("2026-11-21").unwrap(), &|_| false);
        let site = site(&imported).with_own(&[&format!("data/standards/{standard}.toml")]);
        site.assessed(|assessed, _, diags| {
            assert!(!diags.iter().any(Diag::is_error), "{file}");
            let rows = verdicts::rows(assessed, &Messages::new("en", []), Some(standard), None);
            match &rows[0].floor {
                verdicts::VerdictEnd::Word(floor) => assert_eq!(*floor, published, "{file}"),
                verdicts::VerdictEnd::Number(floor) => {
                    assert!((floor - published.parse::<f64>().unwrap()).abs() < 1e-9, "{file}: {floor}");
                }
            }
        });
    }
}

/// The data licenses that the engine adds (`LicenseHandler.php`), and the one for models.
const BESIDE: &str = "CC0-1.0 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE \
    CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP \
    CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-4.0 CDLA-Permissive-1.0 CDLA-Permissive-2.0 CDLA-Sharing-1.0 \
    ODC-PDDL-1.0 ODC-By-1.0 ODbL-1.0 GFDL-1.3 OGL-Canada-2.0 OGL-UK-2.0 OGL-UK-3.0 OpenMDW-1.0";

/// Every license that the Model Openness Tool knows, and whether its engine calls it open: `tests/mot/licenses.txt` says
/// where that is from.
fn known_to_mot() -> Vec<(String, bool)> {
    let text = fs::read_to_string(root().join("tests/mot/licenses.txt")).unwrap();
    let lines = text.lines().filter(|it| !it.starts_with('#'));
    let beside: Vec<&str> = BESIDE.split_whitespace().collect();
    let open = |id: &str, flags: &str| !flags.is_empty() || beside.contains(&id);
    let flagged = lines.map(|it| it.split_once(' ').unwrap_or((it, "")));
    flagged.map(|(id, flags)| (id.to_owned(), open(id, flags))).collect()
}

#[test]
fn every_license_that_the_tool_knows_counts_as_its_engine_counts_it() {
    let known = known_to_mot();
    assert_eq!((known.len(), known.iter().filter(|it| it.1).count()), (660, 225));
    let file = |(id, _): &(String, bool)| {
        (format!("{id}.yml"), format!("{}  - name: Model architecture\n    license: '{id}'\n", MOT.replace("One", id)))
    };
    let files: Vec<(String, String)> = known.iter().map(file).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let imported = texts(Index::Mot, &files);
    site(&imported).with_own(&["data/standards/mof-1.1-mot.toml"]).assessed(|assessed, _, _| {
        let found = |model: &ajar::assess::Assessment<'_>| {
            let reason = &model.trace("mof-1.1-mot").unwrap().reasons[0];
            (model.release.record.value.name.to_string(), reason.finding.is_met())
        };
        let found: BTreeMap<String, bool> = assessed.models.iter().map(found).collect();
        assert_eq!(found, known.into_iter().collect());
    });
}
