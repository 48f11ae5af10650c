//! The badge of a model as Markdown, for other people's pages.

use super::address;
use crate::assess::Assessment;
use crate::check::Facts;
use crate::inert;
use crate::words::{Messages, verdict};

/// The badge of the site's ladder, which leads to the model's page. Nothing where the site does not say where it is
/// published, or has no ladder.
pub(crate) fn badge_markdown(facts: &Facts, words: &Messages, assessment: &Assessment<'_>) -> Option<String> {
    let (base, trace) = facts.settings.base().zip(assessment.standing())?;
    let id = &assessment.release.id;
    let says = format!("{}: {}", facts.settings.title, verdict::short(words, trace));
    let says = inert::markdown(&says);
    Some(format!("[![{says}]({base}/{})]({base}/{})", address::badge(id, trace.id), address::model(id)))
}
