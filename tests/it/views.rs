//! THEMES.md tells a theme author every field of every view; it is made from the doc comments of `src/view`.
//! `UPDATE=1 cargo test --test it views::` writes it again.

use crate::fixture::{files, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What stands behind this line is made by the test.
const MARK: &str = "<!-- made from the doc comments in src/view; UPDATE=1 cargo test --test it views:: -->";

#[derive(Debug, Clone, Default)]
struct Struct {
    doc: String,
    fields: Vec<Field>,
}

#[derive(Debug, Clone)]
struct Field {
    name: String,
    kind: String,
    doc: String,
}

/// The structs with public fields of one file, by name.
fn structs(text: &str, res: &mut BTreeMap<String, Struct>) {
    let (mut doc, mut rename): (Vec<&str>, Option<String>) = (Vec::new(), None);
    let mut open: Option<(String, Struct)> = None;
    for line in text.lines() {
        let bare = line.trim();
        if let Some(it) = bare.strip_prefix("///") {
            doc.push(it.trim());
            continue;
        }
        if bare.starts_with("#[") {
            rename = bare.split("rename = \"").nth(1).and_then(|it| it.split('"').next()).map(str::to_owned).or(rename);
            continue;
        }
        if let Some(it) = line.strip_prefix("pub struct ").and_then(|it| it.strip_suffix(" {")) {
            open = Some((it.to_owned(), Struct { doc: doc.join(" "), fields: Vec::new() }));
        } else if line == "}" {
            if let Some((name, it)) = open.take() {
                let before = res.insert(name.clone(), it);
                assert!(before.is_none_or(|it| it.fields.is_empty()), "two views are called {name}");
            }
        } else if let (Some((_, it)), Some(field)) = (&mut open, bare.strip_prefix("pub "))
            && let Some((name, kind)) = field.trim_end_matches(',').split_once(": ")
        {
            let name = rename.take().unwrap_or_else(|| name.to_owned());
            it.fields.push(Field { name, kind: kind.to_owned(), doc: doc.join(" ") });
        }
        doc.clear();
        rename = None;
    }
}

/// A Rust type as a template sees it: "text", "list of Row", "StepBadge, or nothing".
fn kind(rust: &str) -> String {
    let inner = |prefix: &str| rust.strip_prefix(prefix).and_then(|it| it.strip_suffix('>'));
    if let Some(it) = inner("Vec<") {
        return format!("list of {}", kind(it));
    }
    if let Some(it) = inner("Option<") {
        return format!("{}, or nothing", kind(it));
    }
    match rust {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "u32" | "u64" | "i16" | "f64" => "number".to_owned(),
        "ClauseValue" => "a clause's value".to_owned(),
        other => {
            let name = other.rsplit("::").next().unwrap();
            format!("[{name}](#{})", name.to_lowercase())
        }
    }
}

/// The template each view is made for, in the order in which `show` makes them.
fn templates() -> Vec<(String, String)> {
    let order = fs::read_to_string(root().join("src/view/mod.rs")).unwrap();
    let order = order.split("pub fn show").nth(1).unwrap();
    let mut res = Vec::new();
    for path in files(&root().join("src/view")) {
        let text = fs::read_to_string(path).unwrap();
        for view in text.split("\nimpl View for ").skip(1) {
            let name = view.split(' ').next().unwrap();
            let template = view.split('"').nth(1).unwrap();
            let rank = order.find(&format!("{name}::new(")).expect("every view is made in `show`");
            res.push((rank, template.to_owned(), name.to_owned()));
        }
    }
    res.sort();
    res.into_iter().map(|(_, template, view)| (template, view)).collect()
}

fn named(kind: &str) -> impl Iterator<Item = &str> {
    kind.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty())
}

fn reference() -> String {
    let mut all = BTreeMap::new();
    for path in files(&root().join("src/view")) {
        structs(&fs::read_to_string(path).unwrap(), &mut all);
    }
    let mut res = String::from("## Views\n");
    let views = templates();
    let mut wanted: Vec<String> = Vec::new();
    let mut seen: BTreeSet<String> = views.iter().map(|it| it.1.clone()).collect();
    let mut table = |name: &str, wanted: &mut Vec<String>, res: &mut String| {
        let it = all.get(name).expect("every view is a public struct in src/view");
        res.push_str("| field | is | |\n|---|---|---|\n");
        for field in &it.fields {
            let doc = field.doc.replace('|', "\\|");
            assert!(!doc.is_empty(), "{name}.{} has no doc comment", field.name);
            res.push_str(&format!("| `{}` | {} | {doc} |\n", field.name, kind(&field.kind)));
            for other in named(&field.kind).filter(|it| all.contains_key(*it)) {
                if seen.insert(other.to_owned()) {
                    wanted.push(other.to_owned());
                }
            }
        }
    };
    for (template, view) in &views {
        res.push_str(&format!("\n### {template}\n\n"));
        table(view, &mut wanted, &mut res);
    }
    res.push_str("\n## Parts of views\n");
    let mut parts: BTreeMap<String, String> = BTreeMap::new();
    while let Some(name) = wanted.pop() {
        let mut text = format!("\n### {name}\n\n{}\n\n", all[&name].doc);
        table(&name, &mut wanted, &mut text);
        parts.insert(name, text);
    }
    res.extend(parts.into_values());
    res
}

#[test]
fn themes_md_tells_every_field_a_template_gets() {
    let path = root().join("THEMES.md");
    let text = fs::read_to_string(&path).unwrap();
    let (intro, rest) = text.split_once(MARK).expect("THEMES.md has the line behind which the reference stands");
    let current = reference();
    assert!(current.matches("\n### ").count() > 60, "only a few views were found");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, format!("{intro}{MARK}\n\n{current}")).unwrap();
        return;
    }
    assert!(rest.trim() == current.trim(), "THEMES.md is not current: UPDATE=1 cargo test --test it views::");
}

#[test]
fn every_template_of_a_view_is_there() {
    let missing: Vec<String> =
        templates().into_iter().map(|it| it.0).filter(|it| !root().join("templates").join(it).exists()).collect();
    assert!(missing.is_empty(), "no such templates: {missing:?}");
}
