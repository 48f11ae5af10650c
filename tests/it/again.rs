//! A build into an output that is there gives what a build from nothing gives, whatever changed between; and one after
//! which nothing changed does no work.

use crate::fixture::{Folder, Texts, contents, model, org};
use ajar::render::Stage;
use ajar::timings::Timings;
use ajar::{Options, Outcome};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Something that happens between two builds: to the sources, to the output, or to what is chosen for the build.
#[derive(Debug, Clone)]
enum Edit {
    Nothing,
    Model(u8, u8),
    Without(u8),
    Org(u8),
    Settings(u8),
    Template(Option<u8>),
    Message(Option<u8>),
    Static(Option<u8>),
    Picture(u8),
    Damage(u8, u8),
    Deletion(u8),
    Foreign(u8),
    Day(u8),
    /// A text that is still being written, and whether such are shown.
    Draft(Option<u8>),
    Drafts(bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        Just(Edit::Nothing),
        (0..4_u8, 0..3_u8).prop_map(|(at, name)| Edit::Model(at, name)),
        (0..4_u8).prop_map(Edit::Without),
        (0..3_u8).prop_map(Edit::Org),
        (0..3_u8).prop_map(Edit::Settings),
        prop::option::of(0..3_u8).prop_map(Edit::Template),
        prop::option::of(0..3_u8).prop_map(Edit::Message),
        prop::option::of(0..3_u8).prop_map(Edit::Static),
        (0..3_u8).prop_map(Edit::Picture),
        (any::<u8>(), 0..3_u8).prop_map(|(at, what)| Edit::Damage(at, what)),
        any::<u8>().prop_map(Edit::Deletion),
        (0..3_u8).prop_map(Edit::Foreign),
        (1..4_u8).prop_map(Edit::Day),
        prop::option::of(0..3_u8).prop_map(Edit::Draft),
        any::<bool>().prop_map(Edit::Drafts),
    ]
}

/// A file that is there with this content, or is not.
fn put(folder: &Folder, path: &str, text: Option<String>) {
    match text {
        Some(text) => folder.write(path, text),
        None => _ = fs::remove_file(folder.path(path)),
    }
}

/// One of the files that a build wrote.
fn one_of(out: &Path, at: u8) -> Option<std::path::PathBuf> {
    let files: Vec<String> =
        contents(out).into_keys().filter(|it| !it.contains(".ajar") && !it.contains("foreign")).collect();
    (!files.is_empty()).then(|| out.join(&files[usize::from(at) % files.len()]))
}

fn draft(text: u8) -> String {
    format!("+++\ntitle = \"Draft\"\ndraft = true\n+++\n\nWords {text}.\n")
}

fn happen(folder: &Folder, options: &mut Options, edit: &Edit) {
    match edit {
        Edit::Nothing => {}
        Edit::Model(at, name) => folder.write(&format!("data/models/acme/m{at}.toml"), model(&format!("M{name}"))),
        Edit::Without(at) => put(folder, &format!("data/models/acme/m{at}.toml"), None),
        Edit::Org(name) => folder.write("data/orgs/acme.toml", org(&format!("Acme {name}"))),
        Edit::Settings(title) => {
            let rest = folder.read("ajar.toml");
            let rest: Vec<&str> = rest.lines().filter(|it| !it.starts_with("title")).collect();
            folder.write("ajar.toml", format!("title = \"Title {title}\"\n{}\n", rest.join("\n")));
        }
        Edit::Template(text) => put(folder, "templates/404.html", text.map(|it| format!("<p>None {it}</p>"))),
        Edit::Message(text) => {
            put(folder, "locales/en/own.ftl", text.map(|it| format!("meta-orgs-title = Makers {it}\n")));
        }
        Edit::Static(text) => put(folder, "static/own.css", text.map(|it| format!("p {{ order: {it} }}"))),
        Edit::Picture(text) => folder.write("static/own.svg", format!("<svg id=\"a{text}\"/>")),
        Edit::Damage(at, what) => {
            // What others changed is theirs where a page belongs: a build refuses. So it is put back as it was, or goes.
            let Some(path) = one_of(&folder.out(), *at) else { return };
            let bytes = fs::read(&path).unwrap();
            fs::remove_file(&path).unwrap();
            if *what == 0 {
                fs::write(&path, bytes).unwrap();
            }
        }
        Edit::Deletion(at) => _ = one_of(&folder.out(), *at).map(fs::remove_file),
        Edit::Foreign(text) => folder.beside("out/foreign.txt", text.to_string()),
        Edit::Draft(text) => put(folder, "content/pages/draft.md", text.map(draft)),
        Edit::Drafts(shown) => options.drafts = *shown,
        Edit::Day(day) => options.as_of = ajar::shape::Day::parse(&format!("2026-12-0{day}")),
    }
}

/// Builds, and says whether pages were made.
fn build(folder: &Folder, out: &Path, options: Options) -> (Outcome, bool) {
    let timings = Timings::default();
    let outcome = ajar::build_timed(&folder.site(), out, options, &timings).unwrap();
    assert!(!outcome.has_errors(), "{:?}", outcome.diags);
    (outcome, timings.of(Stage::Pages).is_some())
}

fn site(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut res = contents(out);
    res.remove("foreign.txt");
    res
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_build_over_another_is_a_build_from_nothing(edits in prop::collection::vec(edit(), 1..8)) {
        let folder = Folder::of(&Texts::of_one_model());
        let mut options = Options { no_sync: true, ..Options::default() };
        build(&folder, &folder.out(), options);
        for it in &edits {
            happen(&folder, &mut options, it);
            let (over, _) = build(&folder, &folder.out(), options);
            let clean = folder.top().join("clean");
            let _ = fs::remove_dir_all(&clean);
            let (fresh, _) = build(&folder, &clean, options);
            prop_assert_eq!(site(&folder.out()), site(&clean));
            prop_assert_eq!((over.pages, over.warnings), (fresh.pages, fresh.warnings));
            let (again, worked) = build(&folder, &folder.out(), options);
            // Where no moment of change is told, pages are made.
            prop_assert!(!worked || !cfg!(unix));
            prop_assert_eq!((again.pages, again.warnings), (fresh.pages, fresh.warnings));
            prop_assert_eq!(again.written.unwrap().written, 0);
        }
    }
}

#[test]
fn what_a_site_was_made_of_is_not_believed_of_a_copy() {
    let folder = Folder::of(&Texts::of_one_model());
    let options = Options { no_sync: true, ..Options::default() };
    build(&folder, &folder.out(), options);
    // Everything as it was, in a folder that somebody else brought along.
    let before = contents(&folder.out());
    fs::remove_dir_all(folder.out()).unwrap();
    before.iter().for_each(|(path, bytes)| folder.beside(&format!("out/{path}"), bytes));
    let (outcome, worked) = build(&folder, &folder.out(), options);
    assert!(worked);
    assert_eq!(outcome.written.unwrap().written, 0);
    assert!(!build(&folder, &folder.out(), options).1 || !cfg!(unix));
}

/// Whatever can be chosen for a build and shows in its pages is a part of what the site is made of.
#[test]
fn the_same_sources_are_another_site_with_drafts() {
    let folder = Folder::of(&Texts::of_one_model());
    folder.write("content/pages/draft.md", draft(1));
    let shown = |drafts: bool| {
        build(&folder, &folder.out(), Options { no_sync: true, drafts, ..Options::default() });
        contents(&folder.out()).contains_key("draft.html")
    };
    assert_eq!([false, true, true, false].map(shown), [false, true, true, false]);
}

/// A static file goes through in pieces; it arrives whole, is known again, and says its size at its beginning.
#[test]
fn a_large_static_file_is_copied_once_and_whole() {
    let folder = Folder::of(&Texts::of_one_model());
    let options = Options { no_sync: true, ..Options::default() };
    let svg = |end: char| format!("<svg width=\"640\" height=\"320\"><desc>{}{end}</desc></svg>", "é".repeat(1 << 21));
    let text = |words: &str| format!("+++\ntitle = \"Drawn\"\n+++\n\n![A door](../../static/large.svg) {words}\n");
    let written = |end: char, words: &str| {
        folder.write("static/large.svg", svg(end));
        folder.write("content/pages/drawn.md", text(words));
        let (outcome, _) = build(&folder, &folder.out(), options);
        let site = contents(&folder.out());
        assert_eq!(site["static/large.svg"], svg(end).into_bytes());
        let page = String::from_utf8_lossy(&site["drawn.html"]).into_owned();
        assert!(page.contains("width=\"640\" height=\"320\""), "{page}");
        outcome.written.unwrap().written
    };
    let all = written('a', "one");
    let words = written('a', "two");
    assert!(words < all);
    // With the file itself, one more is written.
    assert_eq!(written('b', "one"), words + 1);
}
