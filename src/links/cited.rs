//! Every address on the web that the data and the texts of a site name, once.

use crate::check::Facts;
use crate::data::Source;
use crate::export::quotes::{Quoted, quoted};
use crate::foreign::bare;
use crate::parse::{Parsed, Piece};
use crate::shape::Day;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;

/// An address, and what rests on it.
#[derive(Debug, Clone, Default)]
pub struct CitedAddress {
    /// The address without what stands behind `#`, which no host gets to see.
    pub url: String,
    /// Where it stands, in the order of the sources.
    pub places: Vec<Span>,
    /// The sources that it is the address of.
    pub sources: Vec<CitedSource>,
    /// What is quoted from it.
    pub quotes: Vec<Spanned<String>>,
}

/// A source of a record.
#[derive(Debug, Clone)]
pub struct CitedSource {
    /// Where its address stands.
    pub at: Span,
    /// The day it was read.
    pub retrieved: Option<Day>,
    /// The archived copy that the record names.
    pub archived: Option<String>,
}

impl CitedAddress {
    /// The day nearest to which a copy shows what was read.
    pub fn read_on(&self) -> Option<Day> {
        self.sources.iter().filter_map(|it| it.retrieved).max()
    }

    /// An archived copy that a record names already.
    pub fn archived(&self) -> Option<&str> {
        self.sources.iter().find_map(|it| it.archived.as_deref())
    }
}

/// Every address of data and prose, in the order of addresses. `is_at_hand` tells of quotes whose text is elsewhere.
pub fn cited(facts: &Facts, parsed: &Parsed, is_at_hand: &dyn Fn(&Quoted<'_>) -> bool) -> Vec<CitedAddress> {
    let mut res = Collected::default();
    for it in &parsed.addresses {
        res.at(it).into_iter().for_each(|found| found.places.push(it.span));
    }
    for text in facts.texts() {
        for piece in &text.body.pieces {
            // What a text shows as an example is none of its links.
            if let Piece::Link(link) = piece
                && !text.body.teaches
            {
                res.at(&link.target).into_iter().for_each(|found| found.places.push(link.target.span));
            }
        }
    }
    let mut by_record: BTreeMap<&str, Vec<(&str, &Source)>> = BTreeMap::new();
    for record in facts.records() {
        for (key, source) in record.about.source.into_iter().flatten() {
            by_record.entry(record.id).or_default().push((key.as_str(), source));
            let archived = source.archived.as_ref().map(|it| it.text.to_string());
            let retrieved = source.retrieved.as_ref().map(|it| it.value);
            let at = source.url.span;
            let found = res.at(&source.url.text);
            found.into_iter().for_each(|it| it.sources.push(CitedSource { at, retrieved, archived: archived.clone() }));
        }
    }
    for it in quoted(facts).iter().filter(|it| !is_at_hand(it)) {
        let sources = by_record.get(it.record).into_iter().flatten();
        let Some((_, source)) = sources.clone().find(|(key, _)| *key == it.source) else { continue };
        res.at(&source.url.text)
            .into_iter()
            .for_each(|found| found.quotes.push(Spanned::new(bare(it.quote).into_owned(), it.quote.span)));
    }
    res.0.into_values().map(sorted).collect()
}

fn sorted(mut it: CitedAddress) -> CitedAddress {
    it.places.sort();
    it.places.dedup();
    it.quotes.sort_by(|a, b| (&a.value, a.span).cmp(&(&b.value, b.span)));
    it
}

/// Addresses that were met so far.
#[derive(Debug, Default)]
struct Collected(BTreeMap<String, CitedAddress>);

impl Collected {
    /// What is known of an address; nothing if it is none that is on the web.
    fn at(&mut self, url: &str) -> Option<&mut CitedAddress> {
        let url = url.split('#').next().unwrap_or_default();
        let (scheme, rest) = url.split_once("://")?;
        let host = rest.split(['/', '?']).next().unwrap_or_default().to_ascii_lowercase();
        if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") || is_example(&host) {
            return None;
        }
        Some(self.0.entry(url.to_owned()).or_insert_with(|| CitedAddress { url: url.to_owned(), ..Default::default() }))
    }
}

/// Whether a host is for examples and never answers (RFC 2606, RFC 6761).
fn is_example(host: &str) -> bool {
    let host = host.split(':').next().unwrap_or_default();
    let ends = |it: &str| host == it || host.ends_with(&format!(".{it}"));
    ["example", "invalid", "localhost", "example.com", "example.net", "example.org"].into_iter().any(ends)
}
