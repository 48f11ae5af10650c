//! What a change means to readers, as text: for a terminal, for a pull request, for programs.

mod groups;
mod human;
mod inert;
mod markdown;
mod summary;

use crate::diff::Difference;
use crate::inert as filter;
use serde::Serialize;

pub use human::human;
pub(crate) use inert::code;
pub use markdown::markdown;
pub use summary::{Mistakes, summary};

/// The difference as JSON.
pub fn json(difference: &Difference, mistakes: Mistakes) -> String {
    #[derive(Serialize)]
    struct DifferenceJson<'d> {
        summary: String,
        mistakes: Mistakes,
        #[serde(flatten)]
        difference: &'d Difference,
    }
    let all = DifferenceJson { summary: summary(difference), mistakes, difference };
    let text = serde_json::to_string_pretty(&all).expect("a difference is plain structs of strings and lists");
    format!("{}\n", filter::json(text))
}
