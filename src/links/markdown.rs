//! What is known of addresses, as a report that a person can work off: what to do first stands first.

use super::{CitedAddress, LinkEntry, LinkFindings, LinkState};
use crate::diff::text::code;
use crate::read::Sources;
use crate::shape::Words;
use crate::span::Span;

/// A report has room for so many lines in one part; an issue on GitHub for some 65000 characters in all.
const MOST_LINES: usize = 100;

/// The report. What hosts and files say stands as code, so that no word of it links, mentions or commands.
pub fn markdown(findings: &LinkFindings<'_>, sources: &Sources) -> String {
    let at = |state: &dyn Fn(LinkState) -> bool| -> Vec<String> {
        let kept = findings.addresses.iter().filter_map(|(cited, entry)| Some((*cited, (*entry)?)));
        kept.filter(|it| state(it.1.state)).map(|(cited, entry)| line(cited, entry, sources)).collect()
    };
    let mut res = format!("{}.\n", findings.summary());
    part(&mut res, "Leads nowhere", "Name where it stands now, or an archived copy.", &at(&LinkState::is_dead));
    let doing = "Copy the words from the text, or name another source: a page may have changed since it was read.";
    part(&mut res, "Quotes that were not found", doing, &quotes(findings, sources));
    part(
        &mut res,
        "Moved for good",
        "Look at what stands there, and name the new address.",
        &at(&|it| it == LinkState::Moved),
    );
    let doing = "None of this says that a page is gone. Open it in a browser.";
    part(&mut res, "Cannot be told", doing, &at(&|it| !it.is_fine() && !it.is_dead()));
    res
}

fn part(res: &mut String, title: &str, doing: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    res.push_str(&format!("\n## {title} ({})\n\n{doing}\n\n", lines.len()));
    for line in lines.iter().take(MOST_LINES) {
        res.push_str(line);
    }
    if lines.len() > MOST_LINES {
        res.push_str(&format!("- and {} more\n", lines.len() - MOST_LINES));
    }
}

fn line(cited: &CitedAddress, entry: &LinkEntry, sources: &Sources) -> String {
    let mut res = format!("- [ ] {}", code(&cited.url));
    if let Some(to) = &entry.to {
        res.push_str(&format!(" → {}", code(to)));
    }
    let detail = if entry.detail.is_empty() { entry.state.name() } else { &entry.detail };
    res.push_str(&format!("  \n  {}", code(detail)));
    if let Some(since) = entry.fails_since() {
        res.push_str(&format!(", since {}", code(since)));
    }
    if let Some(copy) = cited.archived().or(entry.archived.as_deref()).filter(|_| !entry.state.is_fine()) {
        res.push_str(&format!("  \n  archived: {}", code(copy)));
    }
    let places: Vec<String> = cited.places.iter().take(3).map(|it| place(*it, sources)).collect();
    let more = cited.places.len().saturating_sub(3);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    res + &format!("  \n  in {}{more}\n", places.join(", "))
}

fn quotes(findings: &LinkFindings<'_>, sources: &Sources) -> Vec<String> {
    let line = |quote: &str, from: &str, span: Span| {
        format!("- [ ] {}  \n  not in {}  \n  in {}\n", code(quote), code(from), place(span, sources))
    };
    let mut res = Vec::new();
    for diag in &findings.texts.diags {
        let quote = sources.file(diag.span.file).text().get(diag.span.range()).unwrap_or_default();
        res.push(line(quote, "its text", diag.span));
    }
    for (cited, entry) in &findings.addresses {
        let missing = cited.quotes.iter().filter(|it| entry.is_some_and(|entry| entry.missing.contains(&it.value)));
        res.extend(missing.map(|it| line(it, &cited.url, it.span)));
    }
    res
}

fn place(span: Span, sources: &Sources) -> String {
    let (line, _) = sources.line_column(span.file, span.start);
    code(&format!("{}:{line}", sources.file(span.file).path))
}
