//! The string literals of a Rust file, without those of attributes, tests and diagnostics.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprCall, ExprMethodCall, ItemFn, ItemMod, LitStr, Macro};

/// Every string literal of a file.
pub(crate) fn all(text: &str) -> Vec<String> {
    let mut found = Literals { skip_diagnostics: false, found: Vec::new() };
    found.visit_file(&syn::parse_file(text).unwrap());
    found.found
}

/// Every string literal that could be meant for a reader of the site: not those that go to a diagnostic or to a panic
/// that cannot happen.
pub(crate) fn for_readers(text: &str) -> Vec<String> {
    let mut found = Literals { skip_diagnostics: true, found: Vec::new() };
    found.visit_file(&syn::parse_file(text).unwrap());
    found.found
}

struct Literals {
    skip_diagnostics: bool,
    found: Vec<String>,
}

/// What tells its arguments to the author of a file, or to nobody.
const CALLS: [&str; 7] = ["label", "help", "see", "report", "fix", "expect", "debug_struct"];
const FUNCTIONS: [&str; 2] = ["Diag :: new", "fault"];
const MACROS: [&str; 8] =
    ["assert", "assert_eq", "assert_ne", "debug_assert", "debug_assert_eq", "panic", "unreachable", "include_str"];

impl Literals {
    fn tokens(&mut self, tokens: TokenStream) {
        // A doc comment in a macro is an attribute, `#[doc = "…"]`, and is read by nobody but those who write code.
        let mut documents = false;
        for tree in tokens {
            let is_doc = std::mem::replace(&mut documents, false);
            match tree {
                TokenTree::Punct(sign) => documents = is_doc && sign.as_char() == '=',
                TokenTree::Ident(name) => documents = name == "doc",
                TokenTree::Literal(_) if is_doc => {}
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(literal) = syn::parse_str::<LitStr>(&literal.to_string()) {
                        self.found.push(literal.value());
                    }
                }
            }
        }
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| {
        let text = it.meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
        text == "test" || (text == "cfg" && it.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test"))
    })
}

impl<'ast> Visit<'ast> for Literals {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if !is_test(&item.attrs) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.found.push(literal.value());
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        let name = item.path.segments.last().unwrap().ident.to_string();
        if !(self.skip_diagnostics && MACROS.contains(&name.as_str())) {
            self.tokens(item.tokens.clone());
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if self.skip_diagnostics && CALLS.contains(&call.method.to_string().as_str()) {
            return self.visit_expr(&call.receiver);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        let Expr::Path(function) = &*call.func else { return visit::visit_expr_call(self, call) };
        let names: Vec<String> = function.path.segments.iter().map(|it| it.ident.to_string()).collect();
        if !(self.skip_diagnostics && FUNCTIONS.contains(&names.join(" :: ").as_str())) {
            visit::visit_expr_call(self, call);
        }
    }
}
