//! Files in another language than the first: in a folder of their own, and with the language of each passage that stands
//! in for a translation.

use super::sink::Sink;
use super::times::{PageTimes, Stage};
use crate::export::FULL;
use crate::foreign::{told, without_marks};
use crate::plan::{Site, address::PUBLISHED};
use std::io;
use std::time::Duration;

/// Puts the files of one language into its folder.
pub(super) struct OneLanguage<'s, 'd> {
    pub(super) site: &'s Site<'d>,
    pub(super) sink: &'s dyn Sink,
}

impl Sink for OneLanguage<'_, '_> {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        let prefix = &self.site.language().prefix;
        self.sink.put(&format!("{prefix}{address}"), finished(self.site, address, bytes))
    }

    fn stage(&self, stage: Stage, time: Duration) {
        self.sink.stage(stage, time);
    }

    fn page(&self, times: PageTimes) {
        let address = format!("{}{}", self.site.language().prefix, times.address);
        self.sink.page(PageTimes { address, ..times });
    }
}

/// Whether the file at `address` is the same for every language, and stands at the root alone.
pub(super) fn is_shared(address: &str) -> bool {
    let folders = [PUBLISHED, "static", "badges"];
    let inside = |folder: &str| address.strip_prefix(folder).is_some_and(|it| it.starts_with('/'));
    address == FULL || folders.iter().any(|it| inside(it))
}

/// A file as it leaves: no mark of a passage stays in it.
pub(super) fn finished(site: &Site<'_>, address: &str, bytes: Vec<u8>) -> Vec<u8> {
    if site.is_first() {
        return bytes;
    }
    if !address.ends_with(".html") {
        return without_marks(bytes);
    }
    let first = site.first_language();
    let mut attributes = format!("lang=\"{}\"", first.tag);
    if first.direction != site.language().direction {
        attributes.push_str(&format!(" dir=\"{}\"", first.direction));
    }
    told(bytes, &attributes)
}
