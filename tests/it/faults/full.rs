//! Disks that are full, short of names, or another one than the site's: tried on small disks in memory, which only
//! this test sees, where the system allows it.

#![cfg(target_os = "linux")]

use super::{reference, site};
use crate::fixture::{Folder, Run, contents, finish};
use std::path::Path;
use std::process::Command;

/// Runs a script on mounts of its own. `$ajar build` builds site A, `$other build` site B; `$disk` is an empty folder.
fn script(text: &str) -> Option<(Folder, Run)> {
    let folder = Folder::of(&site("A"));
    site("B").write(&folder.top().join("other"));
    for name in ["disk", "seen"] {
        std::fs::create_dir(folder.top().join(name)).unwrap();
    }
    let run = in_own_mounts(folder.top(), text);
    if run.code == Some(77) {
        println!("skipped: no disk can be mounted here: {}", run.err);
        return None;
    }
    Some((folder, run))
}

/// Exit code 77 if the system does not allow it.
fn in_own_mounts(top: &Path, text: &str) -> Run {
    let head = "set -u; cd \"$0\" || exit 77\n\
        a() { \"$ajar\" -C site build \"$@\"; echo \"a $?\"; }\n\
        b() { \"$ajar\" -C other build \"$@\"; echo \"b $?\"; }\n\
        mount -t tmpfs -o \"$mount\" tmpfs disk || exit 77\n";
    let mount = text.lines().next().unwrap().trim();
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-c", &format!("{head}{text}")]).arg(top);
    command.env("ajar", env!("CARGO_BIN_EXE_ajar")).env("mount", mount.trim_start_matches("# "));
    let run = finish(&mut command);
    if run.code == Some(1) && run.err.contains("unshare") { Run { code: Some(77), ..run } } else { run }
}

/// What stood in the output when the script copied it to `seen/<name>`.
fn seen(folder: &Folder, name: &str) -> std::collections::BTreeMap<String, Vec<u8>> {
    contents(&folder.top().join("seen").join(name))
}

/// The output beside which a site is staged, and the output that is itself the disk.
const PLACES: [&str; 2] = ["disk/out", "disk"];

#[test]
fn a_full_disk_leaves_the_old_site_whole_and_the_next_build_heals() {
    for place in PLACES {
        let Some((folder, run)) = script(&format!(
            "# size=4m\n\
             a --out \"$0/{place}\"\n\
             head -c 10m /dev/zero >disk/out.filler 2>/dev/null || head -c 10m /dev/zero >disk/filler 2>/dev/null\n\
             b --out \"$0/{place}\"\n\
             cp -a {place} seen/full; rm disk/*filler\n\
             b --out \"$0/{place}\"\n\
             cp -a {place} seen/healed"
        )) else {
            return;
        };
        assert_eq!(ends(&run), ["a 0", "b 2", "b 0"], "{place}: {}{}", run.out, run.err);
        assert!(run.err.contains("No space left"), "{}", run.err);
        let mut full = seen(&folder, "full");
        full.retain(|path, _| !path.ends_with("filler"));
        assert!(full == reference("A"), "{place}: {:?}", full.keys());
        assert!(seen(&folder, "healed") == reference("B"), "{place}");
    }
}

#[test]
fn a_disk_without_room_for_names_leaves_the_old_site_whole() {
    for place in PLACES {
        let Some((folder, run)) = script(&format!(
            "# size=20m,nr_inodes=800\n\
             a --out \"$0/{place}\"\n\
             i=0; while touch disk/x$i.filler; do i=$((i+1)); done 2>/dev/null\n\
             b --out \"$0/{place}\"\n\
             cp -a {place} seen/full; rm disk/*filler\n\
             b --out \"$0/{place}\"\n\
             cp -a {place} seen/healed"
        )) else {
            return;
        };
        assert_eq!(ends(&run), ["a 0", "b 2", "b 0"], "{place}: {}{}", run.out, run.err);
        let mut full = seen(&folder, "full");
        full.retain(|path, _| !path.ends_with("filler"));
        assert!(full == reference("A"), "{place}");
        assert!(seen(&folder, "healed") == reference("B"), "{place}");
    }
}

/// As a volume of Docker is: the folder cannot be exchanged, and its files are.
#[test]
fn an_output_that_is_a_mount_point_is_built_into() {
    let Some((folder, run)) = script(
        "# size=20m\n\
         a --out \"$0/disk\"; ls -A disk | grep ajar\n\
         cp -a disk seen/a\n\
         b --out \"$0/disk\"; cp -a disk seen/b\n\
         mkdir bound real; mount --bind real bound\n\
         a --out \"$0/bound\"; b --out \"$0/bound\"; cp -a real seen/bound\n\
         mkdir -p outer/models; mount -t tmpfs tmpfs outer/models\n\
         a --out \"$0/outer\"; b --out \"$0/outer\"; cp -a outer seen/outer",
    ) else {
        return;
    };
    assert_eq!(ends(&run), ["a 0", "b 0", "a 0", "b 0", "a 2", "b 2"], "{}{}", run.out, run.err);
    assert!(run.out.contains("\n.ajar-manifest\n"), "nothing else of Ajar's is left: {}", run.out);
    assert!(seen(&folder, "a") == reference("A"));
    assert!(seen(&folder, "b") == reference("B"));
    assert!(seen(&folder, "bound") == reference("B"));
    assert!(seen(&folder, "outer").is_empty() && run.err.contains("did not write"), "{}", run.err);
}

/// Something mounted in a site that is there: files are moved to it by way of a copy.
#[test]
fn a_folder_of_the_output_on_which_something_is_mounted_is_built_into() {
    let Some((folder, run)) = script(
        "# size=20m\n\
         a --out \"$0/out\"\n\
         cp -a out/models/. disk/; mount --bind disk out/models\n\
         b --out \"$0/out\"; cp -a out seen/b",
    ) else {
        return;
    };
    assert_eq!(ends(&run), ["a 0", "b 0"], "{}{}", run.out, run.err);
    assert!(seen(&folder, "b") == reference("B"));
}

#[test]
fn a_disk_that_cannot_be_written_leaves_the_old_site_whole() {
    let Some((folder, run)) = script(
        "# size=20m\n\
         a --out \"$0/disk/out\"; mount -o remount,ro \"$0/disk\"\n\
         b --out \"$0/disk/out\"; cp -a disk/out seen/a\n\
         mount -o remount,rw \"$0/disk\"; b --out \"$0/disk/out\"; cp -a disk/out seen/b",
    ) else {
        return;
    };
    assert_eq!(ends(&run), ["a 0", "b 2", "b 0"], "{}{}", run.out, run.err);
    assert!(run.err.contains("Read-only file system"), "{}", run.err);
    assert!(seen(&folder, "a") == reference("A") && seen(&folder, "b") == reference("B"));
}

/// A limit on the size of files kills the process that passes it.
#[test]
fn a_limit_on_the_size_of_files_leaves_the_old_site_whole() {
    let folder = Folder::of(&site("A"));
    assert_eq!(super::build(&folder, &[]).code, Some(0));
    super::put(&folder, "B");
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -f 2; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_ajar"), "-C"]);
    let run = finish(command.arg(folder.site()).args(["build", "--out"]).arg(folder.out()));
    assert_ne!(run.code, Some(0));
    assert_eq!(contents(&folder.out()), reference("A"));
    assert_eq!(super::build(&folder, &[]).code, Some(0));
    assert_eq!(contents(&folder.out()), reference("B"));
    assert!(super::beside(&folder).is_empty());
}

/// The exit codes that the script printed.
fn ends(run: &Run) -> Vec<&str> {
    run.out.lines().filter(|it| it.len() < 6 && (it.starts_with("a ") || it.starts_with("b "))).collect()
}
