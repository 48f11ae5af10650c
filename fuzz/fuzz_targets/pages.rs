//! What a host answers, and what `ajar links` keeps of it in a file: any bytes, of any kind and encoding.
#![no_main]

use ajar::fetch::words;
use ajar::links::{LinkCache, split_quotes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The first line is the content type, as a host would name it.
    let end = bytes.iter().position(|it| *it == b'\n').unwrap_or(bytes.len());
    let (kind, body) = bytes.split_at(end);
    let quotes = ["You may not".to_owned(), String::from_utf8_lossy(kind).into_owned()];
    if let Ok(text) = words(&quotes[1], body) {
        let (found, missing) = split_quotes(&text, &quotes);
        assert_eq!(found.len() + missing.len(), quotes.len());
    }
    if let Ok(cache) = LinkCache::read(bytes) {
        assert!(LinkCache::read(cache.text().as_bytes()).is_ok_and(|it| it.text() == cache.text()));
    }
});
