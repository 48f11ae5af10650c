//! Names that some system cannot hold are mistakes, told before anything is written.

use super::build;
use crate::fixture::{Folder, Texts, contents, model};
use ajar::diag::Code;

/// The codes that a check finds in the smallest site with files at these paths.
fn codes(paths: &[&str]) -> Vec<Code> {
    let site = paths.iter().fold(Texts::smallest(), |res, path| match path.rsplit('.').next() {
        Some("toml") => res.with(path, model("One")),
        _ => res.with(path, "x"),
    });
    site.look().diags.iter().filter(|it| it.is_error()).map(|it| it.code).collect()
}

#[test]
fn a_static_file_that_some_system_cannot_hold_is_a_mistake() {
    let long = format!("static/{}", "x".repeat(256));
    let deep = format!("static/{}x", "folder/".repeat(130));
    for path in [
        "static/x\nCNAME",
        "static/a:b",
        "static/a\\b",
        "static/a*",
        "static/a?b",
        "static/a\"b",
        "static/<b>",
        "static/a|b",
        "static/x::$DATA",
        "static/aux",
        "static/Nul.txt",
        "static/com1.css",
        "static/x.",
        "static/x ",
        "static/folder./x",
        "static/INDEX~1.HTM",
        "static/\u{7}",
        &long,
        &deep,
    ] {
        assert_eq!(codes(&[path]), [Code::UnportableName], "{path:?}");
    }
    assert_eq!(codes(&["static/ä b (1).png", "static/console.js", "static/~x.png"]), []);
}

#[test]
fn a_record_that_some_system_cannot_hold_is_a_mistake() {
    assert_eq!(codes(&["data/models/acme/aux.toml"]), [Code::UnportableName]);
}

#[test]
fn two_names_that_are_one_on_some_disk_are_a_mistake() {
    for pair in [
        ["static/a.png", "static/A.png"],
        ["static/\u{e9}.png", "static/e\u{301}.png"],
        ["static/stra\u{df}e.png", "static/STRASSE.png"],
        ["static/a", "static/a/b"],
        ["static/a", "static/A/b"],
    ] {
        assert_eq!(codes(&pair), [Code::DuplicateAddress], "{pair:?}");
    }
}

/// The name that once put a line into the manifest, by which the next build deleted a file of somebody else.
#[cfg(unix)]
#[test]
fn a_name_with_a_line_break_deletes_nothing() {
    let folder = Folder::new();
    assert_eq!(build(&folder, &[]).code, Some(0));
    folder.beside("out/CNAME", "example.org");
    let before = contents(&folder.out());
    folder.write("static/x\nCNAME", "x");
    for _ in 0..2 {
        let run = build(&folder, &[]);
        assert_eq!(run.code, Some(1), "{}", run.err);
        assert!(run.err.contains("unportable-name") && run.err.contains("U+000A"), "{}", run.err);
        assert_eq!(contents(&folder.out()), before);
    }
    std::fs::remove_file(folder.path("static/x\nCNAME")).unwrap();
    assert_eq!(build(&folder, &[]).code, Some(0));
    assert_eq!(contents(&folder.out())["CNAME"], b"example.org");
}

#[test]
fn a_redirect_is_a_name_like_any_other() {
    let settings = |line: &str| format!("{}[redirects]\n\"{line}\" = \"index.html\"\n", crate::fixture::SETTINGS);
    let codes = |line: &str| {
        let site = Texts::of_one_model().with("ajar.toml", settings(line));
        site.look().diags.iter().filter(|it| it.is_error()).map(|it| it.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("old/nul.html"), [Code::UnportableName]);
    assert_eq!(codes("spectrum.html/old.html"), [Code::DuplicateAddress]);
    assert_eq!(codes("old/one.html"), []);
}
