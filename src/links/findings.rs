//! What is known of every address, as diagnostics, as JSON and in a line.

use super::{CitedAddress, LinkCache, LinkEntry, LinkState};
use crate::diag::{Code, Diag};
use crate::export::quotes::{FoundQuotes, not_found};
use crate::inert;
use crate::read::Sources;
use crate::shape::Words;
use crate::span::Span;
use serde::Serialize;
use serde_json::{Value, json};

/// So many other places of an address are shown beside the first.
const MOST_PLACES: usize = 8;

/// What is known of every address of a site.
#[derive(Debug)]
pub struct LinkFindings<'c> {
    /// Every address, and what is known of it.
    pub addresses: Vec<(&'c CitedAddress, Option<&'c LinkEntry>)>,
    /// What came of the quotes whose texts are at hand.
    pub texts: FoundQuotes,
}

/// How many quotes were found, not found, and not looked for because nobody could read their source.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct QuoteCount {
    found: usize,
    missing: usize,
    unread: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct AddressJson<'c> {
    url: &'c str,
    #[serde(flatten)]
    entry: Option<&'c LinkEntry>,
    places: Vec<LinkPlace<'c>>,
}

/// Where an address stands: line and column from 1, in characters.
#[derive(Serialize)]
struct LinkPlace<'c> {
    file: &'c str,
    line: usize,
    column: usize,
}

impl<'c> LinkFindings<'c> {
    /// What `cache` knows of addresses.
    pub fn new(cited: &'c [CitedAddress], cache: &'c LinkCache, texts: FoundQuotes) -> Self {
        Self { addresses: cited.iter().map(|it| (it, cache.addresses.get(&it.url))).collect(), texts }
    }

    /// A diagnostic for each address that is not fine and each quote that was not found.
    pub fn diags(&self, sources: &Sources) -> Vec<Diag> {
        let mut res = self.texts.diags.clone();
        for (cited, entry) in &self.addresses {
            let Some(entry) = entry else { continue };
            res.extend(address(cited, entry, sources));
            let missing = cited.quotes.iter().filter(|it| entry.missing.contains(&it.value));
            res.extend(missing.map(|it| missing_quote(it, cited, entry)));
        }
        crate::diag::sort(&mut res);
        res
    }

    fn quotes(&self) -> QuoteCount {
        let texts = &self.texts;
        let mut res = QuoteCount { found: texts.found, missing: texts.diags.len(), unread: 0 };
        for (cited, entry) in &self.addresses {
            for quote in &cited.quotes {
                match entry {
                    Some(entry) if entry.found.contains(&quote.value) => res.found += 1,
                    Some(entry) if entry.missing.contains(&quote.value) => res.missing += 1,
                    _ => res.unread += 1,
                }
            }
        }
        res
    }

    /// How many addresses are in a state.
    fn count(&self, is_counted: impl Fn(LinkState) -> bool) -> usize {
        self.addresses.iter().filter(|it| it.1.is_some_and(|entry| is_counted(entry.state))).count()
    }

    /// All in a line: "310 addresses: 290 alive, 12 moved, 3 dead, 5 unsure, 0 not looked at; 260 quotes found, …".
    pub fn summary(&self) -> String {
        let (alive, moved) = (self.count(|it| it == LinkState::Alive), self.count(|it| it == LinkState::Moved));
        let dead = self.count(LinkState::is_dead);
        let unsure = self.count(|it| !it.is_fine() && !it.is_dead());
        let unseen = self.addresses.iter().filter(|it| it.1.is_none()).count();
        let QuoteCount { found, missing, unread } = self.quotes();
        format!(
            "{} addresses: {alive} alive, {moved} moved, {dead} dead, {unsure} unsure, {unseen} not looked at; \
             {found} quotes found, {missing} not found, {unread} not looked for",
            self.addresses.len()
        )
    }

    /// Every address with its places, as one document of JSON that `schemas/links.json` describes.
    pub fn json(&self, sources: &'c Sources) -> String {
        let place = |span: &Span| {
            let (line, column) = sources.line_column(span.file, span.start);
            LinkPlace { file: &sources.file(span.file).path, line, column }
        };
        let one = |(cited, entry): &(&'c CitedAddress, Option<&'c LinkEntry>)| AddressJson {
            url: &cited.url,
            entry: *entry,
            places: cited.places.iter().map(place).collect(),
        };
        let all: Vec<AddressJson<'_>> = self.addresses.iter().map(one).collect();
        let document = json!({ "format": "ajar-links-report 1", "quotes": self.quotes(), "addresses": all });
        inert::json(serde_json::to_string_pretty(&document).expect("findings are strings and numbers")) + "\n"
    }
}

/// What to tell of an address.
fn address(cited: &CitedAddress, entry: &LinkEntry, sources: &Sources) -> Option<Diag> {
    let (first, others) = cited.places.split_first()?;
    let (url, since) = (&cited.url, since(entry));
    let mut diag = match entry.state {
        LinkState::Alive => return None,
        LinkState::Moved => {
            let to = entry.to.as_deref().unwrap_or_default();
            let mut diag = Diag::new(Code::LinkMoved, *first, format!("`{url}` has moved to `{to}`"));
            diag.label("moved for good");
            // In a text, the place is that of the whole link.
            if sources.file(first.file).text().get(first.range()).is_some_and(|it| it.starts_with('"')) {
                diag.replace(format!("\"{to}\""));
            }
            if !entry.detail.is_empty() {
                diag.help(entry.detail.clone());
            }
            diag
        }
        state if state.is_dead() => {
            let mut diag = Diag::new(Code::LinkDead, *first, format!("`{url}` leads nowhere{since}"));
            diag.label(entry.detail.clone());
            diag
        }
        _ => {
            let mut diag = Diag::new(Code::LinkUnsure, *first, format!("`{url}` cannot be told to be alive{since}"));
            diag.label(entry.detail.clone()).help("open it in a browser");
            diag
        }
    };
    if !entry.state.is_fine()
        && let Some(copy) = cited.archived().or(entry.archived.as_deref())
    {
        diag.help(format!("an archived copy: {copy}"));
    }
    for place in others.iter().take(MOST_PLACES) {
        diag.see(*place, "named here, too");
    }
    Some(diag)
}

/// " since 2026-11-20", where that was before the last look.
fn since(entry: &LinkEntry) -> String {
    entry.fails_since().map_or_else(String::new, |it| format!(" since {it}"))
}

fn missing_quote(quote: &crate::span::Spanned<String>, cited: &CitedAddress, entry: &LinkEntry) -> Diag {
    let mut diag = not_found(quote.span, &cited.url);
    if let Some(day) = cited.read_on() {
        diag.help(format!("it was read on {}: the page may say something else since", day.iso()));
    }
    if let Some(copy) = cited.archived().or(entry.archived.as_deref()) {
        diag.help(format!("an archived copy: {copy}"));
    }
    diag
}

/// The JSON Schema of what `ajar links --format json` prints.
pub fn schema() -> String {
    let states: Vec<Value> =
        LinkState::ALL.iter().map(|it| json!({ "const": it.name(), "description": it.word().doc })).collect();
    let text = |doc: &str| json!({ "type": "string", "description": doc });
    let texts = |doc: &str| json!({ "type": "array", "items": { "type": "string" }, "description": doc });
    let number = json!({ "type": "integer", "minimum": 0 });
    let count = json!({
        "type": "object",
        "description": "How many quotes were found, not found, and not looked for.",
        "properties": { "found": number, "missing": number, "unread": number },
        "required": ["found", "missing", "unread"],
        "additionalProperties": false,
    });
    let place = json!({
        "type": "object",
        "properties": { "file": { "type": "string" }, "line": number, "column": number },
        "required": ["file", "line", "column"],
        "additionalProperties": false,
    });
    let address = json!({
        "type": "object",
        "description": "An address; without `state` it was not looked at yet.",
        "properties": {
            "url": text("The address, without what stands behind `#`."),
            "places": { "type": "array", "items": place, "description": "Where it stands, counted from 1 in characters." },
            "state": { "oneOf": states },
            "looked": text("The day of the last look."),
            "status": number,
            "to": text("Where permanent redirects led."),
            "detail": text("What there is to add."),
            "since": text("The first day since which no look was fine."),
            "again": { "type": "integer", "description": "The Unix second before which the host asked not to be asked." },
            "archived": text("An archived copy."),
            "found": texts("Quotes that the page has."),
            "missing": texts("Quotes that it does not have."),
            "unread": text("Why no quote could be looked for."),
        },
        "required": ["url", "places"],
        "dependentRequired": { "state": ["looked"] },
        "additionalProperties": false,
    });
    let schema = json!({
        "$schema": crate::schema::DIALECT,
        "$id": "https://ajar.example/schemas/links.json",
        "title": "Ajar links",
        "type": "object",
        "properties": {
            "format": { "const": "ajar-links-report 1" },
            "quotes": count,
            "addresses": { "type": "array", "items": address },
        },
        "required": ["format", "quotes", "addresses"],
        "additionalProperties": false,
    });
    crate::schema::laid_out(&schema)
}
