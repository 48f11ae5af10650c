//! Two at once: builds into one output, and builds of files that are being written.

use super::{beside, build, put, reference, site};
use crate::fixture::{Folder, ajar, contents, model};
use ajar::Options;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn of_two_builds_into_one_output_one_waits_for_another_day() {
    let both = [reference("A"), reference("B")];
    let (one, other) = (Folder::of(&site("A")), Folder::of(&site("B")));
    let mut busy = 0;
    for at in 0..20 {
        let start = |folder: &Folder| {
            let out = one.out();
            let mut command = ajar();
            command.arg("-C").arg(folder.site()).args(["build", "--no-sync", "--out"]).arg(out);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
        };
        let children = if at % 2 == 0 { [start(&one), start(&other)] } else { [start(&other), start(&one)] };
        for child in children {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            if output.status.code() == Some(2) {
                assert!(said.contains("another build is writing into"), "{said}");
                busy += 1;
            } else {
                assert_eq!(output.status.code(), Some(0), "{said}");
            }
        }
        assert!(both.contains(&contents(&one.out())), "a mixture after pair {at}");
        assert!(beside(&one).is_empty(), "{:?}", beside(&one));
    }
    println!("20 pairs, {busy} builds were refused");
}

#[test]
fn the_one_who_builds_is_named_and_a_lock_ends_with_its_process() {
    let folder = Folder::of(&site("A"));
    let path = folder.top().join(".out.ajar-lock");
    let mut file = fs::File::create(&path).unwrap();
    file.lock().unwrap();
    file.write_all(b"process 4711, since 2026-11-21 19:27:46 UTC").unwrap();
    let run = build(&folder, &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("process 4711, since 2026-11-21 19:27:46 UTC"), "{}", run.err);
    assert!(!folder.out().exists());
    drop(file);
    // The file alone says nothing.
    assert!(path.exists());
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert!(beside(&folder).is_empty());
}

/// The lock of a build that runs says which process it is.
#[test]
fn a_build_signs_its_lock() {
    let folder = Folder::of(&site("A"));
    for it in 0..60 {
        folder.write(&format!("data/models/acme/n{it}.toml"), model("N"));
    }
    let out = folder.out();
    let mut child =
        ajar().arg("-C").arg(folder.site()).args(["build", "--out"]).arg(&out).stdout(Stdio::null()).spawn().unwrap();
    let lock = folder.top().join(".out.ajar-lock");
    let mut seen = String::new();
    while child.try_wait().unwrap().is_none() && !seen.contains("UTC") {
        seen = fs::read_to_string(&lock).unwrap_or_default();
    }
    assert!(child.wait().unwrap().success());
    assert!(seen.starts_with(&format!("process {}, since 20", child.id())), "{seen:?}");
}

/// A program that writes a file in two strokes makes no mistake of the site, if it ends.
#[test]
fn a_file_that_is_being_written_is_read_again() {
    let folder = Folder::of(&site("A"));
    let (path, text) = (folder.path("data/models/acme/m1.toml"), model("M1 mit Ümlaut"));
    let stop = AtomicBool::new(false);
    let mut wrong = 0;
    std::thread::scope(|scope| {
        let _stop = super::Stop(&stop);
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                let mut file = fs::File::create(&path).unwrap();
                file.write_all(&text.as_bytes()[..17]).unwrap();
                std::thread::sleep(std::time::Duration::from_millis(3));
                file.write_all(&text.as_bytes()[17..]).unwrap();
                drop(file);
                std::thread::sleep(std::time::Duration::from_millis(60));
            }
        });
        for _ in 0..100 {
            let outcome = ajar::check(&folder.site(), Options::default()).unwrap();
            wrong += usize::from(outcome.has_errors());
        }
    });
    assert_eq!(wrong, 0, "of 100 checks found mistakes that nobody made");
}

/// The first file is mended, the second changes under the hand of the one who mends.
#[cfg(target_os = "linux")]
#[test]
fn mending_that_stops_in_the_middle_says_how_far_it_came() {
    use std::process::Command;
    let folder = Folder::of(&site("A"));
    for name in ["m1", "m2", "m3"] {
        folder.write(&format!("data/models/acme/{name}.toml"), model("M").replace("summary", "sumary"));
    }
    let second = folder.path("data/models/acme/m2.toml");
    let chattr = |sign: &str| crate::fixture::finish(Command::new("chattr").arg(sign).arg(&second));
    if chattr("+i").code != Some(0) {
        println!("skipped: nothing can be made immutable here");
        return;
    }
    let run = folder.ajar(&["check", "--fix"]);
    chattr("-i");
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("\nmended: data/models/acme/m1.toml\n"), "{}", run.err);
    assert!(run.err.contains("\nnot mended: data/models/acme/m2.toml, data/models/acme/m3.toml\n"), "{}", run.err);
    let is_mended = |name: &str| folder.read(&format!("data/models/acme/{name}.toml")).contains("summary");
    assert_eq!(["m1", "m2", "m3"].map(is_mended), [true, false, false]);
    let left = fs::read_dir(folder.path("data/models/acme")).unwrap().map(|it| it.unwrap().file_name());
    assert!(left.into_iter().all(|it| !it.to_string_lossy().starts_with('.')), "nothing unfinished is left");
    put(&folder, "A");
    assert_eq!(folder.ajar(&["check"]).code, Some(0));
}
