//! What can stand in the way of a build, and what is in the output afterwards: the old site, or the new one.

use super::{beside, build, put, reference, site};
use crate::fixture::{Folder, contents};
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// A folder with the site A, built.
fn built() -> Folder {
    let folder = Folder::of(&site("A"));
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert_eq!(contents(&folder.out()), reference("A"));
    folder
}

const WAYS: [&[&str]; 2] = [&[], &["--in-place"]];

/// Removes a file, or a folder with all in it.
fn remove(path: &Path) {
    let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

#[test]
fn a_folder_or_a_file_in_the_way_leaves_the_old_site_whole() {
    for way in WAYS {
        for (path, is_folder) in [("spectrum.html", true), ("models", false), ("models/acme/b.html", true)] {
            let folder = built();
            let at = folder.out().join(path);
            remove(&at);
            if is_folder { fs::create_dir(&at) } else { fs::write(&at, "mine") }.unwrap();
            let before = contents(&folder.out());
            put(&folder, "B");
            let run = build(&folder, way);
            assert_eq!(run.code, Some(2), "{path} {way:?}: {}", run.out);
            assert!(run.err.contains(path) && run.err.contains("nothing is touched"), "{}", run.err);
            assert_eq!(contents(&folder.out()), before, "{path} {way:?}");
            remove(&at);
            let run = build(&folder, way);
            assert_eq!(run.code, Some(0), "{}", run.err);
            assert_eq!(contents(&folder.out()), reference("B"));
            assert!(beside(&folder).is_empty());
        }
    }
}

#[test]
fn files_of_others_are_carried_into_the_new_site() {
    for way in WAYS {
        let folder = built();
        folder.beside("out/CNAME", "example.org");
        folder.beside("out/models/acme/notes.txt", "mine");
        put(&folder, "B");
        assert_eq!(build(&folder, way).code, Some(0));
        let mut expected = reference("B");
        expected.insert("CNAME".to_owned(), b"example.org".to_vec());
        expected.insert("models/acme/notes.txt".to_owned(), b"mine".to_vec());
        assert_eq!(contents(&folder.out()), expected);
        assert!(beside(&folder).is_empty());
    }
}

/// A folder of somebody else cannot be in two places at once: the site is then changed file by file.
#[test]
fn folders_and_links_of_others_stay_where_they_are() {
    let folder = built();
    folder.beside("out/.git/config", "[core]");
    folder.beside("out/uploads/a.pdf", "a");
    #[cfg(unix)]
    std::os::unix::fs::symlink("uploads", folder.out().join("latest")).unwrap();
    put(&folder, "B");
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let mut files = contents(&folder.out());
    for theirs in [".git/config", "uploads/a.pdf", "latest/a.pdf"] {
        assert!(files.remove(theirs).is_some() || cfg!(not(unix)), "{theirs}");
    }
    assert_eq!(files, reference("B"));
}

#[cfg(unix)]
#[test]
fn the_new_site_has_the_permissions_of_the_old_one() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = built();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let out = folder.out();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o2750)).unwrap();
    fs::set_permissions(out.join("models"), fs::Permissions::from_mode(0o770)).unwrap();
    put(&folder, "B");
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert_eq!((mode(&out), mode(&out.join("models"))), (0o2750, 0o770));
    assert_eq!(contents(&out), reference("B"));
}

/// A folder that a server or a container holds open stays the same one, if that is asked for.
#[cfg(unix)]
#[test]
fn in_place_the_folder_stays_the_same_one() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = built();
    let number = || fs::metadata(folder.out()).unwrap().ino();
    let before = number();
    put(&folder, "B");
    assert_eq!(build(&folder, &["--in-place"]).code, Some(0));
    assert_eq!((number(), contents(&folder.out())), (before, reference("B")));
    put(&folder, "A");
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert_ne!(number(), before);
}

#[test]
fn a_clock_that_was_set_back_changes_nothing() {
    let folder = built();
    let future = SystemTime::now() + Duration::from_secs(10_000_000);
    for path in crate::fixture::files(&folder.out()) {
        fs::File::options().write(true).open(path).unwrap().set_modified(future).unwrap();
    }
    assert!(build(&folder, &[]).out.contains(" 0 files written"));
    put(&folder, "B");
    for path in crate::fixture::files(&folder.path("data")) {
        fs::File::options().write(true).open(path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert_eq!(contents(&folder.out()), reference("B"));
}

#[test]
fn no_way_around_leads_the_output_into_the_sources() {
    let folder = Folder::of(&site("A"));
    let before = contents(&folder.site());
    for out in [
        "public/../content/x",
        "content",
        "data/x",
        "templates",
        "static/x",
        "locales/en",
        "x/../data/models",
        ".",
        ".git/x",
    ] {
        let run = folder.ajar(&["build", "--out", out]);
        assert_eq!(run.code, Some(2), "{out}: {}", run.out);
        assert!(run.err.contains("sources"), "{out}: {}", run.err);
        assert_eq!(contents(&folder.site()), before, "{out}");
    }
    assert!(!folder.path("content/x").exists() && !folder.path("x").exists() && !folder.path("public").exists());
}

#[test]
fn a_name_that_a_disk_can_just_hold_is_published() {
    let name = "x".repeat(255);
    let folder = Folder::of(&site("A").with(&format!("static/{name}"), "x"));
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.out().join("static").join(name).exists());
}

/// What only the system can keep from being changed, since the tests may be run by root.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_changed_leaves_the_old_site_whole() {
    use crate::fixture::finish;
    use std::process::Command;
    let chattr = |sign: &str, path: &Path| finish(Command::new("chattr").arg(sign).arg(path));
    for way in WAYS {
        for path in ["models/acme", "models", "index.html", ""] {
            let folder = built();
            let at = folder.out().join(path);
            let locked = chattr("+i", &at);
            if locked.code != Some(0) {
                println!("skipped: nothing can be made immutable here: {}", locked.err);
                return;
            }
            put(&folder, "B");
            let run = build(&folder, way);
            chattr("-i", &at);
            assert_eq!(run.code, Some(2), "{path:?} {way:?}: {}", run.out);
            assert!(run.err.contains("cannot write"), "{}", run.err);
            assert_eq!(contents(&folder.out()), reference("A"), "{path:?} {way:?}");
            assert!(beside(&folder).is_empty());
            assert_eq!(build(&folder, way).code, Some(0));
            assert_eq!(contents(&folder.out()), reference("B"));
        }
    }
}
