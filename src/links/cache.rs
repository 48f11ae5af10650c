//! What is known of addresses from one run to the next: a file of JSON beside the site's settings.
//!
//! ```json
//! { "format": "ajar-links 1",
//!   "addresses": { "https://…": { "state": "gone", "looked": "2026-11-22", "status": 404, "since": "2026-11-20" } } }
//! ```
//!
//! `looked` is the day of the last look, `since` the first day since which no look was fine, `again` the second (Unix)
//! before which the host asked not to be asked, `to` where permanent redirects led, `archived` a copy that was found,
//! `found` and `missing` the quotes that the page has and has not, `unread` why none could be looked for. A run that is
//! killed leaves the file as it was some addresses ago, and the next one goes on from there.

use super::{CitedAddress, LinkAnswer, LinkState};
use crate::inert;
use crate::shape::Day;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the file, unless another one is chosen.
pub const CACHE: &str = ".ajar-links.json";

/// The first words of the file, with the number of its format.
const FORMAT: &str = "ajar-links 1";

/// What is known of one address.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LinkEntry {
    /// What the last look gave.
    pub state: LinkState,
    /// The day of the last look.
    pub looked: String,
    /// What the host said, as a number of HTTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Where permanent redirects led.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What there is to add.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The first day since which no look was fine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The second (Unix) before which the host asked not to be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<u64>,
    /// An archived copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// Quotes that the page has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub found: Vec<String>,
    /// Quotes that it does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Why no quote could be looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<String>,
}

impl LinkEntry {
    /// The first day since which no look was fine, if that was before the last one.
    pub fn fails_since(&self) -> Option<&str> {
        self.since.as_deref().filter(|it| *it != self.looked)
    }
}

/// What is known of all addresses.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LinkCache {
    format: String,
    /// By address.
    pub addresses: BTreeMap<String, LinkEntry>,
}

impl Default for LinkCache {
    fn default() -> Self {
        Self { format: FORMAT.to_owned(), addresses: BTreeMap::new() }
    }
}

/// When a run takes place, and how old an answer may be.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The day, in UTC.
    pub today: Day,
    /// The second (Unix).
    pub second: u64,
    /// For how many days a page that was there is taken to be there.
    pub age: u32,
}

impl LinkCache {
    /// What the file says.
    ///
    /// # Errors
    /// Why it is no such file.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let res: Self = serde_json::from_slice(bytes).map_err(|it| it.to_string())?;
        if res.format == FORMAT { Ok(res) } else { Err(format!("its format is not `{FORMAT}`")) }
    }

    /// What the file is to say.
    pub fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("a cache is strings and numbers");
        inert::json(text) + "\n"
    }

    /// Whether an address is to be looked at: what was fine after `age` days, what was not on another day, what its host
    /// wished to be asked later from then on; and at once where a quote is new.
    pub fn is_due(&self, cited: &CitedAddress, moment: &Moment) -> bool {
        let Some(entry) = self.addresses.get(&cited.url) else { return true };
        if let Some(again) = entry.again {
            return moment.second >= again;
        }
        let known: BTreeSet<&String> = entry.found.iter().chain(&entry.missing).collect();
        if entry.state.is_fine() && entry.unread.is_none() && cited.quotes.iter().any(|it| !known.contains(&it.value)) {
            return true;
        }
        let age = Day::parse(&entry.looked).map_or(i32::MAX, |it| it.days_until(moment.today));
        let limit = if entry.state.is_fine() { i32::try_from(moment.age).unwrap_or(i32::MAX) } else { 1 };
        age >= limit
    }

    /// Takes in what a look gave.
    pub fn put(&mut self, url: &str, answer: LinkAnswer, moment: &Moment) {
        let today = moment.today.iso();
        let old = self.addresses.remove(url).unwrap_or_default();
        let since = (!answer.state.is_fine()).then(|| old.since.unwrap_or_else(|| today.clone()));
        let entry = LinkEntry {
            state: answer.state,
            looked: today,
            status: answer.status,
            to: answer.to,
            detail: answer.detail,
            since,
            again: answer.wait.map(|it| moment.second.saturating_add(it.as_secs()).saturating_add(1)),
            archived: old.archived,
            found: answer.found,
            missing: answer.missing,
            unread: answer.unread,
        };
        self.addresses.insert(url.to_owned(), entry);
    }

    /// Forgets what no record and no text names any more.
    pub fn keep(&mut self, cited: &[CitedAddress]) {
        let named: BTreeSet<&str> = cited.iter().map(|it| it.url.as_str()).collect();
        self.addresses.retain(|url, _| named.contains(url.as_str()));
    }
}

/// Whether bytes are such a file, in this or another format.
pub fn is_cache(bytes: &[u8]) -> bool {
    let value: Result<serde_json::Value, _> = serde_json::from_slice(bytes);
    value.is_ok_and(|it| it["format"].as_str().is_some_and(|format| format.starts_with("ajar-links ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{Span, Spanned};
    use std::time::Duration;

    fn on(day: &str) -> Moment {
        Moment { today: Day::parse(day).unwrap(), second: 1_000, age: 7 }
    }

    #[test]
    fn what_was_fine_is_asked_after_its_age_and_what_was_not_on_another_day() {
        let cited = CitedAddress { url: "https://a.b/".to_owned(), ..Default::default() };
        let mut cache = LinkCache::default();
        assert!(cache.is_due(&cited, &on("2026-11-22")), "nothing is known");
        cache.put(&cited.url, LinkAnswer::of(LinkState::Alive, ""), &on("2026-11-22"));
        assert!(!cache.is_due(&cited, &on("2026-11-28")) && cache.is_due(&cited, &on("2026-11-29")));
        cache.put(&cited.url, LinkAnswer::of(LinkState::Slow, "x"), &on("2026-11-22"));
        assert!(!cache.is_due(&cited, &on("2026-11-22")) && cache.is_due(&cited, &on("2026-11-23")));
        cache.put(&cited.url, LinkAnswer::of(LinkState::Gone, "x"), &on("2026-11-23"));
        assert_eq!(cache.addresses[&cited.url].since.as_deref(), Some("2026-11-22"), "the first day that was not fine");
        let wait = Some(Duration::from_secs(60));
        cache.put(&cited.url, LinkAnswer { wait, ..LinkAnswer::of(LinkState::Later, "x") }, &on("2026-11-23"));
        assert!(!cache.is_due(&cited, &Moment { second: 1_060, ..on("2026-12-23") }), "the host asked for patience");
        assert!(cache.is_due(&cited, &Moment { second: 1_061, ..on("2026-11-23") }));
        let quote = Spanned::new("new".to_owned(), Span::default());
        cache.put(&cited.url, LinkAnswer::of(LinkState::Alive, ""), &on("2026-11-23"));
        assert!(cache.is_due(&CitedAddress { quotes: vec![quote], ..cited }, &on("2026-11-23")), "a quote is new");
    }

    #[test]
    fn a_file_says_what_was_put_in_and_another_file_is_none() {
        let mut cache = LinkCache::default();
        let answer = LinkAnswer { to: Some("https://c.d/".to_owned()), ..LinkAnswer::of(LinkState::Moved, "") };
        cache.put("https://a.b/", answer, &on("2026-11-22"));
        let text = cache.text();
        assert!(is_cache(text.as_bytes()) && LinkCache::read(text.as_bytes()).unwrap().text() == text);
        for other in ["", "{}", "[]", "{\"format\":\"ajar-links 2\",\"addresses\":{}}", "{\"format\":1}"] {
            assert!(LinkCache::read(other.as_bytes()).is_err(), "{other}");
        }
    }
}
