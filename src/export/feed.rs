//! The feed of changes: Atom (RFC 4287).

use crate::data::ChangeKind;
use crate::inert::xml as text;
use crate::plan::{Dated, Site};
use crate::words::Messages;
use crate::words::say;

/// How many changes the feed holds.
const ENTRIES: usize = 60;

/// The newest changes of a site that is published at `base`.
pub(super) fn atom(site: &Site<'_>, base: &str) -> String {
    let facts = site.assessed.facts;
    let words = &*site.words;
    let title = facts.settings.title.as_str();
    let mut res =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    res.push_str(&format!(
        "  <title>{}</title>\n  <id>{}/changes.html</id>\n",
        text(&say!(words, "feed-title", site = title)),
        text(base)
    ));
    res.push_str(&format!("  <updated>{}T00:00:00Z</updated>\n", facts.as_of.date));
    let author = say!(words, "feed-author", site = title);
    res.push_str(&format!("  <author><name>{}</name></author>\n", text(&author)));
    res.push_str(&format!(
        "  <link href=\"{0}/changes.html\"/>\n  <link rel=\"self\" href=\"{0}/changes.xml\"/>\n",
        text(base)
    ));
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
