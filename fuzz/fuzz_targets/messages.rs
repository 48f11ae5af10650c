//! A site's own file of messages.
#![no_main]

use ajar::span::FileId;
use ajar::words::{MessageFile, Messages, mistakes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = mistakes(FileId(0), text);
    let words = Messages::new("en", [MessageFile { language: "en", text }]);
    let _ = words.get("meta-explainers-title");
});
