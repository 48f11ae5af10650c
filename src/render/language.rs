//! Files in another language than the first: in a folder of their own, and with the language of each passage that stands
//! in for a translation.

use super::sink::{Recipe, Sink};
use super::times::{PageTimes, Stage};
use crate::export::FULL;
use crate::foreign::{told, without_marks};
use crate::plan::{Site, address::PUBLISHED};
use crate::read::SourceDigests;
use std::io;
use std::time::Duration;

/// Puts the files of one language into its folder.
pub(super) struct OneLanguage<'s, 'd> {
    pub(super) site: &'s Site<'d>,
    pub(super) sink: &'s dyn Sink,
}

impl OneLanguage<'_, '_> {
    /// An address in this language as one of the whole site.
    fn whole(&self, address: &str) -> String {
        format!("{}{address}", self.site.language().prefix)
    }
}

impl Sink for OneLanguage<'_, '_> {
    fn put(&self, address: &str, bytes: Vec<u8>) -> io::Result<()> {
        self.sink.put(&self.whole(address), finished(self.site, address, bytes))
    }

    fn digests(&self) -> Option<&SourceDigests> {
        self.sink.digests()
    }

    fn earlier(&self, name: &str) -> Option<&Recipe> {
        self.sink.earlier(&self.whole(name))
    }

    fn keep(&self, name: &str, recipe: &Recipe) -> bool {
        self.sink.keep(&self.whole(name), recipe)
    }

    fn remember(&self, name: &str, mut recipe: Recipe) {
        recipe.files.iter_mut().for_each(|it| *it = self.whole(it));
        self.sink.remember(&self.whole(name), recipe);
    }

    fn stage(&self, stage: Stage, time: Duration) {
        self.sink.stage(stage, time);
    }

    fn page(&self, times: PageTimes) {
        let address = self.whole(&times.address);
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
