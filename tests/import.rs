//! Imports the files of `tests/import/<index>` and compares the records with those in `tests/import/expected`.
//!
//! `UPDATE=1 cargo test --test import` writes the expected files anew; read
//! them before committing them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]
#![allow(clippy::disallowed_methods, reason = "UPDATE is how a person asks for new results")]

use ajar::diag::{Code, Diag};
use ajar::export::verdicts;
use ajar::import::{Imported, Index, import, orgs};
use ajar::read::Sources;
use ajar::report::{self, Color};
use ajar::shape::Day;
use ajar::{check, parse};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDERS: [(&str, Index); 3] = [("mot", Index::Mot), ("osai", Index::Osai), ("huggingface", Index::HuggingFace)];

/// The least that a file of the Model Openness Tool needs, before its components.
const MOT: &str = "release:\n  name: One\n  producer: Acme\n  license:\n    distribution: {name: MIT}\n  components:\n";

/// The least that a file of the European index needs.
const OSAI: &str = "system: {name: One}\norg: {name: Acme}\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

/// Every file below a folder, by its path there.
fn files(folder: &Path, below: &str) -> Vec<(String, Vec<u8>)> {
    let mut res = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            res.extend(files(&path, &format!("{name}/")));
        } else {
            res.push((name, fs::read(path).unwrap()));
        }
    }
    res
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

/// What Ajar itself says of the records, in a site of nothing else.
fn checked(imported: &Imported) -> (Sources, Vec<Diag>) {
    let mut site = vec![("ajar.toml".to_owned(), "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n".to_owned())];
    site.extend(orgs(imported).into_iter().map(|(id, toml)| (format!("data/orgs/{id}.toml"), toml)));
    site.extend(imported.records.iter().map(|it| (format!("data/models/{}.toml", it.id), it.toml.clone())));
    let (sources, mut diags) = Sources::from_texts(site.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let (parsed, found) = parse::parse(&sources);
    assert_eq!(parsed.models.len(), imported.records.len(), "a record has no place of its own");
    diags.extend(found);
    diags.extend(check::check(parsed).1);
    (sources, diags)
}

fn assert_no_errors(imported: &Imported) {
    let (sources, diags) = checked(imported);
    let errors: Vec<Diag> = diags.into_iter().filter(Diag::is_error).collect();
    assert!(errors.is_empty(), "{}", report::human(&errors, &sources, Color::Never));
}

#[test]
fn the_records_and_warnings_of_every_fixture_are_the_expected_ones() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, index) in FOLDERS {
        let sources = Sources::loose(files(&folder().join(name), ""));
        let imported = run(index, &sources);
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        found.insert("diags.txt".to_owned(), report::human(&imported.diags, &sources, Color::Never));
        found.extend(imported.records.iter().map(|it| (format!("models/{}.toml", it.id), it.toml.clone())));
        found.extend(orgs(&imported).into_iter().map(|(id, toml)| (format!("orgs/{id}.toml"), toml)));
        let expected = folder().join("expected").join(name);
        if update {
            let _ = fs::remove_dir_all(&expected);
            for (path, text) in &found {
                fs::create_dir_all(expected.join(path).parent().unwrap()).unwrap();
                fs::write(expected.join(path), text).unwrap();
            }
        }
        let there: BTreeMap<String, Vec<u8>> = files(&expected, "").into_iter().collect();
        assert_eq!(there.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
        for (path, text) in &found {
            assert_eq!(std::str::from_utf8(&there[path]).unwrap(), text, "{name}/{path}");
        }
    }
}

#[test]
fn every_record_passes_the_check() {
    for (name, index) in FOLDERS {
        let imported = run(index, &Sources::loose(files(&folder().join(name), "")));
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
        let record = &imported.records[0];
        let text = format!("../../data/standards/{standard}.toml");
        let rules = fs::read(folder().join(&text)).unwrap();
        let site = [
            ("ajar.toml".to_owned(), b"title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n".to_vec()),
            (format!("data/standards/{standard}.toml"), rules),
            (format!("data/orgs/{}.toml", record.org()), b"name = \"O\"\nkind = \"company\"\n".to_vec()),
            (format!("data/models/{}.toml", record.id), record.toml.clone().into_bytes()),
        ];
        let (sources, _) = Sources::from_texts(site);
        let (facts, diags) = check::check(parse::parse(&sources).0);
        assert!(!diags.iter().any(Diag::is_error), "{file}");
        let assessed = ajar::assess::assess(&facts);
        let rows = verdicts::rows(&assessed, Some(standard), None);
        match &rows[0].floor {
            verdicts::VerdictEnd::Word(floor) => assert_eq!(*floor, published, "{file}"),
            verdicts::VerdictEnd::Number(floor) => {
                assert!((floor - published.parse::<f64>().unwrap()).abs() < 1e-9, "{file}: {floor}");
            }
        }
    }
}
