//! What every picture has in common: how large it is, and where it says that it is from.

use crate::plan::Site;
use crate::words::say;

/// How wide every picture is, and how high one is that a link is shown with.
pub(super) const WIDTH: f64 = 1200.0;
pub(super) const HEIGHT: f64 = 630.0;
/// What stays free on either side, and what that leaves.
pub(super) const MARGIN: f64 = 56.0;
pub(super) const ROOM: f64 = WIDTH - 2.0 * MARGIN;

/// Where a picture is from, and when.
pub(super) fn source(site: &Site<'_>) -> String {
    let facts = site.assessed.facts;
    let from = facts.settings.base().map_or_else(|| facts.settings.title.clone(), str::to_owned);
    let from = from.trim_start_matches("https://").trim_start_matches("http://");
    say!(site.words, "picture-source", site = from, date = site.words.date(facts.as_of))
}

/// A count as a length.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
