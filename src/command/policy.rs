//! `ajar policy`: the models a company uses, held against what it asks of them.

use super::{DONE, DiagFormat, MISTAKES, REFUSED, complain, inspect, say, show_diags};
use ajar::diag::Diag;
use ajar::export::policy::{judge, listed};
use ajar::inert;
use ajar::parse::company_policy;
use ajar::read::Sources;
use ajar::span::{Span, Spanned};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct PolicyArgs {
    /// The policy, as TOML: `models`, `reader`, `[[use]]`, `forbid`, `released`, `[[standard]]`.
    #[arg(value_name = "FILE")]
    policy: PathBuf,
    /// More models in use: lists with a name or a repository of Hugging Face on each line.
    #[arg(value_name = "LIST")]
    lists: Vec<PathBuf>,
    /// How to show what is not kept.
    #[arg(long, value_enum, default_value_t = DiagFormat::Human)]
    format: DiagFormat,
}

pub(crate) fn run(dir: &Path, wanted: &PolicyArgs) -> u8 {
    let mut texts = Vec::new();
    for path in std::iter::once(&wanted.policy).chain(&wanted.lists) {
        match std::fs::read_to_string(path) {
            Ok(text) => texts.push((path.display().to_string(), text.into_bytes())),
            Err(error) => return refused(path, &error.to_string()),
        }
    }
    let files = Sources::loose(texts);
    let find = |path: &Path| files.find(&path.display().to_string()).unwrap_or_default();
    let file = find(&wanted.policy);
    let (policy, mistakes) = company_policy(file, files.file(file).text());
    if !mistakes.is_empty() {
        show_diags("", &mistakes, &files, wanted.format);
        return REFUSED;
    }
    let lists = wanted.lists.iter().map(|path| find(path));
    let named: Vec<Spanned<String>> = lists.flat_map(|it| listed(it, files.file(it).text())).collect();
    inspect(dir, |assessed, sources| {
        let words = ajar::plan::spoken(assessed.facts, sources).0;
        let diags = judge(assessed, &words, &policy, &named);
        show_diags("", &diags, &files, wanted.format);
        if matches!(wanted.format, DiagFormat::Human) {
            table(&diags, policy.models.iter().chain(&named));
        }
        if diags.is_empty() { DONE } else { MISTAKES }
    })
}

/// A line for each model: whether it keeps the policy, and what it does not keep.
fn table<'n>(diags: &[Diag], names: impl Iterator<Item = &'n Spanned<String>>) {
    let mut by_name: BTreeMap<Span, Vec<&Diag>> = BTreeMap::new();
    for it in diags {
        by_name.entry(it.span).or_default().push(it);
    }
    for name in names {
        let own = by_name.get(&name.span);
        let name = inert::line(&name.value);
        if own.is_none() {
            say(&format!("kept      {name}"));
        }
        for it in own.into_iter().flatten() {
            say(&format!("not kept  {}", inert::line(&it.message)));
        }
    }
}

fn refused(path: &Path, why: &str) -> u8 {
    complain(&format!("error: cannot read {}: {}", path.display(), inert::line(why)));
    REFUSED
}
