//! The feeds of changes and of explainers: Atom (RFC 4287).

use crate::data::{ChangeKind, FrontMatter};
use crate::inert::xml as text;
use crate::parse::{Explainer, InFile};
use crate::plan::{Dated, Site, address};
use crate::shape::Day;
use crate::words::Messages;
use crate::words::say;

/// How many changes the feed holds.
const ENTRIES: usize = 60;

/// What a feed begins with: what it is called, the page it tells of, its own address, and the day of the newest entry.
fn head(site: &Site<'_>, base: &str, title: &str, page: &str, own: &str, updated: Day) -> String {
    let facts = site.assessed.facts;
    let name = facts.settings.title.as_str();
    let language = if site.has_languages() { format!(" xml:lang=\"{}\"", site.language().tag) } else { String::new() };
    let author = facts.settings.author.clone().unwrap_or_else(|| say!(site.words, "feed-author", site = name));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"{language}>\n  \
         <title>{}</title>\n  <id>{base}/{page}</id>\n  <updated>{}T00:00:00Z</updated>\n  \
         <author><name>{}</name></author>\n  <link href=\"{base}/{page}\"/>\n  <link rel=\"self\" href=\"{base}/{own}\"/>\n",
        text(title),
        updated.date,
        text(&author),
        base = text(base),
    )
}

/// The newest explainers of a site that is published at `base`: those that name a day.
pub(super) fn explainers(site: &Site<'_>, base: &str) -> String {
    let facts = site.assessed.facts;
    let day = |it: &FrontMatter| it.updated.as_ref().or(it.date.as_ref()).map(|day| day.value);
    let dated = |(slug, it): (&'_ String, &InFile<Explainer>)| {
        Some((day(&it.value.front)?, address::explainer(slug), it.clone()))
    };
    let mut all: Vec<(Day, String, InFile<Explainer>)> = facts.explainers.iter().filter_map(dated).collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let title = say!(site.words, "feed-explainers-title", site = facts.settings.title.as_str());
    let newest = all.first().map_or(facts.as_of, |it| it.0);
    let mut res = head(site, base, &title, "explainers.html", "explainers.xml", newest);
    for (day, page, filed) in all.into_iter().take(ENTRIES) {
        let (front, url) = (&filed.value.front, text(&format!("{base}/{page}")));
        res.push_str(&format!(
            "  <entry>\n    <title>{}</title>\n    <id>{url}</id>\n    <updated>{}T00:00:00Z</updated>\n    \
             <link href=\"{url}\"/>\n    <summary>{}</summary>\n  </entry>\n",
            text(&front.title),
            day.date,
            text(&front.summary),
        ));
    }
    res.push_str("</feed>\n");
    res
}

/// The newest changes of a site that is published at `base`.
pub(super) fn atom(site: &Site<'_>, base: &str) -> String {
    let facts = site.assessed.facts;
    let words = &*site.words;
    let title = say!(words, "feed-title", site = facts.settings.title.as_str());
    let mut res = head(site, base, &title, "changes.html", "changes.xml", facts.as_of);
    let mut before: Option<String> = None;
    let mut same = 0;
    for Dated { name, address, change, .. } in site.changes().iter().take(ENTRIES) {
        // Two changes of one record on one day are told apart by a number.
        let id = format!("{base}/{address}#{}", change.date.value.iso());
        same = if before.as_ref() == Some(&id) { same + 1 } else { 0 };
        let number = if same == 0 { String::new() } else { format!("-{}", same + 1) };
        res.push_str(&format!(
            "  <entry>\n    <title>{}</title>\n    <id>{}{number}</id>\n    <updated>{}T00:00:00Z</updated>\n    <link href=\"{}\"/>\n    <summary>{}</summary>\n  </entry>\n",
            text(&heading(words, name, change.kind)),
            text(&id),
            change.date.value.date,
            text(&format!("{base}/{address}")),
            text(&change.what),
        ));
        before = Some(id);
    }
    res.push_str("</feed>\n");
    res
}

/// What was changed, and why.
fn heading(words: &Messages, name: &str, kind: ChangeKind) -> String {
    let kind = words.get(match kind {
        ChangeKind::Fact => "feed-kind-fact",
        ChangeKind::Correction => "feed-kind-correction",
        ChangeKind::Rubric => "feed-kind-rubric",
    });
    say!(words, "feed-entry", name = name, kind = kind)
}
