//! A build makes again only what would be another one, and what it leaves is what a build from nothing makes: random edits
//! of a site in two languages, of which pages look at families, bases, lists, texts and feeds. `TRIALS=all` makes hundreds.

mod change;

use crate::fixture::{Folder, Texts, contents, model, org};
use ajar::timings::Timings;
use ajar::{Options, Outcome};
use change::{Change, Said, change, happen, line, path, site};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Builds, and says how many pages were made from each template.
fn build(folder: &Folder, out: &Path, options: Options) -> (Outcome, BTreeMap<&'static str, usize>) {
    let timings = Timings::default();
    let outcome = ajar::build_timed(&folder.site(), out, options, &timings).unwrap();
    assert!(!outcome.has_errors(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    (outcome, timings.pages())
}

fn options() -> Options {
    Options { no_sync: true, ..Options::default() }
}

/// What differs between two sites, by address.
fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let addresses = one.keys().chain(other.keys());
    let mut res: Vec<String> = addresses.filter(|it| one.get(*it) != other.get(*it)).cloned().collect();
    res.dedup();
    res
}

/// After each change, a build over the last one and one from nothing: both are the same.
fn hold(changes: &[Change]) {
    let folder = Folder::of(&site());
    let mut options = options();
    build(&folder, &folder.out(), options);
    for it in changes {
        happen(&folder, &mut options, it);
        let (over, _) = build(&folder, &folder.out(), options);
        let clean = folder.top().join("clean");
        let _ = fs::remove_dir_all(&clean);
        let _ = fs::remove_file(folder.top().join(".clean.ajar-made"));
        let (fresh, made) = build(&folder, &clean, options);
        assert_eq!(made.values().sum::<usize>(), fresh.pages);
        assert_eq!(differing(&contents(&folder.out()), &contents(&clean)), Vec::<String>::new(), "{it:?}");
        assert_eq!((over.pages, over.warnings), (fresh.pages, fresh.warnings));
    }
}

/// How many series of changes are tried.
fn cases() -> u32 {
    if std::env::var_os("TRIALS").is_some_and(|it| it == "all") { 80 } else { 2 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_over_is_what_would_be_made(changes in prop::collection::vec(change(), 5..7)) {
        hold(&changes);
    }
}

/// The first mistake that random changes found.
#[test]
fn a_model_can_leave_its_family() {
    let said = |day: u8| Said { name: 0, family: None, license: 0, state: 0, from: None, day, change: None };
    hold(&[Change::Model(0, said(1)), Change::Model(0, said(2))]);
}

/// How many pages are made again after an edit from each template, and how many the site has.
fn made_after(edit: impl FnOnce(&Folder)) -> (BTreeMap<&'static str, usize>, usize) {
    let folder = Folder::of(&site());
    build(&folder, &folder.out(), options());
    edit(&folder);
    let (outcome, made) = build(&folder, &folder.out(), options());
    (made, outcome.pages)
}

#[test]
#[cfg(unix)]
fn one_changed_record_leaves_the_pages_of_others_alone() {
    let summary = |at: u8| move |folder: &Folder| line(folder, &path(at), "summary", "summary = \"Another one.\"");
    // One in each language; of the two of a family, each shows the other.
    assert_eq!(made_after(summary(3)).0["model.html"], 2);
    let (made, all) = made_after(summary(0));
    assert_eq!((made["model.html"], made["family.html"]), (4, 2));
    assert!(!made.contains_key("glossary.html") && made.values().sum::<usize>() < all);
    let (made, all) = made_after(|folder| folder.write("data/orgs/acme.toml", org("Other")));
    assert_eq!(made.values().sum::<usize>(), all, "what all pages share");
}

/// The page of changes looks at all records, and is made again only where it says another change.
#[test]
#[cfg(unix)]
fn a_page_of_changes_is_made_again_for_another_change() {
    let folder = Folder::of(&site());
    let record = folder.read(&path(0));
    let told = |what: &str| {
        folder.write(&path(0), format!("{record}\n[[change]]\ndate = 2026-11-01\nwhat = \"{what}\"\n"));
        build(&folder, &folder.out(), options()).1
    };
    told("Weights came.");
    line(&folder, &path(0), "summary", "summary = \"Another one.\"");
    let (_, made) = build(&folder, &folder.out(), options());
    assert!(made.contains_key("model.html") && !made.contains_key("changes.html"), "{made:?}");
    // One in each language.
    assert_eq!(told("Code came.")["changes.html"], 2);
}

/// The names of all tables that have a fingerprint.
fn tables(folder: &Folder) -> BTreeSet<String> {
    contents(&folder.out()).into_keys().filter(|it| it.starts_with("data/")).collect()
}

/// A page that loads a table is not made again because the address of that changed: it is put into the page.
#[test]
#[cfg(unix)]
fn the_address_of_a_table_is_put_into_a_page_that_is_the_same_else() {
    let own = ["data/standards/spectrum.toml", "data/uses/fine-tune-and-sell.toml"];
    let of = |at: usize| format!("data/models/acme/n{at:03}.toml");
    let texts = Texts::smallest().with_own(&own);
    let texts = (0..152).fold(texts, |texts, at| texts.with(&of(at), model(&format!("N{at:03}"))));
    let folder = Folder::of(&texts);
    build(&folder, &folder.out(), options());
    let before = tables(&folder);
    for name in ["N003a", "N003b"] {
        line(&folder, &of(3), "name", &format!("name = \"{name}\""));
        let (_, made) = build(&folder, &folder.out(), options());
        assert_eq!(made["use.html"], 1, "the second page of the list is the same but for the table: {made:?}");
    }
    assert!(!tables(&folder).is_subset(&before));
    build(&folder, &folder.top().join("clean"), options());
    assert_eq!(differing(&contents(&folder.out()), &contents(&folder.top().join("clean"))), Vec::<String>::new());
}

/// A file of the site that is not as it was written is made again, whatever is known of it.
#[test]
fn a_page_that_is_not_as_it_was_written_is_made_again() {
    let page = "models/acme/a.html";
    let folder = Folder::of(&site());
    build(&folder, &folder.out(), options());
    let was = fs::read(folder.out().join(page)).unwrap();
    fs::remove_file(folder.out().join(page)).unwrap();
    build(&folder, &folder.out(), options());
    assert_eq!(fs::read(folder.out().join(page)).unwrap(), was);
}

/// What is believed of a file that was not read is how it looks on the disk, of which nobody can set everything.
#[test]
#[cfg(unix)]
fn a_page_with_other_bytes_of_the_same_age_and_length_is_found() {
    let folder = Folder::of(&site());
    build(&folder, &folder.out(), options());
    // A second build, so that every file had time to settle.
    line(&folder, &path(3), "summary", "summary = \"Another one.\"");
    build(&folder, &folder.out(), options());
    let made = fs::read_to_string(folder.top().join(".out.ajar-made")).unwrap();
    let stamps = made.lines().nth(2).unwrap().len() / 16;
    assert!(stamps > contents(&folder.out()).len() / 2, "{stamps} files are known again");
    let badge = contents(&folder.out()).into_keys().find(|it| it.starts_with("badges/acme/")).unwrap();
    for address in ["models/acme/a.html", "api/v1/models/acme/b.json", &badge, "sitemap.xml"] {
        let file = folder.out().join(address);
        let was = fs::read(&file).unwrap();
        let moment = fs::metadata(&file).unwrap().modified().unwrap();
        let spoiled: Vec<u8> = was.iter().rev().copied().collect();
        fs::write(&file, &spoiled).unwrap();
        fs::File::options().write(true).open(&file).unwrap().set_modified(moment).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), moment);
        let refused = ajar::build(&folder.site(), &folder.out(), options()).unwrap_err();
        assert!(refused.to_string().contains(address) && refused.to_string().contains("was not written by Ajar"));
        fs::write(&file, &was).unwrap();
    }
    build(&folder, &folder.out(), options());
}

/// In a folder that others hold open, files are taken over where they stand.
#[test]
fn files_are_taken_over_in_place_too() {
    let folder = Folder::of(&site());
    let in_place = Options { in_place: true, ..options() };
    build(&folder, &folder.out(), in_place);
    line(&folder, &path(3), "summary", "summary = \"Another one.\"");
    let (outcome, made) = build(&folder, &folder.out(), in_place);
    assert!(made.values().sum::<usize>() < outcome.pages || !cfg!(unix));
    build(&folder, &folder.top().join("clean"), options());
    assert_eq!(differing(&contents(&folder.out()), &contents(&folder.top().join("clean"))), Vec::<String>::new());
}
