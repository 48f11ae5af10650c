//! Builds killed at any moment: a reader sees the old site or the new one, and the next build heals.

use super::{beside, put, reference, site};
use crate::fixture::{Folder, ajar, contents};
use std::collections::BTreeMap;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

type Files = BTreeMap<String, Vec<u8>>;

/// What became of the killed builds.
#[derive(Debug, Default)]
struct Tally {
    kills: usize,
    old: usize,
    new: usize,
    mixed: usize,
    healed: usize,
}

/// How many builds are killed each way.
fn count(usual: usize) -> usize {
    std::env::var("AJAR_KILLS").map_or(usual, |it| it.parse().unwrap())
}

fn start(folder: &Folder, way: &[&str]) -> Child {
    let mut command = ajar();
    command.arg("-C").arg(folder.site()).arg("build").arg("--out").arg(folder.out()).args(way);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// How long a build takes that is let be.
fn whole(folder: &Folder, way: &[&str]) -> Duration {
    let start_time = Instant::now();
    assert!(start(folder, way).wait().unwrap().success());
    start_time.elapsed()
}

/// Builds A and B in turn, kills each somewhere, looks at what is there, and builds it again to its end.
fn kill(way: &[&str], kills: usize) -> Tally {
    let both = [("A", reference("A")), ("B", reference("B"))];
    let folder = Folder::of(&site("A"));
    whole(&folder, way);
    let mut longest = whole(&folder, way);
    let mut res = Tally::default();
    for at in 0..kills {
        let ((name, new), (_, old)) = (&both[(at + 1) % 2], &both[at % 2]);
        put(&folder, name);
        let mut child = start(&folder, way);
        // Every part of the way in turn, the ends included, in an order that does not follow the alternation.
        std::thread::sleep(longest.mul_f64(((at * 37) % kills) as f64 / kills as f64));
        child.kill().unwrap();
        child.wait().unwrap();
        res.kills += 1;
        look(&contents(&folder.out()), old, new, &mut res);
        longest = longest.max(whole(&folder, way));
        let healed = contents(&folder.out()) == *new && beside(&folder).is_empty();
        res.healed += usize::from(healed);
    }
    println!("{way:?}: {res:?}");
    res
}

/// Compares what a reader sees with both sites, byte by byte.
fn look(seen: &Files, old: &Files, new: &Files, tally: &mut Tally) {
    let is = |site: &Files| seen == site;
    if is(new) {
        tally.new += 1;
    } else if is(old) {
        tally.old += 1;
    } else {
        tally.mixed += 1;
        assert_usable(seen, old, new);
    }
}

/// A mixture, where one is allowed: each page is one of either site, and has what it loads.
fn assert_usable(seen: &Files, old: &Files, new: &Files) {
    for (path, bytes) in seen.iter().filter(|it| it.0.ends_with(".html")) {
        assert!(old.get(path) == Some(bytes) || new.get(path) == Some(bytes), "{path} is of neither site");
        let text = String::from_utf8_lossy(bytes);
        for asset in text.split('"').filter(|it| it.ends_with(".css") || it.ends_with(".js")) {
            // The page for what is not there begins at the root of the host.
            let address = asset.trim_start_matches("../").trim_start_matches('/').split('?').next().unwrap();
            assert!(
                asset.starts_with("https:") || seen.contains_key(address),
                "{path} loads {asset}, which is not there"
            );
        }
    }
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let kills = count(40);
    let tally = kill(&[], kills);
    assert_eq!((tally.kills, tally.mixed, tally.healed), (kills, 0, kills), "{tally:?}");
    assert!(tally.old > 0 && tally.new > 0, "{tally:?}");
}

#[test]
fn a_killed_build_in_place_leaves_pages_that_have_what_they_load() {
    let kills = count(16);
    let tally = kill(&["--in-place"], kills);
    assert_eq!((tally.kills, tally.healed), (kills, kills), "{tally:?}");
}

/// The last thing that a build in place does is to write what it left; what came before that is not forgotten.
#[test]
fn a_manifest_that_says_too_much_is_mended() {
    for way in [&[][..], &["--in-place"]] {
        let folder = Folder::of(&site("A"));
        whole(&folder, way);
        let path = folder.out().join(".ajar-manifest");
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str(&format!("{}  models/acme/gone.html\n{}  index.html\n", "0".repeat(64), "1".repeat(64)));
        std::fs::write(&path, text).unwrap();
        whole(&folder, way);
        assert_eq!(contents(&folder.out()), reference("A"), "{way:?}");
    }
}

/// Without a site before it there is none to be seen until there is a whole one.
#[test]
fn a_first_build_that_is_killed_leaves_nothing_or_the_site() {
    let new = reference("A");
    let folder = Folder::of(&site("A"));
    let longest = whole(&folder, &[]);
    let kills = count(12);
    for at in 0..kills {
        let _ = std::fs::remove_dir_all(folder.out());
        let mut child = start(&folder, &[]);
        std::thread::sleep(longest.mul_f64(at as f64 / kills as f64));
        child.kill().unwrap();
        child.wait().unwrap();
        let seen = contents(&folder.out());
        assert!(seen.is_empty() || seen == new);
        whole(&folder, &[]);
        assert_eq!(contents(&folder.out()), new);
        assert!(beside(&folder).is_empty(), "{:?}", beside(&folder));
    }
}
