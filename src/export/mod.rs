//! The files of a site that are not pages: what scripts look up, records and verdicts for programs, the feed, the
//! sitemap, and the small pages at old addresses; and a model's verdicts as text for a terminal.

mod answers;
pub mod ask;
mod columns;
pub mod explain;
mod feed;
mod interned;
mod ladder;
mod machine;
pub(crate) mod records;
mod search;
mod table;
mod tables;
pub mod verdicts;

pub(crate) use ladder::styles;
pub(crate) use machine::files;
pub use table::{NAMED, ScriptTable};
pub use tables::Tables;
