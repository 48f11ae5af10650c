//! What the picture of all models shows, in a sentence.

use super::{Messages, say};
use crate::data::Level;

/// The finding of the picture of all doors: how many models stand on the highest step, and where most of them stand.
pub(crate) fn picture(words: &Messages, steps: &[Level], counts: &[usize]) -> String {
    let all: usize = counts.iter().sum();
    let (Some(top), Some(reached)) = (steps.last(), counts.last()) else { return String::new() };
    // Of two that hold as many, the more open one.
    let most = counts.iter().enumerate().max_by_key(|it| (*it.1, it.0));
    let Some((level, count)) = most.and_then(|(at, count)| Some((steps.get(at)?, *count))) else {
        return String::new();
    };
    say!(
        words,
        "finding-doors",
        all = all,
        top = top.name.as_str(),
        reached = *reached,
        most = level.name.as_str(),
        count = count,
    )
}
