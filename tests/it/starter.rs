//! `ajar new site` writes a site that is complete, and `ajar theme` hands out what the theme is made of.

use crate::fixture::{Folder, ajar, contents, finish};
use crate::sparse::dead;
use std::collections::BTreeMap;
use std::path::Path;

/// A new site in `folder`, made with these options.
fn begin(folder: &Folder, options: &[&str]) -> std::path::PathBuf {
    let run = finish(ajar().arg("-C").arg(folder.top()).args(["new", "site", "fresh"]).args(options));
    assert_eq!(run.code, Some(0), "{options:?}: {}", run.err);
    assert!(run.out.contains("serve --open"), "{}", run.out);
    folder.top().join("fresh")
}

/// Builds a site that has no mistake and no warning: its pages.
fn built(site: &Path) -> BTreeMap<String, String> {
    let outcome = ajar::build(site, &site.join("public"), ajar::Options::default()).unwrap();
    assert!(outcome.diags.is_empty(), "{}", ajar::report::short(&outcome.diags, &outcome.sources));
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    contents(&site.join("public")).into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

#[test]
fn a_new_site_builds_without_a_warning_whatever_it_takes_over() {
    for with in ["", "standards", "uses", "licenses", "glossary", "standards,uses,licenses,glossary"] {
        let folder = Folder::new();
        let options: &[&str] = if with.is_empty() { &[] } else { &["--with", with] };
        let site = begin(&folder, options);
        let pages = built(&site);
        assert_eq!(dead(&pages), Vec::<String>::new(), "{with}");
        for page in ["index.html", "spectrum.html", "models/acme/one.html", "licenses/MIT.html", "about.html"] {
            assert!(pages.contains_key(page), "{with}: {page}");
        }
        assert_eq!(pages.contains_key("uses.html"), with.contains("uses"), "{with}");
        assert_eq!(pages.contains_key("glossary.html"), with.contains("glossary"), "{with}");
        assert_eq!(pages.contains_key("standards/osaid-1.0.html"), with.contains("standards"), "{with}");
        let sources = std::fs::read_to_string(site.join("SOURCES.md")).unwrap();
        let as_of = crate::fixture::own_day();
        assert!(sources.contains("data/licenses") && sources.contains(&format!("as of {as_of}")), "{sources}");
    }
}

#[test]
fn the_settings_of_a_new_site_explain_every_key_and_say_what_was_asked_for() {
    let folder = Folder::new();
    let site = begin(&folder, &["--language", "pt-BR", "--title", "Modelos \"abertos\"", "--as-of", "2026-12-01"]);
    let text = std::fs::read_to_string(site.join("ajar.toml")).unwrap();
    for line in
        ["title = \"Modelos \\\"abertos\\\"\"", "language = \"pt-BR\"", "as-of = 2026-12-01", "ladder = \"openness\""]
    {
        assert!(text.lines().any(|it| it == line), "{line}\n{text}");
    }
    let ajar::shape::Shape::Record { fields, .. } = <ajar::data::Settings as ajar::shape::Decode>::shape() else {
        return;
    };
    for field in fields {
        let start: String = field.doc.split_whitespace().take(5).collect::<Vec<_>>().join(" ");
        assert!(text.contains(&start), "`{}` is not explained", field.key);
    }
    assert!(built(&site)["index.html"].contains("<html lang=\"pt-BR\""));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone_and_a_word_that_is_no_language_refused() {
    let folder = Folder::new();
    folder.beside("fresh/mine.txt", "mine");
    let run = finish(ajar().arg("-C").arg(folder.top()).args(["new", "site", "fresh"]));
    assert!(run.code == Some(2) && run.err.contains("is not empty"), "{}", run.err);
    assert_eq!(contents(&folder.top().join("fresh")).len(), 1);
    let run = finish(ajar().arg("-C").arg(folder.top()).args(["new", "site", "other", "--language", "deutsch!"]));
    assert!(run.code == Some(2) && run.err.contains("BCP 47"), "{}", run.err);
    let run = folder.ajar(&["new", "org", "x", "--language", "de"]);
    assert!(run.code == Some(2) && run.err.contains("belong to `new site`"), "{}", run.err);
    folder.write("ajar.toml", format!("{}language = \"deutsch!\"\n", crate::fixture::SETTINGS));
    assert!(folder.ajar(&["check", "--format", "short"]).out.contains("`deutsch!` is no language"));
}

#[test]
fn the_theme_hands_out_each_of_its_files_once() {
    let folder = Folder::new();
    let list = folder.ajar(&["theme", "list"]).out;
    for name in ["model.html", "ajar.css", "pages-home.ftl", "table.js"] {
        assert!(list.lines().any(|it| it.starts_with(&format!("{name} "))), "{name}: {list}");
    }
    for (name, path) in [
        ("model.html", "templates/model.html"),
        ("pages-home.ftl", "locales/en/pages-home.ftl"),
        ("ajar.css", "static/ajar.css"),
    ] {
        assert_eq!(folder.ajar(&["theme", "copy", name]).code, Some(0), "{name}");
        assert_eq!(folder.ajar(&["theme", "show", name]).out, folder.read(path), "{name}");
        assert!(folder.ajar(&["theme", "copy", name]).err.contains("is there already"), "{name}");
    }
    assert!(!folder.ajar(&["build"]).err.contains("error"));
    assert!(folder.ajar(&["theme", "copy", "modle.html"]).err.contains("did you mean `model.html`?"));
}

#[test]
fn a_template_that_no_page_uses_is_a_mistake() {
    let folder = Folder::new();
    folder.write("templates/modle.html", "{% extends \"default/model.html\" %}");
    let found = folder.ajar(&["check"]).err;
    assert!(
        found.contains("no page uses `templates/modle.html`") && found.contains("did you mean `templates/model.html`?"),
        "{found}"
    );
    folder.write("templates/modle.html", "x");
    folder.write("templates/head.html", "{% include \"modle.html\" %}");
    assert_eq!(folder.ajar(&["check"]).code, Some(0));
}

#[test]
fn a_warning_that_the_settings_allow_is_not_told() {
    let folder = Folder::new();
    folder.write("data/licenses/MIT.toml", crate::fixture::own("data/licenses/MIT.toml"));
    assert!(folder.ajar(&["check", "--format", "short"]).out.contains("[unused-license]"));
    // In the record itself, for that record.
    let own = format!("{}\n[allow]\nunused-license = \"kept\"\n", crate::fixture::own("data/licenses/MIT.toml"));
    folder.write("data/licenses/MIT.toml", own);
    folder.write("data/licenses/Apache-2.0.toml", crate::fixture::own("data/licenses/Apache-2.0.toml"));
    let found = folder.ajar(&["check", "--format", "short"]).out;
    assert!(found.contains("Apache-2.0.toml") && !found.contains("MIT.toml"), "{found}");
    let with = |line: &str| format!("{}[allow]\n{line}\n", crate::fixture::SETTINGS);
    folder.write("ajar.toml", with("unused-license = \"kept\""));
    assert_eq!(folder.ajar(&["check", "--format", "short"]).out, "");
    folder.write("ajar.toml", with("unused-licence = \"kept\"\nmissing-key = \"no\""));
    let found = folder.ajar(&["check"]).err;
    assert!(
        found.contains("did you mean `unused-license`?") && found.contains("`missing-key` is a mistake"),
        "{found}"
    );
}
