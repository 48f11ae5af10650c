//! What CONTRIBUTING.md shows is what Ajar prints.

use crate::fixture::{self, Texts};
use ajar::diag::{Applicability, Diag};
use ajar::diff::text;
use ajar::export::explain;
use ajar::report::{self, Color};
use ajar::words::Messages;

const MODEL: &str = "tinyllama/tinyllama-1.1b";

fn guide() -> String {
    fixture::own("CONTRIBUTING.md")
}

/// The files of the walk: fences with a path behind the word `toml`.
fn walked(guide: &str) -> Vec<(String, String)> {
    let fences = guide.split("\n```toml ").skip(1);
    let file = |fence: &str| {
        let (path, rest) = fence.split_once('\n').unwrap();
        let (text, _) = rest.split_once("\n```").unwrap();
        (path.to_owned(), format!("{text}\n"))
    };
    fences.map(file).collect()
}

/// The site of this repository with these files.
fn with(files: &[(String, String)]) -> Texts {
    files.iter().fold(Texts::repository(), |res, (path, text)| res.with(path, text.as_str()))
}

/// What stands behind `$ command` in a fence.
fn output<'g>(guide: &'g str, command: &str) -> &'g str {
    let (_, rest) = guide.split_once(&format!("```console\n$ {command}\n")).unwrap();
    rest.split_once("\n```").unwrap().0
}

/// The mistakes in the record of the walk.
fn mistakes(site: &Texts) -> String {
    let outcome = site.look();
    let here = |it: &&Diag| outcome.sources.file(it.span.file).path.contains("tinyllama");
    let diags: Vec<Diag> = outcome.diags.iter().filter(here).cloned().collect();
    report::human(&diags, &outcome.sources, Color::Never)
}

#[test]
fn the_record_of_the_walk_has_no_mistake() {
    let guide = guide();
    let files = walked(&guide);
    assert_eq!(files.len(), 2);
    assert_eq!(mistakes(&with(&files)), "");
}

#[test]
fn the_mistakes_of_the_walk_are_those_that_the_check_shows() {
    let guide = guide();
    let mut files = walked(&guide);
    let (before, code) = files[1].1.split_once("[component.training-code]").unwrap();
    let code = code.replacen("released", "relaesed", 1).replace("Apache-2.0", "Apache 2.0");
    files[1].1 = format!("{before}[component.training-code]{code}");
    let site = with(&files);
    assert_eq!(mistakes(&site).trim_end(), output(&guide, "ajar check"));

    // What is mended by itself is told as it was.
    let outcome = site.look();
    let told = output(&guide, "ajar check --fix");
    let certain =
        outcome.diags.iter().filter_map(|it| it.fix.as_ref()).filter(|it| it.applicability == Applicability::Certain);
    let texts: Vec<&str> = certain.map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["\"released\"", "\"Apache-2.0\""]);
    assert!(texts.iter().all(|it| told.contains(&format!("is now `{it}`"))), "{told}");
}

#[test]
fn the_verdict_and_the_difference_of_the_walk_are_those_that_are_printed() {
    let guide = guide();
    let after = with(&walked(&guide));
    let change = ajar::compare(Texts::repository().sources(), after.sources());
    let text = text::human(&change.difference, text::Mistakes::default(), Color::Never);
    assert!(text.starts_with(output(&guide, "ajar diff main").trim_end_matches('…')), "{text}");

    let text = after.assessed(|assessed, sources, _| {
        let model = assessed.models.iter().find(|it| it.release.id == MODEL).unwrap();
        explain::overview(model, model.release.edition(None), &Messages::new("en", []), sources)
    });
    let shown = output(&guide, &format!("ajar explain {MODEL}"));
    assert!(text.starts_with(shown.trim_end_matches('…')), "{text}");
}
