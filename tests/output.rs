//! The promises about the output folder: whole before and after, and nobody else's files touched.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use ajar::{Options, build};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of its own for each test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ajar-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let res = Self(path);
        res.write("site/ajar.toml", "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n");
        res.write("site/data/orgs/acme.toml", "name = \"Acme\"\nkind = \"company\"\n");
        res.write("site/data/models/acme/one.toml", &model("One"));
        res
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn site(&self) -> PathBuf {
        self.0.join("site")
    }

    fn out(&self) -> PathBuf {
        self.0.join("out")
    }

    fn build(&self) -> Result<ajar::Outcome, ajar::Failure> {
        build(&self.site(), &self.out(), Options::default())
    }

    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut res = BTreeMap::new();
        collect(&self.out(), &self.out(), &mut res);
        res
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn model(name: &str) -> String {
    format!("name = \"{name}\"\nsummary = \"A model.\"\nchecked = 2026-11-21\n")
}

fn collect(top: &Path, folder: &Path, res: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(top, &path, res);
        } else {
            let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
            res.insert(name, fs::read(&path).unwrap());
        }
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let folder = Folder::new("second");
    let first = folder.build().unwrap().written.unwrap();
    assert!(first.written > 10);
    let second = folder.build().unwrap().written.unwrap();
    assert_eq!((second.written, second.deleted), (0, 0));
    assert_eq!(second.unchanged, first.written);
}

#[test]
fn equal_sources_give_equal_bytes_on_any_number_of_threads() {
    let folder = Folder::new("threads");
    for it in 0..40 {
        folder.write(&format!("site/data/models/acme/m{it}.toml"), &model(&format!("M{it}")));
    }
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let _ = fs::remove_dir_all(folder.out());
        pool.install(|| folder.build().unwrap());
        folder.files()
    };
    let one = run(1);
    assert!(one.len() > 50);
    assert_eq!(one, run(2));
    assert_eq!(one, run(5));
}

#[test]
fn files_of_others_stay_and_pages_that_went_are_deleted() {
    let folder = Folder::new("stay");
    folder.write("site/data/models/acme/two.toml", &model("Two"));
    folder.build().unwrap();
    folder.write("out/CNAME", "example.org");
    folder.write("out/models/acme/notes.txt", "mine");
    fs::remove_file(folder.site().join("data/models/acme/two.toml")).unwrap();
    let written = folder.build().unwrap().written.unwrap();
    // Its page and record, and the tables that named it.
    assert!(written.deleted >= 2, "{written:?}");
    let files = folder.files();
    assert_eq!(files["CNAME"], b"example.org");
    assert_eq!(files["models/acme/notes.txt"], b"mine");
    assert!(!files.contains_key("models/acme/two.html"));
    assert!(!files.contains_key("models/acme/two.json"));
    assert_eq!(files.keys().filter(|it| it.starts_with("data/models.")).count(), 3, "js, json and csv, once each");
}

#[test]
fn a_folder_of_somebody_else_is_not_taken_over() {
    let folder = Folder::new("foreign");
    folder.write("out/thesis.txt", "years of work");
    let error = folder.build().unwrap_err().to_string();
    assert!(error.contains("did not write"), "{error}");
    assert_eq!(folder.files().len(), 1);
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let folder = Folder::new("occupied");
    folder.build().unwrap();
    folder.write("site/data/models/acme/two.toml", &model("Two"));
    folder.write("out/models/acme/two.html", "mine");
    let error = folder.build().unwrap_err().to_string();
    assert!(error.contains("not written by Ajar"), "{error}");
    assert_eq!(folder.files()["models/acme/two.html"], b"mine");
}

#[test]
fn a_build_with_mistakes_leaves_the_last_good_site_whole() {
    let folder = Folder::new("mistakes");
    folder.build().unwrap();
    let before = folder.files();
    folder.write("site/data/models/acme/one.toml", "name = \"Changed\"\nsumary = \"typo\"\nchecked = 2026-11-21\n");
    let outcome = folder.build().unwrap();
    assert!(outcome.has_errors() && outcome.written.is_none());
    assert_eq!(before, folder.files());
    let left: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing is left beside the output: {left:?}");
}

#[test]
fn a_template_that_fails_leaves_the_last_good_site_whole() {
    let folder = Folder::new("template");
    folder.build().unwrap();
    let before = folder.files();
    folder.write("site/templates/model.html", "<h1>{{ nmae }}</h1>");
    assert!(folder.build().unwrap().has_errors());
    assert_eq!(before, folder.files());
}

#[test]
fn what_a_killed_build_left_behind_is_cleared_away() {
    let folder = Folder::new("killed");
    folder.build().unwrap();
    folder.write(".out.ajar-staging/models/acme/half.html", "<h1>half");
    folder.write("site/data/models/acme/two.toml", &model("Two"));
    folder.build().unwrap();
    assert!(!folder.0.join(".out.ajar-staging").exists());
    assert!(!folder.files().contains_key("models/acme/half.html"));
}

#[test]
fn the_sources_are_never_written_over() {
    let folder = Folder::new("sources");
    for out in [folder.site(), folder.0.clone(), folder.site().join("data"), folder.site().join("data/models")] {
        let error = build(&folder.site(), &out, Options::default()).unwrap_err().to_string();
        assert!(error.contains("sources") || error.contains("did not write"), "{}: {error}", out.display());
    }
    assert_eq!(fs::read_to_string(folder.site().join("data/models/acme/one.toml")).unwrap(), model("One"));
}

#[cfg(unix)]
mod links {
    use super::{Folder, fs};
    use std::os::unix::fs::symlink;

    /// A pull request could plant a link to publish a file of the machine that builds.
    #[test]
    fn no_link_in_the_sources_is_followed() {
        let folder = Folder::new("links");
        folder.write("secret/passwd", "root:x:0:0");
        folder.write("secret/in.toml", "name = \"Stolen\"\nkind = \"company\"\n");
        let site = folder.site();
        fs::create_dir_all(site.join("static")).unwrap();
        fs::create_dir_all(site.join("content/explainers")).unwrap();
        symlink(folder.0.join("secret/passwd"), site.join("static/passwd")).unwrap();
        symlink(folder.0.join("secret"), site.join("static/folder")).unwrap();
        symlink(folder.0.join("secret/in.toml"), site.join("data/orgs/stolen.toml")).unwrap();
        symlink(folder.0.join("nowhere"), site.join("data/orgs/dangling.toml")).unwrap();
        symlink(site.join("data"), site.join("data/loop")).unwrap();
        let outcome = folder.build().unwrap();
        let symlinks = outcome.diags.iter().filter(|it| it.code == ajar::diag::Code::Symlink).count();
        assert_eq!(symlinks, 5);
        assert!(outcome.written.is_none() && folder.files().is_empty());
    }

    #[test]
    fn a_folder_of_sources_that_is_itself_a_link_is_not_followed() {
        let folder = Folder::new("linked-folder");
        folder.write("elsewhere/x.css", "body{}");
        symlink(folder.0.join("elsewhere"), folder.site().join("static")).unwrap();
        let outcome = folder.build().unwrap();
        assert!(outcome.has_errors() && folder.files().is_empty());
    }

    #[test]
    fn no_link_in_the_output_is_written_through() {
        let folder = Folder::new("out-link");
        folder.build().unwrap();
        folder.write("elsewhere/keep.txt", "keep");
        fs::remove_dir_all(folder.out().join("models/acme")).unwrap();
        symlink(folder.0.join("elsewhere"), folder.out().join("models/acme")).unwrap();
        let error = folder.build().unwrap_err().to_string();
        assert!(error.contains("is a link"), "{error}");
        assert_eq!(fs::read_dir(folder.0.join("elsewhere")).unwrap().count(), 1);
    }
}

#[test]
fn an_old_address_leads_to_the_page_that_took_its_place() {
    let folder = Folder::new("redirect");
    let settings = "title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n";
    let table = "[redirects]\n\"models/acme/old/one.html\" = \"models/acme/one.html\"\n";
    folder.write("site/ajar.toml", &format!("{settings}{table}"));
    folder.build().unwrap();
    let files = folder.files();
    let page = String::from_utf8(files["models/acme/old/one.html"].clone()).unwrap();
    assert!(page.contains("content=\"0; url=../../../models/acme/one.html\""), "{page}");
    assert!(page.contains("<a href=\"../../../models/acme/one.html\">"), "{page}");
    let map = String::from_utf8(files["sitemap.xml"].clone()).unwrap();
    assert!(!map.contains("old/one.html"), "a page that sends on is no page to find");
    folder.write("site/ajar.toml", settings);
    folder.build().unwrap();
    assert!(!folder.files().contains_key("models/acme/old/one.html"));
}
