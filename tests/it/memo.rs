//! What is remembered from an earlier run saves work, and never changes what is found or shown.

use crate::fixture::{Folder, SETTINGS};
use ajar::diag::Diag;
use ajar::read::{Sources, Touched, read, reread};
use ajar::render::{Naming, Renderer};
use ajar::{Memo, Options, checked, planned};
use std::collections::BTreeMap;
use std::fs;

fn model(name: &str, license: &str) -> String {
    format!(
        "name = \"{name}\"\nsummary = \"S\"\nchecked = 2026-11-21\nlicense = \"{license}\"\nevidence = [{{ source = \"card\", at = \"top\" }}]\n\n\
         [source.card]\nurl = \"https://acme.example/card\"\ntitle = \"Card\"\nretrieved = 2026-11-21\nkind = \"primary\"\n"
    )
}

/// All that is found, and every page.
fn outcome(reading: &(Sources, Vec<Diag>), memo: &mut Memo) -> (Vec<Diag>, BTreeMap<String, Vec<u8>>) {
    let (facts, diags) = checked(&reading.0, reading.1.clone(), Options::default(), memo);
    planned(&facts, &reading.0, diags, |site, mut diags| {
        let (renderer, found) = Renderer::new(site, Naming::Published);
        let renderer = renderer.unwrap();
        diags.extend(found);
        ajar::diag::sort(&mut diags);
        (diags, site.pages().iter().map(|it| (it.address.clone(), renderer.page(it, &|| true).unwrap())).collect())
    })
}

#[test]
fn a_run_that_remembers_finds_and_shows_what_a_fresh_one_does() {
    let folder = Folder::new();
    let (root, settings) = (folder.site(), SETTINGS);
    let root = root.as_path();
    let explainer = "+++\ntitle = \"E\"\nsummary = \"S\"\ndate = 2026-11-21\nterms = [\"ajar\"]\n+++\n<b>raw</b> [one](model:acme/one), and a door\n";
    folder.write("data/models/acme/one.toml", model("One", "MIT"));
    folder.write("data/models/acme/two.toml", model("Two", "LicenseRef-Own"));
    folder.write("content/explainers/e.md", explainer);
    let mut reading = read(root).unwrap();
    let mut memo = Memo::default();
    let mut seen = Vec::new();
    let raw = format!("{settings}raw-html = true\n");
    let own = "name = \"Own\"\nsummary = \"S\"\n";
    let term = |words: &str| format!("[term.ajar]\nname = \"{words}\"\ndefinition = \"D.\"\n");
    let steps: [(&str, Option<&str>); 16] = [
        ("data/models/acme/one.toml", Some(&model("One, edited", "Apache-2.0"))),
        ("data/licenses/LicenseRef-Own.toml", Some(own)),
        ("data/licenses/LicenseRef-Own.toml", Some("name = \"Renamed\"\nsummary = \"S\"\n")),
        // One record names a license by a name that is none: its file is not left over.
        ("data/models/acme/two.toml", Some(&model("Two", "LicenseRef-own"))),
        ("data/models/acme/one.toml", Some(&model("One, again", "Apache-2.0"))),
        // What another record names says nothing about what this one means.
        ("data/models/acme/two.toml", Some(&model("Two", "Apache-2.1"))),
        ("data/models/acme/one.toml", Some(&model("One, again", "MIT"))),
        // An explainer is read with the words of the glossary.
        ("data/glossary.toml", Some(&term("door"))),
        ("data/glossary.toml", Some(&term("gate"))),
        ("data/glossary.toml", None),
        ("data/models/aaa/first.toml", Some(&model("First", "MIT"))),
        ("data/orgs/aaa.toml", Some("name = \"Aaa\"\nkind = \"company\"\n")),
        ("data/orgs/acme.toml", None),
        ("ajar.toml", Some(&raw)),
        ("data/models/acme/one.toml", None),
        ("data/licenses/LicenseRef-Own.toml", None),
    ];
    outcome(&reading, &mut memo);
    for (path, text) in steps {
        match text {
            Some(text) => folder.write(path, text),
            None => fs::remove_file(root.join(path)).unwrap(),
        }
        reading = reread(root, &reading, &Touched::Files([path.to_owned()].into())).unwrap();
        let remembered = outcome(&reading, &mut memo);
        let fresh = outcome(&read(root).unwrap(), &mut Memo::default());
        assert_eq!(remembered.0, fresh.0, "after {path}");
        assert!(remembered.1 == fresh.1, "a page differs after {path}");
        seen.push(fresh);
    }
    for pair in seen.windows(2) {
        assert!(pair[0] != pair[1], "a step that changes nothing shows nothing");
    }
}
