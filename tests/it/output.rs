//! The promises about the output folder: whole before and after, and nobody else's files touched.

use crate::fixture::{Folder, SETTINGS, Texts, contents, model};
use ajar::{Failure, Options, Outcome};
use std::collections::BTreeMap;
use std::fs;

/// The smallest site, and a model in it.
fn folder() -> Folder {
    Folder::of(&Texts::smallest().with("data/models/acme/one.toml", model("One")))
}

fn build(folder: &Folder) -> Result<Outcome, Failure> {
    ajar::build(&folder.site(), &folder.out(), Options::default())
}

/// What stands in the output folder.
fn built(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    contents(&folder.out())
}

#[test]
fn a_second_build_writes_nothing() {
    let folder = folder();
    let first = build(&folder).unwrap().written.unwrap();
    assert!(first.written > 10);
    let second = build(&folder).unwrap().written.unwrap();
    assert_eq!((second.written, second.deleted), (0, 0));
    assert_eq!(second.unchanged, first.written);
}

#[test]
fn equal_sources_give_equal_bytes_on_any_number_of_threads() {
    let folder = folder();
    for it in 0..40 {
        folder.write(&format!("data/models/acme/m{it}.toml"), model(&format!("M{it}")));
    }
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let _ = fs::remove_dir_all(folder.out());
        pool.install(|| build(&folder).unwrap());
        built(&folder)
    };
    let one = run(1);
    assert!(one.len() > 50);
    assert_eq!(one, run(2));
    assert_eq!(one, run(5));
}

#[test]
fn files_of_others_stay_and_pages_that_went_are_deleted() {
    let folder = folder();
    folder.write("data/models/acme/two.toml", model("Two"));
    build(&folder).unwrap();
    folder.beside("out/CNAME", "example.org");
    folder.beside("out/models/acme/notes.txt", "mine");
    fs::remove_file(folder.site().join("data/models/acme/two.toml")).unwrap();
    let written = build(&folder).unwrap().written.unwrap();
    // Its page and record, and the tables that named it.
    assert!(written.deleted >= 2, "{written:?}");
    let files = built(&folder);
    assert_eq!(files["CNAME"], b"example.org");
    assert_eq!(files["models/acme/notes.txt"], b"mine");
    assert!(!files.contains_key("models/acme/two.html"));
    assert!(!files.contains_key("api/v1/models/acme/two.json"));
    assert_eq!(files.keys().filter(|it| it.starts_with("data/models.")).count(), 1, "the table, once");
}

#[test]
fn a_folder_of_somebody_else_is_not_taken_over() {
    let folder = folder();
    folder.beside("out/thesis.txt", "years of work");
    let error = build(&folder).unwrap_err().to_string();
    assert!(error.contains("did not write"), "{error}");
    assert_eq!(built(&folder).len(), 1);
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let folder = folder();
    build(&folder).unwrap();
    folder.write("data/models/acme/two.toml", model("Two"));
    folder.beside("out/models/acme/two.html", "mine");
    let error = build(&folder).unwrap_err().to_string();
    assert!(error.contains("not written by Ajar"), "{error}");
    assert_eq!(built(&folder)["models/acme/two.html"], b"mine");
}

#[test]
fn a_build_with_mistakes_leaves_the_last_good_site_whole() {
    let folder = folder();
    build(&folder).unwrap();
    let before = built(&folder);
    folder.write("data/models/acme/one.toml", "name = \"Changed\"\nsumary = \"typo\"\nchecked = 2026-11-21\n");
    let outcome = build(&folder).unwrap();
    assert!(outcome.has_errors() && outcome.written.is_none());
    assert_eq!(before, built(&folder));
    let left: Vec<_> = fs::read_dir(folder.top()).unwrap().map(|it| it.unwrap().file_name()).collect();
    // And what the site is made of.
    assert_eq!(left.len(), 3, "nothing else is left beside the output: {left:?}");
}

#[test]
fn a_template_that_fails_leaves_the_last_good_site_whole() {
    let folder = folder();
    build(&folder).unwrap();
    let before = built(&folder);
    folder.write("templates/model.html", "<h1>{{ nmae }}</h1>");
    assert!(build(&folder).unwrap().has_errors());
    assert_eq!(before, built(&folder));
}

#[test]
fn what_a_killed_build_left_behind_is_cleared_away() {
    let folder = folder();
    build(&folder).unwrap();
    folder.beside(".out.ajar-staging/models/acme/half.html", "<h1>half");
    folder.write("data/models/acme/two.toml", model("Two"));
    build(&folder).unwrap();
    assert!(!folder.top().join(".out.ajar-staging").exists());
    assert!(!built(&folder).contains_key("models/acme/half.html"));
}

#[test]
fn the_sources_are_never_written_over() {
    let folder = folder();
    for out in [folder.site(), folder.top().to_owned(), folder.site().join("data"), folder.site().join("data/models")] {
        let error = ajar::build(&folder.site(), &out, Options::default()).unwrap_err().to_string();
        assert!(error.contains("sources") || error.contains("did not write"), "{}: {error}", out.display());
    }
    assert_eq!(folder.read("data/models/acme/one.toml"), model("One"));
}

#[cfg(unix)]
mod links {
    use super::{build, built, folder, fs};
    use std::os::unix::fs::symlink;

    /// A pull request could plant a link to publish a file of the machine that builds.
    #[test]
    fn no_link_in_the_sources_is_followed() {
        let folder = folder();
        folder.beside("secret/passwd", "root:x:0:0");
        folder.beside("secret/in.toml", "name = \"Stolen\"\nkind = \"company\"\n");
        let site = folder.site();
        fs::create_dir_all(site.join("static")).unwrap();
        fs::create_dir_all(site.join("content/explainers")).unwrap();
        symlink(folder.top().join("secret/passwd"), site.join("static/passwd")).unwrap();
        symlink(folder.top().join("secret"), site.join("static/folder")).unwrap();
        symlink(folder.top().join("secret/in.toml"), site.join("data/orgs/stolen.toml")).unwrap();
        symlink(folder.top().join("nowhere"), site.join("data/orgs/dangling.toml")).unwrap();
        symlink(site.join("data"), site.join("data/loop")).unwrap();
        let outcome = build(&folder).unwrap();
        let symlinks = outcome.diags.iter().filter(|it| it.code == ajar::diag::Code::Symlink).count();
        assert_eq!(symlinks, 5);
        assert!(outcome.written.is_none() && built(&folder).is_empty());
    }

    #[test]
    fn a_folder_of_sources_that_is_itself_a_link_is_not_followed() {
        let folder = folder();
        folder.beside("elsewhere/x.css", "body{}");
        symlink(folder.top().join("elsewhere"), folder.site().join("static")).unwrap();
        let outcome = build(&folder).unwrap();
        assert!(outcome.has_errors() && built(&folder).is_empty());
    }

    #[test]
    fn no_link_in_the_output_is_written_through() {
        let folder = folder();
        build(&folder).unwrap();
        folder.beside("elsewhere/keep.txt", "keep");
        fs::remove_dir_all(folder.out().join("models/acme")).unwrap();
        symlink(folder.top().join("elsewhere"), folder.out().join("models/acme")).unwrap();
        let error = build(&folder).unwrap_err().to_string();
        assert!(error.contains("is a link"), "{error}");
        assert_eq!(fs::read_dir(folder.top().join("elsewhere")).unwrap().count(), 1);
    }
}

#[test]
fn an_old_address_leads_to_the_page_that_took_its_place() {
    let folder = folder();
    let table = "[redirects]\n\"models/acme/old/one.html\" = \"models/acme/one.html\"\n";
    folder.write("ajar.toml", format!("{SETTINGS}{table}"));
    build(&folder).unwrap();
    let files = built(&folder);
    let page = String::from_utf8(files["models/acme/old/one.html"].clone()).unwrap();
    assert!(page.contains("content=\"0; url=../../../models/acme/one.html\""), "{page}");
    assert!(page.contains("<a href=\"../../../models/acme/one.html\">"), "{page}");
    let map = String::from_utf8(files["sitemap.xml"].clone()).unwrap();
    assert!(!map.contains("old/one.html"), "a page that sends on is no page to find");
    folder.write("ajar.toml", SETTINGS);
    build(&folder).unwrap();
    assert!(!built(&folder).contains_key("models/acme/old/one.html"));
}
