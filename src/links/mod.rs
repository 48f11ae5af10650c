//! Addresses on the web that a site names: which they are, what is known of them, and what a person can do about it.
//!
//! Nothing here asks the network: that is `fetch`, which leans on this module and on which nothing leans but the
//! command. A build looks at none of it.

mod cache;
mod cited;
mod findings;
mod judge;
mod markdown;
mod record;
mod state;

pub use cache::{CACHE, LinkCache, LinkEntry, Moment, is_cache};
pub use cited::{CitedAddress, CitedSource, cited};
pub use findings::{LinkFindings, schema};
pub use judge::{LinkAnswer, LinkJob, jobs, split_quotes};
pub use markdown::markdown;
pub use record::{RecordedFile, record};
pub use state::LinkState;
