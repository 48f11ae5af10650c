//! What is known of an address on the web.

use crate::shape::{Words, words};
use serde::{Deserialize, Deserializer, de};

words! {
    /// What an address answered when it was looked at last.
    pub enum LinkState("state of an address", Alive) {
        /// The page is there.
        Alive = "alive",
        /// The page is there, and permanent redirects lead to it (301, 308).
        Moved = "moved",
        /// The host says that the page is not there (404, 410).
        Gone = "gone",
        /// Nobody has the host's name.
        NoHost = "no-host",
        /// It leads to a machine that is not on the public internet, or off the web.
        Private = "private",
        /// A page stands before it that keeps programs out.
        Wall = "wall",
        /// It is not for everybody: one has to sign in, pay or stand elsewhere (401, 402, 403, 451).
        Refused = "refused",
        /// The host asks to come back later (429, 503).
        Later = "later",
        /// The host answers with another error.
        Failing = "failing",
        /// There is no secure connection that can be trusted.
        Untrusted = "untrusted",
        /// No answer came in time.
        Slow = "slow",
        /// There is no connection, or it ended before the answer did.
        Unreachable = "unreachable",
        /// Redirects lead in a circle or are too many.
        Loop = "loop",
        /// What came is not HTTP.
        Garbled = "garbled",
    }
}

impl LinkState {
    /// Whether a reader finds the page.
    pub fn is_fine(self) -> bool {
        matches!(self, Self::Alive | Self::Moved)
    }

    /// Whether no reader finds anything.
    pub fn is_dead(self) -> bool {
        matches!(self, Self::Gone | Self::NoHost | Self::Private)
    }
}

impl<'de> Deserialize<'de> for LinkState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_name(&name).ok_or_else(|| de::Error::custom(format!("`{name}` is no state of an address")))
    }
}
