//! A site's own template: it is read or refused. It is not run: a template is code, and may have no end.
#![no_main]

use ajar::read::Sources;
use ajar::render::{Naming, Renderer};
use ajar::{Memo, Options, checked, planned};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let settings = b"title = \"T\"\nsummary = \"S\"\nas-of = 2026-11-21\n".to_vec();
    let files = [("ajar.toml".to_owned(), settings), ("templates/org.html".to_owned(), bytes.to_vec())];
    let (sources, found) = Sources::from_texts(files);
    let (facts, diags) = checked(&sources, found, Options::default(), &mut Memo::default());
    planned(&facts, &sources, diags, |site, _| drop(Renderer::new(site, Naming::Bare)));
});
