//! `ajar new site` writes a site that is complete, and `ajar theme` hands out what the theme is made of.

use crate::fixture::{Folder, ajar, contents, finish};
use crate::sparse::dead;
use ajar::diag::{Code, Diag};
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
    // A language that Ajar has no messages in has them in English, which is told, and so is what only its people can say.
    let is_told = |it: &Diag| !matches!(it.code, Code::UntranslatedMessage | Code::ToBeWritten);
    let found: Vec<Diag> = outcome.diags.iter().filter(|it| is_told(it)).cloned().collect();
    assert!(found.is_empty(), "{}", ajar::report::short(&found, &outcome.sources));
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

/// Words of English that German has not, nor a name or a license.
const ENGLISH: &str = "the and of is with not for this that are from can or by which who has have what nothing weights released \
                       where how does be its their your you to on as no yes";

/// The words that a page says in its own language: those of its texts, and of the attributes that are read out.
fn own_words(page: &str) -> Vec<String> {
    const APART: [&str; 6] = ["script", "style", "code", "pre", "q", "blockquote"];
    const READ_OUT: [&str; 5] = ["title", "alt", "aria-label", "placeholder", "data-label"];
    let mut res = String::new();
    // The element whose words are not the page's own, and how many of its name are open.
    let mut apart: Option<(&str, usize)> = None;
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.trim_start_matches('/').split(|it: char| !it.is_ascii_alphanumeric()).next().unwrap();
        apart = match apart {
            Some((outer, 1)) if name == outer && tag.starts_with('/') => None,
            Some((outer, depth)) if name == outer && tag.starts_with('/') => Some((outer, depth - 1)),
            Some((outer, depth)) if name == outer => Some((outer, depth + 1)),
            // Beside what is in English: words of the format.
            None if !tag.starts_with('/')
                && name != "html"
                && (APART.contains(&name) || [" lang=\"en\"", " class=\"id\""].iter().any(|it| tag.contains(it))) =>
            {
                Some((name, 1))
            }
            other => other,
        };
        if apart.is_none() {
            let attributes = READ_OUT.iter().filter_map(|it| tag.split_once(&format!(" {it}=\""))?.1.split('"').next());
            attributes.chain([text]).for_each(|it| res.extend([it, " "]));
        }
    }
    // The name of a component in the framework that it is from.
    let res = res.replace("supporting libraries and tools", "");
    res.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn a_site_that_begins_in_german_says_nothing_in_english() {
    let folder = Folder::new();
    let site = begin(&folder, &["--language", "de-AT", "--title", "Wie offen?"]);
    let pages = built(&site);
    assert_eq!(dead(&pages), Vec::<String>::new());
    for page in
        ["models/acme/eins.html", "ueber-uns.html", "explainers/was-offen-heisst.html", "standards/offenheit.html"]
    {
        assert!(pages.contains_key(page), "{page}");
    }
    let english: Vec<&str> = ENGLISH.split_whitespace().collect();
    let said = |pages: &BTreeMap<String, String>| -> Vec<String> {
        let html = pages.iter().filter(|it| it.0.ends_with(".html"));
        let words =
            html.flat_map(|(address, page)| own_words(page).into_iter().map(move |it| format!("{address}: {it}")));
        words.filter(|it| english.contains(&it.rsplit(' ').next().unwrap())).collect()
    };
    assert_eq!(said(&pages), Vec::<String>::new());
    // Where such words are, they are found.
    let folder = Folder::new();
    assert!(said(&built(&begin(&folder, &["--language", "en"]))).len() > 300);
}

#[test]
fn german_settings_explain_the_keys_that_english_ones_do() {
    let keys = |language: &str| -> Vec<String> {
        let folder = Folder::new();
        let text = std::fs::read_to_string(begin(&folder, &["--language", language]).join("ajar.toml")).unwrap();
        let lines = text.lines().filter(|it| !it.starts_with("##") && !it.is_empty());
        let key = |it: &str| it.split(" = ").next().unwrap().replace("[translation.en]", "[translation.de]");
        lines.map(key).filter(|it| !it.starts_with("# \"")).collect()
    };
    let (german, english) = (keys("de"), keys("en"));
    assert!(english.len() > 25, "{english:?}");
    assert_eq!(german, english);
}

#[test]
fn where_there_are_no_texts_in_a_language_the_command_says_so() {
    let said = |language: &str| {
        let folder = Folder::new();
        finish(ajar().arg("-C").arg(folder.top()).args(["new", "site", "fresh", "--language", language])).out
    };
    assert!(said("pt-BR").contains("its texts are in English, because there are none in pt-BR"), "{}", said("pt-BR"));
    assert!(!said("de").contains("English") && !said("en-GB").contains("in English"));
}

#[test]
fn a_site_that_begins_in_english_for_another_language_says_so_of_each_file() {
    for with in ["", "licenses,glossary", "standards"] {
        let folder = Folder::new();
        let parts: &[&str] = if with.is_empty() { &[] } else { &["--with", with] };
        let site = begin(&folder, &[&["--language", "pt-BR"], parts].concat());
        let settings = std::fs::read_to_string(site.join("ajar.toml")).unwrap();
        let named = |path: &str| settings.contains(&format!("\n\"{path}\" = \"en\"\n"));
        for path in contents(&site).into_keys().filter(|it| it.starts_with("data/") || it.starts_with("content/")) {
            let folders = path.match_indices('/').map(|it| &path[..it.0]);
            // What is written beside them is in the language of the site.
            assert!(folders.chain([path.as_str()]).any(named) && !named("data"), "{with}: {path}\n{settings}");
        }
        let pages = built(&site);
        assert!(pages["about.html"].contains("<p lang=\"en\">Say here who you are"), "{}", pages["about.html"]);
        let text = &pages["explainers/what-open-means.html"];
        assert!(text.contains(" lang=\"en\">What open means here") && text.contains("<section lang=\"en\""), "{text}");
    }
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
