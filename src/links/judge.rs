//! What is asked of an address, and what its host answered.

use super::{CitedAddress, LinkState};
use crate::export::quotes::PlainText;
use std::time::Duration;

/// An address to look at, and the quotes to be looked for there.
#[derive(Debug, Clone)]
pub struct LinkJob {
    /// The address.
    pub url: String,
    /// What its page is said to say, each once.
    pub quotes: Vec<String>,
}

/// The work that addresses make.
pub fn jobs<'c>(cited: impl IntoIterator<Item = &'c CitedAddress>) -> Vec<LinkJob> {
    let job = |it: &CitedAddress| {
        let mut quotes: Vec<String> = it.quotes.iter().map(|quote| quote.value.clone()).collect();
        quotes.dedup();
        LinkJob { url: it.url.clone(), quotes }
    };
    cited.into_iter().map(job).collect()
}

/// What a look at an address gave.
#[derive(Debug, Clone, Default)]
pub struct LinkAnswer {
    /// What it means.
    pub state: LinkState,
    /// What the host said, as a number of HTTP.
    pub status: Option<u16>,
    /// What there is to add.
    pub detail: String,
    /// Where permanent redirects led.
    pub to: Option<String>,
    /// For how long the host asks for silence.
    pub wait: Option<Duration>,
    /// The quotes that the page has.
    pub found: Vec<String>,
    /// The quotes that it does not have.
    pub missing: Vec<String>,
    /// Why no quote could be looked for on a page that is there.
    pub unread: Option<String>,
}

impl LinkAnswer {
    /// An answer without more than that.
    pub fn of(state: LinkState, detail: impl Into<String>) -> Self {
        Self { state, detail: detail.into(), ..Self::default() }
    }
}

/// The quotes that a text has, and those that it does not have.
pub fn split_quotes(text: &str, quotes: &[String]) -> (Vec<String>, Vec<String>) {
    let text = PlainText::of(text);
    quotes.iter().cloned().partition(|it| text.has(it))
}
