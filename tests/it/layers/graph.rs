//! Which file of a crate names which: the imports and every path of expressions, types, patterns and macros.
//!
//! A name is followed to the file that defines it, through re-exports. What is compiled for tests alone does not count,
//! nor does a parent that only declares its children.

use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, UseTree};

/// One file names something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reference {
    /// The file, below `src`.
    pub(crate) from: String,
    /// As it is written, or as the import spells it.
    pub(crate) path: String,
    /// Where that is defined.
    pub(crate) to: Target,
}

/// Where a name is defined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    /// In a file of the crate.
    File(String),
    /// In a crate of others, or nowhere that can be seen; a path of more than one part begins with this.
    Foreign(String),
}

/// What one module defines and names.
#[derive(Debug, Default)]
struct Module {
    file: String,
    items: BTreeSet<String>,
    children: BTreeSet<String>,
    /// Names brought in, by what they are called here.
    imports: BTreeMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
    paths: BTreeSet<Vec<String>>,
}

/// All modules of a crate, by their path; the binary's `main` counts as another root.
#[derive(Debug, Default)]
pub(crate) struct Crate {
    name: String,
    modules: BTreeMap<Vec<String>, Module>,
    /// Every type's name, with the files that define one of it.
    pub(crate) types: BTreeMap<String, Vec<String>>,
}

impl Crate {
    /// Reads the files of the crate called `name`, given as paths below `src` and texts.
    ///
    /// # Panics
    /// If a file is not Rust.
    pub(crate) fn parse<'a>(name: &str, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut res = Self { name: name.to_owned(), ..Self::default() };
        for (path, text) in files {
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            res.modules.entry(module_of(path)).or_default().file = path.to_owned();
            let mut walk = Walk { all: &mut res, at: module_of(path), file: path.to_owned() };
            file.items.iter().for_each(|it| walk.visit_item(it));
        }
        res
    }

    /// Everything that a file names, each once.
    pub(crate) fn references(&self) -> BTreeSet<Reference> {
        let mut res = BTreeSet::new();
        for (at, module) in &self.modules {
            let globs = module.globs.iter();
            for path in module.imports.values().chain(&module.paths).chain(globs) {
                if let Some(to) = self.resolve(at, path, 0) {
                    res.insert(Reference { from: module.file.clone(), path: path.join("::"), to });
                }
            }
        }
        res
    }

    /// Files that name each other in a circle, each circle once.
    pub(crate) fn circles(&self) -> Vec<BTreeSet<String>> {
        let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for it in self.references() {
            if let Target::File(to) = it.to
                && to != it.from
            {
                edges.entry(it.from).or_default().insert(to);
            }
        }
        let reach: BTreeMap<&String, BTreeSet<&String>> = edges.keys().map(|it| (it, reached(it, &edges))).collect();
        let mutual = |one: &&String| -> BTreeSet<String> {
            let back = |other: &&&String| reach.get(**other).is_some_and(|it| it.contains(*one));
            reach[*one].iter().filter(back).map(|it| (*it).clone()).collect()
        };
        let circles: BTreeSet<BTreeSet<String>> =
            edges.keys().map(|it| mutual(&it)).filter(|it| it.len() > 1).collect();
        circles.into_iter().collect()
    }

    /// The file that defines what `path` means in the module `at`; `None` for what every file has, such as `Self`.
    fn resolve(&self, at: &[String], path: &[String], depth: usize) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        // `use serde;` brings in what it is called itself.
        if depth > 20 {
            return Some(Target::Foreign(first.clone()));
        }
        let module = self.modules.get(at)?;
        match first.as_str() {
            "crate" => self.descend(&[], rest, depth),
            "self" => self.descend(at, rest, depth),
            "super" => self.resolve(at.split_last()?.1, &[&["self".to_owned()], rest].concat(), depth + 1),
            "" => Some(Target::Foreign(rest.first()?.clone())),
            // A module stands before a path, also where something else of its name was brought in.
            name if !rest.is_empty() && module.children.contains(name) => self.descend(at, path, depth),
            name => match module.imports.get(name) {
                Some(import) => self.resolve(at, &[import, rest].concat(), depth + 1),
                _ if module.children.contains(name) => self.descend(at, path, depth),
                _ if module.items.contains(name) => None,
                _ if name == self.name => self.descend(&[], rest, depth),
                _ => Some(Target::Foreign(name.to_owned())),
            },
        }
    }

    fn descend(&self, at: &[String], path: &[String], depth: usize) -> Option<Target> {
        let module = self.modules.get(at)?;
        let here = Some(Target::File(module.file.clone()));
        let Some((name, rest)) = path.split_first() else { return here };
        if name == "super" {
            return self.descend(at.split_last()?.1, rest, depth);
        }
        let child = [at, std::slice::from_ref(name)].concat();
        match module.imports.get(name) {
            // A module and a function can share a name; the module stands before a path.
            _ if module.children.contains(name) => self.descend(&child, rest, depth),
            _ if module.items.contains(name) => here,
            Some(import) if depth < 20 => self.resolve(at, &[import, rest].concat(), depth + 1),
            // What a macro defines.
            _ => here,
        }
    }
}

/// Every file that can be reached from `start` along edges.
fn reached<'a>(start: &str, edges: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a String> {
    let mut res = BTreeSet::new();
    let mut open: Vec<&String> = edges.get(start).into_iter().flatten().collect();
    while let Some(next) = open.pop() {
        if res.insert(next) {
            open.extend(edges.get(next).into_iter().flatten());
        }
    }
    res
}

/// "plan/links.rs" is `plan::links`; the binary stands beside the library.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').filter(|it| !matches!(*it, "lib" | "mod")).map(str::to_owned).collect()
}

/// Walks through one file.
struct Walk<'a> {
    all: &'a mut Crate,
    at: Vec<String>,
    file: String,
}

impl Walk<'_> {
    fn module(&mut self) -> &mut Module {
        let module = self.all.modules.entry(self.at.clone()).or_default();
        module.file.clone_from(&self.file);
        module
    }

    fn define(&mut self, name: &syn::Ident, is_type: bool) {
        self.module().items.insert(name.to_string());
        if is_type {
            let files = self.all.types.entry(name.to_string()).or_default();
            // Two definitions in one file are two systems' or two scopes'; a reader sees both.
            if !files.contains(&self.file) {
                files.push(self.file.clone());
            }
        }
    }

    fn import(&mut self, tree: &UseTree, mut path: Vec<String>) {
        match tree {
            UseTree::Path(it) => {
                path.push(it.ident.to_string());
                self.import(&it.tree, path);
            }
            UseTree::Name(it) if it.ident == "self" => {
                let name = path.last().cloned().unwrap_or_default();
                self.module().imports.insert(name, path);
            }
            UseTree::Name(it) => {
                path.push(it.ident.to_string());
                self.module().imports.insert(it.ident.to_string(), path);
            }
            UseTree::Rename(it) => {
                path.push(it.ident.to_string());
                // Of two that are called `_`, none takes the place of the other.
                let name = if it.rename == "_" { format!("_ {}", path.join("::")) } else { it.rename.to_string() };
                self.module().imports.insert(name, path);
            }
            UseTree::Glob(_) => self.module().globs.push(path),
            UseTree::Group(it) => it.items.iter().for_each(|part| self.import(part, path.clone())),
        }
    }

    /// Paths and types in the tokens of a macro, which are no syntax tree yet.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let (mut colons, mut keyword) = (0, false);
        for token in tokens {
            match token {
                TokenTree::Ident(it) => {
                    if colons != 2 {
                        self.name(std::mem::take(&mut path));
                    }
                    if keyword {
                        self.define(&it, true);
                    }
                    keyword = it == "struct" || it == "enum";
                    path.push(it.to_string());
                    colons = 0;
                }
                TokenTree::Punct(it) if it.as_char() == ':' => colons += 1,
                other => {
                    self.name(std::mem::take(&mut path));
                    (colons, keyword) = (0, false);
                    if let TokenTree::Group(it) = other {
                        self.tokens(it.stream());
                    }
                }
            }
        }
        self.name(path);
    }

    /// A name alone is defined here or imported, and the import was seen.
    fn name(&mut self, path: Vec<String>) {
        if path.len() > 1 {
            self.module().paths.insert(path);
        }
    }
}

impl<'ast> Visit<'ast> for Walk<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if is_for_tests(item) {
            return;
        }
        match item {
            Item::Struct(it) => self.define(&it.ident, true),
            Item::Enum(it) => self.define(&it.ident, true),
            Item::Type(it) => self.define(&it.ident, true),
            Item::Trait(it) => self.define(&it.ident, true),
            Item::Fn(it) => self.define(&it.sig.ident, false),
            Item::Const(it) => self.define(&it.ident, false),
            Item::Static(it) => self.define(&it.ident, false),
            Item::Macro(it) => it.ident.iter().for_each(|name| self.define(name, false)),
            Item::Use(it) => {
                let start = if it.leading_colon.is_some() { vec![String::new()] } else { Vec::new() };
                self.import(&it.tree, start);
            }
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, it: &'ast syn::ItemMod) {
        self.module().children.insert(it.ident.to_string());
        self.at.push(it.ident.to_string());
        for item in it.content.iter().flat_map(|(_, items)| items) {
            self.visit_item(item);
        }
        self.at.pop();
    }

    fn visit_path(&mut self, it: &'ast syn::Path) {
        let start = it.leading_colon.map(|_| String::new());
        self.name(start.into_iter().chain(it.segments.iter().map(|part| part.ident.to_string())).collect());
        visit::visit_path(self, it);
    }

    fn visit_macro(&mut self, it: &'ast syn::Macro) {
        self.visit_path(&it.path);
        self.tokens(it.tokens.clone());
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}

/// Whether the item is compiled for tests alone.
fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Const(it) => &it.attrs,
        _ => return false,
    };
    let is_test = |it: &Attribute| {
        it.path().is_ident("test") || it.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
    };
    attributes.iter().any(is_test)
}
