//! No command writes, deletes or publishes through a link, whoever put it there and when.

use super::{build, reference, site};
use crate::fixture::{Folder, Run, contents, model, root};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

/// A manifest that claims files with these paths and bytes.
fn manifest(files: &[(&str, &str)]) -> String {
    let hash = |text: &str| Sha256::digest(text.as_bytes()).iter().map(|it| format!("{it:02x}")).collect::<String>();
    let lines = files.iter().map(|(path, text)| format!("{}  {path}\n", hash(text)));
    format!("ajar-manifest 2\n{}", lines.collect::<String>())
}

fn refused(run: &Run, says: &str) {
    assert_eq!(run.code, Some(2), "{}{}", run.out, run.err);
    assert!(run.err.contains(says), "{}", run.err);
}

/// What a pull request could commit: a link, and a manifest that names a file behind it, even with its true hash.
#[test]
fn a_forged_manifest_deletes_nothing_outside_the_output() {
    let folder = Folder::new();
    folder.beside("victim/id", "secret");
    folder.beside("victim/page.html", "theirs");
    fs::create_dir_all(folder.path("public")).unwrap();
    symlink("../../victim", folder.path("public/x")).unwrap();
    folder.write("public/.ajar-manifest", manifest(&[("x/id", "secret"), ("x/page.html", "theirs")]));
    let run = folder.ajar(&["build"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(!run.out.contains("removed"), "{}", run.out);
    assert_eq!(contents(&folder.top().join("victim")).len(), 2);
    assert!(folder.path("public/x").is_symlink(), "the link is somebody's, too");
}

#[test]
fn a_manifest_with_one_wrong_line_is_not_believed_and_says_how_to_go_on() {
    for path in ["../../victim/id", "/etc/hostname", "x/../../y", ".git/hooks/x", "a\u{0}b", "folder/", "C:x"] {
        let folder = Folder::new();
        folder.beside("victim/id", "secret");
        folder.write("public/keep.txt", "mine");
        folder.write("public/.ajar-manifest", manifest(&[("keep.txt", "mine"), (path, "secret")]));
        let run = folder.ajar(&["build"]);
        refused(&run, ".ajar-manifest, line 3: ");
        assert!(run.err.contains("remove the output folder"), "{}", run.err);
        assert_eq!(contents(&folder.path("public")).len(), 2);
        assert!(folder.top().join("victim/id").exists());
        fs::remove_dir_all(folder.path("public")).unwrap();
        assert_eq!(folder.ajar(&["build"]).code, Some(0));
    }
}

#[test]
fn a_manifest_of_the_first_format_is_not_believed() {
    let folder = Folder::new();
    folder.write("public/CNAME", "example.org");
    folder.write("public/.ajar-manifest", "# Files that Ajar wrote here.\nCNAME\n");
    refused(&folder.ajar(&["build"]), "older version");
    assert!(folder.path("public/CNAME").exists());
}

#[test]
fn a_file_with_other_bytes_than_the_manifest_says_is_somebody_elses() {
    let folder = Folder::new();
    assert_eq!(build(&folder, &[]).code, Some(0));
    // Both are in the manifest; one is no longer part of the site, the other changes.
    folder.write("data/models/acme/two.toml", model("Two"));
    assert_eq!(build(&folder, &[]).code, Some(0));
    folder.beside("out/models/acme/two.html", "edited by hand");
    fs::remove_file(folder.path("data/models/acme/two.toml")).unwrap();
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(fs::read_to_string(folder.out().join("models/acme/two.html")).unwrap(), "edited by hand");
    folder.beside("out/index.html", "edited by hand");
    refused(&build(&folder, &[]), "out/index.html was not written by Ajar as it is now");
    fs::remove_file(folder.out().join("index.html")).unwrap();
    assert_eq!(build(&folder, &[]).code, Some(0));
}

#[test]
fn the_output_itself_is_no_link_below_the_site() {
    let folder = Folder::new();
    fs::create_dir_all(folder.top().join("victim")).unwrap();
    symlink("../victim", folder.path("public")).unwrap();
    refused(&folder.ajar(&["build"]), "is a link");
    symlink("../victim", folder.path("docs")).unwrap();
    refused(&folder.ajar(&["build", "--out", "docs/site"]), "is a link");
    // However it is named.
    let full = folder.path("public");
    refused(&folder.ajar(&["build", "--out", full.to_str().unwrap()]), "is a link");
    refused(&folder.ajar(&["build", "--out", "../site/public"]), "is a link");
    assert!(contents(&folder.top().join("victim")).is_empty());
    // A link that a person names from outside is that person's.
    symlink(folder.top().join("victim"), folder.top().join("www")).unwrap();
    let www = folder.top().join("www");
    assert_eq!(folder.ajar(&["build", "--out", www.to_str().unwrap()]).code, Some(0));
    assert!(folder.top().join("victim/index.html").exists() && www.is_symlink());
}

#[test]
fn schemas_are_written_through_no_link_and_over_nobody_elses_file() {
    let folder = Folder::new();
    folder.beside("victim/bashrc", "theirs");
    fs::create_dir_all(folder.path("schemas")).unwrap();
    symlink("../../victim/bashrc", folder.path("schemas/model.json")).unwrap();
    refused(&folder.ajar(&["schema"]), "is a link");
    symlink("../victim", folder.path("linked")).unwrap();
    refused(&folder.ajar(&["schema", "--out", "linked"]), "is a link");
    assert_eq!(fs::read_to_string(folder.top().join("victim/bashrc")).unwrap(), "theirs");
    assert_eq!(contents(&folder.top().join("victim")).len(), 1);
    fs::remove_file(folder.path("schemas/model.json")).unwrap();
    folder.write("schemas/model.json", "{ \"title\": \"mine\" }");
    refused(&folder.ajar(&["schema"]), "not written by Ajar");
    assert_eq!(folder.read("schemas/model.json"), "{ \"title\": \"mine\" }");
    assert_eq!(contents(&folder.path("schemas")).len(), 1, "nothing was written before it was known");
    fs::remove_file(folder.path("schemas/model.json")).unwrap();
    for _ in 0..2 {
        assert_eq!(folder.ajar(&["schema"]).code, Some(0));
        assert_eq!(folder.ajar(&["schema", "--out", "../schemas"]).code, Some(0));
    }
    assert_eq!(contents(&folder.path("schemas")), contents(&folder.top().join("schemas")));
}

/// A manifest that names a folder once made every build fail after it had published.
#[test]
fn a_manifest_that_names_a_folder_is_no_hindrance() {
    let folder = Folder::new();
    folder.write("public/models/mine.txt", "mine");
    folder.write("public/.ajar-manifest", manifest(&[("models", "mine"), ("gone.html", "")]));
    for _ in 0..2 {
        let run = folder.ajar(&["build"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    assert_eq!(folder.read("public/models/mine.txt"), "mine");
}

#[test]
fn records_are_written_through_no_linked_folder() {
    let folder = Folder::new();
    fs::create_dir_all(folder.top().join("victim")).unwrap();
    let _ = fs::remove_dir_all(folder.path("data/models"));
    symlink("../../victim", folder.path("data/models")).unwrap();
    refused(&folder.ajar(&["new", "model", "acme/two"]), "is a link");
    let file = root().join("tests/import/mot/sample-class-1.yml");
    refused(&folder.ajar(&["import", "mot", file.to_str().unwrap()]), "is a link");
    assert!(contents(&folder.top().join("victim")).is_empty());
}

#[test]
fn a_planted_workshop_is_cleared_without_following_it() {
    let folder = Folder::new();
    folder.beside("victim/keep.txt", "keep");
    symlink("../victim", folder.path(".public.ajar-staging")).unwrap();
    assert_eq!(folder.ajar(&["build"]).code, Some(0));
    fs::create_dir_all(folder.path(".public.ajar-staging/a")).unwrap();
    symlink(folder.top().join("victim"), folder.path(".public.ajar-staging/a/b")).unwrap();
    assert_eq!(folder.ajar(&["build"]).code, Some(0));
    assert!(!folder.path(".public.ajar-staging").exists());
    symlink(folder.top().join("victim/keep.txt"), folder.path(".public.ajar-lock")).unwrap();
    refused(&folder.ajar(&["build"]), "is a link");
    assert_eq!(fs::read_to_string(folder.top().join("victim/keep.txt")).unwrap(), "keep");
}

/// Exchanges a file for a link to a secret and back, as fast as it can, until told to stop.
fn swap(file: &Path, secret: &Path, plain: &str, stop: &AtomicBool) {
    let (link, other) = (file.with_extension("link~"), file.with_extension("file~"));
    while !stop.load(Ordering::Relaxed) {
        let _ = fs::remove_file(&link);
        symlink(secret, &link).unwrap();
        fs::rename(&link, file).unwrap();
        fs::write(&other, plain).unwrap();
        fs::rename(&other, file).unwrap();
        // A disk that does nothing else would keep the reader waiting.
        std::thread::sleep(std::time::Duration::from_micros(200));
    }
}

/// A link that is swapped in between looking and reading would be read, if reading followed it.
#[test]
fn no_link_is_published_that_is_swapped_in_while_the_site_is_read() {
    let folder = Folder::of(&site("A").with("static/note.txt", "plain"));
    folder.beside("secret.txt", "SECRET");
    let (file, secret) = (folder.path("static/note.txt"), folder.top().join("secret.txt"));
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let _stop = super::Stop(&stop);
        scope.spawn(|| swap(&file, &secret, "plain", &stop));
        for _ in 0..60 {
            let (sources, _) = ajar::read::read(&folder.site()).unwrap();
            let id = sources.find("static/note.txt").unwrap();
            assert!(matches!(sources.file(id).bytes(), b"" | b"plain"));
        }
    });
}

/// A folder of the output that is exchanged for a link while a build writes.
#[test]
fn nothing_is_written_outside_while_a_folder_of_the_output_is_swapped_for_a_link() {
    let folder = Folder::of(&site("A"));
    assert_eq!(build(&folder, &[]).code, Some(0));
    fs::create_dir_all(folder.top().join("victim")).unwrap();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let _stop = super::Stop(&stop);
        scope.spawn(|| {
            let (real, aside) = (folder.out().join("models"), folder.top().join("aside"));
            while !stop.load(Ordering::Relaxed) {
                if fs::rename(&real, &aside).is_ok() {
                    let _ = symlink(folder.top().join("victim"), &real);
                    let _ = fs::remove_file(&real);
                    let _ = fs::rename(&aside, &real);
                }
            }
        });
        for at in 0..12 {
            super::put(&folder, if at % 2 == 0 { "B" } else { "A" });
            build(&folder, if at % 3 == 0 { &[] } else { &["--in-place"] });
        }
    });
    assert!(contents(&folder.top().join("victim")).is_empty());
}

#[test]
fn the_reference_of_these_tests_has_pages() {
    assert!(reference("A").len() > 40);
}
