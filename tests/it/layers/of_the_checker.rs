//! The checker itself, on small crates with one mistake each.

use super::graph::{Crate, Target};
use super::{abroad, against};
use std::collections::BTreeSet;

const LEFT_TO_RIGHT: [&str; 2] = ["left", "right"];

/// What stands wrong in a crate whose `left.rs` is `text`.
fn wrong(text: &str) -> Vec<String> {
    let files = [
        ("lib.rs", "mod left; mod right;"),
        ("left.rs", text),
        ("right/mod.rs", "mod part; pub use part::Part; pub fn go() {}"),
        ("right/part.rs", "pub struct Part;"),
    ];
    let references = Crate::parse("ours", files).references();
    against(&LEFT_TO_RIGHT, &references).iter().map(|it| it.path.clone()).collect()
}

#[test]
fn what_stands_right_is_found_however_it_is_named() {
    assert_eq!(wrong("use crate::right::Part;"), ["crate::right::Part"]);
    assert_eq!(wrong("use std::fmt; use crate::{right};"), ["crate::right"], "a grouped import");
    assert_eq!(wrong("use {crate::{right::{self, Part}}, std::fmt};").len(), 2, "groups in groups");
    assert_eq!(wrong("fn f() { crate::right::go() }"), ["crate::right::go"], "a path in an expression");
    assert_eq!(wrong("fn f(it: super::right::Part) {}"), ["super::right::Part"], "a type through the parent");
    assert_eq!(wrong("fn f() { format!(\"{}\", crate::right::go()) }"), ["crate::right::go"], "a macro");
    assert_eq!(wrong("fn f() { vec![[(crate::right::go)()]] }"), ["crate::right::go"], "deep in a macro");
    assert_eq!(wrong("macro_rules! m { () => { $crate::right::go() } }"), ["crate::right::go"], "a macro's own text");
    assert_eq!(
        wrong("use super::right as there; fn f() { there::go() }"),
        ["super::right", "there::go"],
        "another name"
    );
    assert_eq!(wrong("use crate::right::*;"), ["crate::right"], "everything at once");
    assert_eq!(wrong("mod inner { fn f() { super::super::right::go() } }"), ["super::super::right::go"]);
    assert_eq!(wrong("use ours::right::Part;"), ["ours::right::Part"], "the crate by its name");
}

#[test]
fn what_stands_left_and_what_is_for_tests_is_no_mistake() {
    assert!(wrong("pub struct Left; fn f() { Left::default(); std::mem::drop(1) }").is_empty());
    assert!(wrong("#[cfg(test)] mod tests { use crate::right::Part; }").is_empty());
    assert!(wrong("/// See [`crate::right::Part`].\npub(in crate::left) fn f() {}").is_empty());
}

fn circles(files: &[(&str, &str)]) -> Vec<BTreeSet<String>> {
    Crate::parse("ours", files.iter().copied()).circles()
}

#[test]
fn a_circle_between_files_is_found_through_a_re_export() {
    let child = "use super::Parent; pub struct Child(Parent);";
    let found = circles(&[("a/mod.rs", "mod b; pub use b::Child; pub struct Parent;"), ("a/b.rs", child)]);
    assert_eq!(found, [BTreeSet::from(["a/b.rs".to_owned(), "a/mod.rs".to_owned()])]);
    let three = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "fn f() { crate::b::g() }"),
        ("b.rs", "use crate::c::h; pub fn g() { h() }"),
        ("c.rs", "pub fn h() { super::a::f() }"),
    ];
    assert_eq!(circles(&three)[0].len(), 3);
}

#[test]
fn siblings_that_meet_in_their_parent_make_no_circle() {
    let files = [
        ("a/mod.rs", "mod b; mod c; pub use b::B; pub use c::C;"),
        ("a/b.rs", "use super::C; pub struct B(C);"),
        ("a/c.rs", "pub struct C;"),
    ];
    assert_eq!(circles(&files), Vec::<BTreeSet<String>>::new());
    // A parent that only declares its child.
    assert!(circles(&[("a/mod.rs", "mod b; pub struct P;"), ("a/b.rs", "use super::P; struct C(P);")]).is_empty());
}

#[test]
fn a_foreign_crate_is_found_without_an_import() {
    let found = |text: &str| {
        let files = [("lib.rs", "mod left; mod right;"), ("left.rs", text), ("right.rs", "use toml::Value;")];
        let references = Crate::parse("ours", files).references();
        abroad(&[("toml", "right")], &references).len()
    };
    assert_eq!(found("fn f() { toml::from_str(\"\") }"), 1);
    assert_eq!(found("fn f() { ::toml::from_str(\"\") }"), 1);
    assert_eq!(found("fn f() -> Result<(), toml::Error> { Ok(()) }"), 1);
    assert_eq!(found("fn f() { assert!(toml::is(1)) }"), 1);
    assert_eq!(found("use {std::fmt, toml as t};"), 1);
    assert_eq!(found("mod toml { pub fn is() {} } fn f() { toml::is() }"), 0, "a module of the same name");
}

#[test]
fn a_type_is_found_in_the_tokens_of_a_macro() {
    let text = "record! { /// Doc.\n pub struct One { a: u8 } } words! { pub enum Two(\"two\") {} }";
    let it = Crate::parse("ours", [("a.rs", text), ("b.rs", "type One = u8;")]);
    assert_eq!(it.types["One"].len(), 2);
    assert_eq!(it.types["Two"].len(), 1);
    let to = Crate::parse("ours", [("lib.rs", "mod a; fn f() -> a::Two {}"), ("a.rs", text)]).references();
    assert!(to.iter().any(|it| it.to == Target::File("a.rs".to_owned())));
}
