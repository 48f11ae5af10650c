//! Messages that speak of the site's own ladder: what it is called, and what stands for its levels.

use super::Messages;
use crate::check::Facts;
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// What messages that speak of the site's own ladder are told of it.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct LadderWords<'f> {
    /// Its id, as `$ladder`; "none" in a site without one.
    pub(crate) id: &'f str,
    /// What it is called, as `$name`.
    pub(crate) name: &'f str,
    /// As `$doors`: "yes" if doors stand for its levels, "no" if signs of their own do.
    pub(crate) doors: &'static str,
}

impl<'f> LadderWords<'f> {
    pub(crate) fn of(facts: &'f Facts) -> Self {
        Self {
            id: facts.ladder.as_deref().unwrap_or("none"),
            name: facts.ladder_name(),
            doors: if facts.has_doors() { "yes" } else { "no" },
        }
    }
}

/// The message `id`, which may hang on the site's own ladder.
pub(crate) fn of_ladder(words: &Messages, facts: &Facts, id: &str) -> String {
    let LadderWords { id: ladder, name, doors } = LadderWords::of(facts);
    words.with(id, &FluentArgs::from_iter([("ladder", ladder), ("name", name), ("doors", doors)]))
}
