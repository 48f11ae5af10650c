//! Messages that speak of the site's own ladder: what it is called, and what stands for its levels.

use super::Messages;
use crate::check::Facts;
use fluent_bundle::FluentArgs;

/// The message `id`, which may hang on the site's own ladder: by its id as `$ladder`, `none` in a site without one; by its
/// `$name`; and by `$doors`, whether doors stand for its levels, or signs of their own.
pub(crate) fn of_ladder(words: &Messages, facts: &Facts, id: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("ladder", facts.ladder.as_deref().unwrap_or("none"));
    args.set("name", facts.ladder_name());
    args.set("doors", if facts.has_doors() { "yes" } else { "no" });
    words.with(id, &args)
}
