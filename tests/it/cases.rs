//! Runs `tests/cases/*.md`: prose, input files in fences, expected results in fences.
//!
//! `UPDATE=1 cargo test --test it cases::` fills the result fences in; read what it
//! wrote before committing it.

use crate::fixture::{Texts, files, root};
use ajar::export::explain;
use ajar::report::{self, Color};
use ajar::words::Messages;
use ajar::{Outcome, assess};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// What a case has beside the files it shows: a smallest site, so that a case shows only what it is about.
fn given() -> Texts {
    Texts::smallest()
        .with("ajar.toml", "title = \"Case\"\nsummary = \"A case.\"\nas-of = 2026-11-21\n")
        .with_own(&["data/standards/spectrum.toml", "data/licenses/Apache-2.0.toml"])
}

/// A section of a case file: a heading, input files, results.
struct Case<'m> {
    title: &'m str,
    files: Vec<(&'m str, &'m str)>,
    results: Vec<Expected<'m>>,
}

/// A result fence, and where its text stands in the Markdown.
struct Expected<'m> {
    kind: &'m str,
    text: &'m str,
    start: usize,
}

impl Expected<'_> {
    /// Whether it follows from the facts alone.
    fn is_computed(&self) -> bool {
        ["verdicts", "answers"].contains(&self.kind.split(' ').next().unwrap_or_default())
    }
}

#[test]
fn every_case_gives_what_it_says() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = String::new();
    let mut count = 0;
    for path in files(&root().join("tests/cases")) {
        let text = fs::read_to_string(&path).unwrap();
        let mut updated = text.clone();
        // Backwards, so that an edit does not move the fences still to come.
        for case in cases(&text).iter().rev() {
            assert!(!case.results.is_empty(), "{}: `{}` expects nothing", path.display(), case.title);
            let run = Run::new(case);
            for expected in case.results.iter().rev() {
                count += 1;
                let actual = run.result(expected.kind);
                if actual == expected.text {
                    continue;
                }
                updated.replace_range(expected.start..expected.start + expected.text.len(), &actual);
                let _ = writeln!(
                    failures,
                    "\n{}: {} ({})\n--- expected\n{}--- found\n{actual}",
                    path.display(),
                    case.title,
                    expected.kind,
                    expected.text
                );
            }
        }
        if update && updated != text {
            fs::write(path, updated).unwrap();
        }
    }
    assert!(count >= 30, "only {count} results were looked at");
    assert!(
        update || failures.is_empty(),
        "{failures}\nIf the new results are right: UPDATE=1 cargo test --test it cases::"
    );
}

/// Splits a case file into its sections.
fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut at = 0;
    let mut fence: Option<(&str, &str, usize)> = None;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let marks = &line[..line.len() - line.trim_start_matches('`').len()];
        match fence {
            None if marks.len() >= 3 => fence = Some((marks, line[marks.len()..].trim(), at)),
            Some((open, info, from)) if line.trim_end() == open => {
                fence = None;
                let case = cases.last_mut().expect("a fence stands below a heading");
                let body = &text[from..start];
                if info.contains('/') && !info.starts_with("page ") || info.ends_with(".toml") {
                    case.files.push((info, body));
                } else {
                    case.results.push(Expected { kind: info, text: body, start: from });
                }
            }
            None if line.starts_with("# ") => {
                cases.push(Case { title: line[2..].trim(), files: Vec::new(), results: Vec::new() });
            }
            _ => {}
        }
    }
    assert!(fence.is_none(), "a fence is not closed");
    cases
}

/// Everything one case's site gives.
struct Run {
    texts: Texts,
    outcome: Outcome,
    pages: BTreeMap<String, Vec<u8>>,
}

impl Run {
    fn new(case: &Case<'_>) -> Self {
        let texts = case.files.iter().fold(given(), |res, (path, text)| res.with(path, *text));
        let outcome = texts.look();
        // What only asks for verdicts and answers needs no pages, which take most of the time.
        if case.results.iter().all(Expected::is_computed) {
            return Self { texts, outcome, pages: BTreeMap::new() };
        }
        let (built, pages) = texts.build();
        assert_eq!(outcome.diags, built.diags, "{}: a check finds what a build finds", case.title);
        Self { texts, outcome, pages }
    }

    fn result(&self, kind: &str) -> String {
        match kind.split_once(' ') {
            Some(("page", address)) => self.page(address),
            _ if kind == "diagnostics" => self.diagnostics(),
            Some(("verdicts", of)) => self.verdicts(of.strip_prefix("of ")),
            _ if kind == "verdicts" => self.verdicts(None),
            _ if kind == "answers" => self.answers(),
            _ => panic!(
                "unknown result `{kind}`: use diagnostics, verdicts, verdicts of <standard>, answers or page <address>"
            ),
        }
    }

    fn diagnostics(&self) -> String {
        let text = report::human(&self.outcome.diags, &self.outcome.sources, Color::Never);
        let text = text.trim_end();
        if text.is_empty() { "none\n".to_owned() } else { format!("{text}\n") }
    }

    /// Every model under every standard, or under one, with what is open or failed.
    fn verdicts(&self, standard: Option<&str>) -> String {
        self.texts.assessed(|assessed, _, _| {
            let mut res = String::new();
            for model in &assessed.models {
                for trace in model.traces.iter().filter(|it| standard.is_none_or(|id| it.id == id)) {
                    let _ = writeln!(res, "{} under {}: {}", model.release.id, trace.id, verdict(trace));
                    for reason in trace.reasons.iter().filter(|it| !it.finding.is_met()) {
                        let _ = writeln!(res, "  {}: {}", reason.finding.word(), reason.requirement.id.value);
                    }
                }
            }
            res
        })
    }

    /// Every model's answer to every use, with what it rests on.
    fn answers(&self) -> String {
        self.texts.assessed(|assessed, sources, _| {
            let words = Messages::new("en", []);
            let mut res = String::new();
            for model in &assessed.models {
                for answer in &model.answers {
                    let _ =
                        writeln!(res, "{}: {}", model.release.id, explain::usage(answer, &words, sources).trim_end());
                }
            }
            res
        })
    }

    /// What stands in a page's `<main>`, a line per block.
    fn page(&self, address: &str) -> String {
        let Some(bytes) = self.pages.get(address) else { return "no such page\n".to_owned() };
        let html = String::from_utf8_lossy(bytes);
        let start = html.find("<main").and_then(|it| html[it..].find('>').map(|end| it + end + 1)).unwrap_or(0);
        let end = html.find("</main>").unwrap_or(html.len());
        format!("{}\n", in_lines(html[start..end].trim()))
    }
}

/// Pages are one line; here each block begins one of its own, to be read by people.
fn in_lines(html: &str) -> String {
    const BLOCKS: &str =
        "article aside blockquote dd details div dl dt figure h1 h2 h3 h4 header li nav ol p section table tr ul";
    let mut res = String::new();
    for (at, tag) in html.split('<').enumerate() {
        let name = tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
        if at > 0 {
            res.push_str(if at > 1 && BLOCKS.split(' ').any(|block| block == name) { "\n<" } else { "<" });
        }
        res.push_str(tag);
    }
    res
}

fn verdict(trace: &assess::Trace<'_>) -> String {
    let name = |reached: usize| trace.level(reached).map_or("none", |it| it.id.value.as_str());
    match trace.verdict() {
        assess::Verdict::Test(finding) => finding.word().to_owned(),
        assess::Verdict::Ladder(it) if it.floor == it.ceiling => name(it.floor).to_owned(),
        assess::Verdict::Ladder(it) => format!("{}..{}", name(it.floor), name(it.ceiling)),
        assess::Verdict::Score { floor, ceiling } => format!("{floor:.4}..{ceiling:.4}"),
        assess::Verdict::Apart => "out of scope".to_owned(),
    }
}
