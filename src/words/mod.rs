//! What is said to readers: typed reasons, verdicts, states, dates, numbers and lists as text in the language of the site.

pub mod answer;
mod asked;
pub(crate) mod basis;
mod bundle;
pub(crate) mod clause;
pub(crate) mod component;
pub(crate) mod corpus;
mod formats;
mod lacking;
mod ladder;
mod layers;
mod literals;
mod messages;
mod mistakes;
mod own_name;
mod picture;
mod plain;
pub(crate) mod reading;
mod syntax;
mod threshold;
pub(crate) mod verdict;
mod written;

pub(crate) use answer::by_order;
pub(crate) use formats::plain_letters;
pub use lacking::{OwnMessages, is_said_in, missing, untranslated};
pub(crate) use ladder::{LadderWords, of_ladder};
pub use layers::message_files;
pub(crate) use messages::say;
pub use messages::{MessageFile, Messages};
pub use mistakes::{endless, mistakes};
pub(crate) use picture::picture;
pub(crate) use threshold::thresholds;
