//! What language models are told of the site (<https://llmstxt.org>): every page in Markdown, by what it is about.

use crate::data::RecordKind;
use crate::inert;
use crate::plan::address::PUBLISHED;
use crate::plan::{Site, Subject, TWIN};
use crate::words::{of_ladder, say};
use std::fmt::Write as _;

/// The address of what one reads from end to end, in one file.
pub(crate) const FULL: &str = "llms-full.txt";

/// Whether a page about it stands in that file: what explains, and a line for each model.
pub(crate) fn is_full(subject: &Subject) -> bool {
    use Subject::{Explainer, Glossary, Home, Method, Spectrum, Standards, Uses};
    matches!(subject, Home | Method | Explainer(_) | Glossary | Standards | Uses | Spectrum)
}

/// The kinds of record in the order of their parts, each with the message that is its part's name.
const PARTS: [(RecordKind, &str); 7] = [
    (RecordKind::Explainer, "page-explainers-title"),
    (RecordKind::Standard, "page-standards-title"),
    (RecordKind::Use, "uses-title"),
    (RecordKind::Model, "page-spectrum-title"),
    (RecordKind::License, "page-licenses-title"),
    (RecordKind::Org, "page-orgs-title"),
    (RecordKind::Dataset, "page-datasets-title"),
];

/// The index: `llms.txt`.
pub(super) fn index(site: &Site<'_>) -> String {
    let (facts, words) = (site.assessed.facts, &*site.words);
    let settings = &facts.settings;
    let base = settings.base().map_or_else(String::new, |it| format!("{it}/"));
    let day = words.date(facts.as_of);
    let mut res = format!(
        "# {}\n\n> {}\n\n{}\n",
        inert::markdown(&settings.title),
        inert::markdown(&settings.summary),
        say!(words, "llms-about", ending = format!("`{TWIN}`"), day = day),
    );
    for (kind, title) in PARTS {
        let records = facts.of(kind);
        if records.is_empty() {
            continue;
        }
        let _ = write!(res, "\n## {}\n\n", of_ladder(words, facts, title));
        for it in records {
            let address = crate::plan::address::record(kind, it.id);
            let Some(twin) = twin(site, &address) else { continue };
            let (title, summary) = (inert::markdown(it.about.title), inert::markdown(it.about.summary));
            let _ = writeln!(res, "- [{title}]({base}{twin}): {summary}");
        }
    }
    let _ = write!(res, "\n## {}\n\n", words.get("llms-programs"));
    let _ = writeln!(res, "- [{FULL}]({base}{FULL}): {}", words.get("llms-full"));
    let _ = writeln!(res, "- [{PUBLISHED}/index.json]({base}{PUBLISHED}/index.json): {}", words.get("api-about-index"));
    res
}

/// The address of the twin of the page at `address`, if there are both.
fn twin(site: &Site<'_>, address: &str) -> Option<String> {
    site.page(address)?.twin()
}
