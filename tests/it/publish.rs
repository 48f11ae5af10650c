//! `ajar publish` into a folder; a storage is tried in `tests/browser/publish.test.mjs`.

use crate::fixture::{Folder, Texts, contents};

fn built() -> Folder {
    let folder = Folder::of(&Texts::of_one_model());
    assert_eq!(folder.ajar(&["build", "--no-sync"]).code, Some(0));
    folder
}

#[test]
fn a_folder_gets_the_site_and_then_only_what_changed() {
    let folder = built();
    let to = folder.top().join("www");
    let publish = |more: &[&str]| folder.ajar(&[&["publish", to.to_str().unwrap()], more].concat());
    let dry = publish(&["--dry-run"]);
    assert!(dry.out.contains("send    index.html\n"), "{}", dry.out);
    assert!(!to.exists());
    assert_eq!(publish(&[]).code, Some(0));
    assert_eq!(contents(&to), contents(&folder.path("public")));
    assert!(publish(&[]).out.contains(": 0 files sent, "), "a second time there is nothing to do");

    std::fs::write(to.join("theirs.txt"), "not of the site").unwrap();
    folder.write("content/pages/new.md", "+++\ntitle = \"New\"\n+++\n\nWords.\n");
    assert_eq!(folder.ajar(&["build", "--no-sync"]).code, Some(0));
    let dry = publish(&["--dry-run"]);
    assert!(dry.out.contains("send    new.html\n") && !dry.out.contains("theirs"), "{}", dry.out);
    assert_eq!(publish(&[]).code, Some(0));
    std::fs::remove_file(folder.path("content/pages/new.md")).unwrap();
    assert_eq!(folder.ajar(&["build", "--no-sync"]).code, Some(0));
    assert!(publish(&["--dry-run"]).out.contains("delete  new.html\n"));
    assert_eq!(publish(&[]).code, Some(0));
    let mut there = contents(&to);
    assert_eq!(there.remove("theirs.txt").as_deref(), Some(&b"not of the site"[..]));
    assert_eq!(there, contents(&folder.path("public")));
}

#[test]
fn what_is_not_built_to_its_end_is_not_published() {
    let folder = Folder::of(&Texts::of_one_model());
    let to = folder.top().join("www");
    let publish = || folder.ajar(&["publish", to.to_str().unwrap()]);
    let none = publish();
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("run ajar build, or name its folder with --from"), "{}", none.err);

    assert_eq!(folder.ajar(&["build", "--no-sync"]).code, Some(0));
    folder.write("public/index.html", "somebody else's");
    let changed = publish();
    assert_eq!(changed.code, Some(2));
    assert!(changed.err.contains("it is not what was built: build the site again"), "{}", changed.err);
    assert!(!to.exists(), "all of the site or nothing");
}

#[test]
fn a_storage_is_told_apart_and_asked_for_with_keys_only() {
    let folder = built();
    let mut command = crate::fixture::ajar();
    command.arg("-C").arg(folder.site()).env_clear();
    let run = crate::fixture::finish(command.args(["publish", "s3://bucket/docs"]));
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("AWS_ACCESS_KEY_ID is not set"), "{}", run.err);
    let nameless = folder.ajar(&["publish", "s3://"]);
    assert!(nameless.err.contains("s3://my-bucket/docs"), "{}", nameless.err);
}
