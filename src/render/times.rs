//! What took how long while a site was made, for whoever wants to know; no byte of the site depends on it.

use std::time::Duration;

/// A part of a build, in the order of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Whether the site that is there was made of the same.
    Compare,
    /// Files become records and texts.
    Parse,
    /// Names are resolved, and what stands against the house rules is found.
    Check,
    /// Addresses, links and messages.
    Plan,
    /// Every model's verdicts and answers, and the order of all.
    Assess,
    /// The templates, and the tables that scripts load.
    Tables,
    /// All pages.
    Pages,
    /// Pictures to keep, and those that links are shown with.
    Pictures,
    /// The files for programs, and those that only go along.
    Files,
    /// The new site takes the place of the old one.
    Publish,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 10] = [
        Self::Compare,
        Self::Parse,
        Self::Check,
        Self::Plan,
        Self::Assess,
        Self::Tables,
        Self::Pages,
        Self::Pictures,
        Self::Files,
        Self::Publish,
    ];
}

/// How long one page took, by the clock of the thread that made it.
#[derive(Debug, Clone, Default)]
pub struct PageTimes {
    /// Its address.
    pub address: String,
    /// Its template.
    pub template: &'static str,
    /// Working out what the page says.
    pub view: Duration,
    /// Handing that to the template engine.
    pub values: Duration,
    /// Running the template.
    pub filling: Duration,
    /// Keeping the bytes.
    pub writing: Duration,
}

impl PageTimes {
    /// All of it.
    pub fn all(&self) -> Duration {
        self.view + self.values + self.filling + self.writing
    }
}
