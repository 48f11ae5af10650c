//! In a closure inside a closure, `it` is what the inner one has in hand or what the outer one has: a reader cannot
//! tell. The inner one says what it is.

use crate::fixture::{files, root};
use std::fs;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, ExprClosure, Macro, Pat, Token};

/// The lines on which a closure takes `it` inside another that does.
#[derive(Default)]
struct Nested {
    /// Whether the walk is inside of a closure that takes `it`.
    inside: bool,
    lines: Vec<usize>,
}

impl<'a> Visit<'a> for Nested {
    fn visit_expr_closure(&mut self, closure: &'a ExprClosure) {
        let takes = closure.inputs.iter().any(is_it);
        if takes && self.inside {
            self.lines.push(closure.span().start().line);
        }
        let before = self.inside;
        self.inside |= takes;
        visit::visit_expr_closure(self, closure);
        self.inside = before;
    }

    /// What stands in a macro as arguments of a call do: `format!`, `vec!`, `matches!`, `say!`.
    fn visit_macro(&mut self, found: &'a Macro) {
        let Ok(arguments) = found.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) else { return };
        let mut inner = Self { inside: self.inside, lines: Vec::new() };
        arguments.iter().for_each(|argument| inner.visit_expr(argument));
        self.lines.extend(inner.lines);
    }
}

/// Whether the pattern binds the name `it`, also as `&it` or with a type.
fn is_it(pattern: &Pat) -> bool {
    match pattern {
        Pat::Ident(name) => name.ident == "it",
        Pat::Reference(reference) => is_it(&reference.pat),
        Pat::Type(typed) => is_it(&typed.pat),
        Pat::Tuple(tuple) => tuple.elems.iter().any(is_it),
        Pat::TupleStruct(tuple) => tuple.elems.iter().any(is_it),
        _ => false,
    }
}

fn nested(text: &str) -> Vec<usize> {
    let mut res = Nested::default();
    res.visit_file(&syn::parse_file(text).unwrap());
    res.lines
}

#[test]
fn no_nested_closure_takes_it() {
    let folders = ["src", "tests", "benches"].map(|folder| files(&root().join(folder)));
    let rust = folders.into_iter().flatten().filter(|path| path.extension().is_some_and(|name| name == "rs"));
    let mut wrong = Vec::new();
    for path in rust {
        let lines = nested(&fs::read_to_string(&path).unwrap());
        wrong.extend(lines.into_iter().map(|line| format!("{}:{line}", path.display())));
    }
    assert!(wrong.is_empty(), "{} closures inside closures take `it`: {wrong:#?}", wrong.len());
}

#[test]
fn a_nested_it_is_found_wherever_it_stands() {
    assert_eq!(nested("fn f() { a.map(|it| it.b.map(|it| it.c)) }"), [1]);
    assert_eq!(nested("fn f() { a.map(|it| {\n let g = |(it, _): &(A, B)| it;\n g }) }"), [2]);
    assert_eq!(nested("fn f() { a.map(|it| b.map(|other| other.map(|&it| it))) }"), [1], "with another between");
    assert_eq!(nested("fn f() { a.map(|it| format!(\"{}\", it.b.map(|it| it.c))) }"), [1], "in a macro");
    assert_eq!(nested("fn f() { format!(\"{}\", a.map(|it| it.b.map(|it| it.c))) }"), [1], "all of it in a macro");
}

#[test]
fn one_it_after_another_is_no_mistake() {
    assert!(nested("fn f() { a.map(|it| it.b).map(|it| it.c) }").is_empty());
    assert!(nested("fn f() { a.map(|it| it.b.map(|inner| inner.c)).filter(|it| it.d) }").is_empty());
}
